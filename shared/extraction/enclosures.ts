/** สิ่งที่ส่งมาด้วย and อ้างถึง: numbered items, their quantities and the letters they cite. */

import { parseDocumentNumber } from '../document/number.ts';
import type { CitedLetter, ReadEnclosure } from '../document/reading.ts';
import { toArabicDigits } from '../thai/numerals.ts';
import { type Citation, readCitation } from './citation.ts';
import { doubtful, type EvidenceBook, fair, implausible, likely, sure } from './evidence.ts';
import { afterLabel, enclosureLabel, referenceLabel } from './labels.ts';
import { joinLines, type Line } from './lines.ts';
import { itemMarker, quantityAtEnd } from './sections.ts';
import { collapse, type Sourced, slice, trim, without } from './sourced.ts';

type Item = { readonly n: number; readonly text: Sourced; readonly quantity: Sourced | null };

export function readEnclosures(lines: readonly Line[], book: EvidenceBook): ReadEnclosure[] {
  return itemsOf(lines, enclosureLabel).map(({ n, text, quantity }, at) => {
    const path = `enclosures[${at}]`;
    const citation = readCitation(text);
    const enclosure: ReadEnclosure = {
      n,
      text: book.note(`${path}.text`, text, text.text.length > 300 ? doubtful : likely),
      qty: quantity === null ? null : book.note(`${path}.qty`, quantity, sure),
    };
    if (citation === null) return enclosure;
    return { ...enclosure, cites: noteCitation(`${path}.cites`, citation, book) };
  });
}

export function readReferences(lines: readonly Line[], book: EvidenceBook): CitedLetter[] {
  return itemsOf(lines, referenceLabel).map(({ text }, at) => {
    const path = `references[${at}]`;
    const citation = readCitation(text);
    if (citation !== null) return noteCitation(path, citation, book);
    return { number: null, dateISO: null, org: book.note(`${path}.org`, text, fair) };
  });
}

function noteCitation(path: string, citation: Citation, book: EvidenceBook): CitedLetter {
  const { cited, number, date, org } = citation;
  const isNumber = cited.number !== null && parseDocumentNumber(cited.number) !== null;
  if (number !== null) book.note(`${path}.number`, number, isNumber ? sure : fair);
  if (date !== null) book.note(`${path}.dateISO`, date, cited.dateISO === null ? implausible : sure);
  if (org !== null) book.note(`${path}.org`, org, likely);
  return cited;
}

function itemsOf(lines: readonly Line[], label: RegExp): Item[] {
  const groups: Line[][] = [];
  lines.forEach((line, at) => {
    const bare =
      at === 0 || label.test(line.text)
        ? { ...line, ...trim(slice(line, afterLabel(line.text, label))) }
        : line;
    if (bare.text === '') return;
    const open = groups.at(-1);
    if (open === undefined || beginsItem(bare, open, groups.length)) groups.push([bare]);
    else open.push(bare);
  });
  return groups.map((group, at) => itemOf(group, at + 1));
}

/** A marker that goes on counting begins an item; without markers, a quantity ends one. */
function beginsItem(line: Line, open: readonly Line[], count: number): boolean {
  const marker = itemMarker.exec(line.text)?.[1];
  if (marker !== undefined) return Number(toArabicDigits(marker)) === count + 1;
  const isNumbered = open.some(({ text }) => itemMarker.test(text));
  return !isNumbered && open.some(({ text }) => quantityAtEnd.test(text)) && quantityAtEnd.test(line.text);
}

/** The quantity stands at the end of the item or in a column beside one of its lines. */
function itemOf(group: readonly Line[], position: number): Item {
  const marker = itemMarker.exec(group[0]?.text ?? '');
  const quantities: Sourced[] = [];
  const lines = group.map((line, at) => {
    const body = at === 0 && marker !== null ? trim(slice(line, marker[0].length)) : line;
    const found = quantityAtEnd.exec(body.text);
    const isColumn = found !== null && (/\t|\s{3,}/u.test(found[0].slice(0, 4)) || at === group.length - 1);
    if (found === null || !isColumn || quantities.length > 0) return { ...line, ...body };
    const from = found.index + found[0].lastIndexOf(found[1] ?? '');
    quantities.push(slice(body, from, from + (found[1]?.length ?? 0)));
    return { ...line, ...without(body, [{ start: found.index, end: body.text.length }]) };
  });
  const n = marker === null ? position : Number(toArabicDigits(marker[1] ?? ''));
  return { n, text: collapse(joinLines(lines)), quantity: quantities[0] ?? null };
}
