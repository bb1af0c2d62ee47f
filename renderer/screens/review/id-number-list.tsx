/** National ID numbers of the file, by page: the clerk knows what leaves with it, and where they stand whole. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadPage } from '../../../shared/document/reading.ts';
import { findNationalIds } from '../../../shared/thai/national-id.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/message.tsx';

type Props = { readonly pages: readonly ReadPage[]; readonly onPage: (page: number) => void };

export function IdNumberList({ pages, onPage }: Props) {
  const { t } = useTranslation('personal');
  const counts = useMemo(
    () => pages.map(({ page, text }) => ({ page, n: findNationalIds(text).length })).filter(({ n }) => n > 0),
    [pages],
  );
  if (counts.length === 0) return null;
  const n = counts.reduce((sum, one) => sum + one.n, 0);
  return (
    <Notice
      tone="info"
      title={t('numbers.inLetter', { n })}
      actions={counts.map(({ page }) => (
        <Button key={page} size="small" tone="quiet" onPress={() => onPage(page)}>
          {t('numbers.page', { n: page })}
        </Button>
      ))}
    >
      {t('numbers.inLetterDetail')}
    </Notice>
  );
}
