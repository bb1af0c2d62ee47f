import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../../electron/import/pipeline.ts';
import { processorTime } from '../../../helpers/processor-time.ts';
import { characterErrorPercent } from '../../../helpers/reading-error.ts';

const root = join(import.meta.dirname, '../../../..');
const fixture = (name: string) => new Uint8Array(readFileSync(join(root, 'test/fixtures/files', name)));
const read = (name: string, limits?: { megabytes: number; pages: number }) =>
  readBytes({ name, bytes: fixture(name), ...(limits === undefined ? {} : { limits }) });

async function textOf(name: string): Promise<string> {
  const outcome = await read(name);
  if (outcome.state !== 'text') throw new Error(`${name} came to ${outcome.state}`);
  return outcome.pages.map(({ text }) => text).join('\n');
}

test.each([
  ['scan-without-text.pdf', 'pdf', 'needs-ocr'],
  ['scan-with-invisible-text.pdf', 'pdf', 'needs-ocr'],
  ['page.png', 'image', 'needs-ocr'],
  ['encrypted.pdf', 'pdf', 'encrypted'],
  ['damaged.pdf', 'pdf', 'damaged'],
  ['letter.pdf', 'pdf', 'text'],
  ['letter.docx', 'docx', 'text'],
  ['letter-windows-874.txt', 'text', 'text'],
])('%s is a %s and comes to "%s"', async (name, kind, state) => {
  expect(await read(name)).toMatchObject({ kind, state });
});

test('a file is known by its content, whatever its name says', async () => {
  expect(await readBytes({ name: 'letter.txt', bytes: fixture('letter.pdf') })).toMatchObject({
    kind: 'pdf',
  });
  expect(await readBytes({ name: 'scan.pdf', bytes: fixture('page.png') })).toMatchObject({ kind: 'image' });
});

test('what is no document says why', async () => {
  const zip = zipSync({ 'picture.bin': new Uint8Array(10) });
  const noise = Uint8Array.from({ length: 500 }, (_, at) => (at * 37) % 256);
  expect(await readBytes({ name: 'a.zip', bytes: zip })).toEqual({ kind: 'unknown', state: 'unsupported' });
  expect(await readBytes({ name: 'a.docx', bytes: zip })).toEqual({ kind: 'unknown', state: 'damaged' });
  expect(await readBytes({ name: 'a.pdf', bytes: noise })).toEqual({ kind: 'unknown', state: 'damaged' });
  expect(await readBytes({ name: 'a.pdf', bytes: new Uint8Array() })).toEqual({
    kind: 'unknown',
    state: 'empty',
  });
  const blank = new TextEncoder().encode(' \n\t\n');
  expect(await readBytes({ name: 'a.txt', bytes: blank })).toEqual({ kind: 'text', state: 'empty' });
});

test('a file above the limits is turned away with its reason', async () => {
  expect(await read('letter.docx', { megabytes: 200, pages: 1 })).toEqual({
    kind: 'docx',
    state: 'too-large',
  });
  const large = { name: 'a.txt', bytes: new Uint8Array(2 * 1024 * 1024).fill(65) };
  expect(await readBytes({ ...large, limits: { megabytes: 1, pages: 9 } })).toMatchObject({
    state: 'too-large',
  });
});

test('a Word file that would swell beyond all measure is turned away without being unpacked', async () => {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const bomb = zipSync({
    '[Content_Types].xml': new TextEncoder().encode(types),
    'word/document.xml': new Uint8Array(100 * 1024 * 1024),
  });
  expect(bomb.byteLength).toBeLessThan(1024 * 1024);
  expect(await readBytes({ name: 'bomb.docx', bytes: bomb })).toEqual({ kind: 'docx', state: 'too-large' });
});

test('one letter reads the same from PDF, Word and an old text file', async () => {
  const line = 'สิ่งที่ส่งมาด้วย แผนที่สังเขป จำนวน ๑ ฉบับ';
  for (const name of ['letter.pdf', 'letter.docx', 'letter-windows-874.txt']) {
    const text = await textOf(name);
    expect(text.split('\n')).toContain(line);
    expect(text).toContain('ที่ อน ๐๐๑๘.๑/๗๗๑');
    expect(text).toMatch(/๒๐ ตุลาคม ๒๕๖๙/);
  }
});

test('a Word file gives its header, its tables row by row and a page at each page break', async () => {
  const outcome = await read('letter.docx');
  if (outcome.state !== 'text') throw new Error(outcome.state);
  expect(outcome.pages.map(({ source }) => source)).toEqual(['word', 'word']);
  expect(outcome.pages[0]?.text.split('\n')[0]).toBe('ด่วนมาก');
  expect(outcome.pages[1]?.text).toContain('๑\tลานหน้าที่ว่าการอำเภอ\t๒๐๐\n๒\tหอประชุม\t๑๕๐');
});

describe('the sample bundle', () => {
  const sample = new Uint8Array(readFileSync(join(root, 'assets/samples/circular-bundle.pdf')));

  async function pages() {
    const outcome = await readBytes({ name: 'circular-bundle.pdf', bytes: sample });
    if (outcome.state !== 'text') throw new Error(outcome.state);
    return outcome.pages;
  }

  test('keeps number and office of the head apart on one line', async () => {
    const [first] = await pages();
    expect(first?.text.split('\n')).toContain('ที่ อน ๐๐๒๓.๓/ว ๓๑๘๔\tศาลากลางจังหวัดอุทัยธานี');
  });

  test('holds no glyph code, orphan mark or split sara am after repair, and keeps what stood there', async () => {
    for (const { text, rawText } of await pages()) {
      expect(text).not.toMatch(/[\uE000-\uF8FF\uFFFD\u200B]|(?:^|\s)[ัิ-ฺ็-๎]|ํ/m);
      expect(rawText).not.toBe(text);
    }
  });

  test('every box lies on the page and points at its words', async () => {
    const [first] = await pages();
    const box = first?.boxes.find(({ start, end }) => first.text.slice(start, end).startsWith('ศาลากลาง'));
    expect(box?.x).toBeGreaterThan(297);
    expect(box?.y).toBeGreaterThan(100);
    expect(box?.y).toBeLessThan(300);
    for (const { x, y, width, height } of first?.boxes ?? []) {
      expect(x).toBeGreaterThan(0);
      expect(x + width).toBeLessThan(596);
      expect(y + height).toBeLessThan(843);
    }
  });

  test('reads at 20 pages a second or more once warm', async () => {
    await pages();
    const started = processorTime();
    let read = 0;
    for (let turn = 0; turn < 5; turn += 1) read += (await pages()).length;
    const perSecond = (1000 * read) / (processorTime() - started);
    console.log(`text-layer PDF, warm: ${perSecond.toFixed(0)} pages/s`);
    expect(perSecond).toBeGreaterThan(20);
  });

  test('progress is told page by page, and a stop is obeyed', async () => {
    const told: number[] = [];
    const stop = new AbortController();
    const reading = readBytes({
      name: 'a.pdf',
      bytes: sample,
      signal: stop.signal,
      onProgress: ({ pagesRead }) => {
        told.push(pagesRead);
        if (pagesRead === 2) stop.abort();
      },
    });
    await expect(reading).rejects.toThrow('aborted');
    expect(told).toEqual([1, 2]);
  });
});

describe('text layers against their truth', () => {
  const samples = join(root, '../shared/samples');
  const missing = !existsSync(samples);
  if (missing) console.log('SKIPPED (../shared/samples is not here): text layers against their truth');

  /** Share of wrong characters allowed after repair; measured values are at or below half of this. */
  const allowed: Readonly<Record<string, number>> = { 'cr_sarabun.pdf': 2.5 };

  const names = missing ? ['every sample'] : readdirSync(samples).filter((file) => file.endsWith('.pdf'));
  for (const name of names) {
    test.skipIf(missing)(`${name} reads with few errors`, async () => {
      const outcome = await readBytes({ name, bytes: new Uint8Array(readFileSync(join(samples, name))) });
      if (outcome.state !== 'text') throw new Error(outcome.state);
      const figures = outcome.pages.map(({ page, text, rawText }) => {
        const truth = readFileSync(join(samples, `truth/p${page}.txt`), 'utf8');
        return {
          raw: characterErrorPercent(rawText || text, truth),
          repaired: characterErrorPercent(text, truth),
        };
      });
      const mean = (pick: 'raw' | 'repaired') =>
        figures.reduce((sum, figure) => sum + figure[pick], 0) / figures.length;
      console.log(
        `${name}: ${mean('raw').toFixed(2)} % wrong raw, ${mean('repaired').toFixed(2)} % repaired`,
      );
      expect(mean('repaired')).toBeLessThan(allowed[name] ?? 0.5);
    });
  }
});

test('a PDF damaged anywhere comes to an outcome, never to a failure', async () => {
  const whole = fixture('letter.pdf');
  let seed = 20_261_122;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed % below;
  };
  for (let turn = 0; turn < 40; turn += 1) {
    const bytes = whole.slice(0, turn % 2 === 0 ? whole.byteLength : random(whole.byteLength));
    for (let spot = 0; spot < 20; spot += 1) bytes[random(bytes.byteLength)] = random(256);
    const { state } = await readBytes({ name: 'letter.pdf', bytes });
    expect(['text', 'damaged', 'encrypted', 'empty', 'needs-ocr', 'unsupported']).toContain(state);
  }
});
