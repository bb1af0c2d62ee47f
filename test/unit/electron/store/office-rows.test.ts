/** The office's own data survives the closing of the program, and its rules hold. */
import { expect, test } from 'vitest';
import { openStore, type Store } from '../../../../electron/store/store.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const administration = {
  code: 'อน ๐๓๑๘',
  ownerOffice: 'ที่ทำการปกครองอำเภอ',
  phone: '',
  email: '',
  isDefault: false,
};
const local = { ...administration, code: 'อน ๐๐๒๓.๙', isDefault: true };
const council = (name: string) => ({
  kind: 'sao' as const,
  name,
  formalTitle: `นายก${name}`,
  email: '',
  phone: '',
});

async function freshStore(): Promise<Store> {
  return openStore(await temporaryFolder());
}

test('an office has one default prefix: the first, until another is chosen', async () => {
  const store = await freshStore();
  const first = await store.office.savePrefix(administration);
  expect(first.isDefault).toBe(true);
  const second = await store.office.savePrefix(local);
  expect(await store.office.listPrefixes()).toEqual([{ ...first, isDefault: false }, second]);
  await store.close();
});

test('a prefix code stands once, whichever window enters it', async () => {
  const store = await freshStore();
  await store.office.savePrefix(administration);
  await expect(store.office.savePrefix(administration)).rejects.toMatchObject({
    code: 'name-taken',
    params: { name: 'อน ๐๓๑๘' },
  });
  expect(await store.office.listPrefixes()).toHaveLength(1);
  await store.close();
});

test('signatories, recipients and groups are there after the program was closed', async () => {
  const before = await freshStore();
  const signatory = await before.office.saveSignatory({
    name: 'นายสมมุติ ใจดี',
    position: 'ปลัดอำเภอ',
    mode: 'acting',
    actingFor: 'นายอำเภอวังหมอก',
    orderNumber: '๑๒/๒๕๖๗',
    validFrom: '2024-03-01',
    validTo: null,
  });
  const recipients = await before.office.saveRecipients([council('อบต. บางทราย'), council('อบต. ดอนยาง')]);
  const group = await before.office.saveGroup({
    name: 'อปท. ทุกแห่ง',
    addressLine: 'นายกองค์กรปกครองส่วนท้องถิ่นทุกแห่ง',
    memberIds: recipients.map((recipient) => recipient.id).reverse(),
    isDefault: true,
  });
  await before.close();

  const after = await openStore(before.folder);
  expect(await after.office.listSignatories()).toEqual([signatory]);
  expect(await after.office.listRecipients()).toEqual(recipients);
  expect(await after.office.listGroups()).toEqual([group]);
  await after.close();
});

test('of many recipients entered at once either all are kept or none', async () => {
  const store = await freshStore();
  const twice = [council('อบต. บางทราย'), council('อบต. ดอนยาง'), council('อบต. บางทราย')];
  await expect(store.office.saveRecipients(twice)).rejects.toMatchObject({
    code: 'name-taken',
    params: { name: 'อบต. บางทราย' },
  });
  expect(await store.office.listRecipients()).toEqual([]);
  await store.close();
});

test('a recipient that is removed leaves its groups', async () => {
  const store = await freshStore();
  const [gone, stays] = await store.office.saveRecipients([council('อบต. บางทราย'), council('อบต. ดอนยาง')]);
  await store.office.saveGroup({
    name: 'ทุกแห่ง',
    addressLine: '',
    memberIds: [gone?.id ?? '', stays?.id ?? ''],
    isDefault: true,
  });
  await store.office.removeRecipient(gone?.id ?? '');
  expect((await store.office.listGroups())[0]?.memberIds).toEqual([stays?.id]);
  await store.close();
});

test('what does not exist cannot be changed, removed or put into a group', async () => {
  const store = await freshStore();
  await expect(store.office.savePrefix({ ...local, id: 'nobody' })).rejects.toMatchObject({
    code: 'not-found',
    params: { what: 'prefix' },
  });
  await expect(store.office.removeSignatory('nobody')).rejects.toMatchObject({ code: 'not-found' });
  const group = { name: 'ทุกแห่ง', addressLine: '', memberIds: ['nobody'], isDefault: true };
  await expect(store.office.saveGroup(group)).rejects.toMatchObject({
    code: 'not-found',
    params: { what: 'recipient' },
  });
  expect(await store.office.listGroups()).toEqual([]);
  await store.close();
});
