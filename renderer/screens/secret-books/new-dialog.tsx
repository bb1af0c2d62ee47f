/** A new line: typed, or from a file that is read in memory. Nothing typed here is kept as a draft. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  emptySecretFields,
  type KeptClass,
  keptClasses,
  type SecretBook,
  type SecretFields,
  type SecretTaken,
} from '../../../shared/secret-books/secret.ts';
import { FileButton } from '../../components/file-button.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { showError } from '../../queries/call.ts';
import { takeFirstArrival, takeSecretFile, useRegisterSecret } from '../../queries/secret.ts';

type NewSecretDialogProps = {
  readonly book: SecretBook;
  readonly from: 'file' | 'arrival';
  readonly onClose: () => void;
};

const typed = ['from', 'to', 'subject', 'copies'] as const;

export function NewSecretDialog({ book, from, onClose }: NewSecretDialogProps) {
  const { t } = useTranslation('secret');
  const register = useRegisterSecret();
  const [fields, setFields] = useState<SecretFields>(emptySecretFields);
  const [secrecy, setSecrecy] = useState<KeptClass>('confidential');
  const [taken, setTaken] = useState<SecretTaken | null>(null);
  const take = (found: SecretTaken | null) => {
    if (found === null) return;
    setTaken(found);
    setFields(found.fields);
    if (found.secrecy !== null) setSecrecy(found.secrecy);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once, when the dialog opens
  useEffect(() => {
    if (from === 'arrival') takeFirstArrival().then(take).catch(showError);
  }, [from]);
  const submit = async () => {
    const takeIds = taken === null ? [] : [taken.takeId];
    const { running } = await register.mutateAsync({ book, secrecy, fields, takeIds });
    showMessage({ tone: 'done', title: t('new.done', { book: t(`book.${book}`), n: running }) });
    onClose();
  };
  return (
    <FormDialog
      title={t('new.title')}
      answer={t('new.answer')}
      width="44rem"
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="stack">
        <div className="row">
          <FileButton accept="*" onFile={(file) => void takeSecretFile(file).then(take).catch(showError)}>
            {t('new.file')}
          </FileButton>
          <span className="soft small">{taken?.name ?? t('new.fileHint')}</span>
        </div>
        <RadioGroup
          label={t('classLabel')}
          orientation="horizontal"
          value={secrecy}
          onChange={(value) => setSecrecy(value as KeptClass)}
          options={keptClasses.map((value) => ({ value, label: t(`class.${value}`) }))}
        />
        <TextField
          label={t('new.documentNumber')}
          value={fields.documentNumber ?? ''}
          onChange={(value) => setFields({ ...fields, documentNumber: value || null })}
        />
        {typed.map((name) => (
          <TextField
            key={name}
            label={t(`new.${name}`)}
            value={fields[name]}
            onChange={(value) => setFields({ ...fields, [name]: value })}
          />
        ))}
      </div>
    </FormDialog>
  );
}
