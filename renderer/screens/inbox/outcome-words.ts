/** What came of a file, in one sentence of the screen's language. */
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../../shared/document/import-item.ts';
import { outcomeOf } from './sections.ts';

export function useOutcomeWords(item: ImportItem): string {
  const { t } = useTranslation('inbox');
  const outcome = outcomeOf(item);
  switch (outcome) {
    case 'waiting':
      return item.pagesTotal === null || item.pagesRead === 0 || item.pagesRead === item.pagesTotal
        ? t('progress.waiting')
        : t('progress.waitingAt', { n: item.pagesRead, total: item.pagesTotal });
    case 'reading':
      return item.pagesTotal === null
        ? t('progress.opening')
        : t('progress.page', { n: Math.min(item.pagesRead + 1, item.pagesTotal), total: item.pagesTotal });
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
    default:
      return t(`outcome.${outcome}`);
  }
}
