/**
 * QR codes and barcodes of a page, by zxing's WebAssembly build. Left to itself that build fetches its module from a
 * server; ours lies in its package. What a code says is text to show and compare: nothing here ever opens it.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ReadResult } from 'zxing-wasm/reader';
import type { PageCode } from '../../shared/document/reading.ts';
import type { GreyImage } from './types.ts';

/** What letters carry. Aztec, DataMatrix and PDF417 would take four times as long and nobody prints them on one. */
const passes = [
  { formats: ['QRCode'], tryHarder: true, tryRotate: true },
  // Table rules look like bars to laxer formats, and searching harder costs more than the rest of the page.
  { formats: ['Code128', 'Code39', 'EAN13'], tryHarder: false, tryRotate: false, minLineCount: 3 },
] as const;

/** Longer contents are no link, number or reference; a hostile code may hold 4,000 characters. */
const longestText = 2000;

/** Codes of an upright picture; `scale` is points a pixel. */
export async function readCodes(picture: GreyImage, scale: number): Promise<PageCode[]> {
  const { readBarcodes } = await loadReader();
  const file = greymapOf(picture);
  const found: PageCode[] = [];
  for (const { formats, ...options } of passes) {
    const results = await readBarcodes(file, { ...options, formats: [...formats], tryInvert: false });
    for (const result of results) if (result.isValid && result.text !== '') found.push(codeOf(result, scale));
  }
  return found.sort((one, other) => one.y - other.y || one.x - other.x);
}

type Zxing = typeof import('zxing-wasm/reader');
let loaded: Promise<Zxing> | undefined;

function loadReader(): Promise<Zxing> {
  loaded ??= (async () => {
    const zxing = await import('zxing-wasm/reader');
    const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    const wasmBinary = new Uint8Array(await readFile(file)).buffer;
    await zxing.prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
    return zxing;
  })();
  return loaded;
}

/** The picture as a portable greymap, a file with hardly a head: zxing would turn coloured pixels grey for each pass. */
function greymapOf({ width, height, data }: GreyImage): Uint8Array {
  const head = Buffer.from(`P5 ${width} ${height} 255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}

function codeOf({ format, text, position }: ReadResult, scale: number): PageCode {
  const corners = [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft];
  const xs = corners.map(({ x }) => x * scale);
  const ys = corners.map(({ y }) => y * scale);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return {
    format,
    text: text.slice(0, longestText),
    x: round(x),
    y: round(y),
    width: round(Math.max(...xs) - x),
    height: round(Math.max(...ys) - y),
  };
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}
