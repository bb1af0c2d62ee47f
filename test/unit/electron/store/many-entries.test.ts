/** Many lines handled at once: one action on record, taken back by one step; the list chosen whole. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { actingAs } from '../../../../electron/store/acting.ts';
import { openStore, type Store } from '../../../../electron/store/store.ts';
import type { EntryFields } from '../../../../shared/register/entry.ts';
import { clerk, letterFields, openOffice } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const at = new Date('2026-11-23T09:30:00+07:00');
const actor = { at, by: clerk };
const action = 'register.annotateMany';
const year = { book: 'received', year: 2569, order: 'newest-first', offset: 0, limit: 100 } as const;

async function deskWith(...letters: Partial<EntryFields>[]) {
  const store = await openStore(await temporaryFolder());
  await openOffice(store);
  const ids: string[] = [];
  for (const changes of letters) {
    const fields = letterFields(changes);
    const paper = { importId: null, letterIndex: null, allowSameLetter: true, isSample: false };
    ids.push((await store.registers.log({ ...paper, fields, ...actor })).id);
  }
  return { store, ids };
}

function note(store: Store, input: Partial<Parameters<Store['registers']['annotateMany']>[0]>) {
  const usual = { ids: [], field: 'action', text: 'ทราบ เก็บแฟ้ม', task: null, ...actor } as const;
  return actingAs({ ...actor, action }, () => store.registers.annotateMany({ ...usual, ...input }));
}

async function actions(store: Store, ids: readonly string[]) {
  return Promise.all(ids.map(async (id) => (await store.registers.get(id)).entry.action));
}

test('one text goes into every chosen line as one action, and one step takes all of it back', async () => {
  const { store, ids } = await deskWith({}, { action: 'รอสั่งการ' }, {});
  const task = { assignee: 'ปลัดอำเภอ (งานปกครอง)', due: '2026-12-01' };
  expect(await note(store, { ids: [...ids, ids[0] ?? ''], text: 'มอบปลัดอำเภอ', task })).toEqual({
    changed: 3,
    leftOut: 0,
  });
  expect(await actions(store, ids)).toEqual(['มอบปลัดอำเภอ', 'รอสั่งการ\nมอบปลัดอำเภอ', 'มอบปลัดอำเภอ']);
  expect((await store.deadlines.board(at)).deadlines.map(({ assignee, due }) => ({ assignee, due }))).toEqual(
    [task, task, task],
  );
  const db = new DatabaseSync(join(store.folder, 'saraban.db'), { readOnly: true });
  const logged = db.prepare('SELECT count(DISTINCT at || action) AS actions FROM audit_log WHERE action = ?');
  expect(logged.get(action)).toEqual({ actions: 1 });
  db.close();

  const step = await store.undo.last(at);
  expect(step).toMatchObject({ action, rows: 3 });
  await store.undo.undo(step?.id ?? 0, { ...actor, reason: 'เลิกทำ' });
  expect(await actions(store, ids)).toEqual(['', 'รอสั่งการ', '']);
  expect((await store.deadlines.board(at)).deadlines).toEqual([]);
  expect(await store.undo.last(at)).toBeNull();
  await store.close();
});

test('voided and classified letters are left out and counted, and an unknown one stops it for all', async () => {
  const { store, ids } = await deskWith({}, {}, { secrecy: 'secret' });
  const [open = '', voided = '', secret = ''] = ids;
  await store.registers.void({ id: voided, reason: 'ลงซ้ำ', ...actor });
  expect(await note(store, { ids })).toEqual({ changed: 1, leftOut: 2 });
  expect(await actions(store, [open, voided, secret])).toEqual(['ทราบ เก็บแฟ้ม', '', '']);
  await expect(note(store, { ids: [open, 'gone'], text: 'อีกครั้ง' })).rejects.toThrow('not-found');
  expect(await actions(store, [open])).toEqual(['ทราบ เก็บแฟ้ม']);
  await store.close();
});

test('a stretch of the list is chosen as it is shown, filtered or found by words, and chosen lines are listed alone', async () => {
  const { store, ids } = await deskWith({}, { subject: 'ประชุมประจำเดือน' }, {}, { secrecy: 'secret' });
  const [first = '', second = '', third = '', fourth = ''] = ids;
  expect(await store.registers.chosen({ ...year, offset: 0, limit: 3 })).toEqual([
    { id: fourth, isOpen: false },
    { id: third, isOpen: true },
    { id: second, isOpen: true },
  ]);
  expect(await store.registers.chosen({ ...year, text: 'ประชุม' })).toEqual([{ id: second, isOpen: true }]);
  const { rows, total } = await store.registers.list({ ...year, year: null, ids: [third, first] });
  expect([total, rows.map(({ id }) => id)]).toEqual([2, [third, first]]);
  expect((await store.registers.list({ ...year, ids: [second], text: 'เบี้ยยังชีพ' })).total).toBe(0);
  await store.close();
});
