/** Letters as a recogniser hands them on, slips and all: the fields are found, and nothing breaks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReadLetter } from '../../../../shared/document/reading.ts';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import { letterFixtures, pagesOf } from '../../../helpers/letter-pages.ts';
import { letterText } from '../../../helpers/letter-text.ts';
import { processorTime } from '../../../helpers/processor-time.ts';
import { chanceFrom, withSlips } from '../../../helpers/reading-slips.ts';

const names = readdirSync(letterFixtures).filter((name) => name.endsWith('.txt'));

function foundIn(text: string, isLayer: boolean): ReadLetter[] {
  return readLetters(pagesOf(text, isLayer ? 'recognised' : 'plain-text'));
}

/** Number without its letters (a slip in those is the recogniser's), the days, and which parts were found. */
function partsOf(letter: ReadLetter | undefined): readonly (readonly [string, string])[] {
  const days = letter?.dates.map(({ kind, iso, isoEnd }) => `${kind} ${iso ?? isoEnd}`).sort() ?? [];
  return Object.entries({
    number: letter?.number?.replace(/[\sก-ฮ]/gu, '') ?? 'none',
    date: letter?.dateISO ?? 'none',
    subject: String(letter?.subject !== null),
    to: String(letter?.to !== null),
    enclosures: String(letter?.enclosures.length),
    closing: String(letter?.closing !== null),
    signatory: String(letter?.signatory?.name !== null),
    phones: String(letter?.phones.length),
    days: days.join(', '),
  });
}

test('of letters with a slip in every hundredth letter 19 of 20 parts are found all the same', () => {
  const chance = chanceFrom(7);
  let right = 0;
  let all = 0;
  for (const name of names) {
    const isLayer = name.startsWith('layer-');
    const text = readFileSync(join(letterFixtures, name), 'utf8');
    const truth = foundIn(text, isLayer);
    for (let round = 0; round < 10; round += 1) {
      const letters = foundIn(withSlips(text, 0.01, chance), isLayer);
      for (const [at, letter] of truth.entries()) {
        const wanted = partsOf(letter);
        const got = new Map(partsOf(letters[at]));
        all += wanted.length;
        right += wanted.filter(([part, value]) => got.get(part) === value).length;
      }
    }
  }
  expect(right / all).toBeGreaterThan(0.95);
});

describe('labels are known however they were read', () => {
  const sheet = letterText({ enclosures: 'แบบตอบรับ จำนวน ๑ ฉบับ' });
  test.each([
    ['เรื่อง', 'เรือง'],
    ['เรื่อง', 'เริอง'],
    ['เรียน', 'เรยน'],
    ['สิ่งที่ส่งมาด้วย', 'สิงทีส่งมาด้วบ'],
    ['สิ่งที่ส่งมาด้วย', 'สิ่งที่ส่งาด้วย'],
    ['ขอแสดงความนับถือ', 'ขอแสดงควานนบถือ'],
    ['จึงเรียนมาเพื่อทราบ', 'จืงเรียนนาเพื่อทราบ'],
    ['ที่ พร', 'ที พร'],
    ['ที่ พร', '. ท่ พร'],
    ['(นายสมมุติ ทดลอง)', '(นายสมมุติ ทดลอง'],
    ['โทร.', 'โทธ.'],
  ])('%s as %s', (printed, read) => {
    const [right] = readLetters(pagesOf(sheet));
    const [letter] = readLetters(pagesOf(sheet.replace(printed, read)));
    expect(letter).toMatchObject({
      number: right?.number,
      subject: right?.subject,
      to: right?.to,
      enclosures: right?.enclosures,
      body: right?.body,
      signatory: right?.signatory,
      phones: [{ digits: right?.phones[0]?.digits }],
    });
  });

  test('a month and a weekday with slips in them are days all the same', () => {
    const body = 'ด้วยจังหวัดกำหนดประชุมในวันพฤหสบดีที่ ๘ มกราตม ๒๕๖๙ และให้ส่งแบบภายไนวันที่ ๗ มกราดม ๒๕๖๙';
    expect(readLetters(pagesOf(letterText({ body })))[0]?.dates).toMatchObject([
      { kind: 'event', iso: '2026-01-08', weekdayOK: true },
      { kind: 'deadline', iso: '2026-01-07' },
    ]);
  });

  test('words that only resemble a label begin nothing', () => {
    const body = 'ด้วยเรือนจำจังหวัดได้จัดงาน\nเรียบร้อยแล้ว จึงขอให้\nเมืองแพร่ เทศบาลเมืองแพร่ ทราบ';
    const letters = readLetters(pagesOf(letterText({ body })));
    expect(letters).toHaveLength(1);
    expect(letters[0]?.to).toBe('นายอำเภอ ทุกอำเภอ');
  });
});

test('text damaged beyond reading never breaks the reading, nor slows it out of proportion', () => {
  const whole = names.map((name) => readFileSync(join(letterFixtures, name), 'utf8')).join('\f');
  const chance = chanceFrom(11);
  for (const rate of [0.1, 0.3, 0.9])
    expect(() => foundIn(withSlips(whole, rate, chance), true)).not.toThrow();
  const shuffled = Array.from(whole)
    .sort(() => chance() - 0.5)
    .join('');
  expect(() => foundIn(shuffled, true)).not.toThrow();
  const timeOf = (text: string) => {
    const start = processorTime();
    foundIn(text, true);
    return processorTime() - start;
  };
  timeOf(whole);
  const once = timeOf(whole.repeat(2));
  expect(timeOf(whole.repeat(16))).toBeLessThan(once * 8 * 4 + 500);
});
