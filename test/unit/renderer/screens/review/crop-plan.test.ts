import { describe, expect, it } from 'vitest';
import { cropPlans, cropScale } from '../../../../../renderer/screens/review/crop-plan.ts';
import type { ReadPage, TextBox } from '../../../../../shared/document/reading.ts';

/** Words of a line one after the other, each letter 5 points wide. */
function line(text: string, y: number, x: number, from: number): { text: string; boxes: TextBox[] } {
  let at = from;
  let left = x;
  const boxes = text.split(' ').map((word): TextBox => {
    const box = { start: at, end: at + word.length, x: left, y, width: word.length * 5, height: 16 };
    at += word.length + 1;
    left += word.length * 5 + 4;
    return box;
  });
  return { text, boxes };
}

function page(lines: readonly (readonly [string, number])[]): ReadPage {
  let text = '';
  const boxes: TextBox[] = [];
  for (const [words, y] of lines) {
    const made = line(words, y, 100, text.length);
    boxes.push(...made.boxes);
    text += `${words}\n`;
  }
  return { page: 1, text, rawText: '', source: 'recognised', size: { width: 595, height: 842 }, boxes };
}

const span = (of: ReadPage, words: string) => {
  const start = of.text.indexOf(words);
  return { page: 1, start, end: start + words.length };
};
const widthOf = (text: string) => text.length;

describe('the piece of a page that shows a value', () => {
  it('holds the value with some white, but no halves of the words beside it', () => {
    const letter = page([['ที่ กขคง๐๐๒๓ ศาลากลาง', 200]]);
    const [plan] = cropPlans([letter], [span(letter, 'กขคง๐๐๒๓')], [], widthOf);
    const value = letter.boxes[1];
    expect(plan?.frame.x).toBeCloseTo((value?.x ?? 0) - 4);
    expect((plan?.frame.x ?? 0) + (plan?.frame.width ?? 0)).toBeCloseTo(
      (value?.x ?? 0) + (value?.width ?? 0) + 4,
    );
    expect(plan?.frame.y).toBeLessThan(200);
    expect(plan?.text).toBe('กขคง๐๐๒๓');
  });

  it('takes neighbouring lines as one piece and far places as pieces of their own', () => {
    const letter = page([
      ['เรื่องยาวบรรทัดแรก', 200],
      ['บรรทัดที่สอง', 218],
      ['ท้ายหน้า', 700],
    ]);
    const spans = ['เรื่องยาวบรรทัดแรก', 'บรรทัดที่สอง', 'ท้ายหน้า'].map((words) => span(letter, words));
    const plans = cropPlans([letter], spans, [], widthOf);
    expect(plans.map(({ text }) => text)).toEqual(['เรื่องยาวบรรทัดแรก บรรทัดที่สอง', 'ท้ายหน้า']);
    expect(plans[0]?.frame.height).toBeGreaterThan(34);
  });

  it('marks the letters in question at their place', () => {
    const letter = page([['กขคง๐๐๒๓', 200]]);
    const last = { ...span(letter, '๓') };
    const [plan] = cropPlans([letter], [span(letter, 'กขคง๐๐๒๓')], [{ kind: 'unsure', span: last }], widthOf);
    expect(plan?.marks).toEqual([{ kind: 'unsure', place: { x: 135, y: 200, width: 5, height: 16 } }]);
  });

  it('shows the beginning of what is longer than a few lines', () => {
    const lines = Array.from({ length: 20 }, (_, at) => [`บรรทัด${at}`, 100 + at * 18] as const);
    const letter = page(lines);
    const [plan] = cropPlans([letter], [{ page: 1, start: 0, end: letter.text.length }], [], widthOf);
    expect(plan?.frame.height).toBeLessThanOrEqual(96);
  });

  it('is nothing where a page has no picture', () => {
    const letter = { ...page([['กขคง', 200]]), size: null };
    expect(cropPlans([letter], [span(letter, 'กขคง')], [], widthOf)).toEqual([]);
  });

  it('grows to the size crops are read at, and shrinks to the room there is', () => {
    expect(cropScale({ x: 0, y: 0, width: 100, height: 20 }, 400)).toBe(1.7);
    expect(cropScale({ x: 0, y: 0, width: 400, height: 20 }, 400)).toBe(1);
    expect(cropScale({ x: 0, y: 0, width: 100, height: 20 }, 400, 2)).toBe(3.4);
  });
});
