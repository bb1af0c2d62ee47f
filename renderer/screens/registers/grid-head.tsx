// biome-ignore-all lint/a11y/useSemanticElements: a native table cannot be virtual and keep one tab stop
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus
// biome-ignore-all lint/a11y/useKeyWithClickEvents: from the keyboard the order is chosen beside the filters
/** The heads of the form's columns; a press sorts the list by that column, a second one turns it round. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Book } from '../../../shared/register/entry.ts';
import { isSortColumn, type RegisterSort, sortAfterPress } from '../../../shared/register/sort.ts';
import type { ColumnName } from './column-text.ts';

type Props = {
  readonly book: Book;
  readonly columns: readonly ColumnName[];
  readonly sort: RegisterSort;
  readonly onSort: (sort: RegisterSort) => void;
};

export function GridHead({ book, columns, sort, onSort }: Props) {
  const { t } = useTranslation('registers');
  return (
    <div role="row" className="register-head" aria-rowindex={1}>
      {columns.map((name) => {
        const words = t(`columns.${book}.${name}`);
        if (!isSortColumn(name))
          return (
            <div role="columnheader" key={name} className={`register-cell is-${name}`}>
              {words}
            </div>
          );
        const isSorted = sort.column === name;
        const Arrow = sort.direction === 'ascending' ? ArrowUp : ArrowDown;
        return (
          <div
            role="columnheader"
            key={name}
            className={`register-cell is-${name} sorts`}
            aria-sort={isSorted ? sort.direction : 'none'}
            title={t('sort.press', { column: words })}
            onClick={() => onSort(sortAfterPress(sort, name))}
          >
            {words}
            {isSorted && <Arrow aria-hidden="true" />}
          </div>
        );
      })}
    </div>
  );
}
