/** ทำต่อจากนี้: one list, ↑ ↓ to choose, Enter to open. */
import { CalendarClock, CircleCheck, Coffee, TriangleAlert } from 'lucide-react';
import { GridList, GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { UrgencyChip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useToday } from '../../queries/app.ts';
import { isToReview, useDueEntries, useQueue, useWaitingEntries } from '../../queries/home.ts';
import { useFormat } from '../../text/use-format.ts';
import { inOrder, type Todo, todoOfEntry, todoOfImport } from './todo.ts';

/** A day's work at most; the places hold the rest. */
const shown = 25;

export function TodoList() {
  const { t } = useTranslation('home');
  const today = useToday();
  const [, navigate] = useLocation();
  const queue = useQueue().data;
  const waiting = useWaitingEntries().data;
  const due = useDueEntries(today).data;
  const isHere = queue !== undefined && waiting !== undefined && due !== undefined;
  const entries = new Map([...(due?.rows ?? []), ...(waiting?.rows ?? [])].map((entry) => [entry.id, entry]));
  const todos = inOrder([
    ...[...entries.values()].map(todoOfEntry),
    ...(queue ?? []).filter(isToReview).map(todoOfImport),
  ]).slice(0, shown);
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
            <GridListItem textValue={todo.title} className="todo-row">
              <TodoRow todo={todo} today={today} />
            </GridListItem>
          )}
        </GridList>
      )}
    </section>
  );
}

function TodoRow({ todo, today }: { readonly todo: Todo; readonly today: string }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  return (
    <>
      <div className="todo-what">
        <div className="clip todo-title" title={todo.title}>
          {todo.title}
        </div>
        <div className="small soft row">
          <UrgencyChip urgency={todo.urgency} />
          <span className="clip">{todo.from}</span>
          {todo.running !== null && <span className="num">{t('received', { n: todo.running })}</span>}
        </div>
      </div>
      <span className="small row todo-state">
        <TodoState todo={todo} today={today} />
      </span>
      <span className="small num todo-due">
        {todo.deadline === null ? '' : format.nearDay(todo.deadline)}
      </span>
    </>
  );
}

function TodoState({ todo, today }: { readonly todo: Todo; readonly today: string }) {
  const { t } = useTranslation('home');
  if (todo.running === null && todo.doubts > 0)
    return (
      <>
        <TriangleAlert aria-hidden="true" />
        <span className="doubt">{t('doubtCount', { n: todo.doubts })}</span>
      </>
    );
  if (todo.running === null)
    return (
      <>
        <CircleCheck aria-hidden="true" />
        {t('toReview')}
      </>
    );
  if (todo.deadline === null) return <span className="faint">{t('noDeadline')}</span>;
  const days = Math.round((Date.parse(todo.deadline) - Date.parse(today)) / 86_400_000);
  return (
    <>
      <CalendarClock aria-hidden="true" />
      {days < 0 && <span className="late">{t('overdueBy', { n: -days })}</span>}
      {days === 0 && t('dueToday')}
      {days > 0 && t('dueIn', { n: days })}
    </>
  );
}
