/**
 * Spelling: words that are often written wrongly, and what the word list does not know but for one slip. Names are left
 * alone: those of the office's tables, of people behind their titles, of places behind what they are. A word that is
 * merely unknown is not doubted; new words come every year.
 */
import { departmentNames } from '../gazetteer/departments.ts';
import { districtsByProvince } from '../gazetteer/districts.ts';
import { provinces } from '../gazetteer/provinces.ts';
import type { Lexicon, RunPart } from '../thai/lexicon.ts';
import { misspellings } from '../thai/misspelt.ts';
import { type FieldText, fieldTexts } from './field-text.ts';
import { finding, mending } from './finding.ts';
import type { LetterContent, LetterFinding } from './letter.ts';

export type SpellingFacts = {
  readonly lexicon: Lexicon;
  /** Names and words of this office, never doubted. */
  readonly ownWords: readonly string[];
};

export function findingsAboutSpelling(
  content: LetterContent,
  { lexicon, ownWords }: SpellingFacts,
): readonly LetterFinding[] {
  const own = ownWords.filter((word) => word.length >= 2);
  return fieldTexts(content).flatMap((place) => {
    if (!/[ก-๎]{2}/u.test(place.text)) return [];
    const isOwn = covered(place.text, own);
    const wrong = misspellings(place.text).filter(({ start, end }) => !isOwn(start, end));
    return [
      ...wrong.map(({ start, end, right }) => aboutWord('misspelt', place, start, end, [right])),
      ...unknownWords(
        place,
        lexicon,
        (start, end) => isOwn(start, end) || wrong.some((one) => one.start < end + 1 && start - 1 < one.end),
      ),
    ];
  });
}

function aboutWord(
  rule: 'misspelt' | 'unknown-word',
  place: FieldText,
  start: number,
  end: number,
  near: readonly string[],
): LetterFinding {
  const word = place.text.slice(start, end);
  return finding(
    rule,
    'hint',
    place.field,
    { word, near: near[0] ?? '' },
    mending(place, start, end, ...near),
  );
}

/** Does a name or a word of the office cover some of the stretch? Looked for only when something is doubted. */
function covered(text: string, words: readonly string[]): (start: number, end: number) => boolean {
  let spans: (readonly [number, number])[] | null = null;
  return (start, end) => {
    spans ??= [...spansOf(text, [...words, ...tableNames]), ...peopleIn(text)];
    const isPlace = behindLabel.test(text.slice(Math.max(0, start - 40), start));
    return isPlace || spans.some(([from, to]) => start < to && from < end);
  };
}

function spansOf(text: string, words: readonly string[]): readonly (readonly [number, number])[] {
  return words.flatMap((word) => {
    const found: [number, number][] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      found.push([at, at + word.length]);
    return found;
  });
}

const tableNames: readonly string[] = [
  ...provinces.map(({ name }) => name),
  ...districtsByProvince.flatMap(({ districts }) => districts.filter((name) => name.length >= 4)),
  ...departmentNames,
];

/** Given name and surname behind a title. */
const people =
  /(?:นางสาว|นาย(?!อำเภอ|กเทศ|กองค์|กรัฐ)|นาง|เด็กชาย|เด็กหญิง|ว่าที่\s?(?:ร้อย|พัน)[ก-๎]*|ร้อย(?:ตรี|โท|เอก|ตำรวจ[ก-๎]*)|พันตำรวจ[ก-๎]*|สิบ(?:ตรี|โท|เอก)|ดาบตำรวจ|ดร\.|พระครู)\s?[ก-๎]+(?:\s+[ก-๎]+)?/gu;

function peopleIn(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(people)].map(({ 0: name, index }) => [index, index + name.length] as const);
}

/** Right behind what a place or a body is called, its name stands. */
const behindLabel =
  /(?:บ้าน|ตำบล|อำเภอ|จังหวัด|ถนน|ซอย|วัด|โรงเรียน|เทศบาล(?:ตำบล|เมือง|นคร)?|องค์การบริหารส่วนตำบล|ห้องประชุม|บริษัท|ห้างหุ้นส่วน|โรงแรม|แม่น้ำ|ห้วย|เขื่อน|มูลนิธิ|ชื่อ|(?:^|\s)ณ)\s?[ก-๎]{0,5}$/u;

/** No longer word is put together for a slip; shorter ones resemble too many others. */
const longestWord = 26;
const shortestWord = 5;

function unknownWords(
  place: FieldText,
  lexicon: Lexicon,
  isLeftAlone: (start: number, end: number) => boolean,
): readonly LetterFinding[] {
  return [...place.text.matchAll(/[ก-๎]+/gu)].flatMap((match) =>
    slipsIn(match[0], lexicon).flatMap(({ start, length, near }) => {
      const from = match.index + start;
      if (isLeftAlone(from, from + length)) return [];
      return [aboutWord('unknown-word', place, from, from + length, near.slice(0, 3))];
    }),
  );
}

/** While one types, all runs but one stay what they were. */
const judged = new WeakMap<Lexicon, Map<string, readonly Meant[]>>();
const mostJudged = 5_000;

function slipsIn(run: string, lexicon: Lexicon): readonly Meant[] {
  const known = judged.get(lexicon) ?? new Map<string, readonly Meant[]>();
  judged.set(lexicon, known);
  const before = known.get(run);
  if (before !== undefined) return before;
  const parts = lexicon.words(run);
  const found = parts.flatMap((part, at) => {
    if (part.isKnown || /^[ฯๆ]+$/u.test(part.text)) return [];
    return wordAround(parts, at, lexicon) ?? [];
  });
  // Two unknown parts of one word tell of it once.
  const slips = found.filter(
    (one, at) => !found.slice(0, at).some((other) => other.start + other.length > one.start),
  );
  if (known.size >= mostJudged) known.clear();
  known.set(run, slips);
  return slips;
}

type Meant = { readonly start: number; readonly length: number; readonly near: readonly string[] };

/** The longest stretch of parts around the unknown one that is a word but for one slip. */
function wordAround(parts: readonly RunPart[], at: number, lexicon: Lexicon): Meant | null {
  let best: Meant | null = null;
  for (let first = at; first >= Math.max(0, at - 3); first -= 1)
    for (let last = at; last <= Math.min(parts.length - 1, at + 3); last += 1) {
      const word = parts
        .slice(first, last + 1)
        .map(({ text }) => text)
        .join('');
      if (word.length < shortestWord || word.length > longestWord || word.length <= (best?.length ?? 0))
        continue;
      const near = lexicon.near(word).filter((other) => other.length >= shortestWord);
      if (near.length > 0) best = { start: parts[first]?.start ?? 0, length: word.length, near };
    }
  return best;
}
