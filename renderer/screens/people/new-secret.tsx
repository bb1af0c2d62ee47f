/** A new PIN or password, typed twice. Whether it is good enough the program itself says. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../components/text-field.tsx';

export type NewSecretState = {
  readonly values: readonly [string, string];
  readonly set: (values: readonly [string, string]) => void;
  readonly differs: boolean;
  /** Null, and said, when the two do not agree. */
  readonly take: () => string | null;
};

export function useNewSecret(): NewSecretState {
  const [values, setValues] = useState<readonly [string, string]>(['', '']);
  const [differs, setDiffers] = useState(false);
  return {
    values,
    differs,
    set: (next) => {
      setDiffers(false);
      setValues(next);
    },
    take: () => {
      const [first, second] = values;
      setDiffers(first !== second);
      return first === second && first !== '' ? first : null;
    },
  };
}

export function NewSecret({ secret, label }: { readonly secret: NewSecretState; readonly label?: string }) {
  const { t } = useTranslation('people');
  const [first, second] = secret.values;
  return (
    <>
      <TextField
        label={label ?? t('secret')}
        hint={t('secretHint')}
        type="password"
        value={first}
        onChange={(value) => secret.set([value, second])}
      />
      <TextField
        label={t('secretAgain')}
        type="password"
        value={second}
        onChange={(value) => secret.set([first, value])}
        error={secret.differs ? t('secretDiffers') : undefined}
      />
    </>
  );
}
