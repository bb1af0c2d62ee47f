/**
 * Names of provinces against the 77 (rules §2.3). A word is doubted only where a province must stand: after จังหวัด,
 * or in a row of provinces. What is merely unknown is left alone; what nearly is a province is shown with that name.
 */
import type { ReadPage, Span } from '../document/reading.ts';
import { provinces } from '../gazetteer/provinces.ts';
import { lookAlikeDistance } from '../thai/look-alike.ts';
import { findWords, letterAt } from './places.ts';
import { type Check, warning } from './rule.ts';

const names = provinces.map(({ name }) => name).sort((one, other) => other.length - one.length);
const known = new Set(names);

/** A glyph without a code (a lossy text layer): what misses a mark is not misspelt. */
const unknown = '\uFFFD';

type Misspelt = { readonly word: string; readonly name: string | null; readonly span: Span };

export const provinceNames: Check = ({ pages, letters }) => {
  const found = pages.flatMap((page) => [...afterLabel(page), ...inLists(page)]);
  return [...Map.groupBy(found, ({ word }) => word).entries()].flatMap(([word, cases]) => {
    const [first] = cases;
    if (first === undefined) return [];
    const places = findWords(pages, word);
    return warning(
      'province-name',
      'doubt',
      { name: word },
      {
        letter: letterAt(letters, first.span)?.index ?? null,
        places: places.length > 0 ? places : [first.span],
        proposal: first.name,
      },
    );
  });
};

/** จังหวัด and the Thai letters after it, written together with whatever follows. */
function afterLabel({ page, text }: ReadPage): Misspelt[] {
  return [...text.matchAll(/จังหวัด\s?([ก-๎]{3,30})/gu)].flatMap((match) => {
    const run = match[1] ?? '';
    if (names.some((name) => run.startsWith(name))) return [];
    const near = nearest(run, false);
    if (near !== null && near.word.length <= shortName && !goesOn.test(run.slice(near.word.length)))
      return [];
    if (near === null || text[match.index + match[0].length] === unknown) return [];
    const start = match.index + match[0].length - run.length;
    return { word: near.word, name: near.name, span: { page, start, end: start + near.word.length } };
  });
}

/** A short name resembles the beginning of many a word: it must end there, or be followed by what a sentence goes on with. */
const shortName = 5;
const goesOn = /^(?:$|พิจารณา|แจ้ง|จึง|ได้|ขอ|มี|ที่|และ|โดย|ใน|เพื่อ|กำหนด|ให้|เป็น|จะ|ต้อง|ซึ่ง|ตาม|ณ|ทราบ|ดำเนิน)/u;

/** Words among provinces, a space apart: at least three of the six around must be provinces. */
function inLists({ page, text }: ReadPage): Misspelt[] {
  const words = [...text.matchAll(/(?<=^|\s)(?:และ)?([ก-๎]{3,20})(?=\s|$)/gu)].map((match) => ({
    word: match[1] ?? '',
    start: match.index + match[0].length - (match[1] ?? '').length,
  }));
  return words.flatMap(({ word, start }, at) => {
    if (known.has(word)) return [];
    const around = [...words.slice(Math.max(0, at - 3), at), ...words.slice(at + 1, at + 4)];
    const beside = around.filter((other) => known.has(other.word) && isSameCell(text, start, other.start));
    const near = beside.length >= 3 ? nearest(word, true) : null;
    return near === null ? [] : { word, name: near.name, span: { page, start, end: start + word.length } };
  });
}

function isSameCell(text: string, one: number, other: number): boolean {
  return !/\t|\n\s*\n/u.test(text.slice(Math.min(one, other), Math.max(one, other)));
}

/** Words come again and again: จังหวัดและ, จังหวัดดำเนินการ. */
const judged = new Map<string, Near | null>();
const mostJudged = 2_000;

function nearest(run: string, wholeWord: boolean): Near | null {
  const key = `${wholeWord} ${run}`;
  const known = judged.get(key);
  if (known !== undefined) return known;
  const near = nearestOf(run, wholeWord);
  if (judged.size >= mostJudged) judged.clear();
  judged.set(key, near);
  return near;
}

type Near = { readonly word: string; readonly name: string | null };

/** The province a word nearly is, and how much of the word it takes up. `name` is null when two are equally near. */
function nearestOf(run: string, wholeWord: boolean): Near | null {
  let best = { price: Number.POSITIVE_INFINITY, word: '', name: '' as string | null };
  for (const name of names) {
    const limit = tolerance(name);
    const lengths = wholeWord ? [run.length] : [name.length, name.length - 1, name.length + 1];
    for (const length of lengths) {
      const word = run.slice(0, length);
      if (Math.abs(word.length - name.length) > limit) continue;
      const price = lookAlikeDistance(word, name);
      if (price > limit) continue;
      if (price < best.price) best = { price, word, name };
      else if (price === best.price && best.name !== name && word === best.word) best.name = null;
    }
  }
  return best.word === '' ? null : best;
}

/** Short names resemble ordinary words (จังหวัดตาม is not ตาก): only look-alike letters are forgiven there. */
function tolerance(name: string): number {
  if (name.length <= 4) return 0.5;
  return name.length <= 7 ? 1 : 2;
}
