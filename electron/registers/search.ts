/** Handlers of the search room. */
import { AppError } from '../../shared/contract/errors.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import { searchHit } from './search-hit.ts';

export function searchHandlers({ store, ports }: Surroundings): RoomHandlers<'search'> {
  return {
    'search.entries': async ({ limit, ...question }) =>
      (await store.search.find(question, limit)).map((found) => searchHit(found, question.text)),
    'search.count': (question) => store.search.count(question),
    'search.chain': ({ id }) => store.search.chain(id),
    'search.clerks': () => store.search.clerks(),
    'search.saved': () => store.search.saved(),
    'search.save': async ({ name, question }) => {
      const settings = await store.settings.read();
      if (settings === null) throw new AppError('no-office', {});
      const isSample = await store.settings.isSample();
      return store.search.save({ name, question, at: ports.clock(), by: settings.clerkName, isSample });
    },
    'search.remove': ({ id }) => store.search.remove(id),
  };
}
