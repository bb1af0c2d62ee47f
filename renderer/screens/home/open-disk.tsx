/** วันนี้: the disk lies open. Said quietly to who can have it closed, with the way there, until it is known. */
import { LockOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { openDiskOf } from '../../../shared/office/machine.ts';
import { Button } from '../../components/button.tsx';
import { useMay } from '../../components/rights.ts';
import { useMachine, useSeeOpenDisk } from '../../queries/machine.ts';
import { useOffice } from '../../queries/office.ts';

export function OpenDisk() {
  const { t } = useTranslation('machine');
  const maySee = useMay('machine.seeOpenDisk');
  const office = useOffice().data;
  const see = useSeeOpenDisk();
  const isAsked = maySee && office !== undefined && office.settings !== null && !office.isSample;
  const report = useMachine(isAsked).data;
  const code = report === undefined ? null : openDiskOf(report);
  if (!isAsked || code === null || code === office.settings?.openDiskSeen) return null;
  return (
    <p className="panel pad row">
      <LockOpen aria-hidden="true" />
      <Link className="grow" href="/settings/machine">
        {t(code === 'encryption-partly' ? 'openDisk.partly' : 'openDisk.off')}
      </Link>
      <Button size="small" isPending={see.isPending} onPress={() => see.mutate({ code })}>
        {t('openDisk.seen')}
      </Button>
    </p>
  );
}
