/** วันนี้: drafts and files have reached their day. For who may erase them, where the office set one; nothing otherwise. */
import { FileClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMay } from '../../components/rights.ts';
import { useOffice } from '../../queries/office.ts';
import { useUnregistered } from '../../queries/personal.ts';

export function EraseDue() {
  const { t } = useTranslation('personal');
  const mayErase = useMay('retention.erase');
  const days = useOffice().data?.settings?.unregisteredDays ?? null;
  const isAsked = mayErase && days !== null;
  const n = useUnregistered(isAsked).data?.length ?? 0;
  if (!isAsked || n === 0) return null;
  return (
    <p className="panel pad row">
      <FileClock aria-hidden="true" />
      <Link href="/settings/personal">{t('list.todo', { n })}</Link>
    </p>
  );
}
