import { expect, test } from 'vitest';
import { repairFromPicture } from '../../../../../electron/recognition/witness/repair-from-picture.ts';
import { withWitness } from '../../../../../electron/recognition/witness/with-witness.ts';
import type { ReadPage, TextBox } from '../../../../../shared/document/reading.ts';

/** Words of one line, 10 points a unit, on a baseline at 100. */
function lineOf(text: string, confidence = 0.99) {
  const boxes: TextBox[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/g))
    boxes.push({
      start: index,
      end: index + word.length,
      x: index * 10,
      y: 84,
      width: word.length * 10,
      height: 20,
      confidence: confidence ** word.length,
      characters: Array.from(word, () => confidence * 100),
    });
  return { text, boxes };
}

function layerOf(text: string): ReadPage {
  const boxes = [{ start: 0, end: text.length, x: 0, y: 84, width: text.length * 15, height: 20 }];
  return { page: 1, text, rawText: '', source: 'text-layer', size: { width: 595, height: 842 }, boxes };
}

function recognised(text: string, confidence?: number) {
  const size = { width: 595, height: 842 };
  return { ...lineOf(text, confidence), turn: 0 as const, size, zones: [], codes: [], isBlank: false };
}

test('marks that a layer lost are taken from the picture: those without a code, and those that left no trace', () => {
  const mended = repairFromPicture(layerOf('ท\uFFFD มท ๐๘๑๐ กาหนด'), lineOf('ที่ มท ๐๘๑๐ กำหนด'));
  expect(mended).toMatchObject({
    text: 'ที่ มท ๐๘๑๐ กำหนด',
    rawText: 'ท\uFFFD มท ๐๘๑๐ กาหนด',
    source: 'text-layer',
  });
  const [box] = mended.boxes;
  expect([box?.start, box?.end]).toEqual([0, mended.text.length]);
  expect(box?.characters).toHaveLength(mended.text.length);
});

test('letters and digits of a lossy layer stay, whatever the picture looks like; a digit seen otherwise is doubted', () => {
  const mended = repairFromPicture(layerOf('ท\uFFFD มท ๐๘๑๐ ว ๒๗๐๐'), lineOf('ที่ นท ๐๘๑๐ ว ๒๓๐๐'));
  expect(mended.text).toBe('ที่ มท ๐๘๑๐ ว ๒๗๐๐');
  const confidence = (text: string) => mended.boxes[0]?.characters?.[mended.text.indexOf(text)] ?? 0;
  expect(confidence('๗')).toBeLessThan(95);
  expect(confidence('๘')).toBeGreaterThan(99);
});

test('a mark that only the picture has is taken where the layer loses many, not where it is one of its kind', () => {
  const whole = 'ที่ นี้ ให้ ได้ ไม่ แล้ว ด้วย';
  expect(repairFromPicture(layerOf(whole.replace(/[่้]/g, '')), lineOf(whole)).text).toBe(whole);
  expect(repairFromPicture(layerOf('การประชุม'), lineOf('กุารประชุม')).text).toBe('การประชุม');
});

test('a doubtful picture adds nothing that the layer says nothing of', () => {
  const page = layerOf('กาหนด');
  expect(repairFromPicture(page, lineOf('กำหนด', 0.8)).text).toBe('กาหนด');
});

test('where the picture shows other words, a layer is left alone but for what has no code', () => {
  expect(repairFromPicture(layerOf('ประชุ\uFFFDมครั้งนี้'), lineOf('xx yy zz qq')).text).toBe('ประชุมครั้งนี้');
});

test('every box of a mended page still names its own text', () => {
  const text = 'ท\uFFFD อต ๐๐๒๓\nเร\uFFFDอง การ';
  const page: ReadPage = {
    ...layerOf(text),
    boxes: [
      { start: 0, end: 10, x: 0, y: 84, width: 100, height: 20 },
      { start: 11, end: 20, x: 0, y: 110, width: 100, height: 20 },
    ],
  };
  const seen = lineOf('ที่ อต ๐๐๒๓');
  const below = lineOf('เรื่อง การ');
  const boxes = [
    ...seen.boxes,
    ...below.boxes.map((box) => ({ ...box, start: box.start + 12, end: box.end + 12, y: 110 })),
  ];
  const mended = repairFromPicture(page, { text: `${seen.text}\n${below.text}`, boxes });
  expect(mended.boxes.map(({ start, end }) => mended.text.slice(start, end))).toEqual([
    'ที่ อต ๐๐๒๓',
    'เรื่อง การ',
  ]);
});

test('a hidden layer that says the same makes a reading surer, one that says otherwise less sure', () => {
  const page = recognised('ที่ กบ ๐๐๒๓', 0.9);
  const heard = withWitness(page, lineOf('ที่ กษ ๐๐๒๓'));
  expect(heard.text).toBe(page.text);
  const sure = (at: number) => heard.boxes.map(({ confidence = 1 }) => confidence)[at] ?? 0;
  const before = (at: number) => page.boxes.map(({ confidence = 1 }) => confidence)[at] ?? 0;
  expect(sure(0)).toBeGreaterThan(before(0));
  expect(sure(1)).toBeLessThan(sure(0));
  expect(heard.boxes[1]?.characters?.[1]).toBeLessThan(90);
  expect(sure(2)).toBeGreaterThan(before(2));
  expect(heard.boxes[1]?.readings?.map(({ reader, text }) => [reader, text])).toEqual([
    ['line-model', 'กบ'],
    ['hidden-layer', 'กษ'],
  ]);
});

test('a hidden layer never makes handwriting surer', () => {
  const page = recognised('๕๙๗๐', 0.5);
  const written = { ...page, boxes: page.boxes.map((box) => ({ ...box, ink: 'handwritten' as const })) };
  const heard = withWitness(written, lineOf('๕๙๗๐'));
  expect(heard.boxes[0]?.confidence).toBeCloseTo(0.0625, 3);
});

test('words of another line are no witness', () => {
  const layer = lineOf('ที่ กษ ๐๐๒๓');
  const elsewhere = { ...layer, boxes: layer.boxes.map((box) => ({ ...box, y: 130 })) };
  const page = recognised('ที่ กบ ๐๐๒๓');
  expect(withWitness(page, elsewhere)).toEqual(page);
});
