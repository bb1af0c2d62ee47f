/** Naming the registrar: a passphrase typed twice, then the recovery key, shown this once. */
import { type SubmitEventHandler, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSetUpRegistrar } from '../../queries/secret.ts';

const leastPassphrase = 10;

export function SetUpPart() {
  const { t } = useTranslation('secret');
  const setUp = useSetUpRegistrar();
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const differs = again !== '' && again !== passphrase;
  const submit: SubmitEventHandler = (event) => {
    event.preventDefault();
    if (again !== passphrase) return;
    setUp.mutate({ name, passphrase }, { onSuccess: (made) => setRecoveryKey(made.recoveryKey) });
  };
  return (
    <form className="panel pad stack" onSubmit={submit}>
      <p>{t('setUp.explain')}</p>
      <TextField label={t('setUp.name')} value={name} onChange={setName} isRequired />
      <TextField
        label={t('setUp.passphrase')}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        hint={t('setUp.hint', { n: leastPassphrase })}
      />
      <TextField
        label={t('setUp.again')}
        type="password"
        value={again}
        onChange={setAgain}
        error={differs ? t('setUp.differs') : undefined}
      />
      <div className="row">
        <Button tone="main" type="submit" isPending={setUp.isPending}>
          {t('setUp.answer')}
        </Button>
      </div>
      {recoveryKey !== null && (
        <Dialog
          title={t('setUp.recoveryTitle')}
          onClose={() => setRecoveryKey(null)}
          footer={
            <Button inDialog tone="main" onPress={() => setRecoveryKey(null)}>
              {t('setUp.recoveryDone')}
            </Button>
          }
        >
          <p>{t('setUp.recoveryDetail')}</p>
          <p>
            <b>{recoveryKey}</b>
          </p>
        </Dialog>
      )}
    </form>
  );
}
