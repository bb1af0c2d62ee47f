/** The lines chosen in one register. Another filter is another list: nothing of it is chosen. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { mostChosen } from '../../../shared/register/many.ts';
import { showMessage } from '../../components/messages.ts';
import { showError } from '../../queries/call.ts';
import { chosenStretch, type RegisterFilter, type RegisterRows } from '../../queries/registers.ts';
import { type ChosenRows, isOpenLine, stretchOf, toggled } from './chosen-rows.ts';

type Rows = Pick<RegisterRows, 'total' | 'at'>;

export type Choosing = {
  readonly rows: ChosenRows;
  /** One line more or less; ranges begin here from now on. */
  toggle(entry: RegisterEntry, index: number): void;
  /** From where the range began (else from `current`) to there, beside what was chosen before. */
  extend(list: Rows, current: number, to: number): void;
  all(total: number): void;
  /** The next range begins anew. */
  rest(): void;
  clear(): void;
};

const nothing: ChosenRows = new Map();

export function useChosenRows(filter: RegisterFilter): Choosing {
  const { t } = useTranslation('registers');
  const [rows, setRows] = useState(nothing);
  const anchor = useRef<{ index: number; total: number | null; base: ChosenRows } | null>(null);
  const asked = useRef(0);
  const list = JSON.stringify(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list
  useEffect(() => clear(), [list]);

  function set(next: ChosenRows): void {
    asked.current += 1;
    setRows(next);
  }

  function clear(): void {
    anchor.current = null;
    set(nothing);
  }

  /** Lines that are not on the screen are asked for; what is chosen meanwhile counts instead. */
  function setStretch(base: ChosenRows, stretch: { offset: number; limit: number }): void {
    asked.current += 1;
    const mine = asked.current;
    chosenStretch(filter, stretch)
      .then((found) => {
        if (mine !== asked.current) return;
        setRows(withMost(new Map([...base, ...found.map(({ id, isOpen }) => [id, isOpen] as const)])));
      })
      .catch(showError);
  }

  function withMost(next: ChosenRows): ChosenRows {
    if (next.size <= mostChosen) return next;
    showMessage({ tone: 'doubt', title: t('choosing.most', { most: mostChosen }), slot: 'choosing' });
    return new Map([...next].slice(0, mostChosen));
  }

  return {
    rows,
    toggle(entry, index) {
      const next = withMost(toggled(rows, entry));
      anchor.current = { index, total: null, base: next };
      set(next);
    },
    extend(shown, current, to) {
      const { total } = shown;
      // A new line on top moves all others down: a place does not mean the same line any more.
      const isStale = anchor.current?.total != null && anchor.current.total !== total;
      if (anchor.current === null || isStale) anchor.current = { index: current, total, base: rows };
      const { index, base } = anchor.current;
      anchor.current = { index, total, base };
      if (Math.abs(to - index) >= mostChosen)
        showMessage({ tone: 'doubt', title: t('choosing.most', { most: mostChosen }), slot: 'choosing' });
      const stretch = stretchOf(index, to, mostChosen);
      const seen = Array.from({ length: stretch.limit }, (_, step) => shown.at(stretch.offset + step));
      const known = seen.filter((entry) => entry !== undefined);
      if (known.length < stretch.limit) setStretch(base, stretch);
      else set(withMost(new Map([...base, ...known.map((entry) => [entry.id, isOpenLine(entry)] as const)])));
    },
    all(total) {
      anchor.current = null;
      if (total > mostChosen)
        showMessage({ tone: 'doubt', title: t('choosing.most', { most: mostChosen }), slot: 'choosing' });
      if (total > 0) setStretch(nothing, { offset: 0, limit: Math.min(total, mostChosen) });
    },
    rest() {
      anchor.current = null;
    },
    clear,
  };
}
