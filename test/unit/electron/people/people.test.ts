/** The people of an office over a real folder: signing in, waits, the lock, acting for the chief, the recovery key, backups. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startApplication } from '../../../../electron/services.ts';
import { openDatabase } from '../../../../electron/store/database.ts';
import { createClient } from '../../../../shared/contract/client.ts';
import { inputs, office } from '../../../contract/inputs.ts';
import { layNewRegisters } from '../../../helpers/new-registers.ts';
import { beginPeople, nameOf, secretOf } from '../../../helpers/staffed-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { quickSecrets, testPorts } from '../../../helpers/test-ports.ts';

async function open(folder: string) {
  const ports = testPorts();
  ports.clock.set('2026-11-23T09:30:00+07:00');
  const application = await startApplication(folder, ports);
  let isOpen = true;
  const close = async () => {
    if (isOpen) await application.close();
    isOpen = false;
  };
  onTestFinished(close);
  const none = () => Promise.reject(new Error('not used here'));
  const client = createClient({
    call: application.dispatch,
    subscribe: () => () => undefined,
    upload: none,
    download: none,
  });
  return { client, ports, application, close };
}

async function newOffice() {
  const folder = await temporaryFolder();
  await layNewRegisters(folder);
  const opened = await open(folder);
  await opened.client.call('office.save', office);
  return { folder, ...opened };
}

type Opened = Awaited<ReturnType<typeof open>>;
const add = async ({ client }: Opened, role: 'clerk' | 'chief' | 'reader') => {
  const person = { id: null, name: nameOf[role], roles: [role], secret: secretOf(role) };
  return (await client.call('people.save', person)).find(({ name }) => name === nameOf[role])?.id ?? '';
};
const logOf = async ({ client }: Opened) =>
  (await client.call('evidence.log', { offset: 0, limit: 200 })).rows;

test('an office of one person is asked nothing and works in the one name', async () => {
  const { client } = await newOffice();
  expect(await client.call('people.status', {})).toMatchObject({ state: 'open', people: [] });
  await client.call('register.log', inputs['register.log']);
  const [line] = (await client.call('evidence.log', { offset: 0, limit: 1 })).rows;
  expect(line?.by).toBe(office.clerkName);
});

test('users begin only when two groups of the printed key were typed; the key is kept nowhere', async () => {
  const { client, ports, folder, close } = await newOffice();
  const waiting = await client.call('people.begin', {
    name: nameOf.administrator,
    roles: ['clerk'],
    secret: secretOf('administrator'),
  });
  await client.call('people.printKey', { ticket: waiting.ticket });
  expect(ports.printed[0]).toContain(waiting.groups[3]);
  await expect(client.call('people.confirmKey', { groups: ['0000', '0000'] })).rejects.toMatchObject({
    code: 'key-not-confirmed',
  });
  expect((await client.call('people.status', {})).state).toBe('open');
  const typed = waiting.asked.map((at) => waiting.groups[at]?.toLowerCase() ?? '') as [string, string];
  const status = await client.call('people.confirmKey', { groups: typed });
  expect(status).toMatchObject({ state: 'signed-in', person: { roles: ['clerk', 'administrator'] } });
  await close();
  const kept = await readFile(join(folder, 'saraban.db'), 'latin1');
  const log = ports.logged.join('\n');
  for (const secret of [waiting.groups.join(''), waiting.groups.join('-'), secretOf('administrator')])
    expect(kept.includes(Buffer.from(secret).toString('latin1')) || log.includes(secret)).toBe(false);
  expect(kept).toContain(`scrypt$${quickSecrets.N}$8$1$`);
});

test('a weak secret is refused with its reason, and the first administrator cannot be made twice', async () => {
  const { client } = await newOffice();
  const first = { name: nameOf.administrator, roles: ['clerk' as const], secret: '๑๒๓๔๕๖' };
  await expect(client.call('people.begin', first)).rejects.toMatchObject({
    code: 'weak-secret',
    params: { why: 'sequence' },
  });
  await beginPeople(client);
  const again = { ...first, secret: secretOf('administrator') };
  await expect(client.call('people.begin', again)).rejects.toMatchObject({ code: 'people-state' });
});

test('wrong tries make waits that grow, outlast a restart and stand in the log', async () => {
  const opened = await newOffice();
  const { id } = await beginPeople(opened.client);
  await opened.client.call('people.lock', {});
  const wrong = { id, secret: 'ไม่ใช่รหัสนี้' };
  for (let tries = 0; tries < 3; tries += 1)
    await expect(opened.client.call('people.signIn', wrong)).rejects.toMatchObject({ code: 'wrong-secret' });
  const right = { id, secret: secretOf('administrator') };
  const waits = { code: 'try-later', params: { seconds: '15' } };
  await expect(opened.client.call('people.signIn', right)).rejects.toMatchObject(waits);
  await opened.close();
  const again = await open(opened.folder);
  expect((await again.client.call('people.status', {})).state).toBe('locked');
  await expect(again.client.call('people.signIn', right)).rejects.toMatchObject(waits);
  again.ports.clock.set('2026-11-23T09:30:16+07:00');
  await expect(again.client.call('people.signIn', wrong)).rejects.toMatchObject({ code: 'wrong-secret' });
  await expect(again.client.call('people.signIn', right)).rejects.toMatchObject({
    params: { seconds: '30' },
  });
  again.ports.clock.set('2026-11-23T09:30:46+07:00');
  expect((await again.client.call('people.signIn', right)).state).toBe('signed-in');
  const outcomes = (await logOf(again))
    .filter(({ kind }) => kind === 'sign-in')
    .map(({ changes }) => changes[0]?.after);
  expect(outcomes.slice(0, 5)).toEqual(['signed-in', 'wrong', 'wrong', 'wrong', 'wrong']);
});

test('nobody at the keys for the set minutes: it locks; whoever works keeps it open', async () => {
  const { client, ports } = await newOffice();
  await beginPeople(client);
  ports.clock.set('2026-11-23T09:39:59+07:00');
  await client.call('people.present', {});
  ports.clock.set('2026-11-23T09:49:58+07:00');
  expect((await client.call('office.get', {})).settings?.clerkName).toBe(nameOf.administrator);
  ports.clock.set('2026-11-23T09:50:00+07:00');
  await expect(client.call('office.get', {})).rejects.toMatchObject({ code: 'locked' });
});

test('what is entered bears the name of who entered it; the name of the office’s own settings stays', async () => {
  const opened = await newOffice();
  const { client } = opened;
  const administrator = await beginPeople(client);
  const clerk = await add(opened, 'clerk');
  await client.call('people.signIn', { id: clerk, secret: secretOf('clerk') });
  const entry = await client.call('register.log', inputs['register.log']);
  expect(entry.enteredBy).toBe(nameOf.clerk);
  await client.call('people.signIn', { id: administrator.id, secret: secretOf('administrator') });
  const settings = (await client.call('office.get', {})).settings;
  expect(settings?.clerkName).toBe(nameOf.administrator);
  await client.call('office.save', { ...office, clerkName: 'ใครก็ได้' });
  await client.call('people.remove', { id: clerk });
  await client.call('people.end', { secret: secretOf('administrator') });
  expect((await client.call('office.get', {})).settings?.clerkName).toBe(office.clerkName);
  expect((await client.call('register.get', { id: entry.id })).entry.enteredBy).toBe(nameOf.clerk);
  const names = (await logOf(opened)).map(({ by }) => by);
  expect(names).toContain(nameOf.clerk);
  expect(names).toContain(nameOf.administrator);
});

test('the chief decides in his own name; who acts for him is named with him, until the last day', async () => {
  const opened = await newOffice();
  const { client, ports } = opened;
  const { id: administrator } = await beginPeople(client);
  const [clerk, chief] = [await add(opened, 'clerk'), await add(opened, 'chief')];
  const grant = {
    forName: nameOf.chief,
    kind: 'replacing',
    from: '2026-11-23',
    until: '2026-11-24',
  } as const;
  await client.call('people.actFor', { personId: clerk, ...grant });
  const entry = await client.call('register.log', { ...inputs['register.log'], receivedBookId: null });
  const decision = { text: 'ทราบ', by: 'ผู้อื่น', on: '2026-11-23' };
  const decide = () => client.call('minute.decide', { entryId: entry.id, decision, assignments: [] });
  const signIn = (id: string, role: 'clerk' | 'chief') =>
    client.call('people.signIn', { id, secret: secretOf(role) });

  await signIn(chief, 'chief');
  expect((await decide()).decision?.by).toBe(nameOf.chief);
  expect(await signIn(clerk, 'clerk')).toMatchObject({
    roles: ['clerk', 'chief'],
    actingFor: { forName: nameOf.chief },
  });
  const both = `${nameOf.clerk} (รักษาราชการแทน ${nameOf.chief})`;
  expect((await decide()).decision?.by).toBe(both);
  expect((await logOf(opened)).find(({ action }) => action === 'minute.decide')?.by).toBe(both);

  ports.clock.set('2026-11-25T08:30:00+07:00');
  expect(await signIn(clerk, 'clerk')).toMatchObject({ roles: ['clerk'], actingFor: null });
  expect((await decide()).decision?.by).toBe('ผู้อื่น');
  expect(administrator).not.toBe(clerk);
});

test('who acts for the chief appoints nobody, and nobody appoints himself', async () => {
  const opened = await newOffice();
  const { client } = opened;
  const { id: administrator } = await beginPeople(client);
  const [clerk, chief] = [await add(opened, 'clerk'), await add(opened, 'chief')];
  const days = { forName: nameOf.chief, kind: 'replacing', from: '2026-11-23', until: '2026-11-24' } as const;
  const actFor = (personId: string, more: { until?: string } = {}) =>
    client.call('people.actFor', { personId, ...days, ...more });
  const refused = { code: 'not-allowed' };
  await client.call('people.signIn', { id: chief, secret: secretOf('chief') });
  await expect(actFor(chief)).rejects.toMatchObject(refused);
  await expect(actFor(clerk, { until: '2027-11-24' })).rejects.toMatchObject({ code: 'bad-input' });
  const grant = (await actFor(clerk)).find(({ id }) => id === clerk)?.acting[0]?.id ?? '';
  const status = await client.call('people.signIn', { id: clerk, secret: secretOf('clerk') });
  expect(status.roles).toContain('chief');
  const appointing = ['people.list', 'people.actFor', 'people.stopActing'];
  expect(status.notTheirs).toEqual(expect.arrayContaining(appointing));
  await expect(actFor(clerk, { until: '2027-11-23' })).rejects.toMatchObject(refused);
  await expect(actFor(administrator)).rejects.toMatchObject(refused);
  await expect(client.call('people.stopActing', { id: grant })).rejects.toMatchObject(refused);
  await expect(client.call('people.list', {})).rejects.toMatchObject(refused);
});

test('a clock that was set back makes no wait longer than it ever was', async () => {
  const { client, ports } = await newOffice();
  const { id } = await beginPeople(client);
  await client.call('people.lock', {});
  const wrong = { id, secret: 'ไม่ใช่รหัสนี้' };
  for (let tries = 0; tries < 3; tries += 1)
    await expect(client.call('people.signIn', wrong)).rejects.toMatchObject({ code: 'wrong-secret' });
  ports.clock.set('2025-11-23T09:30:00+07:00');
  const right = { id, secret: secretOf('administrator') };
  await expect(client.call('people.signIn', right)).rejects.toMatchObject({ params: { seconds: '15' } });
  ports.clock.set('2025-11-23T09:30:15+07:00');
  expect((await client.call('people.signIn', right)).state).toBe('signed-in');
});

test('the last administrator stays one; a new name keeps the history; two of one name are refused', async () => {
  const opened = await newOffice();
  const { client } = opened;
  const { id } = await beginPeople(client);
  const clerk = await add(opened, 'clerk');
  const last = { code: 'last-administrator' };
  await expect(client.call('people.remove', { id })).rejects.toMatchObject(last);
  const without = { id, name: nameOf.administrator, roles: ['clerk' as const], secret: null };
  await expect(client.call('people.save', without)).rejects.toMatchObject(last);
  const taken = { id: clerk, name: nameOf.administrator, roles: ['clerk' as const], secret: null };
  await expect(client.call('people.save', taken)).rejects.toMatchObject({ code: 'name-taken' });
  await client.call('people.save', { ...taken, name: 'นางสมใจ แต่งงานแล้ว' });
  const changes = (await logOf(opened)).find(
    (line) => line.kind === 'person' && line.change === 'changed',
  )?.changes;
  expect(changes).toContainEqual({ column: 'name', before: nameOf.clerk, after: 'นางสมใจ แต่งงานแล้ว' });
});

test('the recovery key sets the administrator’s password anew, and gives way to a new key', async () => {
  const { client } = await newOffice();
  const { id, key } = await beginPeople(client);
  await client.call('people.lock', {});
  const secret = 'เรือใบสีขาว ๙ ลำ';
  const wrong = key.replace(/.$/, (sign) => (sign === '0' ? '1' : '0'));
  await expect(client.call('people.recover', { key: wrong, id, secret })).rejects.toMatchObject({
    code: 'wrong-recovery-key',
  });
  const waiting = await client.call('people.recover', { key: key.toLowerCase(), id, secret });
  expect((await client.call('people.status', {})).state).toBe('locked');
  const typed = waiting.asked.map((at) => waiting.groups[at] ?? '') as [string, string];
  expect((await client.call('people.confirmKey', { groups: typed })).state).toBe('signed-in');
  await client.call('people.lock', {});
  await expect(client.call('people.signIn', { id, secret: secretOf('administrator') })).rejects.toMatchObject(
    {
      code: 'wrong-secret',
    },
  );
  await expect(client.call('people.recover', { key, id, secret })).rejects.toMatchObject({
    code: 'wrong-recovery-key',
  });
  expect((await client.call('people.signIn', { id, secret })).state).toBe('signed-in');
});

test('an older backup without users leaves today’s in force; one with others brings them, and today’s key opens it', async () => {
  const opened = await newOffice();
  const { client } = opened;
  const bare = await client.call('backup.make', {});
  const { id, key } = await beginPeople(client);
  const staffed = await client.call('backup.make', {});
  const clerk = await add(opened, 'clerk');
  await client.call('backup.restore', { name: bare.name });
  const after = await client.call('people.status', {});
  expect(after).toMatchObject({ state: 'signed-in', person: { id } });
  expect(after.people.map((person) => person.id)).toContain(clerk);

  const renewed = await client.call('people.newKey', {});
  const typed = renewed.asked.map((at) => renewed.groups[at] ?? '') as [string, string];
  await client.call('people.confirmKey', { groups: typed });
  await client.call('backup.restore', { name: staffed.name });
  const then = await client.call('people.status', {});
  expect(then.people).toEqual([{ id, name: nameOf.administrator }]);
  await client.call('people.lock', {});
  for (const sheet of [key, renewed.groups.join('')])
    expect(
      (await client.call('people.recover', { key: sheet, id, secret: 'เรือใบสีขาว ๙ ลำ' })).groups,
    ).toHaveLength(7);
});

test('daily work of the program goes on in its own name while it is locked, and the log holds', async () => {
  const { client, application, folder, close } = await newOffice();
  await beginPeople(client);
  application.lock();
  await expect(client.call('backup.make', {})).rejects.toMatchObject({ code: 'locked' });
  await close(); // a backup is made on closing
  const db = openDatabase(join(folder, 'saraban.db'));
  const last = db.prepare("SELECT by FROM audit_log WHERE kind = 'backup' ORDER BY seq DESC LIMIT 1").get();
  db.close();
  expect(last?.by).toBe('program');
});

test('Ctrl Z takes back what one did oneself, and nobody takes back what is not his to do', async () => {
  const opened = await newOffice();
  const { client } = opened;
  const { id } = await beginPeople(client);
  const clerk = await add(opened, 'clerk');
  await client.call('prefix.save', inputs['prefix.save']);
  const step = (await client.call('undo.last', {}))?.id ?? 0;
  expect(step).toBeGreaterThan(0);
  await client.call('people.signIn', { id: clerk, secret: secretOf('clerk') });
  expect(await client.call('undo.last', {})).toBeNull();
  await expect(client.call('undo.apply', { step })).rejects.toMatchObject({ code: 'not-allowed' });
  await client.call('signatory.save', inputs['signatory.save']);
  const own = await client.call('undo.last', {});
  expect(own).toMatchObject({ action: 'signatory.save', by: nameOf.clerk });
  await client.call('people.signIn', { id, secret: secretOf('administrator') });
  expect(await client.call('undo.last', {})).toMatchObject({ action: 'prefix.save' });
  expect((await client.call('undo.apply', { step: own?.id ?? 0 })).action).toBe('signatory.save');
  expect((await client.call('undo.apply', { step })).action).toBe('prefix.save');
});

test('each has the screen as he reads best; an office of one person sets its own', async () => {
  const opened = await newOffice();
  const { client } = opened;
  const large = { language: 'en', theme: 'dark', textSizePercent: 150 } as const;
  await client.call('office.setLook', large);
  expect((await client.call('office.get', {})).settings).toMatchObject(large);
  const { id } = await beginPeople(client);
  const reader = await add(opened, 'reader');
  await client.call('people.signIn', { id: reader, secret: secretOf('reader') });
  expect((await client.call('people.status', {})).look).toEqual(large);
  const own = { language: 'th', theme: 'contrast', textSizePercent: 200 } as const;
  await client.call('office.setLook', own);
  expect((await client.call('people.status', {})).look).toEqual(own);
  await client.call('people.lock', {});
  expect((await client.call('people.status', {})).look).toEqual(large);
  await client.call('people.signIn', { id, secret: secretOf('administrator') });
  expect((await client.call('people.status', {})).look).toEqual(large);
});

test('a key that waits is printed by the screen that had it made alone, and is gone with its administrator', async () => {
  const opened = await newOffice();
  const { client } = opened;
  const { id } = await beginPeople(client);
  const gone = { code: 'people-state' };
  const waiting = await client.call('people.newKey', {});
  await expect(client.call('people.printKey', { ticket: 'another' })).rejects.toMatchObject(gone);
  await client.call('people.printKey', { ticket: waiting.ticket });
  await client.call('people.lock', {});
  await expect(client.call('people.printKey', { ticket: waiting.ticket })).rejects.toMatchObject(gone);
  const groups = waiting.asked.map((at) => waiting.groups[at] ?? '') as [string, string];
  await expect(client.call('people.confirmKey', { groups })).rejects.toMatchObject(gone);
  expect((await client.call('people.signIn', { id, secret: secretOf('administrator') })).state).toBe(
    'signed-in',
  );
});

test('a key made by the recovery key ends after ten minutes, and when anybody signs in', async () => {
  const { client, ports } = await newOffice();
  const { id, key } = await beginPeople(client);
  await client.call('people.lock', {});
  const secret = 'เรือใบสีขาว ๙ ลำ';
  const waiting = async () => {
    const { asked, groups, ticket } = await client.call('people.recover', { key, id, secret });
    return { ticket, groups: asked.map((at) => groups[at] ?? '') as [string, string] };
  };
  const gone = { code: 'people-state' };
  const first = await waiting();
  ports.clock.set('2026-11-23T09:40:01+07:00');
  await expect(client.call('people.printKey', { ticket: first.ticket })).rejects.toMatchObject(gone);
  ports.clock.set('2026-11-23T09:39:00+07:00');
  await expect(client.call('people.confirmKey', { groups: first.groups })).rejects.toMatchObject(gone);
  const second = await waiting();
  await client.call('people.signIn', { id, secret: secretOf('administrator') });
  await expect(client.call('people.confirmKey', { groups: second.groups })).rejects.toMatchObject(gone);
});

test('a line older than a day loses its words by a class only through the chief or an administrator', async () => {
  const opened = await newOffice();
  const { client, ports } = opened;
  await beginPeople(client);
  const [clerk, chief] = [await add(opened, 'clerk'), await add(opened, 'chief')];
  await client.call('people.signIn', { id: clerk, secret: secretOf('clerk') });
  const log = (subject: string) =>
    client.call('register.log', {
      ...inputs['register.log'],
      receivedBookId: null,
      fields: { ...inputs['register.log'].fields, subject },
      allowSameLetter: true,
    });
  const [old, older] = [await log('เรื่องหนึ่ง'), await log('เรื่องสอง')];
  const classify = (id: string) =>
    client.call('register.correct', {
      id,
      changes: { secrecy: 'confidential' },
      reason: 'ลับ',
      erasesOriginal: true,
    });
  ports.clock.set('2026-11-24T09:31:00+07:00');
  await client.call('people.signIn', { id: clerk, secret: secretOf('clerk') });
  const fresh = await log('เรื่องใหม่');
  expect((await classify(fresh.id)).secrecy).toBe('confidential');
  await expect(classify(old.id)).rejects.toMatchObject({ code: 'not-allowed' });
  expect((await client.call('register.get', { id: old.id })).entry.subject).toBe('เรื่องหนึ่ง');
  await client.call('people.signIn', { id: chief, secret: secretOf('chief') });
  expect((await classify(older.id)).secrecy).toBe('confidential');
});

test('what the program does by itself in an office with users bears nobody’s name', async () => {
  const folder = await temporaryFolder();
  await layNewRegisters(folder);
  const { client } = await open(folder);
  await client.call('office.save', office);
  const scanner = await temporaryFolder();
  const { id } = await beginPeople(client);
  await client.call('import.watch', { folder: scanner, after: 'leave', existing: 'take' });
  await writeFile(join(scanner, 'สแกน.txt'), 'ที่ ธบ ๐๐๒๓.๓/ว ๑๐๒\nเรื่อง ทดสอบ');
  const taken = () => client.call('import.list', { includeFinished: true });
  await expect.poll(async () => (await taken()).length, { timeout: 30_000, interval: 500 }).toBe(1);
  const db = openDatabase(join(folder, 'saraban.db'));
  const row = db.prepare('SELECT added_by FROM imports').get();
  db.close();
  expect(row?.added_by).toBe('program');
  expect((await client.call('people.status', {})).person?.id).toBe(id);
});

test('a clerk takes back what he did himself, not what the chief did; the chief takes back both', async () => {
  const opened = await newOffice();
  const { client } = opened;
  await beginPeople(client);
  const [clerk, chief] = [await add(opened, 'clerk'), await add(opened, 'chief')];
  const saved = async (id: string, role: 'clerk' | 'chief') => {
    await client.call('people.signIn', { id, secret: secretOf(role) });
    await client.call('recipient.save', { ...inputs['recipient.save'], name: nameOf[role] });
    return (await client.call('undo.last', {}))?.id ?? 0;
  };
  const chiefs = await saved(chief, 'chief');
  const clerks = await saved(clerk, 'clerk');
  await expect(client.call('undo.apply', { step: chiefs })).rejects.toMatchObject({ code: 'not-allowed' });
  await client.call('people.signIn', { id: chief, secret: secretOf('chief') });
  expect((await client.call('undo.apply', { step: clerks })).by).toBe(nameOf.clerk);
});
