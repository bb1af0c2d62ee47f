/**
 * Drafts that say what a letter is about which becomes classified: made from its line, or (a reminder, an answer begun by
 * hand) citing it by number and saying its subject. What was issued is a letter of its own, with its own line and class.
 */
import { letterContent } from '../../../shared/contract/schemas.ts';
import type { DraftAbout } from '../../../shared/letter/letter.ts';
import { letterText } from '../../../shared/letter/letter-text.ts';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { toArabicDigits } from '../../../shared/thai/numerals.ts';
import type { Connection } from '../database.ts';
import { text, textOrNull } from '../row-values.ts';
import { statement } from '../statement.ts';

export type AboutLine = Pick<RegisterEntry, 'id' | 'letterId' | 'documentNumber' | 'subject'>;

/** Oldest first. */
export function draftsAbout(db: Connection, line: AboutLine): readonly DraftAbout[] {
  return statement(
    db,
    `SELECT id, content, source_entry_id FROM letters
     WHERE number IS NULL AND state NOT IN ('numbered', 'sent') AND id IS NOT ? ORDER BY seq`,
  )
    .all(line.letterId)
    .filter((row) => isDraftAbout(row, [line], line.id))
    .map((row) => ({ id: text(row.id), addressee: contentIn(row)?.addressee ?? '' }));
}

/** `row`: of the table of drafts, or as it lies in the trash. */
export function isDraftAbout(
  row: Readonly<Record<string, unknown>>,
  lines: readonly Pick<AboutLine, 'documentNumber' | 'subject'>[],
  entryId: string,
): boolean {
  if (row.source_entry_id === entryId) return true;
  const whole = bare(textOrNull(row.content ?? null) ?? '');
  const cited = lines.filter(({ documentNumber }) => cites(whole, bare(documentNumber ?? '')));
  if (cited.length === 0) return false;
  const content = contentIn(row);
  if (content === null) return false;
  const [words, subject] = [bare(letterText(content)), bare(content.subject)];
  return (
    cited
      .map((line) => bare(line.subject))
      // A reminder of a set says the beginning that its letters have in common.
      .some(
        (matter) =>
          matter !== '' && (words.includes(matter) || (subject !== '' && matter.startsWith(subject))),
      )
  );
}

/** Drafts made from the line that are nowhere any more: the log may still say what was enclosed. */
export function formerDrafts(db: Connection, entryId: string): readonly string[] {
  return statement(
    db,
    `SELECT DISTINCT l.id FROM audit_log l JOIN audit_values v USING (seq)
     WHERE l.kind = 'letter' AND l.change = 'removed' AND json_extract(v.before, '$.source_entry_id') = ?
       AND NOT EXISTS (SELECT 1 FROM letters WHERE letters.id = l.id)`,
  )
    .all(entryId)
    .map((row) => text(row.id));
}

/** Not within a longer number. */
function cites(words: string, number: string): boolean {
  if (number === '') return false;
  for (let at = words.indexOf(number); at !== -1; at = words.indexOf(number, at + 1))
    if (!/\d/.test(words.charAt(at + number.length))) return true;
  return false;
}

function contentIn(row: Readonly<Record<string, unknown>>) {
  try {
    return letterContent.parse(JSON.parse(text(row.content)));
  } catch {
    return null; // spoiled by the disk: nothing can be told of it
  }
}

function bare(words: string): string {
  return toArabicDigits(words.normalize('NFC')).replaceAll(/[\s\u200b-\u200d\ufeff]|\\n/g, '');
}
