/** Who writes and when: the actor of every change to a letter. */
import { AppError } from '../../shared/contract/errors.ts';
import type { OfficeSettings } from '../../shared/office/office.ts';
import type { Surroundings } from '../room.ts';
import type { Actor } from '../store/letter-rows.ts';

/** Throws `no-office` before the first run's wizard is done. */
export async function desk({
  store,
  ports,
}: Surroundings): Promise<{ actor: Actor; settings: OfficeSettings }> {
  const settings = await store.settings.read();
  if (settings === null) throw new AppError('no-office', {});
  return { actor: { at: ports.clock(), by: settings.clerkName }, settings };
}
