/** One register: search and filters, the book, and what can be done with it (enter by hand, print, export). */
import { Plus, Printer, Search, SlidersHorizontal, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { Book, RegisterEntry } from '../../../shared/register/entry.ts';
import type { RegisterView, ShownColumn } from '../../../shared/register/view.ts';
import { buddhistYear } from '../../../shared/thai/date.ts';
import { Button } from '../../components/button.tsx';
import { keepFocus } from '../../components/keep-focus.ts';
import { ListExport } from '../../components/list-export.tsx';
import { Working } from '../../components/loaded.tsx';
import { Screen } from '../../components/screen.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useAppStatus } from '../../queries/app.ts';
import { useRegisterViews } from '../../queries/register-views.ts';
import {
  exportRegister,
  type RegisterFilter,
  useEntryPlace,
  useRegisterRows,
} from '../../queries/registers.ts';
import { AnnotateDialog } from './annotate-dialog.tsx';
import { askedFilter, filterAt, useAskedId } from './asked-entry.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { hasFilters, hiddenFilters } from './filter-state.ts';
import { PaperEntryDialog } from './paper-entry-dialog.tsx';
import { PrintDialog } from './print-dialog.tsx';
import { RegisterEmpty } from './register-empty.tsx';
import { FilterBar, MoreFilters } from './register-filters.tsx';
import { type EntryAction, RegisterGrid } from './register-grid.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SentEntryDialog } from './sent-entry-dialog.tsx';
import { useChosenRows } from './use-chosen-rows.ts';
import { useDelayed } from './use-delayed.ts';
import { ViewTools } from './view-tools.tsx';
import { VoidDialog } from './void-dialog.tsx';

type Open =
  | { readonly kind: 'add' | 'print' }
  | { readonly kind: EntryAction; readonly entry: RegisterEntry }
  | null;

/**
 * #/received shows the book; #/received/entry/ID opens it at that entry; #/received/2569/4218 shows that one alone.
 * Each address is a screen of its own: a link from one entry to another starts afresh.
 */
export function RegisterScreen({ book }: { book: Book }) {
  const { year, running } = useParams<{ year?: string; running?: string }>();
  const askedId = useAskedId(book);
  const place = useEntryPlace(askedId);
  if (askedId !== null && place.data?.entry.id !== askedId && place.error === null) return <Working />;
  const found = askedId === null ? undefined : place.data;
  const asked = found === undefined ? askedFilter(year, running) : filterAt(found.entry, found.index);
  return (
    <RegisterDesk
      key={`${book} ${year} ${running}`}
      book={book}
      asked={asked}
      startAt={found?.index ?? 0}
      openAtFirst={found?.entry.id ?? null}
    />
  );
}

type DeskProps = {
  readonly book: Book;
  readonly asked: Partial<RegisterFilter>;
  readonly startAt: number;
  readonly openAtFirst: string | null;
};

function RegisterDesk({ book, asked, startAt, openAtFirst }: DeskProps) {
  const { t } = useTranslation('registers');
  const status = useAppStatus();
  const thisYear = status.data === undefined ? null : buddhistYear(status.data.today);
  const [chosen, setChosen] = useState<Partial<RegisterFilter>>(asked);
  const [words, setWords] = useState('');
  const [openId, setOpenId] = useState<string | null>(openAtFirst);
  const [dialog, setDialog] = useState<Open>(null);
  const [showsMore, setShowsMore] = useState(false);
  const searchBox = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const text = useDelayed(words, 150);
  const filter: RegisterFilter = {
    year: thisYear,
    ...chosen,
    book,
    ...(text.trim() === '' ? {} : { text: text.trim() }),
  };
  const { total } = useRegisterRows(filter, 0, 0);
  const picked = useChosenRows(filter);
  const own = useRegisterViews(book).data?.columns ?? null;
  // What an opened view says, until the clerk sets other columns.
  const [viewColumns, setViewColumns] = useState<readonly ShownColumn[] | null | undefined>();
  const columns = viewColumns === undefined ? own : viewColumns;
  const backToGrid = () => keepFocus(() => grid.current);
  const close = () => {
    setDialog(null);
    backToGrid();
  };
  const hidden = hiddenFilters(chosen);
  const isFiltered = hasFilters(chosen, thisYear) || text.trim() !== '';
  useKeys({ filterHere: () => searchBox.current?.focus() });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on arrival
  useEffect(() => {
    if (openAtFirst !== null) grid.current?.focus();
  }, []);

  function openView({ filter: { text: asked = '', ...others }, columns: kept }: RegisterView): void {
    setChosen(others as Partial<RegisterFilter>);
    setWords(asked ?? '');
    setViewColumns(kept);
  }

  function clear(): void {
    setChosen({});
    setWords('');
    searchBox.current?.focus();
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
            {hidden === 0 ? t('filters.more') : t('filters.moreOn', { total: hidden })}
          </Button>
          {isFiltered && total > 0 && (
            <Button size="small" tone="quiet" icon={X} label={t('filters.clear')} onPress={clear} />
          )}
          <span className="grow" />
          <ViewTools
            book={book}
            filter={{ ...chosen, ...(text.trim() === '' ? {} : { text: text.trim() }) }}
            columns={columns}
            onOpen={openView}
            onColumns={() => setViewColumns(undefined)}
            onReturn={backToGrid}
          />
          <ListExport size="small" make={(as) => exportRegister(filter, as)} />
          <Button size="small" icon={Printer} command="print" onPress={() => setDialog({ kind: 'print' })}>
            {t('print')}
          </Button>
        </div>
        {showsMore && <MoreFilters filter={filter} onChange={setChosen} />}
        <RegisterGrid
          book={book}
          filter={filter}
          openId={openId}
          chosen={picked}
          shownColumns={columns}
          startAt={startAt}
          onOpen={setOpenId}
          onAct={(kind, entry) => setDialog({ kind, entry })}
          empty={
            <RegisterEmpty
              book={book}
              isFiltered={isFiltered}
              words={text.trim()}
              onClear={clear}
              onAllYears={filter.year === null ? null : () => setChosen((old) => ({ ...old, year: null }))}
            />
          }
          gridRef={grid}
        />
        <SelectionBar
          book={book}
          chosen={picked}
          onPrint={() => setDialog({ kind: 'print' })}
          onReturn={backToGrid}
        />
      </div>
      {dialog?.kind === 'add' && book === 'received' && <PaperEntryDialog onClose={close} />}
      {dialog?.kind === 'add' && book === 'sent' && <SentEntryDialog onClose={close} />}
      {dialog?.kind === 'annotate' && <AnnotateDialog entry={dialog.entry} onClose={close} />}
      {dialog?.kind === 'void' && <VoidDialog entry={dialog.entry} onClose={close} />}
      {dialog?.kind === 'correct' && <CorrectDialog entry={dialog.entry} onClose={close} />}
      {dialog?.kind === 'print' && (
        <PrintDialog filter={filter} total={total} chosen={[...picked.rows.keys()]} onClose={close} />
      )}
    </Screen>
  );
}
