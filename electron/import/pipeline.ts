/**
 * A file's bytes to pages of text, in this thread, one page after another. The application and the commands read
 * through workers (reader.ts), by the same functions; this is for whoever reads one file and can wait.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReadPage } from '../../shared/document/reading.ts';
import { openFile } from './open-file.ts';
import { defaultReadLimits, pageWithoutText, type ReadOutcome, type ReadRequest } from './outcome.ts';
import { onlyTextLayers, outcomeOfPages, type PagedFile, type PageOptions } from './paged-file.ts';

/** Answers an outcome for any bytes; rejects only when `signal` aborts. */
export async function readBytes(
  request: ReadRequest,
  options: PageOptions = onlyTextLayers,
): Promise<ReadOutcome> {
  const { name, bytes, limits = defaultReadLimits } = request;
  const { file, outcome } = await openFile({ name, bytes, limits });
  if (file === null) return outcome;
  try {
    return await readAll(file, request, options);
  } finally {
    await file.close();
  }
}

async function readAll(
  file: PagedFile,
  { signal, onProgress }: ReadRequest,
  options: PageOptions,
): Promise<ReadOutcome> {
  const pages: ReadPage[] = [];
  let failed = 0;
  for (let number = 1; number <= file.pages; number += 1) {
    signal?.throwIfAborted();
    try {
      pages.push((await file.readPage(number, options)).page);
    } catch {
      failed += 1;
      pages.push({ ...pageWithoutText(number), fault: 'illegible' });
    }
    onProgress?.({ pagesRead: number, pagesTotal: file.pages });
    await nextTurn(); // let the caller's other work go on between pages
  }
  return outcomeOfPages(file.kind, pages, failed);
}
