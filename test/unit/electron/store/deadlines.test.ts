/** The board of deadlines in a real book: the line's own day, others beside it, who did it, undo, classified letters. */
import { expect, onTestFinished, test } from 'vitest';
import { actingAs } from '../../../../electron/store/acting.ts';
import { openStore, type Store } from '../../../../electron/store/store.ts';
import type { UndoableAction } from '../../../../shared/register/undo.ts';
import { clerk, letterFields, openOffice, waitingImport } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const at = new Date('2026-11-23T09:41:00+07:00');
const actor = { at, by: clerk };

async function openBook(): Promise<Store> {
  const store = await openStore(await temporaryFolder());
  onTestFinished(() => store.close());
  await openOffice(store);
  return store;
}

function log(store: Store, changes: Parameters<typeof letterFields>[0] = {}, found = {}) {
  return store.registers.log({
    importId: null,
    letterIndex: null,
    fields: letterFields(changes),
    allowSameLetter: true,
    at,
    by: clerk,
    isSample: false,
    ...found,
  });
}

const open = async (store: Store) => (await store.deadlines.board(at)).deadlines;
const as = <T>(action: UndoableAction, work: () => Promise<T>) => actingAs({ by: clerk, at, action }, work);
const undoLast = async (store: Store) => {
  const step = await store.undo.last(at);
  return store.undo.undo(step?.id ?? 0, { ...actor, reason: 'เลิกทำ' });
};

test('the day of a received line stands on the board and follows its corrections', async () => {
  const store = await openBook();
  const { id } = await log(store, { deadline: '2026-11-30' });
  await log(store, { deadline: null });
  expect(await open(store)).toMatchObject([{ isMain: true, due: '2026-11-30', letter: { entryId: id } }]);
  const correct = (deadline: string | null) =>
    store.registers.correct({ id, changes: { deadline }, reason: 'จังหวัดเลื่อน', ...actor });
  await correct('2026-12-04');
  expect(await open(store)).toMatchObject([{ due: '2026-12-04' }]);
  await correct(null);
  expect(await open(store)).toEqual([]);
  await correct('2026-12-08');
  expect(await open(store)).toMatchObject([{ due: '2026-12-08', isMain: true }]);
  await store.registers.void({ id, reason: 'ลงซ้ำ', ...actor });
  expect(await open(store)).toEqual([]);
});

test('moving the day of a line on the board corrects the line, with the reason in its history', async () => {
  const store = await openBook();
  const { id } = await log(store, { deadline: '2026-11-30' });
  const [card] = await open(store);
  const changes = { due: '2026-12-02', assignee: 'ปลัดอำเภอ' };
  await store.deadlines.change({ id: card?.id ?? '', changes, reason: 'ขอขยายเวลา' }, actor);
  const { entry, history } = await store.registers.get(id);
  expect(entry.deadline).toBe('2026-12-02');
  expect(history.at(-1)).toMatchObject({ field: 'deadline', before: '2026-11-30', reason: 'ขอขยายเวลา' });
  expect(await open(store)).toMatchObject([{ due: '2026-12-02', assignee: 'ปลัดอำเภอ' }]);
});

test('taking back a day moved on the board takes it back in the line as well, and the history says so', async () => {
  const store = await openBook();
  const { id } = await log(store, { deadline: '2026-11-30' });
  const move = (due: string) =>
    as('deadline.change', () =>
      store.deadlines.change({ id, changes: { due, assignee: 'ปลัดอำเภอ' }, reason: 'ขอขยายเวลา' }, actor),
    );
  await move('2026-12-20');
  expect(await store.undo.last(at)).toMatchObject({ action: 'deadline.change', rows: 1 });
  expect((await undoLast(store)).entryIds).toEqual([id]);
  const { entry, history } = await store.registers.get(id);
  expect(entry.deadline).toBe('2026-11-30');
  expect(history.at(-1)).toMatchObject({
    field: 'deadline',
    before: '2026-12-20',
    after: '2026-11-30',
    reason: 'เลิกทำ',
  });
  expect(await open(store)).toMatchObject([{ due: '2026-11-30', assignee: '' }]);
  // Corrected in the register since: there is nothing that could be taken back.
  await move('2026-12-20');
  await store.registers.correct({ id, changes: { deadline: '2026-12-21' }, reason: 'อีกครั้ง', ...actor });
  expect(await store.undo.last(at)).toBeNull();
});

test("days kept in the review stand beside the line's own, which takes the words of its day", async () => {
  const store = await openBook();
  const { importId } = await waitingImport(store, ['ขอเชิญประชุม']);
  const source = { text: '๓๐ พ.ย. ๒๕๖๙', page: 2, spans: [{ page: 2, start: 4, end: 17 }], confidence: 0.9 };
  const day = { until: null, time: null, source };
  const found = [
    { kind: 'deadline', what: 'แจ้งรายชื่อ', due: '2026-11-30', ...day },
    { kind: 'event', what: 'ประชุม', due: '2026-12-04', ...day, time: '09:30' },
  ];
  await log(store, { deadline: '2026-11-30' }, { importId, letterIndex: 1, found });
  expect(await open(store)).toMatchObject([
    { isMain: true, what: 'แจ้งรายชื่อ', due: '2026-11-30', source },
    { isMain: false, kind: 'event', what: 'ประชุม', due: '2026-12-04', time: '09:30' },
  ]);
});

test('what is done says by whom and when, and can be taken back', async () => {
  const store = await openBook();
  await log(store, { deadline: '2026-11-30' });
  const [card] = await open(store);
  const id = card?.id ?? '';
  await as('deadline.settle', () =>
    store.deadlines.settle({ id, state: 'done', note: 'ตอบทางโทรศัพท์' }, actor),
  );
  const board = await store.deadlines.board(at);
  expect(board.deadlines).toEqual([]);
  expect(board.settled).toMatchObject([{ id, state: 'done', settled: { by: clerk, note: 'ตอบทางโทรศัพท์' } }]);
  await undoLast(store);
  expect(await open(store)).toMatchObject([{ id, state: 'open', settled: null }]);
});

test('a removed day comes back by undo with the one who was to see to it', async () => {
  const store = await openBook();
  const { id } = await log(store, { deadline: '2026-11-30' });
  await store.deadlines.change({ id, changes: { assignee: 'ปลัดอำเภอ' }, reason: '' }, actor);
  await as('register.correct', () =>
    store.registers.correct({ id, changes: { deadline: null }, reason: 'ผิดฉบับ', ...actor }),
  );
  expect(await open(store)).toEqual([]);
  await undoLast(store);
  expect(await open(store)).toMatchObject([{ due: '2026-11-30', assignee: 'ปลัดอำเภอ' }]);
  expect((await store.registers.get(id)).entry.deadline).toBe('2026-11-30');
});

test('one noted by hand goes again with its undo, and one of a letter dies with nothing', async () => {
  const store = await openBook();
  const input = {
    entryId: null,
    kind: 'event',
    what: 'ตรวจเยี่ยม',
    due: '2026-12-01',
    time: null,
    assignee: '',
  } as const;
  await as('deadline.add', () => store.deadlines.add(input, false));
  expect(await open(store)).toMatchObject([{ what: 'ตรวจเยี่ยม', letter: null }]);
  await undoLast(store);
  expect(await open(store)).toEqual([]);
  await expect(store.deadlines.add({ ...input, entryId: 'unknown' }, false)).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('of a letter that turns out to be classified the board keeps the day and no word', async () => {
  const store = await openBook();
  const { id } = await log(store, { deadline: '2026-11-30' });
  await store.deadlines.add(
    { entryId: id, kind: 'deadline', what: 'ย้ายพยาน', due: '2026-12-01', time: null, assignee: '' },
    false,
  );
  await store.registers.correct({ id, changes: { secrecy: 'secret' }, reason: 'เป็นหนังสือลับ', ...actor });
  const board = JSON.stringify(await store.deadlines.board(at));
  expect(board).not.toContain('ย้ายพยาน');
  expect(board).not.toContain('เบี้ยยังชีพ');
  expect((await open(store)).map(({ due, subject }) => [due, subject])).toEqual([
    ['2026-11-30', 'เรื่องลับมาก'],
    ['2026-12-01', 'เรื่องลับมาก'],
  ]);
  const words = {
    entryId: id,
    kind: 'deadline',
    what: 'ย้ายพยาน',
    due: '2026-12-02',
    time: null,
    assignee: '',
  } as const;
  await expect(store.deadlines.add(words, false)).rejects.toMatchObject({ code: 'secret-not-stored' });
});

test('of a book taken over only the days still to come are on the board', async () => {
  const store = await openBook();
  const rows = ['2026-10-30', '2026-11-22', '2026-11-23', '2026-12-15'].map((deadline, index) => ({
    row: index + 2,
    running: index + 1,
    inserted: null,
    year: 2569,
    circular: false,
    enteredOn: '2026-10-01',
    fields: letterFields({ deadline }),
    doubts: [],
    series: { book: 'received', prefixId: null, circular: false, year: 2569 } as const,
  }));
  await store.takeOver.enter({ book: 'received', rows, fileName: 'ทะเบียน.xlsx', ...actor, isSample: false });
  expect((await open(store)).map(({ due }) => due)).toEqual(['2026-11-23', '2026-12-15']);
});
