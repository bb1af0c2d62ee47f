/** Handlers of the people of the office: signing in, the lock, roles, acting for the chief, the recovery key. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { methodNames } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { PeopleStatus, Person } from '../../shared/people/person.ts';
import { readRecoveryKey, recoveryChance, recoveryKeyOf } from '../../shared/people/recovery-key.ts';
import { weaknessOf } from '../../shared/people/secret.ts';
import { isoDayOf } from '../../shared/thai/date.ts';
import { pageFonts } from '../page-html.ts';
import { keySheet } from '../recovery/key-sheet.ts';
import { checkTyped, isStale, type WaitingKey, waitingKey } from '../recovery/waiting-key.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import { actingAs } from '../store/acting.ts';
import { hashSecret, isSecret, usualCost } from './scrypt.ts';
import type { Seat } from './seat.ts';

export type PeopleRoom = {
  readonly handlers: RoomHandlers<'people'>;
  /** A sheet made for a key that waits, which goes out though nobody is signed in. */
  isKeySheet(outputId: string): boolean;
};

type Parts = Pick<Surroundings, 'store' | 'ports' | 'outputs'> & {
  readonly seat: Seat;
};

export function peopleRoom(parts: Parts): PeopleRoom {
  const door = openDoor(parts);
  return {
    handlers: { ...doorHandlers(parts, door), ...keyHandlers(parts, door), ...officeHandlers(parts, door) },
    isKeySheet: door.isKeySheet,
  };
}

type Door = ReturnType<typeof openDoor>;

/** What comes into force with a recovery key. */
type KeyPurpose =
  | { readonly kind: 'begin'; readonly person: Person & { readonly secret: string } }
  | { readonly kind: 'recover'; readonly id: string; readonly secret: string }
  | { readonly kind: 'renew' };

/** What several handlers need: checking a secret with its waits, and the key that waits. */
function openDoor({ store, ports, seat }: Parts) {
  const cost = ports.secretCost ?? usualCost;
  let waiting: WaitingKey<KeyPurpose> | null = null;
  const sheets = new Set<string>();
  // Who comes after finds no key that the one before left unconfirmed.
  seat.onLeave(forget);

  function forget(): void {
    waiting = null;
    sheets.clear();
  }

  /** Throws `try-later` or `wrong-secret`; counts every try before it is looked at. */
  async function check(id: string, secret: string): Promise<Person> {
    const person = seat.standing().people.find((one) => one.id === id);
    const who = person?.id ?? 'unknown';
    await store.people.beginTry(who, ports.clock());
    if (!(await isSecret(secret, await store.people.secretOf(id), cost)) || person === undefined) {
      await store.people.noteWrong(who);
      throw new AppError('wrong-secret', {});
    }
    return person;
  }

  return {
    check,
    isKeySheet: (id: string) => sheets.has(id),
    /** Throws `weak-secret`. */
    async hashed(secret: string, name: string): Promise<string> {
      const why = weaknessOf(secret, { name, year: ports.clock().getFullYear() });
      if (why !== null) throw new AppError('weak-secret', { why });
      return hashSecret(secret, cost);
    },
    wait(purpose: KeyPurpose) {
      waiting = waitingKey(recoveryKeyOf(randomBytes(recoveryChance)), purpose, ports.clock());
      return waiting.shown;
    },
    /** Throws `people-state`. `ticket` null: whoever knows its groups. */
    waiting(ticket: string | null): WaitingKey<KeyPurpose> {
      // Nobody may sit here who could lock it away: it ends by itself.
      if (waiting !== null && isStale(waiting, ports.clock())) forget();
      if (waiting === null || (ticket !== null && ticket !== waiting.shown.ticket))
        throw new AppError('people-state', {});
      return waiting;
    },
    forget,
    noteSheet: (id: string) => void sheets.add(id),
  };
}

/** Who sits at the program now; throws `people-state` where nobody does. */
function sitting(seat: Seat): Person {
  const now = seat.state();
  if (now.kind !== 'signed-in') throw new AppError('people-state', {});
  return now.person;
}

async function statusOf({ store, seat }: Parts): Promise<PeopleStatus> {
  const now = seat.state();
  const { people, lockMinutes, isOn } = seat.standing();
  const shown = isOn ? people : [];
  const named = (some: readonly Person[]) => some.map(({ id, name }) => ({ id, name }));
  const isIn = now.kind === 'signed-in';
  const office = await store.settings.read();
  return {
    state: now.kind,
    person: isIn ? now.person : null,
    roles: isIn ? now.roles : [],
    actingFor: isIn ? now.actingFor : null,
    people: named(shown),
    administrators: named(shown.filter(({ roles }) => roles.includes('administrator'))),
    lockMinutes,
    look: (isIn ? await store.people.lookOf(now.person.id) : null) ?? {
      language: office?.language ?? 'th',
      theme: office?.theme ?? 'light',
      textSizePercent: office?.textSizePercent ?? 100,
    },
    notTheirs: isIn ? methodNames.filter((method) => !seat.may(method)) : [],
  };
}

type DoorMethods =
  | 'people.status'
  | 'people.signIn'
  | 'people.lock'
  | 'people.present'
  | 'people.changeSecret';
type KeyMethods =
  | 'people.begin'
  | 'people.recover'
  | 'people.newKey'
  | 'people.printKey'
  | 'people.confirmKey';
type Handlers = RoomHandlers<'people'>;

function doorHandlers(parts: Parts, door: Door): Pick<Handlers, DoorMethods> {
  const { store, ports, seat } = parts;
  return {
    'people.status': () => statusOf(parts),
    'people.signIn': async ({ id, secret }) => {
      if (!seat.standing().isOn) throw new AppError('people-state', {});
      const person = await door.check(id, secret);
      const acting = { by: person.name, at: ports.clock(), action: 'people.signIn' };
      await actingAs(acting, () => store.people.noteRight(person.id, 'signed-in'));
      door.forget();
      seat.sit(person.id);
      return statusOf(parts);
    },
    'people.lock': async () => {
      seat.lock();
      return statusOf(parts);
    },
    'people.present': async () => {
      seat.touch();
      return null;
    },
    'people.changeSecret': async ({ old, secret }) => {
      const { id, name } = sitting(seat);
      await door.check(id, old);
      await store.people.setSecret({ id, secret: await door.hashed(secret, name) });
      await store.people.noteRight(id, 'secret-changed');
      return null;
    },
  };
}

const sheetNotes = [
  'ใช้เมื่อผู้ดูแลลืมรหัสผ่าน ที่หน้าเข้าใช้งาน เลือก “ผู้ดูแลลืมรหัสผ่าน” แล้วพิมพ์กุญแจนี้',
  'ใส่ซองปิดผนึก เก็บในตู้นิรภัยของสำนักงาน ผู้ถือกุญแจนี้ตั้งรหัสผ่านผู้ดูแลใหม่ได้',
  'โปรแกรมไม่เก็บกุญแจนี้ไว้ หากหายให้ผู้ดูแลทำกุญแจใหม่ที่ ตั้งค่า ผู้ใช้ กุญแจเดิมจะใช้ไม่ได้',
];

/** The key has 130 bits of chance: nobody tries them out, however fast the hash is. */
function hashOfKey(key: string): string {
  return createHash('sha256').update(`saraban recovery key ${key}`).digest('hex');
}

function keyHandlers(parts: Parts, door: Door): Pick<Handlers, KeyMethods> {
  const { store, ports, outputs, seat } = parts;

  async function putInForce({ key, purpose }: WaitingKey<KeyPurpose>): Promise<void> {
    const [hash, at] = [hashOfKey(key), ports.clock()];
    if (purpose.kind === 'begin') {
      if (seat.standing().isOn) throw new AppError('people-state', {});
      const acting = { by: purpose.person.name, at, action: 'people.begin' };
      await actingAs(acting, () => store.people.begin(purpose.person, hash, at));
    } else {
      const forgotten = purpose.kind === 'recover' ? purpose : null;
      await store.people.replaceKey(hash, forgotten, at);
    }
    await seat.refresh();
    if (purpose.kind !== 'renew') seat.sit(purpose.kind === 'begin' ? purpose.person.id : purpose.id);
  }

  return {
    'people.begin': async ({ name, roles, secret }) => {
      if (seat.standing().isOn) throw new AppError('people-state', {});
      const held = [...new Set([...roles, 'administrator' as const])];
      const person = { id: randomUUID(), name, roles: held, secret: await door.hashed(secret, name) };
      return door.wait({ kind: 'begin', person });
    },
    'people.recover': async ({ key, id, secret }) => {
      const { isOn, people } = seat.standing();
      const person = people.find((one) => one.id === id && one.roles.includes('administrator'));
      if (!isOn) throw new AppError('people-state', {});
      if (person === undefined) throw new AppError('not-found', { what: 'person' });
      await store.people.beginTry('recovery', ports.clock());
      const typed = readRecoveryKey(key);
      if (typed === null || !(await store.people.isRecoveryKey(hashOfKey(typed)))) {
        await store.people.noteWrong('recovery');
        throw new AppError('wrong-recovery-key', {});
      }
      return door.wait({ kind: 'recover', id, secret: await door.hashed(secret, person.name) });
    },
    'people.newKey': async () => {
      sitting(seat);
      return door.wait({ kind: 'renew' });
    },
    'people.printKey': async ({ ticket }) => {
      const { groups } = door.waiting(ticket).shown;
      const html = keySheet({
        title: 'กุญแจกู้คืน โปรแกรมสารบรรณอำเภอ',
        notes: sheetNotes,
        groups,
        officeName: (await store.settings.read())?.officeName ?? '',
        isSample: await store.settings.isSample(),
        printedOn: isoDayOf(ports.clock()),
        fonts: await pageFonts(ports.assets),
      });
      const bytes = await ports.printing.pdfFromHtml(html);
      const name = 'กุญแจกู้คืน.pdf';
      // Nobody may be signed in, who could ask for its delivery.
      const handled = await ports.delivery.deliver({ name, bytes, how: 'print' });
      const made = outputs.add({ name, mediaType: 'application/pdf', bytes, isForOnce: true }, 1);
      door.noteSheet(made.outputId);
      return { ...made, handled };
    },
    'people.confirmKey': async ({ groups }) => {
      const waiting = door.waiting(null);
      checkTyped(waiting, groups);
      await putInForce(waiting);
      door.forget();
      return statusOf(parts);
    },
  };
}

function officeHandlers(parts: Parts, door: Door): Omit<Handlers, DoorMethods | KeyMethods> {
  const { store, ports, seat } = parts;
  const listed = () => store.people.list(isoDayOf(ports.clock()));

  async function changing(work: () => Promise<void>) {
    if (!seat.standing().isOn) throw new AppError('people-state', {});
    await work();
    await seat.refresh();
    return listed();
  }

  return {
    'people.list': async () => (seat.standing().isOn ? listed() : []),
    'people.save': ({ id, name, roles, secret }) =>
      changing(async () => {
        if (id === null && secret === null) throw new AppError('weak-secret', { why: 'short' });
        if (id !== null && !seat.standing().people.some((one) => one.id === id))
          throw new AppError('not-found', { what: 'person' });
        const hash = secret === null ? null : await door.hashed(secret, name);
        await store.people.save({ id: id ?? randomUUID(), name, roles }, hash, ports.clock());
      }),
    'people.remove': ({ id }) => changing(() => store.people.remove(id, ports.clock())),
    'people.plan': async ({ lockMinutes }) => {
      await changing(() => store.people.setLock(lockMinutes));
      return null;
    },
    'people.actFor': async (grant) => {
      const { id, roles } = sitting(seat);
      if (grant.personId === id && !roles.includes('administrator')) throw new AppError('not-allowed', {});
      return changing(() => store.people.grant({ id: randomUUID(), ...grant }));
    },
    'people.stopActing': ({ id }) => changing(() => store.people.endGrant(id, ports.clock())),
    'people.end': async ({ secret }) => {
      await door.check(sitting(seat).id, secret);
      await store.people.end(ports.clock());
      await seat.refresh();
      return statusOf(parts);
    },
  };
}
