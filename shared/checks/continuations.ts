/** คำต่อเนื่อง (/๔. ผู้เข้าร่วม...) are the words the next page begins with; others there mean a page is missing or misplaced. */
import { lookAlikeDistance } from '../thai/look-alike.ts';
import { toThaiDigits } from '../thai/numerals.ts';
import { isBefore, linesOfBundle, type TextLine } from './bundle-text.ts';
import { letterAt } from './places.ts';
import { type Check, warning } from './rule.ts';

const continuation = /^\/\s*(\S.{0,80}?)\s*(?:\.{2,}|…)\s*$/u;
const pageNumber = /^[-–]?\s*[๐-๙\d]{1,3}\s*[-–]?$/u;

export const continuationWords: Check = ({ pages, letters }) => {
  const lines = linesOfBundle(pages);
  return lines.flatMap((line, at) => {
    const words = continuation.exec(line.text)?.[1];
    if (words === undefined) return [];
    const following = lines.slice(at + 1, at + 6);
    const sheet = following[0]?.span.page;
    const near = following.filter(({ span }) => span.page === sheet);
    // The words may stand a few lines lower: a number, a stamp or a heading can come before them.
    if (near.some(({ text }) => begins(text, words))) return [];
    const next = near.find(({ text }) => !pageNumber.test(text) && !isMark(text));
    const letter = letterAt(letters, line.span);
    return warning(
      'continuation',
      'doubt',
      { words, next: shown(next), page: pageOf(lines, line, words) },
      {
        letter: letter?.index ?? null,
        places: [line.span, ...(next === undefined || isBefore(next.span, line.span) ? [] : [next.span])],
      },
    );
  });
};

function isMark(text: string): boolean {
  return /^(?:ด่วนที่สุด|ด่วนมาก|ด่วน|ลับ.{0,6}|สำเนา.{0,10})$/u.test(text);
}

/** Slips of the reader are forgiven; a number before the words may have been read as another. */
function begins(text: string, words: string): boolean {
  const [line, wanted] = [bare(text), bare(words)];
  if (line.startsWith(wanted)) return true;
  const head = line.slice(0, wanted.length);
  return lookAlikeDistance(head, wanted) <= Math.max(1, wanted.length / 5);
}

function bare(text: string): string {
  return text.replace(/[\s.]/gu, '').slice(0, 60);
}

function shown(line: TextLine | undefined): string {
  return line === undefined ? '' : line.text.slice(0, 40);
}

/** The page that begins with the words, when it is another than the next. */
function pageOf(lines: readonly TextLine[], line: TextLine, words: string): string {
  const found = lines.find(
    ({ text, span }, at) =>
      span.page !== line.span.page && lines[at - 2]?.span.page !== span.page && begins(text, words),
  );
  return found === undefined ? '' : toThaiDigits(found.span.page);
}
