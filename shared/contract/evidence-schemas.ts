/** Input shapes of the audit log, taking back and the trash. */
import * as z from 'zod';
import {
  type CheckProgress,
  type KeptCheck,
  type LogFilter,
  leastAnchorDigits,
  logGroupNames,
  type PaperAnchor,
} from '../register/evidence.ts';
import { id, isoDate } from './schemas.ts';

export const logFilter = z.object({
  by: z.string().max(200).optional(),
  group: z.enum(logGroupNames).optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  row: z.object({ kind: z.string().max(50), id: z.string().max(300) }).optional(),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
}) satisfies z.ZodType<LogFilter>;

/** As typed: digits in groups, capitals or not. */
export const paperAnchor = z.object({
  seq: z.number().int().min(0),
  digits: z
    .string()
    .max(200)
    .transform((typed) => typed.replace(/[\s-]/g, '').toLowerCase())
    .pipe(z.string().regex(new RegExp(`^[0-9a-f]{${leastAnchorDigits},64}$`))),
}) satisfies z.ZodType<PaperAnchor>;

export const stepId = z.object({ step: z.number().int().min(1) });
export const trashId = z.object({ id });

export type EvidenceStatus = {
  /** Null: no check is going on. */
  readonly running: CheckProgress | null;
  readonly last: KeptCheck | null;
  /** ISO moment of the last attempt, when it could not be carried through. Null: it was. */
  readonly failedAt: string | null;
  /** ISO day from which the next check is made by itself. */
  readonly nextOn: string;
};
