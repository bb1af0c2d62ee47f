/** Over a page that was not read: what happened, what is safe, what to do. */
import { CircleAlert, FileQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../../../shared/document/import-item.ts';
import type { PageFault } from '../../../../shared/document/reading.ts';
import { canBeReadAgain, ReadPagesButton } from '../../inbox/read-pages-button.tsx';

type FaultNoticeProps = {
  readonly item: ImportItem;
  readonly page: number;
  /** `unread`: it has not been looked at so far. */
  readonly fault: PageFault | 'unread';
};

export function FaultNotice({ item, page, fault }: FaultNoticeProps) {
  const { t } = useTranslation('review');
  const Icon = fault === 'blank' ? FileQuestion : CircleAlert;
  return (
    <div className={`page-fault ${fault}`}>
      <Icon aria-hidden="true" />
      <span className="grow">{t(`fault.${fault}`)}</span>
      {fault !== 'unread' && canBeReadAgain(fault) && item.entryId === null && (
        <ReadPagesButton item={item} pages={[page]} />
      )}
    </div>
  );
}
