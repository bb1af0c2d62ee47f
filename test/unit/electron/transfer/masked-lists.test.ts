/**
 * National ID numbers in what leaves the program as a list: hidden in every form of it, whole for who asked, and on
 * record. Letters that the office writes say what they say. Real files, opened again.
 */
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { paperLetter, office as settings } from '../../../contract/inputs.ts';
import { inText, tracesInBytes } from '../../../helpers/find-planted.ts';
import { layNewRegisters } from '../../../helpers/new-registers.ts';
import { settled } from '../../../helpers/secret-office.ts';
import { secretOf, staffOffice } from '../../../helpers/staffed-office.ts';
import { type StartedOffice, startOffice } from '../../../helpers/started-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const id = '3100100456786';
const thai = '๓-๑๐๐๑-๐๐๔๕๖-๗๘-๖';
const mask = 'x-xxxx-xxxxx-78-x';
/** Registers write all figures in Thai. */
const [thaiMask, thaiId] = ['x-xxxx-xxxxx-๗๘-x', '๓๑๐๐๑๐๐๔๕๖๗๘๖'];
/** As any part of the number would show it: the digits that the mask leaves are two. */
const telling = [id, thai, '3-1001-00456-78-6', '3 1001 00456 78 6', '00456', '๐๐๔๕๖'];
const range = { book: 'received', year: null } as const;

/** One line with the number in four of its columns, and a file in which it stands, over two lines too. */
async function officeWithNumbers(): Promise<StartedOffice> {
  const folder = await temporaryFolder();
  await layNewRegisters(folder);
  const office = await startOffice(folder);
  const { client } = office;
  await client.call('office.save', settings);
  const text = [
    'ที่ ธบ ๐๐๒๓.๓/๑๐๒',
    'ศาลากลางจังหวัดธารบุรี',
    '๙ พฤศจิกายน ๒๕๖๙',
    `เรื่อง ขอรับรองบุคคล เลขประจำตัวประชาชน ${id}`,
    'เรียน นายอำเภอวังหมอก',
    'ด้วยมีผู้ยื่นคำขอ เลขประจำตัวประชาชน 3-1001-',
    '00456-78-6 จึงเรียนมาเพื่อโปรดพิจารณา',
  ].join('\n');
  const { id: importId } = await client.call('import.startText', { name: `คำขอ ${id}.txt`, text });
  await settled(office, importId);
  await client.call('register.log', {
    importId,
    letterIndex: 1,
    allowSameLetter: false,
    fields: {
      ...paperLetter,
      from: `นายสมชาย ใจดี (${id})`,
      subject: `ขอรับรองบุคคล ${thai}`,
      action: `ตรวจแล้ว ${id}`,
      note: `บัตร 3 1001 00456 78 6`,
    },
  });
  return office;
}

function textOf({ application }: StartedOffice, outputId: string): string {
  const bytes = new Uint8Array(application.outputs.find(outputId).bytes);
  if (bytes[0] !== 0x50) return new TextDecoder().decode(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => new TextDecoder().decode(part))
    .join('\n');
}

test.each(['xlsx', 'csv'] as const)(
  'a register as %s hides them, and shows them whole to who asks',
  async (as) => {
    const office = await officeWithNumbers();
    const { client } = office;
    const hidden = await client.call('register.export', { ...range, as });
    expect(hidden.idNumbers).toEqual({ count: 4, are: 'masked' });
    const words = textOf(office, hidden.outputId);
    expect(inText(as, 'text', words, telling)).toEqual([]);
    expect(words).toContain(thaiMask);
    const whole = await client.call('register.export', { ...range, as, idNumbers: 'whole' });
    expect(whole.idNumbers).toEqual({ count: 4, are: 'whole' });
    expect(textOf(office, whole.outputId)).toContain(thaiId);
  },
);

test('who asked for whole numbers is on record with how many, and nobody else is', async () => {
  const office = await officeWithNumbers();
  const { client } = office;
  await client.call('register.export', { ...range, as: 'csv' });
  await client.call('exchange.listFile', {
    name: 'ว่าง',
    heads: ['ก'],
    rows: [['ข']],
    as: 'csv',
    idNumbers: 'whole',
  });
  const lines = async () => {
    const { rows } = await client.call('evidence.log', { group: 'safety', offset: 0, limit: 50 });
    return rows.filter(({ kind }) => kind === 'whole-numbers');
  };
  // What no rule knows as such a number leaves whole as well.
  expect(await lines()).toMatchObject([{ changes: [{ after: 'ว่าง' }, { column: 'numbers', after: '0' }] }]);
  await client.call('exchange.listFile', {
    name: 'รอคำตอบ',
    heads: ['เรื่อง'],
    rows: [[id], [`${thai} และ ${id}`]],
    as: 'xlsx',
    idNumbers: 'whole',
  });
  const { id: print } = await client.call('register.openPrint', { ...range, idNumbers: 'whole' });
  // Every page can be had by its part: who opened it has them all, printed or not.
  await client.call('register.printPart', { id: print, part: 0 });
  expect(await lines()).toHaveLength(3);
  await client.call('register.printWhole', { id: print });
  expect(await lines()).toMatchObject([
    {
      by: settings.clerkName,
      action: 'register.openPrint',
      changes: [{ column: 'exported' }, { after: '4' }],
    },
    {
      by: settings.clerkName,
      action: 'exchange.listFile',
      changes: [
        { column: 'exported', after: 'รอคำตอบ' },
        { column: 'numbers', after: '3' },
      ],
    },
    { action: 'exchange.listFile' },
  ]);
});

test('who only reads gets no whole numbers by any call that gives lists, and lists with hidden ones', async () => {
  const office = await officeWithNumbers();
  const { client } = office;
  const ids = await staffOffice(client);
  await client.call('people.signIn', { id: ids.reader, secret: secretOf('reader') });
  const list = { name: 'รอคำตอบ', heads: ['ก'], rows: [[id]], as: 'csv' as const };
  const asked = { idNumbers: 'whole' } as const;
  const refused = [
    () => client.call('exchange.listFile', { ...list, ...asked }),
    () => client.call('register.export', { ...range, ...asked }),
    () => client.call('register.print', { ...range, ...asked }),
    () => client.call('register.openPrint', { ...range, ...asked }),
    () => client.call('number.export', { year: 2569, as: 'csv', ...asked }),
    () => client.call('number.print', { year: 2569, paper: 'report', ...asked }),
    () => client.call('deadline.print', { assignee: null, ...asked }),
    () => client.call('keeping.printRegister', { year: 2569, ...asked }),
  ];
  for (const call of refused) await expect(call()).rejects.toMatchObject({ code: 'not-allowed' });
  expect((await client.call('exchange.listFile', list)).idNumbers).toEqual({ count: 1, are: 'masked' });
  expect((await client.call('register.openPrint', range)).idNumbers).toBe(4);
  await client.call('people.signIn', { id: ids.clerk, secret: secretOf('clerk') });
  expect((await client.call('exchange.listFile', { ...list, ...asked })).idNumbers?.are).toBe('whole');
});

test('a number in a cell of figures is hidden too, other figures stay', async () => {
  const office = await officeWithNumbers();
  const list = { name: 'รอคำตอบ', heads: ['ก'], rows: [[Number(id), 12]], as: 'csv' as const };
  const made = await office.client.call('exchange.listFile', list);
  expect(textOf(office, made.outputId)).toContain(`${mask},12`);
});

test('prints of lists hide them, and show them whole to who asks, on record', async () => {
  const office = await officeWithNumbers();
  const { client, ports } = office;
  await client.call('deadline.add', {
    entryId: null,
    kind: 'deadline',
    what: `ตอบคำขอ ${id}`,
    due: '2026-12-01',
    time: null,
    assignee: '',
  });
  await client.call('register.print', range);
  const board = await client.call('deadline.print', { assignee: null });
  expect(board.idNumbers).toEqual({ count: 1, are: 'masked' });
  await client.call('number.print', { year: 2569, paper: 'report' });
  await client.call('keeping.printRegister', { year: 2569 });
  expect(ports.printed.length).toBeGreaterThan(3);
  const printed = ports.printed.join('\n');
  expect(inText('prints', 'html', printed, telling)).toEqual([]);
  expect(inText('prints', 'html', printed, [thaiMask])).not.toEqual([]);
  const asked = { idNumbers: 'whole' } as const;
  const wholes = [
    () => client.call('register.print', { ...range, ...asked }),
    () => client.call('deadline.print', { assignee: null, ...asked }),
    () => client.call('number.print', { year: 2569, paper: 'report', ...asked }),
    () => client.call('keeping.printRegister', { year: 2569, ...asked }),
  ];
  const hasNumber: boolean[] = [];
  for (const print of wholes) {
    const before = ports.printed.length;
    expect((await print()).idNumbers?.are).toBe('whole');
    hasNumber.push(ports.printed.slice(before).some((page) => page.includes(thaiId) || page.includes(id)));
  }
  expect(hasNumber).toEqual([true, true, false, false]);
  const { rows } = await client.call('evidence.log', { group: 'safety', offset: 0, limit: 50 });
  expect(rows.filter(({ kind }) => kind === 'whole-numbers')).toHaveLength(wholes.length);
});

test('an archive for others holds none, has no originals, and no office begins from it', async () => {
  const office = await officeWithNumbers();
  const { client, application } = office;
  const made = await client.call('exchange.archive', {});
  expect(made).toMatchObject({ files: 0, idNumbers: { are: 'masked' } });
  const { readFile } = await import('node:fs/promises');
  const bytes = new Uint8Array(await readFile(application.outputs.find(made?.outputId ?? '').path ?? ''));
  expect(await tracesInBytes('archive', bytes, telling.slice(0, 4))).toEqual([]);
  const members = unzipSync(bytes);
  expect(Object.keys(members)).not.toContain('tables/audit_values.jsonl');
  const line = JSON.parse(new TextDecoder().decode(members['tables/entries.jsonl'])) as { sender: string };
  expect(line.sender).toBe(`นายสมชาย ใจดี (${mask})`);

  const folder = await temporaryFolder();
  await layNewRegisters(folder);
  const other = await startOffice(folder);
  const uploadId = await other.client.upload('ชุด.zip', bytes);
  await expect(other.client.call('exchange.openArchive', { uploadId })).rejects.toMatchObject({
    code: 'archive-masked',
  });

  // The same search finds them in a whole one, beside the original.
  const whole = await client.call('exchange.archive', { idNumbers: 'whole' });
  const { path = '' } = application.outputs.find(whole?.outputId ?? '');
  const traces = await tracesInBytes('archive', new Uint8Array(await readFile(path)), telling.slice(0, 4));
  expect([...new Set(traces.map(({ place }) => place))]).toEqual(
    expect.arrayContaining([
      'archive › entries.jsonl',
      'archive › import_pages.jsonl',
      expect.stringContaining('received-00001'),
    ]),
  );
  expect(whole?.idNumbers).toMatchObject({ are: 'whole' });
});

test('search still finds the letter by its number, however it is typed', async () => {
  const { client } = await officeWithNumbers();
  for (const typed of [id, '3-1001-00456-78-6', thaiId]) {
    const hits = await client.call('search.entries', { text: typed, limit: 10 });
    expect(hits.length, typed).toBeGreaterThan(0);
  }
});
