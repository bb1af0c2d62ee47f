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
  down: 't283',
  unit: 't296',
  kind: 't254',
};

export type TiffPage = loaded.IFD;

/** The directories that hold pages; previews (reduced-resolution copies) are left out. */
export function tiffPages(bytes: Uint8Array): readonly TiffPage[] {
  try {
    refuseEndless(bytes);
    const own = new Uint8Array(bytes).buffer;
    const pages = utif.decode(own).filter((page) => number(page, tag.width) > 0);
    const full = pages.filter((page) => (number(page, tag.kind) & 1) === 0);
    return full.length > 0 ? full : pages;
  } catch (error) {
    throw new UnreadablePicture('damaged', { cause: error });
  }
}

const entryBytes = 12;

/** Directories that lead back to themselves, and tags of more values than the file has bytes: utif2 follows both. */
function refuseEndless(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const seen = new Set<number>();
  for (let at = view.getUint32(4, little); at !== 0; ) {
    if (seen.has(at)) throw new UnreadablePicture('damaged');
    seen.add(at);
    const end = at + 2 + view.getUint16(at, little) * entryBytes;
    for (let entry = at + 2; entry < end; entry += entryBytes)
      if (view.getUint32(entry + 4, little) > bytes.byteLength) throw new UnreadablePicture('damaged');
    at = end + 4 <= view.byteLength ? view.getUint32(end, little) : 0;
  }
}

export function decodeTiffPage(bytes: Uint8Array, page: TiffPage): ColourImage {
  const [width, height] = [number(page, tag.width), number(page, tag.height)];
  refuseBomb(width, height);
  const log = console.log;
  try {
    console.log = ignore; // utif2 prints its doubts about a file
    utif.decodeImage(new Uint8Array(bytes).buffer, page);
    const rgba = utif.toRGBA8(page);
    const density = densityOf(page);
    const data = new Uint8ClampedArray(rgba.buffer, rgba.byteOffset, rgba.length);
    const dpi = density === null ? null : Math.round(density.across);
    const image = withSquarePixels({ width, height, data, dpi }, density);
    return turnColour(image, turnOf(number(page, tag.orientation)));
  } catch (error) {
    throw new UnreadablePicture('damaged', { cause: error });
  } finally {
    console.log = log;
    Object.assign(page, { data: undefined }); // the next page must not find this one still in memory
  }
}

function ignore(): void {}

/** Single values come as lists of one, typed or not; fractions as pairs. */
function number(page: TiffPage, name: string): number {
  const value: unknown = page[name];
  const first: unknown = isList(value) ? value[0] : 0;
  return isList(first) ? Number(first[0]) / Number(first[1]) : Number(first ?? 0);
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

type Density = { readonly across: number; readonly down: number };

function densityOf(page: TiffPage): Density | null {
  const unit = number(page, tag.unit) === 3 ? 2.54 : 1;
  const [across, down] = [number(page, tag.across) * unit, number(page, tag.down) * unit];
  return across > 70 && across <= 1200 && down > 70 && down <= 1200 ? { across, down } : null;
}

/** Fax machines scan 204 points to the inch across but only 98 or 196 down. */
function withSquarePixels(image: ColourImage, density: Density | null): ColourImage {
  if (density === null || Math.abs(density.across / density.down - 1) < 0.03) return image;
  const height = Math.round((image.height * density.across) / density.down);
  refuseBomb(image.width, height);
  const { width } = image;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    const from = Math.max(0, Math.min(image.height - 1, ((y + 0.5) * image.height) / height - 0.5));
    const [above, below] = [Math.floor(from), Math.min(image.height - 1, Math.floor(from) + 1)];
    const part = from - above;
    for (let x = 0; x < width * 4; x += 1) {
      const [p, q] = [
        image.data[above * width * 4 + x] as number,
        image.data[below * width * 4 + x] as number,
      ];
      data[y * width * 4 + x] = p + (q - p) * part;
    }
  }
  return { ...image, height, data };
}
