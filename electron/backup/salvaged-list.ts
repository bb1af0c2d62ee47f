/** What a damaged register still told, as one table a book beside the file that was set aside: to be entered again. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SalvagedEntry } from '../../shared/register/salvaged.ts';
import { lostTables } from '../../shared/text/lost-lines.ts';

/** Answers the table's path, or of several the folder in which they lie; null when there is nothing to tell. */
export async function writeSalvagedList(
  folder: string,
  entries: readonly SalvagedEntry[],
): Promise<string | null> {
  const tables = lostTables(entries);
  for (const { name, text } of tables) await writeFile(join(folder, name), text, { flush: true });
  const [only] = tables;
  if (only === undefined) return null;
  return tables.length === 1 ? join(folder, only.name) : folder;
}
