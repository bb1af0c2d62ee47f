/** What the screen shows of an entry that was found: the field and the words around the match. */
import type { SearchHit } from '../../shared/contract/api.ts';
import { excerpt } from '../../shared/thai/excerpt.ts';
import { fold, foldTerms } from '../../shared/thai/fold.ts';
import type { FoundEntry } from '../store/registers-store.ts';

/** Fields in the order in which a match is worth showing. */
const shown = [
  'subject',
  'from',
  'number',
  'to',
  'action',
  'note',
] as const satisfies readonly SearchHit['field'][];

export function searchHit(found: FoundEntry, query: string): SearchHit {
  const { entry, page } = found;
  const terms = foldTerms(query);
  if (found.kind === 'number') {
    const number = entry.documentNumber ?? '';
    return { entry, field: 'number', excerpt: excerpt(number, [fold(query)]) ?? number, page: null };
  }
  if (page !== null)
    return { entry, field: 'page', excerpt: excerpt(page.text, terms) ?? '', page: page.page };
  const texts = { ...entry, number: entry.documentNumber ?? '' };
  const best = shown
    .map((field) => ({
      field,
      text: texts[field],
      held: terms.filter((term) => fold(texts[field]).includes(term)),
    }))
    .reduce((a, b) => (b.held.length > a.held.length ? b : a));
  return { entry, field: best.field, excerpt: excerpt(best.text, best.held) ?? best.text, page: null };
}
