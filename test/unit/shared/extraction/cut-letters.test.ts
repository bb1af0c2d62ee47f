import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  changeKind,
  joinBefore,
  moveUnder,
  proposedCut,
  split,
} from '../../../../shared/document/bundle-cut.ts';
import { letterToLog } from '../../../../shared/document/letter-to-log.ts';
import type { ReadLetter } from '../../../../shared/document/reading.ts';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import { readLettersByCut } from '../../../../shared/extraction/cut-letters.ts';
import { misplacedEvidence } from '../../../helpers/evidence-check.ts';
import { letterFixtures, pagesOf, pagesOfFixture } from '../../../helpers/letter-pages.ts';
import { letterText } from '../../../helpers/letter-text.ts';
import { plantedLetter } from '../../../helpers/planted-letters.ts';

const covering = letterText({
  number: 'พร ๐๐๒๓.๓/ว ๑๐๑',
  enclosures: 'สำเนาหนังสือกรมสมมุติ ที่ มท ๐๘๐๔/ว ๗๑ ลงวันที่ ๒ มกราคม ๒๕๖๙ จำนวน ๑ ชุด',
});
const enclosed = letterText({ number: 'มท ๐๘๐๔/ว ๗๑', org: 'กรมสมมุติ', date: '๒ มกราคม ๒๕๖๙' });
const list = 'บัญชีรายชื่อ\n\n๑\tเทศบาลตำบลนางาม\n๒\tเทศบาลตำบลดอนแก้ว';
const loose = 'ภายในวันที่ ๒๐ มกราคม ๒๕๖๙\n\n๑\tนายหนึ่ง\n๒\tนายสอง';
const pages = pagesOf([covering, enclosed, list, loose].join('\f'));
const read = readLetters(pages);
const cut = proposedCut(read);

/** "พร ๐๐๒๓.๓/ว ๑๐๑ 1-1 [list 3-3]" */
function shown(letters: readonly ReadLetter[]): string[] {
  return letters.map(({ number, role, under, pages: [from, to], annexes = [] }) =>
    [
      number?.split('/')[1] ?? '-',
      role,
      under === undefined ? '' : `under ${under}`,
      `${from}-${to}`,
      ...annexes.map((annex) => `[${annex.role} ${annex.pages.join('-')}]`),
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
}

describe('a cut that says what the reader found leaves every value as it was read', () => {
  const fixtures = readdirSync(letterFixtures).filter((name) => name.endsWith('.txt'));
  test.each(fixtures)('%s', (name) => {
    const sheets = pagesOfFixture(name);
    const letters = readLetters(sheets);
    expect(readLettersByCut(sheets, proposedCut(letters))).toEqual(letters);
  });

  test('bundles of letters with mistakes in them', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const { pages: sheets } = plantedLetter(seed);
      const letters = readLetters(sheets);
      expect(readLettersByCut(sheets, proposedCut(letters)), `letter ${seed}`).toEqual(letters);
    }
  });
});

test('an annex cut off where the reader saw none has its own title, kind and rows', () => {
  expect(shown(read)).toEqual(['ว ๑๐๑ covering 1-1', 'ว ๗๑ nested 2-4 [list 3-4]']);
  const letters = readLettersByCut(pages, split(cut, 4, 'table'));
  expect(shown(letters)).toEqual(['ว ๑๐๑ covering 1-1', 'ว ๗๑ nested 2-4 [list 3-3] [table 4-4]']);
  expect(letters[1]?.annexes?.[1]?.tables[0]?.rows).toHaveLength(2);
  expect(misplacedEvidence(pages, letters)).toEqual([]);
});

test('a letter joined with the one before is no letter any more, and its annexes are of that one', () => {
  const letters = readLettersByCut(pages, joinBefore(cut, '2:0'));
  expect(shown(letters)).toEqual(['ว ๑๐๑ covering 1-4 [list 3-4]']);
  expect(letters[0]?.enclosures[0]?.nestedLetter).toBeUndefined();
});

test('an annex moved to another letter is read with it, wherever its pages lie', () => {
  const letters = readLettersByCut(pages, moveUnder(cut, '3:0', '1:0'));
  expect(shown(letters)).toEqual(['ว ๑๐๑ covering 1-1 [list 3-4]', 'ว ๗๑ nested 2-2']);
});

test('a letter the clerk set apart is covering, and the enclosure that cites it stays without it', () => {
  const letters = readLettersByCut(pages, moveUnder(cut, '2:0', null));
  expect(shown(letters)[1]).toBe('ว ๗๑ covering 2-4 [list 3-4]');
  expect(letters[0]?.enclosures[0]?.nestedLetter).toBeUndefined();
});

test('the letter that is entered is the outermost, also when it was scanned behind what it encloses', () => {
  const turned = moveUnder(moveUnder(cut, '2:0', null), '1:0', '2:0');
  const letters = readLettersByCut(pages, turned);
  expect(shown(letters)[0]).toBe('ว ๑๐๑ nested under 2 1-1');
  expect(letterToLog(letters)).toBe(2);
});

test('a page without a word can be a letter of its own, to be typed in by hand', () => {
  const sheets = pagesOf([covering, '', list].join('\f'));
  const letters = readLettersByCut(sheets, split(proposedCut(readLetters(sheets)), 2, 'letter'));
  expect(shown(letters)).toEqual(['ว ๑๐๑ covering 1-1 [list 3-3]', '- nested under 1 2-2']);
});

test('a file whose only letter is none after all has none', () => {
  const one = pagesOf(covering);
  expect(readLettersByCut(one, changeKind(proposedCut(readLetters(one)), '1:0', 'form'))).toEqual([]);
});
