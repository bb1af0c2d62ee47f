/**
 * What is done to the copy of a backup before it takes the present's place, so that no moment exists in which a number
 * could be given again or the history would not know of it: newest schema, our own triggers, numbers given since.
 */
import { actingAs } from '../acting.ts';
import { noteAudit } from '../audit-log.ts';
import { carryNumbers, type GivenNumbers } from '../carry-numbers.ts';
import { carryPeople, type HeldPeople } from '../carry-people.ts';
import { openDatabase, transaction } from '../database.ts';
import { migrate } from '../migrate.ts';
import { putOthersOutOfForce } from '../secrets/key-in-force.ts';
import { vaultMemory } from '../vault-memory.ts';
import { restoreTriggers } from './hold-schema.ts';

export type GoingBack = {
  /** The backup's name. */
  readonly name: string;
  /** Under what name the state it takes the place of is kept. */
  readonly kept: string;
  readonly given: GivenNumbers;
  /** Who may sign in today; null where the present cannot be read any more. */
  readonly people: HeldPeople | null;
  /** Of registrars (store/secrets/key-in-force.ts); none where the present cannot be read any more. */
  readonly keys: readonly string[];
  /** For which key originals are sealed from now on; null: they lie open. */
  readonly vaultKey: string | null;
  readonly at: Date;
  readonly by: string;
};

/** `copy` is a database file of its own; after the call it is one file, complete in itself. */
export function prepareCopy(
  copy: string,
  { name, kept, given, people, keys, vaultKey, at, by }: GoingBack,
): void {
  const db = openDatabase(copy);
  try {
    migrate(db); // the backup may be of an earlier program
    actingAs({ by, at, action: 'backup.restore' }, () =>
      transaction(db, () => {
        restoreTriggers(db);
        noteAudit(db, { kind: 'restore', id: name, change: 'added', after: { kept } });
        if (people !== null) carryPeople(db, people);
        putOthersOutOfForce(db, keys);
        vaultMemory(db).remember(vaultKey);
        const left = carryNumbers(db, given, { at, by }).join(', ');
        // Numbers that stand on paper and may be given again: to be set by hand.
        if (left !== '')
          noteAudit(db, { kind: 'restore', id: name, change: 'changed', after: { not_carried: left } });
      }),
    );
    db.exec('PRAGMA journal_mode = DELETE');
  } finally {
    db.close();
  }
}
