/** Files that hold a letter which turns out to be classified: in the trash they go, in the inbox the clerk is asked. */
import type { SecretStub } from '../../shared/document/import-item.ts';
import type { ReadLetter } from '../../shared/document/reading.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import { senderFromHead } from '../../shared/register/from-letter.ts';
import { type LetterIdentity, letterKey, numberlessKey } from '../../shared/register/letter-key.ts';
import type { Connection } from './database.ts';
import { askSecrecyAgain } from './import-rows.ts';
import { text, textOrNull } from './row-values.ts';
import { statement } from './statement.ts';

/** A line as it was or is. */
export type KnownLetter = LetterIdentity & { readonly subject: string };

/** How a file is told to hold one of these letters; of a letter without a number by what else is known of it. */
export function keysWanted(letters: readonly KnownLetter[]): ReadonlySet<string> {
  return new Set(letters.map((one) => letterKey(one) ?? numberlessKey(one)).filter((key) => key !== null));
}

type Row = Readonly<Record<string, unknown>>;

/** Of the letter that the queue showed and of every other that was read in the file. */
export function keysOfImport(row: Row): readonly string[] {
  const shown = {
    documentNumber: textOrNull(row.number ?? null),
    documentDate: textOrNull(row.document_date ?? null),
    documentDateText: textOrNull(row.document_date_text ?? null),
    from: textOrNull(row.sender ?? null) ?? '',
    subject: textOrNull(row.subject ?? null) ?? '',
  };
  const letters = JSON.parse(textOrNull(row.letters ?? null) ?? '[]') as readonly ReadLetter[];
  const read = letters.map(({ number, dateISO, dateLiteral, orgLines, subject }) => ({
    documentNumber: number,
    documentDate: dateISO,
    documentDateText: dateISO === null ? dateLiteral : null,
    from: senderFromHead(orgLines),
    subject: subject ?? '',
  }));
  return [shown, ...read]
    .flatMap((letter) => [letterKey(letter), numberlessKey(letter)])
    .filter((key) => key !== null);
}

/**
 * Scans of the letter that were read and wait in the inbox: what was read of them goes, and the clerk is asked whether
 * they are it. The file stays until the answer, for it may hold other letters too. Call in a transaction.
 */
export function askOfInbox(
  db: Connection,
  { documentNumber, documentDate, from, secrecy }: RegisterEntry,
  letters: readonly KnownLetter[],
): void {
  const wanted = keysWanted(letters);
  if (secrecy === null || wanted.size === 0) return;
  const stub: SecretStub = { number: documentNumber, dateISO: documentDate, from, secrecy };
  const waiting = statement(
    db,
    `SELECT id, number, document_date, document_date_text, sender, subject, letters FROM imports
     WHERE state IN ('ready', 'needs-ocr') AND secrecy_cleared = 0 AND entry_id IS NULL`,
  ).all();
  for (const row of waiting)
    if (keysOfImport(row).some((key) => wanted.has(key))) askSecrecyAgain(db, text(row.id), stub);
}
