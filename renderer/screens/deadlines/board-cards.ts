/** Everything on the board as cards of one shape, put into its columns; who may filter by whom. */
import type { Urgency } from '../../../shared/document/handling.ts';
import type { AwaitedAnswers, Deadline, DeadlineBoard, LoanDue } from '../../../shared/register/deadline.ts';
import { type BoardColumn, columnOf } from '../../../shared/register/deadline-time.ts';
import type { Holiday } from '../../../shared/thai/holidays.ts';

type Common = {
  readonly id: string;
  readonly due: string | null;
  readonly urgency: Urgency | null;
  /** What it is called on the board. */
  readonly what: string;
  /** Where Enter leads. */
  readonly path: string | null;
};
export type BoardCard = Common &
  (
    | { readonly kind: 'deadline'; readonly deadline: Deadline }
    | { readonly kind: 'answers'; readonly answers: AwaitedAnswers }
    | { readonly kind: 'loan'; readonly loan: LoanDue }
  );

/** `person` '': what nobody was given. */
export type Whose =
  | { readonly kind: 'everyone' | 'answers' | 'settled' }
  | { readonly kind: 'person'; readonly person: string };

export function cardsOf(board: DeadlineBoard, whose: Whose): readonly BoardCard[] {
  const own = board.deadlines.map(cardOfDeadline);
  const answers = board.answers.map(cardOfAnswers);
  const cards = {
    everyone: () => [...own, ...answers, ...board.loans.map(cardOfLoan)],
    answers: () => answers,
    settled: () => [],
    person: () => own.filter(({ deadline }) => whose.kind === 'person' && deadline.assignee === whose.person),
  }[whose.kind]();
  return cards.toSorted((one, other) => (one.due ?? '9999').localeCompare(other.due ?? '9999'));
}

export function inColumn(
  cards: readonly BoardCard[],
  column: BoardColumn,
  today: string,
  holidays: readonly Holiday[],
): readonly BoardCard[] {
  return cards.filter(({ due }) => columnOf(due, today, holidays) === column);
}

/** Who has something open, and how much; '' stands for nobody. */
export function peopleOn({ deadlines }: DeadlineBoard): ReadonlyMap<string, number> {
  const people = new Map<string, number>();
  for (const { assignee } of deadlines) people.set(assignee, (people.get(assignee) ?? 0) + 1);
  return new Map([...people].toSorted(([one], [other]) => one.localeCompare(other, 'th')));
}

export function nameOf({ what, subject }: Pick<Deadline, 'what' | 'subject'>): string {
  return what === '' ? subject : what;
}

function cardOfDeadline(deadline: Deadline) {
  const { letter } = deadline;
  return {
    kind: 'deadline',
    id: deadline.id,
    due: deadline.due,
    urgency: letter?.urgency ?? null,
    what: nameOf(deadline),
    path: letter === null ? null : `/received/${letter.year}/${letter.running}`,
    deadline,
  } as const;
}

function cardOfAnswers(answers: AwaitedAnswers) {
  return {
    kind: 'answers',
    id: `answers ${answers.letterId}`,
    due: answers.due,
    urgency: answers.urgency,
    what: answers.subject,
    path: `/drafts/${answers.letterId}`,
    answers,
  } as const;
}

function cardOfLoan(loan: LoanDue) {
  return {
    kind: 'loan',
    id: `loan ${loan.id}`,
    due: loan.due,
    urgency: null,
    what: loan.subject,
    path: '/keeping/lend',
    loan,
  } as const;
}
