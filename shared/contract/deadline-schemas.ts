/** Shapes of what the board of deadlines is asked, and of the deadlines that the review keeps. */
import * as z from 'zod';
import { deadlineKinds, deadlineStates, type NewDeadline } from '../register/deadline.ts';
import { idNumbers } from './exchange-schemas.ts';
import * as shape from './schemas.ts';

const words = z.string().trim().max(500);
const timeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  .nullable();

const parts = {
  kind: z.enum(deadlineKinds),
  what: words,
  due: shape.isoDate,
  time: timeOfDay,
  assignee: z.string().trim().max(200),
};

/** Without a letter it says itself what is to be done. */
export const newDeadline = z
  .object({ entryId: shape.id.nullable(), ...parts })
  .refine(({ entryId, what }) => entryId !== null || what !== '') satisfies z.ZodType<NewDeadline>;

export const deadlineChanges = z.object({
  id: shape.id,
  changes: z.object(parts).partial(),
  /** Stands in the history of the letter's line when its day moves. */
  reason: z.string().max(2_000),
});

export const settling = z.object({ id: shape.id, state: z.enum(deadlineStates), note: words });

/** `date`: which of the letter's dates it is, from 0; where it stands is known here. */
export const foundDeadline = z.object({
  date: z.number().int().min(0).max(10_000),
  kind: z.enum(deadlineKinds),
  what: words,
  due: shape.isoDate,
});

/** On paper: everybody's, or one person's. */
export const boardPrint = z.object({
  assignee: z.string().max(200).nullable(),
  idNumbers: idNumbers.optional(),
});

/** What the chief decided, and who is to see to what. */
export const deciding = z.object({
  entryId: shape.id,
  decision: z.object({
    text: z.string().trim().min(1).max(2_000),
    by: z.string().trim().min(1).max(300),
    on: shape.isoDate,
  }),
  assignments: z
    .array(
      z.object({
        assignee: z.string().trim().min(1).max(200),
        what: words,
        due: shape.isoDate.nullable(),
      }),
    )
    .max(20),
});
