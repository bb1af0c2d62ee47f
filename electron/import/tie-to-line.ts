/** A scan that was read reaches the line it is meant for; one that may not be kept leaves nothing here. */

import type { Surroundings } from '../room.ts';
import { actingAs } from '../store/acting.ts';

type Desk = Pick<Surroundings, 'store' | 'ports'>;

/** In the name of whoever chose the file. What speaks against it meanwhile leaves it in the inbox, and the inbox says so. */
export async function tieToLine({ store, ports }: Desk, id: string): Promise<void> {
  const at = ports.clock();
  const by = (await store.settings.read())?.clerkName ?? 'program';
  const tied = await actingAs({ by, at, action: 'exchange.attachScans' }, () =>
    store.attaching.attach(id, at),
  );
  // The line was marked as classified while its scan was being read.
  if (tied === 'classified') return leaveNothing({ store, ports }, id);
  if (typeof tied === 'string') return;
  ports.emit({ name: 'register.changed', data: { book: tied.book, entryId: tied.id } });
}

/** The line stands in the register: of a classified letter not even a stub is needed beside it (rules §13.9). */
export async function leaveNothing({ store, ports }: Desk, id: string): Promise<void> {
  const [at, by] = [ports.clock(), (await store.settings.read())?.clerkName ?? ''];
  // Not at the time and in the name of whichever call woke the queue, maybe hours ago.
  await actingAs({ by: by || 'program', at, action: 'exchange.attachScans' }, () =>
    store.imports.discard(id, { at, by, why: 'maybe-secret' }),
  );
  await store.pending.remove(id);
  await store.keeping.finishErasures();
}
