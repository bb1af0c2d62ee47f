/** Choosing a second place: a folder that is looked at while it is typed, open or under a passphrase. */
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BackupPlan, leastPassphrase } from '../../../shared/office/backups.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Notice } from '../../components/message.tsx';
import { showMessage } from '../../components/messages.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useChooseSecond, useFolderCheck } from '../../queries/backup.ts';
import { FolderField } from './folder-field.tsx';

type PlaceDialogProps = { readonly second: BackupPlan['second']; readonly onClose: () => void };
type LockChoice = 'none' | 'keep' | 'new';

export function PlaceDialog({ second, onClose }: PlaceDialogProps) {
  const { t } = useTranslation('backup');
  const choose = useChooseSecond();
  const [folder, setFolder] = useState(second?.folder ?? '');
  const [lock, setLock] = useState<LockChoice>(second?.isLocked ? 'keep' : 'none');
  const [phrase, setPhrase] = useState<Phrase>({ first: '', again: '', isNoted: false });
  const check = useFolderCheck(useDeferredValue(folder.trim()));
  const isShort = phrase.first.trim().length < leastPassphrase;
  const differs = phrase.again !== phrase.first;
  const heldBack =
    lock !== 'new'
      ? null
      : isShort
        ? t('place.tooShort', { n: leastPassphrase })
        : differs
          ? t('place.differs')
          : phrase.isNoted
            ? null
            : t('place.notNoted');
  const submit = async () => {
    if (check.data?.problem !== null) return;
    await choose.mutateAsync({
      folder: folder.trim(),
      lock: lock === 'new' ? { passphrase: phrase.first } : lock,
    });
    showMessage({ tone: 'done', title: t('place.used') });
    onClose();
  };
  return (
    <FormDialog
      title={t('place.title')}
      answer={t('place.use')}
      width="40rem"
      heldBack={choose.isPending ? t('running') : heldBack}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="stack backup-dialog">
        <FolderField folder={folder} onChange={setFolder} check={check.data} />
        <RadioGroup
          label={t('place.lock')}
          value={lock}
          onChange={(value) => setLock(value as LockChoice)}
          options={[
            { value: 'none', label: t('place.lockNone'), detail: t('place.lockNoneDetail') },
            ...(second?.isLocked ? [{ value: 'keep', label: t('place.lockKeep') }] : []),
            { value: 'new', label: t('place.lockNew'), detail: t('place.lockNewDetail') },
          ]}
        />
        {lock === 'new' && <PhraseFields phrase={phrase} onChange={setPhrase} />}
      </div>
    </FormDialog>
  );
}

type Phrase = { readonly first: string; readonly again: string; readonly isNoted: boolean };
type PhraseFieldsProps = { readonly phrase: Phrase; readonly onChange: (phrase: Phrase) => void };

function PhraseFields({ phrase, onChange }: PhraseFieldsProps) {
  const { t } = useTranslation('backup');
  const differs = phrase.again !== '' && phrase.again !== phrase.first;
  return (
    <>
      <Notice tone="doubt" title={t('place.lostTitle')}>
        {t('place.lostDetail')}
      </Notice>
      <TextField
        label={t('place.passphrase')}
        type="password"
        value={phrase.first}
        hint={t('place.passphraseHint', { n: leastPassphrase })}
        onChange={(first) => onChange({ ...phrase, first })}
      />
      <TextField
        label={t('place.again')}
        type="password"
        value={phrase.again}
        error={differs ? t('place.differs') : undefined}
        onChange={(again) => onChange({ ...phrase, again })}
      />
      <Checkbox isSelected={phrase.isNoted} onChange={(isNoted) => onChange({ ...phrase, isNoted })}>
        {t('place.noted')}
      </Checkbox>
    </>
  );
}
