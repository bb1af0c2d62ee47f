/** What a book is called on the screen. Orders and the like bear a name of their own. */
import { useTranslation } from 'react-i18next';
import type { BookName } from '../../../shared/office/numbers.ts';

export function useBookTitle(): (book: BookName) => string {
  const { t } = useTranslation('numbers');
  return ({ book, name, circular, memo, numbering }) => {
    if (book === 'received')
      return name === '' ? t('book.receivedCentral') : t('book.receivedUnit', { name });
    if (numbering !== null && numbering !== 'letter') return name;
    if (memo) return t('book.memo', { name });
    return circular ? t('book.circular', { name }) : t('book.sent', { name });
  };
}

/** Books, and what was held in them, meet by this. */
export function bookKey({ book, prefixId, receivedBookId, circular, memo }: BookName): string {
  return [book, prefixId, receivedBookId, circular, memo].join(' ');
}
