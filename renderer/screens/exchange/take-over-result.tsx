/** What taking the file over would do: the books, every doubt with its rows, and the button that does it. */
import { BookDown, FileSpreadsheet, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoubtfulRow, TakeOverReport } from '../../../shared/contract/exchange-schemas.ts';
import { runningOf } from '../../../shared/register/running.ts';
import type { RowDoubt, TakeOverPlan } from '../../../shared/register/take-over.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { showMessage } from '../../components/messages.ts';
import { showError } from '../../queries/call.ts';
import { doubtsOnPaper, stopExchange, useTakeOver, useTakeOverReport } from '../../queries/exchange.ts';
import { deliver } from '../../queries/output.ts';
import { useFormat } from '../../text/use-format.ts';
import { ExchangeProgressBar } from './archive-progress.tsx';

type Props = { readonly uploadId: string; readonly plan: TakeOverPlan; readonly onDone: () => void };

export function TakeOverResult({ uploadId, plan, onDone }: Props) {
  const { t } = useTranslation('exchange');
  const report = useTakeOverReport(uploadId, plan);
  const takeOver = useTakeOver();
  const [isAsking, setIsAsking] = useState(false);
  const act = () =>
    takeOver.mutate(
      { uploadId, plan },
      {
        onSuccess: (came) => {
          if (came === null) {
            showMessage({ tone: 'info', title: t('register.stopped') });
            return;
          }
          showMessage({
            tone: 'done',
            title: t('register.done', { entered: came.entered, left: came.leftOut }),
          });
          onDone();
        },
      },
    );
  return (
    <Loaded query={report}>
      {(data) => (
        <>
          <h2>{t('report.title')}</h2>
          <Summary report={data} />
          <DoubtList report={data} uploadId={uploadId} plan={plan} />
          <div className="row wrap">
            <Button
              does="exchange.takeOver"
              tone="main"
              icon={BookDown}
              isPending={takeOver.isPending}
              heldBack={data.entering === 0 ? t('register.nothing') : null}
              onPress={() => setIsAsking(true)}
            >
              {t('register.taking', { n: data.entering })}
            </Button>
            {takeOver.isPending && (
              <Button tone="quiet" onPress={() => void stopExchange().catch(showError)}>
                {t('archive.stop')}
              </Button>
            )}
          </div>
          {takeOver.isPending && <ExchangeProgressBar label={t('tab.register')} />}
          {isAsking && (
            <ConfirmDialog
              title={t('register.sureTitle', { n: data.entering })}
              answer={t('register.taking', { n: data.entering })}
              isPending={takeOver.isPending}
              onConfirm={() => {
                setIsAsking(false);
                act();
              }}
              onClose={() => setIsAsking(false)}
            >
              {t('register.sure', { left: data.leftOut })}
            </ConfirmDialog>
          )}
        </>
      )}
    </Loaded>
  );
}

function Summary({ report }: { readonly report: TakeOverReport }) {
  const { t } = useTranslation('exchange');
  return (
    <>
      <p role="status">
        <strong>
          {t('report.summary', { n: report.entering, rows: report.rows, left: report.leftOut })}
        </strong>
      </p>
      {report.books.map(({ circular, count, ...book }) => (
        <p key={`${book.year} ${circular}`}>
          {t(circular ? 'report.circularLine' : 'report.bookLine', { ...book, n: count })}
        </p>
      ))}
    </>
  );
}

type DoubtListProps = {
  readonly report: TakeOverReport;
  readonly uploadId: string;
  readonly plan: TakeOverPlan;
};

function DoubtList({ report, uploadId, plan }: DoubtListProps) {
  const { t } = useTranslation('exchange');
  const [busy, setBusy] = useState<'pdf' | 'xlsx' | null>(null);
  const make = (as: 'pdf' | 'xlsx') => {
    setBusy(as);
    doubtsOnPaper(uploadId, plan, as)
      .then((made) => deliver(made, as === 'pdf' ? 'open' : 'save'))
      .catch(showError)
      .finally(() => setBusy(null));
  };
  if (report.doubtfulTotal === 0) return <p>{t('report.noDoubts')}</p>;
  const counts = Object.entries(report.byDoubt) as [RowDoubt, number][];
  return (
    <>
      <h2 id="exchange-doubts">{t('report.doubts', { n: report.doubtfulTotal })}</h2>
      <ul className="exchange-counts">
        {counts.map(([doubt, count]) => (
          <li key={doubt}>
            <Chip tone="plain">
              {t(`doubt.${doubt}`)} · <Count value={count} />
            </Chip>
          </li>
        ))}
      </ul>
      <div className="row wrap">
        <Button icon={Printer} isPending={busy === 'pdf'} onPress={() => make('pdf')}>
          {t('report.print')}
        </Button>
        <Button icon={FileSpreadsheet} isPending={busy === 'xlsx'} onPress={() => make('xlsx')}>
          {t('report.export')}
        </Button>
        {report.doubtfulTotal > report.doubtful.length && (
          <span className="soft">{t('report.shown', { n: report.doubtful.length })}</span>
        )}
      </div>
      <DoubtTable rows={report.doubtful} />
    </>
  );
}

function Count({ value }: { readonly value: number }) {
  return useFormat().count(value);
}

function DoubtTable({ rows }: { readonly rows: readonly DoubtfulRow[] }) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="exchange-scroll" tabIndex={0} aria-labelledby="exchange-doubts">
      <table className="list-table">
        <thead>
          <tr>
            <th scope="col">{t('report.row')}</th>
            <th scope="col">{t('report.number')}</th>
            <th scope="col">{t('report.subject')}</th>
            <th scope="col">{t('report.why')}</th>
            <th scope="col">{t('report.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, running, inserted, year, circular, subject, doubts, isLeftOut }) => (
            <tr key={row}>
              <td className="num">{format.digits(row)}</td>
              <td className="nb">
                {running === null
                  ? ''
                  : `${circular ? 'ว ' : ''}${format.digits(`${runningOf({ running, inserted })}/${year}`)}`}
              </td>
              <td>{subject}</td>
              <td>{doubts.map((doubt) => t(`doubt.${doubt}`)).join(' · ')}</td>
              <td className="nb">{t(isLeftOut ? 'report.leftOut' : 'report.entering')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
