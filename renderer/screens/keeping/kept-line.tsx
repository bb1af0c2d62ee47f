/** Where the paper of a register's line is: stamp, place, borrower, or how it went. Nothing when nobody filed it. */
import { Archive } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { storingStamp } from '../../../shared/keeping/retention.ts';
import { useKeptOf } from '../../queries/keeping.ts';

export function KeptLine({ entryId }: { readonly entryId: string }) {
  const { t } = useTranslation('keeping');
  const kept = useKeptOf(entryId).data ?? null;
  if (kept === null || (kept.filing === null && kept.loan === null)) return null;
  const { filing, loan } = kept;
  const words = [
    filing === null ? '' : storingStamp(filing).text,
    filing?.storedOn == null ? '' : t('table.storedOn', { day: filing.storedOn }),
    filing?.place ?? '',
    filing === null || filing.fileCode === '' ? '' : t('table.code', { code: filing.fileCode }),
    filing?.outcome == null || filing.outcomeOn === null
      ? ''
      : t(`outcome.${filing.outcome}`, { day: filing.outcomeOn }),
    loan === null ? '' : t('table.lentTo', { name: loan.borrower }),
  ].filter((word) => word !== '');
  return (
    <p className="small row">
      <Archive aria-hidden="true" />
      <span>{words.join(' · ')}</span>
    </p>
  );
}
