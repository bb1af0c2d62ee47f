/** Moving by cell within a line of the register (after F2), and what a cell says as plain text. */
import { secrecyMark } from '../../../shared/document/handling.ts';
import type { Book, RegisterEntry } from '../../../shared/register/entry.ts';
import { type ColumnName, dateText, furtherText, runningText } from './column-text.ts';

type Pressed = { readonly key: string; readonly shiftKey: boolean };

/** Null: the key leads out of the line (Tab past its last cell) or does not move. */
export function cellAfterKey(
  { key, shiftKey }: Pressed,
  current: ColumnName,
  shown: readonly ColumnName[],
): ColumnName | null {
  const at = shown.indexOf(current);
  if (key === 'Tab') return shown[at + (shiftKey ? -1 : 1)] ?? null;
  if (shiftKey) return null;
  switch (key) {
    case 'ArrowLeft':
      return shown[at - 1] ?? current;
    case 'ArrowRight':
      return shown[at + 1] ?? current;
    case 'Home':
      return shown[0] ?? current;
    case 'End':
      return shown.at(-1) ?? current;
    default:
      return null;
  }
}

/** Where F2 goes in: the cell last left, or the first that is corrected most. */
export function firstCell(
  book: Book,
  last: ColumnName | null,
  shown: readonly ColumnName[],
): ColumnName | null {
  const usual: ColumnName = book === 'received' ? 'documentNumber' : 'subject';
  const wanted = last !== null && shown.includes(last) ? last : usual;
  return shown.includes(wanted) ? wanted : (shown[0] ?? null);
}

/** In full, where the screen shortens; of a classified letter no more than the screen shows. */
export function cellText(entry: RegisterEntry, column: ColumnName): string {
  switch (column) {
    case 'running':
      return [runningText(entry), furtherText(entry)].filter((text) => text !== undefined).join(' · ');
    case 'documentNumber':
      return entry.documentNumber ?? '';
    case 'documentDate':
      return dateText(entry);
    case 'subject':
      return entry.secrecy === null ? entry.subject : secrecyMark[entry.secrecy];
    default:
      return entry[column];
  }
}
