/** Which pages of the chosen file could not be read, why, and what to do about them. */
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportItem, UnreadPage } from '../../../shared/document/import-item.ts';
import { pageList } from './page-list.ts';
import { canBeReadAgain, ReadPagesButton } from './read-pages-button.tsx';

const reasons: readonly UnreadPage['why'][] = ['crashed', 'slow', 'illegible', 'unavailable'];

export function UnreadPages({ item }: { readonly item: ImportItem }) {
  const { t } = useTranslation('inbox');
  if (item.unreadPages.length === 0) return null;
  return (
    <ul className="unread-pages" aria-label={t('unread.label')}>
      {reasons.map((why) => {
        const pages = item.unreadPages.filter((page) => page.why === why).map(({ page }) => page);
        const canRead = item.entryId === null && canBeReadAgain(why);
        return pages.length === 0 ? null : (
          <li key={why} className="small">
            <TriangleAlert aria-hidden="true" />
            <span>
              {t(`unread.${why}`, { pages: pageList(pages) })}
              {canRead && <ReadPagesButton item={item} pages={pages} />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
