/** The clerk's own cut of a file, and what the letters cut so were understood to say. */
import { keptCut, type ReviewState } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { type BundleCut, isSameCut, type KeptCut } from '../../shared/document/bundle-cut.ts';
import type { Reading } from '../../shared/document/reading.ts';
import type { LetterIdentity } from '../../shared/register/letter-key.ts';
import type { Connection } from './database.ts';
import { textOrNull } from './row-values.ts';
import { statement } from './statement.ts';

/** Null while the reader's own cut stands. */
export function cutOf(db: Connection, id: string): KeptCut | null {
  const kept = textOrNull(statement(db, 'SELECT cut FROM imports WHERE id = ?').get(id)?.cut ?? null);
  // One of an earlier form is dropped, not guessed at.
  return kept === null ? null : (keptCut.safeParse(JSON.parse(kept)).data ?? null);
}

export type Recut = Pick<Reading, 'letters' | 'warnings'> & {
  readonly cut: KeptCut | null;
  readonly letterIndex: number | null;
  readonly letter: (LetterIdentity & { readonly subject: string }) | null;
  readonly review: ReviewState | null;
  /** Lines that stood when the letters were understood: one given meanwhile may be of a letter that is no more. */
  readonly entryId: string | null;
};

/** Throws `not-found`, also for items that are being read, logged, secret or discarded. */
export function recut(db: Connection, id: string, input: Recut): void {
  const { cut, letters, warnings, letter } = input;
  const done = statement(
    db,
    `UPDATE imports SET cut = ?, letters = ?, warnings = ?, doubts = ?, letter_index = ?, review = ?, subject = ?,
       sender = ?, number = ?, document_date = ?, document_date_text = ?
     WHERE id = ? AND entry_id IS ? AND state NOT IN ('waiting', 'reading', 'secret', 'logged', 'discarded')`,
  ).run(
    cut === null ? null : JSON.stringify(cut),
    JSON.stringify(letters),
    JSON.stringify(warnings),
    warnings.filter(({ severity }) => severity !== 'hint').length,
    input.letterIndex,
    input.review === null ? null : JSON.stringify(input.review),
    letter?.subject ?? null,
    letter?.from ?? null,
    letter?.documentNumber ?? null,
    letter?.documentDate ?? null,
    letter?.documentDateText ?? null,
    id,
    input.entryId,
  );
  if (done.changes === 0) throw new AppError('not-found', { what: 'import' });
}

/** The file was read again: the clerk's cut stands, and what the reader would have made of it now is kept beside it. */
export function noteProposal(db: Connection, id: string, proposed: BundleCut): void {
  const cut = cutOf(db, id);
  if (cut === null) return;
  const isNewProposal = cut.isNewProposal || cut.proposed === null || !isSameCut(cut.proposed, proposed);
  const kept: KeptCut = { ...cut, proposed, isNewProposal };
  statement(db, 'UPDATE imports SET cut = ? WHERE id = ?').run(JSON.stringify(kept), id);
}
