/** What part of the book is shown: state and year at hand, the rest one press away. */
import { useTranslation } from 'react-i18next';
import { type Urgency, urgencies } from '../../../shared/document/handling.ts';
import type { Book } from '../../../shared/register/entry.ts';
import type { EntryState } from '../../../shared/register/query.ts';
import {
  isSortColumn,
  type RegisterSort,
  sortColumns,
  sortDirections,
} from '../../../shared/register/sort.ts';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import type { RegisterFilter } from '../../queries/registers.ts';
import { useFormat } from '../../text/use-format.ts';

type Change = (change: (old: Partial<RegisterFilter>) => Partial<RegisterFilter>) => void;

/** Years kept on the list: an office looks back as far as its retention of ten years. */
const yearsBack = 10;

type BarProps = {
  readonly book: Book;
  readonly filter: RegisterFilter;
  readonly thisYear: number | null;
  readonly onChange: Change;
};

export function FilterBar({ book, filter, thisYear, onChange }: BarProps) {
  const { t } = useTranslation('registers');
  const format = useFormat();
  const states: readonly (readonly [EntryState | null, string])[] = [
    [null, t('filters.all')],
    ...(book === 'received'
      ? ([
          ['open', t('filters.open.received')],
          ['forwarded', t('filters.forwarded')],
        ] as const)
      : []),
    ['voided', t('filters.voided')],
    ['without-file', t('filters.withoutFile')],
  ];
  const years = thisYear === null ? [] : Array.from({ length: yearsBack }, (_, back) => thisYear - back);
  return (
    <>
      <fieldset className="filter-group" aria-label={t('filters.state')}>
        {states.map(([state, label]) => (
          <Button
            key={label}
            size="small"
            className="filter"
            isPressed={(filter.state ?? null) === state}
            onPress={() => onChange((old) => ({ ...old, state }))}
          >
            {label}
          </Button>
        ))}
      </fieldset>
      <Select
        label={t('filters.year')}
        hideLabel
        value={filter.year === null ? 'all' : String(filter.year)}
        options={[
          ...years.map((year) => ({ value: String(year), label: format.digits(year) })),
          { value: 'all', label: t('filters.allYears') },
        ]}
        onChange={(year) => onChange((old) => ({ ...old, year: year === 'all' ? null : Number(year) }))}
      />
    </>
  );
}

type MoreProps = {
  readonly filter: RegisterFilter;
  readonly sort: RegisterSort;
  readonly onChange: Change;
  readonly onSort: (sort: RegisterSort) => void;
};

export function MoreFilters({ filter, sort, onChange, onSort }: MoreProps) {
  const { t } = useTranslation(['registers', 'common']);
  return (
    <fieldset className="register-more" aria-label={t('filters.label')}>
      <ThaiDateField
        label={t('filters.enteredFrom')}
        value={filter.enteredFrom ?? null}
        onChange={(enteredFrom) => onChange((old) => ({ ...old, enteredFrom }))}
      />
      <ThaiDateField
        label={t('filters.enteredTo')}
        value={filter.enteredTo ?? null}
        onChange={(enteredTo) => onChange((old) => ({ ...old, enteredTo }))}
      />
      <TextField
        label={t('filters.from')}
        value={filter.from ?? ''}
        onChange={(from) => onChange((old) => ({ ...old, from: from === '' ? null : from }))}
      />
      <Select
        label={t('filters.urgency')}
        value={filter.urgency ?? 'any'}
        options={[
          { value: 'any', label: t('filters.anyUrgency') },
          ...urgencies.map((urgency) => ({ value: urgency, label: t(`common:urgency.${urgency}`) })),
        ]}
        onChange={(urgency) =>
          onChange((old) => ({ ...old, urgency: urgency === 'any' ? null : (urgency as Urgency) }))
        }
      />
      <Select
        label={t('sort.label')}
        value={`${sort.column} ${sort.direction}`}
        options={sortColumns.flatMap((column) =>
          sortDirections.map((direction) => ({
            value: `${column} ${direction}`,
            label: t(`sort.${column}.${direction}`),
          })),
        )}
        onChange={(value) => {
          const [column = '', direction] = value.split(' ');
          if (isSortColumn(column))
            onSort({ column, direction: direction === 'ascending' ? 'ascending' : 'descending' });
        }}
      />
    </fieldset>
  );
}
