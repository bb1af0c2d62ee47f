/**
 * One PDF that is ready to send: the signed letter, then its enclosures in the order they are cited. Pages are copied
 * as they are; pictures become A4 pages.
 */
import { PDFDocument } from '@cantoo/pdf-lib';
import { AppError } from '../../../shared/contract/errors.ts';

export type PartOfPost = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** Points; 1/72 inch. */
const a4 = { width: 595.28, height: 841.89 };
/** What printers leave white. */
const marginPt = 14;

/** Throws `file-not-attachable` with the name of the part that cannot be read. */
export async function outgoingPdf(
  parts: readonly PartOfPost[],
  title: string,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const whole = await PDFDocument.create();
  whole.setTitle(title);
  for (const part of parts) {
    try {
      if (part.mediaType === 'application/pdf') await addPages(whole, part.bytes);
      else await addPicture(whole, part);
    } catch (cause) {
      throw new AppError('file-not-attachable', { name: part.name }, { cause });
    }
  }
  return { bytes: await whole.save(), pages: whole.getPageCount() };
}

/** A PDF that only its owner may change still opens without a password; the library refuses one that needs it. */
async function addPages(whole: PDFDocument, bytes: Uint8Array): Promise<void> {
  const part = await PDFDocument.load(bytes, { ignoreEncryption: true, password: '' });
  for (const page of await whole.copyPages(part, part.getPageIndices())) whole.addPage(page);
}

async function addPicture(whole: PDFDocument, { mediaType, bytes }: PartOfPost): Promise<void> {
  const picture = mediaType === 'image/png' ? await whole.embedPng(bytes) : await whole.embedJpg(bytes);
  const isWide = picture.width > picture.height;
  const [width, height] = isWide ? [a4.height, a4.width] : [a4.width, a4.height];
  const fitted = picture.scaleToFit(width - 2 * marginPt, height - 2 * marginPt);
  whole.addPage([width, height]).drawImage(picture, {
    x: (width - fitted.width) / 2,
    y: (height - fitted.height) / 2,
    ...fitted,
  });
}
