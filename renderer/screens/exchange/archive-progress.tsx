/** How far an archive is on its way out or in, or a register on its way in. */
import { useTranslation } from 'react-i18next';
import { Progress } from '../../components/progress.tsx';
import { useExchangeProgress } from '../../queries/exchange.ts';

const steps = ['tables', 'search', 'files', 'check', 'rows'] as const;

export function ArchiveProgress() {
  const { t } = useTranslation('exchange');
  return <ExchangeProgressBar label={t('tab.archive')} />;
}

export function ExchangeProgressBar({ label }: { readonly label: string }) {
  const { t } = useTranslation('exchange');
  const progress = useExchangeProgress();
  const step = steps.find((known) => known === progress?.step);
  const words =
    progress === null || step === undefined ? t('archive.sending') : t(`archive.step.${step}`, progress);
  return (
    <div className="stack">
      <Progress label={label} done={progress?.done ?? null} total={progress?.total ?? 1} valueText={words} />
      <span className="soft small">{words}</span>
    </div>
  );
}
