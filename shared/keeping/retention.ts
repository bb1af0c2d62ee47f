/**
 * How long a letter is kept (ข้อ 57), until which year that is, and the stamp it gets when it is stored (ข้อ 55).
 * A year of keeping counts from the end of the year in which the letter was stored, so that "not less than" holds.
 */
import type { RegisterEntry } from '../register/entry.ts';
import { retentionIn } from '../register/suggest-filing.ts';
import { fold } from '../thai/fold.ts';
import { toArabicDigits, toThaiDigits } from '../thai/numerals.ts';

/** Ordinary; 57.4 what stands elsewhere; 57.5 of no weight; money after audit; 57.3 history; 57.2 other law. */
export const retentions = ['ten-years', 'five-years', 'one-year', 'finance', 'forever', 'by-law'] as const;
export type Retention = (typeof retentions)[number];

/** Null: not counted in years. */
export const yearsOf: Readonly<Record<Retention, number | null>> = {
  'ten-years': 10,
  'five-years': 5,
  'one-year': 1,
  finance: 5,
  forever: null,
  'by-law': null,
};

/** What nobody gave a class is kept as long as the ordinary one, whatever the rules would propose. */
export const usualRetention: Retention = 'ten-years';

/** A class with the last year in which the letter must be there; Buddhist, null: no end. */
export type Keeping = { readonly retention: Retention; readonly keepUntil: number | null };

/** `until`: the year that another law names. */
export function keepUntilOf(retention: Retention, storedYear: number, until: number | null): number | null {
  const years = yearsOf[retention];
  if (years !== null) return storedYear + years;
  return retention === 'by-law' ? until : null;
}

/** อายุการเก็บหนังสือ of form 19: ๑๐ ปี, ห้ามทำลาย. */
export function periodText({ retention, keepUntil }: Keeping): string {
  const years = yearsOf[retention];
  if (years !== null) return toThaiDigits(`${years} ปี`);
  if (retention === 'forever') return 'ห้ามทำลาย';
  return keepUntil === null ? 'ตามกฎหมาย' : toThaiDigits(`ตามกฎหมาย ถึง พ.ศ. ${keepUntil}`);
}

export type StoringStamp = { readonly text: string; readonly ink: 'red' | 'blue' };

/** ตรากำหนดเก็บ (ข้อ 55): ห้ามทำลาย in red, or เก็บถึง พ.ศ. … in blue. */
export function storingStamp({ keepUntil }: Pick<Keeping, 'keepUntil'>): StoringStamp {
  if (keepUntil === null) return { text: 'ห้ามทำลาย', ink: 'red' };
  return { text: toThaiDigits(`เก็บถึง พ.ศ. ${keepUntil}`), ink: 'blue' };
}

/** A kind of letter and the class proposed for it; the first that fits counts. Null or empty: any. */
export type RetentionRule = {
  readonly book: RegisterEntry['book'] | null;
  readonly circular: boolean | null;
  /** Stands in the subject. */
  readonly words: string;
  readonly retention: Retention;
};

export type RetentionProposal = {
  readonly retention: Retention;
  /** Written on the line by the clerk, by a rule of the office, or the ordinary ten years. */
  readonly because: 'note' | 'rule' | 'usual';
};

type Described = Pick<RegisterEntry, 'book' | 'circular' | 'documentNumber' | 'subject' | 'note' | 'action'>;

export function proposeRetention(entry: Described, rules: readonly RetentionRule[]): RetentionProposal {
  const written = retentionWritten(`${entry.note}\n${entry.action}`);
  if (written !== null) return { retention: written, because: 'note' };
  const rule = rules.find((one) => fits(entry, one));
  if (rule !== undefined) return { retention: rule.retention, because: 'rule' };
  return { retention: usualRetention, because: 'usual' };
}

function fits(entry: Described, rule: RetentionRule): boolean {
  if (rule.book !== null && rule.book !== entry.book) return false;
  if (rule.circular !== null && rule.circular !== isCircular(entry)) return false;
  return rule.words === '' || fold(entry.subject).includes(fold(rule.words));
}

/** Of a received letter only its number says so: ธบ ๐๐๒๓.๓/ว ๑๐๒. */
function isCircular({ circular, documentNumber }: Described): boolean {
  return circular || /\/\s*ว/u.test(documentNumber ?? '');
}

/** "เก็บ ๕ ปี", "ห้ามทำลาย" in the clerk's own words; null for a period that is none of the regulation's. */
function retentionWritten(text: string): Retention | null {
  const written = retentionIn(text);
  if (written === null) return null;
  const years = Number(/\d+/u.exec(toArabicDigits(written))?.[0] ?? Number.NaN);
  if (Number.isNaN(years)) return 'forever';
  return retentions.find((retention) => yearsOf[retention] === years) ?? null;
}
