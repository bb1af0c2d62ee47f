// biome-ignore-all lint/a11y/useSemanticElements: a native table cannot be virtual
// biome-ignore-all lint/a11y/useFocusableInteractive: the list scrolls; its rows are only read
/** Lines of the audit log, as many as the window shows. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { History } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogLine } from '../../../shared/register/evidence.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import type { LogRows } from '../../queries/evidence.ts';
import { useFormat } from '../../text/use-format.ts';
import { useChangeWords } from './change-words.ts';
import { lineText, personText } from './words.ts';

type Props = {
  readonly rows: LogRows;
  readonly onRange: (range: { first: number; last: number }) => void;
  /** Another filter is another list; it starts at its top. */
  readonly resetOn: string;
  readonly isFiltered: boolean;
};

/** Two lines of text; measured once they are on the screen. */
const usualHeight = 56;

export function LogList({ rows, onRange, resetOn, isFiltered }: Props) {
  const { t } = useTranslation('evidence');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 30];
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when the window shows other rows
  useEffect(() => onRange({ first, last }), [first, last]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see resetOn
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [resetOn]);
  if (!rows.isLoading && rows.total === 0)
    return (
      <EmptyState icon={History} title={t(isFiltered ? 'empty' : 'emptyYet')}>
        {t('emptyDetail')}
      </EmptyState>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <div className="evidence-scroll" ref={scroller} tabIndex={0} role="region" aria-label={t('list')}>
      <div
        role="table"
        aria-label={t('list')}
        aria-rowcount={rows.total + 1}
        style={{ height: virtual.getTotalSize() }}
        className="evidence-rows"
      >
        <div role="row" aria-rowindex={1} className="vh">
          {(['at', 'what', 'by', 'seq'] as const).map((name) => (
            <span key={name} role="columnheader">
              {t(`column.${name}`)}
            </span>
          ))}
        </div>
        {items.map((item) => (
          <div
            key={item.key}
            role="row"
            aria-rowindex={item.index + 2}
            data-index={item.index}
            ref={virtual.measureElement}
            className="evidence-row"
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <Cells line={rows.at(item.index)} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Cells({ line }: { line: LogLine | undefined }) {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  if (line === undefined) return <span role="cell">…</span>;
  return (
    <>
      <span role="cell" className="nb soft">
        {format.moment(line.at)}
      </span>
      <span role="cell" className="what">
        <span className={line.action === 'outside' ? 'doubt' : ''}>{lineText(t, line)}</span>
        {line.action === 'outside' && <span className="small doubt"> · {t('outside')}</span>}
        <Changes line={line} />
      </span>
      <span role="cell" className="soft by">
        {personText(t, line.by)}
      </span>
      <span role="cell" className="num faint">
        {format.count(line.seq)}
      </span>
    </>
  );
}

const shownChanges = 3;

function Changes({ line }: { line: LogLine }) {
  const { t } = useTranslation('evidence');
  const told = useChangeWords()(line);
  if (line.erased !== null) return <span className="small soft changes">{t(`erased.${line.erased}`)}</span>;
  if (told.length === 0) return null;
  return (
    <span className="small soft changes">
      {told.slice(0, shownChanges).map(({ column, field, before, after }) => (
        <span key={column}>
          {field}: {before !== null && <s>{before}</s>} {after}
        </span>
      ))}
      {told.length > shownChanges && <span>{t('more', { n: told.length - shownChanges })}</span>}
    </span>
  );
}
