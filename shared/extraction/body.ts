/** The text of a letter as paragraphs and numbered items, joined over lines and pages, and its closing request. */
import type { ReadParagraph } from '../document/reading.ts';
import { type EvidenceBook, fair, likely, sure } from './evidence.ts';
import { bodyOpener, closingRequest } from './labels.ts';
import { isLaidOut, isWrapped, joinLines, type Line } from './lines.ts';
import { collapse, type Sourced, slice, trim } from './sourced.ts';

export type Paragraph = { readonly marker: string | null; readonly text: Sourced };
export type Body = { readonly paragraphs: readonly Paragraph[]; readonly closing: Sourced | null };

/** ๑. ๑.๑ (๑) ๑) ก. and dashes; a bare decimal such as ๑๓.๐๐ is a time. */
const marker =
  /^(?:[๐-๙0-9]{1,2}\.(?:[๐-๙0-9]{1,2}\.?)*(?=\s|[\u0E01-\u0E4E"“])|[๐-๙0-9]{1,2}\.[๐-๙0-9]{1,2}(?=\s+[\u0E01-\u0E4E])|\([๐-๙0-9ก-ฮ]{1,2}\)|[๐-๙0-9]{1,2}\)|[ก-ฮ]\.(?=\s)|[-–•](?=\s))/u;
const paragraphWords =
  /^(?:ด้วย|เนื่องด้วย|เนื่องจาก|ตามที่|อนุสนธิ|ในการนี้|ทั้งนี้|อนึ่ง|จึงเรียน|จึงนมัสการ|จึงเสนอ|พร้อมนี้|สำหรับ)/u;

export function paragraphsOf(lines: readonly Line[]): Body {
  const groups: Line[][] = [];
  lines.forEach((line, at) => {
    const open = groups.at(-1);
    const before = lines[at - 1];
    if (open === undefined || before === undefined || beginsParagraph(line, before)) groups.push([line]);
    else open.push(line);
  });
  const all = groups.map(paragraphOf);
  const closingAt = all.findLastIndex(({ text }) => closingRequest.test(text.text));
  if (closingAt >= 0)
    return { paragraphs: all.filter((_, at) => at !== closingAt), closing: all[closingAt]?.text ?? null };
  return splitOffClosing(all);
}

/** The request at the end of the last paragraph instead of in one of its own. */
function splitOffClosing(all: readonly Paragraph[]): Body {
  const last = all.at(-1);
  const at = last?.text.text.search(/(?<=\s)จึง(?:ขอ)?เรียนมาเพื่อ/u) ?? -1;
  if (last === undefined || at < 0) return { paragraphs: all, closing: null };
  const before = { ...last, text: trim(slice(last.text, 0, at)) };
  return { paragraphs: [...all.slice(0, -1), before], closing: slice(last.text, at) };
}

function beginsParagraph(line: Line, before: Line): boolean {
  const { text } = line;
  if (marker.test(text)) return true;
  if (line.pageTop) return line.indent > 0 || paragraphWords.test(text) || closingRequest.test(text);
  if (line.blankBefore) return true;
  if (closingRequest.test(text) && (line.indent > before.indent || !isWrapped(before))) return true;
  if (isLaidOut(line.source)) return line.indent > 0 && (before.indent === 0 || !isWrapped(before));
  return (
    line.indent > before.indent + 2 ||
    (!isWrapped(before) && (line.indent > 0 || bodyOpener.test(text) || line.source === 'word'))
  );
}

function paragraphOf(lines: readonly Line[]): Paragraph {
  const whole = collapse(joinLines(lines));
  const found = marker.exec(whole.text)?.[0] ?? null;
  return found === null
    ? { marker: null, text: whole }
    : { marker: found, text: trim(slice(whole, found.length)) };
}

export function readBody({ paragraphs, closing }: Body, book: EvidenceBook) {
  const body = paragraphs.map(({ marker: mark, text }, at): ReadParagraph => {
    book.note(`body[${at}]`, text, likely);
    return { text: text.text, kind: mark === null ? 'paragraph' : 'item', marker: mark };
  });
  const isUsual = closing !== null && closing.text.length < 200;
  return { body, closing: closing === null ? null : book.note('closing', closing, isUsual ? sure : fair) };
}
