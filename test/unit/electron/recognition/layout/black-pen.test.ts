/** A letter numbered and dated with a black pen, and one of the same face that was typed. */
import { afterAll, expect, test } from 'vitest';
import { assemblePage } from '../../../../../electron/recognition/assemble-page.ts';
import { grey } from '../../../../../electron/recognition/image/grey.ts';
import { markBlackPens } from '../../../../../electron/recognition/layout/black-pen.ts';
import type { Strip } from '../../../../../electron/recognition/types.ts';
import { openFigureStrips } from '../../../../helpers/figure-strips.ts';

const strips = await openFigureStrips();
afterAll(() => strips.close());

const print = ['print-street', 'print-copies', 'print-item-two', 'print-item-three', 'print-sheets'];

/** The line as it was read, and those of its figures that a hand wrote. */
async function writtenIn(name: string, changes: Partial<Strip> = {}, beside: readonly string[] = print) {
  const read = await strips.read([{ name, ...changes }, ...beside.map((one) => ({ name: one }))]);
  const [line, ...others] = markBlackPens(read);
  expect(others.every(({ penned }) => penned === undefined)).toBe(true);
  const penned = [...(line?.penned ?? [])].map(({ text }) => text).join('');
  return [line?.reading.text.trim(), penned];
}

test('a number that a black pen wrote after the typed code is told from type', async () => {
  expect(await writtenIn('black-pen-number')).toEqual(['ที่ มท ๐๘๐๓.๘/๓๒๐', '๓๒๐']);
  expect(await writtenIn('typed-number')).toEqual(['ที่ มท ๐๘๐๓.๘/๓๒๐', '']);
});

test('a day that a black pen wrote before its month is told from type', async () => {
  expect(await writtenIn('black-pen-day')).toEqual(['๒๐ กุมภาพันธ์ ๒๕๖๕', '๒๐']);
  expect(await writtenIn('typed-day')).toEqual(['๒๐ กุมภาพันธ์ ๒๕๖๕', '']);
});

test('figures without a month or a number beside them are looked at where they stand alone, not in tables', async () => {
  const others = ['pen-two-print', 'typed-one-print'];
  expect(await writtenIn('pen-two', {}, others)).toEqual(['๑๐', '๑๐']);
  expect(await writtenIn('pen-two', { cell: 0 }, others)).toEqual(['๑๐', '']);
});

test('nothing is said of figures with which no other of the page can be compared', async () => {
  expect(await writtenIn('black-pen-number', {}, ['print-street'])).toEqual(['ที่ มท ๐๘๐๓.๘/๓๒๐', '']);
});

test('the word a pen wrote is handwriting to the clerk, the print beside it is not', async () => {
  const read = await strips.read(['black-pen-day', ...print].map((name) => ({ name })));
  const [line] = markBlackPens(read);
  if (line === undefined) throw new Error('no line');
  const around = { turn: 0, width: 600, height: 400, luma: grey(600, 400) } as const;
  const page = { ...around, strips: [], zones: [], cells: [], isBlank: false };
  const { text, boxes } = assemblePage(page, [line], 0.4);
  const inks = boxes.map(({ start, end, ink = 'printed' }) => [text.slice(start, end), ink]);
  expect(inks).toEqual([
    ['๒๐', 'handwritten'],
    ['กุมภาพันธ์', 'printed'],
    ['๒๕๖๕', 'printed'],
  ]);
});
