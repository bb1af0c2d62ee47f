/** Before the desk: the passphrase of sealed originals, where the computer does not keep their key. */
import type { QueryClient } from '@tanstack/react-query';
import { FileLock2 } from 'lucide-react';
import { type SubmitEventHandler, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { askVaultAgain, useUnlockVault } from '../../queries/vault.ts';
import { Fault } from '../sign-in/sign-in.tsx';

export function VaultPage({ above }: { readonly above: QueryClient }) {
  const { t } = useTranslation('backup');
  const [passphrase, setPassphrase] = useState('');
  const unlock = useUnlockVault();
  const submit: SubmitEventHandler = (event) => {
    event.preventDefault();
    if (passphrase === '') return;
    unlock.mutate(
      { passphrase },
      { onSuccess: () => void askVaultAgain(above), onError: () => setPassphrase('') },
    );
  };
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1>
          <FileLock2 aria-hidden="true" />
          {t('vault.atStart')}
        </h1>
        <form className="stack form-stack" onSubmit={submit} noValidate>
          <p>{t('vault.atStartDetail')}</p>
          <TextField
            label={t('vault.typed')}
            type="password"
            value={passphrase}
            onChange={setPassphrase}
            autoFocus
          />
          <Fault error={unlock.error} />
          <Button tone="main" size="big" type="submit" keyHint="Enter" isPending={unlock.isPending}>
            {t('vault.enter')}
          </Button>
        </form>
        <p className="small soft">{t('vault.forgotten')}</p>
      </div>
    </main>
  );
}
