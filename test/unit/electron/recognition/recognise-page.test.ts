import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import { findProjectRoot } from '../../../../electron/project-root.ts';
import { createRecogniser, type Recogniser } from '../../../../electron/recognition/recogniser.ts';
import type { RecognisedPage } from '../../../../electron/recognition/types.ts';
import { bodyLines, drawPage } from '../../../helpers/drawn-page.ts';

const models = join(findProjectRoot(import.meta.url).assets, 'models');
let recogniser: Recogniser;
beforeAll(async () => {
  recogniser = await createRecogniser({ models, secondReader: false });
});
afterAll(() => recogniser.close());

const head = [
  { text: 'ที่ ตอ ๐๐๒๓.๓/ว ๕๙๗๐', x: 85, y: 80 },
  { text: 'ศาลากลางจังหวัดตัวอย่าง', x: 300, y: 80 },
  { text: '๒๒ พฤศจิกายน ๒๕๖๗', x: 300, y: 110 },
];
const body = [
  'เรื่อง การประชุมเชิงปฏิบัติการเพื่อชี้แจงแนวทางการประเมินมาตรฐานขั้นต่ำ',
  'เรียน นายอำเภอ ทุกอำเภอ',
  'ด้วยจังหวัดได้กำหนดจัดการประชุมในวันที่ ๑๕ ธันวาคม ๒๕๖๗ เวลา ๐๙.๓๐ น.',
  'ณ ห้องประชุมศาลากลางจังหวัด ชั้น ๕ โทร. ๐ ๒๒๔๑ ๙๐๐๐ ต่อ ๒๑๓๔',
  'จำนวน ๖๗๘ แห่ง งบประมาณ ๑,๒๓๔,๕๖๗.๘๙ บาท',
];

function boxOf(page: RecognisedPage, text: string) {
  const start = page.text.indexOf(text);
  return page.boxes.find((box) => box.start <= start && box.end >= start + text.length);
}

test('a letter scanned at 200 or 300 dots an inch reads exactly, head and body, digits and all', async () => {
  for (const dpi of [200, 300]) {
    const page = await recogniser.recognise(drawPage([...head, ...bodyLines(body, 150)], { dpi }));
    expect(page.text.split('\n').filter((line) => line !== '')).toEqual([
      'ที่ ตอ ๐๐๒๓.๓/ว ๕๙๗๐\tศาลากลางจังหวัดตัวอย่าง',
      '\t๒๒ พฤศจิกายน ๒๕๖๗',
      ...body,
    ]);
    expect(page).toMatchObject({ turn: 0, isBlank: false, codes: [] });
    expect(page.size.width).toBeCloseTo(595.3, 0);
    expect(page.size.height).toBeCloseTo(841.9, 0);
  }
});

test('a word keeps its place on the page, its confidence and both readings of its number', async () => {
  const page = await recogniser.recognise(drawPage(head));
  const number = boxOf(page, '๐๐๒๓.๓/ว');
  expect(number?.x).toBeCloseTo(112, 0);
  expect((number?.y ?? 0) + (number?.height ?? 0) * 0.8).toBeCloseTo(80, 0);
  expect(number?.confidence).toBeGreaterThan(0.95);
  expect(number?.characters).toHaveLength('๐๐๒๓.๓/ว'.length);
  expect(number?.readings?.map(({ reader, text }) => [reader, text])).toEqual([
    ['line-model', '๐๐๒๓.๓/ว'],
    ['digit-reader', '๐๐๒๓.๓/ว'],
  ]);
  for (const box of page.boxes) expect(page.text.slice(box.start, box.end).trim()).not.toBe('');
});

test('an empty page is told to be empty', async () => {
  const page = await recogniser.recognise(drawPage([]));
  expect(page).toMatchObject({ text: '', boxes: [], isBlank: true });
});

test('codes drawn on a page are read with their places, and their content is only text', async () => {
  const modules = await qrModules('https://www.example.go.th/form?id=12');
  const page = await recogniser.recognise(
    drawPage(bodyLines(body.slice(0, 2)), { codes: [{ modules, x: 400, y: 600, side: 70 }] }),
  );
  expect(page.codes).toHaveLength(1);
  const [code] = page.codes;
  expect(code).toMatchObject({ format: 'QRCode', text: 'https://www.example.go.th/form?id=12' });
  expect(Math.abs((code?.x ?? 0) - 400)).toBeLessThan(4);
  expect(Math.abs((code?.width ?? 0) - 70)).toBeLessThan(8);
  expect(page.text).not.toContain('example');
});

test('the WebAssembly runtime reads what the native one reads', async () => {
  const wasm = await createRecogniser({ models, secondReader: false, runtime: 'wasm' });
  expect([recogniser.runtime, wasm.runtime]).toEqual(['native', 'wasm']);
  const picture = drawPage(head);
  expect((await wasm.recognise(picture)).text).toBe((await recogniser.recognise(picture)).text);
  await wasm.close();
});

/** The writer's own drawing, as rows of dark and light. */
async function qrModules(text: string): Promise<boolean[][]> {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(file)).buffer } });
  const { symbol, error } = await writeBarcode(text, { format: 'QRCode' });
  if (symbol === null || error !== '') throw new Error(error);
  return Array.from({ length: symbol.height }, (_, row) =>
    Array.from({ length: symbol.width }, (__, column) => symbol.data[row * symbol.width + column] === 0),
  );
}
