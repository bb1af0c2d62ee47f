/** Columns with their meaning and the first rows; a press on a row's number shows its letter. */
import { useTranslation } from 'react-i18next';
import type { LetterMerge } from '../../../../shared/letter/letter.ts';
import { deadlineColumn, emailColumn } from '../../../../shared/letter/merge.ts';
import { cellOnPaper, mergeNumbers, sampleAmount } from '../../../../shared/letter/merge-numbers.ts';
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
        <Select
          label={t('dialog.email')}
          value={chosen(emailColumn(merge))}
          options={[{ value: 'none', label: t('dialog.noEmail') }, ...columns]}
          onChange={(value) => onChange({ ...merge, email: columnOf(value) })}
        />
        <Numbers merge={merge} onChange={onChange} />
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

/** Used where the table has no amount of a thousand or more. */
const usualSample = '12500';

/** How figures will stand on paper, each way shown by an amount of the table itself. */
function Numbers({ merge, onChange }: Pick<Props, 'merge' | 'onChange'>) {
  const { t } = useTranslation('many');
  const sample = sampleAmount(merge) ?? usualSample;
  return (
    <Select
      label={t('dialog.numbers')}
      value={merge.numbers ?? 'thai'}
      options={mergeNumbers.map((value) => ({
        value,
        label: t(`dialog.numbersAs.${value}`, { sample: cellOnPaper(sample, value, true) }),
      }))}
      onChange={(numbers) => onChange({ ...merge, numbers })}
    />
  );
}
