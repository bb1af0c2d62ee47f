/**
 * What lies in other tables about a letter whose class is raised: drafts that answer it, the letter itself where it was
 * written here, minutes, notes, reasons. Gathered to be sealed with it, then taken away. Call inside a transaction
 * where it writes.
 */
import { letterContent } from '../../../shared/contract/schemas.ts';
import type { LetterContent } from '../../../shared/letter/letter.ts';
import { letterText } from '../../../shared/letter/letter-text.ts';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { eraseAudit } from '../audit-log.ts';
import type { Connection } from '../database.ts';
import { oweErasures } from '../erasures.ts';
import { text, textOrNull } from '../row-values.ts';
import { statement } from '../statement.ts';

export type AroundLetter = {
  /** Each with a heading of its own, oldest first. */
  readonly texts: readonly string[];
  readonly files: readonly { readonly name: string; readonly fileId: string }[];
};

type Line = Pick<RegisterEntry, 'id' | 'letterId'>;

export function aroundLetter(db: Connection, line: Line): AroundLetter {
  const letterIds = [...(line.letterId === null ? [] : [line.letterId]), ...draftsOf(db, line.id)];
  const letters = letterIds.map((id) => writtenHere(db, id));
  return {
    texts: [...letters.flatMap(({ texts }) => texts), ...notesOf(db, line.id)],
    files: letters.flatMap(({ files }) => files),
  };
}

/** Not yet issued: an answer that has its number is a letter of its own, with its own line and class. */
function draftsOf(db: Connection, entryId: string): readonly string[] {
  return statement(db, 'SELECT id FROM letters WHERE source_entry_id = ? AND number IS NULL ORDER BY seq')
    .all(entryId)
    .map((row) => text(row.id));
}

function writtenHere(db: Connection, letterId: string): AroundLetter {
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
    `SELECT concat_ws(' ', what, settled_note) AS words FROM deadlines WHERE entry_id = ? ORDER BY due`,
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

/** Drafts go with their files and earlier states, and the table from which a set was made. */
export function forgetWritings(db: Connection, { id, letterId }: Line, at: Date): void {
  statement(
    db,
    'DELETE FROM set_drafts WHERE batch_id = (SELECT batch_id FROM letter_batches WHERE letter_id = ?)',
  ).run(letterId);
  for (const draft of draftsOf(db, id)) {
    const files = statement(db, 'SELECT id, file_id FROM letter_files WHERE letter_id = ?').all(draft);
    statement(db, 'DELETE FROM letters WHERE id = ?').run(draft);
    for (const file of files) eraseAudit(db, 'letter-file', text(file.id), 'classified');
    forgetTraces(db, draft);
    const held = files.map((file) => text(file.file_id));
    oweErasures(db, held, at);
  }
}

/** What the log recites of it and of whom it was for. */
function forgetTraces(db: Connection, letterId: string): void {
  eraseAudit(db, 'letter', letterId, 'classified');
  const sent = statement(
    db,
    `SELECT DISTINCT id FROM audit_log WHERE kind = 'dispatch' AND id GLOB ?
     UNION SELECT DISTINCT id FROM audit_pending WHERE kind = 'dispatch' AND id GLOB ?`,
  ).all(`${letterId} *`, `${letterId} *`);
  for (const row of sent) eraseAudit(db, 'dispatch', text(row.id), 'classified');
}

/** After the line became a stub: notes and reasons that stood beside it. `reason`: what is said openly of the change itself. */
export function hushRecords(db: Connection, { id: entryId, letterId }: Line, reason: string): void {
  if (letterId !== null) forgetTraces(db, letterId);
  statement(db, 'UPDATE entry_history SET reason = NULL WHERE entry_id = ? AND reason <> ?').run(
    entryId,
    reason,
  );
  for (const { table, kind, key, change } of besideLine) {
    const rows = statement(db, `SELECT ${key} AS key FROM ${table} WHERE entry_id = ?`).all(entryId);
    statement(db, `UPDATE ${table} SET ${change} WHERE entry_id = ?`).run(entryId);
    for (const row of rows) eraseAudit(db, kind, String(row.key), 'classified');
  }
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
