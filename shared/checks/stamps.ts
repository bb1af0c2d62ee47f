/**
 * Receive stamps (ข้อ 78): agency, เลขรับ, วันที่, เวลา. Labels of another kind were misread; words of a stamp in a line
 * of the letter mean that both were read as one.
 */
import type { ReadLetter, ReadPage, Span } from '../document/reading.ts';
import { editDistance } from '../thai/distance.ts';
import { looseAny } from '../thai/loose.ts';
import { isBefore, linesOfBundle, type TextLine } from './bundle-text.ts';
import { isWithin } from './places.ts';
import { type Check, warning } from './rule.ts';

const numberLabels = ['เลขรับ', 'เลขที่รับ', 'เลขทะเบียนรับ', 'เลขรับที่', 'รับที่', 'ที่รับ', 'เลขทะเบียน'];
const timeLabel = 'เวลา';

export const stampLabels: Check = ({ pages, letters }) =>
  letters.flatMap((letter) => {
    // A reader's slip in a label is no news: only typed and copied text holds what somebody took for the label.
    const typed = linesOfStamps(pages, letter).filter(
      ({ span }) => pages.find(({ page }) => page === span.page)?.source !== 'recognised',
    );
    const wrong = typed.flatMap(({ text, span }) => {
      const label = /^[\u0E01-\u0E4E]+/u.exec(text)?.[0] ?? '';
      if (!isWrongLabel(label, text)) return [];
      return [{ label, span: { ...span, end: span.start + label.length } }];
    });
    // เลขที่ alone is what some offices have cut into their stamps.
    if (wrong.every(({ label }) => label === 'เลขที่')) return [];
    const onlyTime = wrong.filter(({ label }) => label !== 'เลขที่');
    return warning(
      'stamp-labels',
      'hint',
      { labels: wrong.map(({ label }) => label).join(', ') },
      {
        letter: letter.index,
        field: 'receiptStamps',
        places: wrong.map(({ span }) => span),
        proposal: onlyTime.length === 1 ? timeLabel : null,
      },
    );
  });

function isWrongLabel(label: string, line: string): boolean {
  if (label === 'เลขที่') return true;
  if (numberLabels.includes(label) || label === 'วันที่' || label === timeLabel) return false;
  const rest = line.slice(label.length).replace(/[\s.:…น๐-๙\d]/gu, '');
  if (rest !== '') return false;
  // A stamp has no subject: what looks like one below its date is เวลา.
  return label === 'เรื่อง' || (label.length <= 5 && editDistance(label, timeLabel) <= 2);
}

/** The lines that hold a piece of a stamp, and the label lines right below them. */
function linesOfStamps(pages: readonly ReadPage[], letter: ReadLetter): TextLine[] {
  const areas = stampSpans(letter);
  const lines = linesOfBundle(pages);
  const last = lines.findLastIndex(({ span }) => areas.some((area) => isWithin(area, span)));
  const held = lines.filter(({ span }) => areas.some((area) => isWithin(area, span)));
  const below = lines.slice(last + 1, last + 3);
  const end = below.findIndex(({ text }) => text.length > 24 || /^(?:ที่|เรียน)\s/u.test(text));
  return last < 0 ? [] : [...held, ...(end < 0 ? below : below.slice(0, end))];
}

export const stampMerged: Check = ({ pages, letters }) =>
  letters.flatMap((letter) => {
    const merged = stampSpans(letter).filter((span) => {
      const page = pages.find((one) => one.page === span.page);
      const from = (page?.text.lastIndexOf('\n', span.start - 1) ?? -1) + 1;
      const before = page?.text.slice(from, span.start) ?? '';
      return foreign(before, letter) && !/\t/u.test(before) && !isOfOneStamp(page, from, span.end);
    });
    if (merged.length === 0) return [];
    const words = merged.map(({ page, start, end }) =>
      (pages.find((one) => one.page === page)?.text ?? '').slice(start, end),
    );
    return warning(
      'stamp-merged',
      'hint',
      { stamp: words.join(' · ') },
      {
        letter: letter.index,
        field: 'receiptStamps',
        places: merged.toSorted((one, other) => (isBefore(one, other) ? -1 : 1)),
      },
    );
  });

/** Recognition saw the stamp's frame or ink around the whole line: whatever stands in it is the stamp's own. */
function isOfOneStamp(page: ReadPage | undefined, from: number, to: number): boolean {
  return (page?.zones ?? []).some(
    ({ kind, start, end }) => kind === 'stamp' && start !== undefined && start <= from && (end ?? 0) >= to,
  );
}

const ownLabel = new RegExp(
  `เลข\\S{0,8}|(?:${looseAny('ลงรับที่ เลขที่รับ รับที่ ที่รับ ลงรับ รับวันที่ วันที่ เวลา รับ')})`,
  'gu',
);

/** Words of the letter before a piece of a stamp: more than the stamp's own label or another piece of it. */
function foreign(before: string, letter: ReadLetter): boolean {
  const own = letter.receiptStamps.flatMap(({ org, number, dateLiteral }) => [org, number, dateLiteral]);
  const left = own.reduce<string>((text, piece) => (piece === null ? text : text.replace(piece, '')), before);
  const bare = left.replace(ownLabel, '').replace(/[\s*#|.:…-]/gu, '');
  return /[ก-ฮ๐-๙]{2,}/u.test(bare);
}

function stampSpans(letter: ReadLetter): Span[] {
  return letter.receiptStamps.flatMap((_, at) =>
    ['org', 'number', 'dateLiteral'].flatMap(
      (part) => letter.evidence[`receiptStamps[${at}].${part}`]?.spans ?? [],
    ),
  );
}
