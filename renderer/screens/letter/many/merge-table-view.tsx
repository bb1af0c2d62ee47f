/** Columns with their meaning and the first rows; a press on a row's number shows its letter. */
import { useTranslation } from 'react-i18next';
import type { LetterMerge } from '../../../../shared/letter/letter.ts';
import { deadlineColumn } from '../../../../shared/letter/merge.ts';
import { Button } from '../../../components/button.tsx';
import { Select } from '../../../components/select.tsx';

const mostRowsShown = 100;

type Props = {
  readonly merge: LetterMerge;
  readonly row: number;
  readonly onRow: (row: number) => void;
  readonly onChange: (merge: LetterMerge) => void;
};

export function MergeTableView({ merge, row, onRow, onChange }: Props) {
  const { t } = useTranslation('many');
  const columns = merge.columns.map((label, at) => ({ value: String(at), label }));
  const chosen = (at: number | null) => (at === null ? 'none' : String(at));
  const columnOf = (value: string) => (value === 'none' ? null : Number(value));
  const shown = merge.rows.slice(0, mostRowsShown);
  return (
    <>
      <div className="many-columns">
        <Select
          label={t('dialog.addressee')}
          value={chosen(merge.addressee)}
          options={[{ value: 'none', label: t('dialog.noAddressee') }, ...columns]}
          onChange={(value) => onChange({ ...merge, addressee: columnOf(value) })}
        />
        <Select
          label={t('dialog.deadline')}
          value={chosen(deadlineColumn(merge))}
          options={[{ value: 'none', label: t('dialog.noDeadline') }, ...columns]}
          onChange={(value) => onChange({ ...merge, deadline: columnOf(value) })}
        />
      </div>
      <strong>{t('dialog.rows', { n: merge.rows.length })}</strong>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className="many-rows" tabIndex={0} aria-label={t('dialog.rows', { n: merge.rows.length })}>
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col">
                <span className="vh">{t('dialog.row', { n: '' })}</span>
              </th>
              {merge.columns.map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((cells, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
              <tr key={at} aria-current={at === row ? 'true' : undefined}>
                <td>
                  <Button
                    inDialog
                    size="small"
                    tone="quiet"
                    isPressed={at === row}
                    label={t('dialog.showRow', { n: at + 1 })}
                    onPress={() => onRow(at)}
                  >
                    {t('dialog.row', { n: at + 1 })}
                  </Button>
                </td>
                {cells.map((cell, column) => (
                  <td key={merge.columns[column]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < merge.rows.length && (
        <p className="soft small">{t('dialog.rowsShown', { n: shown.length })}</p>
      )}
    </>
  );
}
