/** Strips of lines cut from drawn letters that lay on a scanner (test/fixtures/figures), with what the models read there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { findProjectRoot } from '../../electron/project-root.ts';
import { createLineReader } from '../../electron/recognition/line/line-reader.ts';
import type { LineReading, Strip } from '../../electron/recognition/types.ts';

const { folder, assets } = findProjectRoot(import.meta.url);

type ReadStrip = { readonly strip: Strip; readonly reading: LineReading };
type Named = { readonly name: string } & Partial<Strip>;

export async function openFigureStrips(): Promise<{
  read(named: readonly Named[]): Promise<ReadStrip[]>;
  close(): Promise<void>;
}> {
  const reader = await createLineReader(join(assets, 'models'));
  return {
    async read(named) {
      const strips = await Promise.all(named.map(stripOf));
      const readings = await reader.read(strips);
      return strips.map((strip, at) => ({ strip, reading: readings[at] as LineReading }));
    },
    close: () => reader.close(),
  };
}

async function stripOf({ name, ...changes }: Named): Promise<Strip> {
  const image = await loadImage(readFileSync(join(folder, 'test/fixtures/figures', `${name}.png`)));
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const ink = Uint8Array.from({ length: width * height }, (_, at) => 255 - (data[at * 4] ?? 255));
  const place = { from: { x: 0, y: 0 }, to: { x: width, y: 0 }, core: 18 };
  return { width, ink, ...place, kind: 'printed', crossed: false, ...changes };
}
