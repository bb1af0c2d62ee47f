/**
 * The seat: one person sits at the running program. Kept in memory only, so that a new start is locked. Every call asks it
 * first, and so does whatever leaves the program beside calls. In an office without users it lets everybody pass.
 */
import { api, type MethodName } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { type ActingGrant, holdsOn, type Person } from '../../shared/people/person.ts';
import { mayCall, onlyReads, type Role, writingRoles } from '../../shared/people/role.ts';
import { nameActingFor } from '../../shared/text/people-words.ts';
import { isoDayOf } from '../../shared/thai/date.ts';
import type { Ports } from '../ports.ts';
import { atDesk, type Desk } from '../store/acting.ts';
import type { PeopleStore, Standing } from '../store/people-store.ts';

export type SeatState =
  | { readonly kind: 'open' }
  | { readonly kind: 'locked' }
  | {
      readonly kind: 'signed-in';
      readonly person: Person;
      /** Powers of an acting chief counted. */
      readonly roles: readonly Role[];
      readonly actingFor: ActingGrant | null;
    };

export type AtSeat = <T>(work: () => Promise<T>) => Promise<T>;

export type Seat = {
  state(): SeatState;
  standing(): Standing;
  /** Throws `locked` or `not-allowed`; what it returns runs the work in the person's name. */
  admit(method: MethodName): AtSeat;
  /** By name, without running anything: what the screen holds back. In an office without users everything. */
  may(method: MethodName): boolean;
  /** Files, pictures and documents. Throws `locked`; `changes`: also `not-allowed` for who only reads. */
  admitFile(changes?: boolean): void;
  sit(personId: string): void;
  lock(): void;
  /** Called when whoever sat has gone: locked, signed out, the minutes over, another in his place, or users ended. */
  onLeave(heard: () => void): void;
  /** Somebody is at the keys. */
  touch(): void;
  /** After anything that changed who may do what. */
  refresh(): Promise<void>;
  close(): void;
};

const lookEveryMs = 15_000;

/** Appointing is the chief's own: who acts for him appoints neither others nor himself for longer. */
const neverLent: readonly MethodName[] = ['people.list', 'people.actFor', 'people.stopActing'];

type Parts = { readonly people: PeopleStore; readonly ports: Pick<Ports, 'clock' | 'emit' | 'log'> };

export async function openSeat({ people, ports }: Parts): Promise<Seat> {
  let standing = await people.standing();
  let sitting: string | null = null;
  let lastSeen = 0;
  const hearers: (() => void)[] = [];
  const looking = setInterval(() => void state(), lookEveryMs).unref();

  function leave(): void {
    if (sitting === null) return;
    sitting = null;
    for (const heard of hearers) heard();
    ports.emit({ name: 'people.changed', data: {} });
  }

  function state(): SeatState {
    if (!standing.isOn) return { kind: 'open' };
    if (sitting === null) return { kind: 'locked' };
    const person = standing.people.find(({ id }) => id === sitting);
    const now = ports.clock();
    // Either way: a clock that was set back must not keep the desk open.
    const away = Math.abs(now.getTime() - lastSeen);
    if (person === undefined || away > standing.lockMinutes * 60_000) {
      leave();
      return { kind: 'locked' };
    }
    const today = isoDayOf(now);
    const actingFor =
      standing.acting.find((grant) => grant.personId === person.id && holdsOn(grant, today)) ?? null;
    const roles: readonly Role[] =
      actingFor === null ? person.roles : [...new Set([...person.roles, 'chief' as const])];
    return { kind: 'signed-in', person, roles, actingFor };
  }

  function refuse(method: string, code: 'locked' | 'not-allowed'): never {
    ports.log.info('refused', { method, code });
    throw new AppError(code, {});
  }

  return {
    state,
    standing: () => standing,
    admit(method) {
      const now = state();
      const { kind } = api[method];
      if (now.kind === 'open') return (work) => work();
      if (now.kind !== 'signed-in') return allows(now, method) ? (work) => work() : refuse(method, 'locked');
      if (!allows(now, method)) return refuse(method, 'not-allowed');
      if (kind !== 'read') lastSeen = ports.clock().getTime();
      const desk = deskOf(now, method);
      return (work) => atDesk(desk, work);
    },
    may: (method) => allows(state(), method),
    admitFile(changes = false) {
      const now = state();
      if (now.kind === 'locked') refuse('file', 'locked');
      if (changes && now.kind === 'signed-in' && onlyReads(now.roles)) refuse('upload', 'not-allowed');
    },
    sit(personId) {
      if (personId !== sitting) leave();
      sitting = personId;
      lastSeen = ports.clock().getTime();
      ports.emit({ name: 'people.changed', data: {} });
    },
    lock: leave,
    onLeave: (heard) => void hearers.push(heard),
    touch() {
      lastSeen = ports.clock().getTime();
    },
    async refresh() {
      standing = await people.standing();
      if (!standing.people.some(({ id }) => id === sitting)) leave();
      ports.emit({ name: 'people.changed', data: {} });
    },
    close: () => clearInterval(looking),
  };
}

function allows(now: SeatState, method: MethodName): boolean {
  const { may } = api[method];
  if (now.kind === 'open') return true;
  if (now.kind === 'locked') return may === 'anyone';
  return mayCall(may, neverLent.includes(method) ? now.person.roles : now.roles);
}

/** The chief is named where one of his powers is used, not where the person does everyday work. */
function deskOf(now: Extract<SeatState, { kind: 'signed-in' }>, method: MethodName): Desk {
  const { person, roles, actingFor } = now;
  const { may } = api[method];
  const isChiefs =
    may !== 'anyone' && may !== writingRoles && may.includes('chief') && may.length < writingRoles.length;
  return {
    personId: person.id,
    roles,
    name: person.name,
    by: isChiefs ? nameActingFor(person.name, actingFor) : person.name,
    decidesAs: roles.includes('chief') ? nameActingFor(person.name, actingFor) : null,
    onlyReads: onlyReads(roles),
    may: (other) => allows(now, other),
  };
}
