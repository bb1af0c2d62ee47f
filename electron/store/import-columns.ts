/** A row of the import queue as the domain knows it, with the register lines that already hold its file or letter. */

import { secrecies } from '../../shared/document/handling.ts';
import {
  type EntryReference,
  fileKinds,
  type ImportItem,
  importStates,
  type SecretStub,
} from '../../shared/document/import-item.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import type { Connection } from './database.ts';
import { findEntryOfFile, findSameLetter } from './find-entry.ts';
import { findTwin, letterOf } from './import-twins.ts';
import { countDone } from './letters-left.ts';
import { oneOf, text, textOrNull, whole } from './row-values.ts';

type Row = Readonly<Record<string, unknown>>;

export function asImportItem(db: Connection, row: Row): ImportItem {
  const stub = textOrNull(row.stub);
  const unread = textOrNull(row.unread_pages);
  const pagesTotal = row.pages_total === null ? null : whole(row.pages_total);
  return {
    id: text(row.id),
    name: text(row.name),
    kind: oneOf(fileKinds, row.kind),
    size: whole(row.size),
    state: oneOf(importStates, row.state),
    addedAt: text(row.added_at),
    pagesRead: pagesTotal ?? 0,
    pagesTotal,
    secondsLeft: null,
    isPaused: whole(row.is_paused) === 1,
    recognisedPages: whole(row.recognised_pages),
    unreadPages: unread === null ? [] : (JSON.parse(unread) as ImportItem['unreadPages']),
    ...(row.marks !== null && { marks: JSON.parse(text(row.marks)) as NonNullable<ImportItem['marks']> }),
    fileId: textOrNull(row.file_id),
    subject: textOrNull(row.subject),
    from: textOrNull(row.sender),
    number: textOrNull(row.number),
    doubts: whole(row.doubts),
    ...sameAs(db, row),
    secrecyDoubt: row.secrecy_doubt === null ? null : oneOf(secrecies, row.secrecy_doubt),
    stub: stub === null ? null : (JSON.parse(stub) as SecretStub),
    entryId: textOrNull(row.entry_id),
    ...(row.entry_id !== null && row.state === 'ready' && { lettersDone: countDone(db, text(row.id)) }),
  };
}

type SameAs = Pick<ImportItem, 'sameFileAs' | 'sameLetterAs' | 'sameImportAs'>;

/** What already holds this file, or this letter from another file: a line, else a file that waits. Not asked again once answered. */
function sameAs(db: Connection, row: Row): SameAs {
  if (whole(row.keeps_both) === 1) return { sameFileAs: null, sameLetterAs: null, sameImportAs: null };
  const [id, own, fileId] = [text(row.id), textOrNull(row.entry_id), textOrNull(row.file_id)];
  const file = fileId === null ? null : findEntryOfFile(db, fileId);
  const letter = findSameLetter(db, 'received', letterOf(row));
  const reference = (entry: RegisterEntry | null): EntryReference | null =>
    entry === null || entry.importId === id || entry.id === own
      ? null
      : { entryId: entry.id, running: entry.running, year: entry.year };
  const sameFileAs = reference(file);
  const sameLetterAs = sameFileAs === null ? reference(letter) : null;
  const isLine = sameFileAs !== null || sameLetterAs !== null;
  return { sameFileAs, sameLetterAs, sameImportAs: isLine ? null : findTwin(db, row) };
}
