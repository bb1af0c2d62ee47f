/** Words that cannot be meant: written twice in a row, marks no Thai syllable bears, official phrases with one slip. */
import type { Span, Warning } from '../document/reading.ts';
import { lookAlikeDistance } from '../thai/look-alike.ts';
import { squeezedBundle } from './bundle-text.ts';
import { officialPhrases } from './official-phrases.ts';
import { letterAt } from './places.ts';
import { type Bundle, type Check, warning } from './rule.ts';

/** At least four units, beginning with a letter: ที่ที่ and การการ (กรรมการการเลือกตั้ง) are right. */
const doubled = /([ก-ฮเ-ไ][ก-๎]{3,11}?)\1(?![ั-ฺ็-๎])/gu;
/** Kinds of places that stand before a name which begins alike: เทศบาลเมืองเมืองพล. */
export const mayDouble = /^(?:เมือง|บ้าน|หนอง|ห้วย|คลอง|ท่า|โคก|นาน|ต่าง|เรื่อย|จริง|บ่อย|ค่อย|ส่วน|หน้าที่|พื้นที่|เสาร์)$/u;

export const doubledWords: Check = (bundle) => {
  const found = bundle.pages.flatMap(({ page, text }) =>
    [...text.matchAll(doubled)].flatMap((match) => {
      const word = match[1] ?? '';
      if (mayDouble.test(word) || /^(.{1,2})\1/u.test(word)) return [];
      return { word, span: { page, start: match.index, end: match.index + match[0].length } };
    }),
  );
  return [...Map.groupBy(found, ({ word }) => word).entries()].map(([word, cases]) =>
    atFirst(
      bundle,
      'doubled-words',
      { words: word + word },
      cases.map(({ span }) => span),
      cases.every(({ span }) => isUsualWithout(bundle, word, span)) ? word : null,
    ),
  );
};

/** Whether the words around it, with the double taken out, stand elsewhere in the bundle. */
function isUsualWithout({ pages }: Bundle, word: string, span: Span): boolean {
  const text = pages.find(({ page }) => page === span.page)?.text ?? '';
  const before = text.slice(Math.max(0, span.start - 4), span.start);
  const after = text.slice(span.end, span.end + 6);
  const single = before + word + after;
  return after.trim().length >= 4 && squeezedBundle(pages).text.includes(single.replace(/\s/gu, ''));
}

/** Short ั before a stop takes no ่ or ้; two tones, or two vowels above or below, never share a letter. */
const impossible = /[ก-ฮ]ั[่้](?=[กขคดตบปพศส](?![ัะาำิ-ู็-์]))|[ก-ฮ][ิ-ู็]?[่-๋][่-๋]|[ก-ฮ][ิ-ื][ิ-ื]|[ก-ฮ]็[่-๋]/gu;

export const impossibleMarks: Check = (bundle) => {
  const found = bundle.pages.flatMap(({ page, text, source }) => {
    // A lossy text layer is full of them, and is pointed out as such.
    if (source === 'text-layer' && text.includes('\uFFFD')) return [];
    return [...text.matchAll(impossible)].map((match) => {
      const end = match.index + match[0].length + 1;
      return { word: text.slice(match.index, end), span: { page, start: match.index, end } };
    });
  });
  return [...Map.groupBy(found, ({ word }) => word).entries()].map(([word, cases]) => {
    const mended = word.replace(/[่-๋](?=.$)/u, '');
    const proposal = squeezedBundle(bundle.pages).text.includes(mended) ? mended : null;
    return atFirst(
      bundle,
      'impossible-marks',
      { word },
      cases.map(({ span }) => span),
      proposal,
    );
  });
};

/** A phrase every official letter uses, with one slip in it. */
export const misspeltPhrases: Check = (bundle) => {
  const { text, spanOf } = squeezedBundle(bundle.pages);
  const found = officialPhrases.flatMap((phrase) =>
    nearMisses(text, phrase).flatMap(({ from, to }) => {
      const word = text.slice(from, to);
      if (word.includes('\uFFFD') || /[A-Za-z\d๐-๙<>*_/()]/u.test(word)) return [];
      return { phrase, word, span: spanOf(from, to) };
    }),
  );
  const longest = found.filter(
    ({ span, phrase }) =>
      !found.some(
        (other) =>
          other.phrase.length > phrase.length &&
          other.span.page === span.page &&
          other.span.start <= span.start &&
          other.span.end >= span.end,
      ),
  );
  return [...Map.groupBy(longest, ({ word }) => word).entries()].flatMap(([word, cases]) => {
    const [first] = cases;
    if (first === undefined) return [];
    return [
      atFirst(
        bundle,
        'misspelt-phrase',
        { found: word, phrase: first.phrase },
        cases.map(({ span }) => span),
        first.phrase,
      ),
    ];
  });
};

/**
 * Places where all but one unit of the phrase stand: one of its halves is whole there, so only places of the halves are
 * looked at.
 */
function nearMisses(text: string, phrase: string): { from: number; to: number }[] {
  const middle = phrase.length >> 1;
  const [left, right] = [phrase.slice(0, middle), phrase.slice(middle)];
  const isLong = phrase.length >= longPhrase;
  const found: { from: number; to: number }[] = [];
  for (let at = text.indexOf(left); at >= 0; at = text.indexOf(left, at + 1)) {
    const rest = at + left.length;
    if (text.startsWith(right, rest)) continue;
    const length = slipLength(right, isLong, (size) => text.slice(rest, rest + size));
    if (length !== null) found.push({ from: at, to: rest + length });
  }
  for (let at = text.indexOf(right); at >= 0; at = text.indexOf(right, at + 1)) {
    if (text.startsWith(left, at - left.length)) continue;
    const length = slipLength(left, isLong, (size) => text.slice(Math.max(0, at - size), at));
    if (length !== null) found.push({ from: at - length, to: at + right.length });
  }
  return found;
}

/** The size of the piece that is the wanted one but for a look-alike letter or a mark; null when there is none. */
function slipLength(wanted: string, isLong: boolean, piece: (size: number) => string): number | null {
  for (const size of [wanted.length, wanted.length + 1, wanted.length - 1]) {
    const other = piece(size);
    if (other.length !== size || other === wanted) continue;
    if (size === wanted.length ? lookAlikeDistance(other, wanted) <= 0.5 : isMarkMore(other, wanted))
      return size;
    if (size === wanted.length && isReplaced(other, wanted, isLong)) return size;
  }
  return null;
}

/** One of the two has a tone or vowel mark that the other lacks, and else they are the same. */
function isMarkMore(one: string, other: string): boolean {
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  const at = [...long].findIndex((unit, index) => unit !== short[index]);
  return at > 0 && mark.test(long[at] ?? '') && long.slice(0, at) + long.slice(at + 1) === short;
}

/** Another mark in its place; in a long phrase any other letter, since nothing else reads nearly so. */
function isReplaced(one: string, other: string, isLong: boolean): boolean {
  const at = [...one].findIndex((unit, index) => unit !== other[index]);
  const [unit = '', wanted = ''] = [one[at], other[at]];
  const isSlip = isLong ? thaiUnit.test(unit) : mark.test(unit) && mark.test(wanted);
  return at >= 0 && isSlip && one.slice(at + 1) === other.slice(at + 1);
}

const thaiUnit = /[ก-๎]/u;
/** Units from which on a phrase is long. */
const longPhrase = 12;

const mark = /[ัิ-ฺ็-์]/u;

function atFirst<R extends 'doubled-words' | 'impossible-marks' | 'misspelt-phrase'>(
  { letters }: Bundle,
  rule: R,
  params: Parameters<typeof warning<R>>[2],
  places: readonly Span[],
  proposal: string | null,
): Warning {
  const [first] = places;
  const letter = first === undefined ? null : (letterAt(letters, first)?.index ?? null);
  return warning(rule, 'doubt', params, { letter, places, proposal });
}
