/** Whether originals lie sealed on this computer; sealing them, and laying them open again. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultStanding } from '../../../shared/contract/api.ts';
import { Button } from '../../components/button.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/message.tsx';
import { Progress } from '../../components/progress.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useUnsealVault, useVault } from '../../queries/vault.ts';
import { SealDialog } from './seal-dialog.tsx';

export function VaultPanel() {
  const { t } = useTranslation('backup');
  const vault = useVault();
  const [opened, setOpened] = useState<'seal' | 'unseal' | null>(null);
  const close = () => setOpened(null);
  return (
    <section className="stack" aria-labelledby="vault-panel">
      <h3 id="vault-panel">{t('vault.title')}</h3>
      <Loaded query={vault}>
        {(standing) => (
          <>
            <Standing standing={standing} />
            <div className="row wrap">
              {standing.state === 'open' && (
                <Button does="vault.seal" onPress={() => setOpened('seal')}>
                  {t('vault.seal')}
                </Button>
              )}
              {(standing.state === 'sealed' || standing.state === 'sealing') && (
                <Button does="vault.unseal" onPress={() => setOpened('unseal')}>
                  {t('vault.unseal')}
                </Button>
              )}
            </div>
            {opened === 'seal' && <SealDialog hasKeychain={standing.hasKeychain} onClose={close} />}
          </>
        )}
      </Loaded>
      {opened === 'unseal' && <UnsealDialog onClose={close} />}
    </section>
  );
}

function Standing({ standing }: { readonly standing: VaultStanding }) {
  const { t } = useTranslation('backup');
  const { state, done, total, isStopped, isInKeychain } = standing;
  const isUnderWay = state === 'sealing' || state === 'opening';
  return (
    <>
      <p>{t(`vault.${state}`)}</p>
      {isUnderWay && total > 0 && (
        <Progress
          label={t(`vault.${state}`)}
          done={done}
          total={total}
          valueText={t('vault.progress', { done, total })}
        />
      )}
      {isStopped && (
        <Notice tone="doubt" title={t('vault.stoppedTitle')}>
          {t('vault.stoppedDetail')}
        </Notice>
      )}
      {isInKeychain && <p className="small">{t('vault.inKeychain')}</p>}
      <p className="small soft">{t('vault.databaseOpen')}</p>
    </>
  );
}

function UnsealDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('backup');
  const unseal = useUnsealVault();
  const [passphrase, setPassphrase] = useState('');
  const submit = async () => {
    if (passphrase === '') return;
    await unseal.mutateAsync({ passphrase });
    onClose();
  };
  return (
    <FormDialog
      title={t('vault.unsealNow')}
      answer={t('vault.unsealNow')}
      isPending={unseal.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('vault.unsealDetail')}</p>
      <TextField
        label={t('vault.typed')}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
      />
    </FormDialog>
  );
}
