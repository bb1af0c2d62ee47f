/**
 * What is sealed of a secret letter, and in which file, is part of the evidence: the log hears the hash of the sealed
 * record (store/evidence/hold-seals.ts holds the record against it) and the name of each sealed file, which is its hash.
 */
import type { Migration } from '../migrate.ts';
import { audited } from './audited.ts';

const isSample = '@.is_sample = 1';

export const secretBoundMigration: Migration = {
  version: 386,
  name: 'secret bound',
  sql: [
    `ALTER TABLE secret_entries ADD COLUMN seal_hash TEXT NOT NULL DEFAULT '';
ALTER TABLE secret_arrivals ADD COLUMN seal_hash TEXT NOT NULL DEFAULT '';`,
    audited({
      table: 'secret_entries',
      kind: 'secret-letter',
      id: "@.book || ' ' || @.year || '/' || @.running",
      columns: ['id', 'secrecy', 'at', 'by', 'ended', 'revision', 'seal_hash'],
      except: isSample,
    }),
    audited({
      table: 'secret_files',
      kind: 'secret-file',
      id: '@.id',
      columns: ['secret_id', 'sealed_file_id'],
      except: isSample,
    }),
    audited({
      table: 'secret_arrivals',
      kind: 'secret-arrival',
      id: '@.id',
      columns: ['at', 'by', 'secrecy', 'sent_at', 'seal_hash', 'sealed_file_id'],
      except: isSample,
    }),
  ].join('\n'),
};
