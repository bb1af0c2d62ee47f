/** What the first bytes of a picture file say before anything is decoded: format, size, resolution. */

export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'tiff' | 'heic';

export type PictureHeader = {
  readonly width: number;
  readonly height: number;
  readonly dpi: number | null;
};

export function formatOf(bytes: Uint8Array): PictureFormat | null {
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'jpeg';
  if (ascii(1, 4) === 'PNG') return 'png';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp';
  if (ascii(0, 4) === 'II*\0' || ascii(0, 4) === 'MM\0*') return 'tiff';
  if (ascii(4, 8) === 'ftyp' && /^(?:hei[cxms]|hev[cx]|mif1|msf1)$/.test(ascii(8, 12))) return 'heic';
  return null;
}

/** Null when the file ends before its size is told. */
export function readHeader(bytes: Uint8Array, format: 'jpeg' | 'png' | 'webp'): PictureHeader | null {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (format === 'jpeg') return jpegHeader(view);
    return format === 'png' ? pngHeader(view) : webpHeader(view);
  } catch (error) {
    if (error instanceof RangeError) return null; // read past the end of a cut-off file
    throw error;
  }
}

function jpegHeader(view: DataView): PictureHeader | null {
  let dpi: number | null = null;
  for (let at = 2; at < view.byteLength - 4; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    // Start of frame, in all its kinds; C4, C8 and CC are tables.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), dpi };
    if (marker === 0xe0 || marker === 0xe1) dpi = densityIn(view, at, length) ?? dpi;
    at += 2 + length;
  }
  return null;
}

/** Programs that pass pictures on often leave half an EXIF block behind: the picture is sound all the same. */
function densityIn(view: DataView, at: number, length: number): number | null {
  try {
    if (view.getUint8(at + 1) === 0xe0) return jfifDensity(view, at + 4);
    if (view.getUint32(at + 4) !== 0x45786966) return null;
    return exifDensity(new DataView(view.buffer, view.byteOffset + at + 10, length - 8));
  } catch (error) {
    if (error instanceof RangeError) return null; // it points past its own end
    throw error;
  }
}

function jfifDensity(view: DataView, at: number): number | null {
  if (view.getUint32(at) !== 0x4a464946) return null;
  const [unit, density] = [view.getUint8(at + 7), view.getUint16(at + 8)];
  return plausible(unit === 1 ? density : unit === 2 ? density * 2.54 : 0);
}

/** 72 and 96 are what programs write when they do not know. */
function plausible(dpi: number): number | null {
  return dpi > 96.5 && dpi <= 1200 ? Math.round(dpi) : null;
}

/** EXIF is a small TIFF: only its first directory matters here. */
function exifDensity(view: DataView): number | null {
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  let [density, unit] = [0, 2];
  for (let n = 0; n < view.getUint16(directory, little); n += 1) {
    const entry = directory + 2 + n * 12;
    const tag = view.getUint16(entry, little);
    if (tag === 0x128) unit = view.getUint16(entry + 8, little);
    if (tag === 0x11a) {
      const value = view.getUint32(entry + 8, little);
      density = view.getUint32(value, little) / view.getUint32(value + 4, little);
    }
  }
  return plausible(unit === 3 ? density * 2.54 : density);
}

function pngHeader(view: DataView): PictureHeader {
  let dpi: number | null = null;
  for (let at = 8; at + 12 < view.byteLength; at += 12 + view.getUint32(at)) {
    const type = view.getUint32(at + 4);
    if (type === 0x49444154) break; // IDAT: the pixels begin
    if (type === 0x70485973 && view.getUint8(at + 16) === 1) dpi = plausible(view.getUint32(at + 8) * 0.0254);
  }
  return { width: view.getUint32(16), height: view.getUint32(20), dpi };
}

function webpHeader(view: DataView): PictureHeader | null {
  const kind = view.getUint32(12);
  const plain = (width: number, height: number) => ({ width, height, dpi: null });
  const three = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  if (kind === 0x56503858) return plain(three(24) + 1, three(27) + 1); // VP8X
  if (kind === 0x56503820) return plain(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff); // VP8
  if (kind !== 0x5650384c) return null;
  const bits = view.getUint32(21, true);
  return plain((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1); // VP8L
}
