/**
 * One matter, one wording: a subject that a forwarder changes inside, and the title of an annex that says another body
 * or thing than the subject it belongs to. Words put before or after a subject are the forwarder's right.
 */
import type { Span } from '../document/reading.ts';
import { editDistance } from '../thai/distance.ts';
import { wholeWords } from '../thai/words.ts';
import { linesOfBundle, oncePerBundle } from './bundle-text.ts';
import { placesOf } from './places.ts';
import { type Check, warning } from './rule.ts';

type Gap = { readonly one: readonly [number, number]; readonly other: readonly [number, number] };

export const subjectsDiffer: Check = ({ pages, letters }) =>
  letters.flatMap((letter) =>
    letters.flatMap((enclosed) => {
      const isIts = letter.enclosures.some(({ nestedLetter }) => nestedLetter === enclosed.index);
      if (!isIts || letter.subject === null || enclosed.subject === null) return [];
      const [one, other] = [squeeze(letter.subject), squeeze(enclosed.subject)];
      const gaps = innerGaps(one, other, 6).filter((gap) => isReworded(one, other, gap));
      const changed = gaps.reduce((sum, gap) => sum + lengthOf(gap), 0);
      const kept = Math.min(one.length, other.length);
      // Another wording altogether is another wording; a slip is small.
      if (gaps.length === 0 || kept < 20 || changed > kept / 3) return [];
      return warning(
        'subject-differs',
        'doubt',
        { one: shownIn(one, gaps, 'one'), other: shownIn(other, gaps, 'other') },
        {
          letter: letter.index,
          field: 'subject',
          places: [
            ...placesOf(pages, letter, 'subject', letter.subject),
            ...placesOf(pages, enclosed, 'subject', enclosed.subject),
          ],
        },
      );
    }),
  );

/** More than a slip of the pen or of the reader, which other checks look at. */
function isReworded(one: string, other: string, gap: Gap): boolean {
  return editDistance(one.slice(...gap.one), other.slice(...gap.other)) >= 3;
}

/** Least units of a replaced stretch on both sides: less is a slip of spelling, which other checks look at. */
const leastReplaced = 8;

export const titlesDiffer: Check = ({ pages, letters }) => {
  const subjects = letters.flatMap((letter) => {
    const text = squeeze(letter.subject ?? '');
    return text.length < 40 ? [] : [{ letter, text }];
  });
  return titlesOf(pages).flatMap((title) => {
    // A title follows the subject it is nearest to; the others of the chain have slips of their own.
    const [best] = subjects
      .map(({ letter, text }) => {
        const gaps = innerGaps(text, title.text, 12);
        return { letter, subject: text, gaps, changed: gaps.reduce((sum, gap) => sum + lengthOf(gap), 0) };
      })
      .filter(({ gaps, subject, changed }) => gaps.length > 0 && changed <= subject.length / 2)
      .sort((one, other) => one.changed - other.changed);
    const replaced = best?.gaps.find(
      ({ one, other }) => one[1] - one[0] >= leastReplaced && other[1] - other[0] >= leastReplaced,
    );
    if (best === undefined || replaced === undefined) return [];
    return warning(
      'title-differs',
      'doubt',
      { one: inWords(title.text, replaced.other), other: inWords(best.subject, replaced.one) },
      {
        letter: best.letter.index,
        places: [title.span(replaced.other), ...placesOf(pages, best.letter, 'subject', best.letter.subject)],
      },
    );
  });
};

type Title = { readonly text: string; readonly span: (stretch: readonly [number, number]) => Span };

/** กำหนดการ, บัญชี…, แบบ…: the heading of an annex and the lines of its title down to the first row, item or address. */
const opensTitle =
  /^(?:กำหนดการ|บัญชี|แบบ(?:ตอบรับ|ลงทะเบียน|สำรวจ|รายงาน|เสนอ)|รายละเอียด|รายชื่อ|ตาราง|คู่มือ|เอกสารประกอบ)/u;
const mostTitleLines = 12;

const titlesOf = oncePerBundle((pages): readonly Title[] => {
  const lines = linesOfBundle(pages);
  return lines.flatMap((line, at): Title[] => {
    if (!opensTitle.test(line.text) || line.raw.includes('\t') || line.text.length > 200) return [];
    const rest = lines.slice(at + 1, at + mostTitleLines);
    const end = rest.findIndex(
      ({ text, raw, span }) =>
        raw.includes('\t') ||
        span.page !== line.span.page ||
        /^(?:[๐-๙\d]{1,2}[.)]\s|ที่\s|เรื่อง|เรียน|<?https?:|ณ\s)/u.test(text),
    );
    const taken = [line, ...(end < 0 ? rest : rest.slice(0, end))];
    const units = taken.flatMap(({ text, span }) =>
      [...text.matchAll(/\S/gu)].map((match) => ({ unit: match[0], at: span.start + match.index })),
    );
    const text = units.map(({ unit }) => unit).join('');
    return [
      {
        text,
        span: ([from, to]) => ({
          page: line.span.page,
          start: units[from]?.at ?? line.span.start,
          end: (units[to - 1]?.at ?? line.span.start) + 1,
        }),
      },
    ];
  });
});

/**
 * Where two texts part and meet again: the stretches between blocks of at least `least` equal units, in order. What
 * stands before the first block and after the last is no gap.
 */
export function innerGaps(one: string, other: string, least: number): Gap[] {
  const starts = new Map<string, number[]>();
  for (let at = 0; at + least <= one.length; at += 1) {
    const piece = one.slice(at, at + least);
    const known = starts.get(piece);
    if (known === undefined) starts.set(piece, [at]);
    else if (known.length < 8) known.push(at);
  }
  const gaps: Gap[] = [];
  let last: readonly [number, number] | null = null;
  for (let at = 0; at + least <= other.length; ) {
    const from: number | undefined = starts
      .get(other.slice(at, at + least))
      ?.find((start) => start >= (last?.[0] ?? 0));
    if (from === undefined) {
      at += 1;
      continue;
    }
    let length = least;
    while (
      from + length < one.length &&
      at + length < other.length &&
      one[from + length] === other[at + length]
    )
      length += 1;
    if (last !== null) gaps.push({ one: [last[0], from], other: [last[1], at] });
    last = [from + length, at + length];
    at += length;
  }
  return gaps.filter(({ one: [a, b], other: [c, d] }) => b > a || d > c);
}

function lengthOf({ one, other }: Gap): number {
  return Math.max(one[1] - one[0], other[1] - other[0]);
}

/** The stretch around all that differs, cut to what fits a sentence. */
function shownIn(text: string, gaps: readonly Gap[], side: 'one' | 'other'): string {
  const from = Math.min(...gaps.map((gap) => gap[side][0]));
  const to = Math.max(...gaps.map((gap) => gap[side][1]));
  return inWords(text, [from, Math.min(to, from + 80)]);
}

function inWords(text: string, [from, to]: readonly [number, number]): string {
  const [start, end] = wholeWords(text, Math.max(0, from - 3), Math.min(text.length, to + 3));
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
