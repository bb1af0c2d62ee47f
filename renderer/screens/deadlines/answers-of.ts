/** What is said of an office that owes an answer, and which offices make the columns of the table. */
import type { AwaitedAnswers, AwaitedRecipient } from '../../../shared/register/deadline.ts';
import { columnOf } from '../../../shared/register/deadline-time.ts';
import type { Holiday } from '../../../shared/thai/holidays.ts';

/** `due`: its day is over, or is here by the next working day: time to remind it. */
export type AnswerState = 'replied' | 'due' | 'silent';

export function answerStateOf(
  { repliedAt, deadline }: AwaitedRecipient,
  today: string,
  holidays: readonly Holiday[] = [],
): AnswerState {
  if (repliedAt !== null) return 'replied';
  const column = columnOf(deadline, today, holidays);
  return column === 'overdue' || column === 'soon' ? 'due' : 'silent';
}

/** With more of them no name is left whole on the smallest window. */
const mostColumns = 9;

/** The offices of all letters in the order of the longest; null: too many for columns. */
export function columnsOf(answers: readonly AwaitedAnswers[]): readonly string[] | null {
  const byLength = answers.toSorted((one, other) => other.recipients.length - one.recipients.length);
  const names = new Set(byLength.flatMap(({ recipients }) => recipients.map(({ name }) => name)));
  return names.size <= mostColumns ? [...names] : null;
}
