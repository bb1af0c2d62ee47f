/** Corrects a line of the register; the old values stay in its history with the reason. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { Answers } from '../../components/answers.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { TextField } from '../../components/text-field.tsx';
import { useCorrectEntry } from '../../queries/registers.ts';
import { type ColumnName, runningText } from './column-text.ts';
import { correctedColumns, correctionsOf } from './corrections.ts';
import { EntryFormFields } from './entry-form.tsx';
import { type EntryForm, entryForm, formOf } from './entry-values.ts';

type Props = {
  readonly entry: RegisterEntry;
  /** The column whose field is asked for. */
  readonly cell: ColumnName | null;
  readonly onClose: () => void;
};

export function CorrectDialog({ entry, cell, onClose }: Props) {
  const { t } = useTranslation('registers');
  const correct = useCorrectEntry();
  const [reason, setReason] = useState('');
  const [showsNeed, setShowsNeed] = useState(false);
  const columns = correctedColumns(entry);
  const usual = entry.book === 'received' ? 'documentNumber' : 'subject';
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(entryForm),
    defaultValues: formOf(entry),
  });
  const changed = columns.filter((name) => formState.dirtyFields[name]);

  async function save(form: EntryForm): Promise<void> {
    if (reason.trim() === '') {
      setShowsNeed(true);
      return;
    }
    const changes = correctionsOf(form, changed);
    await correct.mutateAsync({ id: entry.id, changes, reason: reason.trim() });
    showMessage({ tone: 'done', title: t('entry.corrected', { running: runningText(entry) }) });
    onClose();
  }

  return (
    <Dialog
      title={t('entry.titleCorrect', { running: runningText(entry) })}
      onClose={onClose}
      width="46rem"
      footer={
        <Answers
          cancel={t('entry.cancel')}
          onCancel={onClose}
          answer={t('entry.save')}
          onAnswer={handleSubmit(save)}
          heldBack={changed.length === 0 ? t('entry.nothingChanged') : null}
        />
      }
    >
      <div className="entry-form">
        <EntryFormFields
          control={control}
          errors={formState.errors}
          shows={columns}
          focusOn={columns.find((name) => name === cell) ?? columns.find((name) => name === usual) ?? 'from'}
        />
        <TextField
          className="is-wide"
          label={t('entry.reason')}
          hint={t('entry.reasonHint')}
          value={reason}
          onChange={setReason}
          error={showsNeed && reason.trim() === '' ? t('entry.needReason') : undefined}
        />
      </div>
    </Dialog>
  );
}
