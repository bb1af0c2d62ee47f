/**
 * One office's numbers given in two places of a bundle (below its letter, and in an annex): a number that differs from
 * the other list only by digits that look alike is probably the same number misread.
 */
import type { Span, Warning } from '../document/reading.ts';
import { lookAlikeDistance } from '../thai/look-alike.ts';
import { toArabicDigits, toThaiDigits } from '../thai/numerals.ts';
import { linesOfBundle, type TextLine } from './bundle-text.ts';
import { letterAt } from './places.ts';
import { type Check, warning } from './rule.ts';

type Number = {
  readonly digits: string;
  readonly literal: string;
  readonly span: Span;
  readonly list: number;
};

/** 0 2283 5608, 02-283-5608, 08 4730 7314: groups a space, a hyphen or nothing apart. */
const phone =
  /(?<![๐-๙\d.,/-])[๐0][๐-๙\d](?:[ -]?[๐-๙\d]){7,8}(?![๐-๙\d])|(?<![๐-๙\d.,/-])[๐0][ -][๐-๙\d](?:[ -]?[๐-๙\d]){6,7}(?![๐-๙\d])/gu;
const agencyWord = /(?:สำนักงาน|กรม|กอง|สำนัก|ศูนย์|กลุ่มงาน|ฝ่าย|ที่ทำการ|ที่ว่าการ|สถาบัน|องค์การ|เทศบาล)[ก-๎]{4,}/gu;

/** A directory holds more of one exchange, but then it is no letter; each is compared with each. */
const mostCompared = 200;

export const phonesDiffer: Check = ({ pages, letters }) => {
  const lines = linesOfBundle(pages);
  const numbers = numbersOf(lines);
  const lists = listsOf(numbers);
  const byExchange = Map.groupBy(numbers, exchangeOf);
  const pairs = numbers.flatMap((one) => {
    const alike = byExchange.get(exchangeOf(one))?.slice(0, mostCompared) ?? [];
    const at = alike.indexOf(one);
    const rest = at === -1 ? [] : alike.slice(at + 1);
    return rest.flatMap((other) => (isSameNumber(one, other, lists) ? [{ one, other }] : []));
  });
  const seen = new Set<string>();
  return pairs.flatMap(({ one, other }): Warning[] => {
    const key = [one.digits, other.digits].sort().join();
    if (seen.has(key) || !isSameOffice(lines, letters, one, other)) return [];
    seen.add(key);
    return [
      warning(
        'phone-differs',
        'doubt',
        { one: one.literal, other: other.literal },
        {
          letter: letterAt(letters, one.span)?.index ?? null,
          field: 'phones',
          places: [one.span, other.span],
        },
      ),
    ];
  });
};

function numbersOf(lines: readonly TextLine[]): Number[] {
  let list = 0;
  let last = -10;
  return lines.flatMap((line, at) => {
    const found = [...line.text.matchAll(phone)];
    if (found.length === 0) return [];
    // Numbers on lines next to each other are one list.
    if (at - last > 2 || lines[last]?.span.page !== line.span.page) list += 1;
    last = at;
    return found.flatMap((match): Number[] => {
      const digits = toArabicDigits(match[0]).replace(/\D/gu, '');
      if (!/^0(?:[2-7]\d{7}|[689]\d{8})$/u.test(digits)) return [];
      const start = line.span.start + match.index;
      const span = { page: line.span.page, start, end: start + match[0].length };
      return [{ digits, literal: match[0], span, list }];
    });
  });
}

/** Only numbers of one exchange are compared. */
function exchangeOf({ digits }: Number): string {
  return `${digits.length} ${digits.slice(0, 5)}`;
}

type Lists = ReadonlyMap<number, ReadonlySet<string>>;

function listsOf(numbers: readonly Number[]): Lists {
  const byList = Map.groupBy(numbers, ({ list }) => list);
  return new Map([...byList].map(([list, some]) => [list, new Set(some.map(({ digits }) => digits))]));
}

/**
 * Same exchange, other list, digits that look alike. Numbers of one exchange often differ in their last two digits, so
 * there a difference says nothing; and a number that its own list holds as well is another line of the office.
 */
function isSameNumber(one: Number, other: Number, lists: Lists): boolean {
  if (one.list === other.list || one.digits === other.digits) return false;
  if (one.digits.slice(0, -2) === other.digits.slice(0, -2)) return false;
  const isOther = lists.get(one.list)?.has(other.digits) === true;
  const isOne = lists.get(other.list)?.has(one.digits) === true;
  return !isOther && !isOne && looksAlike(toThaiDigits(one.digits), toThaiDigits(other.digits));
}

/** One or two digits differ, each taken for the other on paper. */
function looksAlike(one: string, other: string): boolean {
  const differing = [...one].filter((digit, at) => digit !== other[at]).length;
  return differing <= 2 && lookAlikeDistance(one, other) <= differing / 2;
}

/** Mobile numbers are told apart by persons; a landline's list stands under the name of its office. */
function isSameOffice(
  lines: readonly TextLine[],
  letters: Parameters<typeof letterAt>[0],
  one: Number,
  other: Number,
): boolean {
  if (letterAt(letters, one.span) === letterAt(letters, other.span)) return true;
  const [here, there] = [officesAbove(lines, one.span), officesAbove(lines, other.span)];
  return here.some((name) => there.some((rival) => name.startsWith(rival) || rival.startsWith(name)));
}

function officesAbove(lines: readonly TextLine[], span: Span): string[] {
  const at = lines.findIndex(({ span: area }) => area.page === span.page && area.end >= span.end);
  return lines.slice(Math.max(0, at - 5), at + 1).flatMap(({ text }) => text.match(agencyWord) ?? []);
}
