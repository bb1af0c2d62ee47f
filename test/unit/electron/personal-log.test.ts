/** A working day with everything that goes wrong in one, through the real log file: nobody's name, subject or number in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileLog } from '../../../electron/file-log.ts';
import { office, paperLetter } from '../../contract/inputs.ts';
import { inText } from '../../helpers/find-planted.ts';
import { layNewRegisters } from '../../helpers/new-registers.ts';
import { settled } from '../../helpers/secret-office.ts';
import { startOffice } from '../../helpers/started-office.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { testPorts } from '../../helpers/test-ports.ts';

const person = 'นายสมชาย ใจดี';
const subject = 'ขอรับรองบุคคลเพื่อรับเบี้ยยังชีพ';
const id = '3100100456786';
const mail = 'somchai.jaidee@example.org';
const planted = [
  ...[person, 'สมชาย', subject, 'เบี้ยยังชีพ', id, '3-1001-00456-78-6', '๓๑๐๐๑๐๐๔๕๖๗๘๖', '00456'],
  ...[mail, 'somchai', office.clerkName, 'สมใจ', office.officeName, '081-234-5678'],
];

test('the log of a working day names nobody', async () => {
  const folder = await temporaryFolder();
  await layNewRegisters(folder);
  const log = createFileLog(folder, 'headless');
  const { ports, client, close } = await startOffice(folder, testPorts({ log }));
  /** What goes wrong is part of the day. */
  const fails = (call: Promise<unknown>) => expect(call).rejects.toBeDefined();

  await client.call('office.save', { ...office, unregisteredDays: 90 });
  const recipient = {
    kind: 'sao',
    name: person,
    formalTitle: person,
    email: mail,
    phone: '081-234-5678',
  } as const;
  await client.call('recipient.save', recipient);
  const text = [
    'ที่ ธบ ๐๐๒๓.๓/๑๐๒',
    'ศาลากลางจังหวัดธารบุรี',
    '๙ พฤศจิกายน ๒๕๖๙',
    `เรื่อง ${subject}`,
    'เรียน นายอำเภอวังหมอก',
    `ด้วย ${person} เลขประจำตัวประชาชน ${id} ${mail}`,
  ].join('\n');
  const { id: importId } = await client.call('import.startText', { name: `${person} ${id}.txt`, text });
  await settled({ client }, importId);
  const fields = { ...paperLetter, subject: `${subject} ${id}`, from: person };
  const entry = await client.call('register.log', {
    importId,
    letterIndex: 1,
    allowSameLetter: false,
    fields,
  });
  await fails(client.call('register.log', { importId, letterIndex: 1, allowSameLetter: false, fields }));
  await client.call('register.correct', { id: entry.id, changes: { to: id }, reason: person });
  await client.call('search.entries', { text: person, limit: 5 });
  await client.call('register.export', { book: 'received', year: null, as: 'xlsx', idNumbers: 'whole' });
  await client.call('register.print', { book: 'received', year: null });
  // Files that are none, with names that say everything.
  for (const ending of ['pdf', 'docx', 'jpg']) {
    const broken = new TextEncoder().encode(`%PDF-1.7\nPK\u0003\u0004 ${person} ${id} ${mail} ${subject}`);
    const uploadId = await client.upload(`${person} ${id} ${mail}.${ending}`, broken);
    const [started] = await client.call('import.start', { uploadIds: [uploadId] });
    await settled({ client }, started?.id ?? '');
  }
  const uploadId = await client.upload(
    `${person}.csv`,
    new TextEncoder().encode(`เลขรับ,เรื่อง\n"${person},${id}`),
  );
  await client.call('exchange.table', { uploadId, book: 'received' }).catch(() => undefined);
  await fails(client.call('letter.forward', { entryId: person }));
  await fails(client.call(`${person}` as 'app.status', {}));
  await fails(client.call('import.get', { id: `${id} ${mail}` }));
  // Whatever a library may quote when it fails.
  log.error(
    'unforeseen failure',
    new Error(`cannot read ${person} ${id} 3-1001-00456-78-6 ${mail} ${subject}`),
    {
      method: 'import.get',
    },
  );
  await client.call('backup.make', {});
  ports.clock.set('2027-05-01T09:30:00+07:00');
  const due = await client.call('retention.list', {});
  await client.call('retention.erase', { items: due.map((item) => ({ kind: item.kind, id: item.id })) });
  await close();

  const names = readdirSync(join(folder, 'log'));
  const lines = names.map((name) => readFileSync(join(folder, 'log', name), 'utf8')).join('\n');
  expect(lines).toContain('unforeseen failure');
  expect(lines).toContain('erased what never reached a register drafts=0');
  expect(inText('log', 'line', [...names, lines].join('\n'), planted)).toEqual([]);
  expect(/[ก-๙]/u.exec(lines)).toBeNull();
  expect(inText('log', 'line', `${lines}${person}`, planted)).not.toEqual([]);
}, 120_000);
