/** ทำต่อจากนี้: one list, ↑ ↓ to choose, Enter to open. */
import {
  CalendarClock,
  CircleCheck,
  Coffee,
  Lock,
  MailQuestion,
  TriangleAlert,
  UserRoundCheck,
} from 'lucide-react';
import { GridList, GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { secrecyMark } from '../../../shared/document/handling.ts';
import { daysUntil } from '../../../shared/register/deadline-time.ts';
import { Chip, UrgencyChip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useToday } from '../../queries/app.ts';
import { useBoard } from '../../queries/deadlines.ts';
import { isToReview, useQueue, useWaitingEntries } from '../../queries/home.ts';
import { useWaitingMinutes } from '../../queries/minute.ts';
import { useFormat } from '../../text/use-format.ts';
import { type SecretState, type Todo, todosOf } from './todo.ts';

/** A day's work at most; the places hold the rest. */
const shown = 25;

export function TodoList() {
  const { t } = useTranslation('home');
  const today = useToday();
  const [, navigate] = useLocation();
  const queue = useQueue().data;
  const waiting = useWaitingEntries().data;
  const board = useBoard().data;
  const minutes = useWaitingMinutes().data;
  const isHere = queue !== undefined && waiting !== undefined && board !== undefined;
  const todos = isHere
    ? todosOf({
        board,
        waiting: waiting.rows,
        queue: queue.filter(isToReview),
        beforeChief: new Set(minutes?.map(({ entryId }) => entryId)),
      }).slice(0, shown)
    : [];
  return (
    <section className="panel todo" data-pane="todo" aria-labelledby="todo-title">
      <header>
        <h2 id="todo-title">{t('next')}</h2>
        <span className="small soft">{t('nextOrder')}</span>
      </header>
      {isHere && todos.length === 0 && (
        <EmptyState icon={Coffee} title={t('nextNone')}>
          {t('nextNoneDetail')}
        </EmptyState>
      )}
      {todos.length > 0 && (
        <GridList
          className="todo-list"
          aria-labelledby="todo-title"
          items={todos.map((todo) => ({ ...todo, id: todo.key }))}
          onAction={(key) => {
            const todo = todos.find((one) => one.key === key);
            if (todo !== undefined) navigate(todo.path);
          }}
        >
          {(todo) => (
            <GridListItem textValue={titleOf(todo, t)} className="todo-row">
              <TodoRow todo={todo} today={today} />
            </GridListItem>
          )}
        </GridList>
      )}
    </section>
  );
}

type Translate = ReturnType<typeof useTranslation<'home'>>['t'];

function titleOf({ title, state }: Todo, t: Translate): string {
  if (state.kind !== 'secret') return title;
  return state.isCertain ? t('secret') : t('secretDoubt');
}

function TodoRow({ todo, today }: { readonly todo: Todo; readonly today: string }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const title = titleOf(todo, t);
  return (
    <>
      <div className="todo-what">
        <div className="clip todo-title" title={title}>
          {title}
        </div>
        <div className="small soft row">
          {todo.state.kind === 'secret' && <SecretFacts state={todo.state} />}
          <UrgencyChip urgency={todo.urgency} />
          <span className="clip">{todo.from}</span>
          {todo.running !== null && <span className="num">{t('received', { n: todo.running })}</span>}
        </div>
      </div>
      <span className="small row todo-state">
        <TodoState todo={todo} today={today} />
      </span>
      <span className="small num todo-due">{todo.due === null ? '' : format.nearDay(todo.due)}</span>
    </>
  );
}

/** A classified letter: its class and its number, never a word of it (rules 13.9). */
function SecretFacts({ state: { secrecy, number } }: { readonly state: SecretState }) {
  const { t } = useTranslation('home');
  return (
    <>
      <Chip icon={Lock}>{secrecyMark[secrecy]}</Chip>
      {number !== null && <span className="nb">{t('secretNumber', { number })}</span>}
    </>
  );
}

function TodoState({ todo, today }: { readonly todo: Todo; readonly today: string }) {
  const { t } = useTranslation('home');
  const { state, due } = todo;
  if (state.kind === 'review' && state.doubts > 0)
    return (
      <>
        <TriangleAlert aria-hidden="true" />
        <span className="doubt">{t('doubtCount', { n: state.doubts })}</span>
      </>
    );
  if (state.kind === 'secret')
    return state.isCertain ? (
      <>
        <Lock aria-hidden="true" />
        {t('secretToLog')}
      </>
    ) : (
      <>
        <TriangleAlert aria-hidden="true" />
        <span className="doubt">{t('secretAsked')}</span>
      </>
    );
  if (state.kind === 'review')
    return (
      <>
        <CircleCheck aria-hidden="true" />
        {t('toReview')}
      </>
    );
  // What is late says so, whatever else it waits for.
  const days = due === null ? null : daysUntil(today, due);
  if (days !== null && days < 0)
    return (
      <>
        <CalendarClock aria-hidden="true" />
        <span className="late">{t('overdueBy', { n: -days })}</span>
      </>
    );
  if (state.kind === 'before-chief')
    return (
      <>
        <UserRoundCheck aria-hidden="true" />
        {t('beforeChief')}
      </>
    );
  if (state.kind === 'answers')
    return (
      <>
        <MailQuestion aria-hidden="true" />
        {t('answers', { n: state.silent })}
      </>
    );
  if (days === null) return <span className="faint">{t('noDeadline')}</span>;
  return (
    <>
      <CalendarClock aria-hidden="true" />
      {state.kind === 'loan' ? t('loan') : days === 0 ? t('dueToday') : t('dueIn', { n: days })}
    </>
  );
}
