/**
 * What a form of the regulation asks for, as data: its fields in the regulation's order, its paper and its numbers.
 * One file a form beside this one; the desk draws its fields from here, the letter engine its paper
 * (electron/letters/forms holds a file of the same name).
 */
import type { Numbering } from '../../office/office.ts';

export const letterFormNames = [
  'external',
  'memo',
  'sealed',
  'order',
  'regulation',
  'rule',
  'announcement',
  'communique',
  'news',
  'certificate',
  'minutes',
] as const;
/** หนังสือภายนอก, บันทึกข้อความ, ประทับตรา, คำสั่ง, ระเบียบ, ข้อบังคับ, ประกาศ, แถลงการณ์, ข่าว, หนังสือรับรอง, รายงานการประชุม. */
export type LetterFormName = (typeof letterFormNames)[number];

/** Fields that every letter holds; a form that does not list one neither shows nor prints it. */
export const commonFields = [
  'urgency',
  'date',
  'subject',
  'addressee',
  'references',
  'enclosures',
  'body',
  'closingPurpose',
  'complimentaryClose',
  'signatory',
  'attachments',
] as const;
export type CommonField = (typeof commonFields)[number];

/** `lines`: one thing a line (people, copies); `date`: ISO inside; `time`: ๑๓.๓๐ as typed; `yes-no`: "yes" or empty. */
export type DetailInput = 'line' | 'lines' | 'date' | 'time' | 'yes-no';

export type FormField =
  | {
      readonly kind: 'common';
      readonly name: CommonField;
      readonly isRequired: boolean;
      /** Asked for the register and lists alone: the paper does not bear it. */
      readonly isForRegister: boolean;
    }
  | {
      readonly kind: 'detail';
      /** Key in `details`; its label is the text `letter:details.<form>.<name>`. */
      readonly name: string;
      readonly input: DetailInput;
      readonly isRequired: boolean;
    };

export type LetterForm = {
  readonly name: LetterFormName;
  /** แบบที่ of the regulation. */
  readonly formNumber: number;
  /** Clause of the regulation of 2526 that orders it: "ข้อ 11". */
  readonly clause: string;
  /** Garuda paper (form 28), memo paper (form 29), or plain. */
  readonly paper: 'garuda' | 'memo' | 'plain';
  /** Null: the form bears no number of the office's registers. */
  readonly numbering: Numbering | null;
  /** May be sent to many under ว (ข้อ 32). */
  readonly mayBeCircular: boolean;
  /** In the order in which they stand on the paper. */
  readonly fields: readonly FormField[];
};

export function common(name: CommonField, isRequired = false): FormField {
  return { kind: 'common', name, isRequired, isForRegister: false };
}

/** Needed to find the letter again, though its form has no place for it. */
export function registered(name: CommonField, isRequired = false): FormField {
  return { kind: 'common', name, isRequired, isForRegister: true };
}

export function detail(name: string, input: DetailInput, isRequired = false): FormField {
  return { kind: 'detail', name, input, isRequired };
}
