/** Issued letters and sets whose recipients owe an answer. A set waits as one: it was one matter, told to each. */
import { type SilentRecipient, unanswered, type WaitingLetter } from '../../shared/letter/dispatch.ts';
import { commonSubject } from '../../shared/letter/reminder.ts';
import type { Connection } from './database.ts';
import { asDispatch } from './dispatch-rows.ts';
import { mustFindLetter } from './letter-rows.ts';
import { text, textOrNull } from './row-values.ts';
import { statement } from './statement.ts';

/** Rows by letter and set. A voided number waits for nobody, nor does a letter that wants no answer, nor for who left it. */
const owing = `dispatches d
  JOIN letters l ON l.id = d.letter_id
  LEFT JOIN letter_batches b ON b.letter_id = l.id
  WHERE coalesce(l.wants_answer, 1) = 1 AND d.left_at IS NULL
    AND l.id NOT IN (SELECT letter_id FROM entries WHERE voided_at IS NOT NULL AND letter_id IS NOT NULL)`;

/** The one whose day comes first stands first; those without a day last. */
export function listWaiting(db: Connection): readonly WaitingLetter[] {
  return statement(
    db,
    `SELECT coalesce(b.batch_id, l.id) AS set_id FROM ${owing}
     GROUP BY set_id
     HAVING count(d.replied_at) < count(*)
       AND (max(l.wants_answer) = 1 OR count(d.deadline) > 0 OR count(d.replied_at) > 0)
     ORDER BY min(CASE WHEN d.replied_at IS NULL THEN coalesce(d.deadline, '9999') ELSE '9999' END), set_id`,
  )
    .all()
    .map((row) => waitingOf(db, text(row.set_id)));
}

/** Everybody the letter, or its whole set, went to and that is to answer, in the order of the table. */
export function listOwing(db: Connection, setId: string): readonly SilentRecipient[] {
  return statement(
    db,
    `SELECT d.*, l.number AS letter_number FROM ${owing} AND coalesce(b.batch_id, l.id) = ?
     ORDER BY b.position, d.position`,
  )
    .all(setId)
    .map((row) => ({
      ...asDispatch(row),
      letterId: text(row.letter_id),
      number: textOrNull(row.letter_number),
    }));
}

/** Without reading the letters themselves: a set has hundreds. */
function subjectsOf(db: Connection, letterIds: readonly string[]): readonly string[] {
  const find = statement(
    db,
    `SELECT json_extract(content, '$.subject') AS subject FROM letters WHERE id = ?`,
  );
  return letterIds.flatMap((id) => {
    const row = find.get(id);
    return row === undefined ? [] : text(row.subject);
  });
}

function waitingOf(db: Connection, setId: string): WaitingLetter {
  const rows = listOwing(db, setId);
  const ids = [...new Set(rows.map(({ letterId }) => letterId))];
  const first = mustFindLetter(db, ids[0] ?? setId);
  const { id, number, date } = first;
  const subject = ids.length > 1 ? commonSubject(subjectsOf(db, ids)) : first.subject;
  const lastNumber = ids.length > 1 ? (rows.at(-1)?.number ?? null) : null;
  const silent = unanswered(rows);
  return {
    letterId: id,
    number,
    lastNumber,
    letters: ids.length,
    subject,
    date,
    recipients: rows.length,
    silent,
  };
}
