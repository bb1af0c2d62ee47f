/** Letters of the registers as lines of the palette. A classified one shows its number and day alone (rules §13.9). */
import type { TFunction } from 'i18next';
import { BookDown, BookUp } from 'lucide-react';
import type { SearchHit } from '../../../shared/contract/api.ts';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { writtenOf } from '../../../shared/register/running.ts';
import type { PaletteGroup, PaletteRow } from './row.ts';

type Words = {
  readonly t: TFunction<'palette'>;
  readonly shortDate: (iso: string) => string;
  readonly digits: (value: string | number) => string;
};

export function entryRow(entry: RegisterEntry, words: Words, group: PaletteGroup = entry.book): PaletteRow {
  return {
    id: `entry-${entry.id}`,
    group,
    icon: entry.book === 'received' ? BookDown : BookUp,
    title: entry.secrecy === null ? entry.subject : words.t('secret'),
    detail: detailOf(entry, words),
    urgency: entry.urgency,
    isVoided: entry.voided !== null,
    forwards: canForward(entry) ? entry.id : undefined,
    target: { kind: 'path', path: `/${entry.book}/entry/${entry.id}` },
  };
}

/** As in the register: a living line of the received book; a classified letter goes another way (rules §13.9). */
function canForward({ book, voided, secrecy }: RegisterEntry): boolean {
  return book === 'received' && voided === null && secrecy === null;
}

export function hitRow({ entry, field, excerpt, page }: SearchHit, words: Words): PaletteRow {
  const row = entryRow(entry, words);
  if (entry.secrecy !== null) return row;
  if (field === 'subject') return { ...row, title: excerpt };
  if (field !== 'page') return row;
  return { ...row, detail: words.t('onPage', { page: page ?? 1, words: excerpt }) };
}

function detailOf(entry: RegisterEntry, { t, shortDate, digits }: Words): string {
  const isCircular = entry.book === 'sent' && entry.circular;
  return [
    t(`running.${entry.book}`, { n: `${isCircular ? 'ว ' : ''}${digits(writtenOf(entry))}` }),
    entry.documentNumber === null || entry.book === 'sent'
      ? null
      : t('number', { number: entry.documentNumber }),
    entry.secrecy === null ? entry.from : null,
    shortDate(entry.enteredAt.slice(0, 10)),
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}
