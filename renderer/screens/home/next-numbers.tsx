/** The number every book will give next, as the clerk is asked for it at the counter. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { writeReceived } from '../../../shared/office/number-format.ts';
import { buddhistYear } from '../../../shared/thai/date.ts';
import { useToday } from '../../queries/app.ts';
import { useNumberBooks } from '../../queries/numbers.ts';
import { useOffice, usePrefixes, useSeries } from '../../queries/office.ts';
import { useFormat } from '../../text/use-format.ts';

export function NextNumbers() {
  const { t } = useTranslation(['home', 'settings']);
  const format = useFormat();
  const year = buddhistYear(useToday());
  const series = useSeries(year).data;
  const prefixes = usePrefixes().data;
  const settings = useOffice().data?.settings;
  const books = useNumberBooks(year).data;
  const central = books?.find((one) => one.book === 'received' && one.receivedBookId === null)?.format;
  if (series === undefined || prefixes === undefined || settings == null) return null;
  const next = (prefixId: string | null, circular: boolean) =>
    series.find((one) => one.prefixId === prefixId && one.circular === circular)?.next ?? 1;
  const received = central == null ? next(null, false) : writeReceived(next(null, false), year, central);
  return (
    <section className="panel pad" aria-labelledby="numbers-title">
      <h2 id="numbers-title">
        <Link href="/settings/numbers">{t('books')}</Link>
      </h2>
      <dl className="next-numbers">
        <div className="row">
          <dt className="grow">{t('bookReceived')}</dt>
          <dd className="num">{format.digits(received)}</dd>
        </div>
        {prefixes.map((prefix) => (
          <div key={prefix.id} className="row">
            <dt className="grow num">{prefix.code}</dt>
            <dd className="num">
              {settings.circularSeries === 'own' && (
                <span className="soft">ว {format.digits(next(prefix.id, true))} · </span>
              )}
              {format.digits(next(prefix.id, false))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
