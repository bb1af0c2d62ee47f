/** The buttons by which a list leaves the program: for Excel, as text with commas for any other, and either under a passphrase. */
import { FileSpreadsheet, FileText, Lock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Produced } from '../../shared/contract/api.ts';
import { showError } from '../queries/call.ts';
import type { IdNumbers, ListFormat } from '../queries/list-file.ts';
import { deliver } from '../queries/output.ts';
import { Button, type ButtonProps } from './button.tsx';
import { tellOfIdNumbers } from './id-numbers.ts';
import { useReadsOnly } from './rights.ts';
import { SealedExport } from './sealed-export.tsx';

type Props = {
  /** As it stands on the screen now. */
  readonly make: (as: ListFormat, idNumbers: IdNumbers) => Promise<Produced>;
  readonly size?: ButtonProps['size'];
};

/** The names of the formats are the same in both languages. */
const formats = [
  ['xlsx', 'Excel', FileSpreadsheet],
  ['csv', 'CSV', FileText],
] as const;

export function ListExport({ make, size = 'normal' }: Props) {
  const { t } = useTranslation('sealed');
  const [busy, setBusy] = useState<ListFormat | null>(null);
  const [isSealing, setIsSealing] = useState(false);
  const readsOnly = useReadsOnly();
  const start = (as: ListFormat, idNumbers: IdNumbers) => {
    setBusy(as);
    make(as, idNumbers)
      .then(async (file) => {
        await deliver(file, 'save');
        tellOfIdNumbers(file, readsOnly ? undefined : { way: 'export', again: () => start(as, 'whole') });
      })
      .catch(showError)
      .finally(() => setBusy(null));
  };
  const hidden = async (as: ListFormat) => {
    const file = await make(as, 'masked');
    tellOfIdNumbers(file);
    return file;
  };
  return (
    <>
      {formats.map(([as, label, icon]) => (
        <Button key={as} size={size} icon={icon} isPending={busy === as} onPress={() => start(as, 'masked')}>
          {label}
        </Button>
      ))}
      <Button size={size} icon={Lock} label={t('exportTitle')} onPress={() => setIsSealing(true)} />
      {isSealing && <SealedExport make={hidden} onClose={() => setIsSealing(false)} />}
    </>
  );
}
