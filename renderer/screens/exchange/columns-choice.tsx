/** The first rows of the file, with what each column is above it. */
import { useTranslation } from 'react-i18next';
import type { RegisterTable } from '../../../shared/contract/exchange-schemas.ts';
import {
  type ColumnMapping,
  type TakenColumn,
  type TakeOverPlan,
  takenColumns,
} from '../../../shared/register/take-over.ts';
import { Select } from '../../components/select.tsx';
import { useFormat } from '../../text/use-format.ts';

type Value = Pick<TakeOverPlan, 'mapping' | 'firstRow'>;
type Props = {
  readonly table: RegisterTable;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** Heads seldom stand lower. */
const rowsOffered = 15;

export function ColumnsChoice({ table, value, onChange }: Props) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const places = Array.from({ length: table.width }, (_, at) => at);
  const rows = Array.from({ length: Math.max(rowsOffered, value.firstRow + 1) }, (_, at) => at);
  return (
    <>
      <h2 id="exchange-columns">{t('register.columns')}</h2>
      <div className="exchange-scroll">
        <table className="list-table exchange-columns" aria-labelledby="exchange-columns">
          <thead>
            <tr>
              {places.map((at) => (
                <th key={at} scope="col">
                  <ColumnSelect
                    at={at}
                    head={table.heads[at] ?? ''}
                    mapping={value.mapping}
                    onChange={(mapping) => onChange({ ...value, mapping })}
                  />
                  <span className="small">{table.heads[at] || t('register.noHead')}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.sample.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file that never change their order
              <tr key={row}>
                {places.map((at) => (
                  <td key={at}>{cells[at] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row wrap exchange-choices">
        <Select
          label={t('register.firstRow')}
          value={String(value.firstRow)}
          options={rows.map((row) => ({ value: String(row), label: format.digits(row + 1) }))}
          onChange={(row) => onChange({ ...value, firstRow: Number(row) })}
        />
      </div>
    </>
  );
}

type ColumnSelectProps = {
  readonly at: number;
  readonly head: string;
  readonly mapping: ColumnMapping;
  readonly onChange: (mapping: ColumnMapping) => void;
};

const unused = 'unused';

function ColumnSelect({ at, head, mapping, onChange }: ColumnSelectProps) {
  const { t } = useTranslation('exchange');
  const current = takenColumns.find((column) => mapping[column] === at);
  const choose = (chosen: TakenColumn | typeof unused) => {
    // A column is one thing, and a thing stands in one column.
    const others = Object.entries(mapping).filter(([column, place]) => place !== at && column !== chosen);
    onChange(Object.fromEntries(chosen === unused ? others : [...others, [chosen, at]]));
  };
  return (
    <Select<TakenColumn | typeof unused>
      label={t('register.column', { n: at + 1, head })}
      hideLabel
      value={current ?? unused}
      options={[
        { value: unused, label: t('register.unused') },
        ...takenColumns.map((column) => ({ value: column, label: t(`columnName.${column}`) })),
      ]}
      onChange={choose}
    />
  );
}
