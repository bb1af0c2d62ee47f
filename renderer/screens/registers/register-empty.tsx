/** What stands in the place of a book without lines: nothing yet, or nothing of what was asked for. */
import { BookDown, BookUp, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Book } from '../../../shared/register/entry.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';

type Props = {
  readonly book: Book;
  readonly isFiltered: boolean;
  readonly words: string;
  readonly onClear: () => void;
  /** Null when all years are searched already. */
  readonly onAllYears: (() => void) | null;
};

export function RegisterEmpty({ book, isFiltered, words, onClear, onAllYears }: Props) {
  const { t } = useTranslation('registers');
  if (!isFiltered)
    return (
      <EmptyState icon={book === 'received' ? BookDown : BookUp} title={t(`empty.${book}`)}>
        {t(book === 'received' ? 'empty.receivedHint' : 'empty.sentHint')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={Search}
      title={words === '' ? t('empty.filtered') : t('empty.notFound', { words })}
      actions={
        <>
          {onAllYears !== null && <Button onPress={onAllYears}>{t('empty.allYears')}</Button>}
          <Button onPress={onClear}>{t('filters.clear')}</Button>
        </>
      }
    >
      {words === '' ? undefined : t('empty.notFoundHint')}
    </EmptyState>
  );
}
