/** A word that a scan was misread in is still that word. */
import { expect, test } from 'vitest';
import { fold } from '../../../../shared/thai/fold.ts';
import { holdsNearly, nearlyAt, slipsAllowed } from '../../../../shared/thai/nearly.ts';
import { seededRandom } from '../../../bench/harness.ts';

/** Edit distance of the word to the nearest stretch of the text, by the book. */
function distance(text: string, word: string): number {
  let column = Array.from({ length: word.length + 1 }, (_, row) => row);
  let least = word.length;
  for (const letter of text) {
    const next = [0];
    for (let row = 1; row <= word.length; row += 1)
      next.push(
        Math.min(
          (column[row - 1] ?? 0) + Number(word[row - 1] !== letter),
          (column[row] ?? 0) + 1,
          (next[row - 1] ?? 0) + 1,
        ),
      );
    column = next;
    least = Math.min(least, next.at(-1) ?? least);
  }
  return least;
}

test('a letter missing, added or taken for another is forgiven in a word of five', () => {
  const text = fold('ขอเชิญประชุมคณะกรรมการ');
  for (const typed of ['ประชม', 'ประชุมม', 'ปธะชุม', 'ประซุม'])
    expect(holdsNearly(text, typed), typed).toBe(true);
  for (const other of ['ปธะซม', 'ชุด', 'สัมมนา']) expect(holdsNearly(text, other), other).toBe(false);
});

test('the stretch that was meant is found, not only that there is one', () => {
  const text = 'กำหนดการประซุมอบต';
  expect(nearlyAt(text, 'ประชุม')).toEqual({ start: 8, end: 14 });
});

test('what is near agrees with the distance counted by the book, in any text', () => {
  const random = seededRandom(11);
  const letters = [...'กขค'];
  const word = (length: number) =>
    Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('');
  let near = 0;
  for (let at = 0; at < 3_000; at += 1) {
    const [text, typed] = [word(Math.floor(random() * 40)), word(3 + Math.floor(random() * 12))];
    const expected = distance(text, typed) <= slipsAllowed(typed);
    expect(holdsNearly(text, typed), `${typed} in ${text}`).toBe(expected);
    expect(nearlyAt(text, typed) !== null, `${typed} in ${text}`).toBe(expected);
    near += Number(expected);
  }
  expect(near).toBeGreaterThan(300);
});
