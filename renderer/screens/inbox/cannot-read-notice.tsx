/** The reader of files does not start on this computer: said once for all files, with what to do. */
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/message.tsx';
import { useAppStatus } from '../../queries/app.ts';

export function CannotReadNotice() {
  const { t } = useTranslation('inbox');
  if (useAppStatus().data?.cannotRead !== true) return null;
  return (
    <Notice tone="doubt" title={t('cannotRead.title')}>
      {t('cannotRead.detail')}
    </Notice>
  );
}
