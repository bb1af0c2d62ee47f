/** "ลงคำสั่ง" and "เพิ่มกำหนด" beside a received entry; their dialogs come when they are opened. */
import { CalendarPlus, UserRoundCheck } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { Button } from '../../components/button.tsx';

const DecideDialog = lazy(async () => ({ default: (await import('./decide-dialog.tsx')).DecideDialog }));
const DeadlineDialog = lazy(async () => ({
  default: (await import('../deadlines/deadline-dialog.tsx')).DeadlineDialog,
}));

/** Of a classified letter no words are written here: neither can be done. */
export function LetterTaskButtons({ entry }: { readonly entry: RegisterEntry }) {
  const { t } = useTranslation(['minute', 'deadlines']);
  const [opened, setOpened] = useState<'decide' | 'deadline' | null>(null);
  const close = () => setOpened(null);
  if (entry.secrecy !== null) return null;
  const { id, running, written, subject, deadline, enteredAt } = entry;
  return (
    <>
      <Button size="small" icon={UserRoundCheck} onPress={() => setOpened('decide')}>
        {t('decide.open')}
      </Button>
      <Button size="small" icon={CalendarPlus} onPress={() => setOpened('deadline')}>
        {t('deadlines:add')}
      </Button>
      <Suspense fallback={null}>
        {opened === 'decide' && (
          <DecideDialog
            entry={{ id, running, written, subject, deadline, enteredOn: enteredAt.slice(0, 10) }}
            onClose={close}
          />
        )}
        {opened === 'deadline' && (
          <DeadlineDialog deadline={null} entry={{ id, running, written }} onClose={close} />
        )}
      </Suspense>
    </>
  );
}
