/** Whom an issued letter goes to, with address and last day, as its dispatch rows begin. Call in a transaction. */
import type { Letter, LetterMerge } from '../../shared/letter/letter.ts';
import { deadlineOfRow, emailOfRow, merged } from '../../shared/letter/merge.ts';
import type { Recipient } from '../../shared/office/office.ts';
import type { Connection } from './database.ts';
import type { NewDispatch } from './dispatch-rows.ts';
import { listRecipients } from './office-rows.ts';

/** Those of the table or of the list by their formal titles; without either the addressee as written. */
export function recipientsOf(db: Connection, letter: Letter): readonly NewDispatch[] {
  const known = knownRecipients(db);
  const { merge } = letter;
  if (merge !== null)
    return merge.rows.map((_, at) => recipientOfRow(known, merge, at, merged(letter, at).addressee));
  const chosen = letter.recipientIds.flatMap((id) => known.get(id) ?? []);
  if (chosen.length > 0)
    return chosen.map(({ id, formalTitle, email }) => ({
      recipientId: id,
      name: formalTitle,
      email,
      deadline: null,
    }));
  if (letter.addressee.trim() === '') return [];
  return [{ recipientId: null, name: letter.addressee, email: '', deadline: null }];
}

export function knownRecipients(db: Connection): ReadonlyMap<string, Recipient> {
  return new Map(listRecipients(db).map((recipient) => [recipient.id, recipient]));
}

/** Mail goes to the address in the table, else to the one on the office's list. */
export function recipientOfRow(
  recipients: ReadonlyMap<string, Recipient>,
  merge: LetterMerge,
  at: number,
  name: string,
): NewDispatch {
  const known = recipients.get(merge.recipientIds?.[at] ?? '');
  return {
    recipientId: known?.id ?? null,
    name,
    email: emailOfRow(merge, at) || (known?.email ?? ''),
    deadline: deadlineOfRow(merge, at),
  };
}
