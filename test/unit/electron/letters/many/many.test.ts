/** One letter each for many: from a table to one file, files, pages and envelopes, on a real data folder. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { outgoingHandlers } from '../../../../../electron/letters/going-out/handlers.ts';
import { manyHandlers } from '../../../../../electron/letters/many/handlers.ts';
import { mergeTable } from '../../../../../electron/letters/many/merge-table.ts';
import { letterHandlers } from '../../../../../electron/letters/service.ts';
import { letterContent } from '../../../../../shared/contract/schemas.ts';
import type { LetterMerge } from '../../../../../shared/letter/letter.ts';
import type { ManyPaper } from '../../../../../shared/letter/many.ts';
import { districtChief, officeSettings, prefix, shortLetter } from '../../../../helpers/letter-samples.ts';
import { threadTime } from '../../../../helpers/processor-time.ts';
import { testSurroundings } from '../../../../helpers/surroundings.ts';

const names = ['หนึ่ง', 'สอง', 'สาม'].map((name) => `นายกองค์การบริหารส่วนตำบลบ้าน${name}`);
const merge: LetterMerge = {
  columns: ['เรียน', 'จำนวนเงิน', 'ส่งภายใน'],
  rows: names.map((name, at) => [name, `${at + 1},๐๐๐`, at === 0 ? '๓๐ พฤศจิกายน ๒๕๖๙' : '']),
  addressee: 0,
};

async function desk() {
  const around = await testSurroundings();
  await around.store.settings.save(officeSettings);
  const { id: prefixId } = await around.store.office.savePrefix({ ...prefix, id: undefined });
  const { id: signatoryId } = await around.store.office.saveSignatory({ ...districtChief, id: undefined });
  const letters = letterHandlers(around);
  const many = manyHandlers(around);
  async function draft(changes: object = {}) {
    const { id } = await letters['letter.create']({ form: 'external' });
    const content = letterContent.parse({
      ...shortLetter,
      ...{ prefixId, signatoryId, recipientIds: [], circular: false, merge },
      subject: 'การจัดสรรเงิน {จำนวนเงิน} บาท',
      ...changes,
    });
    return (await letters['letter.save']({ id, content })).letter;
  }
  async function issued(changes: object = {}) {
    const { id } = await draft(changes);
    await letters['letter.setState']({ id, state: 'for-signature' });
    await letters['letter.setState']({ id, state: 'signed' });
    return letters['letter.issueEach']({ id, date: '2026-11-23' });
  }
  const file = (outputId: string) => around.outputs.find(outputId).bytes;
  async function paper(id: string | undefined, kind: ManyPaper) {
    const made = await many['many.paper']({ id: id ?? '', kind });
    if (made === null) throw new Error('it was stopped');
    return made;
  }
  return { ...around, letters, many, outgoing: outgoingHandlers(around), draft, issued, file, paper };
}

/** Words of a DOCX by its sections' paragraphs, tabs and line ends aside. */
function wordsOf(docx: Uint8Array): string {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
  return xml.replace(/<[^>]+>/g, '').replace(/\u00A0/g, ' ');
}

describe('a table', () => {
  test('of a workbook gives its columns, squared rows, and whom to write to', async () => {
    const at = await desk();
    const rows = [
      ['บัญชีจัดสรร'],
      ['ลำดับ', 'เรียน', 'กำหนดส่ง', 'จำนวนเงิน', 'อีเมลผู้รับ'],
      [1, names[0] ?? '', 'day', 12_500, 'one@example.go.th'],
      [2, names[1] ?? '', null, 7_000.5],
    ];
    const day = { value: new Date(Date.UTC(2026, 10, 30)), type: Date, format: 'dd/mm/yyyy' };
    const sheet: SheetData = rows.map((cells) =>
      cells.map((value) => (value === null ? null : value === 'day' ? day : { value })),
    );
    const bytes = new Uint8Array(await (await writeExcelFile(sheet)).toBuffer());
    const { id: uploadId } = await at.uploads.add('บัญชี.xlsx', bytes);
    expect(await at.many['many.table']({ from: 'file', uploadId })).toEqual({
      columns: ['ลำดับ', 'เรียน', 'กำหนดส่ง', 'จำนวนเงิน', 'อีเมลผู้รับ'],
      rows: [
        ['1', names[0], '๓๐ พฤศจิกายน ๒๕๖๙', '12500', 'one@example.go.th'],
        ['2', names[1], '', '7000.5', ''],
      ],
      addressee: 1,
      deadline: 2,
      email: 4,
    });
  });

  test('keeps columns apart that share a name, and names those that have none', () => {
    expect(
      mergeTable([
        ['ชื่อ', 'ชื่อ', ''],
        ['ก', 'ข', 'ค'],
      ]).columns,
    ).toEqual(['ชื่อ', 'ชื่อ 2', 'คอลัมน์ 3']);
  });

  test('without a line under its heads is refused', () => {
    expect(() => mergeTable([['เรียน', 'จำนวน']])).toThrow('table-unreadable');
  });
});

describe('papers of many', () => {
  test('a draft shows and prints each letter as its row fills it, before any has a number', async () => {
    const at = await desk();
    const { id } = await at.draft();
    const preview = await at.letters['letter.preview']({ id, row: 1 });
    const words =
      preview.pages[0]?.texts
        .map(({ text }) => text)
        .join(' ')
        .replace(/\u00A0/g, ' ') ?? '';
    expect(words).toContain('๒,๐๐๐ บาท');
    expect(words).toContain(names[1]);
    const list = await at.many['many.list']({ id });
    expect(list.map(({ addressee, number, deadline }) => [addressee, number, deadline])).toEqual([
      [names[0], null, '2026-11-30'],
      [names[1], null, null],
      [names[2], null, null],
    ]);
  });

  test('one DOCX holds all letters in the order of the table, each with its own number and counting its pages anew', async () => {
    const at = await desk();
    const [first] = await at.issued();
    const made = await at.paper(first?.id, 'docx');
    const docx = at.file(made.outputId);
    const words = wordsOf(docx);
    const places = names.map((name) => words.indexOf(name));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(words).toContain('ธบ ๐๐๒๓.๙/๓');
    const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
    expect(xml.match(/<w:pgNumType[^>]*w:start="1"/g)?.length).toBeGreaterThanOrEqual(2);
    expect(at.ports.events.filter(({ name }) => name === 'many.progress').at(-1)?.data).toMatchObject({
      done: 3,
      total: 3,
    });
  });

  test('one file each comes in a ZIP, numbered in the order of the table', async () => {
    const at = await desk();
    const [first] = await at.issued();
    const made = await at.paper(first?.id, 'zip');
    const files = unzipSync(at.file(made.outputId));
    const docx = Object.keys(files).filter((name) => name.endsWith('.docx'));
    expect(docx).toEqual(
      names.map((name, place) => `๐๐${'๑๒๓'[place]} ธบ ๐๐๒๓.๙-${'๑๒๓'[place]} ${name}.docx`),
    );
    expect(wordsOf(files[docx[2] ?? ''] ?? new Uint8Array())).toContain('๓,๐๐๐ บาท');
  });

  test('envelopes come in the same order, one a letter', async () => {
    const at = await desk();
    const made = await at.issued();
    const size = { size: 'DL', offsetMm: { x: 0, y: 0 } } as const;
    await at.outgoing['outgoing.envelopes']({ id: made[2]?.id ?? '', ...size, all: true });
    const html = at.ports.printed.at(-1) ?? '';
    const places = names.map((name) => html.indexOf(name));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test('one PDF for the printer is printed in sets, so that no browser swells', async () => {
    const at = await desk();
    const rows = Array.from({ length: 130 }, (_, place) => [`นายก อบต.ที่ ${place}`, '๑', '']);
    const { id } = await at.draft({ merge: { ...merge, rows } });
    const made = await at.paper(id, 'pdf');
    expect(at.ports.printed).toHaveLength(2);
    expect(made.pages).toBe(130);
    expect(at.ports.printed.map((html) => html.split('<section').length - 1)).toEqual([120, 10]);
  });
});

describe('five hundred letters', () => {
  test('become one DOCX in memory that stays small while the office goes on working', {
    timeout: 120_000,
  }, async () => {
    const at = await desk();
    const rows = Array.from({ length: 500 }, (_, place) => [`${names[0]} ที่ ${place}`, `${place}`, '']);
    const { id } = await at.draft({ merge: { ...merge, rows } });
    let longest = 0;
    let last = threadTime();
    let highest = process.memoryUsage().rss;
    const before = highest;
    const watch = setInterval(() => {
      longest = Math.max(longest, threadTime() - last);
      last = threadTime();
      highest = Math.max(highest, process.memoryUsage().rss);
    }, 10);
    const began = performance.now();
    const made = await at.paper(id, 'docx');
    clearInterval(watch);
    console.log(
      `500 letters: ${Math.round(performance.now() - began)} ms, ${Math.round((highest - before) / 1e6)} MB more, host held up ${Math.round(longest)} ms at most`,
    );
    expect(made.pages).toBeGreaterThanOrEqual(500);
    expect(highest - before).toBeLessThan(400e6);
    expect(longest).toBeLessThan(1_000);
  });
});
