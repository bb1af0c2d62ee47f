/** A page as a picture file for the screen: upright, as recognition saw it. */
import { createCanvas, ImageData } from '@napi-rs/canvas';
import { turnColour } from '../recognition/image/grey.ts';
import type { PagedFile } from './paged-file.ts';
import type { PagePicture } from './reading-tasks.ts';

/** Small differences of shade around letters tell a clerk nothing; half the bytes do. */
const jpegQuality = 85;

export async function pagePicture(
  file: PagedFile,
  page: number,
  turn: 0 | 90 | 180 | 270,
): Promise<PagePicture> {
  const { width, height, data } = turnColour(await file.draw(page), turn);
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').putImageData(new ImageData(data, width, height), 0, 0);
  const bytes = await canvas.encode('jpeg', jpegQuality);
  return { bytes: new Uint8Array(bytes), mediaType: 'image/jpeg', width, height };
}
