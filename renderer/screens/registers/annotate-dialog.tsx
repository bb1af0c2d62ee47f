/** Adds a line to การปฏิบัติ or หมายเหตุ; who and when are kept with it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { Answers } from '../../components/answers.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAnnotateEntry } from '../../queries/registers.ts';
import { runningText } from './column-text.ts';

type Props = {
  readonly entry: RegisterEntry;
  /** Where the line goes, unless the clerk says otherwise. */
  readonly into: 'action' | 'note';
  readonly onClose: () => void;
};

export function AnnotateDialog({ entry, into, onClose }: Props) {
  const { t } = useTranslation('registers');
  const annotate = useAnnotateEntry();
  const [field, setField] = useState(into);
  const [text, setText] = useState('');
  const isEmpty = text.trim() === '';

  async function save(): Promise<void> {
    await annotate.mutateAsync({ id: entry.id, field, text: text.trim() });
    showMessage({ tone: 'done', title: t('annotate.done') });
    onClose();
  }

  return (
    <Dialog
      title={t('annotate.title', { running: runningText(entry) })}
      onClose={onClose}
      footer={
        <Answers
          cancel={t('entry.cancel')}
          onCancel={onClose}
          answer={t('annotate.save')}
          onAnswer={save}
          heldBack={isEmpty ? t('annotate.needText') : null}
        />
      }
    >
      <RadioGroup<'action' | 'note'>
        label={t('annotate.where')}
        orientation="horizontal"
        value={field}
        options={[
          { value: 'action', label: t('history.fields.action') },
          { value: 'note', label: t('history.fields.note') },
        ]}
        onChange={setField}
      />
      <TextField label={t('annotate.text')} value={text} onChange={setText} multiline autoFocus />
    </Dialog>
  );
}
