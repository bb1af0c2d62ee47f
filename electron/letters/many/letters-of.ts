/** The letters that one draft or one set stands for, each as it prints, in the order of the table. */
import { isIssued, type Letter } from '../../../shared/letter/letter.ts';
import { deadlineOfRow, merged } from '../../../shared/letter/merge.ts';
import type { Store } from '../../store/store.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { refuseTemplate } from '../papers.ts';
import { printable } from '../printable.ts';

export type OneOfMany = {
  /** Null while the letters are one draft, or one circular. */
  readonly letterId: string | null;
  readonly toPrint: LetterToPrint;
  readonly deadline: string | null;
};
export type ManyLetters = { readonly letters: readonly OneOfMany[]; readonly garudaFileId: string | null };

/** Of a letter alone: itself. Throws as `printable`, and `template-in-word`. */
export async function lettersOf(store: Store, letter: Letter): Promise<ManyLetters> {
  refuseTemplate(letter);
  const batch = await store.letters.batch(letter.id);
  if (batch.length > 0) return ofBatch(store, batch);
  const { toPrint, garudaFileId } = await printable(store, letter);
  const { merge } = toPrint.content;
  if (merge === null) return { letters: [{ letterId: letter.id, toPrint, deadline: null }], garudaFileId };
  const letters = merge.rows.map((_, at) => ({
    letterId: isIssued(letter) ? letter.id : null,
    toPrint: { ...toPrint, content: merged(toPrint.content, at) },
    deadline: deadlineOfRow(merge, at),
  }));
  return { letters, garudaFileId };
}

async function ofBatch(store: Store, batch: readonly Letter[]): Promise<ManyLetters> {
  const letters: OneOfMany[] = [];
  let garuda: string | null = null;
  for (const letter of batch) {
    // one under correction prints as it was issued: its number stands for that text
    const issued = letter.number === null ? null : await store.letters.lastIssued(letter.id);
    const { toPrint, garudaFileId } = await printable(store, letter, issued);
    const [row] = await store.letters.dispatches(letter.id);
    letters.push({ letterId: letter.id, toPrint, deadline: row?.deadline ?? null });
    garuda ??= garudaFileId;
  }
  return { letters, garudaFileId: garuda };
}
