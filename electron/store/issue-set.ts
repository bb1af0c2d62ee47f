/**
 * A set of letters, one from each row of a draft's table: numbers, register lines, files and recipients of all of them
 * stand together or not at all (ข้อ 43). Call inside one transaction.
 */
import { AppError } from '../../shared/contract/errors.ts';
import { letterContent } from '../../shared/contract/schemas.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import type { LetterFile } from '../../shared/letter/letter-file.ts';
import { merged } from '../../shared/letter/merge.ts';
import { insertBatch, keepSetDraft } from './batch-rows.ts';
import type { Connection } from './database.ts';
import {
  type Issue,
  type Issued,
  issueOne,
  officeNow,
  refuseProblems,
  refuseState,
  tellSource,
} from './issue.ts';
import { addLetterFile, listLetterFiles } from './letter-file-rows.ts';
import {
  type Actor,
  insertLetter,
  mustFindLetter,
  writeAnswerWish,
  writeContent,
  writeState,
} from './letter-rows.ts';
import { knownRecipients, recipientOfRow } from './recipients-of.ts';

/**
 * One letter each from the rows of the letter's table, with consecutive numbers: all of them or none (ข้อ 43).
 * The draft itself becomes the first, and is kept as it was; its enclosures go out with each. Throws as `issueLetter`,
 * and `letter-not-ready` when it has no rows or is a circular, which is one letter under one number.
 */
export function issueEach(db: Connection, input: Issue): readonly Issued[] {
  const draft = mustFindLetter(db, input.id);
  const { merge } = draft;
  if (merge === null || merge.rows.length === 0 || draft.circular)
    throw new AppError('letter-not-ready', { rules: 'no-merge-rows' });
  refuseState(draft, input.settings.numberBeforeSignature);
  refuseProblems(draft);
  const content = letterContent.parse(draft);
  keepSetDraft(db, draft.id, content, input);
  const recipients = knownRecipients(db);
  const office = officeNow(db);
  const shared = { ...input, printed: printedOnce(input.printed) };
  const enclosures = listLetterFiles(db, draft.id).filter(({ kind }) => kind === 'enclosure');
  const issued = merge.rows.map((_, at) => {
    const own = { ...merged(content, at), recipientIds: [] };
    const letter =
      at === 0
        ? writeContent(db, draft.id, own, input)
        : anotherLike(db, draft, enclosures, insertLetter(db, { ...draft, ...input, content: own }), input);
    const one = { recipient: recipientOfRow(recipients, merge, at, own.addressee) };
    return issueOne(db, { ...shared, id: letter.id }, one, office);
  });
  insertBatch(
    db,
    issued.map(({ letter }) => letter.id),
  );
  tellSource(db, input, issued);
  return issued;
}

/** Head, prefix and signatory are the set's: only the text differs from letter to letter. */
function printedOnce(printed: Issue['printed']): Issue['printed'] {
  let facts: string | null = null;
  return (letter, prefix) => {
    facts ??= printed(letter, prefix);
    return facts;
  };
}

/** A further letter of a set stands where the draft stood: signed, with its enclosures and its wish for an answer. */
function anotherLike(
  db: Connection,
  draft: Letter,
  enclosures: readonly LetterFile[],
  letter: Letter,
  actor: Actor,
): Letter {
  for (const file of enclosures) addLetterFile(db, letter.id, file, actor);
  writeAnswerWish(db, letter.id, { wants: draft.wantsAnswer ?? null, by: draft.answerBy ?? null });
  return writeState(db, letter, draft.state, actor);
}
