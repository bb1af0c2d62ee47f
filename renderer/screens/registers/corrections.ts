/** What the clerk may change in a line by the form, and what of it is sent. Its class has a question of its own. */
import type { EntryFields, RegisterEntry } from '../../../shared/register/entry.ts';
import { type EntryForm, fieldsOf } from './entry-values.ts';

export type CorrectedColumn = Exclude<keyof EntryForm, 'action' | 'note'>;

/**
 * The number of a sent letter was given by its series and cannot be corrected, only voided. A classified letter has no
 * subject here to correct.
 */
export function correctedColumns({
  book,
  secrecy,
}: Pick<RegisterEntry, 'book' | 'secrecy'>): readonly CorrectedColumn[] {
  const columns: readonly CorrectedColumn[] = [
    'documentNumber',
    'documentDate',
    'from',
    'to',
    'subject',
    'urgency',
    'deadline',
  ];
  return columns.filter(
    (name) => !(name === 'documentNumber' && book === 'sent') && !(name === 'subject' && secrecy !== null),
  );
}

/** Only what was changed: the form knows nothing of the class, and would take it off. */
export function correctionsOf(
  form: EntryForm,
  changed: readonly CorrectedColumn[],
): Partial<Omit<EntryFields, 'secrecy'>> {
  const fields = fieldsOf(form);
  const changes = Object.fromEntries(changed.map((name) => [name, fields[name]]));
  // A real date takes the place of what stood printed in its stead.
  return changed.includes('documentDate') ? { ...changes, documentDateText: null } : changes;
}
