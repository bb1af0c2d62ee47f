/** Shapes of what the search room is asked. */
import * as z from 'zod';
import { secrecies, urgencies } from '../document/handling.ts';
import { books } from '../register/entry.ts';
import * as shape from './schemas.ts';

const day = shape.isoDate.nullable().optional();

/** A text that is empty asks for whatever meets the filter. */
export const searchQuestion = z.object({
  text: z.string().max(500),
  isFuzzy: z.boolean().optional(),
  book: z.enum(books).nullable().optional(),
  enteredFrom: day,
  enteredTo: day,
  deadlineFrom: day,
  deadlineTo: day,
  from: z.string().max(500).nullable().optional(),
  urgency: z.enum(urgencies).nullable().optional(),
  secrecy: z.enum(secrecies).nullable().optional(),
  state: z.enum(['open', 'forwarded', 'voided', 'without-file']).nullable().optional(),
  enteredBy: z.string().max(300).nullable().optional(),
  unit: shape.id.nullable().optional(),
  hasFile: z.boolean().nullable().optional(),
});

export const searchName = z.string().trim().min(1).max(100);
