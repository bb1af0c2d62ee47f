/** เก็บ: what waits to be stored, what is stored and what has gone; the lists of form 19 and the register of form 20. */
import { Archive, HandHelping, Printer, SlidersHorizontal, Tags } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type KeptEntry, type KeptStage, keptStages } from '../../../shared/keeping/kept.ts';
import { books } from '../../../shared/register/entry.ts';
import { buddhistYear } from '../../../shared/thai/date.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useToday } from '../../queries/app.ts';
import { showError } from '../../queries/call.ts';
import { printStorageRegister, useKept } from '../../queries/keeping.ts';
import { useFormat } from '../../text/use-format.ts';
import { useDelayed } from '../registers/use-delayed.ts';
import { FilingDialog } from './filing-dialog.tsx';
import { KeptExport } from './kept-export.tsx';
import { KeptTable, Pager } from './kept-table.tsx';
import { LendDialog } from './lend-dialog.tsx';
import { ListsMade } from './lists-made.tsx';
import { RulesDialog } from './rules-dialog.tsx';

const pageSize = 50;
const yearsBack = 25;
type Open = 'store' | 'file' | 'rules' | 'lend' | null;

export function StorePart() {
  const { t } = useTranslation('keeping');
  const format = useFormat();
  const thisYear = buddhistYear(useToday());
  const [stage, setStage] = useState<KeptStage>('to-store');
  const [book, setBook] = useState<'any' | (typeof books)[number]>('any');
  const [year, setYear] = useState('any');
  const [words, setWords] = useState('');
  const [page, setPage] = useState(0);
  const [chosen, setChosen] = useState<ReadonlyMap<string, KeptEntry>>(new Map());
  const [open, setOpen] = useState<Open>(null);
  const searchBox = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const text = useDelayed(words, 200).trim();
  const kept = useKept({
    stage,
    book: book === 'any' ? null : book,
    year: year === 'any' ? null : Number(year),
    text: text === '' ? null : text,
    offset: page * pageSize,
    limit: pageSize,
  });
  useKeys({ filterHere: () => searchBox.current?.focus() });
  const narrowed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setPage(0);
    };
  const letters = [...chosen.values()];
  const none = letters.length === 0 ? t('store.chooseFirst') : null;
  const isStored = letters.some(({ filing }) => filing?.storedOn != null || filing?.outcome != null);
  const choose = (ids: ReadonlySet<string>) => {
    const known = new Map([...chosen, ...(kept.data?.rows ?? []).map((row) => [row.entry.id, row] as const)]);
    setChosen(new Map([...ids].flatMap((id) => (known.has(id) ? [[id, known.get(id) as KeptEntry]] : []))));
  };
  const close = (isDone: boolean) => {
    setOpen(null);
    if (isDone) setChosen(new Map());
  };
  return (
    <>
      <section className="keeping-bar" aria-label={t('filters')}>
        <Select
          label={t('stage.label')}
          value={stage}
          options={keptStages.map((value) => ({ value, label: t(`stage.${value}`) }))}
          onChange={narrowed(setStage)}
        />
        <Select
          label={t('book.label')}
          value={book}
          options={(['any', ...books] as const).map((value) => ({ value, label: t(`book.${value}`) }))}
          onChange={narrowed(setBook)}
        />
        <Select
          label={t('year.label')}
          value={year}
          options={[
            { value: 'any', label: t('year.any') },
            ...Array.from({ length: yearsBack }, (_, back) => thisYear - back).map((value) => ({
              value: String(value),
              label: format.digits(value),
            })),
          ]}
          onChange={narrowed(setYear)}
        />
        <TextField
          type="search"
          className="keeping-search"
          label={t('searchLabel')}
          placeholder={t('search')}
          value={words}
          onChange={narrowed(setWords)}
          inputRef={searchBox}
        />
        <span className="grow" />
        <Button does="keeping.saveRules" icon={SlidersHorizontal} onPress={() => setOpen('rules')}>
          {t('rules.action')}
        </Button>
      </section>
      <div className="keeping-bar">
        <Button
          does="keeping.store"
          tone="main"
          icon={Archive}
          heldBack={none ?? (isStored ? t('store.atHandOnly') : null)}
          onPress={() => setOpen('store')}
        >
          {t('store.action')}
        </Button>
        <Button does="keeping.file" icon={Tags} heldBack={none} onPress={() => setOpen('file')}>
          {t('file.action')}
        </Button>
        <Button
          does="loan.lend"
          icon={HandHelping}
          heldBack={letters.length === 1 ? null : t('lend.one')}
          onPress={() => setOpen('lend')}
        >
          {t('lend.action')}
        </Button>
        <span className="soft small" role="status">
          {letters.length === 0
            ? t('table.total', { n: kept.data?.total ?? 0 })
            : t('table.chosen', { n: letters.length })}
        </span>
        <span className="grow" />
        {(kept.data?.total ?? 0) > 0 && (
          <KeptExport
            query={{
              stage,
              book: book === 'any' ? null : book,
              year: year === 'any' ? null : Number(year),
              text: text === '' ? null : text,
            }}
          />
        )}
        <Button
          icon={Printer}
          onPress={() => void printStorageRegister(year === 'any' ? thisYear : Number(year)).catch(showError)}
        >
          {t('store.register')}
        </Button>
      </div>
      <Loaded query={kept}>
        {({ rows, total }) =>
          total === 0 ? (
            <EmptyState icon={Archive} title={t(`empty.${stage}`)}>
              {t('empty.hint')}
            </EmptyState>
          ) : (
            <>
              <KeptTable rows={rows} chosen={new Set(chosen.keys())} onChoose={choose} />
              <Pager page={page} pages={Math.ceil(total / pageSize)} onPage={setPage} />
            </>
          )
        }
      </Loaded>
      <ListsMade forms={['storing']} />
      {(open === 'store' || open === 'file') && (
        <FilingDialog kind={open} letters={letters} onClose={close} />
      )}
      {open === 'lend' && letters[0] && <LendDialog letter={letters[0].entry} onClose={close} />}
      {open === 'rules' && <RulesDialog onClose={() => setOpen(null)} />}
    </>
  );
}
