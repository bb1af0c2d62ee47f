/** The board through its calls: days kept in the review with their place, paper, what others hear of a change. */
import { expect, test } from 'vitest';
import { homeHandlers, minuteHandlers } from '../../../../electron/deadlines/minutes.ts';
import { deadlineHandlers } from '../../../../electron/deadlines/service.ts';
import { registerHandlers } from '../../../../electron/registers/service.ts';
import type { Reading } from '../../../../shared/document/reading.ts';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import { entryFieldsFromLetter } from '../../../../shared/register/from-letter.ts';
import { clerk, letterFields, openOffice } from '../../../helpers/register-office.ts';
import { testSurroundings } from '../../../helpers/surroundings.ts';

const invitation = `ที่ ธบ ๐๐๒๓.๓/๑๐๑ ศาลากลางจังหวัดธารบุรี
ถนนริมธาร ธบ ๙๙๑๑๐
๑๖ พฤศจิกายน ๒๕๖๙
เรื่อง ขอเชิญประชุมคณะกรรมการ
เรียน นายอำเภอวังหมอก
ด้วยจังหวัดธารบุรีกำหนดจัดประชุมในวันศุกร์ที่ ๔ ธันวาคม ๒๕๖๙ เวลา ๐๙.๓๐ น. ณ ศาลากลางจังหวัด
จึงเรียนมาเพื่อโปรดเข้าร่วมประชุม และแจ้งรายชื่อให้จังหวัดทราบภายในวันที่ ๓๐ พฤศจิกายน ๒๕๖๙
ขอแสดงความนับถือ
(นายวรากร ทองธารา)
ผู้ว่าราชการจังหวัดธารบุรี`;

async function desk() {
  const around = await testSurroundings();
  await openOffice(around.store);
  return {
    around,
    registers: registerHandlers(around),
    deadlines: deadlineHandlers(around),
    minutes: minuteHandlers(around),
    home: homeHandlers(around),
  };
}

test('a day kept in the review stands on the board with its hour, page and words', async () => {
  const { around, registers, deadlines } = await desk();
  const page = {
    page: 1,
    text: invitation,
    rawText: '',
    source: 'plain-text',
    size: null,
    boxes: [],
  } as const;
  const reading: Reading = { pages: [page], letters: readLetters([page]), warnings: [] };
  const [letter] = reading.letters;
  if (letter === undefined) throw new Error('no letter was read');
  const fileId = await around.store.vault.put(new TextEncoder().encode(invitation));
  await around.store.imports.add([{ id: 'file', size: 100, at: new Date(), by: clerk, isSample: false }]);
  const finished = { name: 'หนังสือ.txt', state: 'ready', kind: 'text', letterIndex: 1 } as const;
  await around.store.imports.finish('file', { ...finished, fileId, reading, letter: null });
  const meeting = letter.dates.findIndex(({ iso, kind }) => kind === 'event' && iso === '2026-12-04');
  expect(meeting).toBeGreaterThanOrEqual(0);
  const { id } = await registers['register.log']({
    importId: 'file',
    letterIndex: 1,
    fields: entryFieldsFromLetter(letter, { district: 'วังหมอก' }),
    allowSameLetter: false,
    deadlines: [
      { date: meeting, kind: 'event', what: 'ประชุม', due: '2026-12-04' },
      { date: 999, kind: 'event', what: 'ไม่มีอยู่จริง', due: '2026-12-09' },
    ],
  });
  const kept = await deadlines['deadline.ofEntry']({ id });
  expect(kept.map(({ due, time, isMain }) => [due, time, isMain])).toEqual([
    ['2026-11-30', null, true],
    ['2026-12-04', '09:30', false],
  ]);
  const source = kept[1]?.source;
  expect(source).toMatchObject({ page: 1, text: expect.stringContaining('๔ ธันวาคม ๒๕๖๙') });
  const [span] = source?.spans ?? [];
  expect(invitation.slice(span?.start, span?.end)).toContain('๔ ธันวาคม');
});

test("the board on paper says everybody's work or one person's, in Thai digits", async () => {
  const { around, deadlines, registers } = await desk();
  const entry = { importId: null, letterIndex: null, allowSameLetter: true };
  await registers['register.log']({ ...entry, fields: letterFields({ deadline: '2026-11-20' }) });
  const task = { entryId: null, kind: 'event', due: '2026-11-26', time: '13:30' } as const;
  await deadlines['deadline.add']({ ...task, what: 'ตรวจ <คลอง>', assignee: 'ปลัดอำเภอ' });
  await deadlines['deadline.print']({ assignee: null });
  await deadlines['deadline.print']({ assignee: 'ปลัดอำเภอ' });
  const [all = '', one = ''] = around.ports.printed;
  expect(all).toContain('เกินกำหนด (๑)');
  expect(all).toContain('๒๐ พ.ย. ๒๕๖๙');
  expect(all).toContain('เบี้ยยังชีพ');
  expect(one).not.toContain('เบี้ยยังชีพ');
  expect(one).toContain('ตรวจ &#60;คลอง&#62; เวลา ๑๓.๓๐ น.');
});

test('whoever listens hears of a change, and the first screen counts it', async () => {
  const { around, deadlines, registers, minutes, home } = await desk();
  const { id } = await registers['register.log']({
    importId: null,
    letterIndex: null,
    allowSameLetter: true,
    fields: letterFields({ deadline: '2026-11-27' }),
  });
  expect(await home['home.figures']({})).toMatchObject({ dueThisWeek: 1, overdue: 0, notPutForward: 1 });
  const decision = { text: 'ทราบ', by: 'นายอำเภอวังหมอก', on: '2026-11-23' };
  await minutes['minute.decide']({ entryId: id, decision, assignments: [] });
  await deadlines['deadline.settle']({ id, state: 'done', note: '' });
  expect(await home['home.figures']({})).toMatchObject({
    dueThisWeek: 0,
    notPutForward: 0,
    receivedToday: 1,
  });
  expect(around.ports.events.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['register.changed', 'deadline.changed']),
  );
});
