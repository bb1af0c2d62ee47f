/** A book kept in a spreadsheet comes into the register, and the scans of its letters to their lines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { exchangeHandlers } from '../../../../electron/exchange/service.ts';
import { importRoom } from '../../../../electron/import/service.ts';
import { sampleSettings } from '../../../../electron/settings/sample-office.ts';
import { openDatabase } from '../../../../electron/store/database.ts';
import { emptyEntryFields } from '../../../../shared/register/from-letter.ts';
import { clerk, letterFields, openOffice } from '../../../helpers/register-office.ts';
import { type TestSurroundings, testSurroundings } from '../../../helpers/surroundings.ts';

const heads = ['เลขทะเบียนรับ', 'วันที่รับ', 'ที่', 'ลงวันที่', 'จาก', 'ถึง', 'เรื่อง'];
const underWay = { name: 'exchange.progress' };
const plan = {
  book: 'received' as const,
  prefixId: null,
  year: 2568,
  severalYears: false,
  firstRow: 1,
  mapping: { running: 0, enteredOn: 1, documentNumber: 2, documentDate: 3, from: 4, to: 5, subject: 6 },
};

let around: TestSurroundings;
let imports: ReturnType<typeof importRoom>['handlers'];
let handlers: ReturnType<typeof exchangeHandlers>;
let prefixId: string;

beforeEach(async () => {
  around = await testSurroundings();
  prefixId = (await openOffice(around.store)).id;
  ({ handlers, imports } = roomsOf(around));
});

afterEach(() => around.store.close());

function roomsOf(surroundings: TestSurroundings) {
  const room = importRoom(surroundings);
  const intake = { toInbox: room.handlers['import.start'], takeForLine: room.takeForLine };
  return { handlers: exchangeHandlers(surroundings, intake), imports: room.handlers };
}

async function upload(name: string, rows: readonly (readonly string[])[]): Promise<string> {
  const bytes = new TextEncoder().encode(`\ufeff${Papa.unparse(rows as string[][])}`);
  return (await around.uploads.add(name, bytes)).id;
}

function bookOf(lines: number, first = 1): string[][] {
  return Array.from({ length: lines }, (_, at) => [
    String(first + at),
    `${1 + (at % 28)} ก.พ. 2568`,
    `ธบ 0017/${first + at}`,
    '30 ม.ค. 2568',
    'จังหวัดธารบุรี',
    'นอ.',
    `เรื่องที่ ${first + at}`,
  ]).toSorted((a, b) => Number(a[1]?.split(' ')[0]) - Number(b[1]?.split(' ')[0]));
}

const received = { book: 'received', year: 2568 } as const;

describe('a register taken over from a file', () => {
  it('keeps the numbers and days of the book, says where each line came from, and goes on behind the last', async () => {
    const uploadId = await upload('ทะเบียน 2568.csv', [
      heads,
      ['๔๑', '๓ มี.ค. ๒๕๖๘', 'ธบ ๑', '', 'จังหวัด', '', 'ก'],
      ['๔๒', '', '', '', 'สภ.', '', 'ข'],
    ]);
    const table = await handlers['exchange.table']({ uploadId, book: 'received' });
    expect(table).toMatchObject({ rows: 2, firstRow: 1, isRemembered: false, mapping: plan.mapping });
    const report = await handlers['exchange.checkRegister']({ uploadId, plan });
    expect(report).toMatchObject({
      entering: 2,
      leftOut: 0,
      books: [{ year: 2568, first: 41, last: 42, missing: 0, next: 43 }],
    });
    expect(await handlers['exchange.takeOver']({ uploadId, plan })).toEqual({ entered: 2, leftOut: 0 });

    const entries = await around.store.registers.all(received);
    expect(
      entries.map(({ running, enteredAt, subject }) => [running, enteredAt.slice(0, 10), subject]),
    ).toEqual([
      [41, '2025-03-03', 'ก'],
      [42, '2025-03-03', 'ข'],
    ]);
    const { history } = await around.store.registers.get(entries[0]?.id ?? '');
    expect(history).toMatchObject([
      { kind: 'entered', by: clerk, reason: 'นำเข้าจากแฟ้ม ทะเบียน 2568.csv แถวที่ ๒' },
    ]);
    const name = { book: 'received', prefixId: null, circular: false, year: 2568 } as const;
    expect(await around.store.registers.peekNext(name)).toBe(43);
    expect((await around.store.registers.search('ธบ ๑', 5))[0]?.entry.running).toBe(41);
  });

  it('leaves no trace of sample rows, nor of their counter, in the log of changes', async () => {
    await around.store.settings.setSample(sampleSettings());
    await handlers['exchange.takeOver']({ uploadId: await upload('ก.csv', [heads, ...bookOf(3)]), plan });
    expect(await around.store.settings.isSample()).toBe(true);
    const db = openDatabase(join(around.store.folder, 'saraban.db'));
    onTestFinished(() => db.close());
    const started = `SELECT h.after, h.is_sample FROM series_history h ORDER BY h.seq`;
    expect(db.prepare(started).all()).toEqual([{ after: 4, is_sample: 1 }]);
    const noted = () =>
      db.prepare(`SELECT kind FROM audit_log WHERE kind IN ('number-start', 'series', 'entry')`).all();
    expect(noted()).toEqual([]);
  });

  it('remembers how the columns were read, for the next file with the same heads', async () => {
    const mapping = { ...plan.mapping, note: 5 };
    const first = await upload('ก.csv', [heads, ...bookOf(2)]);
    await handlers['exchange.takeOver']({ uploadId: first, plan: { ...plan, mapping } });
    const next = await upload('ข.csv', [heads, ...bookOf(2, 10)]);
    expect(await handlers['exchange.table']({ uploadId: next, book: 'received' })).toMatchObject({
      isRemembered: true,
      mapping,
    });
  });

  it('remembers them also where there are no heads, or heads that only a person understood', async () => {
    const chosen = { ...plan, firstRow: 0 };
    const bare = await upload('ก.csv', bookOf(2));
    expect(await handlers['exchange.table']({ uploadId: bare, book: 'received' })).toMatchObject({
      ...{ isRemembered: false, mapping: {} },
    });
    await handlers['exchange.takeOver']({ uploadId: bare, plan: chosen });
    const next = await upload('ข.csv', bookOf(2, 10));
    expect(await handlers['exchange.table']({ uploadId: next, book: 'received' })).toMatchObject({
      ...{ isRemembered: true, firstRow: 0, mapping: plan.mapping },
    });
    const odd = [['ก', 'ข', 'ค', 'ง', 'จ', 'ฉ', 'ช', 'ซ']];
    await handlers['exchange.takeOver']({
      uploadId: await upload('ค.csv', [...odd, ...bookOf(2, 20)]),
      plan,
    });
    const again = await upload('ง.csv', [...odd, ...bookOf(2, 30)]);
    expect(await handlers['exchange.table']({ uploadId: again, book: 'received' })).toMatchObject({
      ...{ isRemembered: true, firstRow: 1, mapping: plan.mapping },
    });
  });

  it('leaves out a number that the book or the file has already, and enters nothing twice', async () => {
    const rows = [heads, ...bookOf(3), ['3', '28 ก.พ. 2568', '', '', 'ก', '', 'ซ้ำในแฟ้ม']];
    const again = [heads, ...bookOf(4)];
    await handlers['exchange.takeOver']({ uploadId: await upload('ก.csv', rows), plan });
    const uploadId = await upload('ข.csv', again);
    const report = await handlers['exchange.checkRegister']({ uploadId, plan });
    expect(report.byDoubt).toEqual({ 'number-taken': 3, 'same-letter': 3 });
    expect(await handlers['exchange.takeOver']({ uploadId, plan })).toEqual({ entered: 1, leftOut: 3 });
    expect(await around.store.registers.all(received)).toHaveLength(4);
  });

  it('leaves out a number far above its neighbours, so that the counter does not jump for good', async () => {
    const line = (running: string) => [
      running,
      '1 ก.พ. 2568',
      `ธบ ${running}`,
      '',
      'ก',
      '',
      `เรื่อง ${running}`,
    ];
    // A stretch that really goes on higher up is the book's own.
    const numbers = ['9001', '1', '2', '23000', '3', '2500', '2501', '12', '99000'];
    const uploadId = await upload('ก.csv', [heads, ...numbers.map(line)]);
    const { byDoubt, books } = await handlers['exchange.checkRegister']({ uploadId, plan });
    expect([byDoubt['number-jump'], books[0]?.next]).toEqual([3, 2502]);
    expect(await handlers['exchange.takeOver']({ uploadId, plan })).toEqual({ entered: 6, leftOut: 3 });
    const name = { book: 'received', prefixId: null, circular: false, year: 2568 } as const;
    expect(await around.store.registers.peekNext(name)).toBe(2502);
  });

  it('holds a number without neighbours against the counter, or where there is none, against the file', async () => {
    const line = (running: string) => [running, '1 ก.พ. 2568', `ธบ ${running}`, '', 'ก', '', 'เรื่อง'];
    const jumps = async (...numbers: string[]) => {
      const uploadId = await upload('ก.csv', [heads, ...numbers.map(line)]);
      return (await handlers['exchange.checkRegister']({ uploadId, plan })).byDoubt['number-jump'] ?? 0;
    };
    expect([await jumps('123256'), await jumps('51'), await jumps('', '', '123256')]).toEqual([1, 0, 1]);
    await handlers['exchange.takeOver']({ uploadId: await upload('ก.csv', [heads, line('900')]), plan });
    // The office's own book stands at 900 now; where the file goes on up there, it is meant as before.
    expect([await jumps('1890'), await jumps('123256'), await jumps('123256', '123257')]).toEqual([0, 1, 0]);
  });

  it('enters a number between two others as one, and goes on counting behind it', async () => {
    const line = (running: string) => [
      running,
      '1 ก.พ. 2568',
      `ธบ ${running}`,
      '',
      'ก',
      '',
      `เรื่อง ${running}`,
    ];
    const numbers = ['1', '2', '๒/๑', '2/2', '3', '9/1', '2/1'];
    const uploadId = await upload('ก.csv', [heads, ...numbers.map(line)]);
    const { byDoubt, books } = await handlers['exchange.checkRegister']({ uploadId, plan });
    expect(byDoubt).toMatchObject({ 'number-inserted': 4, 'inserted-alone': 1, 'number-twice': 1 });
    expect(books).toMatchObject([{ count: 5, first: 1, last: 3, missing: 0, next: 4 }]);
    expect(await handlers['exchange.takeOver']({ uploadId, plan })).toEqual({ entered: 5, leftOut: 2 });
    const entries = await around.store.registers.all(received);
    expect(entries.map(({ running, inserted }) => [running, inserted ?? null])).toEqual([
      ...[
        [1, null],
        [2, null],
        [2, 1],
        [2, 2],
        [3, null],
      ],
    ]);
    const { history } = await around.store.registers.get(entries[2]?.id ?? '');
    expect(history[0]).toMatchObject({ kind: 'entered', after: '๒/๑' });
    // The paper's ๒/๑ and ๒/๒ are never given again.
    const next = await around.store.registers.log({
      ...{ importId: null, letterIndex: null, allowSameLetter: true, isSample: false, by: clerk },
      fields: letterFields(),
      at: around.ports.clock(),
      number: { kind: 'inserted', year: 2568, after: 2, reason: 'ลงตกหล่น', allowsInserted: true },
    });
    expect([next.running, next.inserted]).toEqual([2, 3]);
    const again = await handlers['exchange.checkRegister']({
      uploadId: await upload('ข.csv', [heads, line('2/2')]),
      plan,
    });
    expect(again.byDoubt).toMatchObject({ 'number-taken': 1 });
  });

  it('shows no word of a line that may be classified, and enters none', async () => {
    const uploadId = await upload('ก.csv', [
      [...heads, 'ชั้นความลับ'],
      ['7', '1 มี.ค. 2568', 'ธบ 9', '', 'จังหวัด', '', 'ถ้อยคำปกปิด', 'หนังสือลับ'],
    ]);
    const secretPlan = { ...plan, mapping: { ...plan.mapping, secrecy: 7 } };
    const report = await handlers['exchange.checkRegister']({ uploadId, plan: secretPlan });
    expect(report.doubtful).toMatchObject([{ subject: '', doubts: ['secrecy-unread'], isLeftOut: true }]);
    await handlers['exchange.takeOver']({ uploadId, plan: secretPlan });
    expect(await around.store.registers.all(received)).toEqual([]);
  });

  it('enters all or nothing: when one line cannot stand, none does', async () => {
    const uploadId = await upload('ก.csv', [heads, ...bookOf(3)]);
    const rows = bookOf(3).map((_, at) => ({
      row: at + 2,
      running: at === 2 ? 1 : at + 1,
      inserted: null,
      year: 2568,
      circular: false,
      enteredOn: '2025-02-01',
      fields: { ...emptyEntryFields, subject: 'ก' },
      doubts: [],
      series: { book: 'received' as const, prefixId: null, circular: false, year: 2568 },
    }));
    const input = {
      book: 'received' as const,
      rows,
      fileName: 'ก.csv',
      at: new Date(),
      by: clerk,
      isSample: false,
    };
    await expect(around.store.takeOver.enter(input)).rejects.toThrow(/UNIQUE/);
    expect(await around.store.registers.all(received)).toEqual([]);
    expect((await handlers['exchange.checkRegister']({ uploadId, plan })).books[0]?.next).toBe(4);
  });

  it('keeps of a classified letter its stub alone, in the register as in what is said of its row', async () => {
    const uploadId = await upload('ลับ.csv', [
      [...heads, 'ชั้นความลับ'],
      ['7', '1 มี.ค. 2568', 'ธบ 9', '', 'จังหวัด', '', 'ถ้อยคำลับ', 'ลับมาก'],
    ]);
    const secretPlan = { ...plan, mapping: { ...plan.mapping, secrecy: 7 } };
    const report = await handlers['exchange.checkRegister']({ uploadId, plan: secretPlan });
    expect(report.doubtful).toMatchObject([{ subject: '', doubts: ['classified'], isLeftOut: false }]);
    await handlers['exchange.takeOver']({ uploadId, plan: secretPlan });
    expect((await around.store.registers.all(received))[0]).toMatchObject({
      secrecy: 'secret',
      subject: 'เรื่องลับมาก',
    });
    expect(await around.store.registers.search('ถ้อยคำลับ', 5)).toEqual([]);
  });

  it('puts the doubtful rows on paper and into a spreadsheet in which no subject runs as a formula', async () => {
    const uploadId = await upload('ก.csv', [
      heads,
      ['1', '5 ม.ค. 2568', '', '31/2/68', '<b>จาก</b>', '', '=HYPERLINK("x")<i>'],
    ]);
    await handlers['exchange.doubtsOnPaper']({ uploadId, plan, as: 'pdf' });
    expect(around.ports.printed[0]).toContain('&#60;i&#62;');
    expect(around.ports.printed[0]).toContain('อ่านวันที่ไม่ได้ เก็บตามที่เขียน');
    const { outputId } = await handlers['exchange.doubtsOnPaper']({ uploadId, plan, as: 'xlsx' });
    const parts = unzipSync(around.outputs.find(outputId).bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toContain('<f>');
    expect(Object.values(parts).some((part) => strFromU8(part).includes('=HYPERLINK'))).toBe(true);
  });

  it('takes a large book over whole while the program goes on, or nothing of it when it is stopped', async () => {
    const uploadId = await upload('ใหญ่.csv', [heads, ...bookOf(1_500)]);
    const first = handlers['exchange.takeOver']({ uploadId, plan });
    await vi.waitFor(
      () => expect(around.ports.events).toContainEqual(expect.objectContaining(underWay)),
      20_000,
    );
    expect(await around.store.registers.all(received)).toEqual([]);
    await handlers['exchange.stop']({});
    expect(await first).toBeNull();
    expect(await around.store.registers.all(received)).toEqual([]);

    expect(await handlers['exchange.takeOver']({ uploadId, plan })).toEqual({ entered: 1_500, leftOut: 0 });
    const { rows } = await around.store.evidence.log({ group: 'register', offset: 0, limit: 1 });
    expect(rows).toMatchObject([{ kind: expect.stringMatching(/entry|number-start/), by: 'program' }]);
    const page = await around.store.registers.list({
      ...received,
      order: 'oldest-first',
      offset: 0,
      limit: 1,
    });
    expect(page.total).toBe(1_500);
  });
});

describe('scans whose names carry numbers', () => {
  const fixture = (name: string) =>
    readFileSync(join(import.meta.dirname, '../../../fixtures/files', name), 'utf8');
  const text = (name: string, words: string) => around.uploads.add(name, new TextEncoder().encode(words));
  const letter = 'บัญชีรายชื่อผู้เข้ารับการอบรมอาสาสมัครป้องกันภัยฝ่ายพลเรือน';

  /** Waits until every scan has left the queue. */
  async function settled(importIds: string[]) {
    for (;;) {
      const states = await handlers['exchange.scanStates']({ importIds });
      if (states.every(({ outcome }) => outcome !== 'reading')) return states;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async function attach(pairs: readonly (readonly [uploadId: string, running: number])[]) {
    const entries = await around.store.registers.all(received);
    const entryId = (running: number) => entries.find((entry) => entry.running === running)?.id ?? 'nobody';
    const outcomes = await handlers['exchange.attachScans']({
      attach: pairs.map(([uploadId, running]) => ({ uploadId, entryId: entryId(running) })),
      toInbox: [],
    });
    return { outcomes, states: await settled(outcomes.flatMap(({ importId }) => importId ?? [])) };
  }

  beforeEach(async () => {
    await handlers['exchange.takeOver']({ uploadId: await upload('ก.csv', [heads, ...bookOf(6)]), plan });
  });

  it('find their lines; what fits none goes to the inbox', async () => {
    await around.store.registers.addSent({
      prefixId,
      circular: false,
      seriesCircular: false,
      fields: letterFields({ documentNumber: null }),
      isSample: false,
      at: around.ports.clock(),
      by: clerk,
    });
    const names = ['๒-2568.txt', 'รับ 2 อีกครั้ง.txt', 'ส่ง 1 รายงาน.txt', '99.txt', 'ไม่มีเลข.txt'];
    const uploads = await Promise.all(names.map((name) => text(name, `${letter} ${name}`)));
    const matches = await handlers['exchange.matchScans']({
      uploadIds: uploads.map(({ id }) => id),
      book: 'received',
      year: null,
    });
    expect(matches.map(({ outcome, entry }) => [outcome, entry?.book, entry?.running])).toEqual([
      ['attach', 'received', 2],
      ['twice', 'received', 2],
      ['attach', 'sent', 1],
      ['no-entry', undefined, undefined],
      ['no-number', undefined, undefined],
    ]);
    const wanted = matches.flatMap(({ uploadId, outcome, entry }) =>
      outcome === 'attach' && entry !== null ? [{ uploadId, entryId: entry.id }] : [],
    );
    const toInbox = matches.filter(({ outcome }) => outcome !== 'attach').map(({ uploadId }) => uploadId);
    const outcomes = await handlers['exchange.attachScans']({ attach: wanted, toInbox });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      ...['reading', 'reading'],
      ...['in-inbox', 'in-inbox', 'in-inbox'],
    ]);
    const states = await settled(outcomes.slice(0, 2).flatMap(({ importId }) => importId ?? []));
    expect(states.map(({ outcome, entry }) => [outcome, entry.book, entry.running])).toEqual([
      ['attached', 'received', 2],
      ['attached', 'sent', 1],
    ]);
    expect(await imports['import.list']({ includeFinished: false })).toHaveLength(3);

    const { entry, history } = await around.store.registers.get(wanted[0]?.entryId ?? '');
    expect(strFromU8((await around.store.vault.read(entry.fileId ?? '')).bytes)).toBe(`${letter} ๒-2568.txt`);
    expect(history.at(-1)).toMatchObject({ by: clerk, after: 'แนบไฟล์ ๒-2568.txt' });
    // Their pages are found, as those of any file that came through the inbox.
    const found = await around.store.registers.search('อาสาสมัครป้องกันภัย', 5);
    expect(found.map((hit) => hit.entry.running).toSorted()).toEqual([1, 2]);
  });

  it('come to an end each by itself, and leave nothing here when they turn out to be classified', async () => {
    const [damaged, good, secret] = await Promise.all([
      text('1.pdf', '%PDF-1.7'),
      text('2.txt', letter),
      text('3.txt', fixture('secret-letter.txt')),
    ]);
    const { outcomes, states } = await attach([
      ['no-such-upload', 1],
      [damaged.id, 1],
      [good.id, 2],
      [good.id, 99],
      [secret.id, 3],
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      ...['failed', 'reading', 'reading', 'no-entry', 'reading'],
    ]);
    expect(states).toMatchObject([
      { outcome: 'unreadable', name: '1.pdf' },
      { outcome: 'attached', name: '2.txt' },
      { outcome: 'secret', name: '', entry: { running: 3 } },
    ]);
    const again = await text('2 ใหม่.txt', `${letter} ใหม่`);
    expect((await attach([[again.id, 2]])).outcomes).toMatchObject([{ outcome: 'has-file' }]);

    expect((await around.store.registers.all(received))[2]).toMatchObject({ fileId: null, secrecy: null });
    const db = openDatabase(join(around.store.folder, 'saraban.db'));
    const id = outcomes.at(-1)?.importId ?? '';
    expect(
      db.prepare('SELECT state, file_id, stub, discard_reason FROM imports WHERE id = ?').get(id),
    ).toEqual({
      ...{ state: 'discarded', file_id: null },
      ...{ stub: null, discard_reason: 'maybe-secret' },
    });
    expect(db.prepare('SELECT count(*) AS n FROM import_pages WHERE import_id = ?').get(id)).toEqual({
      n: 0,
    });
    db.close();
  });

  /** A file that has been read, in the state its reading came to. */
  async function readFor(running: number, state: 'ready' | 'needs-ocr') {
    const entry = (await around.store.registers.all(received)).find((line) => line.running === running);
    const importId = `import-${running}`;
    const made = { id: importId, size: 9, at: new Date(), by: clerk, isSample: false };
    await around.store.imports.add([{ ...made, wantedEntryId: entry?.id ?? '' }]);
    const fileId = await around.store.vault.put(new TextEncoder().encode(importId));
    const result = { name: `${running}.jpg`, kind: 'image', letterIndex: null, letter: null } as const;
    const reading = { pages: [], letters: [], warnings: [] };
    await around.store.imports.finish(importId, { ...result, state, fileId, reading });
    return { importId, fileId };
  }

  it('reach a line of a closed year as an exception on record, and none whose original was destroyed', async () => {
    const settings = await around.store.settings.read();
    if (settings === null) throw new Error('no office');
    const signed = { signer: 'นายธีรภพ ศรีวังทอง', signerPost: 'นายอำเภอวังหมอก' };
    const closing = { year: 2568, ...signed, at: around.ports.clock(), by: clerk, isSample: false };
    await around.store.numbers.close(settings, closing);
    const db = openDatabase(join(around.store.folder, 'saraban.db'));
    db.exec(`DROP TRIGGER filings_never_born_destroyed; DROP TRIGGER audited_filings_added`);
    db.exec(`INSERT INTO filings (entry_id, retention, place, file_code, note, outcome, outcome_on, is_sample)
      SELECT id, 'one-year', '', '', '', 'destroyed', '2026-11-01', 0 FROM entries WHERE running = 5`);
    const scans = await Promise.all([text('4-2568.txt', letter), text('5-2568.txt', letter)]);
    const uploadIds = scans.map(({ id }) => id);
    const matches = await handlers['exchange.matchScans']({ uploadIds, book: 'received', year: null });
    expect(matches.map(({ outcome, isYearClosed }) => [outcome, isYearClosed])).toEqual([
      ['attach', true],
      ['destroyed', true],
    ]);
    const open = await readFor(4, 'ready');
    expect(await around.store.attaching.attach(open.importId, new Date())).toMatchObject({ running: 4 });
    const gone = await readFor(5, 'ready');
    expect(await around.store.attaching.attach(gone.importId, new Date())).toBe('destroyed');
    expect(db.prepare('SELECT kind, reason, by FROM year_exceptions').all()).toEqual([
      { kind: 'annotated', reason: 'แนบไฟล์สแกน', by: clerk },
    ]);
    // Held below the program as well.
    const bySomeoneElse = `UPDATE entries SET file_id = '${'f'.repeat(64)}' WHERE running = `;
    expect(() => db.exec(`${bySomeoneElse} 6`)).toThrow('the year is closed');
    db.close();
  });

  it('wait for a person when no text could be read, who may attach them all the same', async () => {
    const { importId, fileId } = await readFor(1, 'needs-ocr');
    expect(await settled([importId])).toMatchObject([{ outcome: 'unread', name: '1.jpg' }]);
    expect(await handlers['exchange.attachUnread']({ importId })).toEqual({ outcome: 'attached' });
    expect((await around.store.registers.all(received))[0]?.fileId).toBe(fileId);
  });
});

it('makes a file of a list as the screen shows it', async () => {
  const list = { name: 'รอคำตอบ', heads: ['ผู้รับ', 'กำหนด'], rows: [['อบต.ห้วยน้ำฟ้า', '']] };
  const csv = around.outputs.find((await handlers['exchange.listFile']({ ...list, as: 'csv' })).outputId);
  expect([csv.name, new TextDecoder().decode(csv.bytes)]).toEqual([
    'รอคำตอบ.csv',
    'ผู้รับ,กำหนด\r\nอบต.ห้วยน้ำฟ้า,\r\n',
  ]);
  const { name } = await handlers['exchange.listFile']({ ...list, as: 'xlsx' });
  expect(name).toBe('รอคำตอบ.xlsx');
});

describe('an archive through the contract', () => {
  it('leaves as a file on the disk, and an empty installation takes it in', async () => {
    await handlers['exchange.takeOver']({ uploadId: await upload('ก.csv', [heads, ...bookOf(3)]), plan });
    const made = await handlers['exchange.archive']({ passphrase: null, idNumbers: 'whole' });
    const file = around.outputs.find(made?.outputId ?? '');
    expect(file).toMatchObject({ mediaType: 'application/zip', bytes: new Uint8Array(0) });
    const { rows: lines } = await around.store.evidence.log({ group: 'safety', offset: 0, limit: 5 });
    expect(lines).toMatchObject([{ kind: 'archive-made', change: 'added' }]);
    const empty = await testSurroundings();
    const { readFile } = await import('node:fs/promises');
    const there = roomsOf(empty).handlers;
    const given = await empty.uploads.add('คลัง.zip', await readFile(file.path ?? ''));
    expect(await there['exchange.isEmpty']({})).toBe(true);
    // Pressed twice: the second begins when the first has tidied up behind it.
    const [first, facts] = await Promise.all([
      there['exchange.openArchive']({ uploadId: given.id }),
      there['exchange.openArchive']({ uploadId: given.id }),
    ]);
    expect(first).toBeNull();
    expect(facts).toMatchObject({ office: 'ที่ว่าการอำเภอวังหมอก', entries: 3, breaks: 0, lostFiles: 0 });
    await there['exchange.useArchive']({});
    expect(await empty.store.registers.all(received)).toEqual(await around.store.registers.all(received));
    expect((await empty.store.settings.read())?.clerkName).toBe(clerk);
    expect(await there['exchange.isEmpty']({})).toBe(false);
    expect(empty.ports.events.some(({ name }) => name === 'exchange.progress')).toBe(true);
  });
});
