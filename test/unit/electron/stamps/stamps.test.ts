/** The receive stamp on real files, printed by a real browser, its ink measured in pixels. */
import { readFile } from 'node:fs/promises';
import { degrees, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { createChromiumPrinting } from '../../../../electron/headless/printing.ts';
import { startApplication } from '../../../../electron/services.ts';
import { drawStamps } from '../../../../electron/stamps/draw.ts';
import { inkOf } from '../../../../electron/stamps/picture-ink.ts';
import { stampPages } from '../../../../electron/stamps/stamp-sheet.ts';
import { createClient } from '../../../../shared/contract/client.ts';
import {
  type ReceiveStamp,
  receiveStampSize,
  type Stamp,
} from '../../../../shared/register/receive-stamp.ts';
import { freePlace } from '../../../../shared/register/stamp-place.ts';
import { office, paperLetter } from '../../../contract/inputs.ts';
import { type InkBox, inkBox, isPrint, isStampInk } from '../../../helpers/stamp-ink.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { testPorts } from '../../../helpers/test-ports.ts';

const printing = createChromiumPrinting();
afterAll(() => printing.close());

const fixture = async (name: string) =>
  new Uint8Array(await readFile(new URL(`../../../fixtures/files/${name}`, import.meta.url)));
const stamp: ReceiveStamp = {
  kind: 'receive',
  agency: 'ที่ว่าการอำเภอวังหมอก',
  number: '๑๔๘๑',
  date: '๒๐ มี.ค. ๒๕๖๗',
  time: '๑๐.๓๐ น.',
  x: 120,
  y: 200,
};

async function desk() {
  const ports = testPorts({ printing });
  ports.clock.set('2026-11-23T09:30:00+07:00');
  const application = await startApplication(await temporaryFolder(), ports);
  onTestFinished(application.close);
  const client = createClient({
    call: application.dispatch,
    subscribe: () => () => undefined,
    upload: async (name, bytes) => (await application.uploads.add(name, bytes)).id,
    download: async (path) => new Uint8Array(application.outputs.find(path.split('/')[1] ?? '').bytes),
  });
  await client.call('office.save', office);
  const received = async (name: string, bytes: Uint8Array) => {
    const [item] = await client.call('import.start', {
      uploadIds: [await client.upload(name, bytes.slice())],
    });
    const id = item?.id ?? '';
    await expect
      .poll(async () => (await client.call('import.get', { id })).item.state, { timeout: 60_000 })
      .not.toMatch(/waiting|reading/);
    return client.call('register.log', {
      importId: id,
      letterIndex: null,
      fields: paperLetter,
      allowSameLetter: true,
    });
  };
  const make = async (entryId: string, stamps: readonly Stamp[], onto: 'copy' | 'paper' = 'copy') => {
    const made = await client.call('stamp.make', { entryId, stamps, onto, offsetMm: { x: 0, y: 0 } });
    return application.outputs.find(made.outputId).bytes;
  };
  return { client, application, received, make };
}

/** Within half a millimetre of 5 x 2.5 cm at the place. */
function expectAt(ink: InkBox | null, { x, y }: { readonly x: number; readonly y: number }): void {
  expect(ink).not.toBeNull();
  const found = ink ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const off = [found.left - x, found.top - y, found.right - (x + 50), found.bottom - (y + 25)];
  expect(Math.max(...off.map(Math.abs)), JSON.stringify({ found, x, y })).toBeLessThan(0.5);
}

test('a letter with a text layer is stamped at the upper right, clear of what is printed there', async () => {
  const { client, application, received, make } = await desk();
  const original = await fixture('letter.pdf');
  const entry = await received('letter.pdf', original);
  const proposed = await client.call('stamp.propose', { entryId: entry.id });
  const [first] = proposed.stamps;
  expect(first).toMatchObject({
    kind: 'receive',
    agency: office.officeName,
    number: '๑',
    date: '๒๓ พ.ย. ๒๕๖๙',
    time: '๐๙.๓๐ น.',
  });
  if (first === undefined) throw new Error('no stamp was proposed');
  expect(first.x).toBeGreaterThan(proposed.widthMm / 2);
  expect(first.y).toBeLessThan(60);
  expectAt(await inkBox(await make(entry.id, proposed.stamps), 1, isStampInk), first);
  const under = { left: first.x, top: first.y, right: first.x + 50, bottom: first.y + 25 };
  expect(await inkBox(original, 1, isPrint, under)).toBeNull();
  const kept = await application.readFile(entry.fileId ?? '');
  expect(Buffer.from(kept.bytes).equals(Buffer.from(original))).toBe(true);
});

test.each([0, 90, 180, 270])(
  'a page turned by %i degrees in the file bears it upright at the same place',
  async (angle) => {
    const file = await PDFDocument.load(await fixture('letter.pdf'));
    const [page] = file.getPages();
    page?.setRotation(degrees(angle));
    page?.setCropBox(20, 30, 500, 700);
    const marks = await printing.pdfFromHtml(await stampPages([stamp], testPorts().assets));
    const place = { x: 60, y: 90 };
    const made = await drawStamps(await file.save(), marks, { page: 1, turn: 0, places: [place] });
    expectAt(await inkBox(made, 1, isStampInk), place);
  },
);

test('on a page that lies on its side it stands upright with the text', async () => {
  const file = await PDFDocument.create();
  file.addPage([842, 595]).drawRectangle({ x: 40, y: 40, width: 1, height: 1 });
  const marks = await printing.pdfFromHtml(await stampPages([stamp], testPorts().assets));
  const made = await drawStamps(await file.save(), marks, { page: 1, turn: 90, places: [{ x: 100, y: 20 }] });
  const ink = await inkBox(made, 1, isStampInk);
  // Turned clockwise by 90 degrees, what is `left` of the file's page becomes the upper edge, its foot the left one.
  const foot = (595 / 72) * 25.4;
  expect(ink?.left).toBeCloseTo(20, 0);
  expect(ink?.right).toBeCloseTo(45, 0);
  expect(foot - (ink?.bottom ?? 0)).toBeCloseTo(100, 0);
  expect(foot - (ink?.top ?? 0)).toBeCloseTo(150, 0);
});

test('a file that only its owner may change is stamped, and the rest of the page stays', async () => {
  const { client, received, make } = await desk();
  const plain = await fixture('letter.pdf');
  const file = await PDFDocument.load(plain);
  file.encrypt({ userPassword: '', ownerPassword: 'of-the-province', permissions: { modifying: false } });
  const entry = await received('locked.pdf', await file.save());
  const { stamps } = await client.call('stamp.propose', { entryId: entry.id });
  const copy = await make(entry.id, stamps);
  expectAt(await inkBox(copy, 1, isStampInk), stamps[0] ?? { x: 0, y: 0 });
  expect(await inkBox(copy, 1, isPrint)).toEqual(await inkBox(plain, 1, isPrint));
});

test('a picture becomes a page with its stamp; the same places come back for the next print', async () => {
  const { client, received, make } = await desk();
  const entry = await received('page.png', await fixture('page.png'));
  const proposed = await client.call('stamp.propose', { entryId: entry.id });
  const second: ReceiveStamp = { ...stamp, x: 20, y: 100, agency: 'กลุ่มงานส่งเสริมการปกครองท้องถิ่นอำเภอวังหมอก' };
  const stamps = [...proposed.stamps, second];
  await client.call('stamp.keep', { entryId: entry.id, stamps });
  const again = await client.call('stamp.propose', { entryId: entry.id });
  expect(again).toMatchObject({ stamps, isKept: true });
  const copy = await make(entry.id, again.stamps);
  const lower = { left: 0, top: 95, right: 210, bottom: 130 };
  expectAt(await inkBox(copy, 1, isStampInk, lower), second);
  const paper = await make(entry.id, again.stamps, 'paper');
  expectAt(await inkBox(paper, 1, isStampInk, lower), second);
  expect(await inkBox(paper, 1, isPrint)).toBeNull();
});

test('a paper letter gets the stamp alone, and a digital signature is told of', async () => {
  const { client, received, make } = await desk();
  const { id: entryId } = await client.call('register.log', {
    importId: null,
    letterIndex: null,
    fields: paperLetter,
    allowSameLetter: true,
  });
  const paper = await client.call('stamp.propose', { entryId });
  expect(paper).toMatchObject({ page: null, widthMm: 210, heightMm: 297, isSigned: false });
  expectAt(await inkBox(await make(entryId, paper.stamps, 'paper'), 1, isStampInk), paper.stamps[0] ?? stamp);
  await expect(make(entryId, paper.stamps, 'copy')).rejects.toMatchObject({ code: 'not-found' });
  const file = await PDFDocument.load(await fixture('letter.pdf'));
  const signature = file.context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3] });
  file.catalog.set(PDFName.of('OurSignature'), file.context.register(signature));
  const entry = await received('signed.pdf', await file.save({ useObjectStreams: false }));
  expect((await client.call('stamp.propose', { entryId: entry.id })).isSigned).toBe(true);
});

test('a stamp dragged over the edge of the page is drawn within it', async () => {
  const { client, received, make } = await desk();
  const entry = await received('letter.pdf', await fixture('letter.pdf'));
  const { widthMm, heightMm } = await client.call('stamp.propose', { entryId: entry.id });
  const ink = await inkBox(await make(entry.id, [{ ...stamp, x: 400, y: 600 }]), 1, isStampInk);
  expectAt(ink, { x: widthMm - 50, y: heightMm - 25 });
});

test('a page that nobody could read still shows where its ink is', async () => {
  const canvas = createCanvas(2100, 2970); // ten pixels a millimetre
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#123';
  context.fillRect(1200, 150, 700, 200);
  const boxes = await inkOf(await canvas.encode('jpeg', 85), { width: 210, height: 297 });
  const edges = {
    left: Math.min(...boxes.map(({ x }) => x)),
    top: Math.min(...boxes.map(({ y }) => y)),
    right: Math.max(...boxes.map(({ x, width }) => x + width)),
    bottom: Math.max(...boxes.map(({ y, height }) => y + height)),
  };
  expect(edges.left).toBeCloseTo(120, -1);
  expect(edges).toMatchObject({ top: 15, bottom: 36 });
  expect(edges.right).toBeGreaterThanOrEqual(189);
  const { x, y } = freePlace('receive', receiveStampSize, { width: 210, height: 297 }, boxes);
  expect(x + 50 <= edges.left || y >= edges.bottom).toBe(true);
});

test('a file that opens only with a password leaves the stamp for the paper', async () => {
  const { client, received } = await desk();
  const entry = await received('encrypted.pdf', await fixture('encrypted.pdf'));
  const proposed = await client.call('stamp.propose', { entryId: entry.id });
  expect(proposed).toMatchObject({ page: null, widthMm: 210, heightMm: 297 });
  expect(proposed.stamps).toHaveLength(1);
});
