/**
 * The text of a registered letter's pages stands twice: as it was read, and as it is searched. The log recites neither;
 * where the two differ, one of them is not what was read.
 */
import type { Connection } from '../database.ts';
import { oneOf, text, whole } from '../row-values.ts';
import type { Findings } from './findings.ts';

const books = ['received', 'sent'] as const;

/** A voided line's file may have been read again since. */
const differing = `SELECT e.id, e.book, e.running, e.year FROM entries e
  JOIN search_places p ON p.seq = e.seq JOIN search_page_texts t ON t.id = p.id
  JOIN import_pages i ON i.import_id = e.import_id AND i.page = p.page
  WHERE e.voided_at IS NULL AND e.import_id IS NOT NULL AND i.text <> t.text`;

export function holdPages(db: Connection, findings: Findings): void {
  for (const row of db.prepare(differing).iterate()) {
    const entry = { book: oneOf(books, row.book), running: whole(row.running), year: whole(row.year) };
    findings.add({ what: 'page-differs', row: { kind: 'entry', id: text(row.id), entry } });
  }
}
