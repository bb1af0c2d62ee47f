/** The witness of `npm run verify:letters` is itself looked at: what it must notice on paper that is not as shown. */
import { describe, expect, test } from 'vitest';
import { letterPages } from '../../../../electron/letters/letter-docx.ts';
import { letterPreview } from '../../../../electron/letters/preview.ts';
import { toThaiDigits } from '../../../../shared/thai/numerals.ts';
import { pageFont } from '../../../helpers/letter-sheets.ts';
import { provePaper } from '../../../helpers/paper-proof.ts';
import { randomLetter } from '../../../helpers/random-letters.ts';

const laidOut = letterPages(randomLetter(2).toPrint, pageFont);
const preview = letterPreview(laidOut, pageFont, null);
/** As a faithful program would print it: the number, the text line by line, the words at the foot. */
const faithful = preview.pages.map(({ texts }, index) => {
  const number = index === 0 ? [] : [`- ${toThaiDigits(index + 1)} -`];
  const foot = laidOut.pages[index]?.continuation ?? null;
  const between = texts.map(({ text }) => text).filter((text) => text !== number[0] && text !== foot);
  return [...number, ...between, ...(foot === null ? [] : [foot])].join('\n');
});
const changed = (page: number, change: (text: string) => string) =>
  faithful.map((text, index) => (index === page ? change(text) : text));
const prove = (printed: readonly string[]) => provePaper(laidOut, preview, printed);

test('a letter of the seed begins as it always did, so that a failing seed can be looked at again', () => {
  expect(randomLetter(2).toPrint).toEqual(randomLetter(2).toPrint);
  expect(randomLetter(3).toPrint.content.body).not.toEqual(randomLetter(2).toPrint.content.body);
});

describe('the proof of a letter on paper', () => {
  test('is content with the pages as they were shown', () => {
    expect(prove(faithful)).toEqual({
      pages: preview.pages.length,
      hasSamePageCount: true,
      pagesOfOtherWords: [],
      continued: laidOut.pages.filter(({ continuation }) => continuation !== null).length,
      wrongFeet: [],
    });
    expect(preview.pages.length).toBeGreaterThan(3);
  });

  test('notices a line that went over to the next page', () => {
    const lines = (faithful[1] ?? '').split('\n');
    const moved = lines.at(-2) ?? '';
    const late = changed(1, () => lines.toSpliced(-2, 1).join('\n')).map((text, index) =>
      index === 2 ? text.replace('\n', `\n${moved}\n`) : text,
    );
    const proof = prove(late);
    expect(proof.pagesOfOtherWords).toEqual([2, 3]);
    expect(proof.wrongFeet).toHaveLength(1);
    expect(proof.wrongFeet[0]).toMatch(/^page 2: /);
  });

  test('notices a page more, and a page without words at its foot', () => {
    expect(prove([...faithful, '- ๙ -']).hasSamePageCount).toBe(false);
    const bare = changed(0, (text) => text.split('\n').slice(0, -1).join('\n'));
    expect(prove(bare).wrongFeet[0]).toMatch(/^page 1: no words at the foot/);
  });
});
