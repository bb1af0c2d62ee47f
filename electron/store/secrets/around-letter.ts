/**
 * What lies in other tables about a line that becomes classified: drafts about it, the letter itself where it was written
 * here, minutes, stamps, notes, reasons. Where a registrar keeps it all of that is gathered to be sealed; it goes from
 * here either way. Call inside a transaction where it writes.
 */
import { letterContent } from '../../../shared/contract/schemas.ts';
import type { LetterContent } from '../../../shared/letter/letter.ts';
import { letterText } from '../../../shared/letter/letter-text.ts';
import { eraseAudit } from '../audit-log.ts';
import type { Connection } from '../database.ts';
import { oweErasures } from '../erasures.ts';
import { forgetLetter } from '../forget-letter.ts';
import { forgetStamps } from '../keeping-erase.ts';
import { text, textOrNull } from '../row-values.ts';
import { listStamps } from '../stamp-rows.ts';
import { statement } from '../statement.ts';
import { forgetUndo } from '../undo-log.ts';
import { type AboutLine, draftsAbout, formerDrafts } from './drafts-about.ts';

export type AroundLetter = {
  /** Each with a heading of its own, oldest first. */
  readonly texts: readonly string[];
  readonly files: readonly { readonly name: string; readonly fileId: string }[];
  /** They go; to whom each was to go stands in draftsAbout. */
  readonly draftIds: readonly string[];
};

export function aroundLetter(db: Connection, line: AboutLine): AroundLetter {
  const drafts = draftsAbout(db, line).map(({ id }) => id);
  const letterIds = [...(line.letterId === null ? [] : [line.letterId]), ...drafts];
  const letters = letterIds.map((id) => writtenHere(db, id));
  return {
    texts: [...letters.flatMap(({ texts }) => texts), ...notesOf(db, line.id), ...stampedOn(db, line.id)],
    files: letters.flatMap(({ files }) => files),
    draftIds: drafts,
  };
}

function writtenHere(db: Connection, letterId: string): Omit<AroundLetter, 'draftIds'> {
  const versions = statement(db, 'SELECT * FROM letter_versions WHERE letter_id = ? ORDER BY version').all(
    letterId,
  );
  const letter = statement(db, 'SELECT content FROM letters WHERE id = ?').get(letterId);
  const files = statement(
    db,
    `SELECT name, file_id FROM letter_files WHERE letter_id = ? AND kind <> 'picture' ORDER BY kind DESC, position`,
  ).all(letterId);
  const asText = (json: unknown) => wordsOf(letterContent.parse(JSON.parse(text(json))));
  return {
    texts: [
      ...versions.map(({ version, number, content }) => `ที่ ${number} ฉบับที่ ${version}\n${asText(content)}`),
      // Also where an issued letter is being corrected.
      ...(letter === undefined || letter.content === versions.at(-1)?.content
        ? []
        : [`ร่างหนังสือ\n${asText(letter.content)}`]),
    ],
    files: [
      ...versions.flatMap(({ version, file_id: id }) =>
        id === null ? [] : { name: `ฉบับที่ ${version}`, fileId: text(id) },
      ),
      ...files.map((file) => ({ name: text(file.name), fileId: text(file.file_id) })),
    ],
  };
}

function wordsOf(content: LetterContent): string {
  const rows = content.merge?.rows.map((cells) => cells.join(' ')) ?? [];
  return [letterText(content), ...rows].join('\n');
}

const noted: readonly (readonly [heading: string, sql: string])[] = [
  [
    'บันทึกเสนอ',
    `SELECT minute || coalesce(' ' || decision, '') AS words FROM minutes WHERE entry_id = ? ORDER BY put_at`,
  ],
  [
    'ประวัติรายการ',
    `SELECT concat_ws(' ', before, after, reason) AS words FROM entry_history
     WHERE entry_id = ? AND kind <> 'entered' ORDER BY seq`,
  ],
  [
    'กำหนดเวลา',
    `SELECT concat_ws(' ', due, time, what, assignee, settled_note) AS words FROM deadlines WHERE entry_id = ? ORDER BY due`,
  ],
  ['การเก็บ', 'SELECT note AS words FROM filings WHERE entry_id = ?'],
  ['การยืม', 'SELECT note AS words FROM loans WHERE entry_id = ? ORDER BY year, number'],
  ['บัญชีหนังสือ', 'SELECT note AS words FROM keeping_items WHERE entry_id = ?'],
  ['การจองเลข', 'SELECT reason AS words FROM reservations WHERE entry_id = ?'],
];

function notesOf(db: Connection, entryId: string): readonly string[] {
  return noted.flatMap(([heading, sql]) => {
    const lines = statement(db, sql)
      .all(entryId)
      .map((row) => textOrNull(row.words)?.trim() ?? '')
      .filter((line) => line !== '');
    return lines.length === 0 ? [] : [`${heading}\n${lines.join('\n')}`];
  });
}

/** Its number and day are the register's; a minute that stands on the letter recites it. */
function stampedOn(db: Connection, entryId: string): readonly string[] {
  const minutes = listStamps(db, entryId).flatMap((stamp) => (stamp.kind === 'minute' ? stamp.text : []));
  return minutes.length === 0 ? [] : [`เกษียนบนหนังสือ\n${minutes.join('\n')}`];
}

/**
 * Before the line becomes a stub. Drafts go with their files and earlier states, and the table from which a set was made;
 * so does what is known of drafts and enclosures that were thrown away before: those the registrar can do without.
 */
export function forgetWritings(db: Connection, line: AboutLine, at: Date): void {
  statement(
    db,
    'DELETE FROM set_drafts WHERE batch_id = (SELECT batch_id FROM letter_batches WHERE letter_id = ?)',
  ).run(line.letterId);
  const drafts = [...draftsAbout(db, line).map(({ id }) => id), ...formerDrafts(db, line.id)];
  oweErasures(
    db,
    drafts.flatMap((draft) => forgetLetter(db, draft, 'classified')),
    at,
  );
  forgetStamps(db, line.id, 'classified');
}

/**
 * After the line became a stub: notes and reasons that stood beside it. `reason`: what is said openly of the change
 * itself. What somebody would have to take back is not offered any more: it recites what stood there.
 */
export function hushRecords(db: Connection, entryId: string, reason: string): void {
  statement(db, 'UPDATE entry_history SET reason = NULL WHERE entry_id = ? AND reason <> ?').run(
    entryId,
    reason,
  );
  for (const { table, kind, key, change } of besideLine) {
    const rows = statement(db, `SELECT ${key} AS key FROM ${table} WHERE entry_id = ?`).all(entryId);
    statement(db, `UPDATE ${table} SET ${change} WHERE entry_id = ?`).run(entryId);
    for (const row of rows) eraseAudit(db, kind, String(row.key), 'classified');
  }
  forgetUndo(db);
}

const besideLine = [
  { table: 'filings', kind: 'filing', key: 'entry_id', change: "note = ''" },
  { table: 'loans', kind: 'loan', key: 'id', change: "note = ''" },
  {
    table: 'keeping_items',
    kind: 'keeping-item',
    key: "list_id || ' ' || position",
    change: "note = ''",
  },
  { table: 'reservations', kind: 'reservation', key: 'id', change: "reason = '-'" },
  { table: 'year_exceptions', kind: 'year-exception', key: 'seq', change: "reason = '-'" },
] as const;
