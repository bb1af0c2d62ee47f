/** One recipient's note and own last day. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dispatch } from '../../../../shared/letter/dispatch.ts';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { ThaiDateField } from '../../../components/thai-date-field.tsx';
import { useNoteDispatch, useSetDeadline } from '../../../queries/after.ts';

type Props = { readonly letterId: string; readonly row: Dispatch; readonly onClose: () => void };

export function RecipientDialog({ letterId, row, onClose }: Props) {
  const { t } = useTranslation('after');
  const [note, setNote] = useState(row.note);
  const [deadline, setDeadline] = useState(row.deadline);
  const keepNote = useNoteDispatch();
  const keepDeadline = useSetDeadline();

  async function save(): Promise<void> {
    const { position } = row;
    if (note.trim() !== row.note) await keepNote.mutateAsync({ letterId, position, note: note.trim() });
    if (deadline !== row.deadline)
      await keepDeadline.mutateAsync({ letterId, positions: [position], deadline });
    onClose();
  }

  return (
    <FormDialog title={row.name} answer={t('edit.save')} onSubmit={save} onClose={onClose}>
      <div className="stack after-form">
        <TextField label={t('edit.note')} value={note} onChange={setNote} autoFocus />
        <ThaiDateField label={t('edit.deadline')} value={deadline} onChange={setDeadline} />
      </div>
    </FormDialog>
  );
}
