/** Which columns this clerk sees in a book, in which order and how wide. Paper always holds all of the form. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Book } from '../../../shared/register/entry.ts';
import { columnWidths, type ShownColumn } from '../../../shared/register/view.ts';
import { Answers } from '../../components/answers.tsx';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Select } from '../../components/select.tsx';
import { useSetColumns } from '../../queries/register-views.ts';
import { type ColumnChoice, choicesOf, columnsOf, moved } from './column-layout.ts';

type Props = {
  readonly book: Book;
  readonly columns: readonly ShownColumn[] | null;
  readonly onSaved: () => void;
  readonly onClose: () => void;
};

export function ColumnsDialog({ book, columns, onSaved, onClose }: Props) {
  const { t } = useTranslation('registers');
  const set = useSetColumns();
  const [choices, setChoices] = useState(() => choicesOf(columns));

  async function save(): Promise<void> {
    const next = columnsOf(choices);
    await set.mutateAsync({ book, columns: next === null ? null : [...next] });
    onSaved();
    onClose();
  }

  return (
    <Dialog
      title={t('view.columns')}
      onClose={onClose}
      width="40rem"
      footer={
        <>
          <Button inDialog tone="quiet" onPress={() => setChoices(choicesOf(null))}>
            {t('view.asForm')}
          </Button>
          <span className="grow" />
          <Answers cancel={t('entry.cancel')} onCancel={onClose} answer={t('view.use')} onAnswer={save} />
        </>
      }
    >
      <p className="soft">{t('view.columnsHint')}</p>
      <ol className="column-choices">
        {choices.map((choice, index) => (
          <ColumnLine
            key={choice.name}
            book={book}
            choice={choice}
            isFirst={index === 0}
            onChange={(next) => setChoices(choices.with(index, next))}
            onMove={(step) => setChoices(moved(choices, index, step))}
          />
        ))}
      </ol>
    </Dialog>
  );
}

type LineProps = {
  readonly book: Book;
  readonly choice: ColumnChoice;
  readonly isFirst: boolean;
  readonly onChange: (choice: ColumnChoice) => void;
  readonly onMove: (step: 1 | -1) => void;
};

function ColumnLine({ book, choice, isFirst, onChange, onMove }: LineProps) {
  const { t } = useTranslation('registers');
  const name = t(`columns.${book}.${choice.name}`);
  return (
    <li>
      <Checkbox
        isSelected={choice.isShown}
        isDisabled={isFirst}
        onChange={(isShown) => onChange({ ...choice, isShown })}
      >
        {name}
      </Checkbox>
      <Select
        label={t('view.widthOf', { name })}
        hideLabel
        value={choice.width}
        options={columnWidths.map((value) => ({ value, label: t(`view.width.${value}`) }))}
        onChange={(width) => onChange({ ...choice, width })}
      />
      {!isFirst && (
        <>
          <Button
            inDialog
            size="small"
            tone="quiet"
            icon={ArrowUp}
            label={t('view.up', { name })}
            onPress={() => onMove(-1)}
          />
          <Button
            inDialog
            size="small"
            tone="quiet"
            icon={ArrowDown}
            label={t('view.down', { name })}
            onPress={() => onMove(1)}
          />
        </>
      )}
    </li>
  );
}
