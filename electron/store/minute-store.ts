/** Letters before the chief in domain terms. Each writing call is one transaction. */
import type { KeptMinute, WaitingMinute } from '../../shared/letter/chief-decision.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import { type Connection, transaction } from './database.ts';
import { noteEntryUndo } from './entry-undo.ts';
import { mustFind } from './find-entry.ts';
import type { Actor } from './letter-rows.ts';
import * as rows from './minute-rows.ts';

export type MinuteStore = {
  waiting(): Promise<readonly WaitingMinute[]>;
  ofEntry(entryId: string): Promise<readonly KeptMinute[]>;
  /** Throws `not-found`, `entry-voided`, `secret-not-stored`. */
  putForward(input: Parameters<typeof rows.putForward>[1], actor: Actor): Promise<KeptMinute>;
  /** Throws `not-found`. */
  takeBack(entryId: string): Promise<void>;
  /** Throws `not-found`, `entry-voided`, `secret-not-stored`. */
  decide(
    input: rows.Deciding,
    actor: Actor,
  ): Promise<{ readonly minute: KeptMinute; readonly entry: RegisterEntry }>;
};

export function minuteStore(db: Connection): MinuteStore {
  return {
    waiting: async () => rows.listWaitingMinutes(db),
    ofEntry: async (entryId) => rows.minutesOfEntry(db, entryId),
    putForward: async (input, actor) => transaction(db, () => rows.putForward(db, input, actor)),
    takeBack: async (entryId) => transaction(db, () => rows.takeBackMinute(db, entryId)),
    decide: async (input, actor) =>
      transaction(db, () => {
        const before = mustFind(db, input.entryId);
        const done = rows.decide(db, input, actor);
        noteEntryUndo(db, before, done.entry);
        return done;
      }),
  };
}
