/**
 * The sample bundle as it comes from a scanner: a PDF of JPEG pages, the second lying on its side, and what reading it
 * would give, with the uncertainties of a real scan at known places. For looking at the review of scanned letters.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { createCanvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readBundle } from '../../electron/import/read-bundle.ts';
import { findProjectRoot } from '../../electron/project-root.ts';
import { sampleSettings } from '../../electron/settings/sample-office.ts';
import { openStore } from '../../electron/store/store.ts';
import { checkBundle } from '../../shared/checks/index.ts';
import { letterToLog } from '../../shared/document/letter-to-log.ts';
import type { Reading, ReadPage, TextBox } from '../../shared/document/reading.ts';
import { readLetters } from '../../shared/extraction/bundle.ts';
import { entryFieldsFromLetter } from '../../shared/register/from-letter.ts';

const sample = join(findProjectRoot(import.meta.url).folder, 'assets', 'samples', 'circular-bundle.pdf');
/** Page of the file that lies on its side: it has to be turned so far clockwise. */
const lyingPage = 2;
const lyingTurn = 90;
const dotsPerPoint = 150 / 72;

/** What a scan may leave in doubt. Words are those of the sample as printed; each is found once. */
export type ScanFaults = {
  /** Printed → read, of equal length. */
  readonly misread?: Readonly<Record<string, string>>;
  /** Words whose last letter is hardly legible, and what the second look at the digits made of them. */
  readonly contradicted?: Readonly<Record<string, string>>;
  /** Beginnings of words that were filled in by pen. */
  readonly handwritten?: readonly string[];
  /** Contents of QR codes, one under the other on page 1. */
  readonly codes?: readonly string[];
  readonly crashedPages?: readonly number[];
};

export type ScannedBundle = {
  readonly bytes: Uint8Array;
  readonly reading: Reading;
  readonly remark: string;
};

/** `remark` makes another file of the same pages. */
export async function scannedBundle(faults: ScanFaults, remark = ''): Promise<ScannedBundle> {
  const original = new Uint8Array(await readFile(sample));
  const outcome = await readBundle({ name: 'sample.pdf', bytes: original.slice() });
  if (outcome.state !== 'ready') throw new Error(`the sample bundle was not read: ${outcome.state}`);
  const pages = outcome.reading.pages.map((page) => asScanned(page, faults));
  const letters = readLetters(pages);
  const office = sampleSettings();
  const warnings = checkBundle(pages, letters, { office, letterToLog: letterToLog(letters) });
  const scan = Buffer.concat([await scanOfSample(), Buffer.from(`%${remark}`)]);
  return { bytes: new Uint8Array(scan), reading: { pages, letters, warnings }, remark };
}

/** Puts scanned bundles into the inbox of a sample office, read and waiting for the clerk. Returns their import ids. */
export async function layInInbox(folder: string, bundles: readonly ScannedBundle[]): Promise<string[]> {
  const store = await openStore(folder);
  const office = sampleSettings();
  await store.settings.save(office);
  const ids: string[] = [];
  for (const { bytes, reading, remark } of bundles) {
    const id = randomUUID();
    const fileId = await store.vault.put(bytes);
    const added = { id, size: bytes.byteLength, at: new Date(), by: office.clerkName, isSample: false };
    await store.imports.add([added]);
    const letterIndex = letterToLog(reading.letters);
    const letter = reading.letters.find(({ index }) => index === letterIndex);
    await store.imports.finish(id, {
      name: `สแกน${remark}.pdf`,
      state: 'ready',
      kind: 'pdf',
      fileId,
      reading,
      letterIndex,
      letter: letter === undefined ? null : entryFieldsFromLetter(letter, office),
    });
    ids.push(id);
  }
  await store.close();
  return ids;
}

/** One page of the sample as a scanner's JPEG, as a phone or a copier hands it over. */
export async function scannedPage(number: number): Promise<Uint8Array> {
  const drawn = await openSample();
  const { jpeg } = await scanPage(await drawn.getPage(number), 0);
  await drawn.loadingTask.destroy();
  return jpeg;
}

async function openSample() {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return getDocument({ data: new Uint8Array(await readFile(sample)), verbosity: 0 }).promise;
}

/** Every page drawn, pressed to a JPEG and put on a page of its own size. */
async function scanOfSample(): Promise<Uint8Array> {
  const drawn = await openSample();
  const scan = await PDFDocument.create();
  for (let number = 1; number <= drawn.numPages; number += 1) {
    // Turned the other way, so that turning it by `lyingTurn` makes it upright again.
    const rotation = number === lyingPage ? 360 - lyingTurn : 0;
    const { jpeg, width, height } = await scanPage(await drawn.getPage(number), rotation);
    const picture = await scan.embedJpg(jpeg);
    scan.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height });
  }
  await drawn.loadingTask.destroy();
  return scan.save();
}

async function scanPage(proxy: PDFPageProxy, rotation: number) {
  const viewport = proxy.getViewport({ scale: dotsPerPoint, rotation });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  await proxy.render({ canvas: canvas as never, viewport, background: '#f6f4ee' }).promise;
  const jpeg = new Uint8Array(await canvas.encode('jpeg', 60));
  return { jpeg, width: viewport.width / dotsPerPoint, height: viewport.height / dotsPerPoint };
}

function asScanned(page: ReadPage, faults: ScanFaults): ReadPage {
  if (faults.crashedPages?.includes(page.page))
    return { ...page, source: 'none', text: '', rawText: '', boxes: [], fault: 'crashed' };
  const text = Object.entries(faults.misread ?? {}).reduce(
    (all, [printed, read]) => all.replaceAll(printed, read),
    page.text,
  );
  const codes = (faults.codes ?? []).map((content, at) => ({
    format: 'QRCode',
    text: content,
    x: 440,
    y: 620 + at * 80,
    width: 60,
    height: 60,
  }));
  return {
    ...page,
    text,
    rawText: '',
    source: 'recognised',
    boxes: page.boxes.flatMap((box) => parted(box, text, faults)).map((box) => uncertain(box, text, faults)),
    ...(page.page === lyingPage ? { turn: lyingTurn } : {}),
    ...(page.page === 1 && codes.length > 0 ? { codes } : {}),
  };
}

/** What a pen wrote is a piece of its own beside the printed words. */
function parted(box: TextBox, text: string, { handwritten = [] }: ScanFaults): readonly TextBox[] {
  const own = text.slice(box.start, box.end);
  const word = handwritten.find((written) => own.startsWith(written) && own.length > written.length);
  if (word === undefined) return [box];
  const start = box.start + word.length;
  const share = (box.width * word.length) / own.length;
  return [
    { ...box, end: start, width: share, ink: 'handwritten' },
    { ...box, start, x: box.x + share, width: box.width - share },
  ];
}

function uncertain(box: TextBox, text: string, { contradicted = {} }: ScanFaults): TextBox {
  const own = text.slice(box.start, box.end);
  const characters = Array.from({ length: own.length }, () => 100);
  let other = own;
  for (const [word, seen] of Object.entries(contradicted)) {
    const at = own.indexOf(word);
    if (at < 0) continue;
    characters[at + word.length - 1] = 58;
    other = own.replace(word, seen);
  }
  return {
    ...box,
    confidence: Math.min(...characters) / 100,
    characters,
    readings: [
      { reader: 'line-model', text: own, confidence: Math.min(...characters) / 100 },
      ...(/[๐-๙]/.test(own) ? [{ reader: 'digit-reader' as const, text: other, confidence: 0.81 }] : []),
    ],
  };
}
