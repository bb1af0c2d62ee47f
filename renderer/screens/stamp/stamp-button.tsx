/** "ประทับตรารับ" beside an entry, with its dialog; the dialog's code comes when it is opened. */
import { Stamp } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { Button } from '../../components/button.tsx';

const StampDialog = lazy(async () => ({ default: (await import('./stamp-dialog.tsx')).StampDialog }));

type Props = {
  readonly entry: Pick<RegisterEntry, 'id' | 'running' | 'inserted' | 'written' | 'secrecy'>;
  readonly size?: 'small' | 'normal';
};

export function StampButton({ entry, size = 'normal' }: Props) {
  const { t } = useTranslation('stamp');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size={size} icon={Stamp} command="stamp" onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <StampDialog entry={entry} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
