/** pdfjs-dist ships no types for its worker; we only hand the module over. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
