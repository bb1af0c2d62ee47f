/** How a register is looked at stays: views for the office, columns for each clerk. */
import { expect, test } from 'vitest';
import { openStore } from '../../../../electron/store/store.ts';
import { clerk, openOffice } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const at = new Date('2026-11-23T09:30:00+07:00');
const signed = { at, by: clerk, isSample: false };
const columns = [
  { name: 'running', width: 'usual' },
  { name: 'subject', width: 'wide' },
] as const;
const urgent = { book: 'received', name: 'ด่วนที่สุด', filter: { urgency: 'most-urgent' } } as const;

test('a view keeps its filters and columns under its name, and takes the place of the one before', async () => {
  const folder = await temporaryFolder();
  const before = await openStore(folder);
  await openOffice(before);
  await before.views.save({ ...urgent, columns: null, ...signed });
  await before.views.save({ ...urgent, columns, ...signed });
  await before.close();
  const store = await openStore(folder);
  const { views } = await store.views.list('received', 'คนอื่น');
  expect(views).toMatchObject([{ ...urgent, columns, savedBy: clerk }]);
  expect((await store.views.list('sent', clerk)).views).toEqual([]);
  await store.views.remove(views[0]?.id ?? '');
  expect((await store.views.list('received', clerk)).views).toEqual([]);
  await store.close();
});

test('each clerk sets columns for one book alone, and goes back to the form', async () => {
  const store = await openStore(await temporaryFolder());
  await openOffice(store);
  await store.views.setColumns({ book: 'received', columns, ...signed });
  await store.views.setColumns({ book: 'received', columns: columns.slice(0, 1), ...signed });
  expect(await store.views.list('received', clerk)).toEqual({ views: [], columns: columns.slice(0, 1) });
  expect((await store.views.list('sent', clerk)).columns).toBeNull();
  expect((await store.views.list('received', 'คนอื่น')).columns).toBeNull();
  await store.views.setColumns({ book: 'received', columns: null, ...signed });
  expect((await store.views.list('received', clerk)).columns).toBeNull();
  await store.close();
});
