/**
 * The audit log. A link of the chain holds who did what to which row and when, and a commitment to the values; the values
 * and their salt lie beside it and may be erased by rule, which is itself on record. Nothing here is ever changed.
 */
import type { Migration } from '../migrate.ts';
import { audited } from './audited.ts';

const tables = `
CREATE TABLE audit_log (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by <> ''),
  -- The contract's method, a background task, or 'outside': not by this program.
  action TEXT NOT NULL CHECK (action <> ''),
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  change TEXT NOT NULL,
  commitment BLOB NOT NULL CHECK (length(commitment) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX audit_log_by_row ON audit_log (kind, id, seq);

CREATE TABLE audit_values (
  seq INTEGER PRIMARY KEY REFERENCES audit_log (seq),
  salt BLOB NOT NULL,
  before TEXT,
  after TEXT
) STRICT;

-- Values erased by rule: which, and the link that says so.
CREATE TABLE audit_erasures (
  seq INTEGER PRIMARY KEY REFERENCES audit_log (seq),
  reason TEXT NOT NULL CHECK (reason IN ('classified', 'sample', 'destroyed', 'retention'))
) STRICT;

CREATE TABLE audit_pending (
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  change TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;

CREATE TRIGGER audit_log_fixed BEFORE UPDATE ON audit_log
BEGIN SELECT raise(ABORT, 'the audit log is only added to'); END;
CREATE TRIGGER audit_log_kept BEFORE DELETE ON audit_log
BEGIN SELECT raise(ABORT, 'the audit log is only added to'); END;
CREATE TRIGGER audit_values_fixed BEFORE UPDATE ON audit_values
BEGIN SELECT raise(ABORT, 'the audit log is only added to'); END;
CREATE TRIGGER audit_values_kept BEFORE DELETE ON audit_values
WHEN NOT EXISTS (SELECT 1 FROM audit_erasures WHERE seq = OLD.seq)
BEGIN SELECT raise(ABORT, 'values go by rule only'); END;
CREATE TRIGGER audit_erasures_fixed BEFORE UPDATE ON audit_erasures
BEGIN SELECT raise(ABORT, 'the audit log is only added to'); END;
CREATE TRIGGER audit_erasures_kept BEFORE DELETE ON audit_erasures
BEGIN SELECT raise(ABORT, 'the audit log is only added to'); END;
`;

const isSample = '@.is_sample = 1';

export const auditMigration: Migration = {
  version: 150,
  name: 'audit',
  sql: [
    tables,
    audited({
      table: 'entries',
      kind: 'entry',
      id: '@.id',
      columns: [
        'seq',
        'series_id',
        'book',
        'year',
        'running',
        'circular',
        'entered_at',
        'entered_on',
        'entered_by',
        'document_number',
        'document_date',
        'document_date_text',
        'sender',
        'recipient',
        'subject',
        'action',
        'note',
        'urgency',
        'secrecy',
        'deadline',
        'voided_at',
        'voided_by',
        'void_reason',
        'file_id',
        'import_id',
        'letter_index',
        'letter_id',
      ],
      except: isSample,
      hushed: '@.secrecy IS NOT NULL',
      shown: ['seq', 'book', 'year', 'running', 'secrecy', 'voided_at', 'voided_by'],
    }),
    audited({
      table: 'entry_links',
      kind: 'link',
      id: "@.received_id || ' ' || @.sent_id",
      columns: ['received_id', 'sent_id', 'at', 'by'],
    }),
    audited({
      table: 'series_history',
      kind: 'series',
      id: '@.series_id',
      columns: ['before', 'after', 'by'],
    }),
    audited({
      table: 'letters',
      kind: 'letter',
      id: '@.id',
      // Not its words: those of a draft come and go, those of an issued version stand in letter_versions.
      columns: [
        'state',
        'version',
        'version_reason',
        'prefix_id',
        'number',
        'entry_id',
        'source_entry_id',
        'wants_answer',
        'answer_by',
      ],
      except: isSample,
    }),
    audited({
      table: 'letter_versions',
      kind: 'letter-version',
      id: "@.letter_id || ' ' || @.version",
      columns: ['number', 'content', 'printed', 'reason', 'issued_at', 'issued_by', 'file_id'],
      except: isSample,
    }),
    audited({
      table: 'letter_files',
      kind: 'letter-file',
      id: '@.id',
      columns: ['letter_id', 'kind', 'position', 'name', 'media_type', 'file_id'],
      except: isSample,
    }),
    audited({
      table: 'dispatches',
      kind: 'dispatch',
      id: "@.letter_id || ' ' || @.position",
      columns: ['name', 'email', 'deadline', 'sent_at', 'received_at', 'replied_at', 'note'],
      except: isSample,
    }),
    audited({
      table: 'entry_stamps',
      kind: 'stamp',
      id: '@.entry_id',
      columns: ['stamps'],
      except: isSample,
    }),
    audited({
      table: 'prefixes',
      kind: 'prefix',
      id: '@.id',
      columns: ['code', 'owner_office', 'phone', 'email', 'is_default', 'numbering'],
      except: isSample,
    }),
    audited({
      table: 'signatories',
      kind: 'signatory',
      id: '@.id',
      columns: ['name', 'post', 'mode', 'acting_for', 'order_number', 'valid_from', 'valid_to'],
      except: isSample,
    }),
    audited({
      table: 'recipients',
      kind: 'recipient',
      id: '@.id',
      columns: ['kind', 'name', 'formal_title', 'email', 'phone'],
      except: isSample,
    }),
    audited({
      table: 'recipient_groups',
      kind: 'group',
      id: '@.id',
      columns: ['name', 'address_line', 'is_default'],
      except: isSample,
    }),
    audited({
      table: 'templates',
      kind: 'template',
      id: '@.id',
      columns: ['name', 'file_id'],
      except: isSample,
    }),
  ].join('\n'),
};
