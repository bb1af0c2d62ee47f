/** What was read of a file and what the clerk made of it. Readings are stored as JSON and checked on the way back. */
import { type ReviewState, reviewState, type SavedReview } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { Reading, ReadLetter, ReadPage, Warning } from '../../shared/document/reading.ts';
import { mergeReview } from '../../shared/register/merge-review.ts';
import type { Connection } from './database.ts';
import { oneOf, text, textOrNull, whole } from './row-values.ts';
import { statement } from './statement.ts';

export function readingOf(db: Connection, id: string): Reading {
  const row = statement(db, 'SELECT letters, warnings FROM imports WHERE id = ?').get(id);
  if (row === undefined) throw new AppError('not-found', { what: 'import' });
  return {
    pages: pagesOf(db, id),
    letters: listFromJson<ReadLetter>(row.letters),
    warnings: listFromJson<Warning>(row.warnings),
  };
}

export function pagesOf(db: Connection, id: string): readonly ReadPage[] {
  return statement(db, 'SELECT * FROM import_pages WHERE import_id = ? ORDER BY page')
    .all(id)
    .map((row) => ({
      page: whole(row.page),
      text: text(row.text),
      rawText: text(row.raw_text),
      source: oneOf(['text-layer', 'plain-text', 'word', 'recognised', 'none'] as const, row.source),
      size: row.width === null ? null : { width: Number(row.width), height: Number(row.height) },
      boxes: listFromJson<ReadPage['boxes'][number]>(row.boxes),
      ...factsFromJson(row.facts),
    }));
}

/** What only some pages have beside their text. */
type PageFacts = Pick<ReadPage, 'turn' | 'seenTurn' | 'zones' | 'codes' | 'fault'>;

function factsFromJson(value: unknown): PageFacts {
  if (value === null) return {};
  const parsed: unknown = JSON.parse(text(value));
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new TypeError('object expected in a column');
  return parsed as PageFacts;
}

/** null when the page has none, as most have not. JSON leaves out what is absent. */
function factsAsJson({ turn, seenTurn, zones, codes, fault }: ReadPage): string | null {
  const json = JSON.stringify({ turn, seenTurn, zones, codes, fault });
  return json === '{}' ? null : json;
}

/** `letter_index` is the letter of the bundle to log. */
export function letterIndexOf(db: Connection, id: string): number | null {
  const row = statement(db, 'SELECT letter_index FROM imports WHERE id = ?').get(id);
  return row === undefined || row.letter_index === null ? null : whole(row.letter_index);
}

export function reviewOf(db: Connection, id: string): ReviewState | null {
  const kept = textOrNull(statement(db, 'SELECT review FROM imports WHERE id = ?').get(id)?.review ?? null);
  // A review from an earlier form of the screen is dropped, not guessed at.
  return kept === null ? null : (reviewState.safeParse(JSON.parse(kept)).data ?? null);
}

export function reviewRevisionOf(db: Connection, id: string): number {
  return whole(
    statement(db, 'SELECT review_revision FROM imports WHERE id = ?').get(id)?.review_revision ?? 0,
  );
}

/** What a window last knew to be saved. */
export type KnownReview = { readonly revision: number; readonly review: ReviewState };

/** Throws `not-found`, also where none is taken: secret, logged and discarded files, letters that have their line. */
export function saveReview(db: Connection, id: string, mine: ReviewState, since?: KnownReview): SavedReview {
  const { review, elsewhere } = withKept(db, id, mine, since);
  const done = statement(
    db,
    `UPDATE imports SET review = ?
     WHERE id = ? AND state NOT IN ('secret', 'logged', 'discarded') AND secrecy_doubt IS NULL
       AND NOT EXISTS (SELECT 1 FROM entries WHERE import_id = imports.id AND book = 'received'
                       AND voided_at IS NULL AND coalesce(letter_index, 0) = ?)`,
  ).run(JSON.stringify(review), id, review.letterIndex ?? 0);
  if (done.changes === 0) throw new AppError('not-found', { what: 'import' });
  return { review, revision: reviewRevisionOf(db, id), elsewhere };
}

/** Another window may have written since this one last saved. */
function withKept(
  db: Connection,
  id: string,
  review: ReviewState,
  since: KnownReview | undefined,
): Pick<SavedReview, 'review' | 'elsewhere'> {
  const kept = reviewOf(db, id);
  if (kept === null || since === undefined || since.revision === reviewRevisionOf(db, id))
    return { review, elsewhere: null };
  const isOfOne = kept.letterIndex === review.letterIndex && since.review.letterIndex === review.letterIndex;
  if (!isOfOne) return { review, elsewhere: 'other-letter' };
  return { review: mergeReview(kept, since.review, review), elsewhere: 'merged' };
}

/** 0: as the reading has it. Throws `not-found`. */
export function turnPage(db: Connection, id: string, page: number, turn: 0 | 90 | 180 | 270): void {
  const done = statement(
    db,
    `UPDATE import_pages SET facts = nullif(json_patch(coalesce(facts, '{}'), ?), '{}')
     WHERE import_id = ? AND page = ?`,
    // RFC 7396: null takes the fact away.
  ).run(JSON.stringify({ seenTurn: turn === 0 ? null : turn }), id, page);
  if (done.changes === 0) throw new AppError('not-found', { what: 'page' });
}

/** Turns of a page stay while a new reading of it stands the same way up. */
function withSeenTurns(db: Connection, id: string, pages: readonly ReadPage[]): readonly ReadPage[] {
  const turned = statement(
    db,
    `SELECT page, facts FROM import_pages WHERE import_id = ? AND json_extract(facts, '$.seenTurn') IS NOT NULL`,
  )
    .all(id)
    .map((row) => ({ page: whole(row.page), ...factsFromJson(row.facts) }));
  return pages.map((page) => {
    const before = turned.find((other) => other.page === page.page && other.turn === page.turn);
    return before?.seenTurn === undefined ? page : { ...page, seenTurn: before.seenTurn };
  });
}

export function replacePages(db: Connection, id: string, read: readonly ReadPage[]): void {
  const pages = withSeenTurns(db, id, read);
  statement(db, 'DELETE FROM import_pages WHERE import_id = ?').run(id);
  const insert = statement(
    db,
    `INSERT INTO import_pages (import_id, page, text, raw_text, source, width, height, boxes, facts)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const page of pages) {
    const { width = null, height = null } = page.size ?? {};
    const boxes = JSON.stringify(page.boxes);
    const facts = factsAsJson(page);
    insert.run(id, page.page, page.text, page.rawText, page.source, width, height, boxes, facts);
  }
}

/** Written by this program alone; the array shape is what later steps rely on. */
function listFromJson<T>(value: unknown): readonly T[] {
  if (value === null) return [];
  const parsed: unknown = JSON.parse(text(value));
  if (!Array.isArray(parsed)) throw new TypeError('list expected in a column');
  return parsed as readonly T[];
}
