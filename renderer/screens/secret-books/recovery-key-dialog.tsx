/** The recovery key, shown this once: printed or written down, and confirmed by typing two of its groups. */
import { Printer } from 'lucide-react';
import { createContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plainGroup } from '../../../shared/people/recovery-key.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { usePrintSecret } from '../../queries/secret.ts';
import { useFormat } from '../../text/use-format.ts';

/** Shown by the screen itself: what made the key is gone by then, for the books have changed under it. */
export const ShowRecoveryKey = createContext<(recoveryKey: string) => void>(() => undefined);

type Props = { readonly recoveryKey: string; readonly onClose: () => void };

const asked = [1, 4] as const;

export function RecoveryKeyDialog({ recoveryKey, onClose }: Props) {
  const { t } = useTranslation('secret');
  const { digits } = useFormat();
  const print = usePrintSecret();
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const groups = recoveryKey.split('-');
  const isWritten = asked.every((at, index) => plainGroup(typed[index] ?? '') === groups[at]);
  return (
    <Dialog
      title={t('setUp.recoveryTitle')}
      onClose={() => undefined}
      footer={
        <Button
          inDialog
          tone="main"
          command="mainAction"
          heldBack={isWritten ? null : t('setUp.recoveryHeld')}
          onPress={onClose}
        >
          {t('setUp.recoveryDone')}
        </Button>
      }
    >
      <div className="secret-fields">
        <p>{t('setUp.recoveryDetail')}</p>
        <ol className="secret-key" aria-label={t('setUp.recoveryTitle')}>
          {groups.map((group, at) => (
            <li key={group + String(at)}>
              <small>{t('setUp.group', { n: at + 1 })}</small>
              <code>{group}</code>
            </li>
          ))}
        </ol>
        <div>
          <Button icon={Printer} onPress={() => print({ paper: 'key', recoveryKey })}>
            {t('setUp.recoveryPrint')}
          </Button>
        </div>
        {asked.map((at, index) => (
          <TextField
            key={at}
            label={t('setUp.askGroup', { n: digits(at + 1) })}
            value={typed[index] ?? ''}
            onChange={(value) => setTyped(index === 0 ? [value, typed[1]] : [typed[0], value])}
          />
        ))}
      </div>
    </Dialog>
  );
}
