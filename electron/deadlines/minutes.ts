/** Handlers of letters before the chief, and of the figures of วันนี้. */
import type { RegisterEntry } from '../../shared/register/entry.ts';
import { isoDayOf } from '../../shared/thai/date.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import { deskNow } from '../store/acting.ts';
import { actorOf } from './actor.ts';

export function minuteHandlers(around: Surroundings): RoomHandlers<'minute'> {
  const { store, ports } = around;
  const announce = () => ports.emit({ name: 'deadline.changed', data: {} });
  const announceEntry = ({ book, id }: Pick<RegisterEntry, 'book' | 'id'>) =>
    ports.emit({ name: 'register.changed', data: { book, entryId: id } });
  return {
    'minute.waiting': () => store.minutes.waiting(),
    'minute.ofEntry': ({ id }) => store.minutes.ofEntry(id),
    'minute.putForward': async (input) => {
      const kept = await store.minutes.putForward(input, await actorOf(around));
      announce();
      return kept;
    },
    'minute.takeBack': async ({ entryId }) => {
      await store.minutes.takeBack(entryId);
      announce();
      return null;
    },
    'minute.decide': async (input) => {
      // The chief at the program decides in his own name, whoever acts for him with his; a clerk enters what stands on paper.
      const by = deskNow()?.decidesAs ?? input.decision.by;
      const decided = { ...input, decision: { ...input.decision, by } };
      const { minute, entry } = await store.minutes.decide(decided, await actorOf(around));
      announceEntry(entry);
      announce();
      return minute;
    },
  };
}

export function homeHandlers({ store, ports }: Surroundings): RoomHandlers<'home'> {
  return {
    'home.figures': async () =>
      store.home.figures(isoDayOf(ports.clock()), (await store.settings.read())?.holidays ?? []),
  };
}
