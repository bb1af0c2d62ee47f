/** The second place: where it is, whether it is encrypted, choosing another, trying the passphrase. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupPlan } from '../../../shared/office/backups.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { TextField } from '../../components/text-field.tsx';
import { useChooseSecond, useTryPassphrase } from '../../queries/backup.ts';
import { PlaceDialog } from './place-dialog.tsx';

export function SecondPlace({ plan }: { readonly plan: BackupPlan }) {
  const { t } = useTranslation('backup');
  const [open, setOpen] = useState<'choose' | 'stop' | 'try' | null>(null);
  const { second } = plan;
  const close = () => setOpen(null);
  return (
    <section className="stack" aria-labelledby="second-place">
      <h3 id="second-place">{t('second.title')}</h3>
      <p className="break">
        {second === null
          ? t('second.none')
          : t(second.isLocked ? 'second.locked' : 'second.open', { folder: second.folder })}
      </p>
      <div className="row wrap">
        <Button does="backup.chooseSecond" onPress={() => setOpen('choose')}>
          {t(second === null ? 'second.choose' : 'second.change')}
        </Button>
        {second?.isLocked && (
          <Button does="backup.tryPassphrase" onPress={() => setOpen('try')}>
            {t('second.try')}
          </Button>
        )}
        {second !== null && (
          <Button does="backup.chooseSecond" onPress={() => setOpen('stop')}>
            {t('second.stop')}
          </Button>
        )}
      </div>
      {open === 'choose' && <PlaceDialog second={second} onClose={close} />}
      {open === 'try' && <TryDialog onClose={close} />}
      {open === 'stop' && second !== null && <StopDialog folder={second.folder} onClose={close} />}
    </section>
  );
}

function StopDialog({ folder, onClose }: { readonly folder: string; readonly onClose: () => void }) {
  const { t } = useTranslation('backup');
  const choose = useChooseSecond();
  const stop = () =>
    choose.mutate(
      { folder: null, lock: 'none' },
      {
        onSuccess: () => showMessage({ tone: 'done', title: t('second.stopped') }),
        onSettled: onClose,
      },
    );
  return (
    <ConfirmDialog
      title={t('second.stopTitle')}
      answer={t('second.stop')}
      isPending={choose.isPending}
      onConfirm={stop}
      onClose={onClose}
    >
      {t('second.stopDetail', { folder })}
    </ConfirmDialog>
  );
}

function TryDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('backup');
  const attempt = useTryPassphrase();
  const [passphrase, setPassphrase] = useState('');
  const submit = async () => {
    if (!(await attempt.mutateAsync({ passphrase }))) return;
    showMessage({ tone: 'done', title: t('second.opens') });
    onClose();
  };
  return (
    <FormDialog title={t('second.tryTitle')} answer={t('second.tryNow')} onSubmit={submit} onClose={onClose}>
      <TextField
        label={t('place.passphrase')}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
        error={attempt.data === false ? t('second.opensNot') : undefined}
      />
    </FormDialog>
  );
}
