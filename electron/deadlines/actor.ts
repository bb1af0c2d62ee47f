/** Every write says who and when. */
import { AppError } from '../../shared/contract/errors.ts';
import type { Surroundings } from '../room.ts';

/** Throws `no-office` before the first run's wizard is done. */
export async function actorOf({ store, ports }: Surroundings): Promise<{ at: Date; by: string }> {
  const settings = await store.settings.read();
  if (settings === null) throw new AppError('no-office', {});
  return { at: ports.clock(), by: settings.clerkName };
}
