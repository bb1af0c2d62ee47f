// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are ticked by arrows and Space
/** Recipients by line, steps by column: one tab stop, arrows move, Space or Enter does what a press does. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Dispatch,
  type DispatchStep,
  dispatchSteps,
  onTheList,
} from '../../../../shared/letter/dispatch.ts';
import { showMessage } from '../../../components/messages.ts';
import { useNotTheirs } from '../../../components/rights.ts';
import { useTick } from '../../../queries/after.ts';
import { useFormat } from '../../../text/use-format.ts';

type Props = {
  readonly letterId: string;
  readonly rows: readonly Dispatch[];
  readonly today: string;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (positions: ReadonlySet<number>) => void;
  readonly onEdit: (row: Dispatch) => void;
};

const momentOf: Readonly<Record<DispatchStep, (row: Dispatch) => string | null>> = {
  sent: ({ sentAt }) => sentAt,
  received: ({ receivedAt }) => receivedAt,
  replied: ({ repliedAt }) => repliedAt,
};
/** Choosing, the name, one a step. */
const columns = 2 + dispatchSteps.length;

export function RecipientGrid({ letterId, rows, today, chosen, onChoose, onEdit }: Props) {
  const { t } = useTranslation('after');
  const tick = useTick();
  const notTheirs = useNotTheirs('dispatch.tick');
  const say = (why: string) => showMessage({ tone: 'doubt', title: why, slot: 'held-back' });
  const table = useRef<HTMLTableElement>(null);
  // Row 0 is the head.
  const [at, setAt] = useState({ row: 1, column: 2 });
  const current = { row: Math.min(at.row, rows.length), column: at.column };

  function goTo(row: number, column: number): void {
    const next = {
      row: Math.max(0, Math.min(rows.length, row)),
      column: Math.max(0, Math.min(columns - 1, column)),
    };
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { row, column } = current;
    const way: Readonly<Record<string, () => void>> = {
      ArrowUp: () => goTo(row - 1, column),
      ArrowDown: () => goTo(row + 1, column),
      ArrowLeft: () => goTo(row, column - 1),
      ArrowRight: () => goTo(row, column + 1),
      Home: () => goTo(1, column),
      End: () => goTo(rows.length, column),
    };
    const go = way[event.key];
    if (go === undefined) return;
    event.preventDefault();
    go();
  }

  /** Of several rows: what is not ticked everywhere is ticked everywhere; what is, loses its tick. */
  function toggle(which: readonly Dispatch[], step: DispatchStep): void {
    if (notTheirs !== null) say(notTheirs);
    if (notTheirs !== null || which.length === 0) return;
    const isDone = !which.every((row) => momentOf[step](row) !== null);
    tick.mutate({ letterId, positions: which.map(({ position }) => position), step, isDone });
  }
  function choose(which: readonly Dispatch[]): void {
    const next = new Set(chosen);
    const all = which.every(({ position }) => next.has(position));
    for (const { position } of which) {
      if (all) next.delete(position);
      else next.add(position);
    }
    onChoose(next);
  }
  const cell = (row: number, column: number) => ({
    'data-cell': `${row}-${column}`,
    tabIndex: current.row === row && current.column === column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
  });

  return (
    <table
      ref={table}
      role="grid"
      className="recipient-grid"
      aria-label={t('recipients.label')}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          <th scope="col">
            <Tick
              {...cell(0, 0)}
              label={t('recipients.selectAll')}
              isOn={rows.length > 0 && rows.every(({ position }) => chosen.has(position))}
              onPress={() => choose(rows)}
            />
          </th>
          <th scope="col">
            <span {...cell(0, 1)} className="head-cell">
              {t('recipients.name')}
            </span>
          </th>
          {dispatchSteps.map((step, index) => (
            <th scope="col" key={step}>
              <button
                type="button"
                {...cell(0, index + 2)}
                className="head-cell"
                title={t(`recipients.tickAll.${step}`)}
                aria-label={t(`recipients.tickAll.${step}`)}
                onClick={() => toggle(onTheList(rows), step)}
              >
                {t(`recipients.step.${step}`)}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.position}>
            <td>
              <Tick
                {...cell(index + 1, 0)}
                label={t('recipients.selectOne', { name: row.name })}
                isOn={chosen.has(row.position)}
                onPress={() => choose([row])}
              />
            </td>
            <td className="recipient-name">
              <button
                type="button"
                {...cell(index + 1, 1)}
                aria-label={t('recipients.edit', { name: row.name })}
                onClick={() => (notTheirs === null ? onEdit(row) : say(notTheirs))}
              >
                <span>{row.name}</span>
                <RowFacts row={row} today={today} />
              </button>
            </td>
            {dispatchSteps.map((step, column) => (
              <td key={step}>
                <Tick
                  {...cell(index + 1, column + 2)}
                  label={t(`recipients.tick.${step}`, { name: row.name })}
                  isOn={momentOf[step](row) !== null}
                  moment={momentOf[step](row)}
                  onPress={() => toggle([row], step)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RowFacts({ row, today }: { row: Dispatch; today: string }) {
  const { t } = useTranslation('after');
  const isLate =
    row.deadline !== null && row.repliedAt === null && row.leftAt === null && row.deadline < today;
  const facts = [
    row.leftAt === null ? null : t('recipients.left'),
    row.deadline === null || row.repliedAt !== null || row.leftAt !== null
      ? null
      : t(isLate ? 'recipients.overdue' : 'recipients.due', { day: row.deadline }),
    row.email.trim() === '' ? t('recipients.noMail') : null,
    row.note.trim() === '' ? null : row.note,
  ].filter((fact) => fact !== null);
  if (facts.length === 0) return null;
  return <span className={isLate ? 'small is-late' : 'soft small'}>{facts.join(' · ')}</span>;
}

type TickProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly moment?: string | null;
  readonly onPress: () => void;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly 'data-cell': string;
};

function Tick({ label, isOn, moment = null, onPress, ...cell }: TickProps) {
  const format = useFormat();
  const when = moment === null ? undefined : format.moment(moment);
  return (
    // biome-ignore lint/a11y/useSemanticElements: one of a grid's cells, moved to by arrows
    <button
      type="button"
      role="checkbox"
      aria-checked={isOn}
      aria-label={label}
      title={when ?? label}
      className="tick"
      onClick={onPress}
      {...cell}
    >
      <span className="box" aria-hidden="true">
        {isOn ? '✓' : ''}
      </span>
    </button>
  );
}
