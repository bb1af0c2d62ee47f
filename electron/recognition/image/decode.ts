/** Picture files to pixels: JPEG (turned as its EXIF says), PNG, WebP, TIFF of many pages, HEIC. */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { workingSide } from '../page/sheet.ts';
import type { ColourImage } from '../types.ts';
import { decodeHeic } from './heic.ts';
import { formatOf, type PictureHeader, readHeader } from './picture-header.ts';
import { drawingDpi } from './render-pdf.ts';
import { decodeTiffPage, tiffPages } from './tiff.ts';
import { refuseBomb, UnreadablePicture } from './unreadable-picture.ts';

/** A file of pictures whose pages are decoded one by one: two hundred pages at once would not fit in memory. */
export type PictureFile = {
  readonly pages: number;
  /** Pages count from 0. Throws `UnreadablePicture`. */
  readonly decode: (page: number) => Promise<ColourImage>;
};

/** Throws `UnreadablePicture` where the file is no picture we know, too large or cut off. */
export function openPictures(bytes: Uint8Array): PictureFile {
  const format = formatOf(bytes);
  if (format === null) throw new UnreadablePicture('unsupported');
  if (format === 'heic') return { pages: 1, decode: () => decodeHeic(bytes) };
  if (format === 'tiff') return openTiff(bytes);
  const header = readHeader(bytes, format);
  if (header === null) throw new UnreadablePicture('damaged');
  refuseBomb(header.width, header.height);
  return { pages: 1, decode: () => decodeByCanvas(bytes, header) };
}

/** All pages of a file of pictures. For files of many pages prefer `openPictures`. */
export async function decodeImages(bytes: Uint8Array): Promise<ColourImage[]> {
  const file = openPictures(bytes);
  const images: ColourImage[] = [];
  for (let page = 0; page < file.pages; page += 1) images.push(await file.decode(page));
  return images;
}

function openTiff(bytes: Uint8Array): PictureFile {
  const pages = tiffPages(bytes);
  if (pages.length === 0) throw new UnreadablePicture('damaged');
  return {
    pages: pages.length,
    decode: async (index) => {
      const page = pages[index];
      if (page === undefined) throw new RangeError(`no page ${index}`);
      return decodeTiffPage(bytes, page);
    },
  };
}

/** Less than this is not worth the blur. */
const leastShrinking = 0.85;
/** Length to width of A4. Cameras take pictures of 4:3 and 16:9, where the sheet may be anywhere. */
const sheetProportion = [1.39, 1.44] as const;

/**
 * Scans finer than pages of a PDF are drawn (render-pdf.ts) are read no better and cost twice as much. Not shrunk: scans
 * of small paper, whose lines would become too small, and photos.
 */
function scaleOf({ width, height, dpi }: PictureHeader): number {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const [least, most] = sheetProportion;
  const isSheet = dpi !== null || (long > least * short && long < most * short);
  const scale = isSheet ? Math.max(workingSide / long, dpi === null ? 0 : drawingDpi / dpi) : 1;
  return scale < leastShrinking ? scale : 1;
}

async function decodeByCanvas(bytes: Uint8Array, header: PictureHeader): Promise<ColourImage> {
  try {
    const picture = await loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    // The decoder has already turned the picture as its EXIF says.
    const scale = scaleOf(header);
    const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'medium';
    context.drawImage(picture, 0, 0, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    const dpi = header.dpi === null ? null : header.dpi * scale;
    return { width, height, data: new Uint8ClampedArray(data.buffer), dpi };
  } catch (error) {
    throw new UnreadablePicture('damaged', { cause: error });
  }
}
