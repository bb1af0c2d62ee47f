/** Input shapes of backups. */
import * as z from 'zod';
import { type KeepRules, leastPassphrase } from '../office/backups.ts';

const name = z.string().min(1).max(300);
export const folder = z.string().min(1).max(4_000);
const place = z.union([z.literal('first'), z.literal('second'), z.object({ home: folder })]);
const typed = z.string().max(500);

export const byName = z.object({ name });
export const source = z.object({ place, name });
export const check = source.extend({
  /** Every original, not a sample. */
  wholly: z.boolean(),
});
export const compare = source.extend({ passphrase: typed.nullable() });
export const passphrase = z.object({ passphrase: typed });
export const keepRules = z.object({
  days: z.number().int().min(1).max(400),
  months: z.number().int().min(0).max(120),
  yearEnds: z.boolean(),
}) satisfies z.ZodType<KeepRules>;
/** `keep`: the passphrase that was chosen before goes on. */
export const second = z.object({
  folder: folder.nullable(),
  lock: z.union([
    z.literal('none'),
    z.literal('keep'),
    z.object({ passphrase: z.string().trim().min(leastPassphrase).max(500) }),
  ]),
});
