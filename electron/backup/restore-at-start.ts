/** Going back to a backup before the folder is opened, with a list of what the damaged register still tells since then. */
import { restoreAtStart as restore } from '../store/restore-at-start.ts';
import { writeSalvagedList } from './salvaged-list.ts';

export type RestoreNews = {
  readonly count: number;
  /** The list; null when there is nothing to enter again, or nothing was readable. */
  readonly path: string | null;
};

/** Throws what restoring throws. */
export async function restoreAtStart(folder: string, name: string, at: Date): Promise<RestoreNews> {
  const { aside, salvaged } = await restore(folder, name, at);
  return { count: salvaged.length, path: await writeSalvagedList(aside, salvaged) };
}
