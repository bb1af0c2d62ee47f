/** กำหนดเวลา: the board by time, who has answered, what was done. */
import './deadlines/deadlines.css';
import { CalendarCheck, Plus, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwaitedAnswers, Deadline, DeadlineBoard } from '../../shared/register/deadline.ts';
import { addDays } from '../../shared/thai/typed-date.ts';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { keepFocus } from '../components/keep-focus.ts';
import { Loaded } from '../components/loaded.tsx';
import { showMessage } from '../components/messages.ts';
import { Screen } from '../components/screen.tsx';
import { SearchStart } from '../components/search-start.tsx';
import { useToday } from '../queries/app.ts';
import { showError } from '../queries/call.ts';
import { printBoard, useBoard, useSettle } from '../queries/deadlines.ts';
import { useOffice } from '../queries/office.ts';
import { AnswersList } from './deadlines/answers-list.tsx';
import { Board } from './deadlines/board.tsx';
import { cardsOf, peopleOn, type Whose } from './deadlines/board-cards.ts';
import { DeadlineDialog } from './deadlines/deadline-dialog.tsx';
import { SettledList } from './deadlines/settled-list.tsx';
import { RemindDialog } from './letter/after/remind-dialog.tsx';

export function DeadlinesScreen() {
  const { t } = useTranslation('deadlines');
  const board = useBoard();
  const today = useToday();
  const [whose, setWhose] = useState<Whose>({ kind: 'everyone' });
  const [isAdding, setAdding] = useState(false);
  const inAWeek = addDays(today, 7);
  const thisWeek = board.data?.deadlines.filter(({ due }) => due < inAWeek).length;
  const person = whose.kind === 'person' ? whose.person : null;
  return (
    <Screen
      title={t('title')}
      aside={thisWeek !== undefined && t('thisWeek', { n: thisWeek })}
      actions={
        <>
          <SearchStart />
          <Button icon={Printer} command="print" onPress={() => void printBoard(person).catch(showError)}>
            {t('print')}
          </Button>
          <Button
            does="deadline.add"
            tone="main"
            icon={Plus}
            command="newEntry"
            onPress={() => setAdding(true)}
          >
            {t('add')}
          </Button>
        </>
      }
    >
      <Loaded query={board}>
        {(data) => (
          <div className="deadlines">
            <WhoseBar board={data} whose={whose} onChange={setWhose} />
            <BoardBody board={data} whose={whose} onEveryone={() => setWhose({ kind: 'everyone' })} />
          </div>
        )}
      </Loaded>
      {isAdding && <DeadlineDialog deadline={null} onClose={() => setAdding(false)} />}
    </Screen>
  );
}

type BarProps = {
  readonly board: DeadlineBoard;
  readonly whose: Whose;
  readonly onChange: (whose: Whose) => void;
};

function WhoseBar({ board, whose, onChange }: BarProps) {
  const { t } = useTranslation('deadlines');
  const people = [...peopleOn(board)];
  const choices: readonly (readonly [Whose, string])[] = [
    [{ kind: 'everyone' }, t('filter.everyone')],
    ...people.map(
      ([person, n]) =>
        [
          { kind: 'person', person },
          person === '' ? t('filter.nobody', { n }) : t('filter.person', { name: person, n }),
        ] as const,
    ),
    [{ kind: 'answers' }, t('filter.answers', { n: board.answers.length })],
    [{ kind: 'settled' }, t('filter.settled', { n: board.settled.length })],
  ];
  const isChosen = (one: Whose) => JSON.stringify(one) === JSON.stringify(whose);
  return (
    <div className="row wrap whose-bar">
      <fieldset className="filter-group" aria-label={t('filter.label')}>
        {choices.map(([one, label]) => (
          <Button
            key={JSON.stringify(one)}
            size="small"
            className="filter"
            isPressed={isChosen(one)}
            onPress={() => onChange(one)}
          >
            {label}
          </Button>
        ))}
      </fieldset>
      <span className="grow" />
      <span className="small soft">{t('counted')}</span>
    </div>
  );
}

type BodyProps = {
  readonly board: DeadlineBoard;
  readonly whose: Whose;
  readonly onEveryone: () => void;
};

function BoardBody({ board, whose, onEveryone }: BodyProps) {
  const { t } = useTranslation('deadlines');
  const today = useToday();
  const holidays = useOffice().data?.settings?.holidays ?? [];
  const settle = useSettle();
  const [editing, setEditing] = useState<Deadline | null>(null);
  const [reminding, setReminding] = useState<AwaitedAnswers | null>(null);
  const cards = cardsOf(board, whose);
  const done = ({ id }: Deadline) =>
    settle.mutate(
      { id, state: 'done', note: '' },
      {
        onSuccess: () => {
          showMessage({ tone: 'done', title: t('message.done') });
          // After the last card: the screen's own heading.
          keepFocus(() => document.querySelector('h1'));
        },
      },
    );
  const showsAnswers = whose.kind === 'everyone' || whose.kind === 'answers';
  if (whose.kind === 'settled') return <SettledList settled={board.settled} />;
  return (
    <>
      {cards.length === 0 ? (
        <NothingDue isFiltered={whose.kind !== 'everyone'} onEveryone={onEveryone} />
      ) : (
        <Board
          cards={cards}
          today={today}
          holidays={holidays}
          onDone={done}
          onEdit={setEditing}
          onRemind={setReminding}
        />
      )}
      {showsAnswers && board.answers.length > 0 && (
        <AnswersList answers={board.answers} today={today} holidays={holidays} />
      )}
      {editing !== null && <DeadlineDialog deadline={editing} onClose={() => setEditing(null)} />}
      {reminding !== null && (
        <RemindDialog
          letter={{ id: reminding.letterId, number: reminding.number }}
          silent={reminding.recipients.filter(({ repliedAt }) => repliedAt === null).length}
          all={reminding.letters > 1}
          onClose={() => setReminding(null)}
        />
      )}
    </>
  );
}

function NothingDue({
  isFiltered,
  onEveryone,
}: {
  readonly isFiltered: boolean;
  readonly onEveryone: () => void;
}) {
  const { t } = useTranslation('deadlines');
  return isFiltered ? (
    <EmptyState
      icon={CalendarCheck}
      title={t('emptyFilter')}
      actions={<Button onPress={onEveryone}>{t('showAll')}</Button>}
    />
  ) : (
    <EmptyState icon={CalendarCheck} title={t('empty')}>
      {t('emptyHint')}
    </EmptyState>
  );
}
