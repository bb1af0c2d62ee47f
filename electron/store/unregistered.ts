/**
 * Erasing what never reached a register: drafts without a number, files without a line. Of both nothing stays but that
 * they were there: rows, texts of pages, earlier states, enclosures, what the log and the steps to take back recite, and
 * the files themselves unless another row holds them. What a line, an issued letter or a set in use refers to is kept.
 */
import type { ErasedCounts, UnregisteredItem } from '../../shared/register/unregistered.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import { noteAudit } from './audit-log.ts';
import { type Connection, emptyWriteLog, transaction } from './database.ts';
import { finishErasures, oweErasures } from './erasures.ts';
import type { Vault } from './file-vault.ts';
import { forgetLetter } from './forget-letter.ts';
import { markDiscarded } from './import-rows.ts';
import type { PendingFiles } from './pending-files.ts';
import { text, textOrNull } from './row-values.ts';
import type { SettingsFile } from './settings-file.ts';
import { statement } from './statement.ts';

export type UnregisteredStore = {
  /** Untouched since before that moment, the oldest first. */
  list(before: Date): Promise<readonly UnregisteredItem[]>;
  /** Of these the ones that are still such: gone for good, from the disk too. */
  erase(
    chosen: readonly Pick<UnregisteredItem, 'kind' | 'id'>[],
    before: Date,
    actor: { readonly at: Date; readonly by: string },
  ): Promise<ErasedCounts>;
};

type Parts = {
  readonly db: Connection;
  readonly vault: Vault;
  readonly settings: SettingsFile;
  readonly pending: PendingFiles;
};

export function unregisteredStore({ db, vault, settings, pending }: Parts): UnregisteredStore {
  return {
    list: async (before) => listUnregistered(db, before),
    async erase(chosen, before, actor) {
      const wanted = new Set(chosen.map(keyOf));
      const gone = transaction(db, () => {
        const items = listUnregistered(db, before).filter((item) => wanted.has(keyOf(item)));
        for (const { kind, id } of items)
          if (kind === 'draft') eraseDraft(db, id, actor.at);
          else eraseImport(db, id, actor);
        if (items.length > 0) noteCounts(db, items, actor.at);
        return items;
      });
      for (const { kind, id } of gone) if (kind === 'import') await pending.remove(id);
      await finishErasures(db, vault, settings);
      // The pages that were written over still stand in the log of writes.
      if (gone.length > 0) emptyWriteLog(db);
      return { ...countsOf(gone), left: wanted.size - gone.length };
    },
  };
}

function keyOf({ kind, id }: Pick<UnregisteredItem, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

function countsOf(items: readonly UnregisteredItem[]): { drafts: number; imports: number } {
  const drafts = items.filter(({ kind }) => kind === 'draft').length;
  return { drafts, imports: items.length - drafts };
}

function noteCounts(db: Connection, items: readonly UnregisteredItem[], at: Date): void {
  noteAudit(db, { kind: 'unregistered', id: isoMomentOf(at), change: 'erased', after: countsOf(items) });
}

/** The last time anybody touched it: its words, or what was enclosed. */
const draftTouched = `max(l.updated_at, coalesce((SELECT max(added_at) FROM letter_files WHERE letter_id = l.id), ''))`;

/** Signed ones wait for their number; a version that was issued before is on record. */
const isLooseDraft = `l.state IN ('draft', 'for-signature') AND l.number IS NULL AND l.entry_id IS NULL
  AND NOT EXISTS (SELECT 1 FROM letter_versions WHERE letter_id = l.id)`;

/** Of a set all letters or none: one that was numbered, or worked on of late, keeps the others. */
const drafts = `
SELECT 'draft' AS kind, l.id, json_extract(l.content, '$.subject') AS title, ${draftTouched} AS at, l.updated_by AS by
FROM letters l
WHERE ${isLooseDraft} AND ${draftTouched} < ?1 AND NOT EXISTS (
  SELECT 1 FROM letter_batches mine JOIN letter_batches other USING (batch_id) JOIN letters m ON m.id = other.letter_id
  WHERE mine.letter_id = l.id AND m.id <> l.id AND NOT (${isLooseDraft.replaceAll('l.', 'm.')} AND m.updated_at < ?1))`;

/** When it came, or was last worked on. */
const importTouched = `max(i.added_at, coalesce(i.touched_at, ''))`;

/** Read to its end, with no line ever (a voided one counts), no letter written about it and no scan of a line. */
const imports = `
SELECT 'import', i.id, coalesce(nullif(i.subject, ''), i.name), ${importTouched}, i.added_by FROM imports i
WHERE i.state IN ('ready', 'needs-ocr', 'encrypted', 'damaged', 'empty', 'too-large', 'unsupported')
  AND ${importTouched} < ?1 AND i.entry_id IS NULL AND i.wanted_entry_id IS NULL AND i.secrecy_doubt IS NULL
  AND NOT EXISTS (SELECT 1 FROM entries WHERE import_id = i.id)
  AND NOT EXISTS (SELECT 1 FROM letters WHERE source_import_id = i.id)
  AND NOT EXISTS (SELECT 1 FROM secret_arrivals WHERE import_id = i.id)`;

function listUnregistered(db: Connection, before: Date): readonly UnregisteredItem[] {
  return statement(db, `${drafts} UNION ALL ${imports} ORDER BY 4, 2`)
    .all(isoMomentOf(before))
    .map((row) => ({
      kind: row.kind === 'draft' ? 'draft' : 'import',
      id: text(row.id),
      title: textOrNull(row.title) ?? '',
      at: text(row.at),
      by: text(row.by),
    }));
}

function eraseDraft(db: Connection, id: string, at: Date): void {
  oweErasures(db, forgetLetter(db, id, 'retention'), at);
}

function eraseImport(db: Connection, id: string, actor: { readonly at: Date; readonly by: string }): void {
  oweErasures(db, [markDiscarded(db, id, { ...actor, why: 'not-needed' })], actor.at);
}
