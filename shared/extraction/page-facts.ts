/**
 * What pages say about their own order: คำต่อเนื่อง that the next page does not take up, page numbers that jump or run
 * back, lists that state more rows than they show. Facts for the checks; a missing sheet cannot be seen otherwise.
 */
import { isPageOf } from '../document/letter-pages.ts';
import type { PageFact, ReadAnnex, ReadLetter, ReadPage, Span } from '../document/reading.ts';
import { fold } from '../thai/fold.ts';
import { lookAlikeDistance } from '../thai/look-alike.ts';
import { loose, looseAny } from '../thai/loose.ts';
import { toArabicDigits } from '../thai/numerals.ts';
import { continuationPattern } from './lines.ts';

export function pageFactsOf(letter: ReadLetter, pages: readonly ReadPage[]): PageFact[] {
  const own = pages.filter(({ page }) => isPageOf(letter, page));
  return [
    ...own.flatMap((page) => continuationFacts(page, own)),
    ...numberFacts(own),
    ...(letter.annexes ?? []).flatMap((annex, at) => rowFacts(annex, at, own)),
  ];
}

/** Words compared: a recogniser's slip must not look like a missing page. */
const compared = 24;

function continuationFacts(page: ReadPage, own: readonly ReadPage[]): PageFact[] {
  // Pages of plain text are no sheets: what follows stands in the same text.
  const next = own.find((other) => other.page === page.page + 1);
  if (next === undefined || page.fault !== undefined || next.fault !== undefined) return [];
  const said = linesWithPlace(page).findLast(({ text }) => continuationPattern.test(text));
  if (said === undefined || !isAtFoot(page, said.start)) return [];
  const words = said.text.replace(/^\/\s*/u, '').replace(/[.…\s]+$/u, '');
  if (takesUp(next, words)) return [];
  const elsewhere = own.find((other) => other !== page && other !== next && takesUp(other, words));
  return [
    {
      kind: 'continuation',
      words,
      page: page.page,
      foundOn: elsewhere?.page ?? null,
      spans: [{ page: page.page, start: said.start, end: said.end }],
    },
  ];
}

function isAtFoot({ text }: ReadPage, start: number): boolean {
  return start > text.trimEnd().length * 0.5;
}

/** Whether one of the page's first lines begins with the words, numbers and dashes apart. */
function takesUp(page: ReadPage, words: string): boolean {
  const wanted = bare(words).slice(0, compared);
  if (wanted === '') return true;
  return linesWithPlace(page)
    .slice(0, 4)
    .some(({ text }) => {
      const start = bare(text).slice(0, wanted.length);
      return lookAlikeDistance(start, wanted) <= Math.max(1, wanted.length * 0.25);
    });
}

function bare(text: string): string {
  return fold(text).replace(/["“”'().,/\-–—]/gu, '');
}

const stated = new RegExp(
  `^(?:[-–—]\\s*([๐-๙0-9]{1,3})\\s*[-–—]|${loose('หน้า')}(?:${loose('ที่')})?\\s*([๐-๙0-9]{1,3})(?:\\s*(?:/|จาก|ของ)\\s*[๐-๙0-9]{1,3})?)$`,
  'u',
);
type Numbered = { readonly page: number; readonly number: number; readonly span: Span };

/** A sheet without a number may be the first of a letter or annex, which counts for itself. */
function numberFacts(own: readonly ReadPage[]): PageFact[] {
  const numbered = own.flatMap(numberOf);
  const unnumbered = own.map(({ page }) => page).filter((page) => !numbered.some((one) => one.page === page));
  return numbered.flatMap((one, at): PageFact[] => {
    const before = numbered[at - 1];
    const begun = unnumbered.filter((page) => page < one.page && page > (before?.page ?? 0));
    const expected =
      before === undefined ? one.page - (begun[0] ?? one.page) + 1 : before.number + one.page - before.page;
    if (before === undefined && begun.length === 0) return [];
    const isNewCount = one.number === 1 || begun.some((page) => one.number === one.page - page + 1);
    if (one.number === expected || isNewCount) return [];
    return [{ kind: 'page-number', page: one.page, stated: one.number, expected, spans: [one.span] }];
  });
}

function numberOf(page: ReadPage): Numbered[] {
  const lines = linesWithPlace(page);
  const edge = [...lines.slice(0, 3), ...lines.slice(-2)];
  for (const { text, start, end } of edge) {
    const match = stated.exec(text);
    const digits = match?.[1] ?? match?.[2];
    if (digits !== undefined)
      return [
        { page: page.page, number: Number(toArabicDigits(digits)), span: { page: page.page, start, end } },
      ];
  }
  return [];
}

const unit = looseAny('แห่ง จังหวัด อำเภอ ตำบล ราย คน โครงการ หมู่บ้าน');
const count = new RegExp(`${loose('จำนวน')}\\s*([๐-๙0-9][๐-๙0-9,]*)\\s*(${unit})`, 'u');
/** Fewer rows than this are no list whose length could be stated. */
const fewestRows = 3;

/** A heading that states how many follow; rows may be fewer when sheets are missing, never more. */
function rowFacts(annex: ReadAnnex, at: number, own: readonly ReadPage[]): PageFact[] {
  const rows = annex.tables.flatMap((table) => table.rows).filter(({ cells }) => isCounted(cells));
  if (annex.tables.length !== 1 || rows.length < fewestRows) return [];
  const [firstRow] = rows;
  const page = own.find((one) => one.page === annex.pages[0]);
  const line = page === undefined ? undefined : headingWithCount(page, annex, firstRow?.spans[0]);
  const match = line === undefined ? null : count.exec(line.text);
  if (page === undefined || line === undefined || match === null) return [];
  const wanted = Number(toArabicDigits(match[1] ?? '').replace(/,/g, ''));
  if (wanted === rows.length || !Number.isFinite(wanted)) return [];
  const start = line.start + match.index;
  return [
    {
      kind: 'row-count',
      annex: at,
      page: page.page,
      stated: wanted,
      unit: match[2] ?? '',
      counted: rows.length,
      spans: [{ page: page.page, start, end: start + match[0].length }],
    },
  ];
}

function isCounted(cells: readonly string[]): boolean {
  return /^[๐-๙0-9]{1,4}\s*[.)]?/u.test(cells[0] ?? '') && !cells.some((cell) => /^รวม/u.test(cell));
}

/** Above the first row, below the annex's title. */
function headingWithCount(page: ReadPage, annex: ReadAnnex, row: Span | undefined): Placed | undefined {
  const end = row !== undefined && row.page === page.page ? row.start : page.text.length;
  const title = annex.title.replace(/\s*\(สิ่งที่ส่งมาด้วย.*$/u, '').slice(0, 20);
  const from = Math.max(0, page.text.lastIndexOf(title, end));
  return linesWithPlace(page).find(
    ({ text, start }) => start >= from && start < end && !text.includes('\t') && count.test(text),
  );
}

type Placed = { readonly text: string; readonly start: number; readonly end: number };

function linesWithPlace({ text }: ReadPage): Placed[] {
  let start = 0;
  return text.split('\n').flatMap((raw) => {
    const at = start + raw.length - raw.trimStart().length;
    start += raw.length + 1;
    const line = raw.trim();
    return line === '' ? [] : [{ text: line, start: at, end: at + line.length }];
  });
}
