/** TIFF, one page or many: what fax machines and office scanners write, bilevel fax coding included. */
import * as loaded from 'utif2';
import type { ColourImage } from '../types.ts';
import { turnColour } from './grey.ts';
import { turnOf } from './orientation-tag.ts';
import { refuseBomb, UnreadablePicture } from './unreadable-picture.ts';

// An older kind of module: Node hands its functions over as the default export only.
const utif = 'default' in loaded ? (loaded.default as typeof loaded) : loaded;

const tag = {
  width: 't256',
  height: 't257',
  orientation: 't274',
  across: 't282',
  unit: 't296',
  kind: 't254',
};

export type TiffPage = loaded.IFD;

/** The directories that hold pages; previews (reduced-resolution copies) are left out. */
export function tiffPages(bytes: Uint8Array): readonly TiffPage[] {
  try {
    const own = bytes.slice().buffer;
    const pages = utif.decode(own).filter((page) => number(page, tag.width) > 0);
    const full = pages.filter((page) => (number(page, tag.kind) & 1) === 0);
    return full.length > 0 ? full : pages;
  } catch (error) {
    throw new UnreadablePicture('damaged', { cause: error });
  }
}

export function decodeTiffPage(bytes: Uint8Array, page: TiffPage): ColourImage {
  const [width, height] = [number(page, tag.width), number(page, tag.height)];
  refuseBomb(width, height);
  const log = console.log;
  try {
    console.log = ignore; // utif2 prints its doubts about a file
    utif.decodeImage(bytes.slice().buffer, page);
    const rgba = utif.toRGBA8(page);
    const image = {
      width,
      height,
      data: new Uint8ClampedArray(rgba.buffer, rgba.byteOffset, rgba.length),
      dpi: dpiOf(page),
    };
    return turnColour(image, turnOf(number(page, tag.orientation)));
  } catch (error) {
    throw new UnreadablePicture('damaged', { cause: error });
  } finally {
    console.log = log;
    Object.assign(page, { data: undefined }); // the next page must not find this one still in memory
  }
}

function ignore(): void {}

function number(page: TiffPage, name: string): number {
  const value = page[name];
  return Array.isArray(value) ? Number(value[0]) : 0;
}

function dpiOf(page: TiffPage): number | null {
  const density = number(page, tag.across) * (number(page, tag.unit) === 3 ? 2.54 : 1);
  return density > 96.5 && density <= 1200 ? Math.round(density) : null;
}
