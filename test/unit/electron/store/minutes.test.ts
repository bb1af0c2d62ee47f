/** Letters before the chief: put forward, decided, given to somebody with a day, taken back. */
import { expect, onTestFinished, test } from 'vitest';
import { actingAs } from '../../../../electron/store/acting.ts';
import { openStore, type Store } from '../../../../electron/store/store.ts';
import { clerk, letterFields, openOffice } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const at = new Date('2026-11-23T09:41:00+07:00');
const actor = { at, by: clerk };
const minute = {
  to: 'นายอำเภอวังหมอก',
  purpose: 'เพื่อโปรดพิจารณา',
  opinion: 'เห็นควรแจ้ง อปท.',
  clerkName: clerk,
  clerkPosition: '',
  date: '2026-11-23',
  through: [],
};
const decision = { text: 'แจ้งตามเสนอ', by: 'นายอำเภอวังหมอก', on: '2026-11-24' };

async function openBook(): Promise<{ store: Store; entryId: string }> {
  const store = await openStore(await temporaryFolder());
  onTestFinished(() => store.close());
  await openOffice(store);
  const { id } = await store.registers.log({
    importId: null,
    letterIndex: null,
    fields: letterFields({ deadline: '2026-11-30' }),
    allowSameLetter: true,
    at,
    by: clerk,
    isSample: false,
  });
  return { store, entryId: id };
}

test('a letter lies before the chief until the decision, which stands in การปฏิบัติ of its line', async () => {
  const { store, entryId } = await openBook();
  await store.minutes.putForward({ entryId, minute }, actor);
  await store.minutes.putForward({ entryId, minute: { ...minute, opinion: 'เห็นควรทราบ' } }, actor);
  expect(await store.minutes.waiting()).toMatchObject([
    { entryId, putBy: clerk, minute: { opinion: 'เห็นควรทราบ' }, letter: { deadline: '2026-11-30' } },
  ]);
  const assignments = [{ assignee: 'ปลัดอำเภอ', what: 'รวบรวมรายงาน', due: '2026-11-27' }];
  await store.minutes.decide({ entryId, decision, assignments }, actor);
  expect(await store.minutes.waiting()).toEqual([]);
  expect(await store.minutes.ofEntry(entryId)).toMatchObject([{ decision, recordedBy: clerk }]);
  expect((await store.registers.get(entryId)).entry.action).toBe(
    'นายอำเภอวังหมอก สั่ง ๒๔ พ.ย. ๒๕๖๙: แจ้งตามเสนอ · มอบ ปลัดอำเภอ รวบรวมรายงาน ภายใน ๒๗ พ.ย. ๒๕๖๙',
  );
});

test('who was given a day stands on the board; the day of the letter itself is not noted twice', async () => {
  const { store, entryId } = await openBook();
  const assignments = [
    { assignee: 'ท้องถิ่นอำเภอ', what: 'แจ้ง อปท.', due: '2026-11-30' },
    { assignee: 'ปลัดอำเภอ', what: 'ตรวจ', due: '2026-11-27' },
    { assignee: 'เสมียนตรา', what: 'เพื่อทราบ', due: null },
  ];
  await store.minutes.decide({ entryId, decision, assignments }, actor);
  const { deadlines, people } = await store.deadlines.board(at);
  expect(deadlines.map(({ due, assignee, what, isMain }) => [due, assignee, what, isMain])).toEqual([
    ['2026-11-27', 'ปลัดอำเภอ', 'ตรวจ', false],
    ['2026-11-30', 'ท้องถิ่นอำเภอ', 'แจ้ง อปท.', true],
  ]);
  expect(people).toEqual(['ท้องถิ่นอำเภอ', 'ปลัดอำเภอ']);
});

test('a decision is taken back as one: the letter waits again, its line and the board are as before', async () => {
  const { store, entryId } = await openBook();
  await store.minutes.putForward({ entryId, minute }, actor);
  const assignments = [{ assignee: 'ปลัดอำเภอ', what: 'ตรวจ', due: '2026-11-27' }];
  await actingAs({ by: clerk, at, action: 'minute.decide' }, () =>
    store.minutes.decide({ entryId, decision, assignments }, actor),
  );
  const step = await store.undo.last(at);
  await store.undo.undo(step?.id ?? 0, { ...actor, reason: 'เลิกทำ' });
  expect(await store.minutes.waiting()).toHaveLength(1);
  expect((await store.registers.get(entryId)).entry.action).toBe('');
  expect((await store.deadlines.board(at)).deadlines.map(({ due }) => due)).toEqual(['2026-11-30']);
});

test('nothing is put forward of a classified letter, and what was goes when it turns out to be one', async () => {
  const { store, entryId } = await openBook();
  await store.minutes.putForward({ entryId, minute }, actor);
  await store.registers.correct({ id: entryId, changes: { secrecy: 'secret' }, reason: 'ลับ', ...actor });
  expect(await store.minutes.ofEntry(entryId)).toMatchObject([{ minute: null }]);
  await expect(store.minutes.putForward({ entryId, minute }, actor)).rejects.toMatchObject({
    code: 'secret-not-stored',
  });
});
