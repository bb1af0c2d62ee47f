/** Real picture files of any size, made on the spot: one grey, no content. */
import { crc32, deflateSync } from 'node:zlib';

/** A whole 8-bit grey PNG. */
export function greyPng(width: number, height: number, shade = 128): Uint8Array {
  return pngFile(
    width,
    height,
    8,
    Array.from({ length: height }, () => Buffer.alloc(width, shade)),
  );
}

/** A drawn page in sixteen greys, which is all its type needs. */
export function pngOfSixteenGreys(width: number, height: number, data: Uint8Array): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(Math.ceil(width / 2));
    for (let x = 0; x < width; x += 1) {
      const level = Math.round((data[y * width + x] ?? 255) / 17);
      row[x >> 1] = (row[x >> 1] ?? 0) | (x % 2 === 0 ? level << 4 : level);
    }
    return row;
  });
  return pngFile(width, height, 4, rows);
}

function pngFile(width: number, height: number, bits: 4 | 8, rows: readonly Buffer[]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, 0, 0, 0, 0], 8);
  // the byte before each line names its filter: none
  const pixels = deflateSync(Buffer.concat(rows.flatMap((row) => [Buffer.alloc(1), row])), { level: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
