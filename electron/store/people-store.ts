/** The people of the office in domain terms. Each writing call is one transaction; what happens at the door is on record. */
import type { ActingGrant, ListedPerson, Look, Person } from '../../shared/people/person.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import { noteAudit } from './audit-log.ts';
import { type Connection, transaction } from './database.ts';
import * as rows from './people-rows.ts';

export type PeoplePlan = { readonly isOn: boolean; readonly lockMinutes: number };
export type Standing = PeoplePlan & {
  readonly people: readonly Person[];
  readonly acting: readonly ActingGrant[];
};
export type NewSecret = { readonly id: string; readonly secret: string };

export type PeopleStore = {
  /** Everything that says who may do what, read at once. */
  standing(): Promise<Standing>;
  list(today: string): Promise<readonly ListedPerson[]>;
  /** The hash; null: nobody of this office. */
  secretOf(id: string): Promise<string | null>;
  isRecoveryKey(hash: string): Promise<boolean>;
  /** Counts a try before its outcome is known, so that many at once gain nothing. Throws `try-later`. */
  beginTry(who: string, at: Date): Promise<void>;
  /** The wrong try stands. */
  noteWrong(who: string): Promise<void>;
  /** The counter goes, the event is put on record. */
  noteRight(who: string, what: SignInEvent): Promise<void>;
  note(who: string, what: SignInEvent): Promise<void>;
  /** The counter goes; what happened is on record elsewhere. */
  endTries(who: string): Promise<void>;
  /** The first administrator; from now on the office has users. */
  begin(person: Person & { readonly secret: string }, keyHash: string, at: Date): Promise<void>;
  /** No key made before holds any more. `forgotten`: whose password is set anew. */
  replaceKey(keyHash: string, forgotten: NewSecret | null, at: Date): Promise<void>;
  /** Throws `name-taken`, `last-administrator`, `not-found`. `secret` null: it stays. */
  save(person: Person, secret: string | null, at: Date): Promise<void>;
  setSecret(secret: NewSecret): Promise<void>;
  /** Throws `last-administrator`, `not-found`. */
  remove(id: string, at: Date): Promise<void>;
  /** Null: as the office has it. */
  lookOf(id: string): Promise<Look | null>;
  setLook(id: string, look: Look): Promise<void>;
  setLock(minutes: number): Promise<void>;
  /** Throws `not-found`. */
  grant(grant: ActingGrant): Promise<void>;
  endGrant(id: string, at: Date): Promise<void>;
  /** All go, and the office is without users. */
  end(at: Date): Promise<void>;
};

export type SignInEvent = 'signed-in' | 'wrong' | 'locked' | 'secret-changed' | 'recovered' | 'key-made';

export function peopleStore(db: Connection): PeopleStore {
  const inOne = async (work: () => void): Promise<void> => transaction(db, work);
  const note = (id: string, what: SignInEvent) =>
    noteAudit(db, { kind: 'sign-in', id, change: 'added', after: { what } });
  const notePlan = (after: Readonly<Record<string, string | number>>) =>
    noteAudit(db, { kind: 'people-plan', id: 'people', change: 'changed', after });
  return {
    standing: async () => rows.standingOf(db),
    list: async (today) => rows.listPeople(db, today),
    secretOf: async (id) => rows.secretOf(db, id),
    isRecoveryKey: async (hash) => rows.isRecoveryKey(db, hash),
    async beginTry(who, at) {
      transaction(db, () => rows.bringTriesBack(db, who, at));
      transaction(db, () => rows.countTry(db, who, at));
    },
    noteWrong: (who) => inOne(() => note(who, 'wrong')),
    noteRight: (who, what) =>
      inOne(() => {
        rows.forgetTries(db, who);
        note(who, what);
      }),
    note: (who, what) => inOne(() => note(who, what)),
    endTries: (who) => inOne(() => rows.forgetTries(db, who)),
    begin: (person, keyHash, at) =>
      inOne(() => {
        rows.removeAll(db, at);
        rows.addPerson(db, person, at);
        rows.setSecret(db, person);
        rows.setKey(db, keyHash, at);
        rows.setOn(db, true);
        notePlan({ users: 'on' });
        note(person.id, 'key-made');
      }),
    replaceKey: (keyHash, forgotten, at) =>
      inOne(() => {
        rows.setKey(db, keyHash, at);
        if (forgotten !== null) {
          rows.setSecret(db, forgotten);
          rows.forgetTries(db, forgotten.id);
          rows.forgetTries(db, 'recovery');
          note(forgotten.id, 'recovered');
        }
        note('recovery', 'key-made');
      }),
    save: (person, secret, at) =>
      inOne(() => {
        if (rows.isKnown(db, person.id)) rows.changePerson(db, person);
        else rows.addPerson(db, person, at);
        if (secret === null) return;
        rows.setSecret(db, { id: person.id, secret });
        rows.forgetTries(db, person.id);
        note(person.id, 'secret-changed');
      }),
    setSecret: (secret) =>
      inOne(() => {
        rows.setSecret(db, secret);
        note(secret.id, 'secret-changed');
      }),
    remove: (id, at) => inOne(() => rows.removePerson(db, id, isoMomentOf(at))),
    lookOf: async (id) => rows.lookOf(db, id),
    setLook: (id, look) => inOne(() => rows.setLook(db, id, look)),
    setLock: (minutes) =>
      inOne(() => {
        rows.setLock(db, minutes);
        notePlan({ lock_minutes: minutes });
      }),
    grant: (grant) => inOne(() => rows.addGrant(db, grant)),
    endGrant: (id, at) => inOne(() => rows.endGrant(db, id, at)),
    end: (at) =>
      inOne(() => {
        rows.removeAll(db, at);
        rows.setOn(db, false);
        notePlan({ users: 'off' });
      }),
  };
}
