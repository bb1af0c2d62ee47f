/**
 * One PDF that is ready to send: the signed letter, then its enclosures in the order they are cited. Pages are copied
 * as they are; pictures become A4 pages.
 */
import { PDFDocument } from '@cantoo/pdf-lib';
import { AppError } from '../../../shared/contract/errors.ts';

export type PartOfPost = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };
/** Some pages of a PDF that is open already. */
export type PagesOfPost = { readonly document: PDFDocument; readonly places: readonly number[] };
/** By their bytes: what goes out with hundreds of letters is opened once. */
export type OpenedParts = WeakMap<Uint8Array, Promise<PDFDocument>>;

/** Points; 1/72 inch. */
const a4 = { width: 595.28, height: 841.89 };
/** What printers leave white. */
const marginPt = 14;

/** Throws `file-not-attachable` with the name of the part that cannot be read. */
export async function outgoingPdf(
  parts: readonly (PartOfPost | PagesOfPost)[],
  title: string,
  opened: OpenedParts = new WeakMap(),
): Promise<{ bytes: Uint8Array; pages: number }> {
  const whole = await PDFDocument.create();
  whole.setTitle(title);
  for (const part of parts) {
    if ('document' in part) await copyPages(whole, part);
    else await addPart(whole, part, opened);
  }
  return { bytes: await whole.save(), pages: whole.getPageCount() };
}

async function addPart(whole: PDFDocument, part: PartOfPost, opened: OpenedParts): Promise<void> {
  try {
    if (part.mediaType !== 'application/pdf') return await addPicture(whole, part);
    const document = await openedOnce(part.bytes, opened);
    await copyPages(whole, { document, places: document.getPageIndices() });
  } catch (cause) {
    throw new AppError('file-not-attachable', { name: part.name }, { cause });
  }
}

/** A PDF that only its owner may change still opens without a password; the library refuses one that needs it. */
function openedOnce(bytes: Uint8Array, opened: OpenedParts): Promise<PDFDocument> {
  const document = opened.get(bytes) ?? PDFDocument.load(bytes, { ignoreEncryption: true, password: '' });
  opened.set(bytes, document);
  return document;
}

async function copyPages(whole: PDFDocument, { document, places }: PagesOfPost): Promise<void> {
  for (const page of await whole.copyPages(document, [...places])) whole.addPage(page);
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
