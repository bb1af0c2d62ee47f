/** Naming the registrar: a passphrase typed twice, then the recovery key, shown this once. */
import { type SubmitEventHandler, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSetUpRegistrar } from '../../queries/secret.ts';
import { lacksOf, type NewPassphrase, PassphraseFields } from './passphrase-fields.tsx';
import { ShowRecoveryKey } from './recovery-key-dialog.tsx';

/** `isNamed`: in an office with users it is whoever sits there. */
export function SetUpPart({ isNamed }: { readonly isNamed: boolean }) {
  const { t } = useTranslation('secret');
  const setUp = useSetUpRegistrar();
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<NewPassphrase>({ passphrase: '', again: '' });
  const showKey = useContext(ShowRecoveryKey);
  const lacks = !isNamed && name.trim() === '' ? 'name' : lacksOf(typed);
  const submit: SubmitEventHandler = (event) => {
    event.preventDefault();
    if (lacks !== null) return;
    setUp
      .mutateAsync({ name: isNamed ? t('title') : name.trim(), passphrase: typed.passphrase })
      .then((made) => showKey(made.recoveryKey))
      .catch(() => undefined); // failures are said by the message strip
  };
  return (
    <section className="panel pad secret-form">
      <p>{t('setUp.explain')}</p>
      <form onSubmit={submit} noValidate>
        {!isNamed && <TextField label={t('setUp.name')} value={name} onChange={setName} isRequired />}
        <PassphraseFields value={typed} onChange={setTyped} />
        <div className="row">
          <Button
            tone="main"
            type="submit"
            isPending={setUp.isPending}
            heldBack={lacks === null ? null : t(`lacks.${lacks}`)}
          >
            {t('setUp.answer')}
          </Button>
        </div>
      </form>
    </section>
  );
}
