/**
 * Rows of prefixes, signatories, recipients and groups: SQL in, domain values out.
 * Synchronous, so that several calls can stand in one transaction. Order is the order of entering.
 */
import { AppError } from '../../shared/contract/errors.ts';
import type { NumberFormat } from '../../shared/office/number-format.ts';
import {
  actingModes,
  numberings,
  type Prefix,
  type Recipient,
  type RecipientGroup,
  recipientKinds,
  type Signatory,
} from '../../shared/office/office.ts';
import type { Connection } from './database.ts';
import { hasOtherDefault, removeRow, rowsOf, writeRow } from './list-rows.ts';
import { flag, oneOf, text, textOrNull } from './row-values.ts';

/** A thing to keep: without `id` it is new. */
export type ToSave<T extends { id: string }> = Omit<T, 'id'> & { readonly id?: string | undefined };

export function listPrefixes(db: Connection): Prefix[] {
  return rowsOf(db, 'prefixes').map((row) => ({
    id: text(row.id),
    code: text(row.code),
    numbering: oneOf(numberings, row.numbering),
    ownerOffice: text(row.owner_office),
    phone: text(row.phone),
    email: text(row.email),
    isDefault: flag(row.is_default),
    circularSeries: row.circular_series === null ? null : oneOf(['own', 'shared'], row.circular_series),
    format: row.format === null ? null : (JSON.parse(text(row.format)) as NumberFormat),
  }));
}

/** The first prefix of letters becomes the default by itself; a new default takes the place of the old one. */
export function savePrefix(db: Connection, prefix: ToSave<Prefix>, isSample: boolean): Prefix {
  const { code, numbering = 'letter', ownerOffice, phone, email } = prefix;
  const isDefault =
    numbering === 'letter' && (prefix.isDefault || !hasOtherDefault(db, 'prefixes', prefix.id));
  if (isDefault) db.exec('UPDATE prefixes SET is_default = 0');
  const id = writeRow(db, 'prefixes', prefix.id, isSample, {
    code,
    numbering,
    owner_office: ownerOffice,
    phone,
    email,
    is_default: Number(isDefault),
    // Not given: it stays as it was.
    ...(prefix.circularSeries !== undefined && { circular_series: prefix.circularSeries }),
    ...(prefix.format !== undefined && {
      format: prefix.format === null ? null : JSON.stringify(prefix.format),
    }),
  });
  return listPrefixes(db).find((saved) => saved.id === id) ?? { ...prefix, id, isDefault, numbering };
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
  const id = writeRow(db, 'signatories', signatory.id, isSample, {
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
  const id = writeRow(db, 'recipients', recipient.id, isSample, {
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
  const id = writeRow(db, 'recipient_groups', group.id, isSample, {
    name,
    address_line: addressLine,
    is_default: Number(isDefault),
  });
  const memberIds = [...new Set(group.memberIds)];
  const known = new Set(listRecipients(db).map((recipient) => recipient.id));
  if (!memberIds.every((member) => known.has(member))) throw new AppError('not-found', { what: 'recipient' });
  // Who stays is not touched: the audit log tells of changes alone.
  db.prepare(
    'DELETE FROM group_members WHERE group_id = ? AND recipient_id NOT IN (SELECT value FROM json_each(?))',
  ).run(id, JSON.stringify(memberIds));
  const put = db.prepare(
    `INSERT INTO group_members (group_id, recipient_id, position) VALUES (?, ?, ?)
     ON CONFLICT (group_id, recipient_id) DO UPDATE SET position = excluded.position
     WHERE position <> excluded.position`,
  );
  memberIds.forEach((member, at) => {
    put.run(id, member, at);
  });
  return { id, name, addressLine, memberIds, isDefault };
}

/** A prefix goes with the counters that never gave a number; one that gave some stays (`in-use`). */
export function removePrefix(db: Connection, id: string): void {
  const unused = `SELECT id FROM series WHERE prefix_id = ?
    AND NOT EXISTS (SELECT 1 FROM entries WHERE entries.series_id = series.id)
    AND NOT EXISTS (SELECT 1 FROM reservations WHERE reservations.series_id = series.id)`;
  db.prepare(`DELETE FROM series_history WHERE series_id IN (${unused})`).run(id);
  db.prepare(`DELETE FROM series WHERE id IN (${unused})`).run(id);
  // Asked, not left to the foreign keys: where an action is taken back they are checked only at its end.
  const used = db
    .prepare(
      `SELECT 1 FROM series WHERE prefix_id = ?1 UNION ALL SELECT 1 FROM letters WHERE prefix_id = ?1 LIMIT 1`,
    )
    .get(id);
  if (used !== undefined) throw new AppError('in-use', { what: 'prefix' });
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

export function removeGroup(db: Connection, id: string): void {
  // Before the group: members that went with it would be no office's any more to the audit log.
  db.prepare('DELETE FROM group_members WHERE group_id = ?').run(id);
  removeRow(db, 'recipient_groups', id);
}

function refuseInOpenLetters(
  db: Connection,
  what: 'signatory' | 'recipient',
  condition: string,
  id: string,
): void {
  const found = db.prepare(`SELECT 1 FROM letters WHERE state <> 'sent' AND ${condition} LIMIT 1`).get(id);
  if (found !== undefined) throw new AppError('in-use', { what });
}
