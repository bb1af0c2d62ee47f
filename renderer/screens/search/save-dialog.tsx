/** Gives the search a name, under which everybody in the office finds it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchQuestion } from '../../../shared/register/search.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSaveSearch } from '../../queries/search.ts';

export function SaveDialog({ question, onClose }: { question: SearchQuestion; onClose: () => void }) {
  const { t } = useTranslation('search');
  const [name, setName] = useState(question.text.slice(0, 100));
  const save = useSaveSearch();
  return (
    <FormDialog
      title={t('saveTitle')}
      answer={t('save')}
      onClose={onClose}
      heldBack={name.trim() === '' ? t('saveName') : null}
      onSubmit={async () => {
        await save.mutateAsync({ name: name.trim(), question });
        onClose();
      }}
    >
      <TextField label={t('saveName')} value={name} onChange={setName} isRequired autoFocus />
    </FormDialog>
  );
}
