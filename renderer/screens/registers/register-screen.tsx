/** One register: search and filters, the book, and what can be done with it (enter by hand, print, export). */
import { BookDown, BookUp, FileSpreadsheet, Plus, Printer, Search, SlidersHorizontal } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { Book, RegisterEntry } from '../../../shared/register/entry.ts';
import { buddhistYear } from '../../../shared/thai/date.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Screen } from '../../components/screen.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useAppStatus } from '../../queries/app.ts';
import { showError } from '../../queries/call.ts';
import { deliver } from '../../queries/output.ts';
import { exportRegister, type RegisterFilter, useRegisterRows } from '../../queries/registers.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { PaperEntryDialog } from './paper-entry-dialog.tsx';
import { PrintDialog } from './print-dialog.tsx';
import { FilterBar, hasFilters, MoreFilters } from './register-filters.tsx';
import { RegisterGrid } from './register-grid.tsx';
import { SentEntryDialog } from './sent-entry-dialog.tsx';
import { useDelayed } from './use-delayed.ts';

type Open =
  | { readonly kind: 'add' | 'print' }
  | { readonly kind: 'correct'; readonly entry: RegisterEntry }
  | null;

/** #/received/2569/4218 shows that one entry; anything else shows the book. */
function askedFilter({ year, running }: { year?: string; running?: string }): Partial<RegisterFilter> {
  const number = Number(running);
  if (!Number.isInteger(number) || number < 1) return {};
  return { year: Number(year), runningFrom: number, runningTo: number };
}

export function RegisterScreen({ book }: { book: Book }) {
  const { t } = useTranslation('registers');
  const status = useAppStatus();
  const thisYear = status.data === undefined ? null : buddhistYear(status.data.today);
  const asked = useParams<{ year?: string; running?: string }>();
  const [chosen, setChosen] = useState<Partial<RegisterFilter>>(() => askedFilter(asked));
  const [words, setWords] = useState('');
  const [openId, setOpenId] = useState<string | null>(null);
  const [dialog, setDialog] = useState<Open>(null);
  const [showsMore, setShowsMore] = useState(asked.running !== undefined);
  const searchBox = useRef<HTMLInputElement>(null);
  const text = useDelayed(words, 150);
  const filter: RegisterFilter = {
    year: thisYear,
    ...chosen,
    book,
    ...(text.trim() === '' ? {} : { text: text.trim() }),
  };
  const { total } = useRegisterRows(filter, 0, 0);
  const close = () => setDialog(null);
  useKeys({ filterHere: () => searchBox.current?.focus(), search: () => searchBox.current?.focus() });

  function clear(): void {
    setChosen({});
    setWords('');
  }

  return (
    <Screen
      title={t(`title.${book}`)}
      aside={filter.year === null ? t('countAllYears', { total }) : t('count', { year: filter.year, total })}
      scroll={false}
      actions={
        <>
          <label className="search-box">
            <Search aria-hidden="true" />
            <span className="vh">{t('search')}</span>
            <input
              ref={searchBox}
              type="search"
              value={words}
              placeholder={t('search')}
              onChange={(event) => setWords(event.target.value)}
            />
          </label>
          <Button tone="main" icon={Plus} command="newEntry" onPress={() => setDialog({ kind: 'add' })}>
            {t(`add.${book}`)}
          </Button>
        </>
      }
    >
      <div className="register-screen">
        <div className="register-filters">
          <FilterBar book={book} filter={filter} thisYear={thisYear} onChange={setChosen} />
          <Button
            size="small"
            tone="quiet"
            icon={SlidersHorizontal}
            isExpanded={showsMore}
            onPress={() => setShowsMore(!showsMore)}
          >
            {t('filters.more')}
          </Button>
          <span className="grow" />
          <Button
            size="small"
            icon={FileSpreadsheet}
            onPress={() =>
              void exportRegister(filter)
                .then((sheet) => deliver(sheet, 'save'))
                .catch(showError)
            }
          >
            {t('exportSheet')}
          </Button>
          <Button size="small" icon={Printer} command="print" onPress={() => setDialog({ kind: 'print' })}>
            {t('print')}
          </Button>
        </div>
        {showsMore && <MoreFilters filter={filter} onChange={setChosen} />}
        <RegisterGrid
          book={book}
          filter={filter}
          openId={openId}
          onOpen={setOpenId}
          onCorrect={(entry) => setDialog({ kind: 'correct', entry })}
          empty={<Empty book={book} isFiltered={hasFilters(chosen) || text !== ''} onClear={clear} />}
        />
      </div>
      {dialog?.kind === 'add' && book === 'received' && <PaperEntryDialog onClose={close} />}
      {dialog?.kind === 'add' && book === 'sent' && <SentEntryDialog onClose={close} />}
      {dialog?.kind === 'correct' && <CorrectDialog entry={dialog.entry} onClose={close} />}
      {dialog?.kind === 'print' && <PrintDialog filter={filter} total={total} onClose={close} />}
    </Screen>
  );
}

function Empty({ book, isFiltered, onClear }: { book: Book; isFiltered: boolean; onClear: () => void }) {
  const { t } = useTranslation('registers');
  if (isFiltered)
    return (
      <EmptyState
        icon={Search}
        title={t('empty.filtered')}
        actions={<Button onPress={onClear}>{t('filters.clear')}</Button>}
      />
    );
  return (
    <EmptyState icon={book === 'received' ? BookDown : BookUp} title={t(`empty.${book}`)}>
      {t(book === 'received' ? 'empty.receivedHint' : 'empty.sentHint')}
    </EmptyState>
  );
}
