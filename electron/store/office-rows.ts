/**
 * Rows of prefixes, signatories, recipients and groups: SQL in, domain values out.
 * Synchronous, so that several calls can stand in one transaction. Order is the order of entering.
 */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/contract/errors.ts';
import {
  actingModes,
  type Prefix,
  type Recipient,
  type RecipientGroup,
  recipientKinds,
  type Signatory,
} from '../../shared/office/office.ts';
import type { Connection } from './database.ts';
import { flag, oneOf, text, textOrNull } from './row-values.ts';

/** A thing to keep: without `id` it is new. */
export type ToSave<T extends { id: string }> = Omit<T, 'id'> & { readonly id?: string | undefined };

type Table = 'prefixes' | 'signatories' | 'recipients' | 'recipient_groups';
type What = 'prefix' | 'signatory' | 'recipient' | 'group';
const whatOf = {
  prefixes: 'prefix',
  signatories: 'signatory',
  recipients: 'recipient',
  recipient_groups: 'group',
} as const satisfies Record<Table, What>;

type Row = Record<string, unknown>;

export function listPrefixes(db: Connection): Prefix[] {
  return rowsOf(db, 'prefixes').map((row) => ({
    id: text(row.id),
    code: text(row.code),
    ownerOffice: text(row.owner_office),
    phone: text(row.phone),
    email: text(row.email),
    isDefault: flag(row.is_default),
  }));
}

/** The first prefix becomes the default by itself; a new default takes the place of the old one. */
export function savePrefix(db: Connection, prefix: ToSave<Prefix>, isSample: boolean): Prefix {
  const isDefault = prefix.isDefault || !hasOtherDefault(db, 'prefixes', prefix.id);
  if (isDefault) db.exec('UPDATE prefixes SET is_default = 0');
  const { code, ownerOffice, phone, email } = prefix;
  const id = write(db, 'prefixes', prefix.id, isSample, {
    code,
    owner_office: ownerOffice,
    phone,
    email,
    is_default: Number(isDefault),
  });
  return { id, code, ownerOffice, phone, email, isDefault };
}

export function listSignatories(db: Connection): Signatory[] {
  return rowsOf(db, 'signatories').map((row) => ({
    id: text(row.id),
    name: text(row.name),
    position: text(row.post),
    mode: oneOf(actingModes, row.mode),
    actingFor: textOrNull(row.acting_for),
    orderNumber: textOrNull(row.order_number),
    validFrom: textOrNull(row.valid_from),
    validTo: textOrNull(row.valid_to),
  }));
}

export function saveSignatory(db: Connection, signatory: ToSave<Signatory>, isSample: boolean): Signatory {
  const id = write(db, 'signatories', signatory.id, isSample, {
    name: signatory.name,
    post: signatory.position,
    mode: signatory.mode,
    acting_for: signatory.actingFor,
    order_number: signatory.orderNumber,
    valid_from: signatory.validFrom,
    valid_to: signatory.validTo,
  });
  return { ...signatory, id };
}

export function listRecipients(db: Connection): Recipient[] {
  return rowsOf(db, 'recipients').map((row) => ({
    id: text(row.id),
    kind: oneOf(recipientKinds, row.kind),
    name: text(row.name),
    formalTitle: text(row.formal_title),
    email: text(row.email),
    phone: text(row.phone),
  }));
}

export function saveRecipient(db: Connection, recipient: ToSave<Recipient>, isSample: boolean): Recipient {
  const { kind, name, formalTitle, email, phone } = recipient;
  const id = write(db, 'recipients', recipient.id, isSample, {
    kind,
    name,
    formal_title: formalTitle,
    email,
    phone,
  });
  return { id, kind, name, formalTitle, email, phone };
}

export function listGroups(db: Connection): RecipientGroup[] {
  const members = db.prepare(
    'SELECT recipient_id FROM group_members WHERE group_id = ? ORDER BY position, recipient_id',
  );
  return rowsOf(db, 'recipient_groups').map((row) => ({
    id: text(row.id),
    name: text(row.name),
    addressLine: text(row.address_line),
    memberIds: members.all(text(row.id)).map((member) => text(member.recipient_id)),
    isDefault: flag(row.is_default),
  }));
}

/** Replaces the members by those given. Throws `not-found` for a member that does not exist. */
export function saveGroup(db: Connection, group: ToSave<RecipientGroup>, isSample: boolean): RecipientGroup {
  const isDefault = group.isDefault || !hasOtherDefault(db, 'recipient_groups', group.id);
  if (isDefault) db.exec('UPDATE recipient_groups SET is_default = 0');
  const { name, addressLine } = group;
  const id = write(db, 'recipient_groups', group.id, isSample, {
    name,
    address_line: addressLine,
    is_default: Number(isDefault),
  });
  const memberIds = [...new Set(group.memberIds)];
  const known = new Set(listRecipients(db).map((recipient) => recipient.id));
  if (!memberIds.every((member) => known.has(member))) throw new AppError('not-found', { what: 'recipient' });
  db.prepare('DELETE FROM group_members WHERE group_id = ?').run(id);
  const add = db.prepare('INSERT INTO group_members (group_id, recipient_id, position) VALUES (?, ?, ?)');
  memberIds.forEach((member, at) => {
    add.run(id, member, at);
  });
  return { id, name, addressLine, memberIds, isDefault };
}

/** A prefix goes with the counters that never gave a number; one that gave some stays (`in-use`). */
export function removePrefix(db: Connection, id: string): void {
  const unused = `SELECT id FROM series WHERE prefix_id = ?
    AND NOT EXISTS (SELECT 1 FROM entries WHERE entries.series_id = series.id)`;
  db.prepare(`DELETE FROM series_history WHERE series_id IN (${unused})`).run(id);
  db.prepare(`DELETE FROM series WHERE id IN (${unused})`).run(id);
  removeRow(db, 'prefixes', id);
}

/** One who is to sign a letter that is still on its way stays (`in-use`); letters sent keep what was printed. */
export function removeSignatory(db: Connection, id: string): void {
  refuseInOpenLetters(db, 'signatory', `json_extract(content, '$.signatoryId') = ?`, id);
  removeRow(db, 'signatories', id);
}

/** A recipient of a letter that is still on its way stays (`in-use`). */
export function removeRecipient(db: Connection, id: string): void {
  const among = `EXISTS (SELECT 1 FROM json_each(content, '$.recipientIds') WHERE value = ?)`;
  refuseInOpenLetters(db, 'recipient', among, id);
  removeRow(db, 'recipients', id);
}

function refuseInOpenLetters(db: Connection, what: What, condition: string, id: string): void {
  const found = db.prepare(`SELECT 1 FROM letters WHERE state <> 'sent' AND ${condition} LIMIT 1`).get(id);
  if (found !== undefined) throw new AppError('in-use', { what });
}

/** Throws `in-use` when register rows, letters or series still refer to it. */
export function removeRow(db: Connection, table: Table, id: string): void {
  let changes: number | bigint;
  try {
    changes = db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id).changes;
  } catch (cause) {
    if (isConstraint(cause)) throw new AppError('in-use', { what: whatOf[table] });
    throw cause;
  }
  if (changes === 0) throw new AppError('not-found', { what: whatOf[table] });
}

function rowsOf(db: Connection, table: Table): Row[] {
  return db.prepare(`SELECT * FROM ${table} ORDER BY position, id`).all();
}

function hasOtherDefault(db: Connection, table: 'prefixes' | 'recipient_groups', id?: string): boolean {
  return db.prepare(`SELECT 1 FROM ${table} WHERE is_default = 1 AND id <> ?`).get(id ?? '') !== undefined;
}

/** Inserts without an id, otherwise updates; `not-found` when the id is unknown, `name-taken` when another row has its name or code. */
function write(
  db: Connection,
  table: Table,
  id: string | undefined,
  isSample: boolean,
  values: Readonly<Record<string, string | number | null>>,
): string {
  const columns = Object.keys(values);
  try {
    if (id !== undefined) {
      const assignments = columns.map((column) => `${column} = ?`).join(', ');
      const done = db
        .prepare(`UPDATE ${table} SET ${assignments} WHERE id = ?`)
        .run(...Object.values(values), id);
      if (done.changes === 0) throw new AppError('not-found', { what: whatOf[table] });
      return id;
    }
    const made = randomUUID();
    db.prepare(
      `INSERT INTO ${table} (id, position, is_sample, ${columns.join(', ')})
       VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM ${table}), ?, ${columns.map(() => '?').join(', ')})`,
    ).run(made, Number(isSample), ...Object.values(values));
    return made;
  } catch (cause) {
    if (isConstraint(cause)) throw new AppError('name-taken', { name: String(values.code ?? values.name) });
    throw cause;
  }
}

/** SQLITE_CONSTRAINT (19) and its extended codes: 787 foreign key, 2067 unique. */
function isConstraint(error: unknown): boolean {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' && (code & 0xff) === 19;
}
