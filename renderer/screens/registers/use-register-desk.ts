/** What part of a book is looked at, in which order and columns: what the desk of a register keeps. */
import { useState } from 'react';
import type { Book } from '../../../shared/register/entry.ts';
import { type RegisterSort, usualSort } from '../../../shared/register/sort.ts';
import type { RegisterView, ShownColumn, ViewFilter } from '../../../shared/register/view.ts';
import { buddhistYear } from '../../../shared/thai/date.ts';
import { useAppStatus } from '../../queries/app.ts';
import { useRegisterViews } from '../../queries/register-views.ts';
import type { RegisterFilter } from '../../queries/registers.ts';
import { chipsOf, type FilterChip, hasFilters, hiddenFilters, without } from './filter-state.ts';
import { useDelayed } from './use-delayed.ts';

export type RegisterDeskState = ReturnType<typeof useRegisterDesk>;

export function useRegisterDesk(book: Book, asked: Partial<RegisterFilter>) {
  const status = useAppStatus();
  const thisYear = status.data === undefined ? null : buddhistYear(status.data.today);
  const [chosen, setChosen] = useState<Partial<RegisterFilter>>(asked);
  const [words, setWords] = useState('');
  const [sort, setSort] = useState<RegisterSort>(usualSort);
  const own = useRegisterViews(book).data?.columns ?? null;
  // What an opened view says, until the clerk sets other columns.
  const [viewColumns, setViewColumns] = useState<readonly ShownColumn[] | null | undefined>();
  const text = useDelayed(words, 150).trim();
  const isSorted = JSON.stringify(sort) !== JSON.stringify(usualSort);
  const narrowed: Partial<RegisterFilter> = {
    ...chosen,
    ...(text === '' ? {} : { text }),
    ...(isSorted ? { sort } : {}),
  };
  const filter: RegisterFilter = { year: thisYear, ...narrowed, book };

  function clear(): void {
    setChosen({});
    setWords('');
  }

  return {
    filter,
    /** As a view keeps it: without the year, unless another than this was chosen. */
    kept: narrowed as ViewFilter,
    thisYear,
    words,
    setWords,
    text,
    setChosen,
    sort,
    setSort,
    columns: viewColumns === undefined ? own : viewColumns,
    /** Columns are the clerk's own again. */
    ownColumns: () => setViewColumns(undefined),
    hidden: hiddenFilters(chosen),
    isFiltered: hasFilters(chosen, thisYear) || text !== '',
    chips: chipsOf({ ...chosen, ...(text === '' ? {} : { text }) }),
    removeChip(chip: FilterChip): void {
      if (chip.clears.includes('text')) setWords('');
      setChosen((old) => without(old, chip));
    },
    openView({ filter: { text: asked, sort: order, ...others }, columns }: RegisterView): void {
      setChosen(others as Partial<RegisterFilter>);
      setWords(asked ?? '');
      setSort(order ?? usualSort);
      setViewColumns(columns);
    },
    clear,
  } as const;
}
