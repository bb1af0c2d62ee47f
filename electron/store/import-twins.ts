/** Two files of the inbox that are one: the same bytes, or the same letter in another file. The one that came later says so. */
import type { ImportReference } from '../../shared/document/import-item.ts';
import { type LetterIdentity, letterKey, numberlessKey } from '../../shared/register/letter-key.ts';
import type { Connection } from './database.ts';
import { text, textOrNull, whole } from './row-values.ts';
import { statement } from './statement.ts';

type Row = Readonly<Record<string, unknown>>;

/** Read, and neither logged nor thrown away; nothing can be told of an empty file. */
const comparable = ['ready', 'needs-ocr', 'encrypted', 'damaged', 'too-large', 'unsupported'];
const among = comparable.map((state) => `'${state}'`).join(', ');

/** The earliest of the files that came before this one. */
export function findTwin(db: Connection, row: Row): ImportReference | null {
  if (!comparable.includes(text(row.state))) return null;
  const seq = whole(row.seq);
  const fileId = textOrNull(row.file_id);
  const sameFile =
    fileId === null
      ? undefined
      : statement(
          db,
          `SELECT id, name FROM imports WHERE file_id = ? AND seq < ? AND state IN (${among}) ORDER BY seq LIMIT 1`,
        ).get(fileId, seq);
  if (sameFile !== undefined) return referenceOf(sameFile, true);
  const key = keyOf(row);
  if (key === null) return null;
  const twin = statement(
    db,
    `SELECT id, name, subject, number, document_date, document_date_text, sender FROM imports
     WHERE state IN (${among}) AND seq < ? AND subject IS NOT NULL ORDER BY seq`,
  )
    .all(seq)
    .find((other) => keyOf(other) === key);
  return twin === undefined ? null : referenceOf(twin, false);
}

/** A letter without a number is told by its day, sender and subject. */
function keyOf(row: Row): string | null {
  const letter = letterOf(row);
  return letterKey(letter) ?? numberlessKey({ ...letter, subject: textOrNull(row.subject) ?? '' });
}

export function letterOf(row: Row): LetterIdentity {
  return {
    documentNumber: textOrNull(row.number),
    documentDate: textOrNull(row.document_date),
    documentDateText: textOrNull(row.document_date_text),
    from: textOrNull(row.sender) ?? '',
  };
}

function referenceOf(row: Row, isSameFile: boolean): ImportReference {
  return { importId: text(row.id), name: text(row.name), isSameFile };
}
