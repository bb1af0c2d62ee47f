import { expect, test } from 'vitest';
import type { Glyph } from '../../../../../electron/recognition/line/ctc.ts';
import { type DigitReader, weighDigit } from '../../../../../electron/recognition/line/digit-reader.ts';
import { brokenForms, checkFormats } from '../../../../../electron/recognition/line/formats.ts';
import { hearSecond } from '../../../../../electron/recognition/line/hear-second.ts';
import { rerank } from '../../../../../electron/recognition/line/rerank.ts';
import { agreeScripts } from '../../../../../electron/recognition/line/scripts-agree.ts';
import { lookAgain } from '../../../../../electron/recognition/line/second-look.ts';

const strip = { width: 400, ink: new Uint8Array(48 * 400) };

function kindOf(text: string): Glyph['kind'] {
  if (/^[0-9๐-๙]$/.test(text)) return 'digit';
  if (text === ' ') return 'space';
  return /^[ก-๎A-Za-z]+$/.test(text) ? 'letter' : 'sign';
}

function glyph(text: string, confidence = 0.999, others: Glyph['others'] = []): Glyph {
  return { text, kind: kindOf(text), confidence, start: 0, end: 10, middle: 5, others };
}

function glyphs(text: string): Glyph[] {
  return (text.match(/[^\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]|[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]+/g) ?? []).map(
    (one) => glyph(one),
  );
}

function textOf(line: readonly { readonly text: string }[]): string {
  return line.map(({ text }) => text).join('');
}

/** Stands for the network: says the same of every glyph it is shown. */
function digitReader(says: ReadonlyMap<string, number>): DigitReader {
  return { read: async (places) => places.map(() => says), close: async () => undefined };
}

test('a digit that two readers see alike is surer than each of them; one they see differently is doubted', () => {
  const doubtful = glyph('๗', 0.9, [{ text: '๓', confidence: 0.08 }]);
  const agreed = weighDigit(
    doubtful,
    new Map([
      ['๗', 0.97],
      ['๓', 0.02],
    ]),
  );
  expect(agreed).toMatchObject({ text: '๗', alone: '๗' });
  expect(agreed.confidence).toBeGreaterThan(0.99);

  const contradicted = weighDigit(
    glyph('๗', 0.97, [{ text: '๓', confidence: 0.02 }]),
    new Map([
      ['๓', 0.9],
      ['๗', 0.05],
    ]),
  );
  expect(contradicted.alone).toBe('๓');
  expect(contradicted.confidence).toBeLessThan(0.9);
});

test('a clear glyph outweighs a line that guessed, and both readings are kept', async () => {
  const line = [glyph('๒', 0.4, [{ text: '๑', confidence: 0.35 }]), glyph('๕')];
  const [looked] = await lookAgain(
    [{ strip, glyphs: line.slice(0, 1) }],
    digitReader(new Map([['๑', 0.99]])),
  );
  expect(looked?.[0]).toMatchObject({ text: '๑', twice: { line: '๒', alone: '๑' } });
});

test('a letter inside a number that looks like a digit stays a letter and is doubted', async () => {
  const line = [glyph('ต', 0.8), glyph('๒'), glyph('๔')];
  const [looked] = await lookAgain([{ strip, glyphs: line }], digitReader(new Map([['๓', 0.9]])));
  expect(looked?.[0]).toMatchObject({ text: 'ต', confidence: 0.4, twice: { alone: '๓' } });
});

test('the vocabulary settles a letter that the eye could not tell, and no other', () => {
  const doubtful = [...glyphs('การประ'), glyph('ซ', 0.55, [{ text: 'ช', confidence: 0.4 }]), ...glyphs('ุม')];
  expect(textOf(rerank(doubtful))).toBe('การประชุม');
  const clear = [...glyphs('การประ'), glyph('ซ', 0.95, [{ text: 'ช', confidence: 0.04 }]), ...glyphs('ุม')];
  expect(textOf(rerank(clear))).toBe('การประซุม');
});

test('the vocabulary never changes a digit, nor a place that may be a digit', () => {
  const number = [...glyphs('พ.ศ. ๒๕'), glyph('๐', 0.3, [{ text: 'อ', confidence: 0.29 }]), ...glyphs('๗')];
  expect(rerank(number)).toEqual(number);
  const letter = [...glyphs('ม'), glyph('๓', 0.4, [{ text: 'า', confidence: 0.39 }]), ...glyphs('ตรา')];
  expect(rerank(letter)).toEqual(letter);
  const maybe = [
    ...glyphs('ม'),
    glyph('ต', 0.4, [
      { text: '๓', confidence: 0.3 },
      { text: 'า', confidence: 0.2 },
    ]),
  ];
  expect(rerank(maybe)).toEqual(maybe);
});

test('a number of impossible form is never certain, and its digits stay as they were read', () => {
  for (const wrong of [
    '๓๑ กุมภาพันธ์ ๒๕๖๗',
    '๗๒ พฤศจิกายน ๒๕๖๗',
    '๑๒ ม.ค. ๓๕๖๗',
    'โทร. ๐ ๒๒๔๑ ๙๐๐',
    'ที่ มท ๐๘๑๐๗/ว ๒๗๐๐',
  ]) {
    const checked = checkFormats(glyphs(wrong));
    expect(textOf(checked)).toBe(wrong);
    expect(Math.min(...checked.map(({ confidence }) => confidence))).toBeLessThan(0.95);
  }
  for (const right of [
    '๒๙ กุมภาพันธ์ ๒๕๖๗',
    '๒๒ พฤศจิกายน ๒๕๖๗',
    'โทร. ๐ ๒๒๔๑ ๙๐๐๐',
    'โทรสาร ๐-๒๒๔๑-๙๐๐๐ ต่อ ๑๒',
    'ที่ มท ๐๘๑๐.๗/ว ๒๗๐๐',
  ])
    expect(brokenForms(right)).toEqual([]);
});

test('what a letter number cannot be without is written where it was seen dimly, and only there', () => {
  const dim = (text: string) => glyph(text, 0.85, [{ text: `${text}.`, confidence: 0.15 }]);
  const number = [...glyphs('ที่ มท ๐๘๑'), dim('๐'), ...glyphs('๗/ว ๒๗๐๐')];
  expect(textOf(checkFormats(number))).toBe('ที่ มท ๐๘๑๐.๗/ว ๒๗๐๐');
  const stop = glyph('.', 0.7, [{ text: '.๗', confidence: 0.3 }]);
  const whole = checkFormats([...glyphs('ที่ มท ๐๘๑๐'), stop, ...glyphs('/ว ๒๗๐๐')]);
  expect(textOf(whole)).toBe('ที่ มท ๐๘๑๐.๗/ว ๒๗๐๐');
  expect(whole.find(({ text }) => text === '๗')?.confidence).toBeLessThan(0.95);
  const count = [...glyphs('จำนวน ๐๘๑'), dim('๐'), ...glyphs('๗ แห่ง')];
  expect(textOf(checkFormats(count))).toBe('จำนวน ๐๘๑๐๗ แห่ง');
});

test('the words a page ends with keep their three dots when any were seen', () => {
  expect(textOf(checkFormats([...glyphs('/จึงเรียนมา'), glyph('.')]))).toBe('/จึงเรียนมา...');
  const dim = glyph('า', 0.8, [{ text: 'า.', confidence: 0.2 }]);
  expect(textOf(checkFormats([...glyphs('/จึงเรียนม'), dim]))).toBe('/จึงเรียนมา...');
  expect(textOf(checkFormats(glyphs('/จึงเรียนมา')))).toBe('/จึงเรียนมา');
  expect(textOf(checkFormats(glyphs('ว่าที่ ร.ต.')))).toBe('ว่าที่ ร.ต.');
});

test('an o of an address is no Thai zero, and a zero between Thai digits no o', () => {
  expect(textOf(agreeScripts(glyphs('saraban@d๐la.g๐.th')))).toBe('saraban@dola.go.th');
  expect(textOf(agreeScripts(glyphs('๒๕o๗')))).toBe('๒๕๐๗');
  expect(textOf(agreeScripts(glyphs('ข้อ ๐ และ ๑๐')))).toBe('ข้อ ๐ และ ๑๐');
  for (const { text, confidence } of agreeScripts(glyphs('๒๕o๗')))
    if (text === '๐') expect(confidence).toBeLessThan(0.95);
});

test('the second reader makes letters surer or less sure, and never touches a number', () => {
  const characters = [
    ...glyphs('เลขที่ ๔๖'),
    glyph(' '),
    glyph('ค', 0.5, [{ text: 'ศ', confidence: 0.45 }]),
    ...glyphs('าลา'),
  ];
  const reading = { text: textOf(characters), confidence: 0.9, characters };
  const { reading: heard, others } = hearSecond(strip, reading, { text: 'เลขที่ ๕๐ ศาลา', confidence: 0.9 });
  expect(heard.text).toBe('เลขที่ ๔๖ ศาลา');
  expect(heard.characters.filter(({ text }) => /[๐-๙]/.test(text))).toEqual(
    characters.filter(({ text }) => /[๐-๙]/.test(text)),
  );
  expect([...others.values()].flat().map(({ reader, text }) => [reader, text])).toEqual([
    ['second-reader', 'เลขที่'],
    ['second-reader', '๕๐'],
    ['second-reader', 'ศาลา'],
  ]);
});

test('a point lost inside an address is added where it was seen dimly, and only there', () => {
  const address = (dim: Glyph['others']) => [...glyphs('dla.g'), glyph('o', 0.9, dim), ...glyphs('th ภายใน')];
  expect(textOf(checkFormats(address([{ text: 'o.', confidence: 0.08 }])))).toBe('dla.go.th ภายใน');
  expect(textOf(checkFormats(address([])))).toBe('dla.goth ภายใน');
  expect(
    textOf(
      checkFormats([...glyphs('g'), glyph('o', 0.9, [{ text: 'o.', confidence: 0.08 }]), ...glyphs('th')]),
    ),
  ).toBe('goth');
});

test('a stroke behind a capital is an I, before a small letter an l', () => {
  expect(textOf(agreeScripts(glyphs('(Hl, CI)')))).toBe('(HI, CI)');
  for (const other of ['Plan', 'bit.ly/3Xl', 'bit.ly/aXl9'])
    expect(textOf(agreeScripts(glyphs(other)))).toBe(other);
});
