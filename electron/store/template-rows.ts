/** The office's own templates: SQL in, domain values out. Call in a transaction. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { AppError } from '../../shared/contract/errors.ts';
import type { OfficeTemplate } from '../../shared/letter/template.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import type { Actor } from './letter-rows.ts';
import { text } from './row-values.ts';
import { statement } from './statement.ts';

const keptFields = z.array(z.object({ name: z.string(), columns: z.array(z.string()).nullable() }));

export function listTemplates(db: Connection): readonly OfficeTemplate[] {
  return statement(db, 'SELECT * FROM templates ORDER BY position, id')
    .all()
    .map((row) => ({
      id: text(row.id),
      name: text(row.name),
      fileId: text(row.file_id),
      fields: keptFields.parse(JSON.parse(text(row.fields))),
      addedAt: text(row.added_at),
    }));
}

/** A new one goes last. Throws `name-taken`. */
export function addTemplate(
  db: Connection,
  template: Pick<OfficeTemplate, 'name' | 'fileId' | 'fields'>,
  { at, by }: Actor,
  isSample: boolean,
): OfficeTemplate {
  const { name, fileId, fields } = template;
  if (listTemplates(db).some((other) => other.name === name)) throw new AppError('name-taken', { name });
  const id = randomUUID();
  const addedAt = isoMomentOf(at);
  statement(
    db,
    `INSERT INTO templates (id, position, name, file_id, fields, added_at, added_by, is_sample)
     VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM templates), ?, ?, ?, ?, ?, ?)`,
  ).run(id, name, fileId, JSON.stringify(fields), addedAt, by, Number(isSample));
  return { id, name, fileId, fields, addedAt };
}

/** Letters written on it keep their file. Throws `not-found`. */
export function removeTemplate(db: Connection, id: string): void {
  if (statement(db, 'DELETE FROM templates WHERE id = ?').run(id).changes === 0)
    throw new AppError('not-found', { what: 'template' });
}
