/** The lines of the palette for the words typed: what each source of them answers, put into groups. */

import { FileSearch, History, PencilLine, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buddhistYear } from '../../../shared/thai/date.ts';
import { toArabicDigits } from '../../../shared/thai/numerals.ts';
import { useMay } from '../../components/rights.ts';
import { liveCommands } from '../../components/use-keys.ts';
import { useToday } from '../../queries/app.ts';
import { useLetters } from '../../queries/letters.ts';
import { useRecipients, useSignatories } from '../../queries/office.ts';
import { useNewest, useNumbered, usePaletteHits, useWaitingImports } from '../../queries/palette.ts';
import { useClerks } from '../../queries/search.ts';
import { useFormat } from '../../text/use-format.ts';
import { commandRows, placeRows } from './doing-rows.ts';
import { entryRow, hitRow } from './entry-rows.ts';
import { lastWords, recentRows } from './recent.ts';
import { askedNumber, holdsWords, inGroups, type PaletteFilter, type PaletteRow } from './row.ts';

export type PaletteRows = {
  readonly rows: readonly PaletteRow[];
  /** Whether they answer the words asked for, and not those before. */
  readonly isSettled: boolean;
};

/** `text` is what is searched for, empty for what one may want first. */
export function usePaletteRows(text: string, only: PaletteFilter): PaletteRows {
  const letters = useLetterRows(text);
  const people = usePeopleRows(text);
  const drafts = useDraftRows(text);
  const doing = useDoingRows(text);
  const newest = useNewestRows(text === '');
  const again = useAgain();
  const first = text === '' ? [...recentRows(), ...again, ...newest] : [];
  const all = [...first, ...letters.rows, ...drafts, ...people, ...doing];
  const rows = all.filter((row, at) => all.findIndex(({ id }) => id === row.id) === at);
  return { rows: inGroups(rows, only), isSettled: letters.isSettled };
}

function useLetterRows(text: string): PaletteRows {
  const { t } = useTranslation('palette');
  const { shortDate, digits } = useFormat();
  const words = { t, shortDate, digits };
  const asked = askedNumber(toArabicDigits(text), buddhistYear(useToday()));
  const hits = usePaletteHits(text);
  const received = useNumbered('received', asked);
  const sent = useNumbered('sent', asked);
  if (text === '') return { rows: [], isSettled: true };
  const numbered = asked === null ? [] : [...(received.data?.rows ?? []), ...(sent.data?.rows ?? [])];
  const isNumberSettled = asked === null || (!received.isFetching && !sent.isFetching);
  return {
    rows: [
      ...numbered.map((entry) => entryRow(entry, words)),
      ...(hits.data ?? []).map((hit) => hitRow(hit, words)),
    ],
    isSettled: !hits.isFetching && isNumberSettled,
  };
}

function useNewestRows(isWanted: boolean): readonly PaletteRow[] {
  const { t } = useTranslation('palette');
  const { shortDate, digits } = useFormat();
  const newest = useNewest(isWanted).data?.rows ?? [];
  return isWanted ? newest.map((entry) => entryRow(entry, { t, shortDate, digits }, 'newest')) : [];
}

/** Drafts, and letters in the inbox that wait for review; nothing of one that may be classified. */
function useDraftRows(text: string): readonly PaletteRow[] {
  const { t } = useTranslation('palette');
  const drafts = useLetters(false).data ?? [];
  const imports = useWaitingImports().data ?? [];
  if (text === '') return [];
  return [
    ...drafts
      .filter(({ number, subject, addressee }) => number === null && holdsWords([subject, addressee], text))
      .map(
        ({ id, subject, addressee }): PaletteRow => ({
          id: `draft-${id}`,
          group: 'drafts',
          icon: PencilLine,
          title: subject,
          detail: t('draft', { addressee }),
          target: { kind: 'path', path: `/drafts/${id}` },
        }),
      ),
    ...imports
      .filter(
        ({ state, secrecyDoubt }) => (state === 'ready' || state === 'needs-ocr') && secrecyDoubt === null,
      )
      .filter(({ subject, from, number, name }) => holdsWords([subject, from, number, name], text))
      .map(
        ({ id, subject, from, name }): PaletteRow => ({
          id: `import-${id}`,
          group: 'inbox',
          icon: FileSearch,
          title: subject ?? name,
          detail: from === null ? name : t('from', { name: from }),
          target: { kind: 'path', path: `/inbox/${id}` },
        }),
      ),
  ];
}

function usePeopleRows(text: string): readonly PaletteRow[] {
  const { t } = useTranslation('palette');
  const recipients = useRecipients().data ?? [];
  const signatories = useSignatories().data ?? [];
  const clerks = useClerks().data ?? [];
  if (text === '') return [];
  const person = (id: string, title: string, detail: string, target: PaletteRow['target']): PaletteRow => ({
    id,
    group: 'people',
    icon: UserRound,
    title,
    detail,
    target,
  });
  const lettersOf = (name: string) => ({ kind: 'search', question: { text: name } }) as const;
  const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ');
  return [
    ...recipients
      .filter(({ name, formalTitle, phone, email }) => holdsWords([name, formalTitle, phone, email], text))
      .map(({ id, name, phone, email }) =>
        person(`recipient-${id}`, name, joined(phone, email, t('lettersOf')), lettersOf(name)),
      ),
    ...signatories
      .filter(({ name, position }) => holdsWords([name, position], text))
      .map(({ id, name, position }) =>
        person(`signatory-${id}`, name, joined(position, t('lettersOf')), lettersOf(name)),
      ),
    ...clerks
      .filter((name) => holdsWords([name], text))
      .map((name) =>
        person(`clerk-${name}`, name, t('enteredBy'), {
          kind: 'search',
          question: { text: '', enteredBy: name },
        }),
      ),
  ];
}

function useDoingRows(text: string): readonly PaletteRow[] {
  const { t } = useTranslation('palette');
  const { t: common } = useTranslation('common');
  const { t: settings } = useTranslation('settings');
  const rows = [...commandRows(liveCommands(), common), ...placeRows(t, common, settings)];
  const seesLog = useMay('evidence.log');
  return rows.filter(({ id, title }) => (seesLog || id !== 'place-/history') && holdsWords([title], text));
}

function useAgain(): readonly PaletteRow[] {
  const { t } = useTranslation('palette');
  const words = lastWords();
  if (words === '') return [];
  const title = t('again', { words });
  return [{ id: 'again', group: 'recent', icon: History, title, target: { kind: 'words', words } }];
}
