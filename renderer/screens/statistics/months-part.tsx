/** Received and sent by month: bars told apart by fill and place, and the same figures as a table. */
import { useTranslation } from 'react-i18next';
import type { Statistics } from '../../../shared/register/statistics.ts';
import { useFormat } from '../../text/use-format.ts';

const size = { width: 960, height: 260, bottom: 34, top: 24 } as const;

export function MonthsPart({ report }: { readonly report: Statistics }) {
  const { t } = useTranslation('statistics');
  return (
    <section className="statistics-part wide statistics-months" aria-labelledby="statistics-months">
      <h2 id="statistics-months">{t('months.title')}</h2>
      <p className="statistics-key" aria-hidden="true">
        <span className="bar-received" /> {t('months.received')} <span className="bar-sent" />{' '}
        {t('months.sent')}
      </p>
      <Bars report={report} />
      <MonthsTable report={report} />
    </section>
  );
}

function Bars({ report: { months } }: { readonly report: Statistics }) {
  const { t } = useTranslation('statistics');
  const format = useFormat();
  const most = Math.max(1, ...months.flatMap(({ received, sent }) => [received, sent]));
  const floor = size.height - size.bottom;
  const step = size.width / months.length;
  const bar = (count: number, x: number, className: string) => {
    const height = (count / most) * (floor - size.top);
    return (
      <>
        <rect className={className} x={x} y={floor - height} width={step * 0.34} height={height} />
        {count > 0 && (
          <text className="bar-count" x={x + step * 0.17} y={floor - height - 5}>
            {format.count(count)}
          </text>
        )}
      </>
    );
  };
  return (
    <svg
      className="statistics-bars"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={t('months.chart')}
    >
      {months.map(({ month, received, sent }, at) => (
        <g key={month}>
          {bar(received, at * step + step * 0.14, 'bar-received')}
          {bar(sent, at * step + step * 0.52, 'bar-sent')}
          <text className="bar-month" x={at * step + step / 2} y={floor + 22}>
            {format.monthShort(`${month}-01`)}
          </text>
        </g>
      ))}
      <line className="bar-floor" x1="0" x2={size.width} y1={floor} y2={floor} />
    </svg>
  );
}

function MonthsTable({ report: { months, totals } }: { readonly report: Statistics }) {
  const { t } = useTranslation('statistics');
  const format = useFormat();
  const columns = ['received', 'sent', 'circular', 'voided'] as const;
  return (
    <table className="list-table">
      <caption className="vh">{t('months.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('months.month')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className="num">
              {t(`months.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.month}>
            <th scope="row">
              {format.monthShort(`${month.month}-01`)} {format.digits(Number(month.month.slice(0, 4)) + 543)}
            </th>
            {columns.map((column) => (
              <td key={column} className="num">
                {format.count(month[column])}
              </td>
            ))}
          </tr>
        ))}
        <tr className="statistics-total">
          <th scope="row">{t('months.total')}</th>
          {columns.map((column) => (
            <td key={column} className="num">
              {format.count(totals[column])}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
