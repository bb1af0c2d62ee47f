import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, onTestFinished, test } from 'vitest';
import type { ReaderOptions } from '../../../../electron/import/reader.ts';
import { importHandlers } from '../../../../electron/import/service.ts';
import { loadSampleOffice } from '../../../../electron/settings/sample-office.ts';
import { openStore } from '../../../../electron/store/store.ts';
import { openUploads } from '../../../../electron/transfer/uploads.ts';
import type { ImportItem } from '../../../../shared/document/import-item.ts';
import { emptyEntryFields, entryFieldsFromLetter } from '../../../../shared/register/from-letter.ts';
import { picturesOfSample, scanOf, withHeadMark } from '../../../helpers/scan-of-sample.ts';
import { type TestSurroundings, testSurroundings } from '../../../helpers/surroundings.ts';
import { watchedParsers } from '../../../helpers/watched-parsers.ts';
import { docx } from '../../../helpers/word-file.ts';

const root = join(import.meta.dirname, '../../../..');
const fixture = (name: string) => new Uint8Array(readFileSync(join(root, 'test/fixtures/files', name)));
const sample = new Uint8Array(readFileSync(join(root, 'assets/samples/circular-bundle.pdf')));

async function desk(readerOptions: ReaderOptions = {}) {
  const around = await testSurroundings();
  await loadSampleOffice(around.store, around.ports.clock());
  onTestFinished(() => around.store.close().catch(() => undefined));
  return { around, imports: importHandlers(around, readerOptions) };
}

async function upload(around: TestSurroundings, ...files: readonly (readonly [string, Uint8Array])[]) {
  return Promise.all(files.map(async ([name, bytes]) => (await around.uploads.add(name, bytes)).id));
}

const unread = new Set(['waiting', 'reading']);

async function settled(imports: ReturnType<typeof importHandlers>, id: string): Promise<ImportItem> {
  const deadline = Date.now() + 50_000;
  for (;;) {
    const { item } = await imports['import.get']({ id });
    if (!unread.has(item.state)) return item;
    if (Date.now() > deadline) throw new Error(`still ${item.state}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Every file of the data folder, the database and its log included. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** Files that hold any of the traces, as bytes. */
function filesHolding(folder: string, traces: readonly Uint8Array[]): string[] {
  return filesBelow(folder).filter((path) => {
    const content = readFileSync(path);
    return traces.some((trace) => content.includes(Buffer.from(trace)));
  });
}

test('a bundle is read in the background, stored, and its letter to log stands in the queue', async () => {
  const { around, imports } = await desk();
  const [started] = await imports['import.start']({ uploadIds: await upload(around, ['เวียน.pdf', sample]) });
  expect(started).toMatchObject({ state: 'waiting', name: 'เวียน.pdf', size: sample.byteLength });

  const item = await settled(imports, started?.id ?? '');
  expect(item).toMatchObject({
    state: 'ready',
    kind: 'pdf',
    pagesRead: 6,
    pagesTotal: 6,
    number: 'อน ๐๐๒๓.๓/ว ๓๑๘๔',
    from: 'จังหวัดอุทัยธานี',
    doubts: 3,
    sameFileAs: null,
    sameLetterAs: null,
  });
  expect((await around.store.vault.read(item.fileId ?? '')).bytes.byteLength).toBe(sample.byteLength);
  const { reading, letterToLog } = await imports['import.get']({ id: item.id });
  expect(letterToLog).toBe(1);
  expect(reading.letters.map(({ number }) => number)).toEqual(['อน ๐๐๒๓.๓/ว ๓๑๘๔', 'มท ๐๘๑๐.๖/ว ๔๕๒๑']);
  expect(reading.pages).toHaveLength(6);
  expect(reading.warnings.map(({ rule }) => rule)).toEqual(['cited-number', 'weekday-date', 'phone-digits']);
});

test('the clerk is told how far each reading is', async () => {
  const { around, imports } = await desk();
  const [started] = await imports['import.start']({ uploadIds: await upload(around, ['a.pdf', sample]) });
  await settled(imports, started?.id ?? '');
  await expect
    .poll(() =>
      around.ports.events
        .flatMap(({ name, data }) => (name === 'import.changed' ? [(data as ImportItem).state] : []))
        .at(-1),
    )
    .toBe('ready');
  const told = around.ports.events.map(({ data }) => data as ImportItem);
  expect(new Set(told.map(({ state }) => state))).toEqual(new Set(['waiting', 'reading', 'ready']));
  expect(told.some(({ state, pagesTotal }) => state === 'reading' && pagesTotal === 6)).toBe(true);
});

test('one bad file never stops the others, and each original is kept', async () => {
  const { around, imports } = await desk();
  const files = ['damaged.pdf', 'encrypted.pdf', 'scan-without-text.pdf', 'page.png', 'letter.docx'] as const;
  const uploadIds = await upload(around, ...files.map((name) => [name, fixture(name)] as const), [
    'leer.txt',
    new Uint8Array(),
  ]);
  const started = await imports['import.start']({ uploadIds });
  const items = await Promise.all(started.map(({ id }) => settled(imports, id)));
  expect(items.map(({ state }) => state)).toEqual([
    'damaged',
    'encrypted',
    'needs-ocr',
    'needs-ocr',
    'ready',
    'empty',
  ]);
  for (const item of items) expect(await around.store.vault.has(item.fileId ?? '')).toBe(true);
  await expect.poll(() => readdirSync(join(around.store.folder, 'pending'))).toEqual([]);
  expect(readdirSync(join(around.store.folder, 'incoming'))).toEqual([]);
});

test('pasted text is imported like a file', async () => {
  const { imports } = await desk();
  const text = new TextDecoder('windows-874').decode(fixture('letter-windows-874.txt'));
  const { id } = await imports['import.startText']({ name: 'วางข้อความ', text });
  expect(await settled(imports, id)).toMatchObject({ state: 'ready', kind: 'text', number: 'อน ๐๐๑๘.๑/๗๗๑' });
});

test.each(['secret-letter.pdf', 'secret-letter.txt'])(
  'of %s nothing stays in the data folder but number, date, sender and class',
  async (name) => {
    const { around, imports } = await desk();
    const bytes = fixture(name);
    const [started] = await imports['import.start']({
      uploadIds: await upload(around, ['เตรียมกำลังพลดาวเหนือ.pdf', bytes]),
    });
    const item = await settled(imports, started?.id ?? '');
    expect(item).toMatchObject({
      state: 'secret',
      fileId: null,
      subject: null,
      stub: { number: 'อน ๐๐๑๗.๓/๔๔', dateISO: '2026-11-09', from: 'จังหวัดอุทัยธานี', secrecy: 'confidential' },
    });
    const { reading } = await imports['import.get']({ id: item.id });
    expect(reading).toEqual({ pages: [], letters: [], warnings: [] });

    const words = ['ดาวเหนือ', 'ท่าน้ำเก่า', 'กำลังพล', 'ธนู'].map((word) => new TextEncoder().encode(word));
    const pieces = [0.25, 0.5, 0.75].map((at) => {
      const start = Math.floor(bytes.byteLength * at);
      return bytes.slice(start, start + 60);
    });
    await expect.poll(() => filesHolding(around.store.folder, [...words, ...pieces])).toEqual([]);
    expect(filesBelow(join(around.store.folder, 'files'))).toEqual([]);
    // The screen shows the file's own name until the letter is stopped; nothing read from it ever.
    expect(JSON.stringify(around.ports.events)).not.toMatch(/ท่าน้ำเก่า|รายงานว่า/);
    expect(JSON.stringify(around.ports.events.at(-1))).not.toContain('ดาวเหนือ');
    expect(around.ports.logged.join('\n')).not.toMatch(/ดาวเหนือ|กำลังพล/);
    await expect(imports['import.retry']({ id: item.id })).rejects.toMatchObject({
      code: 'secret-not-stored',
    });
  },
);

test('the search for traces finds an ordinary letter, so it would find a secret one', async () => {
  const { around, imports } = await desk();
  const bytes = fixture('letter-windows-874.txt');
  const [started] = await imports['import.start']({ uploadIds: await upload(around, ['แผนที่.txt', bytes]) });
  await settled(imports, started?.id ?? '');
  expect(filesHolding(around.store.folder, [new TextEncoder().encode('ปลูกป่าชุมชน')]).length).toBeGreaterThan(
    0,
  );
  expect(filesHolding(around.store.folder, [bytes.slice(100, 160)]).length).toBeGreaterThan(0);
});

async function log(around: TestSurroundings, imports: ReturnType<typeof importHandlers>, id: string) {
  const { reading, letterToLog } = await imports['import.get']({ id });
  const letter = reading.letters.find(({ index }) => index === letterToLog);
  if (letter === undefined) throw new Error('no letter to log');
  return around.store.registers.log({
    importId: id,
    letterIndex: letterToLog,
    fields: entryFieldsFromLetter(letter, await around.store.settings.read()),
    allowSameLetter: false,
    at: around.ports.clock(),
    by: 'นางสาวสมใจ งานดี',
    isSample: true,
  });
}

test('the same file again is shown with the number it already has', async () => {
  const { around, imports } = await desk();
  const [first] = await imports['import.start']({ uploadIds: await upload(around, ['a.pdf', sample]) });
  await settled(imports, first?.id ?? '');
  const entry = await log(around, imports, first?.id ?? '');
  const [again] = await imports['import.start']({ uploadIds: await upload(around, ['b.pdf', sample]) });
  const item = await settled(imports, again?.id ?? '');
  expect(item.sameFileAs).toEqual({ entryId: entry.id, running: entry.running, year: entry.year });
  expect((await settled(imports, first?.id ?? '')).sameFileAs).toBeNull();
  expect((await settled(imports, first?.id ?? '')).state).toBe('logged');
});

test('the same letter from another file is asked about', async () => {
  const { around, imports } = await desk();
  const [pdf] = await imports['import.start']({
    uploadIds: await upload(around, ['a.pdf', fixture('letter.pdf')]),
  });
  await settled(imports, pdf?.id ?? '');
  const entry = await log(around, imports, pdf?.id ?? '');
  const [word] = await imports['import.start']({
    uploadIds: await upload(around, ['a.docx', fixture('letter.docx')]),
  });
  const item = await settled(imports, word?.id ?? '');
  expect(item.sameFileAs).toBeNull();
  expect(item.sameLetterAs?.entryId).toBe(entry.id);
});

test('what was discarded is forgotten, but a file that another item needs stays', async () => {
  const { around, imports } = await desk();
  const uploadIds = await upload(around, ['a.pdf', sample], ['b.pdf', sample]);
  const started = await imports['import.start']({ uploadIds });
  const [one, other] = await Promise.all(started.map(({ id }) => settled(imports, id)));
  await imports['import.discard']({ id: one?.id ?? '' });
  expect(await around.store.vault.has(other?.fileId ?? '')).toBe(true);
  await imports['import.discard']({ id: other?.id ?? '' });
  // Until the trash is emptied both can come back.
  await around.store.trash.remove(one?.id ?? '');
  expect(await around.store.vault.has(other?.fileId ?? '')).toBe(true);
  await around.store.trash.remove(other?.id ?? '');
  expect(await around.store.vault.has(other?.fileId ?? '')).toBe(false);
  expect(await imports['import.list']({ includeFinished: false })).toEqual([]);
  expect(await imports['import.list']({ includeFinished: true })).toHaveLength(2);
  expect((await imports['import.get']({ id: one?.id ?? '' })).reading.pages).toEqual([]);
});

test('a logged letter can be neither discarded nor read again', async () => {
  const { around, imports } = await desk();
  const [started] = await imports['import.start']({ uploadIds: await upload(around, ['a.pdf', sample]) });
  const id = started?.id ?? '';
  await settled(imports, id);
  const entry = await log(around, imports, id);
  const refusal = {
    code: 'already-logged',
    params: { running: String(entry.running), year: String(entry.year) },
  };
  await expect(imports['import.discard']({ id })).rejects.toMatchObject(refusal);
  await expect(imports['import.retry']({ id })).rejects.toMatchObject(refusal);
});

test('a review half filled in is there again, and a reading can be repeated', async () => {
  const { around, imports } = await desk();
  const [started] = await imports['import.start']({ uploadIds: await upload(around, ['a.pdf', sample]) });
  const id = started?.id ?? '';
  await settled(imports, id);
  const review = {
    letterIndex: 1,
    fields: { ...emptyEntryFields, subject: 'แก้แล้ว' },
    answers: { 'cited-number#0': 'keep' as const },
  };
  await imports['import.saveReview']({ id, review });
  await imports['import.retry']({ id });
  expect((await settled(imports, id)).state).toBe('ready');
  expect((await imports['import.get']({ id })).review).toEqual(review);
});

test('two windows on one letter do not wipe out what the other wrote', async () => {
  const { around, imports } = await desk();
  const [started] = await imports['import.start']({ uploadIds: await upload(around, ['a.pdf', sample]) });
  const id = started?.id ?? '';
  await settled(imports, id);
  const opened = { letterIndex: 1, fields: { ...emptyEntryFields, subject: 'ขอเชิญประชุม' }, answers: {} };
  const since = { revision: (await imports['import.get']({ id })).reviewRevision, review: opened };
  const write = (fields: object) => ({ ...opened, fields: { ...opened.fields, ...fields } });
  const first = await imports['import.saveReview']({ id, review: write({ note: 'สำเนา ๑ ชุด' }), since });
  expect(first).toMatchObject({ elsewhere: null, review: { fields: { note: 'สำเนา ๑ ชุด' } } });
  // The second was open before, and knows nothing of the note.
  const second = await imports['import.saveReview']({ id, review: write({ action: 'เสนอ' }), since });
  const both = write({ note: 'สำเนา ๑ ชุด', action: 'เสนอ' });
  expect(second).toMatchObject({ elsewhere: 'merged', review: both });
  expect((await imports['import.get']({ id })).review).toEqual(both);
  // A window that knows what is saved takes a word away again.
  const third = { id, review: write({ action: 'เสนอ' }), since: second };
  expect(await imports['import.saveReview'](third)).toMatchObject({ elsewhere: null });
  expect((await imports['import.get']({ id })).review?.fields.note).toBe('');
});

test('a page the clerk turned stays so when it is read again, and can be turned back', async () => {
  const { around, imports } = await desk();
  const [started] = await imports['import.start']({ uploadIds: await upload(around, ['a.pdf', sample]) });
  const id = started?.id ?? '';
  await settled(imports, id);
  const turns = async () =>
    (await imports['import.get']({ id })).reading.pages.map(({ seenTurn }) => seenTurn);
  const asRead = await imports['import.get']({ id });
  await imports['import.turnPage']({ id, page: 2, turn: 270 });
  await imports['import.retry']({ id });
  await settled(imports, id);
  expect((await turns()).slice(0, 3)).toEqual([undefined, 270, undefined]);
  await imports['import.turnPage']({ id, page: 2, turn: 0 });
  expect((await imports['import.get']({ id })).reading).toEqual(asRead.reading);
  await expect(imports['import.turnPage']({ id, page: 999, turn: 90 })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('the limits of the settings hold', async () => {
  const { around, imports } = await desk();
  const office = await around.store.settings.read();
  if (office === null) throw new Error('no office');
  await around.store.settings.save({ ...office, importLimits: { megabytes: 200, pages: 5 } });
  const [started] = await imports['import.start']({ uploadIds: await upload(around, ['a.pdf', sample]) });
  const item = await settled(imports, started?.id ?? '');
  expect(item.state).toBe('too-large');
  expect(await around.store.vault.has(item.fileId ?? '')).toBe(true);
});

test('before there is an office nothing is taken in', async () => {
  const around = await testSurroundings();
  const imports = importHandlers(around);
  const uploadIds = await upload(around, ['a.pdf', sample]);
  await expect(imports['import.start']({ uploadIds })).rejects.toMatchObject({ code: 'no-office' });
  await around.store.close();
});

test('a reading cut off by closing is taken up at the next start', async () => {
  const { around, imports } = await desk();
  const files = Array.from({ length: 5 }, (_, at) => [`${at}.pdf`, sample] as const);
  const started = await imports['import.start']({ uploadIds: await upload(around, ...files) });
  await around.store.close();

  const store = await openStore(around.store.folder);
  onTestFinished(() => store.close());
  const cutOff = await store.imports.unfinished();
  expect(cutOff.length).toBeGreaterThan(0);
  const uploads = await openUploads(join(store.folder, 'incoming'));
  const resumed = importHandlers({ ...around, store, uploads });
  for (const { id } of started) expect((await settled(resumed, id)).state).toBe('ready');
  await expect.poll(() => readdirSync(join(store.folder, 'pending'))).toEqual([]);
});

test('a file that waited when a copy was made, and is not in it, is reported and does not wait for ever', async () => {
  const { around } = await desk();
  await around.store.imports.add([
    { id: 'lost', size: 10, at: around.ports.clock(), by: 'นางสาวสมใจ งานดี', isSample: true },
  ]);
  const again = importHandlers(around);
  expect(await settled(again, 'lost')).toMatchObject({ state: 'damaged', fileId: null });
});

test('a file that comes again keeps its original while the first of the two is thrown away', async () => {
  const { around, imports } = await desk();
  for (let times = 0; times < 30; times += 1) {
    const text = `เรื่อง หนังสือที่ส่งซ้ำ ${times}\nเรียน นายอำเภอ\n`;
    const first = await imports['import.startText']({ name: 'ก.txt', text });
    await settled(imports, first.id);
    const second = await imports['import.startText']({ name: 'ข.txt', text });
    await new Promise((resolve) => setTimeout(resolve, times % 6));
    await imports['import.discard']({ id: first.id });
    const { fileId } = await settled(imports, second.id);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await around.store.vault.has(fileId ?? '')).toBe(true);
  }
});

test('what a file discarded as classified said is gone from the database, and so from every later backup', async () => {
  const { around, imports } = await desk();
  const words = 'แผนที่เจ้าหน้าที่เห็นว่าลับ';
  const text = `เรื่อง ${words}\nเรียน นายอำเภอ\n${`${words} `.repeat(500)}`;
  const { id } = await imports['import.startText']({ name: 'หนังสือ.txt', text });
  await settled(imports, id);
  await imports['import.erase']({ id });
  await around.store.close();
  expect(filesHolding(around.store.folder, [new TextEncoder().encode(words)])).toEqual([]);
});

test('of a discarded letter, once the trash is empty, nothing is left but id, time, who and why', async () => {
  const { around, imports } = await desk();
  const name = 'แจ้งกำหนดการประชุมซึ่งส่งมาผิดที่.pdf';
  const uploadIds = await upload(around, [name, sample]);
  const [started] = await imports['import.start']({ uploadIds });
  const { id, number, from } = await settled(imports, started?.id ?? '');
  await imports['import.discard']({ id });
  await around.store.trash.remove(id);
  const left = (await imports['import.list']({ includeFinished: true })).find((item) => item.id === id);
  expect(left).toMatchObject({
    name: '',
    size: 0,
    kind: 'unknown',
    number: null,
    from: null,
    pagesTotal: null,
  });
  const clerk = (await loadedClerk(around)) as string;
  await around.store.close();

  const db = new DatabaseSync(join(around.store.folder, 'saraban.db'));
  onTestFinished(() => db.close());
  const row = db.prepare('SELECT * FROM imports WHERE id = ?').get(id) ?? {};
  const said = Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== '' && value !== 0),
  );
  const moment = expect.stringMatching(/^20\d\d-/);
  expect(said).toEqual({
    seq: 1,
    id,
    kind: 'unknown',
    state: 'discarded',
    added_at: moment,
    added_by: clerk,
    discarded_at: moment,
    discarded_by: clerk,
    discard_reason: 'not-needed',
    is_sample: 1,
  });
  // The sample office itself names the province; the letter's own words are what must be gone.
  const words = [name.slice(0, -4), number ?? '', 'มท ๐๘๑๐.๖/ว ๔๕๒๑'].map((word) =>
    new TextEncoder().encode(word),
  );
  expect([from, words.every(({ length }) => length > 0)]).toEqual(['จังหวัดอุทัยธานี', true]);
  expect(filesHolding(around.store.folder, words)).toEqual([]);
  expect(() => db.prepare(`UPDATE imports SET sender = 'ก' WHERE id = ?`).run(id)).toThrow(
    'of a discarded file nothing is kept',
  );
});

async function loadedClerk({ store }: TestSurroundings): Promise<string | undefined> {
  return (await store.settings.read())?.clerkName;
}

test('a page that took too long is read again when the clerk asks, and no other page with it', async () => {
  const { around, imports } = await desk({ pageSeconds: 0.02 });
  const bytes = await scanOf(await picturesOfSample([1, 6, 6]));
  const [started] = await imports['import.start']({ uploadIds: await upload(around, ['scan.pdf', bytes]) });
  const { id, state, unreadPages } = await settled(imports, started?.id ?? '');
  expect([state, unreadPages]).toEqual(['needs-ocr', [1, 2, 3].map((page) => ({ page, why: 'slow' }))]);
  await around.store.close();

  const store = await openStore(around.store.folder);
  onTestFinished(() => store.close());
  const again = importHandlers({ ...around, store });
  await expect(again['import.readPages']({ id, pages: [4] })).rejects.toMatchObject({
    code: 'not-found',
    params: { what: 'page' },
  });
  expect(await again['import.readPages']({ id, pages: [1] })).toMatchObject({
    state: 'waiting',
    pagesRead: 2,
    pagesTotal: 3,
  });
  expect(await settled(again, id)).toMatchObject({
    state: 'ready',
    number: 'อน ๐๐๒๓.๓/ว ๓๑๘๔',
    recognisedPages: 1,
    unreadPages: [2, 3].map((page) => ({ page, why: 'slow' })),
  });
  const { reading } = await again['import.get']({ id });
  expect(reading.pages.map(({ source }) => source)).toEqual(['recognised', 'none', 'none']);
  await expect.poll(() => readdirSync(join(store.folder, 'pending'))).toEqual([]);
  expect(await store.vault.has((await settled(again, id)).fileId ?? '')).toBe(true);
}, 240_000);

test('a secret letter leaves the queue once its stub is in the register', async () => {
  const { around, imports } = await desk();
  const [started] = await imports['import.start']({
    uploadIds: await upload(around, ['a.txt', fixture('secret-letter.txt')]),
  });
  const { id, stub } = await settled(imports, started?.id ?? '');
  if (stub === null) throw new Error('no stub');
  const entry = await around.store.registers.log({
    importId: id,
    letterIndex: null,
    fields: {
      ...emptyEntryFields,
      documentNumber: stub.number,
      from: stub.from ?? '',
      secrecy: stub.secrecy,
    },
    allowSameLetter: false,
    at: around.ports.clock(),
    by: 'นางสาวสมใจ งานดี',
    isSample: true,
  });
  expect(entry).toMatchObject({ secrecy: 'confidential', subject: 'เรื่องลับ', fileId: null });
  expect(await imports['import.list']({ includeFinished: false })).toEqual([]);
  expect(await settled(imports, id)).toMatchObject({ state: 'secret', entryId: entry.id });
});

test('a reading held back stays where it was, over a restart too, and goes on when it is let', async () => {
  const { around, imports } = await desk();
  const bytes = await scanOf(await picturesOfSample([6, 6, 6, 6]));
  const [started] = await imports['import.start']({ uploadIds: await upload(around, ['scan.pdf', bytes]) });
  const id = started?.id ?? '';
  const item = async (now = imports) => (await now['import.get']({ id })).item;
  await expect
    .poll(async () => (await item()).pagesRead, { timeout: 50_000, interval: 5 })
    .toBeGreaterThan(0);
  expect(await imports['import.pause']({ id })).toMatchObject({ state: 'waiting', isPaused: true });
  await around.store.close();

  const store = await openStore(around.store.folder);
  onTestFinished(() => store.close());
  const uploads = await openUploads(join(store.folder, 'incoming'));
  const again = importHandlers({ ...around, store, uploads });
  await expect.poll(async () => (await item(again)).pagesTotal).toBe(4);
  const { isPaused, pagesRead, state } = await item(again);
  expect([isPaused, state]).toEqual([true, 'waiting']);
  expect(pagesRead).toBeGreaterThan(0);
  expect(pagesRead).toBeLessThan(4);

  expect(await again['import.resume']({ id })).toMatchObject({ isPaused: false });
  expect(await settled(again, id)).toMatchObject({ state: 'ready', pagesTotal: 4, recognisedPages: 4 });
}, 240_000);

test('a reading called off leaves nothing: no file, no page, no name', async () => {
  const { around, imports } = await desk();
  const bytes = await scanOf(await picturesOfSample([6, 6, 6]));
  const [started] = await imports['import.start']({ uploadIds: await upload(around, ['scan.pdf', bytes]) });
  const id = started?.id ?? '';
  const pagesRead = async () => (await imports['import.get']({ id })).item.pagesRead;
  await expect.poll(pagesRead, { timeout: 50_000, interval: 5 }).toBeGreaterThan(0);
  await imports['import.discard']({ id });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(readdirSync(join(around.store.folder, 'pending'))).toEqual([]);
  expect(filesBelow(join(around.store.folder, 'files'))).toEqual([]);
  expect((await imports['import.get']({ id })).item.state).toBe('discarded');
}, 120_000);

test('what was discarded or found secret is not read again, however late the reading comes to it', async () => {
  const { around, imports } = await desk();
  const [started] = await imports['import.start']({ uploadIds: await upload(around, ['เวียน.pdf', sample]) });
  const { id } = await settled(imports, started?.id ?? '');
  await imports['import.discard']({ id });
  expect(await around.store.imports.await(id)).toBe(false);
  expect(await around.store.imports.begin(id)).toBe(null);
  expect((await imports['import.get']({ id })).item.state).toBe('discarded');
  const stub = { number: null, dateISO: null, from: null, secrecy: 'secret' } as const;
  await around.store.imports.markSecret(id, 'pdf', stub);
  expect(await around.store.imports.await(id)).toBe(false);
  expect(await around.store.imports.begin(id)).toBe(null);
});

test('the picture of a page is given for looking, upright', async () => {
  const { around, imports } = await desk();
  const [picture] = await picturesOfSample([6]);
  if (picture === undefined) throw new Error('no picture');
  const [started] = await imports['import.start']({
    uploadIds: await upload(around, ['photo.jpg', picture]),
  });
  const { id } = await settled(imports, started?.id ?? '');
  const { outputId, width, height } = await imports['import.pagePicture']({ id, page: 1 });
  const file = around.outputs.find(outputId);
  expect([file.mediaType, height > width, file.bytes[0]]).toEqual(['image/jpeg', true, 0xff]);
  await expect(imports['import.pagePicture']({ id, page: 2 })).rejects.toMatchObject({
    code: 'not-found',
    params: { what: 'page' },
  });
}, 120_000);

test('a picture that may be marked secret is asked about, and nothing of it is kept before the answer', async () => {
  const parsers = watchedParsers();
  const { around, imports } = await desk({ parsers });
  const [letter] = await picturesOfSample([1]);
  if (letter === undefined) throw new Error('no picture');
  const bytes = await withHeadMark(letter, 'สับ');
  const files = [
    ['หนังสือเวียน.jpg', bytes] as const,
    ['หนังสืออีกฉบับ.jpg', await withHeadMark(letter, 'สับ ')] as const,
  ];
  const started = await imports['import.start']({ uploadIds: await upload(around, ...files) });
  const [one = '', other = ''] = started.map(({ id }) => id);
  const item = async (id: string) => (await imports['import.get']({ id })).item;
  for (const id of [one, other])
    await expect.poll(async () => (await item(id)).secrecyDoubt, { timeout: 60_000 }).toBe('confidential');
  expect(filesBelow(join(around.store.folder, 'files'))).toEqual([]);
  expect((await imports['import.get']({ id: one })).reading.pages).toEqual([]);
  const { outputId } = await imports['import.pagePicture']({ id: one, page: 1 });
  expect(around.outputs.find(outputId).mediaType).toBe('image/jpeg');

  await expect
    .poll(() => parsers.holds)
    .toMatchObject({ threads: expect.any(Number), files: expect.any(Number) });
  expect(parsers.holds?.files).toBeGreaterThan(0);

  await imports['import.answerSecrecy']({ id: one, isSecret: true });
  // A worker may hold the file's bytes for as long as it lives.
  await expect.poll(() => parsers.holds).toEqual({ threads: 0, files: 0 });
  expect(await item(one)).toMatchObject({ state: 'secret', name: expect.not.stringContaining('หนังสือ') });
  await expect(imports['import.pagePicture']({ id: one, page: 1 })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(() => around.outputs.find(outputId)).toThrow('not-found');
  await imports['import.answerSecrecy']({ id: other, isSecret: false });
  expect(await settled(imports, other)).toMatchObject({
    state: 'ready',
    number: 'อน ๐๐๒๓.๓/ว ๓๑๘๔',
    stub: null,
  });
  await expect.poll(() => readdirSync(join(around.store.folder, 'pending'))).toEqual([]);
}, 240_000);

test('a letter with macros is read and kept as it came, and says that it holds some until it is discarded', async () => {
  const { around, imports } = await desk();
  const bytes = docx(['ที่ อน ๐๐๑๘/๑๒๓', 'เรื่อง ขอเชิญประชุม'], { 'word/vbaProject.bin': 'Attribute VB_Name' });
  const [started] = await imports['import.start']({ uploadIds: await upload(around, ['ขอเชิญ.docx', bytes]) });
  const item = await settled(imports, started?.id ?? '');
  expect(item).toMatchObject({ state: 'ready', marks: [{ kind: 'macros', page: null, text: '' }] });
  expect(Buffer.from((await around.store.vault.read(item.fileId ?? '')).bytes).equals(bytes)).toBe(true);
  expect((await imports['import.list']({ includeFinished: false }))[0]?.marks).toEqual(item.marks);
  await imports['import.discard']({ id: item.id, why: 'not-ours' } as never);
  expect((await around.store.imports.mustFind(item.id)).marks).toBeUndefined();
});

test('a file without a word says what it hides: a blank page with a script, a blank letter with macros', async () => {
  const { around, imports } = await desk();
  const pdf = await PDFDocument.create();
  pdf.addPage([200, 200]);
  const script = { S: 'JavaScript', JS: PDFString.of('app.alert(1)') };
  pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj(script));
  const uploadIds = await upload(
    around,
    ['blank.pdf', await pdf.save()],
    ['blank.docm', docx([], { 'word/vbaProject.bin': 'Attribute VB_Name' })],
    ['nothing.pdf', new Uint8Array()],
  );
  const started = await imports['import.start']({ uploadIds });
  const items = await Promise.all(started.map(({ id }) => settled(imports, id)));
  expect(items.map(({ state, marks = [] }) => [state, marks.map(({ kind }) => kind)])).toEqual([
    ['empty', ['script']],
    ['empty', ['macros']],
    ['empty', []],
  ]);
});
