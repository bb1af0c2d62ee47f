/** Input shapes of the scanner's folder. */
import * as z from 'zod';
import { afterTakings } from '../document/watched.ts';

const folder = z.string().min(1).max(4_000);
const after = z.enum(afterTakings);

export const check = z.object({ folder, after });
export const plan = z.object({
  /** Null: none any more. */
  folder: folder.nullable(),
  after,
  /** What lies there already: taken in too, or passed over. */
  existing: z.enum(['take', 'pass']),
});
