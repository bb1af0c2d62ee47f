/** The books of the year with their next numbers, and every number that is or was held in them. */
import { Bookmark, Hash, Settings2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeReceived } from '../../../shared/office/number-format.ts';
import type { NumberBook } from '../../../shared/office/numbers.ts';
import { Button } from '../../components/button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useNumberBooks, useNumberYears, useReservations } from '../../queries/numbers.ts';
import { useFormat } from '../../text/use-format.ts';
import { bookKey, useBookTitle } from './book-title.ts';
import { FormatDialog } from './format-dialog.tsx';
import { Reservations } from './reservations.tsx';
import { ReserveDialog } from './reserve-dialog.tsx';
import { SetNextDialog } from './set-next-dialog.tsx';

type Asked = { readonly what: 'reserve' | 'set-next' | 'format'; readonly book: NumberBook };

export function BooksPart({ year, isThisYear }: { readonly year: number; readonly isThisYear: boolean }) {
  const books = useNumberBooks(year);
  const isClosed = useNumberYears().data?.some((one) => one.year === year && one.isClosed) ?? false;
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <Loaded query={books}>
        {(list) => (
          <BooksTable books={list} canReserve={isThisYear && !isClosed} canSet={!isClosed} onAsk={setAsked} />
        )}
      </Loaded>
      <Reservations year={year} />
      {asked?.what === 'reserve' && <ReserveDialog book={asked.book} onClose={close} />}
      {asked?.what === 'set-next' && <SetNextDialog book={asked.book} onClose={close} />}
      {asked?.what === 'format' && <FormatDialog book={asked.book} onClose={close} />}
    </>
  );
}

type TableProps = {
  readonly books: readonly NumberBook[];
  readonly canReserve: boolean;
  readonly canSet: boolean;
  readonly onAsk: (asked: Asked) => void;
};

function BooksTable({ books, canReserve, canSet, onAsk }: TableProps) {
  const { t } = useTranslation('numbers');
  const title = useBookTitle();
  const format = useFormat();
  const held = useReservations(books[0]?.year ?? 0).data ?? [];
  const heldIn = Map.groupBy(
    held.filter(({ state }) => state === 'held'),
    ({ bookName }) => bookKey(bookName),
  );
  return (
    <table className="list-table">
      <caption className="vh">{t('books.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('books.name')}</th>
          <th scope="col">{t('books.next')}</th>
          <th scope="col">{t('books.held')}</th>
          <th scope="col">
            <span className="vh">{t('books.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {books.map((book) => (
          <tr key={bookKey(book)}>
            <th scope="row">{title(book)}</th>
            <td className="num">
              <b>{format.digits(nextOf(book))}</b>
              {book.seriesId === null && <span className="soft small"> {t('books.notBegun')}</span>}
            </td>
            <td className="num">{format.count(heldIn.get(bookKey(book))?.length ?? 0)}</td>
            <td className="actions">
              <BookActions book={book} canReserve={canReserve} canSet={canSet} onAsk={onAsk} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nextOf({ next, year, format }: NumberBook): number | string {
  return format === null ? next : writeReceived(next, year, format);
}

type ActionsProps = Omit<TableProps, 'books'> & { readonly book: NumberBook };

function BookActions({ book, canReserve, canSet, onAsk }: ActionsProps) {
  const { t } = useTranslation('numbers');
  const name = useBookTitle()(book);
  return (
    <span className="row wrap numbers-actions">
      {(book.book === 'received' ? canReserve : !book.circular && !book.memo) && (
        <Button
          does="receivedBook.saveFormat"
          size="small"
          icon={Settings2}
          label={t('books.formatOf', { book: name })}
          onPress={() => onAsk({ what: 'format', book })}
        >
          {t('books.format')}
        </Button>
      )}
      {canReserve && (
        <Button
          does="number.reserve"
          size="small"
          icon={Bookmark}
          label={t('books.reserveIn', { book: name })}
          onPress={() => onAsk({ what: 'reserve', book })}
        >
          {t('books.reserve')}
        </Button>
      )}
      {canSet && (
        <Button
          does="series.setNext"
          size="small"
          icon={Hash}
          label={t('books.setNextIn', { book: name })}
          onPress={() => onAsk({ what: 'set-next', book })}
        >
          {t('books.setNext')}
        </Button>
      )}
    </span>
  );
}
