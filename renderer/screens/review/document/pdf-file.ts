/** Opens a PDF with pdf.js in its worker. Worker, character maps, fonts and decoders are served by the application. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';

const folder = (name: string) => new URL(`pdfjs/${name}`, document.baseURI).href;

export type OpenedPdf =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly file: PDFDocumentProxy }
  | { readonly state: 'failed' };

/** The file is closed when the bytes change or the part leaves the screen. */
export function usePdf(bytes: Uint8Array | undefined): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({ state: 'opening' });
  useEffect(() => {
    if (bytes === undefined) return;
    let left = false;
    setOpened({ state: 'opening' });
    const task = startOpening(bytes);
    task
      .then(({ promise }) => promise)
      .then((file) => !left && setOpened({ state: 'open', file }))
      // Damaged and locked files have their own notice; here it is enough that no page can be drawn.
      .catch(() => !left && setOpened({ state: 'failed' }));
    return () => {
      left = true;
      void task.then((loading) => loading.destroy());
    };
  }, [bytes]);
  return opened;
}

async function startOpening(bytes: Uint8Array) {
  const pdfjs = await import('pdfjs-dist');
  pdfjs.GlobalWorkerOptions.workerSrc = folder('pdf.worker.min.mjs');
  return pdfjs.getDocument({
    // A copy: pdf.js hands the buffer to its worker, and ours stays in the cache.
    data: bytes.slice(),
    cMapUrl: folder('cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts/'),
    iccUrl: folder('iccs/'),
    wasmUrl: folder('wasm/'),
    enableXfa: false,
  });
}
