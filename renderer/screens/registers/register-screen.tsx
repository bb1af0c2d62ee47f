/** One register: search and filters, the book, and what can be done with it (enter by hand, print, export). */
import { Plus, Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { Book } from '../../../shared/register/entry.ts';
import { Button } from '../../components/button.tsx';
import { keepFocus } from '../../components/keep-focus.ts';
import { Working } from '../../components/loaded.tsx';
import { Screen } from '../../components/screen.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { type RegisterFilter, useEntryPlace, useRegisterRows } from '../../queries/registers.ts';
import { askedFilter, filterAt, useAskedId } from './asked-entry.ts';
import { RegisterBar } from './register-bar.tsx';
import { type OpenDialog, RegisterDialogs } from './register-dialogs.tsx';
import { RegisterEmpty } from './register-empty.tsx';
import { RegisterGrid } from './register-grid.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useChosenRows } from './use-chosen-rows.ts';
import { useRegisterDesk } from './use-register-desk.ts';

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
  const desk = useRegisterDesk(book, asked);
  const { filter, words } = desk;
  const [openId, setOpenId] = useState<string | null>(openAtFirst);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const { total } = useRegisterRows(filter, 0, 0);
  const picked = useChosenRows(filter);
  const backToGrid = () => keepFocus(() => grid.current);
  const print = () => setDialog({ kind: 'print' });
  useKeys({ filterHere: () => searchBox.current?.focus() });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on arrival
  useEffect(() => {
    if (openAtFirst !== null) grid.current?.focus();
  }, []);

  function clear(): void {
    desk.clear();
    searchBox.current?.focus();
  }

  return (
    <Screen
      title={t(`title.${book}`)}
      aside={filter.year === null ? t('countAllYears', { total }) : t('count', { year: filter.year, total })}
      scroll={false}
      actions={
        <>
          <SearchBox inputRef={searchBox} words={words} onChange={desk.setWords} />
          <Button
            does="register.log"
            tone="main"
            icon={Plus}
            command="newEntry"
            onPress={() => setDialog({ kind: 'add' })}
          >
            {t(`add.${book}`)}
          </Button>
        </>
      }
    >
      <div className="register-screen">
        <RegisterBar
          book={book}
          desk={desk}
          total={total}
          onClear={clear}
          onPrint={print}
          onReturn={backToGrid}
        />
        <RegisterGrid
          book={book}
          filter={filter}
          openId={openId}
          chosen={picked}
          shownColumns={desk.columns}
          startAt={startAt}
          sort={desk.sort}
          onSort={desk.setSort}
          onOpen={setOpenId}
          onAct={(kind, entry, cell) => setDialog({ kind, entry, cell })}
          empty={
            <RegisterEmpty
              book={book}
              isFiltered={desk.isFiltered}
              words={desk.text}
              onClear={clear}
              onAllYears={
                filter.year === null ? null : () => desk.setChosen((old) => ({ ...old, year: null }))
              }
            />
          }
          gridRef={grid}
        />
        <SelectionBar book={book} chosen={picked} onPrint={print} onReturn={backToGrid} />
      </div>
      <RegisterDialogs
        book={book}
        open={dialog}
        filter={filter}
        total={total}
        chosen={[...picked.rows.keys()]}
        onClose={() => {
          setDialog(null);
          backToGrid();
        }}
      />
    </Screen>
  );
}

type SearchBoxProps = {
  readonly inputRef: React.Ref<HTMLInputElement>;
  readonly words: string;
  readonly onChange: (words: string) => void;
};

function SearchBox({ inputRef, words, onChange }: SearchBoxProps) {
  const { t } = useTranslation('registers');
  return (
    <label className="search-box">
      <Search aria-hidden="true" />
      <span className="vh">{t('search')}</span>
      <input
        ref={inputRef}
        type="search"
        value={words}
        placeholder={t('search')}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
