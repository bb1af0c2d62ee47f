/** Input shapes of the contract, checked at run time. Domain types are the source; these must fit them. */
import * as z from 'zod';
import { secrecies, urgencies } from '../document/handling.ts';
import type { ClerkMinute } from '../letter/clerk-minute.ts';
import { letterFormNames } from '../letter/forms/form.ts';
import type { LetterContent } from '../letter/letter.ts';
import { mostBlocks, mostCharacters, mostRows } from '../letter/limits.ts';
import { mergeNumbers } from '../letter/merge-numbers.ts';
import type { PaperNames } from '../letter/papers-around.ts';
import { type Phrase, phraseKinds } from '../letter/phrase-bank.ts';
import { openDiskCodes } from '../office/machine.ts';
import type { OfficeSettings, Prefix, Recipient, RecipientGroup, Signatory } from '../office/office.ts';
import { actingModes, numberings, recipientKinds } from '../office/office.ts';
import { type FigureName, figureByName, figureNames, isCount } from '../office/page-figures.ts';
import { books, type EntryFields } from '../register/entry.ts';
import { mostChosen } from '../register/many.ts';
import type { RegisterQuery } from '../register/query.ts';
import type { Stamp } from '../register/receive-stamp.ts';
import { sortColumns, sortDirections } from '../register/sort.ts';

/** Long enough for any subject or paragraph, short enough that a mistake cannot fill the disk. */
const text = z.string().max(mostCharacters);
const line = z.string().max(2_000);
export const id = z.string().min(1).max(100);
export const isoDate = z.iso.date();
export const book = z.enum(books);
export const urgency = z.enum(urgencies).nullable();
const buddhistYear = z.number().int().min(2400).max(2800);
const running = z.number().int().min(1).max(9_999_999);

/** How far a printer is off, millimetres to the right and down. */
export const openDisk = z.enum(openDiskCodes);
export const offsetMm = z.object({ x: z.number().min(-50).max(50), y: z.number().min(-50).max(50) });

const stampPlace = { x: z.number().min(0).max(2_000), y: z.number().min(0).max(2_000) };
/** Stamps on an incoming letter; millimetres on its upright page. */
export const stampList = z
  .array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('receive'),
        agency: z.string().max(200),
        number: z.string().max(100),
        date: z.string().max(100),
        time: z.string().max(100),
        size: z.object({ width: z.number().min(20).max(120), height: z.number().min(10).max(80) }).optional(),
        ...stampPlace,
      }),
      z.object({ kind: z.literal('minute'), text: z.string().max(2_000), ...stampPlace }),
    ]),
  )
  .max(10)
  .readonly() satisfies z.ZodType<readonly Stamp[]>;

export const entryFields = z.object({
  documentNumber: line.nullable(),
  documentDate: isoDate.nullable(),
  documentDateText: line.nullable(),
  from: line,
  to: line,
  subject: text,
  action: text,
  note: text,
  urgency,
  secrecy: z.enum(secrecies).nullable(),
  deadline: isoDate.nullable(),
}) satisfies z.ZodType<EntryFields>;

/** Lines chosen by hand. */
export const chosenIds = z.array(id).min(1).max(mostChosen).readonly();

export const registerQuery = z.object({
  book,
  ids: chosenIds.nullable().optional(),
  year: buddhistYear.nullable(),
  enteredFrom: isoDate.nullable().optional(),
  enteredTo: isoDate.nullable().optional(),
  runningFrom: running.nullable().optional(),
  runningTo: running.nullable().optional(),
  seriesId: id.nullable().optional(),
  deadlineFrom: isoDate.nullable().optional(),
  deadlineTo: isoDate.nullable().optional(),
  from: line.nullable().optional(),
  urgency: urgency.optional(),
  state: z.enum(['open', 'forwarded', 'voided', 'without-file']).nullable().optional(),
  text: line.nullable().optional(),
  sort: z
    .object({ column: z.enum(sortColumns), direction: z.enum(sortDirections) })
    .nullable()
    .optional(),
  order: z.enum(['newest-first', 'oldest-first']),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(1_000),
});
registerQuery satisfies z.ZodType<unknown, RegisterQuery>;

/** A range for printing or export; the same filters, all rows. */
export const registerRange = registerQuery.omit({ offset: true, limit: true, order: true });

const blockBase = {
  text,
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  sourceParagraph: z.number().int().min(0).nullable(),
};
const letterTable = z
  .object({
    widths: z.array(z.number().positive().max(1_000)).min(1).max(20),
    align: z.array(z.enum(['left', 'centre', 'right'])).max(20),
    headRows: z.number().int().min(0).max(5),
    rows: z.array(z.array(text).max(20)).max(mostRows),
  })
  .refine(({ widths, align, rows }) => [align, ...rows].every((cells) => cells.length === widths.length));
const letterBody = z
  .array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.enum(['paragraph', 'item', 'heading']), ...blockBase }),
      z.object({ kind: z.literal('table'), ...blockBase, table: letterTable }),
      z.object({
        kind: z.literal('picture'),
        ...blockBase,
        fileId: id,
        widthCm: z.number().min(1).max(25),
        aspect: z.number().min(0.05).max(20),
      }),
    ]),
  )
  .max(mostBlocks);

/** By the field's name; of a loop a line a row. */
export const templateValues = z.record(z.string().max(2_000), text);

/** Letters written before there were other forms are หนังสือภายนอก without attachments. */
export const letterContent = z.object({
  form: z.enum(letterFormNames).default('external'),
  prefixId: id,
  circular: z.boolean(),
  urgency,
  date: isoDate.nullable(),
  subject: text,
  addressee: text,
  recipientIds: z.array(id).max(2_000),
  references: z.array(text).max(50),
  enclosures: z.array(z.object({ text, quantity: line })).max(100),
  body: letterBody,
  closingPurpose: text,
  complimentaryClose: line,
  signatoryId: id.nullable(),
  details: z.record(z.string().max(60), text).default({}),
  attachments: z
    .array(z.object({ title: text, landscape: z.boolean(), body: letterBody }))
    .max(20)
    .default([]),
  merge: z
    .object({
      columns: z.array(line).min(1).max(100),
      rows: z.array(z.array(text).max(100)).max(2_000),
      addressee: z.number().int().min(0).nullable(),
      deadline: z.number().int().min(0).nullable().optional(),
      email: z.number().int().min(0).nullable().optional(),
      recipientIds: z.array(id.nullable()).max(2_000).optional(),
      numbers: z.enum(mergeNumbers).optional(),
    })
    .refine(({ columns, rows }) => rows.every((cells) => cells.length === columns.length))
    .refine(({ rows, recipientIds }) => recipientIds === undefined || recipientIds.length === rows.length)
    .nullable()
    .default(null),
  template: z
    .object({
      fileId: id,
      name: line,
      fields: z.array(z.object({ name: line, columns: z.array(line).max(100).nullable() })).max(500),
      values: templateValues,
    })
    .optional(),
}) satisfies z.ZodType<LetterContent>;

/** A file saved before a figure could be set has the usual one. */
const figures = Object.fromEntries(
  figureNames.map((name) => {
    const { usual, least, most } = figureByName[name];
    const number = z.number().min(least).max(most);
    return [name, (isCount(name) ? number.int() : number).default(usual)];
  }),
) as Readonly<Record<FigureName, z.ZodDefault<z.ZodNumber>>>;
const pageStyle = z.object({ ...figures, pageNumberField: z.enum(['word', 'both']) });

export const look = z.object({
  language: z.enum(['th', 'en']),
  theme: z.enum(['light', 'dark', 'contrast', 'system']),
  textSizePercent: z.number().int().min(100).max(200),
});

export const officeSettings = z.object({
  officeName: line.min(1),
  district: line.min(1),
  province: line.min(1),
  provinceCode: line,
  addressLines: z.array(line).max(5),
  postcode: line,
  clerkName: line.min(1),
  garudaFileId: id.nullable(),
  documentFont: line.min(1),
  circularSeries: z.enum(['own', 'shared']),
  memoSeries: z.enum(['own', 'shared']).optional(),
  allowInsertedNumbers: z.boolean().optional(),
  announcementNumbers: z.boolean().optional(),
  numberBeforeSignature: z.boolean(),
  ...look.shape,
  importLimits: z.object({
    megabytes: z.number().int().min(1).max(1_000),
    pages: z.number().int().min(1).max(50_000),
  }),
  recognition: z.object({ secondReader: z.boolean(), workers: z.number().int().min(1).max(4).nullable() }),
  pageStyle,
  ownWords: z.array(z.string().min(1).max(60)).max(5_000).readonly().optional(),
  holidays: z
    .array(z.object({ date: isoDate, name: line }))
    .max(400)
    .readonly()
    .optional(),
  printerOffsetMm: offsetMm.optional(),
  openDiskSeen: openDisk.optional(),
  trashDays: z.number().int().min(0).max(365).optional(),
  unregisteredDays: z
    .union([z.literal(90), z.literal(180), z.literal(365)])
    .nullable()
    .optional(),
}) satisfies z.ZodType<OfficeSettings>;

/** Who made and who certifies; empty: dots for the hand. */
export const paperNames = z.object({
  drafter: line,
  typist: line,
  checker: line,
  certifier: line,
  certifierPosition: line,
  certifiedOn: isoDate.nullable(),
}) satisfies z.ZodType<PaperNames>;

export const clerkMinute = z.object({
  to: line,
  purpose: line,
  opinion: text,
  clerkName: line,
  clerkPosition: line,
  date: isoDate.nullable(),
  through: z.array(line).max(5),
}) satisfies z.ZodType<ClerkMinute>;

/** `id` is absent for something new. */
const newOr = <S extends z.ZodRawShape>(shape: S) => z.object({ id: id.optional(), ...shape });

export const numberFormat = z.object({
  leastDigits: z.number().int().min(1).max(7),
  withYear: z.boolean(),
  circularSpace: z.boolean(),
});

export const prefixInput = newOr({
  code: line.min(1),
  numbering: z.enum(numberings).optional(),
  ownerOffice: line,
  phone: line,
  email: line,
  isDefault: z.boolean(),
  circularSeries: z.enum(['own', 'shared']).nullable().optional(),
  format: numberFormat.nullable().optional(),
});
prefixInput satisfies z.ZodType<Omit<Prefix, 'id'>>;

export const signatoryInput = newOr({
  name: line.min(1),
  position: line.min(1),
  mode: z.enum(actingModes),
  actingFor: line.nullable(),
  orderNumber: line.nullable(),
  validFrom: isoDate.nullable(),
  validTo: isoDate.nullable(),
});
signatoryInput satisfies z.ZodType<Omit<Signatory, 'id'>>;

export const recipientInput = newOr({
  kind: z.enum(recipientKinds),
  name: line.min(1),
  formalTitle: line,
  email: line,
  phone: line,
});
recipientInput satisfies z.ZodType<Omit<Recipient, 'id'>>;

export const phraseInput = newOr({
  kind: z.enum(phraseKinds),
  text: z.string().trim().min(1).max(2_000),
  shortcut: z
    .string()
    .max(20)
    .refine((shortcut) => !/\s/u.test(shortcut.trim())),
});
phraseInput satisfies z.ZodType<Omit<Phrase, 'id'>>;

export const groupInput = newOr({
  name: line.min(1),
  addressLine: line,
  memberIds: z.array(id).max(2_000),
  isDefault: z.boolean(),
});
groupInput satisfies z.ZodType<Omit<RecipientGroup, 'id'>>;

/** The next number a series will give; set when the paper book goes on in the program. */
export const seriesInput = z.object({
  book,
  prefixId: id.nullable(),
  receivedBookId: id.nullable().optional(),
  circular: z.boolean(),
  memo: z.boolean().optional(),
  year: buddhistYear,
  next: running,
});
