/**
 * Lines in the order of the book: a number used late (held before, or put between two others) stands on paper where its
 * number stands, under that day, and says in หมายเหตุ when it was really entered.
 */
import type { RegisterEntry } from '../../shared/register/entry.ts';
import { formatShortThaiDate } from '../../shared/thai/date.ts';
import { type FormRow, formRow, isInserted } from './form-columns.ts';

/** `entries` come in the order of entering. */
export function rowsInPlace(entries: readonly RegisterEntry[]): readonly FormRow[] {
  const late = lateEntries(entries);
  const isLate = new Set(late.map(({ id }) => id));
  const followers = Map.groupBy(late, (entry) => placeOf(entry, entries, isLate));
  const rows = entries.flatMap((entry) => {
    if (isLate.has(entry.id)) return [];
    const after = (followers.get(entry.id) ?? []).toSorted(byNumber);
    return [formRow(entry), ...after.map((one) => lateRow(one, dayOf(entry)))];
  });
  // Of a stretch that leaves out what they follow.
  const alone = (followers.get(null) ?? []).map(formRow);
  return [...alone, ...rows];
}

/** Those whose number is lower than one entered before them in the same series. */
function lateEntries(entries: readonly RegisterEntry[]): readonly RegisterEntry[] {
  const highest = new Map<string, number>();
  return entries.filter((entry) => {
    const before = highest.get(entry.seriesId) ?? 0;
    if (isInserted(entry) || entry.running < before) return true;
    highest.set(entry.seriesId, entry.running);
    return false;
  });
}

/** The line of its series with the nearest lower number; null when the stretch has none. */
function placeOf(
  late: RegisterEntry,
  entries: readonly RegisterEntry[],
  isLate: ReadonlySet<string>,
): string | null {
  let place: RegisterEntry | null = null;
  for (const entry of entries) {
    if (isLate.has(entry.id) || entry.seriesId !== late.seriesId) continue;
    const isBefore = isInserted(late) ? entry.running <= late.running : entry.running < late.running;
    if (isBefore && (place === null || entry.running > place.running)) place = entry;
  }
  return place?.id ?? null;
}

function lateRow(entry: RegisterEntry, day: string): FormRow {
  const row = formRow(entry);
  if (day === row.day) return row;
  const note = `ลงทะเบียนเมื่อ ${formatShortThaiDate(dayOf(entry))}`;
  const cells = row.cells.map((cell, column) =>
    column === row.cells.length - 1 ? [note, cell].filter((line) => line !== '').join('\n') : cell,
  );
  return { ...row, day, cells };
}

function byNumber(a: RegisterEntry, b: RegisterEntry): number {
  return a.running - b.running || (a.inserted ?? 0) - (b.inserted ?? 0);
}

function dayOf(entry: RegisterEntry): string {
  return entry.enteredAt.slice(0, 10);
}
