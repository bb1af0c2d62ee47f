/** The seat and the secret books, over the calls that the screens make: an office with users, one of every role. */
import { expect, test } from 'vitest';
import { type Role, roles } from '../../../../shared/people/role.ts';
import { emptySecretFields } from '../../../../shared/secret-books/secret.ts';
import { paperLetter } from '../../../contract/inputs.ts';
import { passphrase, secretOffice } from '../../../helpers/secret-office.ts';
import { nameOf, secretOf, staffOffice } from '../../../helpers/staffed-office.ts';

const book = { book: 'in', year: null } as const;
const whole = { ...book, text: '' } as const;
const letter = {
  book: 'in',
  secrecy: 'secret',
  fields: { ...emptySecretFields, subject: 'แผนเตรียมพร้อม' },
  takeIds: [] as string[],
} as const;

async function staffed() {
  const office = await secretOffice();
  const { id } = await office.client.call('secret.register', letter);
  const ids = await staffOffice(office.client);
  const sitDown = (role: Role) =>
    office.client.call('people.signIn', { id: ids[role], secret: secretOf(role) });
  return { ...office, id, ids, sitDown };
}

test('only the registrar’s role opens the books; everybody sees numbers and classes, nobody while it is locked', async () => {
  const { client, sitDown } = await staffed();
  for (const role of roles) {
    await sitDown(role);
    const isRegistrar = role === 'registrar';
    expect(await client.call('secret.stubs', book)).toMatchObject([{ running: 1, secrecy: 'secret' }]);
    expect(await client.call('secret.status', {})).toMatchObject({
      maySit: isRegistrar,
      isOpen: false,
      shutsAt: null,
      persons: isRegistrar ? [{ name: nameOf.registrar }] : [],
    });
    const refusal = isRegistrar ? 'secret-books-shut' : 'not-allowed';
    await expect(client.call('secret.list', whole)).rejects.toMatchObject({ code: refusal });
    if (!isRegistrar)
      await expect(client.call('secret.open', { passphrase })).rejects.toMatchObject({ code: 'not-allowed' });
  }
  await client.call('people.lock', {});
  await expect(client.call('secret.stubs', book)).rejects.toMatchObject({ code: 'locked' });
  await expect(client.call('secret.status', {})).rejects.toMatchObject({ code: 'locked' });
});

test('the books shut when the registrar signs out, another sits down, or it is locked, and so does what he held', async () => {
  const { client, application, id, sitDown, recoveryKey } = await staffed();
  const leavings: readonly (() => Promise<unknown>)[] = [
    () => client.call('people.lock', {}),
    () => sitDown('clerk'),
    async () => application.lock(),
  ];
  for (const leave of leavings) {
    await sitDown('registrar');
    await client.call('secret.open', { passphrase: recoveryKey });
    expect(await client.call('secret.get', { id })).toMatchObject({ fields: letter.fields });
    const { outputId } = await client.call('secret.print', { paper: 'inner', id });
    const held = await application.uploads.hold('ลับ.txt', new Blob(['ลับ']).stream());
    await leave();
    await sitDown('registrar');
    await expect(client.call('secret.get', { id })).rejects.toMatchObject({ code: 'secret-books-shut' });
    expect(() => application.outputs.find(outputId)).toThrow('not-found');
    expect(() => application.uploads.takeHeld(held)).toThrow('not-found');
  }
});

test('no byte of a held file is read while the books are shut, and nothing stays of one that came while they were being shut', async () => {
  const { client, application, sitDown, recoveryKey } = await staffed();
  let pulled = 0;
  const file = (before: () => Promise<unknown>) =>
    new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          pulled += 1;
          if (pulled > 1) return controller.close();
          await before();
          controller.enqueue(new Uint8Array(1024));
        },
      },
      { highWaterMark: 0 },
    );
  const hold = (before = async (): Promise<unknown> => null) =>
    application.uploads.hold('ลับ.pdf', file(before));
  await sitDown('clerk');
  await expect(hold()).rejects.toMatchObject({ code: 'not-secret-registrar' });
  await sitDown('registrar');
  await expect(hold()).rejects.toMatchObject({ code: 'secret-books-shut' });
  await client.call('people.lock', {});
  await expect(hold()).rejects.toMatchObject({ code: 'locked' });
  expect(pulled).toBe(0);
  await sitDown('registrar');
  await client.call('secret.open', { passphrase: recoveryKey });
  await expect(hold(() => client.call('secret.shut', {}))).rejects.toMatchObject({
    code: 'secret-books-shut',
  });
  expect(pulled).toBe(2);
});

test('a clerk raises a class and reads it no more; it stands in the log under the clerk’s name', async () => {
  const { client, sitDown, recoveryKey } = await staffed();
  await sitDown('clerk');
  const entry = await client.call('register.log', {
    importId: null,
    letterIndex: null,
    allowSameLetter: false,
    fields: paperLetter,
  });
  await client.call('secret.raise', { entryId: entry.id, secrecy: 'confidential', reason: 'มีตราลับ' });
  await expect(client.call('secret.list', whole)).rejects.toMatchObject({ code: 'not-allowed' });
  await sitDown('registrar');
  await client.call('secret.open', { passphrase: recoveryKey });
  const [raised] = await client.call('secret.list', whole);
  expect(raised).toMatchObject({ by: nameOf.clerk, fields: { subject: paperLetter.subject } });
  await sitDown('reader');
  const raising = { entryId: entry.id, secrecy: 'secret', reason: 'x' } as const;
  await expect(client.call('secret.raise', raising)).rejects.toMatchObject({ code: 'not-allowed' });
});

test('handed over to a user by name; with the role alone, and neither passphrase nor key, nobody takes them', async () => {
  const { client, id, ids, sitDown, recoveryKey } = await staffed();
  await sitDown('administrator');
  const officers = { id: ids.officer, name: nameOf.officer, roles: ['officer', 'registrar'] as Role[] };
  await client.call('people.save', { ...officers, secret: null });
  await sitDown('registrar');
  const next = { name: '', passphrase: 'กุญแจของนายทะเบียนคนใหม่' };
  const handing = { ...next, present: recoveryKey, personId: ids.officer };
  await expect(
    client.call('secret.handOver', { ...handing, name: 'x', personId: ids.clerk }),
  ).rejects.toMatchObject({ code: 'not-found' });
  const made = await client.call('secret.handOver', { ...handing, name: 'ไม่ใช่ชื่อนี้' });
  expect((await client.call('secret.status', {})).registrar).toMatchObject({
    personId: ids.officer,
    name: nameOf.officer,
  });
  await expect(client.call('secret.open', { passphrase: next.passphrase })).rejects.toMatchObject({
    code: 'not-secret-registrar',
  });
  const taking = { name: 'x', passphrase: 'รหัสผ่านของฉันเอง', personId: null };
  await expect(client.call('secret.handOver', { ...taking, present: passphrase })).rejects.toMatchObject({
    code: 'wrong-passphrase',
  });
  await sitDown('officer');
  await client.call('secret.open', { passphrase: made.recoveryKey });
  expect(await client.call('secret.get', { id })).toMatchObject({ fields: letter.fields });
});
