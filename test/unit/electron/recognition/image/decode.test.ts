import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { findProjectRoot } from '../../../../../electron/project-root.ts';
import { decodeImages, openPictures } from '../../../../../electron/recognition/image/decode.ts';
import type { ColourImage } from '../../../../../electron/recognition/types.ts';

const fixtures = join(findProjectRoot(import.meta.url).folder, 'test/fixtures/pictures');
const fixture = (name: string) => readFileSync(join(fixtures, name));

/** White, 60 × 40, a black quarter at the upper left. */
function picture() {
  const canvas = createCanvas(60, 40);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 60, 40);
  context.fillStyle = '#000000';
  context.fillRect(0, 0, 30, 20);
  return canvas;
}

const isDark = ({ width, data }: ColourImage, x: number, y: number) => (data[(y * width + x) * 4] ?? 0) < 100;

/** The JPEG with an EXIF block that holds nothing but the orientation. */
function held(jpeg: Buffer, orientation: number): Buffer {
  const exif = Buffer.from([
    ...[0x45, 0x78, 0x69, 0x66, 0, 0, 0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0],
    ...[0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0],
  ]);
  const marker = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), marker, exif, jpeg.subarray(2)]);
}

describe('pictures of pages', () => {
  test.each(['image/jpeg', 'image/png', 'image/webp'] as const)('%s is decoded', async (type) => {
    const [image] = await decodeImages(picture().toBuffer(type as 'image/png'));
    expect(image).toMatchObject({ width: 60, height: 40 });
    expect(image !== undefined && isDark(image, 10, 10) && !isDark(image, 50, 30)).toBe(true);
  });

  test.each([
    [3, 60, 40, [50, 30]],
    [6, 40, 60, [30, 10]],
    [8, 40, 60, [10, 50]],
  ] as const)(
    'a photo held as orientation %i comes out upright',
    async (orientation, width, height, dark) => {
      const [image] = await decodeImages(held(picture().toBuffer('image/jpeg', 95), orientation));
      expect(image).toMatchObject({ width, height });
      expect(image !== undefined && isDark(image, dark[0], dark[1])).toBe(true);
      expect(image !== undefined && isDark(image, width - 1 - dark[0], height - 1 - dark[1])).toBe(false);
    },
  );

  test.each([
    ['that points past its end', Buffer.from('Exif\0\0II*\0\xff\x13\0\0', 'latin1')],
    ['that ends after its name', Buffer.from('Exif', 'latin1')],
  ])('a photo with an EXIF block %s is decoded', async (_, exif) => {
    const jpeg = picture().toBuffer('image/jpeg', 95);
    const marker = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
    const [image] = await decodeImages(Buffer.concat([jpeg.subarray(0, 2), marker, exif, jpeg.subarray(2)]));
    expect(image).toMatchObject({ width: 60, height: 40, dpi: null });
  });

  test('a fax of two pages gives both, with their resolution', async () => {
    const file = openPictures(fixture('two-page-fax.tif'));
    expect(file.pages).toBe(2);
    const [first, second] = [await file.decode(0), await file.decode(1)];
    expect(first).toMatchObject({ width: 240, height: 160, dpi: 200 });
    expect([isDark(first, 60, 45), isDark(first, 100, 105)]).toEqual([true, false]);
    expect([isDark(second, 60, 45), isDark(second, 100, 105)]).toEqual([false, true]);
  });

  test('a fax with flat points gets square ones', async () => {
    const [page] = await decodeImages(fixture('fine-fax-204x196.tif'));
    expect(page).toMatchObject({ width: 240, height: 167, dpi: 204 });
  });

  test('a HEIC of a phone is decoded', async () => {
    const [image] = await decodeImages(fixture('bar.heic'));
    expect(image).toMatchObject({ width: 240, height: 160 });
    expect(image !== undefined && isDark(image, 60, 45) && !isDark(image, 60, 120)).toBe(true);
  });
});

describe('what is refused', () => {
  const refusal = (bytes: Uint8Array) =>
    decodeImages(bytes).then(
      () => 'decoded',
      (error: { reason?: string }) => error.reason,
    );

  test('a picture of gigabytes in a few bytes, before it is decoded', async () => {
    const bomb = picture().toBuffer('image/png');
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    expect(await refusal(bomb)).toBe('too-large');
    const fax = fixture('two-page-fax.tif');
    const directory = fax.readUInt32LE(4);
    for (const entry of [0, 1]) fax.writeUInt32LE(50_000, directory + 2 + entry * 12 + 8);
    for (const entry of [0, 1]) fax.writeUInt16LE(4, directory + 2 + entry * 12 + 2);
    expect(await refusal(fax)).toBe('too-large');
  });

  test('a fax whose pages lead back to the first, and one with more values than bytes', async () => {
    const fax = fixture('two-page-fax.tif');
    const first = fax.readUInt32LE(4);
    const nextOf = (at: number) => at + 2 + fax.readUInt16LE(at) * 12;
    const second = fax.readUInt32LE(nextOf(first));
    fax.writeUInt32LE(first, nextOf(second));
    expect(await refusal(fax)).toBe('damaged');
    const greedy = fixture('two-page-fax.tif');
    greedy.writeUInt32LE(0x7fff_ffff, first + 2 + 4);
    expect(await refusal(greedy)).toBe('damaged');
  });

  test('a file that breaks off, and one that is no picture', async () => {
    const jpeg = picture().toBuffer('image/jpeg');
    expect(await refusal(jpeg.subarray(0, 12))).toBe('damaged');
    expect(await refusal(fixture('two-page-fax.tif').subarray(0, 40))).toBe('damaged');
    expect(await refusal(new TextEncoder().encode('เรียน นายอำเภอ'))).toBe('unsupported');
  });
});
