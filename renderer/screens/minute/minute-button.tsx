/** "บันทึกเสนอ" beside a received entry, with its dialog; the dialog's code comes when it is opened. */
import { NotebookPen } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { Button } from '../../components/button.tsx';

const MinuteDialog = lazy(async () => ({ default: (await import('./minute-dialog.tsx')).MinuteDialog }));

export function MinuteButton({
  entry,
}: {
  readonly entry: Pick<RegisterEntry, 'id' | 'running' | 'inserted' | 'written'>;
}) {
  const { t } = useTranslation('minute');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={NotebookPen} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <MinuteDialog entry={entry} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
