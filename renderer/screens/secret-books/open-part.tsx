/** The passphrase, or the recovery key, typed by the registrar; kept nowhere, not even while the screen is away. */
import { type SubmitEventHandler, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useOpenSecret } from '../../queries/secret.ts';

export function OpenPart() {
  const { t } = useTranslation('secret');
  const open = useOpenSecret();
  const [passphrase, setPassphrase] = useState('');
  const submit: SubmitEventHandler = (event) => {
    event.preventDefault();
    open.mutate({ passphrase }, { onSettled: () => setPassphrase('') });
  };
  return (
    <form className="panel pad stack" onSubmit={submit}>
      <p className="soft">{t('open.explain')}</p>
      <TextField label={t('open.passphrase')} type="password" value={passphrase} onChange={setPassphrase} />
      <div className="row">
        <Button tone="main" type="submit" isPending={open.isPending}>
          {t('open.answer')}
        </Button>
      </div>
    </form>
  );
}
