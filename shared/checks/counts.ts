/** Counts a text states against what it then lists, and numbers of items, pages and enclosures that do not run on. */
import type { ReadAttachment, ReadLetter, Span, Warning } from '../document/reading.ts';
import { toArabicDigits, toThaiDigits } from '../thai/numerals.ts';
import { linesOfBundle, type TextLine } from './bundle-text.ts';
import { letterAt } from './places.ts';
import { type Check, warning } from './rule.ts';

/** จำนวน ๓ อำเภอ ได้แก่ ก ข และค: names without a space inside, the last after และ. */
const listing =
  /จำนวน\s*([๐-๙\d]{1,3})\s*(จังหวัด|อำเภอ|ตำบล|หมู่บ้าน)\s*(?:ได้แก่|คือ|ประกอบด้วย|ดังนี้)\s*:?\s*((?:[ก-๎]{2,40}[ ,]+){1,80}?)(?:และ|กับ)\s?([ก-๎]{2,40})/gu;

export const listedCount: Check = ({ pages, letters }) =>
  pages.flatMap(({ page, text }) =>
    [...text.matchAll(listing)].flatMap((match) => {
      const [whole, figure = '', unit = '', names = ''] = match;
      const listed = names.split(/[ ,]+/u).filter((name) => name !== '').length + 1;
      const stated = Number(toArabicDigits(figure));
      if (listed === stated) return [];
      const span = { page, start: match.index, end: match.index + whole.length };
      return warning(
        'stated-count',
        'doubt',
        { stated: toThaiDigits(stated), counted: toThaiDigits(listed), unit },
        { letter: letterAt(letters, span)?.index ?? null, places: [span] },
      );
    }),
  );

/** จำนวน ๑๖๐ แห่ง above a table whose rows are numbered: fewer rows mean that pages are missing. */
export const tableAgainstCount: Check = ({ pages, letters }) => {
  const lines = linesOfBundle(pages);
  return letters.flatMap((letter) => {
    const counted = letter.attachments.flatMap((attachment) => attachmentCount(letter, attachment, lines));
    return [...counted, ...annexCounts(letter, counted)];
  });
};

function attachmentCount(
  letter: ReadLetter,
  { rowsPresent, literalCount, cells, header }: ReadAttachment,
  lines: readonly TextLine[],
): Warning[] {
  const stated = /([๐-๙\d][๐-๙\d,]*)\s*(แห่ง|ราย|คน|โครงการ)/u.exec(String(literalCount ?? ''));
  // A row may stand for many people; only a list of names has one for each.
  if (isPeople(stated?.[2]) && !/ชื่อ/u.test(String(header))) return [];
  const number = Number(toArabicDigits(stated?.[1] ?? '').replaceAll(',', ''));
  if (typeof rowsPresent !== 'number' || rowsPresent < 2 || number === 0 || number === rowsPresent) return [];
  if (!isNumberedFromOne(cells)) return [];
  const line = lines.find(({ text }) => text.includes(String(literalCount)));
  return [
    countWarning(letter, number, rowsPresent, stated?.[2] ?? '', line === undefined ? [] : [line.span]),
  ];
}

/** Lists of annexes, put together over their pages. One already counted is not counted again. */
function annexCounts(letter: ReadLetter, known: readonly Warning[]): Warning[] {
  return (letter.pageFacts ?? []).flatMap((fact): Warning[] => {
    if (fact.kind !== 'row-count') return [];
    const table = letter.annexes?.[fact.annex]?.tables[0];
    if (isPeople(fact.unit) && !/ชื่อ/u.test(String(table?.header))) return [];
    if (!isNumberedFromOne(table?.rows.map(({ cells }) => cells))) return [];
    const said = { stated: toThaiDigits(fact.stated), counted: toThaiDigits(fact.counted) };
    const isKnown = known.some(
      ({ params }) => params.stated === said.stated && params.counted === said.counted,
    );
    return isKnown ? [] : [countWarning(letter, fact.stated, fact.counted, fact.unit, fact.spans)];
  });
}

function isPeople(unit: string | undefined): boolean {
  return /ราย|คน/u.test(unit ?? '');
}

function countWarning(
  letter: ReadLetter,
  stated: number,
  counted: number,
  unit: string,
  places: readonly Span[],
): Warning {
  const params = { stated: toThaiDigits(stated), counted: toThaiDigits(counted), unit };
  return warning('stated-count', 'doubt', params, { letter: letter.index, places });
}

/** All rows but one at most, which may be misread. */
function isNumberedFromOne(cells: unknown): boolean {
  if (!Array.isArray(cells)) return false;
  const numbers = (cells as readonly (readonly string[])[]).map((row) => numberOf(row[0] ?? ''));
  return numbers.filter((number, at) => number !== at + 1).length <= 1;
}

/** ๑. ๒. ๔.: the items of a letter's text, and its list of enclosures, run on by one. */
export const itemSequence: Check = ({ letters }) =>
  letters.flatMap((letter) => [
    ...sequenceOf(
      letter,
      letter.body.flatMap(({ marker }, at) => {
        const number = /^([๐-๙\d]{1,2})\.?$/u.exec(marker ?? '')?.[1];
        return number === undefined ? [] : { number: numberOf(number), path: `body[${at}]` };
      }),
    ),
    ...sequenceOf(
      letter,
      letter.enclosures.map(({ n }, at) => ({ number: n, path: `enclosures[${at}].text` })),
    ),
  ]);

function sequenceOf(
  letter: ReadLetter,
  items: readonly { readonly number: number; readonly path: string }[],
): Warning[] {
  const broken = items.filter(
    ({ number }, at) => at > 0 && number !== 1 && number !== (items[at - 1]?.number ?? 0) + 1,
  );
  const [first] = broken;
  if (first === undefined || items.length < 2 || broken.length > items.length / 2) return [];
  return [
    warning(
      'item-sequence',
      'doubt',
      { items: toThaiDigits(items.map(({ number }) => number).join(', ')) },
      {
        letter: letter.index,
        field: first.path.startsWith('body') ? first.path : 'enclosures',
        places: broken.flatMap(({ path }) => (letter.evidence[path]?.spans ?? []).slice(0, 1)).map(startOf),
      },
    ),
  ];
}

function startOf(span: Span): Span {
  return { ...span, end: Math.min(span.end, span.start + 40) };
}

/** - ๒ - at the top of a page: the next one is - ๓ -. */
export const pageSequence: Check = ({ pages, letters }) => {
  const numbered = linesOfBundle(pages).flatMap(({ text, span }) => {
    const number = /^[-–]\s*([๐-๙\d]{1,3})\s*[-–]$/u.exec(text)?.[1];
    return number === undefined ? [] : { number: numberOf(number), span };
  });
  const jumps = numbered.flatMap(({ number, span }, at): Warning[] => {
    const before = numbered[at - 1];
    const letter = letterAt(letters, span);
    if (before === undefined || letterAt(letters, before.span) !== letter) return [];
    if (number <= before.number + 1) return [];
    return [
      warning(
        'page-sequence',
        'doubt',
        { pages: toThaiDigits(`${before.number}, ${number}`) },
        { letter: letter?.index ?? null, places: [before.span, span] },
      ),
    ];
  });
  const known = new Set(jumps.flatMap(({ places }) => places.map(({ page }) => page)));
  return [...jumps, ...letters.flatMap((letter) => statedOtherwise(letter, known))];
};

/** Numbers that run back, or that are not those of the sheets they stand on. */
function statedOtherwise(letter: ReadLetter, known: ReadonlySet<number>): Warning[] {
  return (letter.pageFacts ?? []).flatMap((fact) => {
    if (fact.kind !== 'page-number' || known.has(fact.page)) return [];
    const pages = toThaiDigits(`${fact.expected - 1}, ${fact.stated}`);
    return [warning('page-sequence', 'doubt', { pages }, { letter: letter.index, places: fact.spans })];
  });
}

function numberOf(text: string): number {
  return Number(toArabicDigits(text).replace(/\D/gu, ''));
}
