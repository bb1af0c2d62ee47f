/** Searching the guide as a clerk would: any digits, any spaces, words of the message on the screen. */
import { describe, expect, it } from 'vitest';
import { findInGuide, indexGuide } from '../../../../../renderer/screens/help/find-in-guide.ts';
import { guide as english } from '../../../../../renderer/text/help/en.ts';
import { guide as thai } from '../../../../../renderer/text/help/th.ts';
import { matchStart } from '../../../../../shared/thai/excerpt.ts';

const index = indexGuide(thai, 'th');
const placesOf = (query: string) => findInGuide(index, query).map(({ page, part }) => `${page}#${part}`);

describe('the clerk finds', () => {
  it('the part whose head has the word before those that only mention it', () => {
    expect(placesOf('จองเลข')[0]).toBe('numbers#reserve');
  });
  it('forms by number, in either digits', () => {
    expect(placesOf('แบบที่ 25')).toEqual(placesOf('แบบที่ ๒๕'));
    expect(placesOf('แบบที่ 24')).toContain('keeping#lend');
  });
  it('help for the message that stands on the screen', () => {
    expect(placesOf('บันทึกไม่ได้ เนื้อที่ในเครื่องเต็ม')[0]).toBe('trouble#disk');
  });
  it('a key by what it does, and by its name', () => {
    expect(placesOf('หมุนหน้า Ctrl R')).toEqual(['keys#all']);
  });
  it('a button by the words on it', () => {
    expect(placesOf('หนังสือรายฉบับ…')).toContain('sets#table');
  });
});

it('what was found is marked, and nothing is found for words that stand nowhere', () => {
  expect(findInGuide(index, 'แฟลชไดรฟ์')[0]?.words).toContain(`${matchStart}แฟลชไดรฟ์`);
  expect(findInGuide(index, 'ฎฎฎฎ')).toEqual([]);
  expect(findInGuide(index, '  ')).toEqual([]);
});

it('the English guide is searched in its own words', () => {
  expect(findInGuide(indexGuide(english, 'en'), 'hold a number')[0]).toMatchObject({
    page: 'numbers',
    part: 'reserve',
  });
});
