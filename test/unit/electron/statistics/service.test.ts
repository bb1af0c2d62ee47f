/** What the office reports of its post at the end of a year. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { statisticsHandlers } from '../../../../electron/statistics/service.ts';
import { daysOf, monthsOf, waitOf } from '../../../../shared/register/statistics.ts';
import { isoDayOf } from '../../../../shared/thai/date.ts';
import { clerk, letterFields, openOffice } from '../../../helpers/register-office.ts';
import { type TestSurroundings, testSurroundings } from '../../../helpers/surroundings.ts';

let around: TestSurroundings;
let handlers: ReturnType<typeof statisticsHandlers>;

async function receive(day: string, changes: Parameters<typeof letterFields>[0]) {
  return around.store.registers.log({
    importId: null,
    letterIndex: null,
    allowSameLetter: true,
    isSample: false,
    at: new Date(`${day}T09:30:00+07:00`),
    by: clerk,
    fields: letterFields(changes),
  });
}

beforeEach(async () => {
  around = await testSurroundings();
  await openOffice(around.store);
  handlers = statisticsHandlers(around);
  await receive('2025-09-30', { subject: 'ปีก่อน' });
  await receive('2025-10-01', { documentNumber: 'ธบ ๑/๑', urgency: 'urgent' });
  await receive('2025-12-31', { documentNumber: 'ธบ ๑/ว ๒', from: 'กรมการปกครอง', deadline: '2026-01-05' });
  await receive('2026-09-30', { secrecy: 'secret', deadline: '2026-12-31' });
  const wrong = await receive('2026-09-30', { subject: 'ลงผิด' });
  await around.store.registers.void({ id: wrong.id, reason: 'ลงผิด', at: new Date(), by: clerk });
});

describe('statistics of the post', () => {
  it('counts the fiscal year from 1 October to 30 September, voided numbers apart', async () => {
    const report = await handlers['statistics.report']({ of: 'fiscal', year: 2569 });
    expect(report).toMatchObject({
      from: '2025-10-01',
      to: '2026-09-30',
      totals: { received: 3, sent: 0, circular: 0, voided: 1 },
      deadlines: { onTime: 0, late: 0, overdue: 1, open: 1 },
      forwarding: { forwarded: 0, medianDays: null, averageDays: null },
    });
    expect(report.months).toHaveLength(12);
    expect(
      report.months.filter(({ received }) => received > 0).map(({ month, received }) => [month, received]),
    ).toEqual([
      ['2025-10', 1],
      ['2025-12', 1],
      ['2026-09', 1],
    ]);
    expect(report.senders).toEqual([
      { name: 'จังหวัดธารบุรี', count: 2 },
      { name: 'กรมการปกครอง', count: 1 },
    ]);
    expect(report.kinds.map(({ count }) => count)).toEqual([1, 1, 1, 0, 0]);
    expect(report.urgency.filter(({ count }) => count > 0)).toEqual([
      { urgency: null, count: 2 },
      { urgency: 'urgent', count: 1 },
    ]);
  });

  it('says of deadlines what the board says: done in time or late, needless, still owed', async () => {
    const { store } = around;
    const settle = (id: string, state: 'done' | 'dropped', day: string) =>
      store.deadlines.settle({ id, state, note: '' }, { at: new Date(`${day}T10:00:00+07:00`), by: clerk });
    const inTime = await receive('2026-02-02', { documentNumber: 'ธบ ๒/๑', deadline: '2026-02-10' });
    const tooLate = await receive('2026-02-02', { documentNumber: 'ธบ ๒/๒', deadline: '2026-02-10' });
    const needless = await receive('2026-02-02', { documentNumber: 'ธบ ๒/๓', deadline: '2026-02-10' });
    await settle(inTime.id, 'done', '2026-02-10');
    await settle(tooLate.id, 'done', '2026-02-11');
    await settle(needless.id, 'dropped', '2026-02-03');
    await store.deadlines.add(
      {
        entryId: tooLate.id,
        kind: 'deadline',
        what: 'ส่งแบบตอบรับ',
        due: '2026-02-12',
        time: null,
        assignee: '',
      },
      false,
    );
    const { deadlines } = await handlers['statistics.report']({ of: 'fiscal', year: 2569 });
    expect(deadlines).toEqual({ onTime: 1, late: 1, overdue: 2, open: 1 });
    const today = isoDayOf(around.ports.clock());
    const board = await store.deadlines.board(around.ports.clock());
    expect(board.deadlines.filter(({ due }) => due < today)).toHaveLength(deadlines.overdue);
    expect(board.deadlines.filter(({ due }) => due >= today)).toHaveLength(deadlines.open);
  });

  it('counts the calendar year by its own months', async () => {
    const { months, totals } = await handlers['statistics.report']({ of: 'calendar', year: 2568 });
    expect(totals.received).toBe(3);
    expect([months[0]?.month, months[11]?.month]).toEqual(['2025-01', '2025-12']);
    expect(daysOf({ of: 'calendar', year: 2568 })).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(monthsOf({ of: 'fiscal', year: 2569 }).slice(2, 4)).toEqual(['2025-12', '2026-01']);
  });

  it('groups the days from receipt to forwarding', () => {
    expect([-1, 0, 1, 2, 3, 7, 8, 30, 31].map(waitOf)).toEqual([
      'same-day',
      'same-day',
      'next-day',
      'within-3',
      'within-3',
      'within-7',
      'within-30',
      'within-30',
      'longer',
    ]);
  });

  it('prints the tables and writes them as numbers that can be added up', async () => {
    const period = { of: 'fiscal', year: 2569 } as const;
    const printed = await handlers['statistics.print'](period);
    expect(printed.name).toBe('สถิติ ปีงบประมาณ ๒๕๖๙.pdf');
    expect(around.ports.printed[0]).toContain('๑ ต.ค. ๒๕๖๘ ถึง ๓๐ ก.ย. ๒๕๖๙');
    const { outputId } = await handlers['statistics.export']({ ...period, as: 'xlsx' });
    const parts = unzipSync(around.outputs.find(outputId).bytes);
    expect(Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(6);
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toMatch(
      /<c r="B15"[^>]*><v>3<\/v>/,
    );
  });
});
