/** Telephone numbers as offices print them (rules §8): kind, literal, digits, extensions, and whether the count is right. */
import type { ReadPhone } from '../document/reading.ts';
import { loose, looseAny } from '../thai/loose.ts';
import { toArabicDigits } from '../thai/numerals.ts';
import { type EvidenceBook, implausible, likely, sure } from './evidence.ts';
import type { Line } from './lines.ts';
import { type Sourced, slice } from './sourced.ts';

export type FoundPhone = {
  readonly kind: ReadPhone['kind'];
  readonly literal: string;
  readonly digits: string;
  readonly ext: readonly string[];
  readonly start: number;
  readonly end: number;
};

const digit = '[๐-๙0-9]';
const call = `${loose('โทร')}(?:${loose('ศัพท์')})?`;
const label = new RegExp(
  `(?<both>${call}\\.?\\s*(?:\\/|และ)\\s*${loose('โทรสาร')}|[Tt]el\\.?\\s*\\/\\s*[Ff]ax)|(?<fax>${looseAny('โทรสาร แฟกซ์')}|[Ff]ax)|(?<mobile>${looseAny('มือถือ โทรศัพท์มือถือ โทรศัพท์เคลื่อนที่')}|[Mm]obile)|(?<tel>${call}|[Tt]el)`,
  'gu',
);
const groups = new RegExp(`[๐0]${digit}*(?:[ \\t-]{1,3}${digit}+|\\s?\\(${digit}+\\))*`, 'gu');
const extension = new RegExp(
  `^\\s*(?:ต่อ|[Ee]xt\\.?)\\s*(${digit}+(?:\\s*[-–]\\s*${digit}+)?(?:\\s*(?:,|หรือ|และ)\\s*${digit}+(?!${digit}*\\s*${digit}))*)`,
  'u',
);

/** Numbers that stand after a telephone label; a label goes for all numbers up to the next one. */
export function findLabelledPhones(text: string): FoundPhone[] {
  const labels = [...text.matchAll(label)];
  return labels.flatMap((match, at) => {
    const from = match.index + match[0].length;
    const kind = kindOf(match.groups ?? {});
    return findPhones(text, from, labels[at + 1]?.index ?? text.length).map((phone) => ({
      ...phone,
      kind: kind === 'tel' && isMobile(phone.digits) ? 'mobile' : kind,
    }));
  });
}

/** Numbers grouped as telephone numbers are, without a label: 0 2283 4608, 08 4730 7314, 055-403-008. */
export function findBarePhones(text: string): FoundPhone[] {
  return findPhones(text, 0, text.length).filter(
    ({ literal, digits }) => isValid(digits) && /[\s-]/.test(literal),
  );
}

function findPhones(text: string, from: number, to: number): FoundPhone[] {
  const part = text.slice(from, to);
  return [...part.matchAll(groups)].flatMap((match) => {
    if (new RegExp(`${digit}$`, 'u').test(part.slice(0, match.index))) return [];
    return splitNumbers(match[0]).flatMap(({ at, literal }) =>
      phoneAt(part, match.index + at, literal, from),
    );
  });
}

function phoneAt(part: string, at: number, literal: string, from: number): FoundPhone[] {
  const digits = firstOfRange(literal);
  if (digits.length < 8 || digits.length > 12) return [];
  const ext = extension.exec(part.slice(at + literal.length));
  const whole = literal + (ext?.[0] ?? '');
  const kind = isMobile(digits) ? ('mobile' as const) : ('tel' as const);
  return [
    {
      kind,
      literal: whole,
      digits,
      ext: ext === null ? [] : extensionsOf(ext[1] ?? ''),
      start: from + at,
      end: from + at + whole.length,
    },
  ];
}

/** The digits; of a run of lines (๐ ๕๔๗๑ ๖๐๐๐-๓) those of the first. */
function firstOfRange(literal: string): string {
  const bare = (text: string) => toArabicDigits(text).replace(/\D/g, '');
  const run = new RegExp(`^(.*${digit})\\s*[-–]\\s*${digit}{1,2}$`, 'u').exec(literal);
  const first = bare(run?.[1] ?? '');
  return isValid(first) ? first : bare(literal);
}

/** Two numbers with nothing but a space between them: the next begins with 0 once the first is complete. */
function splitNumbers(text: string): { at: number; literal: string }[] {
  const numbers: { at: number; literal: string }[] = [];
  let start = 0;
  for (const match of text.matchAll(new RegExp(`${digit}+`, 'gu'))) {
    const before = toArabicDigits(text.slice(start, match.index)).replace(/\D/g, '');
    if (before.length >= 9 && /^[๐0]/.test(match[0])) {
      numbers.push({ at: start, literal: text.slice(start, match.index).replace(/[\s-]+$/, '') });
      start = match.index;
    }
  }
  return [...numbers, { at: start, literal: text.slice(start).replace(/[\s-]+$/, '') }];
}

function extensionsOf(literal: string): string[] {
  return toArabicDigits(literal)
    .split(/\s*(?:,|หรือ|และ)\s*/u)
    .map((part) => part.replace(/\s/g, '').replace('–', '-'));
}

function kindOf(found: Readonly<Record<string, string | undefined>>): ReadPhone['kind'] {
  if (found.both !== undefined) return 'tel/fax';
  if (found.fax !== undefined) return 'fax';
  return found.mobile === undefined ? 'tel' : 'mobile';
}

function isMobile(digits: string): boolean {
  return digits.length === 10 && /^0[689]/.test(digits);
}

/** Land lines have 9 digits, mobiles 10. */
export function isValid(digits: string): boolean {
  return /^0[2-7]\d{7}$/.test(digits) || isMobile(digits);
}

export function readPhones(owner: readonly Line[], annex: readonly Line[], book: EvidenceBook): ReadPhone[] {
  const own = owner.flatMap((line) =>
    findLabelledPhones(line.text).map((phone) => ({ phone, line, where: undefined })),
  );
  const beside = annex.flatMap((line) =>
    findBarePhones(line.text).map((phone) => ({ phone, line, where: 'annex' as const })),
  );
  return [...own, ...beside].map(({ phone, line, where }, at): ReadPhone => {
    const valid = isValid(phone.digits);
    const value: Sourced = slice(line, phone.start, phone.end);
    book.note(`phones[${at}]`, value, valid ? (where === undefined ? sure : likely) : implausible);
    return {
      kind: phone.kind,
      ...(where === undefined ? {} : { where }),
      literal: phone.literal,
      digits: phone.digits,
      ...(phone.ext.length === 0 ? {} : { ext: phone.ext }),
      valid,
    };
  });
}
