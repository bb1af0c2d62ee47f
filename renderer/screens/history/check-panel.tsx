/** วันนี้: whether the register was checked, and that it holds. */
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useEvidenceStatus } from '../../queries/evidence.ts';
import { useFormat } from '../../text/use-format.ts';

/** Null as long as it is not known. */
export function useCheckTrouble(): 'trouble' | 'well' | null {
  const { data } = useEvidenceStatus();
  if (data === undefined) return null;
  return data.failedAt !== null || (data.last?.result?.breaks ?? 0) > 0 ? 'trouble' : 'well';
}

export function CheckPanel() {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  const status = useEvidenceStatus().data;
  if (status === undefined) return null;
  const result = status.last?.result;
  const hasFailed = status.failedAt !== null;
  const isSound = !hasFailed && result !== undefined && result.breaks === 0;
  const Icon = isSound ? ShieldCheck : ShieldAlert;
  const words =
    result !== undefined && result.breaks > 0
      ? t('check.homeBroken', { n: result.breaks })
      : hasFailed
        ? t('check.failed', { at: format.moment(status.failedAt ?? '') })
        : result === undefined
          ? t('check.never')
          : t('check.homeHolds', { at: format.moment(result.at) });
  return (
    <section className="panel pad" aria-labelledby="check-home-title">
      <h2 id="check-home-title">
        <Link href="/history">{t('check.home')}</Link>
      </h2>
      <p
        className={
          isSound
            ? 'row small done'
            : result === undefined && !hasFailed
              ? 'row small soft'
              : 'row small late'
        }
      >
        <Icon aria-hidden="true" />
        {words}
      </p>
      {hasFailed && <p className="small">{t('check.failedTodo')}</p>}
      <p className="small">
        <Link href="/history">{t('check.homeOpen')}</Link>
      </p>
    </section>
  );
}
