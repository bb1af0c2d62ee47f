/** The letters that one draft or one set stands for, each as it prints, in the order of the table. */
import { type Dispatch, onTheList } from '../../../shared/letter/dispatch.ts';
import { isIssued, type Letter } from '../../../shared/letter/letter.ts';
import { deadlineOfRow, emailOfRow, merged } from '../../../shared/letter/merge.ts';
import type { LineOfLetter } from '../../store/batch-rows.ts';
import type { Store } from '../../store/store.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { printable } from '../printable.ts';

export type OneOfMany = {
  /** Null while the letters are one draft, or one circular. */
  readonly letterId: string | null;
  readonly toPrint: LetterToPrint;
  readonly deadline: string | null;
  /** Empty: none is known. */
  readonly email: string;
  /** Of the office's list; null: not on it. */
  readonly recipientId: string | null;
  /** Running number of its line in the sent register (เลขทะเบียนส่ง); null before it has one. */
  readonly running: number | null;
  /** Its number was voided: it is printed for the record and sent to nobody. */
  readonly isVoided: boolean;
};
export type ManyLetters = { readonly letters: readonly OneOfMany[]; readonly garudaFileId: string | null };

/** Of a letter alone: itself. Throws as `printable`. */
export async function lettersOf(store: Store, letter: Letter): Promise<ManyLetters> {
  const batch = await store.letters.batch(letter.id);
  if (batch.length > 0) return ofBatch(store, batch);
  const { toPrint, garudaFileId } = await printable(store, letter);
  const { merge } = toPrint.content;
  const rows = isIssued(letter) ? onTheList(await store.letters.dispatches(letter.id)) : [];
  const line = (await store.letters.registered(letter.id)).get(letter.id) ?? noLine;
  if (merge === null) {
    const { email = '', recipientId = null } = rowOf(rows, toPrint.content.addressee) ?? {};
    const only = { letterId: letter.id, toPrint, deadline: null, email, recipientId, ...line };
    return { letters: [only], garudaFileId };
  }
  const free = new Set(rows);
  const letters = merge.rows.map((_, at) => {
    const content = merged(toPrint.content, at);
    // a correction puts who is new behind the others, wherever it stands in the table
    const row = [...free].find(({ name }) => name === content.addressee);
    if (row !== undefined) free.delete(row);
    return {
      letterId: isIssued(letter) ? letter.id : null,
      toPrint: { ...toPrint, content },
      deadline: deadlineOfRow(merge, at),
      email: row?.email ?? emailOfRow(merge, at),
      recipientId: row?.recipientId ?? merge.recipientIds?.[at] ?? null,
      ...line,
    };
  });
  return { letters, garudaFileId };
}

/** Whom this letter goes to: never one whom a correction took off it, whatever was ticked there. */
function rowOf(rows: readonly Dispatch[], addressee: string): Dispatch | undefined {
  const named = rows.find(({ name }) => name === addressee);
  return named ?? (rows.length === 1 ? rows[0] : undefined);
}

const noLine: LineOfLetter = { running: null, isVoided: false };

async function ofBatch(store: Store, batch: readonly Letter[]): Promise<ManyLetters> {
  const letters: OneOfMany[] = [];
  const lines = await store.letters.registered(batch[0]?.id ?? '');
  let garuda: string | null = null;
  for (const letter of batch) {
    // one under correction prints as it was issued: its number stands for that text
    const issued = letter.number === null ? null : await store.letters.lastIssued(letter.id);
    const { toPrint, garudaFileId } = await printable(store, letter, issued);
    const rows = onTheList(await store.letters.dispatches(letter.id));
    const row = rowOf(rows, toPrint.content.addressee);
    const { deadline = null, email = '', recipientId = null } = row ?? {};
    const line = lines.get(letter.id) ?? noLine;
    letters.push({ letterId: letter.id, toPrint, deadline, email, recipientId, ...line });
    garuda ??= garudaFileId;
  }
  return { letters, garudaFileId: garuda };
}
