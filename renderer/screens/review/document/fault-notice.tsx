/** Over a page that was not read: what happened, what is safe, what to do. */
import { CircleAlert, FileQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PageFault } from '../../../../shared/document/reading.ts';

export function FaultNotice({ fault }: { readonly fault: PageFault }) {
  const { t } = useTranslation('review');
  const Icon = fault === 'blank' ? FileQuestion : CircleAlert;
  return (
    <p className={`page-fault ${fault}`}>
      <Icon aria-hidden="true" />
      <span>{t(`fault.${fault}`)}</span>
    </p>
  );
}
