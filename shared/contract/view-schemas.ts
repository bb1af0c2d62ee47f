/** Shapes of how a register is looked at. */
import * as z from 'zod';
import { columnWidths, registerColumns, type ShownColumn, type ViewFilter } from '../register/view.ts';
import { book, registerQuery } from './schemas.ts';

/** The number comes first, and no column twice. */
export const shownColumns = z
  .array(z.object({ name: z.enum(registerColumns), width: z.enum(columnWidths) }))
  .min(1)
  .max(registerColumns.length)
  .refine((columns) => columns[0]?.name === 'running')
  .refine((columns) => new Set(columns.map(({ name }) => name)).size === columns.length)
  .readonly() satisfies z.ZodType<readonly ShownColumn[]>;

export const viewFilter = registerQuery
  .omit({ book: true, ids: true, order: true, offset: true, limit: true })
  .partial() satisfies z.ZodType<ViewFilter>;

export const ofBook = z.object({ book });
export const newView = z.object({
  book,
  name: z.string().trim().min(1).max(60),
  filter: viewFilter,
  columns: shownColumns.nullable(),
});
export const ownColumns = z.object({ book, columns: shownColumns.nullable() });
