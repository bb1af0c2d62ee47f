/** What came of a file, in one sentence of the screen's language. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../../shared/document/import-item.ts';
import { timeLeft } from '../../components/time-left.ts';
import { isDuplicate, outcomeOf } from './sections.ts';

export function useOutcomeWords(item: ImportItem): string {
  const { t } = useTranslation('inbox');
  const outcome = outcomeOf(item);
  switch (outcome) {
    case 'waiting':
      return item.pagesTotal === null || item.pagesRead === 0 || item.pagesRead === item.pagesTotal
        ? t('progress.waiting')
        : t('progress.waitingAt', { n: item.pagesRead, total: item.pagesTotal });
    case 'reading':
      return readingWords(item, t);
    case 'paused':
      return item.pagesTotal === null
        ? t('progress.paused')
        : t('progress.pausedAt', { n: item.pagesRead, total: item.pagesTotal });
    case 'doubts':
      return t('outcome.doubts', { n: item.doubts });
    case 'same-file':
    case 'same-letter': {
      const { running = 0, year = 0 } = item.sameFileAs ?? item.sameLetterAs ?? {};
      return t(`outcome.${outcome}`, { running, year });
    }
    case 'same-import':
      return t('outcome.same-import', { name: item.sameImportAs?.name ?? '' });
    default:
      return t(`outcome.${outcome}`);
  }
}

/** Copies of one letter have one subject: the file's name tells them apart, and what is cut is the sentence, not the name. */
export function withName(item: ImportItem, words: string): string {
  return isDuplicate(item) && item.subject !== null ? `${item.name} · ${words}` : words;
}

function readingWords({ pagesRead, pagesTotal, secondsLeft }: ImportItem, t: TFunction<'inbox'>): string {
  if (pagesTotal === null) return t('progress.opening');
  const page = { n: Math.min(pagesRead + 1, pagesTotal), total: pagesTotal };
  return secondsLeft === null
    ? t('progress.page', page)
    : t('progress.pageLeft', { ...page, left: timeLeft(t, secondsLeft) });
}
