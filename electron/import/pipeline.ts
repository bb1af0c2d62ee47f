/**
 * A file's bytes to pages of text: what it is, whether it fits the limits, then the reader of its kind.
 * Knows neither store nor screen, so that the command line reads exactly as the application does.
 */
import type { FileKind } from '../../shared/document/import-item.ts';
import { readDocx } from './docx.ts';
import {
  defaultReadLimits,
  pageWithoutText,
  type Reader,
  type ReadOutcome,
  type ReadRequest,
} from './outcome.ts';
import { readPdf } from './pdf.ts';
import { readPlainText } from './plain-text.ts';
import { findKind } from './preflight.ts';

const bytesInMegabyte = 1024 * 1024;

const readImage: Reader = async () => ({ state: 'needs-ocr', kind: 'image', pages: [pageWithoutText(1)] });

const readers: Readonly<Record<Exclude<FileKind, 'unknown'>, Reader>> = {
  pdf: readPdf,
  docx: readDocx,
  text: readPlainText,
  image: readImage,
};

/** Answers an outcome for any bytes; rejects only when `signal` aborts. */
export async function readBytes(request: ReadRequest): Promise<ReadOutcome> {
  const limits = request.limits ?? defaultReadLimits;
  if (request.bytes.byteLength === 0) return { state: 'empty', kind: 'unknown' };
  const found = await findKind(request.name, request.bytes);
  if (request.bytes.byteLength > limits.megabytes * bytesInMegabyte)
    return { state: 'too-large', kind: found.kind };
  if (found.kind === 'unknown') return { state: found.because, kind: 'unknown' };
  return readers[found.kind]({ ...request, limits });
}
