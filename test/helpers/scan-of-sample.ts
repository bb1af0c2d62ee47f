/** Pages of the sample bundle as a scanner or a phone gives them: JPEG pictures, alone or inside a PDF. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { degrees, PDFDocument, StandardFonts, TextRenderingMode } from '@cantoo/pdf-lib';
import { openPdf } from '../../electron/import/pdf.ts';
import { findProjectRoot } from '../../electron/project-root.ts';

const { assets } = findProjectRoot(import.meta.url);
const sample = join(assets, 'samples/circular-bundle.pdf');
const fonts = join(assets, 'fonts');
const pointsPerPixel = 72 / 200;

/** Pages count from 1; 200 dots an inch, as office scanners are set. */
export async function picturesOfSample(pages: readonly number[]): Promise<readonly Uint8Array[]> {
  const bytes = new Uint8Array(await readFile(sample));
  const { file } = await openPdf({ bytes, limits: { megabytes: 10, pages: 10 } });
  if (file === null) throw new Error('the sample bundle does not open');
  const { createCanvas, ImageData } = await import('@napi-rs/canvas');
  const pictures: Uint8Array[] = [];
  for (const page of pages) {
    const { width, height, data } = await file.draw(page);
    const canvas = createCanvas(width, height);
    canvas.getContext('2d').putImageData(new ImageData(data, width, height), 0, 0);
    pictures.push(new Uint8Array(await canvas.encode('jpeg', 85)));
  }
  await file.close();
  return pictures;
}

/** The picture with words set at its head, where a mark of secrecy would stand. */
export async function withHeadMark(picture: Uint8Array, words: string): Promise<Uint8Array> {
  const { createCanvas, GlobalFonts, loadImage } = await import('@napi-rs/canvas');
  GlobalFonts.registerFromPath(join(fonts, 'OfficeSarabunM-Bold.ttf'), 'Mark');
  const image = await loadImage(Buffer.from(picture));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  context.font = '80px Mark';
  context.fillStyle = '#c00';
  context.textAlign = 'center';
  context.fillText(words, image.width / 2, 100);
  return new Uint8Array(await canvas.encode('jpeg', 85));
}

export type ScanKind = {
  /** Written invisibly on every page, as a scanner's software does. */
  readonly hiddenText?: string;
  /** The sheet lay on its side: the page in the file has to be turned. */
  readonly turned?: 90 | 180 | 270;
};

/** A PDF of nothing but pictures. */
export async function scanOf(pictures: readonly Uint8Array[], kind: ScanKind = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const bytes of pictures) {
    const picture = await document.embedJpg(bytes);
    const [width, height] = [picture.width * pointsPerPixel, picture.height * pointsPerPixel];
    const page = document.addPage([width, height]);
    page.drawImage(picture, { x: 0, y: 0, width, height });
    if (kind.hiddenText !== undefined)
      page.drawText(kind.hiddenText, {
        x: 40,
        y: height / 2,
        size: 8,
        font,
        maxWidth: width - 80,
        renderMode: TextRenderingMode.Invisible,
      });
    if (kind.turned !== undefined) page.setRotation(degrees(kind.turned));
  }
  return document.save();
}
