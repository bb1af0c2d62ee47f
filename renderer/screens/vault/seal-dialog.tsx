/** Sealing the originals: a passphrase typed twice, then the recovery key on paper; only both together begin it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leastPassphrase } from '../../../shared/office/backups.ts';
import type { KeyToConfirm } from '../../../shared/people/person.ts';
import { client } from '../../api.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Notice } from '../../components/message.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useMakeVaultKey, useSealVault } from '../../queries/vault.ts';
import { KeyStep } from '../recovery/key-step.tsx';

type Props = { readonly hasKeychain: boolean; readonly onClose: () => void };

export function SealDialog({ hasKeychain, onClose }: Props) {
  const { t } = useTranslation('backup');
  const [waiting, setWaiting] = useState<KeyToConfirm | null>(null);
  const seal = useSealVault();
  if (waiting === null)
    return <PassphraseStep hasKeychain={hasKeychain} onMade={setWaiting} onClose={onClose} />;
  const { ticket } = waiting;
  return (
    <Dialog title={t('vault.keyTitle')} onClose={onClose}>
      <KeyStep
        waiting={waiting}
        intro={t('vault.keyDetail')}
        answer={t('vault.sealNow')}
        sheet={() => client.call('vault.printKey', { ticket })}
        confirm={(groups) => seal.mutate({ ticket, groups }, { onSuccess: onClose })}
        error={seal.error}
        isPending={seal.isPending}
        onCancel={onClose}
      />
    </Dialog>
  );
}

type StepProps = Props & { readonly onMade: (waiting: KeyToConfirm) => void };

function PassphraseStep({ hasKeychain, onMade, onClose }: StepProps) {
  const { t } = useTranslation('backup');
  const make = useMakeVaultKey();
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [isKept, setIsKept] = useState(hasKeychain);
  const isShort = first.trim().length < leastPassphrase;
  const differs = again !== first;
  const heldBack = isShort
    ? t('place.tooShort', { n: leastPassphrase })
    : differs
      ? t('place.differs')
      : null;
  const submit = async () => {
    if (heldBack !== null) return;
    onMade(await make.mutateAsync({ passphrase: first, inKeychain: hasKeychain && isKept }));
  };
  return (
    <FormDialog
      title={t('vault.title')}
      answer={t('vault.toKey')}
      width="40rem"
      heldBack={heldBack}
      isPending={make.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="stack backup-dialog">
        <Notice tone="doubt" title={t('vault.lostTitle')}>
          {t('vault.lostDetail')}
        </Notice>
        <TextField
          label={t('vault.passphrase')}
          type="password"
          value={first}
          hint={t('place.passphraseHint', { n: leastPassphrase })}
          onChange={setFirst}
          autoFocus
        />
        <TextField
          label={t('place.again')}
          type="password"
          value={again}
          error={differs && again !== '' ? t('place.differs') : undefined}
          onChange={setAgain}
        />
        {hasKeychain ? (
          <Checkbox isSelected={isKept} onChange={setIsKept}>
            {t('vault.keep')}
          </Checkbox>
        ) : (
          <p className="small soft">{t('vault.noKeychain')}</p>
        )}
      </div>
    </FormDialog>
  );
}
