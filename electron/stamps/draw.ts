/**
 * Stamps drawn onto a copy of a PDF, as vectors. The original is never touched. A page may be turned by its /Rotate
 * and lie on its side besides; places are those of the page as it stands upright.
 */
import { degrees, PDFDocument, PDFName, PDFNumber, type PDFPage } from '@cantoo/pdf-lib';
import { bleedMm } from './stamp-sheet.ts';

export type Turn = 0 | 90 | 180 | 270;

/** Where a page's stamps go: millimetres from the upper left corner of the upright page, in the order of the stamps' pages. */
export type Onto = {
  /** Counts from 1. */
  readonly page: number;
  /** Degrees clockwise by which the page as the file shows it must be turned to stand upright. */
  readonly turn: Turn;
  readonly places: readonly { readonly x: number; readonly y: number }[];
};

const pointsPerMm = 72 / 25.4;

/** `stamps`: a PDF with a page a stamp. A file whose owner alone may change it still opens; the copy bears no password. */
export async function drawStamps(original: Uint8Array, stamps: Uint8Array, onto: Onto): Promise<Uint8Array> {
  const copy = await PDFDocument.load(original, {
    ignoreEncryption: true,
    password: '',
    updateMetadata: false,
  });
  const page = copy.getPages()[onto.page - 1];
  if (page === undefined) throw new Error(`the copy has no page ${onto.page}`);
  const marks = await copy.embedPdf(
    await PDFDocument.load(stamps),
    onto.places.map((_, at) => at),
  );
  const unit = 1 / userUnit(page);
  const turn = turned(page.getRotation().angle + onto.turn);
  onto.places.forEach((place, at) => {
    const mark = marks[at];
    if (mark === undefined) throw new Error('a stamp was not printed');
    const corner = {
      across: (place.x - bleedMm) * pointsPerMm * unit,
      down: (place.y - bleedMm) * pointsPerMm * unit + mark.height * unit,
    };
    page.drawPage(mark, {
      ...onPaper(page, corner, turn),
      xScale: unit,
      yScale: unit,
      rotate: degrees(turn),
    });
  });
  return copy.save();
}

/** From the upright page (right and down from its upper left corner) to the page's own space (right and up). */
function onPaper(
  page: PDFPage,
  { across, down }: { across: number; down: number },
  turn: Turn,
): { x: number; y: number } {
  const { x, y, width, height } = page.getCropBox();
  switch (turn) {
    case 0:
      return { x: x + across, y: y + height - down };
    case 90:
      return { x: x + down, y: y + across };
    case 180:
      return { x: x + width - across, y: y + down };
    case 270:
      return { x: x + width - down, y: y + height - across };
  }
}

function turned(angle: number): Turn {
  const whole = (((Math.round(angle / 90) * 90) % 360) + 360) % 360;
  return whole === 90 || whole === 180 || whole === 270 ? whole : 0;
}

/** Large plans count in larger units than 1/72 inch. */
function userUnit(page: PDFPage): number {
  const unit = page.node.lookup(PDFName.of('UserUnit'));
  return unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1;
}

/** A picture as a page of its own, filling it. */
export async function pictureAsPdf(
  jpeg: Uint8Array,
  sizeMm: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const [width, height] = [sizeMm.width * pointsPerMm, sizeMm.height * pointsPerMm];
  file.addPage([width, height]).drawImage(await file.embedJpg(jpeg), { x: 0, y: 0, width, height });
  return file.save();
}

/** A signature's range of bytes is written plainly (ISO 32000, 12.8.1); a copy that is changed loses its force. */
export function isDigitallySigned(pdf: Uint8Array): boolean {
  return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).includes('/ByteRange');
}
