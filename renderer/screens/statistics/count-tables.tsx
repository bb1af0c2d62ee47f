/** Counts by kind, urgency, deadline, waiting time and sender: a bar in each row shows its share. */
import { useTranslation } from 'react-i18next';
import { urgencyMark } from '../../../shared/document/handling.ts';
import { type Statistics, waits } from '../../../shared/register/statistics.ts';
import { useFormat } from '../../text/use-format.ts';

type Row = { readonly name: string; readonly count: number };

export function CountTables({ report }: { readonly report: Statistics }) {
  const { t } = useTranslation('statistics');
  const { deadlines, forwarding, kinds, senders, urgency } = report;
  const outcomes = ['onTime', 'late', 'overdue', 'open'] as const;
  return (
    <>
      <CountTable
        title={t('kinds.title')}
        head={t('kinds.name')}
        rows={kinds.map(({ kind, count }) => ({ name: t(`kinds.${kind}`), count }))}
      />
      <CountTable
        title={t('urgency.title')}
        head={t('urgency.name')}
        rows={urgency.map((each) => ({
          name: each.urgency === null ? t('urgency.ordinary') : urgencyMark[each.urgency],
          count: each.count,
        }))}
      />
      <CountTable
        title={t('deadlines.title')}
        head={t('deadlines.name')}
        rows={outcomes.map((outcome) => ({ name: t(`deadlines.${outcome}`), count: deadlines[outcome] }))}
      />
      <CountTable
        title={t('waits.title')}
        head={t('waits.name')}
        rows={waits.map((wait) => ({ name: t(`waits.${wait}`), count: forwarding.waits[wait] }))}
        note={
          forwarding.medianDays === null
            ? t('waits.none')
            : t('waits.summary', {
                n: forwarding.forwarded,
                median: forwarding.medianDays,
                average: forwarding.averageDays ?? 0,
              })
        }
      />
      <CountTable
        isWide
        title={t('senders.title')}
        head={t('senders.name')}
        rows={senders.map(({ name, count }) => ({
          name: name === null ? t('senders.others') : name || t('senders.unnamed'),
          count,
        }))}
      />
    </>
  );
}

type CountTableProps = {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly Row[];
  readonly note?: string;
  readonly isWide?: boolean;
};

function CountTable({ title, head, rows, note, isWide = false }: CountTableProps) {
  const { t } = useTranslation('statistics');
  const format = useFormat();
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={isWide ? 'statistics-part wide' : 'statistics-part'}>
      <h2>{title}</h2>
      <table className="list-table">
        <caption className="vh">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="num">
              {t('count')}
            </th>
            <th scope="col" className="num">
              {t('share')}
            </th>
            <td className="statistics-share" />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, count }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="num">{format.count(count)}</td>
              <td className="num">
                {total === 0 ? '' : format.digits(Math.round((count / total) * 1000) / 10)}
              </td>
              <td className="statistics-share" aria-hidden="true">
                <span style={{ width: `${total === 0 ? 0 : (count / total) * 100}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {note !== undefined && <p className="soft small">{note}</p>}
    </section>
  );
}
