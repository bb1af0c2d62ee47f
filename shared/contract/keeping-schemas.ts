/** Input shapes of keeping, lending and destroying. */
import * as z from 'zod';
import { type KeptQuery, keptStages, type NewLoan } from '../keeping/kept.ts';
import { decisions, type ListFacts, listForms } from '../keeping/list.ts';
import { type RetentionRule, retentions } from '../keeping/retention.ts';
import { books } from '../register/entry.ts';
import { id, isoDate } from './schemas.ts';

const line = z.string().max(2_000);
export const buddhistYear = z.number().int().min(2400).max(2800);
export const retention = z.enum(retentions);
/** As many as a year's list may hold on paper. */
export const entryIds = z.array(id).min(1).max(5_000).readonly();

export const keptQuery = z.object({
  stage: z.enum(keptStages),
  book: z.enum(books).nullable(),
  year: buddhistYear.nullable(),
  text: line.nullable(),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
}) satisfies z.ZodType<KeptQuery>;

/** `retention` null: each letter its own class, or the one proposed for it. `until`: the year that another law names. */
export const filing = z.object({
  retention: retention.nullable(),
  until: buddhistYear.nullable(),
  place: line,
  fileCode: line,
  note: line,
});

const person = z.object({ name: line, position: line });
export const listFacts = z.object({
  ministry: line,
  department: line,
  division: line,
  giver: person,
  receiver: person,
  note: line,
  committee: z.array(person).max(15).readonly(),
  order: line,
  approver: person,
  archives: z.enum(['not-asked', 'sent', 'agreed', 'not-needed']),
  archivesSentOn: isoDate.nullable(),
}) satisfies z.ZodType<ListFacts>;

export const listDecision = z.object({
  position: z.number().int().min(1),
  decision: z.enum(decisions).nullable(),
  extendTo: buddhistYear.nullable(),
  eraseFile: z.boolean(),
  note: line,
});

export const madeForm = z.enum(listForms).exclude(['storing']);

export const retentionRule = z.object({
  book: z.enum(books).nullable(),
  circular: z.boolean().nullable(),
  words: line,
  retention,
}) satisfies z.ZodType<RetentionRule>;

export const newLoan = z.object({
  entryId: id,
  borrower: line.min(1),
  borrowerOffice: line,
  receiver: line,
  permittedBy: line,
  lentOn: isoDate,
  dueOn: isoDate,
  note: line,
}) satisfies z.ZodType<NewLoan>;
