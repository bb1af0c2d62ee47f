/** การพิจารณา, letter by letter: destroyed, kept longer, never destroyed; and whether the electronic original goes too. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decisions, type ListItem, mayEraseFile } from '../../../shared/keeping/list.ts';
import { storingStamp } from '../../../shared/keeping/retention.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useFormat } from '../../text/use-format.ts';
import { yearOf } from './filing-dialog.tsx';
import { EntryNumber, EntryWords, Pager } from './kept-table.tsx';

type Props = {
  readonly items: readonly ListItem[];
  readonly ofYear: number;
  readonly onChange: (items: readonly ListItem[]) => void;
};

const pageSize = 50;

export function DecisionTable({ items, ofYear, onChange }: Props) {
  const { t } = useTranslation('keeping');
  const [page, setPage] = useState(0);
  const change = (position: number, changes: Partial<ListItem>) =>
    onChange(items.map((item) => (item.position === position ? { ...item, ...changes } : item)));
  return (
    <>
      <div className="row">
        <Button
          does="keeping.decide"
          size="small"
          onPress={() =>
            onChange(items.map((item) => (item.decision === null ? { ...item, decision: 'destroy' } : item)))
          }
        >
          {t('list.allDestroy')}
        </Button>
      </div>
      <div className="keeping-table">
        <table className="list-table" aria-label={t('list.items')}>
          <thead>
            <tr>
              <th scope="col">{t('list.position')}</th>
              <th scope="col">{t('table.number')}</th>
              <th scope="col" className="letter">
                {t('table.letter')}
              </th>
              <th scope="col">{t('table.retention')}</th>
              <th scope="col" className="decide">
                {t('list.decision')}
              </th>
              <th scope="col" className="note">
                {t('list.note')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.slice(page * pageSize, (page + 1) * pageSize).map((item) => (
              <DecisionRow
                key={item.position}
                item={item}
                ofYear={ofYear}
                onChange={(changes) => change(item.position, changes)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Pager page={page} pages={Math.ceil(items.length / pageSize)} onPage={setPage} />
    </>
  );
}

type RowProps = {
  readonly item: ListItem;
  readonly ofYear: number;
  readonly onChange: (changes: Partial<ListItem>) => void;
};

/** A committee that keeps a letter longer mostly gives it another five years. */
const usualExtension = 5;

function DecisionRow({ item, ofYear, onChange }: RowProps) {
  const { t } = useTranslation('keeping');
  const format = useFormat();
  const { position, decision, extendTo, eraseFile, entry } = item;
  const [typed, setTyped] = useState(extendTo === null ? '' : format.digits(extendTo));
  return (
    <tr>
      <td className="num">{format.count(position)}</td>
      <EntryNumber entry={entry} />
      <td className="letter">
        <EntryWords entry={entry} />
      </td>
      <td className="nb">{storingStamp(item).text}</td>
      <td className="decide">
        <Select
          label={t('list.decisionOf', { n: position })}
          hideLabel
          value={decision ?? 'notYet'}
          options={(['notYet', ...decisions] as const).map((value) => ({ value, label: t(`list.${value}`) }))}
          onChange={(value) => {
            const until = value === 'extend' ? ofYear + usualExtension : null;
            setTyped(until === null ? '' : format.digits(until));
            onChange({
              decision: value === 'notYet' ? null : value,
              extendTo: until,
              eraseFile: value === 'destroy' && eraseFile,
            });
          }}
        />
        {decision === 'extend' && (
          <TextField
            label={t('list.extendTo', { n: position })}
            inputMode="numeric"
            value={typed}
            error={(yearOf(typed) ?? 0) <= ofYear ? t('store.badYear') : undefined}
            onChange={(value) => {
              setTyped(value);
              onChange({ extendTo: yearOf(value) });
            }}
          />
        )}
        {item.passedOver !== null && <span className="small">{t(`list.passedOver.${item.passedOver}`)}</span>}
        {decision === 'destroy' && item.passedOver === null && (
          <EraseChoice item={item} ofYear={ofYear} onChange={onChange} />
        )}
      </td>
      <td>
        <TextField
          label={`${t('list.note')} ${format.count(position)}`}
          hideLabel
          value={item.note}
          onChange={(note) => onChange({ note })}
        />
      </td>
    </tr>
  );
}

/** Electronic originals of ten years and more may go, and only by a list (ฉบับที่ 4). */
function EraseChoice({ item, ofYear, onChange }: RowProps) {
  const { t } = useTranslation('keeping');
  if (!item.entry.hasFile) return <span className="small soft">{t('list.noFile')}</span>;
  if (!mayEraseFile(item.entry, ofYear)) return <span className="small soft">{t('list.fileYoung')}</span>;
  return (
    <Checkbox isSelected={item.eraseFile} onChange={(eraseFile) => onChange({ eraseFile })}>
      <span aria-hidden="true">{t('list.eraseFile')}</span>
      <span className="vh">{t('list.eraseOf', { n: item.position })}</span>
    </Checkbox>
  );
}
