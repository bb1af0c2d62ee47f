/** Where two texts say other words: what stands in one in place of what stands in the other, numbers and days first. */
import { fold } from '../thai/fold.ts';

export type WordDifference = { readonly here: string; readonly there: string };

export type WordDifferences = { readonly shown: readonly WordDifference[]; readonly more: number };

type Word = { readonly text: string; readonly folded: string; readonly start: number; readonly end: number };
type Range = { readonly from: number; readonly to: number };
type Stretch = { readonly here: Range; readonly there: Range };

const mostShown = 6;
const longestShown = 60;
/** Words that are the same between two that are not: they are told as one. */
const fewestBetween = 3;
/** Beyond this a table of all pairs costs more than it shows. */
const mostPairs = 4_000_000;

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
const numberOrOther = /[0-9๐-๙]+(?:[./:-][0-9๐-๙]+)*|[^0-9๐-๙\s]+/g;
/** Weekdays and months: a meeting that was moved. */
const tellsWhen = /[0-9๐-๙]|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์|คม|ยน|กุมภา/;

/** White space, and whether digits are Thai ones, makes no difference. */
export function wordDifferences(here: string, there: string): WordDifferences {
  const [mine, theirs] = [wordsOf(here), wordsOf(there)];
  const found = stretchesOf(mine, theirs).map((stretch) => ({
    here: written(here, mine, stretch.here),
    there: written(there, theirs, stretch.there),
  }));
  const isWhen = (each: WordDifference) => tellsWhen.test(`${each.here} ${each.there}`);
  const inOrder = [...found.filter(isWhen), ...found.filter((each) => !isWhen(each))];
  return { shown: inOrder.slice(0, mostShown), more: Math.max(0, inOrder.length - mostShown) };
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(numberOrOther)].flatMap(({ 0: run, index }) =>
    /^[0-9๐-๙]/.test(run)
      ? [wordAt(run, index)]
      : Array.from(segmenter.segment(run), (part) => wordAt(part.segment, index + part.index)),
  );
}

function wordAt(text: string, start: number): Word {
  return { text, folded: fold(text), start, end: start + text.length };
}

function stretchesOf(mine: readonly Word[], theirs: readonly Word[]): readonly Stretch[] {
  const shorter = Math.min(mine.length, theirs.length);
  let first = 0;
  while (first < shorter && mine[first]?.folded === theirs[first]?.folded) first += 1;
  let last = 0;
  while (last < shorter - first && mine.at(-1 - last)?.folded === theirs.at(-1 - last)?.folded) last += 1;
  const ends: Stretch = {
    here: { from: first, to: mine.length - last },
    there: { from: first, to: theirs.length - last },
  };
  if (lengthOf(ends.here) === 0 && lengthOf(ends.there) === 0) return [];
  return lengthOf(ends.here) * lengthOf(ends.there) > mostPairs ? [ends] : between(mine, theirs, ends);
}

/** What lies between the words of the longest common sequence. */
function between(mine: readonly Word[], theirs: readonly Word[], ends: Stretch): readonly Stretch[] {
  const found: Stretch[] = [];
  let [i, j] = [ends.here.from, ends.there.from];
  for (const [k, l] of [...commonPairs(mine, theirs, ends), [ends.here.to, ends.there.to] as const]) {
    if (k > i || l > j) {
      const last = found.at(-1);
      const joins = last !== undefined && i - last.here.to < fewestBetween;
      if (joins) found.pop();
      found.push({
        here: { from: joins ? last.here.from : i, to: k },
        there: { from: joins ? last.there.from : j, to: l },
      });
    }
    [i, j] = [k + 1, l + 1];
  }
  return found;
}

function commonPairs(
  mine: readonly Word[],
  theirs: readonly Word[],
  { here, there }: Stretch,
): readonly (readonly [number, number])[] {
  const width = lengthOf(there) + 1;
  const lengths = new Uint16Array((lengthOf(here) + 1) * width);
  const place = (i: number, j: number) => (i - here.from) * width + (j - there.from);
  const at = (i: number, j: number) => lengths[place(i, j)] ?? 0;
  const isSame = (i: number, j: number) => mine[i]?.folded === theirs[j]?.folded;
  for (let i = here.to - 1; i >= here.from; i -= 1)
    for (let j = there.to - 1; j >= there.from; j -= 1)
      lengths[place(i, j)] = isSame(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: (readonly [number, number])[] = [];
  for (let i = here.from, j = there.from; i < here.to && j < there.to; ) {
    if (isSame(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function lengthOf({ from, to }: Range): number {
  return to - from;
}

/** With the word before it, so that a day is seen to be one; empty where nothing stands. */
function written(text: string, words: readonly Word[], { from, to }: Range): string {
  if (from === to) return '';
  const start = words[Math.max(0, from - 1)]?.start ?? 0;
  const said = text
    .slice(start, words[to - 1]?.end ?? text.length)
    .replace(/\s+/g, ' ')
    .trim();
  return said.length > longestShown ? `${said.slice(0, longestShown)}…` : said;
}
