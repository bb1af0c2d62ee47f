// biome-ignore-all lint/a11y/useSemanticElements: a native table cannot be virtual and keep one tab stop
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus
// biome-ignore-all lint/a11y/useKeyWithClickEvents: Enter on the grid does what a press on a head does
/** The heads of the form's columns; a press sorts the list by that column, a second one turns it round. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Book } from '../../../shared/register/entry.ts';
import { isSortColumn, type RegisterSort } from '../../../shared/register/sort.ts';
import type { ColumnName } from './column-text.ts';
import type { useHead } from './use-head.ts';

type Props = {
  readonly book: Book;
  readonly columns: readonly ColumnName[];
  readonly sort: RegisterSort;
  readonly head: ReturnType<typeof useHead>;
};

export function GridHead({ book, columns, sort, head }: Props) {
  const { t } = useTranslation('registers');
  return (
    <div role="row" className="register-head" aria-rowindex={1}>
      {columns.map((name) => {
        const words = t(`columns.${book}.${name}`);
        const marked = name === head.current ? ' is-cell' : '';
        if (!isSortColumn(name))
          return (
            <div
              role="columnheader"
              key={name}
              id={head.idOf(name)}
              className={`register-cell is-${name}${marked}`}
            >
              {words}
            </div>
          );
        const isSorted = sort.column === name;
        const Arrow = sort.direction === 'ascending' ? ArrowUp : ArrowDown;
        return (
          <div
            role="columnheader"
            key={name}
            id={head.idOf(name)}
            className={`register-cell is-${name} sorts${marked}`}
            aria-sort={isSorted ? sort.direction : 'none'}
            title={t('sort.press', { column: words })}
            onClick={() => head.sortBy(name)}
          >
            {words}
            {isSorted && <Arrow aria-hidden="true" />}
          </div>
        );
      })}
    </div>
  );
}
