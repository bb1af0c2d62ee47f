/** The tick “ใส่รหัส” of what leaves the program, and the passphrase typed twice when it is set. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leastPassphrase } from '../../shared/office/backups.ts';
import { Checkbox } from './checkbox.tsx';
import { TextField } from './text-field.tsx';

export type Seal = { readonly isOn: boolean; readonly first: string; readonly again: string };

/** `heldBack`: why nothing can leave yet. `passphrase` null: open. */
export function useSeal(isOn = false) {
  const { t } = useTranslation('sealed');
  const [seal, setSeal] = useState<Seal>({ isOn, first: '', again: '' });
  const heldBack = !seal.isOn
    ? null
    : seal.first.trim().length < leastPassphrase
      ? t('tooShort', { n: leastPassphrase })
      : seal.again === seal.first
        ? null
        : t('differs');
  return { seal, setSeal, heldBack, passphrase: seal.isOn ? seal.first : null };
}

type Props = { readonly seal: Seal; readonly onChange: (seal: Seal) => void };

export function SealChoice({ seal, onChange }: Props) {
  const { t } = useTranslation('sealed');
  return (
    <div className="seal-fields">
      <Checkbox isSelected={seal.isOn} onChange={(isOn) => onChange({ ...seal, isOn })}>
        {t('choose')}
      </Checkbox>
      {seal.isOn && <SealFields seal={seal} onChange={onChange} />}
    </div>
  );
}

export function SealFields({ seal, onChange }: Props) {
  const { t } = useTranslation('sealed');
  const differs = seal.again !== '' && seal.again !== seal.first;
  return (
    <div className="seal-fields">
      <TextField
        label={t('passphrase')}
        type="password"
        value={seal.first}
        hint={t('hint', { n: leastPassphrase })}
        onChange={(first) => onChange({ ...seal, first })}
      />
      <TextField
        label={t('again')}
        type="password"
        value={seal.again}
        error={differs ? t('differs') : undefined}
        onChange={(again) => onChange({ ...seal, again })}
      />
      <p className="soft small">
        {t('lost')} {t('chooseDetail')}
      </p>
    </div>
  );
}
