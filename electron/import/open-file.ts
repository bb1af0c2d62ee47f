/**
 * A file's bytes opened: what it is, whether it fits the limits, then the reader of its kind. Files of pages stay open
 * and are read page by page; the others come to their outcome at once. Each reader is loaded when its first file comes.
 */
import { assertNever } from '../../shared/assert-never.ts';
import type { ReadLimits, ReadOutcome } from './outcome.ts';
import type { Opened } from './paged-file.ts';
import { readPlainText } from './plain-text.ts';
import { findKind } from './preflight.ts';

export type FileToOpen = {
  /** As the file was called; the content decides what it is. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly limits: ReadLimits;
};

const bytesInMegabyte = 1024 * 1024;

/** Answers something for any bytes. */
export async function openFile(file: FileToOpen): Promise<Opened> {
  const { name, bytes, limits } = file;
  if (bytes.byteLength === 0) return ended({ state: 'empty', kind: 'unknown' });
  const found = await findKind(name, bytes);
  if (bytes.byteLength > limits.megabytes * bytesInMegabyte)
    return ended({ state: 'too-large', kind: found.kind });
  switch (found.kind) {
    case 'unknown':
      return ended({ state: found.because, kind: 'unknown' });
    case 'pdf':
      return (await import('./pdf.ts')).openPdf(file);
    case 'image':
      return (await import('./image.ts')).openImage(file);
    case 'docx':
      return ended(await (await import('./docx.ts')).readDocx(file));
    case 'text':
      return ended(await readPlainText(file));
    default:
      return assertNever(found);
  }
}

function ended(outcome: ReadOutcome): Opened {
  return { file: null, outcome };
}
