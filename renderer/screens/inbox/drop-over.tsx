/** Over the whole window while files hang above it: what letting go will do, and how many of them cannot be read. */
import { useTranslation } from 'react-i18next';
import type { Hanging } from './door.ts';

export function DropOver({ hanging: { readable, refused } }: { readonly hanging: Hanging }) {
  const { t } = useTranslation('inbox');
  const words =
    readable > 0 ? t('drop.overFiles', { n: readable }) : refused > 0 ? t('drop.overNone') : t('drop.over');
  return (
    <div className="drop-over" role="status">
      <span>
        {words}
        {readable > 0 && refused > 0 && (
          <small className="over-refused">{t('drop.overRefused', { n: refused })}</small>
        )}
      </span>
    </div>
  );
}
