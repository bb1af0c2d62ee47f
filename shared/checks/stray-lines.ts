/** A figure alone on a line of a letter, where no page number stands: a pen stroke or a speck that was read. */
import type { ReadLetter, Span } from '../document/reading.ts';
import { toArabicDigits } from '../thai/numerals.ts';
import { linesOfBundle, type TextLine } from './bundle-text.ts';
import { type Check, warning } from './rule.ts';

const alone = /^[๐-๙\d]{1,2}$/u;

export const strayLines: Check = ({ pages, letters }) => {
  const lines = linesOfBundle(pages);
  return letters.flatMap((letter) => {
    const last = endOf(letter);
    const from = lines.findIndex(({ whole }) => holds(whole, letter.evidence.number?.spans[0]));
    const to = lines.findLastIndex(({ whole }) => holds(whole, last));
    if (from < 0 || to < from) return [];
    return lines.slice(from, to + 2).flatMap((line, at) => {
      if (!alone.test(line.text) || isPageNumber(lines, from + at, pages.length)) return [];
      return warning(
        'stray-line',
        'hint',
        { line: line.text },
        { letter: letter.index, places: [line.span] },
      );
    });
  });
};

/** First or last of its page and no more than there are pages, or right below คำต่อเนื่อง. */
function isPageNumber(lines: readonly TextLine[], at: number, pages: number): boolean {
  const line = lines[at];
  const [before, after] = [lines[at - 1], lines[at + 1]];
  if (line === undefined) return false;
  if (/^\/.*(?:\.{2,}|…)$/u.test(before?.text ?? '')) return true;
  const isEdge = before?.span.page !== line.span.page || after?.span.page !== line.span.page;
  return isEdge && pages > 1 && Number(toArabicDigits(line.text)) <= pages;
}

/** The last thing read of the letter itself, its annexes apart. */
function endOf(letter: ReadLetter): Span | undefined {
  const own = Object.entries(letter.evidence).filter(([path]) => {
    const phone = /^phones\[(\d+)\]/u.exec(path)?.[1];
    if (phone !== undefined) return letter.phones[Number(phone)]?.where !== 'annex';
    return /^(?:signatory|owner|contacts)/u.test(path);
  });
  return own
    .flatMap(([, { spans }]) => spans)
    .reduce<Span | undefined>(
      (last, span) =>
        last === undefined || span.page > last.page || (span.page === last.page && span.end > last.end)
          ? span
          : last,
      undefined,
    );
}

function holds(line: Span, span: Span | undefined): boolean {
  return span !== undefined && span.page === line.page && span.start >= line.start && span.start <= line.end;
}
