/** A new passphrase, typed twice. */
import { useTranslation } from 'react-i18next';
import { TextField } from '../../components/text-field.tsx';

export type NewPassphrase = { readonly passphrase: string; readonly again: string };

const leastPassphrase = 10;

export function lacksOf({ passphrase, again }: NewPassphrase): 'long' | 'same' | null {
  if (passphrase.trim().length < leastPassphrase) return 'long';
  return passphrase === again ? null : 'same';
}

type Props = { readonly value: NewPassphrase; readonly onChange: (value: NewPassphrase) => void };

export function PassphraseFields({ value, onChange }: Props) {
  const { t } = useTranslation('secret');
  const differs = value.again !== '' && value.again !== value.passphrase;
  return (
    <>
      <TextField
        label={t('setUp.passphrase')}
        type="password"
        value={value.passphrase}
        onChange={(passphrase) => onChange({ ...value, passphrase })}
        hint={t('setUp.hint', { n: leastPassphrase })}
      />
      <TextField
        label={t('setUp.again')}
        type="password"
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        error={differs ? t('setUp.differs') : undefined}
      />
    </>
  );
}
