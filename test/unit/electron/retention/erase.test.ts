/**
 * Drafts and files that never reached a register: offered after their days, erased to the last byte of the data folder,
 * and nothing taken that is registered, referred to or worked on.
 */
import { expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/api.ts';
import { paperLetter, office as settings } from '../../../contract/inputs.ts';
import { tracesInFolder } from '../../../helpers/find-planted.ts';
import { layNewRegisters } from '../../../helpers/new-registers.ts';
import { onePixelPng } from '../../../helpers/one-pixel-png.ts';
import { imported, type SecretOffice, settled } from '../../../helpers/secret-office.ts';
import { startOffice } from '../../../helpers/started-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { docx } from '../../../helpers/word-file.ts';

/** Pairs of letters that no Thai word has. */
const personal = 'ฌฆฑฒฏฐฬ';
const kept = 'ฟฝผฟพฟฝผพ';
const id = '3100100456786';

type Office = Omit<SecretOffice, 'recoveryKey'>;

async function newOffice(): Promise<Office> {
  const folder = await temporaryFolder();
  await layNewRegisters(folder);
  const office = await startOffice(folder);
  await office.client.call('office.save', { ...settings, unregisteredDays: 180 });
  await office.client.call('prefix.save', {
    code: 'ธบ ๐๐๒๓.๑๐',
    ownerOffice: 'กลุ่มงานปกครอง',
    phone: '',
    email: '',
    isDefault: true,
  });
  return office;
}

const contentOf = (letter: object) => structuredClone(letter) as Input<'letter.save'>['content'];

async function draft({ client, ports }: Office, subject: string): Promise<string> {
  const letter = await client.call('letter.create', { form: 'external' });
  const [letterId, content] = [letter.id, contentOf(letter)];
  // Saved twice: the state between is kept beside it.
  for (const [hour, more] of [
    ['10', ''],
    ['12', ` ${id}`],
  ]) {
    ports.clock.set(`2026-11-23T${hour}:00:00+07:00`);
    await client.call('letter.save', { id: letterId, content: { ...content, subject: `${subject}${more}` } });
  }
  return letterId;
}

async function enclose({ client }: Office, letterId: string, name: string): Promise<string> {
  // Words behind the picture's end: found again in the vault.
  const bytes = Buffer.concat([onePixelPng(), Buffer.from(name)]);
  const uploadId = await client.upload(`${name}.png`, new Uint8Array(bytes));
  return (await client.call('letterFile.add', { letterId, uploadId, kind: 'enclosure' })).id;
}

const letterOf = (words: string, number: string) =>
  [
    `ที่ ธบ ๐๐๒๓.๓/${number}`,
    'ศาลากลางจังหวัดธารบุรี',
    '๙ พฤศจิกายน ๒๕๖๙',
    `เรื่อง ${words}`,
    'เรียน นายอำเภอวังหมอก',
    `ด้วย ${words} เลขประจำตัวประชาชน ${id}`,
  ].join('\n');

async function fileOf(office: Office, words: string, number: string): Promise<string> {
  const item = await office.client.call('import.startText', {
    name: `${words}.txt`,
    text: letterOf(words, number),
  });
  await settled(office, item.id);
  return item.id;
}

async function register({ client }: Office, importId: string, subject: string, documentNumber: string) {
  return client.call('register.log', {
    importId,
    letterIndex: 1,
    allowSameLetter: false,
    fields: { ...paperLetter, subject, documentNumber },
  });
}

const traces = (office: Office, word: string) => tracesInFolder(office.folder, [word]);

test('what never reached a register goes from every byte of the data folder, and the rest stays', async () => {
  const office = await newOffice();
  const { client, ports } = office;
  const loose = await draft(office, personal);
  await enclose(office, loose, personal);
  await client.call('letterFile.remove', { id: await enclose(office, loose, `${personal}ก่อน`) });
  const read = await fileOf(office, personal, '๑');
  const word = await imported(office, `${personal}.docx`, new Uint8Array(docx(['เรื่อง ทดสอบ', personal])));
  expect(word.state).toBe('ready');
  const logged = await fileOf(office, kept, '๒');
  await register(office, logged, kept, 'ธบ ๐๐๒๓.๓/๒');
  const voided = await fileOf(office, `${kept}ยกเลิก`, '๓');
  const { id: line } = await register(office, voided, `${kept}ยกเลิก`, 'ธบ ๐๐๒๓.๓/๓');
  await client.call('register.void', { id: line, reason: 'ลงซ้ำ' });
  const { id: forwarding } = await client.call('letter.forward', {
    entryId: (await register(office, await fileOf(office, `${kept}ต่อ`, '๔'), `${kept}ต่อ`, 'ธบ ๐๐๒๓.๓/๔')).id,
  });
  ports.clock.set('2027-03-01T09:00:00+07:00');
  const recent = await fileOf(office, `${kept}ใหม่`, '๕');
  const { letter } = await client.call('letter.get', { id: forwarding });
  await client.call('letter.save', { id: forwarding, content: contentOf(letter) });
  expect(await client.call('retention.list', {})).toEqual([]);

  ports.clock.set('2027-05-23T09:30:00+07:00'); // 181 days
  const list = await client.call('retention.list', {});
  expect(list.map((item) => item.id).toSorted()).toEqual([loose, read, word.id].toSorted());
  expect(list.find((item) => item.id === loose)).toMatchObject({
    kind: 'draft',
    title: `${personal} ${id}`,
    by: settings.clerkName,
  });

  const before = await traces(office, personal);
  expect([...new Set(before.map(({ how }) => how))]).toEqual(
    expect.arrayContaining([
      'utf-8',
      'column letters.content',
      'column draft_snapshots.content',
      'column letter_files.name',
      'column audit_values.after',
      'column imports.subject',
      'column imports.letters',
      'column import_pages.text',
      'member utf-8',
    ]),
  );

  const items = list.map((item) => ({ kind: item.kind, id: item.id }));
  const gone = await client.call('retention.erase', {
    items: [...items, { kind: 'import', id: logged }, { kind: 'import', id: recent }],
  });
  expect(gone).toEqual({ drafts: 1, imports: 2, left: 2 });
  // With the program still running: database, write log, free pages, originals, names.
  expect(await traces(office, personal)).toEqual([]);
  expect(await client.call('retention.list', {})).toEqual([]);
  expect((await traces(office, kept)).map(({ how }) => how)).toEqual(
    expect.arrayContaining([
      'utf-8',
      'column entries.subject',
      'column import_pages.text',
      'column letters.content',
    ]),
  );
  const open = await client.call('import.list', { includeFinished: false });
  expect(open.map((item) => item.id)).toEqual(expect.arrayContaining([recent]));
  expect((await client.call('letter.list', { includeSent: false })).map((one) => one.id)).toEqual([
    forwarding,
  ]);

  // On record are counts and who, never a word.
  const { rows } = await client.call('evidence.log', { group: 'safety', offset: 0, limit: 20 });
  expect(rows.find(({ kind }) => kind === 'unregistered')).toMatchObject({
    change: 'erased',
    by: settings.clerkName,
    action: 'retention.erase',
    changes: [
      { column: 'drafts', after: '1' },
      { column: 'imports', after: '2' },
    ],
  });
  expect(ports.logged.join('\n')).toContain('drafts=1 imports=2');
  expect(ports.logged.join('\n')).not.toContain(personal);
  await client.call('backup.make', {});
  expect(await traces(office, personal)).toEqual([]);
  await office.close();
  expect(await traces(office, personal)).toEqual([]);
}, 120_000);

test('a file whose review or cut was saved of late is worked on, however long ago it came', async () => {
  const office = await newOffice();
  const { client, ports } = office;
  ports.clock.set('2026-11-23T09:30:00+07:00');
  const reviewed = await fileOf(office, personal, '๑');
  const cut = await fileOf(office, `${personal}ตัด`, '๒');
  const turned = await fileOf(office, `${personal}ถัง`, '๓');
  const left = await fileOf(office, `${personal}ทิ้ง`, '๔');
  ports.clock.set('2027-05-30T09:30:00+07:00'); // 188 days
  const review = { letterIndex: 1, fields: { ...paperLetter, subject: personal }, answers: {} };
  await client.call('import.saveReview', { id: reviewed, review });
  await client.call('import.cut', { id: cut, cut: null, review: null });
  await client.call('import.discard', { id: turned });
  const [thrown] = await client.call('trash.list', {});
  await client.call('trash.restore', { id: thrown?.id ?? '' });
  const listed = async () => (await client.call('retention.list', {})).map((item) => item.id);
  expect(await listed()).toEqual([left]);
  const items = [{ kind: 'import' as const, id: reviewed }];
  expect(await client.call('retention.erase', { items })).toEqual({ drafts: 0, imports: 0, left: 1 });
  ports.clock.set('2027-11-27T09:30:00+07:00'); // 181 days after that
  expect((await listed()).toSorted()).toEqual([reviewed, cut, turned, left].toSorted());
}, 60_000);

test('an office that set no days is offered nothing, and nothing can be erased', async () => {
  const office = await newOffice();
  await office.client.call('office.save', { ...settings, unregisteredDays: null });
  const loose = await draft(office, personal);
  office.ports.clock.set('2030-01-01T09:00:00+07:00');
  expect(await office.client.call('retention.list', {})).toEqual([]);
  expect(await office.client.call('retention.erase', { items: [{ kind: 'draft', id: loose }] })).toEqual({
    drafts: 0,
    imports: 0,
    left: 1,
  });
  expect((await office.client.call('letter.list', { includeSent: false })).map((one) => one.id)).toEqual([
    loose,
  ]);
});

test('the register proves itself after an erasure as before', async () => {
  const office = await newOffice();
  const { client, ports } = office;
  const loose = await draft(office, personal);
  await enclose(office, loose, personal);
  await register(office, await fileOf(office, kept, '๒'), kept, 'ธบ ๐๐๒๓.๓/๒');
  ports.clock.set('2027-06-01T09:30:00+07:00');
  await client.call('retention.erase', { items: [{ kind: 'draft', id: loose }] });
  await client.call('evidence.check', {});
  const deadline = Date.now() + 60_000;
  for (;;) {
    const { last } = await client.call('evidence.status', {});
    if (last !== null) {
      expect(last.result).toMatchObject({ breaks: 0, first: null });
      return;
    }
    if (Date.now() > deadline) throw new Error('the check did not end');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}, 90_000);
