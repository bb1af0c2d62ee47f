/** What helps to file a letter: what it is for, where such letters went before, the rows of its annexes that are ours. */
import type { Reading, ReadLetter, ReadPurpose, Span } from '../../../shared/document/reading.ts';
import { chosenRows } from '../../../shared/extraction/recipient-rows.ts';
import type { RecipientRow } from '../../../shared/letter/recipient-row.ts';
import type { OfficeSettings, Recipient } from '../../../shared/office/office.ts';
import type { EntryFields, RegisterEntry } from '../../../shared/register/entry.ts';
import {
  type Suggestion,
  suggestAssignee,
  suggestRetention,
} from '../../../shared/register/suggest-filing.ts';

export type OwnRow = {
  readonly key: string;
  /** Bodies by name, or the first cell that says something. */
  readonly who: string;
  readonly page: number;
  readonly event: string | null;
  readonly deadline: string | null;
  readonly isContested: boolean;
  readonly spans: readonly Span[];
  /** It names a body of our district that is not on the office's list. */
  readonly isUnknown: boolean;
  readonly isMisspelt: boolean;
};

export type Help = {
  readonly purpose: ReadPurpose | null;
  readonly assignee: Suggestion | null;
  readonly retention: Suggestion | null;
  readonly rows: readonly OwnRow[];
};

/** Rows of long lists that the register's clerk would never scroll through. */
const mostRows = 12;

export function helpFor(
  letter: ReadLetter | null,
  reading: Reading,
  fields: Pick<EntryFields, 'from' | 'subject'>,
  past: readonly RegisterEntry[],
  office: OfficeSettings | null,
  recipients: readonly Recipient[],
): Help {
  const filed = past.filter(({ voided, secrecy }) => voided === null && secrecy === null);
  const rows = office === null ? [] : chosenRows(reading.letters, office, recipients);
  return {
    purpose: letter?.purpose ?? null,
    assignee: suggestAssignee(fields, filed),
    retention: suggestRetention(fields, filed),
    rows: rows
      .filter(({ by, dates }) => by !== 'province' || dates.length > 0)
      .slice(0, mostRows)
      .map((row) => ownRow(row, recipients)),
  };
}

export function hasHelp({ purpose, assignee, retention, rows }: Help): boolean {
  return purpose !== null || assignee !== null || retention !== null || rows.length > 0;
}

function ownRow(row: RecipientRow, recipients: readonly Recipient[]): OwnRow {
  const names = recipients.filter(({ id }) => row.recipientIds.includes(id)).map(({ name }) => name);
  const dayOf = (kind: 'event' | 'deadline') => row.dates.find((date) => date.kind === kind)?.iso ?? null;
  return {
    key: `${row.letter}/${row.annex}/${row.table}/${row.row}`,
    who: names.join(', ') || (row.unknownName ?? row.cells.find((cell) => /[ก-ฮ]{2}/u.test(cell)) ?? ''),
    page: row.page,
    event: dayOf('event'),
    deadline: dayOf('deadline'),
    isContested: row.isContested,
    spans: row.spans,
    isUnknown: row.unknownName !== null && names.length === 0,
    isMisspelt: row.isMisspelt,
  };
}
