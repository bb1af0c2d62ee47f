/** Who works at the program, and for whom somebody acts meanwhile (รักษาราชการแทน, ปฏิบัติราชการแทน). */
import type { Role } from './role.ts';

export type Person = { readonly id: string; readonly name: string; readonly roles: readonly Role[] };

/** `replacing`: the post is empty or its holder away; `on-behalf`: a delegated power (พ.ร.บ. ระเบียบบริหารราชการแผ่นดิน ม. 38, 41-50). */
export const actingKinds = ['replacing', 'on-behalf'] as const;
export type ActingKind = (typeof actingKinds)[number];

/** With the chief's powers from `from` to `until`, both days counted. */
export type ActingGrant = {
  readonly id: string;
  readonly personId: string;
  /** The chief, by name. */
  readonly forName: string;
  readonly kind: ActingKind;
  readonly from: string;
  readonly until: string;
};

export function holdsOn({ from, until }: ActingGrant, today: string): boolean {
  return from <= today && today <= until;
}

/** A year at most: an appointment ends, and a slip of the year does not lend the powers for ten. */
export function lastActingDay(from: string): string {
  return `${String(Number(from.slice(0, 4)) + 1).padStart(4, '0')}${from.slice(4)}`;
}

/** A person with what the office's administrator sees beside it. */
export type ListedPerson = Person & {
  readonly acting: readonly ActingGrant[];
  /** No further try before this moment; null: none is held back. */
  readonly waitsUntil: string | null;
};

/** The screen itself: in an office with users each has it as he reads best. */
export type Look = {
  readonly language: 'th' | 'en';
  readonly theme: 'light' | 'dark' | 'contrast' | 'system';
  readonly textSizePercent: number;
};

/** How the program stands, as the sign-in screen and the frame see it. */
export type PeopleStatus = {
  readonly state: 'open' | 'locked' | 'signed-in';
  /** Who sits at it. */
  readonly person: Person | null;
  /** What the person may do, powers of an acting chief counted. */
  readonly roles: readonly Role[];
  readonly actingFor: ActingGrant | null;
  /** Who may sign in; names alone. */
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  /** Whose password the recovery key sets anew. */
  readonly administrators: readonly Pick<Person, 'id' | 'name'>[];
  readonly lockMinutes: number;
  /** The person's own, else the office's, for screens that may not ask for its settings. */
  readonly look: Look;
  /** What the person may not call, by the names of the contract's methods. */
  readonly notTheirs: readonly string[];
};

/** A key that was made and waits for two of its groups to be typed, before anything is in force. */
export type KeyToConfirm = {
  /** Known to the screen alone that had it made: nobody else prints its sheet. */
  readonly ticket: string;
  readonly groups: readonly string[];
  /** Which groups are asked for, from 0. */
  readonly asked: readonly [number, number];
};
