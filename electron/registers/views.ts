/** Handlers of how a register is looked at: columns of the clerk at work, views of the whole office. */
import { AppError } from '../../shared/contract/errors.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';

export function viewHandlers({ store, ports }: Surroundings): RoomHandlers<'registerView'> {
  const signed = async () => {
    const settings = await store.settings.read();
    if (settings === null) throw new AppError('no-office', {});
    return { at: ports.clock(), by: settings.clerkName, isSample: await store.settings.isSample() };
  };
  return {
    'registerView.list': async ({ book }) =>
      store.views.list(book, (await store.settings.read())?.clerkName ?? ''),
    'registerView.save': async (view) => {
      await store.views.save({ ...view, ...(await signed()) });
      return null;
    },
    'registerView.remove': async ({ id }) => {
      await store.views.remove(id);
      return null;
    },
    'registerView.setColumns': async (input) => {
      await store.views.setColumns({ ...input, ...(await signed()) });
      return null;
    },
  };
}
