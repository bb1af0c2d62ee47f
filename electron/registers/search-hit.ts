/** What the screen shows of an entry that was found: the field and the words around the match. */
import type { SearchHit } from '../../shared/contract/api.ts';
import { excerpt } from '../../shared/thai/excerpt.ts';
import { fold, foldTerms } from '../../shared/thai/fold.ts';
import { nearlyAt } from '../../shared/thai/nearly.ts';
import type { FoundEntry } from '../store/search-store.ts';

/** Fields in the order in which a match is worth showing. */
const shown = [
  'subject',
  'from',
  'number',
  'to',
  'action',
  'note',
] as const satisfies readonly SearchHit['field'][];

/** A subject is shown from end to end: it names the letter. */
const wholeSubject = 20_000;

export function searchHit(found: FoundEntry, query: string): SearchHit {
  const { entry, page, isNear } = found;
  if (found.kind === 'filter')
    return { entry, field: 'subject', excerpt: entry.subject, page: null, isNear: false };
  if (found.kind === 'number') {
    const number = entry.documentNumber ?? '';
    const words = excerpt(number, [fold(query)]) ?? number;
    return { entry, field: 'number', excerpt: words, page: null, isNear: false };
  }
  const terms = foldTerms(query);
  if (page !== null) {
    const words = excerpt(page.text, isNear ? asWritten(page.text, terms) : terms) ?? '';
    return { entry, field: 'page', excerpt: words, page: page.page, isNear };
  }
  const texts = { ...entry, number: entry.documentNumber ?? '' };
  const best = shown
    .map((field) => ({ field, text: texts[field], held: heldIn(texts[field], terms, isNear) }))
    .reduce((a, b) => (b.held.length > a.held.length ? b : a));
  return {
    entry,
    field: best.field,
    excerpt: excerpt(best.text, best.held, best.field === 'subject' ? wholeSubject : undefined) ?? best.text,
    page: null,
    isNear,
  };
}

function heldIn(text: string, terms: readonly string[], isNear: boolean): readonly string[] {
  return isNear ? asWritten(text, terms) : terms.filter((term) => fold(text).includes(term));
}

/** The stretches of the text that the words stand for, slips and all. */
function asWritten(text: string, terms: readonly string[]): readonly string[] {
  const folded = fold(text);
  return terms.flatMap((term) => {
    const place = nearlyAt(folded, term);
    return place === null ? [] : folded.slice(place.start, place.end);
  });
}
