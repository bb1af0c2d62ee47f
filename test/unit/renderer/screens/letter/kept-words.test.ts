/** Words that no save took are found again, also when the letter cannot take them back as they were. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetAllCopies, sitAtCopies } from '../../../../../renderer/components/kept-copies.ts';
import { keepWords, keptText, keptWords } from '../../../../../renderer/screens/letter/kept-words.ts';
import type { Letter } from '../../../../../shared/letter/letter.ts';
import { shortLetter } from '../../../../helpers/letter-samples.ts';

/** What a browser keeps: its names are its own properties. */
class Kept {
  [name: string]: unknown;
  getItem(name: string) {
    return (this[name] as string | undefined) ?? null;
  }
  setItem(name: string, value: string) {
    this[name] = value;
  }
  removeItem(name: string) {
    delete this[name];
  }
}

beforeEach(() => {
  vi.stubGlobal('window', { saraban: {} });
  vi.stubGlobal('localStorage', new Kept());
  vi.stubGlobal('sessionStorage', new Kept());
  sitAtCopies('one');
});
afterEach(() => void vi.unstubAllGlobals());

const letter = { ...shortLetter, id: 'one', version: 1 } as Letter;
const basedOn = '2026-11-23T02:30:00.000Z';
const base = { level: 1, sourceParagraph: null } as const;

test('a letter that fits comes back whole', () => {
  keepWords(letter, { content: shortLetter, basedOn });
  expect(keptWords(letter)).toMatchObject({ basedOn, content: { subject: shortLetter.subject } });
  expect(keptText(letter)).toBeNull();
});

test('of a letter that grew too long every word comes back as plain text, rows as they can be pasted', () => {
  const body = Array.from(
    { length: 501 },
    (_, at) => ({ ...base, kind: 'paragraph', text: `ย่อหน้า ${at}` }) as const,
  );
  const rows = [
    ['ที่', 'ชื่อ'],
    ['๑', 'นายมานะ'],
  ];
  const grid = { widths: [1, 1], align: ['left', 'left'], headRows: 1, rows } as const;
  const content = {
    ...shortLetter,
    body: [...body, { ...base, kind: 'table', text: '', table: grid } as const],
  };
  keepWords(letter, { content, basedOn });
  expect(keptWords(letter)).toBeNull();
  const lines = keptText(letter)?.split('\n') ?? [];
  expect(lines[0]).toBe(shortLetter.subject);
  expect(lines).toEqual(expect.arrayContaining(['ย่อหน้า 0', 'ย่อหน้า 500', '๑\tนายมานะ']));
  expect(lines.filter((line) => ['table', 'paragraph', 'left'].includes(line))).toEqual([]);
});

test('nothing kept gives nothing', () => {
  expect([keptWords(letter), keptText(letter)]).toEqual([null, null]);
});

test('another person finds nothing of them, nor does the first one afterwards', () => {
  keepWords(letter, { content: shortLetter, basedOn });
  sitAtCopies('one');
  expect(keptWords(letter)).not.toBeNull();
  sitAtCopies('other');
  expect(Object.keys(localStorage)).toEqual([]);
  sitAtCopies('one');
  expect(keptWords(letter)).toBeNull();
});

test('with what was raised or erased for good every copy goes, and nothing else', () => {
  localStorage.setItem('other', 'stays');
  keepWords(letter, { content: shortLetter, basedOn });
  keepWords({ ...letter, id: 'two' } as Letter, { content: shortLetter, basedOn });
  forgetAllCopies();
  expect(Object.keys(localStorage)).toEqual(['other']);
});

test('in a browser they end with the tab: nothing of them lies where its next run cannot come', () => {
  vi.stubGlobal('window', {});
  keepWords(letter, { content: shortLetter, basedOn });
  expect(Object.keys(localStorage)).toEqual([]);
  expect(keptWords(letter)).not.toBeNull();
});
