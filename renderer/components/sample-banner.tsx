/** While the sample office is in force every screen says so, and offers the way out. */
import { FlaskConical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMay } from './rights.ts';

export function SampleBanner() {
  const { t } = useTranslation('common');
  const mayRemove = useMay('office.removeSample');
  return (
    <aside className="banner" aria-label={t('frame.sampleMark')}>
      <FlaskConical aria-hidden="true" />
      <strong>{t('frame.sampleMark')}</strong>
      <span className="grow">{t('frame.sampleBanner')}</span>
      {mayRemove && (
        <Link href="/settings/sample" className="nb">
          {t('frame.removeSample')}
        </Link>
      )}
    </aside>
  );
}
