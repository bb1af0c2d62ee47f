/** เลขทะเบียน: the books' numbers in four parts; the address names the part (#/numbers/report). */
import './numbers/numbers.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { assertNever } from '../../shared/assert-never.ts';
import { buddhistYear } from '../../shared/thai/date.ts';
import { PlaceTabs } from '../components/place-tabs.tsx';
import { Screen } from '../components/screen.tsx';
import { Select } from '../components/select.tsx';
import { useToday } from '../queries/app.ts';
import { useNumberYears } from '../queries/numbers.ts';
import { useFormat } from '../text/use-format.ts';
import { BooksPart } from './numbers/books-part.tsx';
import { ClosePart } from './numbers/close-part.tsx';
import { ReportPart } from './numbers/report-part.tsx';
import { RulesPart } from './numbers/rules-part.tsx';

const tabs = ['books', 'report', 'close', 'rules'] as const;
type Tab = (typeof tabs)[number];

export function NumbersScreen() {
  const { t } = useTranslation('numbers');
  const named = useParams<{ tab?: string }>().tab;
  const tab = tabs.find((known) => known === named) ?? 'books';
  const thisYear = buddhistYear(useToday());
  const [chosen, setChosen] = useState<number | null>(null);
  // What is to be closed is the year that is over.
  const over = useNumberYears().data?.find((one) => one.year < thisYear && !one.isClosed)?.year;
  const year = chosen ?? (tab === 'close' ? over : undefined) ?? thisYear;
  return (
    <Screen title={t('title')} actions={<YearChoice thisYear={thisYear} year={year} onChange={setChosen} />}>
      <div className="numbers">
        <PlaceTabs
          label={t('tabs')}
          path="/numbers"
          tabs={tabs.map((known) => [known, t(`tab.${known}`)] as const)}
          current={tab}
        />
        <Part key={year} tab={tab} year={year} isThisYear={year === thisYear} />
      </div>
    </Screen>
  );
}

type YearChoiceProps = {
  readonly thisYear: number;
  readonly year: number;
  readonly onChange: (year: number) => void;
};

function YearChoice({ thisYear, year, onChange }: YearChoiceProps) {
  const { t } = useTranslation('numbers');
  const format = useFormat();
  const kept = useNumberYears().data ?? [];
  const closed = new Set(kept.filter(({ isClosed }) => isClosed).map((one) => one.year));
  const years = [...new Set([thisYear, ...kept.map((one) => one.year)])].sort((a, b) => b - a);
  return (
    <Select
      label={t('year')}
      hideLabel
      className="numbers-year"
      value={String(year)}
      options={years.map((one) => ({
        value: String(one),
        label: `${t('year')} ${format.digits(one)}`,
        ...(closed.has(one) ? { detail: t('closedYear') } : {}),
      }))}
      onChange={(value) => onChange(Number(value))}
    />
  );
}

type PartProps = { readonly tab: Tab; readonly year: number; readonly isThisYear: boolean };

function Part({ tab, year, isThisYear }: PartProps) {
  switch (tab) {
    case 'books':
      return <BooksPart year={year} isThisYear={isThisYear} />;
    case 'report':
      return <ReportPart year={year} />;
    case 'close':
      return <ClosePart year={year} isThisYear={isThisYear} />;
    case 'rules':
      return <RulesPart />;
    default:
      return assertNever(tab);
  }
}
