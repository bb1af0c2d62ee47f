/** Figures of a table against each other: rows against their total, a list against its stated count, running numbers. */
import type { ReadPage, Span, Warning } from '../document/reading.ts';
import { formatCount, toArabicDigits, toThaiDigits } from '../thai/numerals.ts';
import { letterAt } from './places.ts';
import { type Check, warning } from './rule.ts';

type Row = { readonly cells: readonly string[]; readonly span: Span };

/** Rows end with a figure; รวม … gives their sum. A table may run over several pages. */
export const totalAgainstRows: Check = ({ pages, letters }) => {
  const found: Warning[] = [];
  let sum = 0;
  let counted = 0;
  let isWhole = true;
  for (const row of pages.flatMap(rowsOf)) {
    const figure = figureOf(row.cells.at(-1) ?? '');
    if (figure === null) continue;
    if (!/^รวม/u.test(row.cells[0] ?? '')) {
      // A table that begins at ๔ lost its first rows with an earlier page.
      if (counted === 0) isWhole = (figureOf((row.cells[0] ?? '').replace('.', '')) ?? 1) === 1;
      sum += figure;
      counted += 1;
      continue;
    }
    if (isWhole && counted >= 2 && sum !== figure)
      found.push(
        warning(
          'total-sum',
          'doubt',
          { stated: formatCount(figure), computed: formatCount(sum) },
          { letter: letterAt(letters, row.span)?.index ?? null, places: [row.span] },
        ),
      );
    sum = 0;
    counted = 0;
  }
  return found;
};

/** จำนวน ๔๐ จังหวัด above a list of provinces. */
export const listAgainstCount: Check = ({ pages, letters }) =>
  pages.flatMap(({ page, text }) =>
    [...text.matchAll(/^[ \t]*จำนวน\s+([๐-๙\d]+)\s+จังหวัด[ \t]*$/gmu)].flatMap((match) => {
      const list =
        text
          .slice(match.index + match[0].length)
          .trimStart()
          .split(/\n\s*\n/u)[0] ?? '';
      const named = list.match(/(?:^|[\t\s])[๐-๙\d]{1,2}[.\t ]\s*จังหวัด/gmu)?.length ?? 0;
      // The word may be misread in a row or two; what is numbered among provinces is one.
      const numbered = list.match(/(?:^|[\t\s])[๐-๙\d]{1,2}[.\t ]\s*[ก-๎]{3}/gmu)?.length ?? 0;
      const listed = named >= numbered * 0.6 ? numbered : named;
      const stated = Number(toArabicDigits(match[1] ?? ''));
      if (listed < 3 || listed === stated) return [];
      const span = { page, start: match.index, end: match.index + match[0].length };
      return warning(
        'stated-count',
        'doubt',
        { stated: toThaiDigits(stated), counted: toThaiDigits(listed), unit: 'จังหวัด' },
        { letter: letterAt(letters, span)?.index ?? null, places: [span] },
      );
    }),
  );

/** ๑. ๒. ๓. ๕. ๕๖: the numbers of a table's rows run on by one. */
export const rowSequence: Check = ({ pages, letters }) =>
  pages.flatMap((page) => {
    const rows = rowsOf(page).flatMap((row) => {
      // A speck before the number is read as a stop.
      const number = /^[.,·'`]?\s?([๐-๙\d]{1,3})\.?(?:\s*[✓✔/])?$/u.exec(row.cells[0] ?? '')?.[1];
      return number === undefined || row.cells.length < 3
        ? []
        : { ...row, number: Number(toArabicDigits(number)) };
    });
    const breaks = rows.flatMap((row, at) => {
      const before = rows[at - 1];
      return before === undefined || row.number === before.number + 1 || row.number === 1 ? [] : row;
    });
    // Fewer rows, or mostly broken ones, are no numbered table.
    if (rows.length < 5 || breaks.length === 0 || breaks.length > rows.length / 2) return [];
    const first = breaks[0];
    return warning(
      'row-sequence',
      'doubt',
      { rows: toThaiDigits(rows.map(({ number }) => number).join(', ')) },
      {
        letter: first === undefined ? null : (letterAt(letters, first.span)?.index ?? null),
        places: breaks.map(({ span, cells }) => ({ ...span, end: span.start + (cells[0]?.length ?? 1) })),
      },
    );
  });

function rowsOf({ page, text }: ReadPage): Row[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const span = { page, start, end: start + line.length };
    start += line.length + 1;
    // รวม often spans the columns before its figure, and stands a mere space from it.
    const split = line.replace(/^(\s*รวม.*?)[ ]+(?=[๐-๙\d][๐-๙\d,]*\s*$)/u, '$1\t');
    const cells = split.split('\t').map((cell) => cell.trim());
    while (cells.length > 0 && cells.at(-1) === '') cells.pop();
    while (cells[0] === '' && /^รวม/u.test(cells[1] ?? '')) cells.shift();
    return cells.length < 2 ? [] : { cells, span };
  });
}

function figureOf(cell: string): number | null {
  const plain = toArabicDigits(cell).replace(/,/g, '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}
