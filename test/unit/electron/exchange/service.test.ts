/** A book kept in a spreadsheet comes into the register, and the scans of its letters to their lines. */
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeEach, describe, expect, it } from 'vitest';
import { exchangeHandlers } from '../../../../electron/exchange/service.ts';
import { emptyEntryFields } from '../../../../shared/register/from-letter.ts';
import { clerk, letterFields, openOffice } from '../../../helpers/register-office.ts';
import { type TestSurroundings, testSurroundings } from '../../../helpers/surroundings.ts';

const heads = ['เลขทะเบียนรับ', 'วันที่รับ', 'ที่', 'ลงวันที่', 'จาก', 'ถึง', 'เรื่อง'];
const plan = {
  book: 'received' as const,
  prefixId: null,
  year: 2568,
  severalYears: false,
  firstRow: 1,
  mapping: { running: 0, enteredOn: 1, documentNumber: 2, documentDate: 3, from: 4, to: 5, subject: 6 },
};

let around: TestSurroundings;
let inbox: string[][];
let handlers: ReturnType<typeof exchangeHandlers>;
let prefixId: string;

beforeEach(async () => {
  around = await testSurroundings();
  prefixId = (await openOffice(around.store)).id;
  inbox = [];
  handlers = exchangeHandlers(around, async ({ uploadIds }) => {
    inbox.push(uploadIds);
    return [];
  });
});

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

  it('takes a large book over whole', async () => {
    const uploadId = await upload('ใหญ่.csv', [heads, ...bookOf(1_500)]);
    expect(await handlers['exchange.takeOver']({ uploadId, plan })).toEqual({ entered: 1_500, leftOut: 0 });
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
  it('go to their lines; what fits none goes to the inbox', async () => {
    await handlers['exchange.takeOver']({ uploadId: await upload('ก.csv', [heads, ...bookOf(3)]), plan });
    await around.store.registers.addSent({
      prefixId,
      circular: false,
      seriesCircular: false,
      fields: letterFields({ documentNumber: null }),
      isSample: false,
      at: around.ports.clock(),
      by: clerk,
    });
    const pdf = (name: string) => around.uploads.add(name, new TextEncoder().encode(`%PDF-1.7 ${name}`));
    const names = ['๒-2568.pdf', 'รับ 2 อีกครั้ง.pdf', 'ส่ง 1 รายงาน.pdf', '99.pdf', 'ไม่มีเลข.pdf'];
    const uploads = await Promise.all(names.map(pdf));
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
    const attach = matches.flatMap(({ uploadId, outcome, entry }) =>
      outcome === 'attach' && entry !== null ? [{ uploadId, entryId: entry.id }] : [],
    );
    const toInbox = matches.filter(({ outcome }) => outcome !== 'attach').map(({ uploadId }) => uploadId);
    expect(await handlers['exchange.attachScans']({ attach, toInbox })).toEqual({ attached: 2, inInbox: 3 });
    expect(inbox).toEqual([toInbox]);
    const { entry, history } = await around.store.registers.get(attach[0]?.entryId ?? '');
    expect(strFromU8((await around.store.vault.read(entry.fileId ?? '')).bytes)).toBe('%PDF-1.7 ๒-2568.pdf');
    expect(history.at(-1)).toMatchObject({ by: clerk, after: 'แนบไฟล์ ๒-2568.pdf' });
    await expect(
      around.store.attaching.attach(
        entry.id,
        { fileId: 'f'.repeat(64), name: 'x' },
        { at: new Date(), by: clerk },
      ),
    ).rejects.toMatchObject({ code: 'already-logged' });
  });
});

describe('an archive through the contract', () => {
  it('leaves as a file on the disk, and an empty installation takes it in', async () => {
    await handlers['exchange.takeOver']({ uploadId: await upload('ก.csv', [heads, ...bookOf(3)]), plan });
    const made = await handlers['exchange.archive']({});
    const file = around.outputs.find(made?.outputId ?? '');
    expect(file).toMatchObject({ mediaType: 'application/zip', bytes: new Uint8Array(0) });
    const empty = await testSurroundings();
    const { readFile } = await import('node:fs/promises');
    const there = exchangeHandlers(empty, async () => []);
    const given = await empty.uploads.add('คลัง.zip', await readFile(file.path ?? ''));
    expect(await there['exchange.isEmpty']({})).toBe(true);
    const facts = await there['exchange.openArchive']({ uploadId: given.id });
    expect(facts).toMatchObject({ office: 'ที่ว่าการอำเภอวังหมอก', entries: 3, breaks: 0, lostFiles: 0 });
    await there['exchange.useArchive']({});
    expect(await empty.store.registers.all(received)).toEqual(await around.store.registers.all(received));
    expect((await empty.store.settings.read())?.clerkName).toBe(clerk);
    expect(await there['exchange.isEmpty']({})).toBe(false);
    expect(empty.ports.events.some(({ name }) => name === 'exchange.progress')).toBe(true);
  });
});
