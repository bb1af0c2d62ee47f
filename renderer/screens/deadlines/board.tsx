/** Four columns by time. ↑ ↓ go from card to card, → to its buttons, Enter opens the letter, F2 changes, Alt 1 is done. */
import { useLayoutEffect, useRef, useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type BoardColumn, boardColumns, lastSoonDay } from '../../../shared/register/deadline-time.ts';
import type { Holiday } from '../../../shared/thai/holidays.ts';
import { addDays } from '../../../shared/thai/typed-date.ts';
import { keepFocus } from '../../components/keep-focus.ts';
import { useMay } from '../../components/rights.ts';
import { useKeys } from '../../components/use-keys.ts';
import { useFormat } from '../../text/use-format.ts';
import { type BoardCard, inColumn } from './board-cards.ts';
import { Card, type CardActions } from './card.tsx';

type BoardProps = CardActions & {
  readonly cards: readonly BoardCard[];
  readonly today: string;
  readonly holidays: readonly Holiday[];
};

export function Board(props: BoardProps) {
  const { cards, today, holidays } = props;
  const { t } = useTranslation('deadlines');
  const [current, setCurrent] = useState<string | null>(null);
  const soonTo = lastSoonDay(today, holidays);
  const titles: Readonly<Record<BoardColumn, string>> = {
    overdue: t('column.overdue'),
    soon: soonTo === addDays(today, 1) ? t('column.soon') : t('column.soonUntil', { day: soonTo }),
    fortnight: t('column.fortnight'),
    later: t('column.later'),
  };
  const board = useRef<HTMLDivElement>(null);
  useNextCard(board, cards, current);
  const chosen = cards.find(({ id }) => id === current);
  const deadline = chosen?.kind === 'deadline' ? chosen.deadline : null;
  const isTheirs = useMay('deadline.settle');
  useKeys({
    markDone: deadline === null || !isTheirs ? undefined : () => props.onDone(deadline),
    correct: deadline === null || !isTheirs ? undefined : () => props.onEdit(deadline),
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be the grid of the columns
    <div
      className="deadline-board"
      ref={board}
      role="group"
      aria-label={t('title')}
      onFocus={({ target }) => setCurrent(target.closest('[data-card]')?.getAttribute('data-card') ?? null)}
    >
      {boardColumns.map((column) => (
        <Column
          key={column}
          {...props}
          column={column}
          title={titles[column]}
          cards={inColumn(cards, column, today, holidays)}
        />
      ))}
    </div>
  );
}

/** A card that is done leaves the board: the focus goes to the one that takes its place, never to nothing. */
function useNextCard(
  board: React.RefObject<HTMLDivElement | null>,
  cards: readonly BoardCard[],
  current: string | null,
): void {
  const before = useRef(cards);
  useLayoutEffect(() => {
    const at = before.current.findIndex(({ id }) => id === current);
    before.current = cards;
    if (at < 0 || cards.some(({ id }) => id === current)) return;
    const next = cards[Math.min(at, cards.length - 1)];
    keepFocus(() => board.current?.querySelector<HTMLElement>(`[data-card="${next?.id ?? ''}"]`) ?? null);
  }, [board, cards, current]);
}

type ColumnProps = BoardProps & { readonly column: BoardColumn; readonly title: string };

function Column({ column, title, ...props }: ColumnProps) {
  const { t } = useTranslation('deadlines');
  const format = useFormat();
  const [, navigate] = useLocation();
  const { cards } = props;
  return (
    <section className={`deadline-column ${column}`} data-pane={`deadlines-${column}`}>
      <h2>
        {title} <span className="soft">{format.count(cards.length)}</span>
      </h2>
      {cards.length === 0 ? (
        <p className="small soft column-empty">{t('columnEmpty')}</p>
      ) : (
        <GridList
          className="deadline-cards"
          aria-label={t('columnName', { column: title, n: cards.length })}
          items={cards}
          dependencies={[props.today, props.holidays]}
          onAction={(key) => {
            const path = cards.find(({ id }) => id === key)?.path ?? null;
            if (path !== null) navigate(path);
          }}
        >
          {(card) => (
            <GridListItem textValue={card.what} className="deadline-item" data-card={card.id}>
              <Card {...props} card={card} />
            </GridListItem>
          )}
        </GridList>
      )}
    </section>
  );
}
