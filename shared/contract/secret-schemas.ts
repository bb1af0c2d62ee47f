/** Input shapes of the secret books. */
import * as z from 'zod';
import { secretColumns } from '../secret-books/columns.ts';
import { keptClasses, type SecretFields, secretBooks } from '../secret-books/secret.ts';
import { id, isoDate } from './schemas.ts';

const line = z.string().max(2_000);
const text = z.string().max(100_000);

export const book = z.enum(secretBooks);
export const keptClass = z.enum(keptClasses);
export const year = z.number().int().min(2400).max(2800).nullable();
export const passphrase = z.string().min(1).max(1_000);
export const reason = z.string().trim().min(1).max(2_000);

export const fields = z.object({
  documentNumber: line.nullable(),
  documentDate: isoDate.nullable(),
  from: line,
  to: line,
  subject: text,
  summary: text,
  action: text,
  receipt: line,
  copies: line,
  note: text,
}) satisfies z.ZodType<SecretFields>;

export const registering = z.object({
  book,
  secrecy: keptClass,
  fields,
  /** Files that were read and go with it. */
  takeIds: z.array(id).max(50),
});

/** The number leads: a line without it could not be told from another. */
export const columns = z
  .array(z.object({ column: z.enum(secretColumns), head: z.string().trim().max(100) }))
  .max(secretColumns.length)
  .refine((chosen) => chosen[0]?.column === 'running')
  .refine((chosen) => new Set(chosen.map(({ column }) => column)).size === chosen.length);

export const paper = z.discriminatedUnion('paper', [
  z.object({ paper: z.literal('book'), book, year }),
  /** Slip that comes back signed, inner and outer envelope. */
  z.object({ paper: z.enum(['receipt', 'inner', 'outer']), id }),
  /** The sheet for the safe, while the key is shown. */
  z.object({ paper: z.literal('key'), recoveryKey: passphrase }),
]);
