/** How a register entry lies in its table: columns on one side, the domain's value on the other. */
import type { Secrecy, Urgency } from '../../shared/document/handling.ts';
import type {
  Book,
  EntryChange,
  EntryFieldName,
  EntryFields,
  FurtherNumber,
  LinkedEntry,
  RegisterEntry,
} from '../../shared/register/entry.ts';

export type EntryRow = {
  seq: number;
  id: string;
  series_id: string;
  book: Book;
  year: number;
  running: number;
  circular: number;
  entered_at: string;
  entered_on: string;
  entered_by: string;
  document_number: string | null;
  document_date: string | null;
  document_date_text: string | null;
  sender: string;
  recipient: string;
  subject: string;
  action: string;
  note: string;
  urgency: Urgency | null;
  secrecy: Secrecy | null;
  deadline: string | null;
  voided_at: string | null;
  voided_by: string | null;
  void_reason: string | null;
  file_id: string | null;
  import_id: string | null;
  letter_index: number | null;
  letter_id: string | null;
  letter_key: string | null;
  is_linked: number;
  /** Of a number between two others the one before it, and its series; `running` counts within. */
  inserted_after: number | null;
  inserted_in: string | null;
  is_sample: number;
};

/** `from` and `to` are words of SQL. */
export const columnOf = {
  documentNumber: 'document_number',
  documentDate: 'document_date',
  documentDateText: 'document_date_text',
  from: 'sender',
  to: 'recipient',
  subject: 'subject',
  action: 'action',
  note: 'note',
  urgency: 'urgency',
  secrecy: 'secrecy',
  deadline: 'deadline',
} as const satisfies Record<EntryFieldName, keyof EntryRow>;

export function columnsOf(fields: EntryFields) {
  return {
    document_number: fields.documentNumber,
    document_date: fields.documentDate,
    document_date_text: fields.documentDateText,
    sender: fields.from,
    recipient: fields.to,
    subject: fields.subject,
    action: fields.action,
    note: fields.note,
    urgency: fields.urgency,
    secrecy: fields.secrecy,
    deadline: fields.deadline,
  };
}

export function asEntry(
  row: EntryRow,
  links: readonly LinkedEntry[],
  further: readonly FurtherNumber[] = [],
  written: string | null = null,
): RegisterEntry {
  return {
    id: row.id,
    book: row.book,
    seriesId: row.inserted_in ?? row.series_id,
    year: row.year,
    running: row.inserted_after ?? row.running,
    inserted: row.inserted_after === null ? null : row.running,
    written,
    circular: row.circular === 1,
    enteredAt: row.entered_at,
    enteredBy: row.entered_by,
    documentNumber: row.document_number,
    documentDate: row.document_date,
    documentDateText: row.document_date_text,
    from: row.sender,
    to: row.recipient,
    subject: row.subject,
    action: row.action,
    note: row.note,
    urgency: row.urgency,
    secrecy: row.secrecy,
    deadline: row.deadline,
    voided:
      row.voided_at === null
        ? null
        : { at: row.voided_at, by: row.voided_by ?? '', reason: row.void_reason ?? '' },
    fileId: row.file_id,
    importId: row.import_id,
    letterIndex: row.letter_index,
    letterId: row.letter_id,
    links,
    further,
    isSample: row.is_sample === 1,
  };
}

export type HistoryRow = {
  id: string;
  at: string;
  by: string;
  kind: EntryChange['kind'];
  field: EntryFieldName | null;
  before: string | null;
  after: string | null;
  reason: string | null;
};

export function asChange(row: HistoryRow): EntryChange {
  const { id, at, by, kind, field, before, after, reason } = row;
  return { id, at, by, kind, field, before, after, reason };
}
