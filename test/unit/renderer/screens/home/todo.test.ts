/** ทำต่อจากนี้: the order in which waiting letters are offered, and that none is named twice. */
import { expect, it } from 'vitest';
import { inOrder, type Todo, todosOf } from '../../../../../renderer/screens/home/todo.ts';
import type { ImportItem } from '../../../../../shared/document/import-item.ts';
import type { Deadline } from '../../../../../shared/register/deadline.ts';
import type { RegisterEntry } from '../../../../../shared/register/entry.ts';
import { emptyEntryFields } from '../../../../../shared/register/from-letter.ts';

const todo = (key: string, due: string | null, urgency: Todo['urgency']): Todo => ({
  key,
  path: '',
  title: key,
  from: '',
  urgency,
  due,
  running: 1,
  state: { kind: 'due' },
});

it('the day comes first, then urgency; letters without a day come last', () => {
  const given = [
    todo('ไม่มีกำหนด', null, null),
    todo('ไม่มีกำหนด ด่วนที่สุด', null, 'most-urgent'),
    todo('พรุ่งนี้ ด่วน', '2026-11-24', 'urgent'),
    todo('พรุ่งนี้ ด่วนที่สุด', '2026-11-24', 'most-urgent'),
    todo('เมื่อวาน', '2026-11-22', null),
  ];
  expect(inOrder(given).map(({ key }) => key)).toEqual([
    'เมื่อวาน',
    'พรุ่งนี้ ด่วนที่สุด',
    'พรุ่งนี้ ด่วน',
    'ไม่มีกำหนด ด่วนที่สุด',
    'ไม่มีกำหนด',
  ]);
});

const entry = (id: string, running: number): RegisterEntry => ({
  ...emptyEntryFields,
  id,
  book: 'received',
  seriesId: 'received',
  year: 2569,
  running,
  circular: false,
  subject: `เรื่อง ${running}`,
  enteredAt: '2026-11-23T09:00:00+07:00',
  enteredBy: 'ปุณยา แสงทอง',
  voided: null,
  fileId: null,
  importId: null,
  letterIndex: null,
  letterId: null,
  links: [],
  isSample: false,
});

const deadlineOf = ({ id, running, subject }: RegisterEntry, due: string): Deadline => ({
  id: `${id} ${due}`,
  letter: { entryId: id, year: 2569, running, from: 'จังหวัดธารบุรี', urgency: null, isForwarded: false },
  isMain: true,
  kind: 'deadline',
  what: '',
  subject,
  due,
  until: null,
  time: null,
  assignee: '',
  source: null,
  state: 'open',
  settled: null,
});

it('a letter on the board is named by its days alone, and says when it lies before the chief', () => {
  const [dated, plain] = [entry('dated', 1), entry('plain', 2)];
  const deadlines = [deadlineOf(dated, '2026-11-30'), deadlineOf(dated, '2026-11-25')];
  const board = { deadlines, answers: [], loans: [], settled: [], people: [] };
  const beforeChief = new Set(['dated', 'plain']);
  const named = todosOf({ board, waiting: [dated, plain], queue: [], beforeChief });
  expect(named.map(({ title, due, state }) => [title, due, state.kind])).toEqual([
    ['เรื่อง 1', '2026-11-25', 'before-chief'],
    ['เรื่อง 1', '2026-11-30', 'before-chief'],
    ['เรื่อง 2', null, 'before-chief'],
  ]);
});

it('of a classified letter the board says its class and number, not even the name its file had', () => {
  const stub = { number: 'ลับ ธบ ๑/๕', dateISO: '2026-11-20', from: 'กองกำกับการ', secrecy: 'secret' } as const;
  const waits = { id: 'a', name: 'แผนล่อซื้อ.pdf', subject: 'แผนล่อซื้อ', from: 'กองกำกับการ', doubts: 0 };
  const queue = [
    { ...waits, state: 'secret', stub, secrecyDoubt: null },
    { ...waits, id: 'b', state: 'waiting', stub, secrecyDoubt: 'secret' },
  ] as readonly Partial<ImportItem>[] as readonly ImportItem[];
  const board = { deadlines: [], answers: [], loans: [], settled: [], people: [] };
  const todos = todosOf({ board, waiting: [], queue, beforeChief: new Set() });
  expect(todos.map(({ state }) => state)).toEqual([
    { kind: 'secret', secrecy: 'secret', number: 'ลับ ธบ ๑/๕', isCertain: true },
    { kind: 'secret', secrecy: 'secret', number: 'ลับ ธบ ๑/๕', isCertain: false },
  ]);
  expect(JSON.stringify(todos)).not.toMatch(/แผน|กองกำกับการ/);
});
