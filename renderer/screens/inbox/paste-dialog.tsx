/** Pasted text as a letter of its own: shown first, so that a clipboard of yesterday is not imported by a slip. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../../shared/document/import-item.ts';
import { Answers } from '../../components/answers.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useImportText } from '../../queries/imports.ts';

type PasteDialogProps = {
  readonly text: string;
  readonly onClose: () => void;
  readonly onDone: (item: ImportItem) => void;
};

export function PasteDialog({ text: pasted, onClose, onDone }: PasteDialogProps) {
  const { t } = useTranslation('inbox');
  const { t: common } = useTranslation('common');
  const [text, setText] = useState(pasted);
  const write = useImportText();
  const submit = () => {
    const name = t('paste.name', { at: new Date().toISOString() });
    write.mutate(
      { name, text },
      {
        onSuccess: (item) => {
          onDone(item);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={t('paste.title')}
      onClose={onClose}
      width="46rem"
      footer={
        <Answers
          cancel={common('action.cancel')}
          onCancel={onClose}
          answer={t('paste.submit')}
          onAnswer={submit}
          heldBack={text.trim() === '' ? t('paste.nothing') : null}
        />
      }
    >
      <p className="soft">{t('paste.detail')}</p>
      <TextField
        label={t('paste.label')}
        multiline
        autoFocus
        value={text}
        onChange={setText}
        className="paste-text"
      />
    </Dialog>
  );
}
