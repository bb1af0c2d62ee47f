/**
 * Makes the icons of every system from `assets/icons/icon.png` (1024 px): PNGs for Linux, icon.icns for macOS.
 * `node scripts/make-icons.ts`, when the seal has changed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { root } from './prepare.mjs';

const icons = join(root, 'assets', 'icons');
const seal = await loadImage(join(icons, 'icon.png'));

function drawn(side: number): Buffer {
  const canvas = createCanvas(side, side);
  const pen = canvas.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(halved(side), 0, 0, side, side);
  return canvas.toBuffer('image/png');
}

/** Halved until it is at most twice as large: one long step drops thin strokes. */
function halved(side: number): typeof seal | ReturnType<typeof createCanvas> {
  let source: typeof seal | ReturnType<typeof createCanvas> = seal;
  while (source.width / 2 >= side * 2) {
    const smaller = createCanvas(source.width / 2, source.height / 2);
    const pen = smaller.getContext('2d');
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(source, 0, 0, smaller.width, smaller.height);
    source = smaller;
  }
  return source;
}

mkdirSync(join(icons, 'sizes'), { recursive: true });
for (const side of [16, 24, 32, 48, 64, 128, 256, 512])
  writeFileSync(join(icons, 'sizes', `${side}x${side}.png`), drawn(side));

/** An icns file is a head and one part a size: four letters, its length, a PNG. Twice the side stands for sharp screens. */
const parts: readonly (readonly [string, number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];
const body = Buffer.concat(parts.map(([kind, side]) => icnsPart(kind, drawn(side))));
writeFileSync(join(icons, 'icon.icns'), icnsPart('icns', body));

function icnsPart(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(kind, 0, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}
