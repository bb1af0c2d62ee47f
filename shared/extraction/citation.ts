/** Citations of letters inside a text: [สำเนา]หนังสือ<agency> [ชั้นความเร็ว] ที่ … ลงวันที่ … (rules §7). */

import { numberPattern } from '../document/number.ts';
import type { CitedLetter } from '../document/reading.ts';
import { datePattern, findDates } from '../thai/date-phrase.ts';
import { type Sourced, slice } from './sourced.ts';

export type Citation = {
  readonly cited: CitedLetter;
  readonly number: Sourced | null;
  readonly date: Sourced | null;
  readonly org: Sourced | null;
};

const urgency = '(?<urgency>ด่วนที่สุด|ด่วนมาก|ด่วน)';
const agency = '(?:ตาม)?(?:(?:สำเนา|คู่ฉบับ)\\s*)?(?:หนังสือ|โทรสาร|บันทึกข้อความ|วิทยุ)?\\s*(?<org>\\S.*?)?';
const number = `ที่\\s*(?<number>${numberPattern})`;
const date = `(?:\\s*(?:ลงวันที่|ลว\\.?)\\s*(?<date>${datePattern}))?`;
const full = new RegExp(`^${agency}\\s*(?:(?:และ)?\\s*${urgency})?\\s*${number}${date}`, 'u');
/** A letter that bears no number: agency and date alone. */
const dated = new RegExp(
  `^(?:สำเนา\\s*)?หนังสือ\\s*(?<org>\\S.*?)\\s*${urgency}?\\s*ลงวันที่\\s*(?<date>${datePattern})`,
  'u',
);

/** The letter the text cites, or null when it cites none. */
export function readCitation(text: Sourced): Citation | null {
  const match = full.exec(text.text) ?? dated.exec(text.text);
  if (match?.groups === undefined) return null;
  const { groups } = match;
  const part = (literal: string | undefined): Sourced | null => {
    if (literal === undefined || literal === '') return null;
    const from = text.text.indexOf(literal, literal === groups.org ? 0 : (groups.org?.length ?? 0));
    return from < 0 ? null : slice(text, from, from + literal.length);
  };
  const cited: CitedLetter = {
    number: groups.number ?? null,
    dateISO: groups.date === undefined ? null : (findDates(groups.date)[0]?.iso ?? null),
    org: groups.org?.trim() ?? null,
  };
  return {
    cited: groups.urgency === undefined ? cited : { ...cited, urgency: groups.urgency },
    number: part(groups.number),
    date: part(groups.date),
    org: part(groups.org),
  };
}
