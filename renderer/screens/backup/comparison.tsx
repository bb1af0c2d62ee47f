/** The present beside a backup: books with their last numbers, letters, files, and the lines that would be missing. */
import { useTranslation } from 'react-i18next';
import type { BackupComparison, ComparedBook, LostEntry } from '../../../shared/office/backups.ts';
import { Notice } from '../../components/message.tsx';
import { useFormat } from '../../text/use-format.ts';

export function Comparison({ found }: { readonly found: BackupComparison }) {
  const { t } = useTranslation('backup');
  return (
    <div className="stack backup-dialog">
      <ComparisonTable found={found} />
      {found.lostTotal === 0 ? (
        <Notice tone="done" title={t('compare.lostNone')} />
      ) : (
        <Notice tone="doubt" title={t('compare.lost', { n: found.lostTotal })}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
          <ul className="lost-entries" tabIndex={0} aria-label={t('compare.lost', { n: found.lostTotal })}>
            {found.lost.map((entry) => (
              <LostLine key={entry.id} entry={entry} />
            ))}
          </ul>
          {found.lost.length < found.lostTotal && t('compare.lostMore', { n: found.lost.length })}
        </Notice>
      )}
      <p className="small">{t('compare.kept')}</p>
    </div>
  );
}

function ComparisonTable({ found }: { readonly found: BackupComparison }) {
  const { t } = useTranslation('backup');
  const format = useFormat();
  const count = (value: number | null) => (value === null ? t('compare.unreadable') : format.count(value));
  const day = (value: string | null) => (value === null ? t('compare.nothing') : format.shortDate(value));
  return (
    <table className="list-table">
      <thead>
        <tr>
          <th scope="col">{t('compare.book')}</th>
          <th scope="col">{t('compare.now')}</th>
          <th scope="col">{t('compare.old')}</th>
        </tr>
      </thead>
      <tbody>
        {found.books.map((book) => (
          <BookRow key={`${book.book} ${book.year} ${book.code} ${book.circular}`} book={book} />
        ))}
        <tr>
          <th scope="row">{t('compare.letters')}</th>
          <td>{count(found.letters.now)}</td>
          <td>{count(found.letters.old)}</td>
        </tr>
        <tr>
          <th scope="row">{t('compare.files')}</th>
          <td>{count(found.files.now)}</td>
          <td>{count(found.files.old)}</td>
        </tr>
        <tr>
          <th scope="row">{t('compare.lastDay')}</th>
          <td>{found.isPresentReadable ? day(found.lastDay.now) : t('compare.unreadable')}</td>
          <td>{day(found.lastDay.old)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function BookRow({ book }: { readonly book: ComparedBook }) {
  const { t } = useTranslation('backup');
  const name =
    book.book === 'received'
      ? t('compare.received', book)
      : t(book.circular ? 'compare.circular' : 'compare.sent', book);
  const figures = (side: ComparedBook['old']) =>
    side.entries === 0 ? t('compare.nothing') : t('compare.figures', { n: side.entries, last: side.last });
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{book.now === null ? t('compare.unreadable') : figures(book.now)}</td>
      <td>{figures(book.old)}</td>
    </tr>
  );
}

function LostLine({ entry }: { readonly entry: LostEntry }) {
  const { t } = useTranslation('backup');
  const format = useFormat();
  const book = t(entry.book === 'received' ? 'compare.received' : 'compare.sent', { ...entry, code: '' });
  const words = entry.subject === '' ? t('compare.classified') : entry.subject;
  return (
    <li>
      {book} · {t('compare.lostLine', { number: entry.running, subject: words })}
      {entry.enteredOn !== '' && <span className="soft"> · {format.shortDate(entry.enteredOn)}</span>}
      {entry.from === 'log' && <span className="soft"> · {t('compare.fromLog')}</span>}
    </li>
  );
}
