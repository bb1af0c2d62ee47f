/** What became of every number of the year, book by book; what nobody can explain stands first. */
import { Hash, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookReport, DoubledNumber, NumberLine, YearReport } from '../../../shared/office/numbers.ts';
import { formatShortThaiDate } from '../../../shared/thai/date.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListExport } from '../../components/list-export.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/message.tsx';
import { showError } from '../../queries/call.ts';
import { exportNumbers, printNumbers, useNumberReport } from '../../queries/numbers.ts';
import { useFormat } from '../../text/use-format.ts';
import { bookKey, useBookTitle } from './book-title.ts';

export function ReportPart({ year }: { readonly year: number }) {
  const { t } = useTranslation('numbers');
  return (
    <Loaded query={useNumberReport(year)}>
      {(report) =>
        report.books.length === 0 ? (
          <EmptyState icon={Hash} title={t('report.none')} />
        ) : (
          <Report report={report} />
        )
      }
    </Loaded>
  );
}

function Report({ report }: { readonly report: YearReport }) {
  const { t } = useTranslation('numbers');
  const missing = report.books.reduce((total, { counts }) => total + counts.missing, 0);
  const doubled = report.doubled.length;
  const [isBusy, setIsBusy] = useState(false);
  const busy = (work: () => Promise<void>) => {
    setIsBusy(true);
    void work()
      .catch(showError)
      .finally(() => setIsBusy(false));
  };
  return (
    <>
      <div className="row wrap">
        <span className="soft grow">{t('report.intro')}</span>
        <ListExport make={(as, idNumbers) => exportNumbers(report.year, as, idNumbers)} />
        <Button
          icon={Printer}
          command="print"
          isPending={isBusy}
          onPress={() => busy(() => printNumbers(report.year, 'report'))}
        >
          {t('report.print')}
        </Button>
      </div>
      <Notice
        tone={missing === 0 ? 'done' : 'error'}
        title={missing === 0 ? t('report.noMissing') : t('report.missing', { n: missing })}
      />
      <Notice
        tone={doubled === 0 ? 'done' : 'doubt'}
        title={doubled === 0 ? t('report.noDoubled') : t('report.doubled', { n: doubled })}
      >
        {doubled > 0 && <Doubled doubled={report.doubled} />}
      </Notice>
      {report.books.map((book) => (
        <BookSection key={bookKey(book.name)} book={book} />
      ))}
    </>
  );
}

function Doubled({ doubled }: { readonly doubled: readonly DoubledNumber[] }) {
  const { t } = useTranslation('numbers');
  return (
    <ul>
      {doubled.map(({ kind, text, runnings }) => (
        <li key={`${kind} ${text}`}>
          {t(`report.${kind}`)}: {text} ({toThaiDigits(runnings.join(', '))})
        </li>
      ))}
    </ul>
  );
}

/** Rows shown at first: a page's worth; a book with many voids is long. */
const firstRows = 30;

function BookSection({ book }: { readonly book: BookReport }) {
  const { t } = useTranslation('numbers');
  const [isWhole, setIsWhole] = useState(false);
  const title = useBookTitle()(book.name);
  const order = book.lines.toSorted(
    (a, b) => Number(b.fate === 'missing') - Number(a.fate === 'missing') || a.first - b.first,
  );
  const shown = isWhole ? order : order.slice(0, firstRows);
  const id = `book-${bookKey(book.name)}`.replaceAll(' ', '-');
  return (
    <section className="numbers-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {book.lines.length > 0 && (
        <table className="list-table numbers-report">
          <thead>
            <tr>
              {(['numbers', 'count', 'fate', 'why', 'when'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`report.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <LineRow key={`${line.first} ${line.inserted} ${line.fate}`} line={line} />
            ))}
          </tbody>
        </table>
      )}
      {order.length > shown.length && (
        <Button size="small" onPress={() => setIsWhole(true)}>
          {t('report.more', { n: order.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

function LineRow({ line }: { readonly line: NumberLine }) {
  const { t } = useTranslation('numbers');
  const format = useFormat();
  const { fate, first, last, inserted, holder, reason, at, by } = line;
  const shown = inserted === null ? format.digits(first) : format.digits(`${first}/${inserted}`);
  return (
    <tr>
      <th scope="row">{first === last ? shown : `${shown} – ${format.digits(last)}`}</th>
      <td className="num">{format.count(last - first + 1)}</td>
      <td>{fate === 'given' ? t('fate.given') : <Chip tone={tones[fate]}>{t(`fate.${fate}`)}</Chip>}</td>
      <td>{[holder, reason].filter((part) => part !== null).join(': ')}</td>
      <td>
        {at !== null && <span className="nb">{formatShortThaiDate(at.slice(0, 10))}</span>} {by}
      </td>
    </tr>
  );
}

const tones = {
  voided: 'void',
  inserted: 'doubt',
  'reserved-used': 'plain',
  held: 'go',
  lapsed: 'urgent',
  released: 'void',
  'start-set': 'plain',
  restored: 'doubt',
  missing: 'urgent',
} as const;
