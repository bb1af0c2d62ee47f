/** The passphrase, or the recovery key, typed by the registrar; kept nowhere, not even while the screen is away. */
import { type SubmitEventHandler, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecretStatus } from '../../../shared/secret-books/secret.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/message.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useOpenSecret } from '../../queries/secret.ts';
import { errorWords } from '../../text/error-text.ts';
import { HandOverDialog } from './hand-over-dialog.tsx';

export function OpenPart({ status }: { readonly status: SecretStatus }) {
  const { t } = useTranslation('secret');
  const open = useOpenSecret();
  const [passphrase, setPassphrase] = useState('');
  const [isForgotten, setForgotten] = useState(false);
  const [isRenewing, setRenewing] = useState(false);
  const wrong = open.error === null ? null : errorWords(open.error);
  const submit: SubmitEventHandler = (event) => {
    event.preventDefault();
    if (passphrase !== '') open.mutate({ passphrase }, { onError: () => setPassphrase('') });
  };
  return (
    <section className="panel pad secret-form">
      <p className="soft">{t('open.explain')}</p>
      {!status.hasPassphrase && (
        <Notice
          tone="info"
          title={t('open.recoveryOnly')}
          actions={
            <Button size="small" onPress={() => setRenewing(true)}>
              {t('open.renew')}
            </Button>
          }
        >
          {t('open.recoveryOnlyDetail')}
        </Notice>
      )}
      <form onSubmit={submit} noValidate>
        <TextField
          label={t('open.passphrase')}
          type="password"
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
          error={wrong === null || passphrase !== '' ? undefined : wrong.title}
          hint={wrong?.detail}
        />
        <div className="row wrap">
          <Button tone="main" type="submit" isPending={open.isPending}>
            {t('open.answer')}
          </Button>
          <Button tone="quiet" onPress={() => setForgotten(!isForgotten)}>
            {t('open.forgotten')}
          </Button>
        </div>
      </form>
      {isForgotten && (
        <Notice
          tone="info"
          title={t('open.forgottenTitle')}
          actions={
            <Button size="small" onPress={() => setRenewing(true)}>
              {t('open.renew')}
            </Button>
          }
        >
          {t('open.forgottenDetail')}
        </Notice>
      )}
      {isRenewing && <HandOverDialog status={status} kind="renew" onClose={() => setRenewing(false)} />}
    </section>
  );
}
