/** Input shapes for numbers of the registers beyond the next one. */
import * as z from 'zod';
import type { ReceivedFormat } from '../office/number-format.ts';
import type { ChosenNumber, ReceivedBook } from '../office/numbers.ts';
import * as shape from './schemas.ts';

const words = z.string().trim().min(1).max(2_000);
export const buddhistYear = z.number().int().min(2400).max(2800);

/** Another number than the next of the book. */
export const chosenNumber = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reserved'), reservationId: shape.id }),
  z.object({
    kind: z.literal('inserted'),
    year: buddhistYear,
    after: z.number().int().min(1).max(9_999_999),
    reason: words,
  }),
]) satisfies z.ZodType<ChosenNumber>;

export const ofYear = z.object({ year: buddhistYear });

export const reserve = z.object({
  book: shape.book,
  prefixId: shape.id.nullable(),
  receivedBookId: shape.id.nullable(),
  circular: z.boolean(),
  memo: z.boolean(),
  count: z.number().int().min(1).max(50),
  holder: words,
  reason: words,
  until: shape.isoDate,
});

export const release = z.object({ id: shape.id, reason: words });
export const extend = z.object({ id: shape.id, until: shape.isoDate });
export const further = z.object({ entryId: shape.id, receivedBookId: shape.id });
export const close = z.object({
  year: buddhistYear,
  signer: words,
  signerPost: z.string().trim().max(2_000),
});

export const receivedBookInput = z.object({
  id: shape.id.optional(),
  name: z.string().trim().min(1).max(200),
});
/** `null`: the central book. */
export const formatInput = z.object({
  receivedBookId: shape.id.nullable(),
  format: z.object({
    before: z
      .string()
      .max(20)
      .regex(/^\P{C}*$/u),
    leastDigits: z.number().int().min(1).max(7),
    withYear: z.boolean(),
  }) satisfies z.ZodType<ReceivedFormat>,
});
receivedBookInput satisfies z.ZodType<Omit<ReceivedBook, 'id'>>;
