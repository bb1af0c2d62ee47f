/**
 * The key under another passphrase: for the next registrar (`over`), by the next one with the recovery key (`take`), or for
 * the same one who forgot his (`renew`). What opened the books until then opens them no more.
 */
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecretStatus } from '../../../shared/secret-books/secret.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Notice } from '../../components/message.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useHandOverSecret } from '../../queries/secret.ts';
import { errorWords } from '../../text/error-text.ts';
import { lacksOf, type NewPassphrase, PassphraseFields } from './passphrase-fields.tsx';
import { ShowRecoveryKey } from './recovery-key-dialog.tsx';

type Props = {
  readonly status: SecretStatus;
  readonly kind: 'over' | 'take' | 'renew';
  readonly onClose: () => void;
};

export function HandOverDialog({ status: { registrar, persons }, kind, onClose }: Props) {
  const { t } = useTranslation('secret');
  const handOver = useHandOverSecret();
  const before = registrar?.name ?? '';
  const [name, setName] = useState(kind === 'renew' ? before : '');
  const [personId, setPersonId] = useState<string | null>(null);
  const [present, setPresent] = useState('');
  const [typed, setTyped] = useState<NewPassphrase>({ passphrase: '', again: '' });
  const showKey = useContext(ShowRecoveryKey);
  const isChosen = persons.length > 0 && kind === 'over';
  const asksName = persons.length === 0 && kind !== 'renew';
  const others = persons.filter(({ id }) => id !== registrar?.personId);

  const hasNobody = isChosen && others.length === 0;

  function lacks(): string | null {
    if (hasNobody) return t('handOver.nobody');
    if (isChosen && personId === null) return t('lacks.person');
    if (asksName && name.trim() === '') return t('lacks.name');
    if (present.trim() === '') return t('lacks.present');
    const missing = lacksOf(typed);
    return missing === null ? null : t(`lacks.${missing}`);
  }

  async function submit(): Promise<void> {
    const made = await handOver.mutateAsync({
      name: name.trim() || before,
      present,
      passphrase: typed.passphrase,
      personId,
    });
    showKey(made.recoveryKey);
    onClose();
  }

  const wrong = handOver.error === null ? null : errorWords(handOver.error);
  return (
    <FormDialog
      title={t(`handOver.title.${kind}`)}
      answer={t(`handOver.answer.${kind}`)}
      width="40rem"
      onSubmit={submit}
      onClose={onClose}
      heldBack={lacks()}
    >
      <div className="secret-fields">
        <p className="soft">{t(`handOver.explain.${kind}`)}</p>
        {hasNobody && <Notice tone="doubt" title={t('handOver.nobody')} />}
        {isChosen && !hasNobody && (
          <Select
            label={t('handOver.person')}
            value={personId}
            onChange={setPersonId}
            options={others.map(({ id, name: label }) => ({ value: id, label }))}
          />
        )}
        {!hasNobody && (
          <>
            {asksName && <TextField label={t('setUp.name')} value={name} onChange={setName} />}
            <TextField
              label={t(kind === 'over' ? 'handOver.present' : 'handOver.recovery')}
              type={kind === 'over' ? 'password' : 'text'}
              value={present}
              onChange={setPresent}
              error={wrong?.title}
            />
            <PassphraseFields value={typed} onChange={setTyped} />
          </>
        )}
      </div>
    </FormDialog>
  );
}
