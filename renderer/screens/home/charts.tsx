/** Two charts that say something: letters in by week beside last year's, and how long a letter takes to be sent on. */
import { ChartColumn, Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Week } from '../../../shared/register/home.ts';
import { Button } from '../../components/button.tsx';
import { useHomeFigures } from '../../queries/deadlines.ts';
import { useFormat } from '../../text/use-format.ts';

const width = 280;
const height = 72;
const floor = height - 2;

export function Charts() {
  const weeks = useHomeFigures().data?.weeks;
  if (weeks === undefined) return null;
  return (
    <>
      <WeeksChart weeks={weeks} />
      <HoursChart weeks={weeks} />
    </>
  );
}

type WeeksProps = { readonly weeks: readonly Week[] };

function WeeksChart({ weeks }: WeeksProps) {
  const { t } = useTranslation('home');
  const now = weeks.at(-1);
  const most = Math.max(1, ...weeks.flatMap(({ received, lastYear }) => [received, lastYear]));
  const step = width / weeks.length;
  const y = (count: number) => floor - (count / most) * (floor - 6);
  const said = { n: now?.received ?? 0, before: now?.lastYear ?? 0 };
  const mostReceived = Math.max(...weeks.map(({ received }) => received));
  return (
    <ChartPanel
      title={t('charts.weeks')}
      note={t('charts.weeksNote', said)}
      table={<WeeksTable weeks={weeks} />}
    >
      <svg
        className="chart"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('charts.weeksName', { ...said, most: mostReceived })}
      >
        {weeks.map(({ start, received, lastYear }, at) => (
          <g key={start} className={at === weeks.length - 1 ? 'bar now' : 'bar'}>
            <rect x={at * step + 4} y={y(received)} width={step - 8} height={floor - y(received)} rx="2" />
            {lastYear > 0 && (
              <line x1={at * step + 1} x2={(at + 1) * step - 1} y1={y(lastYear)} y2={y(lastYear)} />
            )}
          </g>
        ))}
        <line className="axis" x1="0" x2={width} y1={floor} y2={floor} />
      </svg>
    </ChartPanel>
  );
}

function HoursChart({ weeks }: WeeksProps) {
  const { t } = useTranslation('home');
  const known = weeks.flatMap(({ medianHours }, at) =>
    medianHours === null ? [] : [{ at, hours: medianHours }],
  );
  const [first, last] = [known[0], known.at(-1)];
  const most = Math.max(1, ...known.map(({ hours }) => hours));
  const step = width / weeks.length;
  const place = ({ at, hours }: { at: number; hours: number }) => ({
    x: (at + 0.5) * step,
    y: floor - 6 - (hours / most) * (floor - 16),
  });
  const dot = last === undefined ? null : place(last);
  return (
    <ChartPanel
      title={t('charts.hours')}
      note={last === undefined ? t('charts.hoursNone') : t('charts.hoursNote', { hours: shown(last.hours) })}
      table={<HoursTable weeks={weeks} />}
    >
      {first !== undefined && last !== undefined && dot !== null && (
        <svg
          className="chart"
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={t('charts.hoursName', { hours: shown(last.hours), first: shown(first.hours) })}
        >
          <polyline
            points={known
              .map(place)
              .map(({ x, y }) => `${x},${y}`)
              .join(' ')}
          />
          <circle cx={dot.x} cy={dot.y} r="4" />
          <line className="axis" x1="0" x2={width} y1={floor} y2={floor} />
        </svg>
      )}
    </ChartPanel>
  );
}

function shown(hours: number): string {
  return hours.toFixed(1);
}

type PanelProps = {
  readonly title: string;
  /** The figures that count, in words. */
  readonly note: string;
  readonly table: ReactNode;
  readonly children: ReactNode;
};

function ChartPanel({ title, note, table, children }: PanelProps) {
  const { t } = useTranslation('home');
  const id = useId();
  const [isTable, setTable] = useState(false);
  return (
    <section className="panel pad chart-panel" aria-labelledby={id}>
      <div className="row">
        <h2 id={id} className="grow">
          <Link href="/statistics">{title}</Link>
        </h2>
        <Button
          size="small"
          tone="quiet"
          icon={isTable ? ChartColumn : Table2}
          label={`${t(isTable ? 'charts.asChart' : 'charts.asTable')}: ${title}`}
          onPress={() => setTable(!isTable)}
        />
      </div>
      {isTable ? table : children}
      <p className="small soft">{note}</p>
    </section>
  );
}

function WeeksTable({ weeks }: WeeksProps) {
  const { t } = useTranslation('home');
  const format = useFormat();
  return (
    <ChartTable
      heads={[t('charts.received'), t('charts.lastYear')]}
      weeks={weeks}
      cells={({ received, lastYear }) => [format.count(received), format.count(lastYear)]}
    />
  );
}

function HoursTable({ weeks }: WeeksProps) {
  const { t } = useTranslation('home');
  const format = useFormat();
  return (
    <ChartTable
      heads={[t('charts.forwarded'), t('charts.median')]}
      weeks={weeks}
      cells={({ forwarded, medianHours }) => [
        format.count(forwarded),
        medianHours === null ? '–' : format.digits(shown(medianHours)),
      ]}
    />
  );
}

type TableProps = WeeksProps & {
  readonly heads: readonly string[];
  readonly cells: (week: WeeksProps['weeks'][number]) => readonly string[];
};

function ChartTable({ heads, weeks, cells }: TableProps) {
  const { t } = useTranslation('home');
  const format = useFormat();
  return (
    <table className="chart-table">
      <thead>
        <tr>
          {[t('charts.week'), ...heads].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.start}>
            <th scope="row">{format.shortDate(week.start)}</th>
            {cells(week).map((cell, at) => (
              <td key={heads[at]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
