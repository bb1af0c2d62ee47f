/** สถิติ: what came and went in a year, from whom, and whether in time; each chart with its table. */
import './statistics/statistics.css';
import { ChartColumn, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Produced } from '../../shared/contract/api.ts';
import type { Period, Statistics } from '../../shared/register/statistics.ts';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { ListExport } from '../components/list-export.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Screen } from '../components/screen.tsx';
import { Select } from '../components/select.tsx';
import { useToday } from '../queries/app.ts';
import { showError } from '../queries/call.ts';
import { type DeliveryWay, deliver } from '../queries/output.ts';
import {
  exportStatistics,
  printStatistics,
  useStatistics,
  useStatisticsYears,
} from '../queries/statistics.ts';
import { useFormat } from '../text/use-format.ts';
import { CountTables } from './statistics/count-tables.tsx';
import { MonthsPart } from './statistics/months-part.tsx';

export function StatisticsScreen() {
  const { t } = useTranslation('statistics');
  const [period, setPeriod] = useState<Period>(currentPeriod(useToday()));
  const report = useStatistics(period);
  return (
    <Screen
      title={t('title')}
      aside={report.data && t('days', { from: report.data.from, to: report.data.to })}
      actions={<Actions period={period} onChange={setPeriod} />}
    >
      <Loaded query={report}>{(data) => <Report report={data} />}</Loaded>
    </Screen>
  );
}

/** The fiscal year that runs now; it begins in October. */
function currentPeriod(today: string): Period {
  const year = Number(today.slice(0, 4)) + 543;
  return { of: 'fiscal', year: today.slice(5, 7) >= '10' ? year + 1 : year };
}

type ActionsProps = { readonly period: Period; readonly onChange: (period: Period) => void };

function Actions({ period, onChange }: ActionsProps) {
  const { t } = useTranslation('statistics');
  const format = useFormat();
  const kept = useStatisticsYears().data ?? [];
  const [busy, setBusy] = useState<'print' | null>(null);
  // A calendar year's last months belong to the next fiscal one.
  const years = [...new Set([period.year, ...kept, ...kept.map((year) => year + 1)])].sort((a, b) => b - a);
  const make = (what: 'print', work: Promise<Produced>, how: DeliveryWay) => {
    setBusy(what);
    work
      .then((made) => deliver(made, how))
      .catch(showError)
      .finally(() => setBusy(null));
  };
  return (
    <>
      <Select
        label={t('periodOf')}
        hideLabel
        className="statistics-of"
        value={period.of}
        options={(['fiscal', 'calendar'] as const).map((of) => ({ value: of, label: t(`of.${of}`) }))}
        onChange={(of) => onChange({ ...period, of })}
      />
      <Select
        label={t('year')}
        hideLabel
        className="statistics-year"
        value={String(period.year)}
        options={years.map((year) => ({ value: String(year), label: format.digits(year) }))}
        onChange={(year) => onChange({ ...period, year: Number(year) })}
      />
      <ListExport make={(as) => exportStatistics(period, as)} />
      <Button
        icon={Printer}
        command="print"
        isPending={busy === 'print'}
        onPress={() => make('print', printStatistics(period), 'open')}
      >
        {t('print')}
      </Button>
    </>
  );
}

function Report({ report }: { readonly report: Statistics }) {
  const { t } = useTranslation('statistics');
  const { received, sent, voided } = report.totals;
  if (received + sent + voided === 0)
    return (
      <EmptyState icon={ChartColumn} title={t('empty')}>
        {t('emptyHint')}
      </EmptyState>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="statistics" tabIndex={0} aria-label={t('title')}>
      <MonthsPart report={report} />
      <CountTables report={report} />
    </section>
  );
}
