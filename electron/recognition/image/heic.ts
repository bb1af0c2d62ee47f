/** HEIC, the pictures of phones, through libheif's WebAssembly build (LGPL, loaded as a separate file). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ColourImage } from '../types.ts';
import { refuseBomb, UnreadablePicture } from './unreadable-picture.ts';

type HeifPixels = { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number };
type HeifImage = {
  get_width(): number;
  get_height(): number;
  display(target: HeifPixels, done: (pixels: HeifPixels | null) => void): void;
  free(): void;
};
type Heif = {
  readonly HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[]; decoder?: { delete(): void } };
};

let loaded: Heif | undefined;

function loadHeif(): Heif {
  if (loaded !== undefined) return loaded;
  try {
    const require = createRequire(import.meta.url);
    const build: (options: {
      wasmBinary: Uint8Array;
    }) => Heif = require('libheif-js/libheif-wasm/libheif.js');
    loaded = build({ wasmBinary: readFileSync(require.resolve('libheif-js/libheif-wasm/libheif.wasm')) });
    return loaded;
  } catch (error) {
    throw new UnreadablePicture('unsupported', { cause: error }); // packed without the decoder
  }
}

/** The first picture of the file, upright: libheif turns it as the phone was held. */
export async function decodeHeic(bytes: Uint8Array): Promise<ColourImage> {
  const decoder = new (loadHeif().HeifDecoder)();
  const images = decoder.decode(bytes);
  try {
    const first = images[0];
    if (first === undefined) throw new UnreadablePicture('damaged');
    const [width, height] = [first.get_width(), first.get_height()];
    refuseBomb(width, height);
    const { data } = await show(first, width, height);
    return { width, height, data, dpi: null };
  } finally {
    for (const image of images) image.free();
    decoder.decoder?.delete();
  }
}

function show(image: HeifImage, width: number, height: number): Promise<HeifPixels> {
  return new Promise((resolve, reject) => {
    const target = { data: new Uint8ClampedArray(width * height * 4), width, height };
    image.display(target, (pixels) => {
      if (pixels === null) reject(new UnreadablePicture('damaged'));
      else resolve(pixels);
    });
  });
}
