/** Above the pages while one stands there that was not read: why, and the way to have it read again. */
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../../../shared/document/import-item.ts';
import { Notice } from '../../../components/message.tsx';
import { canBeReadAgain, ReadPagesButton } from '../../inbox/read-pages-button.tsx';

export function UnreadPageNotice({ item, page }: { readonly item: ImportItem; readonly page: number }) {
  const { t } = useTranslation('inbox');
  const unread = item.unreadPages.find((one) => one.page === page);
  if (unread === undefined || !canBeReadAgain(unread)) return null;
  return (
    <Notice
      tone="doubt"
      title={t(`unread.${unread.why}`, { pages: String(page) })}
      actions={<ReadPagesButton item={item} pages={[page]} />}
    />
  );
}
