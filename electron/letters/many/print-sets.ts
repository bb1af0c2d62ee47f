/** Letters to the printer in sets, as the thread that lays them out hands them over. */
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Ports } from '../../ports.ts';
import { runWorker } from './run-worker.ts';
import type { ManyReply, ManyTask } from './task.ts';

export type PrintedSet = {
  readonly document: PDFDocument;
  /** Pages of each letter in it, in their order. */
  readonly pageCounts: readonly number[];
};

/**
 * Sets are printed one after another: several at once would take a browser each. What ends the printer or `take` ends
 * the thread too. Throws what ended it.
 */
export async function printSets(
  { ports }: { readonly ports: Pick<Ports, 'printing'> },
  task: ManyTask,
  signal: AbortSignal,
  take: (set: PrintedSet) => Promise<void>,
): Promise<void> {
  const failed = new AbortController();
  const ending = AbortSignal.any([signal, failed.signal]);
  let printing: Promise<void> = Promise.resolve();
  const onReply = (reply: Exclude<ManyReply, { kind: 'done' }>) => {
    if (reply.kind !== 'pages') return;
    printing = printing.then(async () => {
      ending.throwIfAborted();
      const document = await unfolded(await ports.printing.pdfFromHtml(reply.html), reply.order);
      ending.throwIfAborted();
      await take({ document, pageCounts: reply.pageCounts });
    });
    printing.catch((error: unknown) => failed.abort(error)); // said where it is awaited, below
  };
  await runWorker(task, onReply, ending);
  await printing;
}

/** Pages that were printed once stand wherever a letter has them; their content stays in the file once. */
async function unfolded(bytes: Uint8Array, order: readonly number[]): Promise<PDFDocument> {
  const printed = await PDFDocument.load(bytes);
  if (printed.getPageCount() !== Math.max(...order) + 1)
    throw new Error('the printer made other pages than were laid out');
  if (printed.getPageCount() === order.length) return printed;
  const whole = await PDFDocument.create();
  for (const page of await whole.copyPages(printed, [...order])) whole.addPage(page);
  return whole;
}
