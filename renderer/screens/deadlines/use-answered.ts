/** One press on an office says that its answer came; another takes that back. */
import type { AwaitedRecipient } from '../../../shared/register/deadline.ts';
import { useTick } from '../../queries/after.ts';

export function useAnswered() {
  const tick = useTick();
  return ({ letterId, position, repliedAt }: AwaitedRecipient) =>
    tick.mutate({ letterId, positions: [position], step: 'replied', isDone: repliedAt === null });
}
