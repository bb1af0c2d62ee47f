/** วันนี้: whether the register was checked, and that it holds. */
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useEvidenceStatus } from '../../queries/evidence.ts';
import { useFormat } from '../../text/use-format.ts';

export function CheckPanel() {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  const status = useEvidenceStatus().data;
  if (status === undefined) return null;
  const result = status.last?.result;
  const isSound = result !== undefined && result.breaks === 0;
  const Icon = isSound ? ShieldCheck : ShieldAlert;
  const words =
    result === undefined
      ? t('check.never')
      : isSound
        ? t('check.homeHolds', { at: format.moment(result.at) })
        : t('check.homeBroken', { n: result.breaks });
  return (
    <section className="panel pad" aria-labelledby="check-home-title">
      <h2 id="check-home-title">
        <Link href="/history">{t('check.home')}</Link>
      </h2>
      <p className={isSound ? 'row small done' : result === undefined ? 'row small soft' : 'row small late'}>
        <Icon aria-hidden="true" />
        {words}
      </p>
      <p className="small">
        <Link href="/history">{t('check.homeOpen')}</Link>
      </p>
    </section>
  );
}
