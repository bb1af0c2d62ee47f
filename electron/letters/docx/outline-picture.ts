/** Rings and boxes as PNG with a clear ground: the seal and the place of a photograph, which a DOCX of 2006 cannot draw. */
import { crc32, deflateSync } from 'node:zlib';
import type { SheetFixture } from '../sheet.ts';

export type Outline = Extract<SheetFixture, { kind: 'circle' | 'box' }>;
/** Centimetres on the sheet, the line's own breadth included. */
export type OutlinePicture = {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

const dotsPerCm = 300 / 2.54;
const lineDots = 3;
const drawn = new Map<string, Uint8Array>();

export function outlinePicture(outline: Outline): OutlinePicture {
  const [width, height] =
    outline.kind === 'circle' ? [2 * outline.radius, 2 * outline.radius] : [outline.width, outline.height];
  const [columns, rows] = [dots(width), dots(height)];
  const key = `${outline.kind} ${columns} ${rows} ${outline.colour}`;
  const bytes = drawn.get(key) ?? draw(outline, columns, rows);
  drawn.set(key, bytes);
  const size = { width: columns / dotsPerCm, height: rows / dotsPerCm };
  const shift = outline.kind === 'circle' ? outline.radius : 0;
  const left = outline.x - shift - (size.width - width) / 2;
  return { key, bytes, left, top: outline.y - shift - (size.height - height) / 2, ...size };
}

function dots(cm: number): number {
  return Math.ceil(cm * dotsPerCm) + lineDots + 1;
}

function draw(outline: Outline, columns: number, rows: number): Uint8Array {
  const bytes = Buffer.alloc(rows * (1 + 4 * columns));
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const [x, y] = [Math.abs(column + 0.5 - columns / 2), Math.abs(row + 0.5 - rows / 2)];
      const away =
        outline.kind === 'circle'
          ? Math.abs(Math.hypot(x, y) - outline.radius * dotsPerCm)
          : Math.abs(Math.max(x - (outline.width * dotsPerCm) / 2, y - (outline.height * dotsPerCm) / 2));
      const at = row * (1 + 4 * columns) + 1 + 4 * column;
      bytes[at] = outline.colour === 'red' ? 0xc0 : 0;
      bytes[at + 3] = Math.round(255 * Math.min(1, Math.max(0, lineDots / 2 + 0.5 - away)));
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(columns, 0);
  head.writeUInt32BE(rows, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(bytes)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
