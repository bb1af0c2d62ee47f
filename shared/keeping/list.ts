/**
 * The lists that letters travel on: to the store (form 19), to the National Archives (21), kept by us (22), deposited
 * (23), to be destroyed (25). A list keeps its number for ever; the steps of form 25 are those of ข้อ 66-70.
 */
import type { EntryBrief, Filing } from './kept.ts';

export const listForms = ['storing', 'transfer', 'kept', 'deposit', 'destruction'] as const;
export type ListForm = (typeof listForms)[number];

export const formNumbers: Readonly<Record<ListForm, number>> = {
  storing: 19,
  transfer: 21,
  kept: 22,
  deposit: 23,
  destruction: 25,
};

/** Forms other than 25 stand as soon as they are made. */
export const listStates = ['made', 'surveyed', 'considered', 'approved', 'destroyed', 'voided'] as const;
export type ListState = (typeof listStates)[number];

export type Person = { readonly name: string; readonly position: string };

export type ListFacts = {
  readonly ministry: string;
  readonly department: string;
  readonly division: string;
  /** Sender, giver or depositor, and who takes them over. */
  readonly giver: Person;
  readonly receiver: Person;
  readonly note: string;
  /** Form 25: the chair first, then the members (ข้อ 67), and the order that appointed them. */
  readonly committee: readonly Person[];
  readonly order: string;
  /** The head who decides on the committee's report (ข้อ 69). */
  readonly approver: Person;
  /** The list's way to the National Archives (ข้อ 70). */
  readonly archives: 'not-asked' | 'sent' | 'agreed' | 'not-needed';
  readonly archivesSentOn: string | null;
};

export const decisions = ['destroy', 'extend', 'forever'] as const;
/** การพิจารณา: to be destroyed, kept longer, or never destroyed. */
export type Decision = (typeof decisions)[number];

export type ListItem = {
  readonly position: number;
  readonly entry: EntryBrief;
  /** As they were when the list was made. */
  readonly fileCode: string;
  readonly retention: Filing['retention'];
  readonly keepUntil: number | null;
  /** ลำดับที่ of the storage register (form 20), of the list's year. */
  readonly storageNumber: number | null;
  readonly decision: Decision | null;
  /** Buddhist year to which it is kept longer. */
  readonly extendTo: number | null;
  /** The electronic original goes as well. */
  readonly eraseFile: boolean;
  readonly note: string;
  readonly passedOver: PassedOver | null;
};

/** Why a line that was to be destroyed is left: since the survey it was voided, or turned out to be classified. */
export const passedOverReasons = ['voided', 'classified'] as const;
export type PassedOver = (typeof passedOverReasons)[number];

export type KeepingListBrief = {
  readonly id: string;
  readonly form: ListForm;
  /** Buddhist year in which it was made, and its number in that year. */
  readonly year: number;
  readonly number: number;
  /** Year that it is about: letters that ran out or grew twenty years old in it. */
  readonly ofYear: number;
  readonly madeOn: string;
  readonly madeBy: string;
  readonly state: ListState;
  /** Day of the latest step. */
  readonly stateOn: string;
  readonly voidReason: string;
  readonly count: number;
};

export type KeepingList = KeepingListBrief & {
  readonly facts: ListFacts;
  readonly items: readonly ListItem[];
};

const nobody: Person = { name: '', position: '' };
export const noFacts: ListFacts = {
  ministry: 'มหาดไทย',
  department: 'การปกครอง',
  division: '',
  giver: nobody,
  receiver: nobody,
  note: '',
  committee: [],
  order: '',
  approver: nobody,
  archives: 'not-asked',
  archivesSentOn: null,
};

/** Years after which the head may have electronic letters destroyed (e-saraban, ฉบับที่ 4), and only by a list. */
export const electronicYears = 10;

export function mayEraseFile(entry: Pick<EntryBrief, 'year' | 'hasFile'>, ofYear: number): boolean {
  return entry.hasFile && entry.year + electronicYears <= ofYear;
}

/** Age at which letters go to the National Archives (ข้อ 58). */
export const archiveYears = 20;

export type Missing = 'committee' | 'decisions' | 'approver' | 'archives';

const answerDays = 60;

/** What a step of form 25 still lacks; empty: it may be taken. */
export function missingFor(
  step: 'considered' | 'approved' | 'destroyed',
  list: Pick<KeepingList, 'facts' | 'items'>,
  today: string,
): readonly Missing[] {
  const { facts, items } = list;
  if (step === 'considered') {
    const named = facts.committee.filter(({ name }) => name.trim() !== '').length;
    return [
      ...(named < 3 ? (['committee'] as const) : []),
      ...(items.some(({ decision }) => decision === null) ? (['decisions'] as const) : []),
    ];
  }
  if (step === 'approved') return facts.approver.name.trim() === '' ? ['approver'] : [];
  return isArchivesSilentOrAgreed(facts, today) ? [] : ['archives'];
}

/** No answer within sixty days counts as agreed (ข้อ 70). */
function isArchivesSilentOrAgreed({ archives, archivesSentOn }: ListFacts, today: string): boolean {
  if (archives === 'agreed' || archives === 'not-needed') return true;
  if (archives !== 'sent' || archivesSentOn === null) return false;
  return (Date.parse(today) - Date.parse(archivesSentOn)) / 86_400_000 > answerDays;
}
