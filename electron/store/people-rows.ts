/** Rows of the people of the office. Call those that write in a transaction. */
import { AppError } from '../../shared/contract/errors.ts';
import { look } from '../../shared/contract/schemas.ts';
import {
  type ActingGrant,
  actingKinds,
  holdsOn,
  type ListedPerson,
  type Look,
  type Person,
} from '../../shared/people/person.ts';
import { type Role, roles } from '../../shared/people/role.ts';
import { waitAfter } from '../../shared/people/wait.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import type { NewSecret, Standing } from './people-store.ts';
import { oneOf, text, whole } from './row-values.ts';
import { statement } from './statement.ts';

export function standingOf(db: Connection): Standing {
  const plan = statement(db, 'SELECT is_on, lock_minutes FROM people_plan').get();
  return {
    isOn: plan?.is_on === 1,
    lockMinutes: whole(plan?.lock_minutes),
    people: statement(db, 'SELECT id, name, roles FROM people WHERE removed_at IS NULL ORDER BY made_at, id')
      .all()
      .map(asPerson),
    acting: statement(db, 'SELECT * FROM acting_grants WHERE ended_at IS NULL ORDER BY first_day, id')
      .all()
      .map(asGrant),
  };
}

export function hasUsers(db: Connection): boolean {
  return statement(db, 'SELECT is_on FROM people_plan').get()?.is_on === 1;
}

export function listPeople(db: Connection, today: string): readonly ListedPerson[] {
  const { people, acting } = standingOf(db);
  return people.map((person) => ({
    ...person,
    acting: acting.filter(
      (grant) => grant.personId === person.id && (holdsOn(grant, today) || grant.from > today),
    ),
    waitsUntil: waitsUntil(db, person.id),
  }));
}

export function secretOf(db: Connection, id: string): string | null {
  const row = statement(
    db,
    'SELECT secret FROM people_secrets JOIN people ON id = person_id WHERE id = ? AND removed_at IS NULL',
  ).get(id);
  return row === undefined ? null : text(row.secret);
}

export function isRecoveryKey(db: Connection, hash: string): boolean {
  return statement(db, 'SELECT 1 FROM recovery_keys WHERE hash = ?').get(hash) !== undefined;
}

export function countTry(db: Connection, who: string, at: Date): void {
  const until = waitsUntil(db, who);
  const seconds = until === null ? 0 : Math.ceil((Date.parse(until) - at.getTime()) / 1000);
  if (seconds > 0) throw new AppError('try-later', { seconds: String(seconds) });
  statement(
    db,
    `INSERT INTO sign_in_tries (who, wrong, last_at) VALUES (?, 1, ?)
     ON CONFLICT (who) DO UPDATE SET wrong = wrong + 1, last_at = excluded.last_at`,
  ).run(who, isoMomentOf(at));
}

/** A clock that was set back: the wait begins anew now, and ends. */
export function bringTriesBack(db: Connection, who: string, at: Date): void {
  const last = statement(db, 'SELECT last_at FROM sign_in_tries WHERE who = ?').get(who)?.last_at;
  if (typeof last !== 'string' || Date.parse(last) <= at.getTime()) return;
  statement(db, 'UPDATE sign_in_tries SET last_at = ? WHERE who = ?').run(isoMomentOf(at), who);
}

export function forgetTries(db: Connection, who: string): void {
  statement(db, 'DELETE FROM sign_in_tries WHERE who = ?').run(who);
}

function waitsUntil(db: Connection, who: string): string | null {
  const row = statement(db, 'SELECT wrong, last_at FROM sign_in_tries WHERE who = ?').get(who);
  const wait = row === undefined ? 0 : waitAfter(whole(row.wrong));
  return wait === 0 ? null : isoMomentOf(new Date(Date.parse(text(row?.last_at)) + wait * 1000));
}

export function isKnown(db: Connection, id: string): boolean {
  return statement(db, 'SELECT 1 FROM people WHERE id = ?').get(id) !== undefined;
}

export function addPerson(db: Connection, { id, name, roles: held }: Person, at: Date): void {
  refuseTaken(db, id, name);
  statement(db, 'INSERT INTO people (id, name, roles, made_at) VALUES (?, ?, ?, ?)').run(
    id,
    name,
    JSON.stringify(held),
    isoMomentOf(at),
  );
}

export function changePerson(db: Connection, { id, name, roles: held }: Person): void {
  refuseTaken(db, id, name);
  const changed = statement(
    db,
    'UPDATE people SET name = ?, roles = ? WHERE id = ? AND removed_at IS NULL',
  ).run(name, JSON.stringify(held), id);
  if (changed.changes === 0) throw new AppError('not-found', { what: 'person' });
  refuseWithoutAdministrator(db);
}

export function setSecret(db: Connection, { id, secret }: NewSecret): void {
  statement(
    db,
    'INSERT INTO people_secrets (person_id, secret) VALUES (?, ?) ON CONFLICT DO UPDATE SET secret = excluded.secret',
  ).run(id, secret);
}

export function removePerson(db: Connection, id: string, at: string): void {
  const removed = statement(db, 'UPDATE people SET removed_at = ? WHERE id = ? AND removed_at IS NULL').run(
    at,
    id,
  );
  if (removed.changes === 0) throw new AppError('not-found', { what: 'person' });
  statement(db, 'DELETE FROM people_secrets WHERE person_id = ?').run(id);
  statement(db, 'UPDATE acting_grants SET ended_at = ? WHERE person_id = ? AND ended_at IS NULL').run(at, id);
  refuseWithoutAdministrator(db);
}

export function removeAll(db: Connection, when: Date): void {
  const at = isoMomentOf(when);
  statement(db, 'UPDATE people SET removed_at = ? WHERE removed_at IS NULL').run(at);
  statement(db, 'UPDATE acting_grants SET ended_at = ? WHERE ended_at IS NULL').run(at);
  for (const table of ['people_secrets', 'recovery_keys', 'sign_in_tries'])
    statement(db, `DELETE FROM ${table}`).run();
}

/** The one key that holds. */
export function setKey(db: Connection, hash: string, at: Date): void {
  statement(db, 'DELETE FROM recovery_keys').run();
  statement(db, 'INSERT INTO recovery_keys (hash, made_at) VALUES (?, ?)').run(hash, isoMomentOf(at));
}

export function lookOf(db: Connection, id: string): Look | null {
  const kept = statement(db, 'SELECT look FROM people WHERE id = ?').get(id)?.look;
  const read = typeof kept === 'string' ? look.safeParse(JSON.parse(kept)) : null;
  return read?.success === true ? read.data : null;
}

export function setLook(db: Connection, id: string, kept: Look): void {
  statement(db, 'UPDATE people SET look = ? WHERE id = ?').run(JSON.stringify(kept), id);
}

export function setOn(db: Connection, isOn: boolean): void {
  statement(db, 'UPDATE people_plan SET is_on = ?').run(Number(isOn));
}

export function setLock(db: Connection, minutes: number): void {
  statement(db, 'UPDATE people_plan SET lock_minutes = ?').run(minutes);
}

export function addGrant(db: Connection, { id, personId, forName, kind, from, until }: ActingGrant): void {
  if (!standingOf(db).people.some((person) => person.id === personId))
    throw new AppError('not-found', { what: 'person' });
  statement(
    db,
    'INSERT INTO acting_grants (id, person_id, for_name, kind, first_day, last_day) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(id, personId, forName, kind, from, until);
}

export function endGrant(db: Connection, id: string, at: Date): void {
  const ended = statement(db, 'UPDATE acting_grants SET ended_at = ? WHERE id = ? AND ended_at IS NULL').run(
    isoMomentOf(at),
    id,
  );
  if (ended.changes === 0) throw new AppError('not-found', { what: 'acting' });
}

function refuseTaken(db: Connection, id: string, name: string): void {
  const other = statement(db, 'SELECT 1 FROM people WHERE name = ? AND id <> ? AND removed_at IS NULL').get(
    name,
    id,
  );
  if (other !== undefined) throw new AppError('name-taken', { name });
}

function refuseWithoutAdministrator(db: Connection): void {
  if (!standingOf(db).people.some((person) => person.roles.includes('administrator')))
    throw new AppError('last-administrator', {});
}

type Row = Readonly<Record<string, unknown>>;

function asPerson(row: Row): Person {
  const held: unknown = JSON.parse(text(row.roles));
  if (!Array.isArray(held)) throw new TypeError('roles are a list');
  return { id: text(row.id), name: text(row.name), roles: held.map((role): Role => oneOf(roles, role)) };
}

function asGrant(row: Row): ActingGrant {
  return {
    id: text(row.id),
    personId: text(row.person_id),
    forName: text(row.for_name),
    kind: oneOf(actingKinds, row.kind),
    from: text(row.first_day),
    until: text(row.last_day),
  };
}
