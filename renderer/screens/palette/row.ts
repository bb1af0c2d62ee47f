/** A line of the palette as data: what it says, where it stands, what it opens. */
import type { LucideIcon } from 'lucide-react';
import type { Urgency } from '../../../shared/document/handling.ts';
import type { SearchQuestion } from '../../../shared/register/search.ts';
import { fold, foldTerms } from '../../../shared/thai/fold.ts';
import type { CommandName } from '../../keys.ts';

/** In the order they stand. */
export const paletteGroups = [
  'recent',
  'newest',
  'received',
  'sent',
  'drafts',
  'inbox',
  'people',
  'commands',
  'places',
] as const;
export type PaletteGroup = (typeof paletteGroups)[number];

export const paletteFilters = ['all', 'letters', 'people', 'commands'] as const;
export type PaletteFilter = (typeof paletteFilters)[number];

export type PaletteTarget =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'command'; readonly command: CommandName }
  | { readonly kind: 'search'; readonly question: SearchQuestion }
  /** Words to be typed instead. */
  | { readonly kind: 'words'; readonly words: string };

export type PaletteRow = {
  /** Unlike any other's of the list. */
  readonly id: string;
  readonly group: PaletteGroup;
  readonly icon: LucideIcon;
  /** May hold the marks of a match. */
  readonly title: string;
  readonly detail?: string | undefined;
  readonly urgency?: Urgency | null;
  readonly isVoided?: boolean;
  /** Id of the received letter that can be sent on from here. */
  readonly forwards?: string | undefined;
  /** The key that does the same without the palette. */
  readonly command?: CommandName | undefined;
  readonly target: PaletteTarget;
};

const groupsOf: Readonly<Record<PaletteFilter, readonly PaletteGroup[]>> = {
  all: paletteGroups,
  letters: ['recent', 'newest', 'received', 'sent', 'drafts', 'inbox'],
  people: ['people'],
  commands: ['commands', 'places'],
};

/** How many lines a group shows; more when it is looked at alone. */
const shown = { together: 5, alone: 20 } as const;

/** The lines in the order of their groups, each group cut to what can be looked over. */
export function inGroups(rows: readonly PaletteRow[], only: PaletteFilter): readonly PaletteRow[] {
  const most = only === 'all' ? shown.together : shown.alone;
  return groupsOf[only].flatMap((group) => rows.filter((row) => row.group === group).slice(0, most));
}

/** Whether every word typed stands somewhere in these texts; ๑ and 1 are the same. */
export function holdsWords(texts: readonly (string | null)[], query: string): boolean {
  const folded = texts.map((text) => fold(text ?? ''));
  return foldTerms(query).every((term) => folded.some((text) => text.includes(term)));
}

/** ๔๒๑๘, 4218/2569, ๔๒๑๘/๖๙: a running number of a register, with its year or without; null for anything else. */
export function askedNumber(
  arabic: string,
  thisYear: number,
): { readonly running: number; readonly year: number } | null {
  const match = /^([1-9]\d{0,5})(?:\s*\/\s*(\d{4}|\d{2}))?$/.exec(arabic.trim());
  if (match === null) return null;
  const year = match[2] === undefined ? thisYear : Number(match[2]);
  return { running: Number(match[1]), year: year < 100 ? year + 2500 : year };
}
