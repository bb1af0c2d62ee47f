/** Files read by real worker threads: scans, files that hang or kill their reader, readings stopped half-way. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { type PDFDict, PDFDocument, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createReader, type FileReader, type ReaderOptions } from '../../../../electron/import/reader.ts';
import { childProcesses } from '../../../../electron/parsing/child-process.ts';
import type { ReadPage } from '../../../../shared/document/reading.ts';
import { picturesOfSample, scanOf } from '../../../helpers/scan-of-sample.ts';

const root = join(import.meta.dirname, '../../../..');
const sample = new Uint8Array(readFileSync(join(root, 'assets/samples/circular-bundle.pdf')));
const options = { models: join(root, 'assets/models'), secondReader: false };
const number = 'อน ๐๐๒๓.๓/ว ๓๑๘๔';

function reader(settings: ReaderOptions = {}): FileReader {
  const made = createReader({ parsers: childProcesses(), ...settings });
  onTestFinished(() => made.close());
  return made;
}

async function pagesOf(
  files: FileReader,
  bytes: Uint8Array,
  name = 'scan.pdf',
): Promise<readonly ReadPage[]> {
  const outcome = await files.read({ name, bytes }, { options });
  if (outcome.state === 'secret') throw new Error('taken for secret');
  return outcome.reading.pages;
}

/** A stream of the file, packed: what it holds may be far larger than the file. */
function packed(document: PDFDocument, dictionary: object, content: Uint8Array) {
  const bytes = deflateSync(content);
  const described = { ...dictionary, Filter: 'FlateDecode', Length: bytes.length };
  const stream = PDFRawStream.of(document.context.obj(described as never) as unknown as PDFDict, bytes);
  return document.context.register(stream);
}

/** A page that draws what stands in `content`, as often as said. */
function addPageOf(document: PDFDocument, content: string, times: number): PDFPage {
  const page = document.addPage([595, 842]);
  page.node.set(PDFName.of('Contents'), packed(document, {}, Buffer.from(content.repeat(times))));
  return page;
}

describe('a scanned letter', () => {
  let pictures: readonly Uint8Array[];
  beforeAll(async () => {
    pictures = await picturesOfSample([1, 2]);
  });

  test('is read from its pictures: pages in order, with places, number and sender as printed', async () => {
    const outcome = await reader().read({ name: 'scan.pdf', bytes: await scanOf(pictures) }, { options });
    if (outcome.state !== 'ready') throw new Error(outcome.state);
    const { pages, letters } = outcome.reading;
    expect(pages.map(({ page, source }) => [page, source])).toEqual([
      [1, 'recognised'],
      [2, 'recognised'],
    ]);
    expect(letters[0]?.number).toBe(number);
    const [first] = pages;
    const box = first?.boxes.find(({ start, end }) => first.text.slice(start, end).includes('ศาลากลาง'));
    expect(box?.x).toBeGreaterThan(250);
    expect(box?.confidence).toBeGreaterThan(0.5);
    expect(first?.size?.width).toBeCloseTo(595, 0);
  });

  test('is read from a photo of one page, and from one that lies on its side', async () => {
    const [photo] = pictures;
    if (photo === undefined) throw new Error('no picture');
    const files = reader();
    expect((await pagesOf(files, photo, 'photo.jpg'))[0]?.text).toContain(number);
    const lying = await scanOf([photo], { turned: 90 });
    const [page] = await pagesOf(files, lying);
    expect(page?.text).toContain(number);
    expect(page?.turn).toBe(270);
    const seen = await files.picture({ name: 'scan.pdf', bytes: lying }, 1, page?.turn ?? 0);
    if (typeof seen === 'string') throw new Error(seen);
    expect(seen.height).toBeGreaterThan(seen.width);
    expect(Buffer.from(seen.bytes.subarray(0, 3)).toString('hex')).toBe('ffd8ff');
  });

  test('is not believed what its scanner wrote invisibly behind the picture', async () => {
    const hidden = 'The number of this letter is 0023.3/9999, says the hidden layer. '.repeat(5);
    const [page] = await pagesOf(reader(), await scanOf(pictures.slice(0, 1), { hiddenText: hidden }));
    expect(page?.source).toBe('recognised');
    expect(page?.text).toContain(number);
    expect(page?.text).not.toContain('9999');
  });

  test('waits for typing in where recognition does not run, and says so', async () => {
    const outcome = await reader().read(
      { name: 'scan.pdf', bytes: await scanOf(pictures) },
      { options: { models: join(root, 'no-such-folder'), secondReader: false } },
    );
    if (outcome.state !== 'needs-ocr') throw new Error(outcome.state);
    expect(outcome.reading.pages.map(({ source, fault }) => [source, fault])).toEqual([
      ['none', 'unavailable'],
      ['none', 'unavailable'],
    ]);
  });
});

describe('a page made to stop the reader', () => {
  /** Two sound pages around it, so that their reading can be seen to go on. */
  async function between(addHostilePage: (document: PDFDocument) => void): Promise<Uint8Array> {
    const document = await PDFDocument.create();
    const [before, after] = await document.copyPages(await PDFDocument.load(sample), [0, 2]);
    if (before === undefined || after === undefined) throw new Error('no pages');
    document.addPage(before);
    addHostilePage(document);
    document.addPage(after);
    return document.save();
  }

  test('by taking for ever is given up as slow, and the others are read', async () => {
    const bytes = await between((document) => addPageOf(document, 'BT /F1 9 Tf (x) Tj ET q Q ', 6_000_000));
    const faults: string[] = [];
    const outcome = await reader({ pageSeconds: 8, workers: 1 }).read(
      { name: 'slow.pdf', bytes },
      { options, onFault: (message) => faults.push(message) },
    );
    if (outcome.state !== 'ready') throw new Error(outcome.state);
    expect(outcome.reading.pages.map(({ fault }) => fault)).toEqual([undefined, 'slow', undefined]);
    expect(outcome.reading.letters[0]?.number).toBe(number);
    expect(faults).toEqual(['page 2: slow']);
  });

  test('by a picture that swells a thousandfold loses its worker, and the others are read', async () => {
    const side = 7_000;
    const picture = { Type: 'XObject', Subtype: 'Image', ColorSpace: 'DeviceGray', BitsPerComponent: 8 };
    const bytes = await between((document) => {
      const page = addPageOf(document, 'q 595 0 0 842 0 0 cm /Im Do Q', 1);
      const pixels = new Uint8Array(side * side).fill(200);
      const drawn = packed(document, { ...picture, Width: side, Height: side }, pixels);
      page.node.setXObject(PDFName.of('Im'), drawn);
    });
    expect(bytes.byteLength).toBeLessThan(100_000);
    const outcome = await reader({ growthMegabytes: 400, workers: 1 }).read(
      { name: 'bomb.pdf', bytes },
      { options },
    );
    if (outcome.state !== 'ready') throw new Error(outcome.state);
    expect(outcome.reading.pages.map(({ fault }) => fault)).toEqual([undefined, 'crashed', undefined]);
    expect(outcome.reading.letters[0]?.number).toBe(number);
  });
});

test('a reading held back ends after the pages in hand, one that is called off at once', async () => {
  const [, , , small] = await picturesOfSample([1, 2, 3, 6]);
  if (small === undefined) throw new Error('no picture');
  const bytes = await scanOf(Array.from({ length: 8 }, () => small));
  const files = reader({ workers: 1 });
  const held = new AbortController();
  const finished: number[] = [];
  const journal = {
    pagesTotal: null,
    finished: new Map<number, ReadPage>(),
    begun: new Map<number, number>(),
    opened: async () => undefined,
    begin: async () => undefined,
    async finish(page: ReadPage) {
      finished.push(page.page);
      journal.finished.set(page.page, page);
      if (finished.length === 3) held.abort();
    },
  };
  await expect(
    files.read({ name: 'a.pdf', bytes, signal: held.signal }, { options, journal }),
  ).rejects.toThrow();
  expect(finished).toEqual([1, 2, 3]);

  const killed = new AbortController();
  const told: number[] = [];
  const onProgress = ({ pagesRead }: { pagesRead: number }) => {
    told.push(pagesRead);
    if (pagesRead === 4) setTimeout(() => killed.abort(), 20);
  };
  const reading = files.read({ name: 'a.pdf', bytes, kill: killed.signal, onProgress }, { options, journal });
  await expect(reading).rejects.toThrow();
  // It went on where it was held back.
  expect(told.slice(0, 2)).toEqual([3, 4]);
});
