/** Registers as the office gets them: a real PDF out of a real browser, a real workbook, read back. */

import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readSheet } from 'read-excel-file/node';
import { afterAll, expect, test } from 'vitest';
import { createChromiumPrinting } from '../../../../electron/headless/printing.ts';
import { formPage } from '../../../../electron/keeping/form-page.ts';
import { listPage } from '../../../../electron/keeping/list-forms.ts';
import { pageFonts } from '../../../../electron/page-html.ts';
import { registerWorkbook } from '../../../../electron/registers/export.ts';
import { formRow } from '../../../../electron/registers/form-columns.ts';
import { printHandlers } from '../../../../electron/registers/print.ts';
import { sampleSettings } from '../../../../electron/settings/sample-office.ts';
import { noFacts } from '../../../../shared/keeping/list.ts';
import { fillReceivedBook } from '../../../helpers/fill-book.ts';
import { registerEntries } from '../../../helpers/register-entries.ts';
import { type TestSurroundings, testSurroundings } from '../../../helpers/surroundings.ts';
import { testPorts } from '../../../helpers/test-ports.ts';

const printing = createChromiumPrinting();
afterAll(() => printing.close());

/** A real data folder with `count` lines, entered on working days by the registers' own rows. */
async function officeWithEntries(count: number): Promise<TestSurroundings> {
  const around = await testSurroundings({ printing });
  await around.store.settings.save(sampleSettings());
  fillReceivedBook(around.store.folder, count);
  return around;
}

/**
 * Words of each page, as a PDF reader finds them, without white space and tone marks: the font keeps marks of another
 * height in the private area of Unicode (U+F70A…), and pdf.js gives those back.
 */
async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  return (await pageWords(bytes)).map((words) => bare(words.map(({ text }) => text).join('')));
}

/** Pieces of text with the height of their base line over the paper's lower edge. */
async function pageWords(bytes: Uint8Array): Promise<{ text: string; y: number }[][]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: { text: string; y: number }[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.flatMap((item) => ('str' in item ? [{ text: item.str, y: item.transform[5] }] : [])));
  }
  await pdf.loadingTask.destroy();
  return pages;
}

function bare(text: string): string {
  return text.replace(/[\s\u0E48-\u0E4C\uE000-\uF8FF]/g, '');
}

const digits = (value: number) => String(value).replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? '');

test('a printed register repeats date and column heads on every page and numbers the pages', async () => {
  const around = await officeWithEntries(60);
  const produced = await printHandlers(around)['register.print']({ book: 'received', year: 2569 });
  const file = around.outputs.find(produced.outputId);
  expect([produced.name, file.mediaType]).toEqual(['ทะเบียนหนังสือรับ ปี ๒๕๖๙.pdf', 'application/pdf']);
  const pages = await pageTexts(file.bytes);
  expect(pages).toHaveLength(produced.pages ?? 0);
  expect(pages.length).toBeGreaterThan(3);
  for (const [index, text] of pages.entries()) {
    expect(text).toMatch(/ทะเบียนหนังสือรับวันที[๒-๕]เดือนมกราคมพ\.ศ\.๒๕๖๙/);
    expect(text).toContain(bare('การปฏิบัติหมายเหตุ'));
    expect(text).toContain(bare(`หน้า${digits(index + 1)}จาก${digits(pages.length)}`));
    expect(text).toContain(bare('พิมพ์เมื่อ๒๓พ.ย.๒๕๖๙'));
  }
  const whole = pages.join('');
  for (const running of [1, 30, 60])
    expect(whole).toContain(`อน๐๐๒๓.${digits(running % 9)}/ว${digits(1_000 + running)}`);
});

test('the foot of a page holds its number and the day of printing, and no mark fallen from the next page', async () => {
  const around = await officeWithEntries(40);
  const produced = await printHandlers(around)['register.print']({ book: 'received', year: 2569 });
  const pages = await pageWords(around.outputs.find(produced.outputId).bytes);
  for (const words of pages) {
    const inMargin = words.filter(({ y }) => y < 40); // 14 mm
    expect(new Set(inMargin.map(({ y }) => Math.round(y))).size).toBe(1);
    expect(bare(inMargin.map(({ text }) => text).join(''))).toMatch(/^พิมพเมือ๒๓พ\.ย\.๒๕๖๙หนา[๐-๙]จาก[๐-๙]$/);
  }
});

test('pages looked at before printing are those of the print: the first at once, the rest part by part', async () => {
  const around = await officeWithEntries(90);
  const handlers = printHandlers(around);
  const year = { book: 'received', year: 2569 } as const;
  const head = await handlers['register.openPrint']({ ...year, headOnly: true });
  const { id, ...range } = await handlers['register.openPrint'](year);
  expect(range).toEqual({ rows: 90, parts: [90], isHead: false, idNumbers: 0 });
  const pagesOf = async (part: number | null) => {
    const { outputId } = await handlers['register.printPart']({ id, part });
    return pageTexts(new Uint8Array(around.outputs.find(outputId).bytes));
  };
  const [first, all] = [await pagesOf(null), await pagesOf(0)];
  expect(first.length).toBeGreaterThan(1);
  expect(all.length).toBeGreaterThan(first.length);
  expect(all.slice(0, first.length)).toEqual(first);
  // They need not wait for the year to be read.
  expect([head.isHead, head.rows < 90]).toEqual([true, true]);
  const early = await handlers['register.printPart']({ id: head.id, part: null });
  expect(await pageTexts(new Uint8Array(around.outputs.find(early.outputId).bytes))).toEqual(first);
  const few = { ...year, runningFrom: 20, runningTo: 21, headOnly: true };
  expect(await handlers['register.openPrint'](few)).toMatchObject({ rows: 2, isHead: false });
  const whole = await handlers['register.printWhole']({ id });
  const printed = await pageTexts(around.outputs.find(whole.outputId).bytes);
  expect(printed).toHaveLength(all.length);
  for (const [index, text] of all.entries()) expect(printed[index]).toContain(text);
  await expect(handlers['register.printPart']({ id: 'unknown', part: 0 })).rejects.toThrow('not-found');
});

test('a range prints only its own lines', async () => {
  const around = await officeWithEntries(60);
  const range = { book: 'received' as const, year: 2569, runningFrom: 20, runningTo: 21 };
  const produced = await printHandlers(around)['register.print'](range);
  const [page = '', ...others] = await pageTexts(around.outputs.find(produced.outputId).bytes);
  expect(others).toEqual([]);
  expect(page).toContain('ว๑๐๒๐');
  expect(page).toContain('ว๑๐๒๑');
  expect(page).not.toContain('ว๑๐๑๙');
  expect(page).toContain(bare('หน้า๑จาก๑'));
});

test('nobody signs a sheet of a list on which no line of it stands, and each sheet says which list it is of', async () => {
  const [entry] = registerEntries(1);
  if (entry === undefined) throw new Error('no entry');
  const item = {
    fileCode: '',
    retention: 'ten-years',
    keepUntil: null,
    storageNumber: null,
    extendTo: null,
  } as const;
  const rest = { ...item, decision: null, eraseFile: false, note: '', passedOver: null, isSample: false };
  const fonts = await pageFonts(testPorts().assets);
  const person = { name: 'นายเอก หนึ่งใจ', position: 'ปลัดอำเภอ' };
  const made = { id: 'a', year: 2569, number: 7, ofYear: 2568, madeOn: '2026-11-23', madeBy: 'ก' } as const;
  for (const count of [13, 14, 18]) {
    const brief = { ...entry, subject: 'เรื่องหนึ่ง', documentNumber: null, documentDate: null, hasFile: false };
    const items = Array.from({ length: count }, (_, at) => ({ ...rest, position: at + 1, entry: brief }));
    const facts = { ...noFacts, committee: [person, person, person], approver: person };
    const state = { form: 'destruction', state: 'surveyed', stateOn: made.madeOn, voidReason: '' } as const;
    const list = listPage(
      { ...made, ...state, count, facts, items },
      { officeName: 'ที่ว่าการอำเภอวังหมอก', isSample: false, printed: 'พิมพ์เมื่อ' },
    );
    const pages = await pageTexts(Uint8Array.from(await printing.pdfFromHtml(formPage(list, fonts))));
    expect(pages.filter((text) => text.includes(bare('ลงชื่อ')) && !text.includes(bare('เรื่องหนึ่ง')))).toEqual(
      [],
    );
    for (const text of pages) expect(text).toContain(bare('บัญชีที่ ๗/๒๕๖๙'));
  }
});

test('nothing is printed before there is an office', async () => {
  const around = await testSurroundings({ printing });
  await expect(
    printHandlers(around)['register.print']({ book: 'received', year: 2569 }),
  ).rejects.toMatchObject({ code: 'no-office' });
});

test('a workbook holds the heads of the form and every line', async () => {
  const around = await officeWithEntries(25);
  const produced = await printHandlers(around)['register.export']({
    book: 'received',
    year: 2569,
    as: 'xlsx',
  });
  const rows = await readSheet(Buffer.from(around.outputs.find(produced.outputId).bytes));
  expect(rows[0]?.[0]).toBe('ทะเบียนหนังสือรับ ปี ๒๕๖๙ ที่ว่าการอำเภอวังหมอก');
  expect(rows[1]).toEqual([
    'เลขทะเบียนรับ',
    'ที่',
    'ลงวันที่',
    'จาก',
    'ถึง',
    'เรื่อง',
    'การปฏิบัติ',
    'หมายเหตุ',
    'วันที่ลงทะเบียน',
  ]);
  expect(rows).toHaveLength(27);
  expect(rows[26]?.[0]).toBe('๒๕');
  expect(rows[26]?.[8]).toBe('๓ ม.ค. ๒๕๖๙');
});

test('a subject that looks like a formula stays text in the workbook', async () => {
  const [entry] = registerEntries(1);
  if (entry === undefined) throw new Error('no entry');
  const dangerous = ['=cmd|calc', '+1+1', '-2', '@SUM(A:A)', '\u0001ควบคุม'];
  const rows = dangerous.map((subject) => formRow({ ...entry, subject }));
  const bytes = await registerWorkbook('received', 'ทะเบียน', rows);
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).not.toContain('<f>');
  const types = [...sheet.matchAll(/<c\b[^>]*?\bt="(\w+)"/g)].map(([, type]) => type);
  expect(new Set(types)).toEqual(new Set(['s']));
  const data = await readSheet(Buffer.from(bytes));
  expect(data.slice(2).map((row) => row[5])).toEqual(['=cmd|calc', '+๑+๑', '-๒', '@SUM(A:A)', 'ควบคุม']);
});
