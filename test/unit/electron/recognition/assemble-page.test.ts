import { expect, test } from 'vitest';
import { assemblePage, type ReadStrip } from '../../../../electron/recognition/assemble-page.ts';
import { grey } from '../../../../electron/recognition/image/grey.ts';
import type { PreparedPage, Strip, TableCell } from '../../../../electron/recognition/types.ts';
import type { PageZone } from '../../../../shared/document/reading.ts';

/** 200 dots an inch; consonants 19 pixels high, so that a unit is about 12 pixels wide. */
const core = 19;
const unit = 12;
const scale = 72 / 200;

function strip(
  text: string,
  x: number,
  y: number,
  more: Partial<Strip> & { readonly slope?: number } = {},
): ReadStrip {
  const { slope = 0, ...own } = more;
  const width = text.length * 10;
  const characters = Array.from(text, (one, at) => ({
    text: one,
    confidence: 0.999,
    start: at * 10,
    end: at * 10 + 10,
    others: [],
  }));
  const to = { x: x + text.length * unit, y: y + slope * text.length * unit };
  const ink = new Uint8Array(48 * width);
  return {
    strip: { width, ink, from: { x, y }, to, core, kind: 'printed', crossed: false, ...own },
    reading: { text, confidence: 0.999, characters },
  };
}

function assemble(
  strips: readonly ReadStrip[],
  zones: readonly PageZone[] = [],
  cells: readonly TableCell[] = [],
) {
  const page: PreparedPage = {
    turn: 0,
    luma: grey(1654, 2339),
    strips: strips.map((read) => read.strip),
    zones,
    cells,
    isBlank: false,
  };
  return assemblePage(page, strips, scale);
}

test('a head whose lines climb on a skewed scan stays one line: number left, office right', () => {
  const slope = 0.02;
  const at = (x: number, y: number) => y + slope * (x - 230);
  const lines = ['ด้วยจังหวัดได้รับแจ้งจากกรมส่งเสริมการปกครองท้องถิ่น', 'ขอให้องค์กรปกครองส่วนท้องถิ่นดำเนินการตามแนวทาง'];
  const page = assemble([
    strip('ที่ ตอ ๐๐๒๓.๓/ว ๕๙๗๐', 230, at(230, 300), { slope }),
    strip('ศาลากลางจังหวัดตัวอย่าง', 1000, at(1000, 300), { slope }),
    ...[360, 420, 480, 540].map((y) => strip(lines[(y / 60) % 2] ?? '', 230, at(230, y), { slope })),
  ]);
  expect(page.text.split('\n')[0]).toBe('ที่ ตอ ๐๐๒๓.๓/ว ๕๙๗๐\tศาลากลางจังหวัดตัวอย่าง');
  const office = page.boxes.find(({ start }) => page.text.startsWith('ศาลา', start));
  expect((office?.y ?? 0) + (office?.height ?? 0) * 0.8).toBeCloseTo(at(1000 + 23 * 6, 300) * scale, 0);
});

test('a ruled table becomes rows: cells a tab apart, the lines of one cell joined, an empty cell kept', () => {
  const cell = (row: number, column: number): TableCell => ({
    table: 0,
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    x: 200 + column * 300,
    y: 300 + row * 150,
    width: 300,
    height: 150,
  });
  const cells = [0, 1].flatMap((row) => [0, 1, 2].map((column) => cell(row, column)));
  const inCell = (text: string, row: number, column: number, line = 0) =>
    strip(text, 215 + column * 300, 345 + row * 150 + line * 50, { cell: row * 3 + column });
  const page = assemble(
    [
      inCell('ลำดับ', 0, 0),
      inCell('หน่วยงาน', 0, 1),
      inCell('จำนวน', 0, 2),
      inCell('องค์การบริหาร', 1, 1, 0),
      inCell('ส่วนตำบลตัวอย่าง', 1, 1, 1),
      inCell('๑๒', 1, 2),
    ],
    [{ kind: 'table', x: 200, y: 300, width: 900, height: 300 }],
    cells,
  );
  expect(page.text.split('\n').filter((line) => line !== '')).toEqual([
    'ลำดับ\tหน่วยงาน\tจำนวน',
    '\tองค์การบริหาร ส่วนตำบลตัวอย่าง\t๑๒',
  ]);
  const [zone] = page.zones;
  expect(page.text.slice(zone?.start, zone?.end)).toBe(page.text);
});

test('a stamp across the head gets a block of its own before the subject; print that it covers stays where it is', () => {
  const stamp: PageZone = { kind: 'stamp', x: 900, y: 240, width: 450, height: 220 };
  const page = assemble(
    [
      strip('ที่ ตอ ๐๐๒๓.๓/ว ๕๙๗๐', 230, 300),
      strip('ศาลากลางจังหวัด', 1000, 300),
      strip('เลขรับ ๑๒๓๔', 930, 345, { kind: 'stamped' }),
      strip('วันที่ ๒๐ มี.ค. ๒๕๖๗', 930, 400, { kind: 'stamped' }),
      strip('๒๒ มีนาคม ๒๕๖๗', 800, 440),
      strip('เรื่อง การประชุม', 230, 520),
    ],
    [stamp],
  );
  expect(
    page.text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.trim()),
  ).toEqual([
    'ที่ ตอ ๐๐๒๓.๓/ว ๕๙๗๐\tศาลากลางจังหวัด',
    '๒๒ มีนาคม ๒๕๖๗',
    'เลขรับ ๑๒๓๔',
    'วันที่ ๒๐ มี.ค. ๒๕๖๗',
    'เรื่อง การประชุม',
  ]);
  const [zone] = page.zones;
  expect(page.text.slice(zone?.start, zone?.end).trim()).toBe('เลขรับ ๑๒๓๔\nวันที่ ๒๐ มี.ค. ๒๕๖๗');
  for (const box of page.boxes) expect(page.text.slice(box.start, box.end)).toMatch(/^\S+$/);
});

test('numbers in handwriting or under other ink are never sure, and scrawls are no text', () => {
  const page = assemble([
    strip('๕๙๗๐', 230, 300, { kind: 'handwritten' }),
    strip('ภายใน ๒๕', 230, 400, { crossed: true }),
    { ...strip('ยๆฯ', 230, 500), reading: { ...strip('ยๆฯ', 230, 500).reading, confidence: 0.4 } },
  ]);
  expect(page.text.split('\n').filter((line) => line !== '')).toEqual(['๕๙๗๐', 'ภายใน ๒๕']);
  const [written, word, number] = page.boxes;
  expect(written).toMatchObject({ ink: 'handwritten' });
  expect(Math.max(...(written?.characters ?? []))).toBeLessThanOrEqual(50);
  expect(Math.min(...(word?.characters ?? []))).toBeGreaterThan(99);
  expect(Math.max(...(number?.characters ?? []))).toBeLessThanOrEqual(90);
});

test('a pen that nobody can read is shown where it stands beside the number, and not guessed', () => {
  const scrawl = strip('l)', 430, 300, { kind: 'handwritten' });
  const page = assemble([strip('ที่ ตอ ๐๐๒๓.๓/ว', 230, 300), scrawl]);
  expect(page.text).toBe('ที่ ตอ ๐๐๒๓.๓/ว');
  const [pen] = page.zones;
  expect(pen).toMatchObject({ kind: 'handwriting' });
  expect(pen?.start).toBeUndefined();
  expect((pen?.x ?? 0) / scale).toBeGreaterThan(430);
  expect((pen?.y ?? 0) / scale).toBeLessThan(300 - core);
});

test('figures of a pen that can be read stay in the number, never sure', () => {
  const page = assemble([strip('ที่ ตอ ๐๐๒๓.๓/ว', 230, 300), strip('๕๙๗', 430, 300, { kind: 'handwritten' })]);
  expect(page.text).toBe('ที่ ตอ ๐๐๒๓.๓/ว ๕๙๗');
  const figures = page.boxes.find(({ ink }) => ink === 'handwritten');
  expect(figures?.confidence).toBeLessThanOrEqual(0.5);
});
