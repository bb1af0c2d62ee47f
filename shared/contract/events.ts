/** What the application tells the renderer without being asked. */
import type { ImportItem } from '../document/import-item.ts';
import type { Book } from '../register/entry.ts';
import type { CheckProgress } from '../register/evidence.ts';

export type Events = {
  'import.changed': ImportItem;
  /** The scanner's folder stands otherwise than before. */
  'watched.changed': Record<never, never>;
  'register.changed': { book: Book; entryId: string };
  'letter.changed': { letterId: string };
  /** Many letters on their way to paper, begun from this one. */
  'many.progress': { letterId: string; done: number; total: number };
  'deadline.changed': Record<never, never>;
  /** Somebody signed in, the program was locked, or the users changed. */
  'people.changed': Record<never, never>;
  'office.changed': Record<never, never>;
  'backup.changed': Record<never, never>;
  /** Originals are being sealed or opened, or their key was opened. */
  'vault.changed': Record<never, never>;
  /** A secret book has changed, or they were opened or shut. */
  'secret.changed': Record<never, never>;
  /** An archive on its way out or in. */
  'exchange.progress': { step: string; done: number; total: number };
  /** A check of the audit log goes on (null: it ended). */
  'evidence.changed': { progress: CheckProgress | null };
  /** A window asks for the part of the screen that a menu item names. */
  'menu.chosen': { command: string };
};

export type EventName = keyof Events;
export type AppEvent = { [N in EventName]: { name: N; data: Events[N] } }[EventName];
