/** The registrar at work, through the contract: real database, real vault, real seals. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { Application } from '../../../../electron/services.ts';
import { makeIdentity, openKey, sealKey, unseal } from '../../../../electron/store/secrets/sealing.ts';
import { emptySecretFields } from '../../../../shared/secret-books/secret.ts';
import { toThaiDigits } from '../../../../shared/thai/numerals.ts';
import { paperLetter } from '../../../contract/inputs.ts';
import { letterText } from '../../../helpers/letter-text.ts';
import { layNewRegisters } from '../../../helpers/new-registers.ts';
import {
  held,
  imported,
  passphrase,
  type SecretOffice,
  secretOffice,
  settled,
} from '../../../helpers/secret-office.ts';
import { startOffice } from '../../../helpers/started-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../../fixtures/files', name)));

let office: SecretOffice;
beforeEach(async () => {
  office = await secretOffice();
});
afterEach(() => office.close());

const fields = {
  ...emptySecretFields,
  documentNumber: 'ธบ ๐๐๑๗/๑',
  from: 'จังหวัดธารบุรี',
  subject: 'แผนเตรียมพร้อม',
};
const newLetter = { book: 'in', secrecy: 'secret', fields, takeIds: [] as string[] } as const;
const wholeBook = { book: 'in', year: null } as const;

test('each book counts for itself, and forty letters at once get forty numbers', async () => {
  const { client } = office;
  const rows = await Promise.all(Array.from({ length: 40 }, () => client.call('secret.register', newLetter)));
  expect(rows.map(({ running }) => running).sort((one, other) => one - other)).toEqual(
    Array.from({ length: 40 }, (_, at) => at + 1),
  );
  expect(await client.call('secret.register', { ...newLetter, book: 'out' })).toMatchObject({
    running: 1,
    year: 2569,
  });
  office.ports.clock.set('2027-01-04T09:00:00+07:00');
  await client.call('secret.open', { passphrase: office.recoveryKey });
  expect(await client.call('secret.register', newLetter)).toMatchObject({ running: 1, year: 2570 });
});

test('shut by five minutes of nothing, by hand, and by a restart; the number and the class are there for everybody', async () => {
  const { client, ports } = office;
  const { id } = await client.call('secret.register', newLetter);
  ports.clock.set('2026-11-23T09:34:50+07:00');
  expect(await client.call('secret.get', { id })).toMatchObject({ fields });
  ports.clock.set('2026-11-23T09:39:50+07:00');
  await expect(client.call('secret.get', { id })).rejects.toMatchObject({ code: 'secret-books-shut' });
  expect(await client.call('secret.status', {})).toMatchObject({ isOpen: false, shutsAt: null });
  expect(await client.call('secret.stubs', wholeBook)).toEqual([
    { id, book: 'in', year: 2569, running: 1, secrecy: 'secret', ended: null },
  ]);
  await expect(client.call('secret.open', { passphrase: 'ผิดแน่นอนครับ' })).rejects.toMatchObject({
    code: 'wrong-passphrase',
  });
  await client.call('secret.open', { passphrase });
  await client.call('secret.shut', {});
  await expect(client.call('secret.list', { ...wholeBook, text: '' })).rejects.toMatchObject({
    code: 'secret-books-shut',
  });
  const { rows } = await client.call('evidence.log', { group: 'register', offset: 0, limit: 100 });
  const acts = rows
    .filter(({ kind }) => kind === 'secret-act')
    .map(({ changes }) => changes.find(({ column }) => column === 'act')?.after);
  expect(acts.toReversed()).toEqual(['opened', 'shown', 'refused', 'opened', 'shut']);
});

test('the recovery key opens, as it was printed or as it is typed', async () => {
  const { client, recoveryKey } = office;
  const { id } = await client.call('secret.register', newLetter);
  await client.call('secret.shut', {});
  await client.call('secret.open', {
    passphrase: recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'),
  });
  expect(await client.call('secret.get', { id })).toMatchObject({ fields });
});

test('a public key that was exchanged from outside seals nothing: the books stay shut', async () => {
  const { client, recoveryKey, folder } = office;
  await client.call('secret.shut', {});
  const { recipient } = await sealKey(await makeIdentity(), 'ของคนแปลกหน้า', recoveryKey);
  const db = new DatabaseSync(join(folder, 'saraban.db'));
  db.prepare('UPDATE secret_keys SET recipient = ?').run(recipient);
  db.close();
  await expect(client.call('secret.open', { passphrase: recoveryKey })).rejects.toMatchObject({
    code: 'secret-key-exchanged',
  });
  expect(await client.call('secret.status', {})).toMatchObject({ isOpen: false });
}, 60_000);

test('after a hand-over only the new passphrase and the new recovery key open what was sealed before', async () => {
  const { client, recoveryKey } = office;
  const { id } = await client.call('secret.register', newLetter);
  const handing = { name: 'นางสาวปราณี รับหน้าที่', passphrase: 'กุญแจดอกใหม่ของฉัน' };
  await expect(client.call('secret.handOver', { ...handing, present: 'ไม่ใช่กุญแจ' })).rejects.toMatchObject({
    code: 'wrong-passphrase',
  });
  for (const weak of ['0000000000', '1234567890', `${handing.name.slice(0, 12)}`])
    await expect(
      client.call('secret.handOver', { ...handing, passphrase: weak, present: passphrase }),
    ).rejects.toMatchObject({ code: 'weak-secret' });
  const renewed = await client.call('secret.handOver', { ...handing, present: passphrase });
  const refused = { [passphrase]: 'wrong-passphrase', [recoveryKey]: 'wrong-recovery-key' };
  for (const [former, code] of Object.entries(refused))
    await expect(client.call('secret.open', { passphrase: former })).rejects.toMatchObject({ code });
  for (const present of [handing.passphrase, renewed.recoveryKey]) {
    await client.call('secret.open', { passphrase: present });
    expect(await client.call('secret.get', { id })).toMatchObject({ fields });
  }
  expect((await client.call('secret.status', {})).registrar?.name).toBe(handing.name);
}, 150_000); // each wrong passphrase is as slow to refuse as the right one to take

test('a copy from before a hand-over opens nothing that came after it, and the former key lies nowhere any more', async () => {
  const { client, folder, recoveryKey } = office;
  const before = await client.call('secret.register', newLetter);
  const [former] = rowsOf('SELECT by_passphrase, by_recovery, recipient FROM secret_keys');
  const kept = ['by_passphrase', 'by_recovery'].map((name) => Buffer.from(former?.[name] as Uint8Array));
  expect(kept.map((blob) => isOnDisk(folder, blob))).toEqual([true, true]);
  const passphraseOfNew = 'กุญแจดอกใหม่ของฉัน';
  const handing = { name: 'นางสาวปราณี รับหน้าที่', passphrase: passphraseOfNew, present: recoveryKey };
  const renewed = await client.call('secret.handOver', handing);
  expect(kept.map((blob) => isOnDisk(folder, blob))).toEqual([false, false]);

  await client.call('secret.open', { passphrase: renewed.recoveryKey });
  const after = await client.call('secret.register', newLetter);
  await client.call('secret.correct', { id: before.id, fields, secrecy: 'secret', reason: 'ตรวจแล้ว' });
  const [byPassphrase = Buffer.alloc(0), byRecovery = Buffer.alloc(0)] = kept;
  const identity = await openKey({ byPassphrase, byRecovery }, recoveryKey);
  for (const { id } of [before, after]) {
    const [row] = rowsOf(`SELECT sealed FROM secret_entries WHERE id = '${id}'`);
    await expect(unseal(identity, row?.sealed as Uint8Array, id)).rejects.toMatchObject({
      code: 'file-damaged',
    });
  }
  // A second hand-over: the ring still opens what the first registrar sealed.
  // Nor does a letter get lost that is sealed for him while the books go from hand to hand.
  const [meanwhile] = await Promise.all([
    imported(office, 'a.txt', fixture('secret-letter.txt')),
    client.call('secret.handOver', { ...handing, present: renewed.recoveryKey }),
  ]);
  await client.call('secret.open', { passphrase: passphraseOfNew });
  for (const { id } of [before, after])
    expect(await client.call('secret.get', { id })).toMatchObject({ fields });
  await client.call('secret.send', { importId: meanwhile.id });
  const [arrival] = await client.call('secret.arrivals', {});
  const taken = await client.call('secret.takeArrival', { id: arrival?.id ?? '' });
  expect(taken.fields.subject).toBe('การเตรียมกำลังพล');
  expect(new Set(rowsOf('SELECT recipient FROM secret_keys').map(({ recipient }) => recipient)).size).toBe(3);
}, 150_000);

test('a recovery key that was typed wrongly is told from a wrong passphrase', async () => {
  const { client, recoveryKey } = office;
  await client.call('secret.shut', {});
  const mistyped = recoveryKey.replace(/^./, (sign) => (sign === '7' ? '8' : '7'));
  await expect(client.call('secret.open', { passphrase: mistyped })).rejects.toMatchObject({
    code: 'wrong-recovery-key',
  });
});

test('going back to a backup brings the letters with it, and the passphrase still opens them', async () => {
  const { client } = office;
  const uploadId = await held(office, 'ลับ.pdf', fixture('secret-letter.pdf'));
  const { takeId } = await client.call('secret.take', { uploadId });
  const { id } = await client.call('secret.register', { ...newLetter, takeIds: [takeId] });
  const { name } = await client.call('backup.make', {});
  await client.call('secret.void', { id, reason: 'ลงผิดเล่ม' });
  await client.call('backup.restore', { name });
  expect(await client.call('secret.status', {})).toMatchObject({ isInForce: true, hasPassphrase: true });
  await office.close();
  const again = await startOffice(office.folder);
  await again.client.call('secret.open', { passphrase });
  const letter = await again.client.call('secret.get', { id });
  expect(letter.ended).toBe(null);
  const { outputId } = await again.client.call('secret.file', { id, fileId: letter.files[0]?.id ?? '' });
  expect(await again.client.download(`output/${outputId}`)).toEqual(fixture('secret-letter.pdf'));
  await keyOfAnotherComputer(name);
  // A document is handed out once.
  await expect(async () => again.client.download(`output/${outputId}`)).rejects.toMatchObject({
    code: 'not-found',
  });
});

/** Where the backup was carried to, nothing is sealed for its registrar before the books were opened there. */
async function keyOfAnotherComputer(name: string): Promise<void> {
  const folder = await temporaryFolder();
  await layNewRegisters(folder);
  await cp(join(office.folder, 'backup'), join(folder, 'backup'), { recursive: true });
  const { client, close } = await startOffice(folder);
  await client.call('backup.restore', { name });
  expect(await client.call('secret.status', {})).toMatchObject({ isInForce: false, hasPassphrase: true });
  await close();
}

test('an open archive taken to another machine is opened there by the recovery key alone, and seals nothing before', async () => {
  const { client } = office;
  const uploadId = await held(office, 'ลับ.pdf', fixture('secret-letter.pdf'));
  const { takeId } = await client.call('secret.take', { uploadId });
  const { id } = await client.call('secret.register', { ...newLetter, takeIds: [takeId] });
  const made = await client.call('exchange.archive', { idNumbers: 'whole' });
  const { path, bytes } = office.application.outputs.find(made?.outputId ?? '');
  const archive = new Uint8Array(path === undefined ? bytes : readFileSync(path));
  const [key] = rowsOf('SELECT by_passphrase, by_recovery FROM secret_keys');
  const keys = strFromU8(unzipSync(archive)['tables/secret_keys.jsonl'] ?? new Uint8Array());
  const hex = (half: unknown) => Buffer.from(half as Uint8Array).toString('hex');
  expect(keys).not.toContain(hex(key?.by_passphrase).slice(60, 200));
  expect(keys).toContain(hex(key?.by_recovery));
  const folder = await temporaryFolder();
  await layNewRegisters(folder);
  const other = await startOffice(folder);
  const brought = await other.client.upload('a.zip', withTopSecret(archive));
  await expect(other.client.call('exchange.openArchive', { uploadId: brought })).rejects.toMatchObject({
    code: 'archive-damaged',
  });
  await expect(other.client.call('exchange.useArchive', {})).rejects.toMatchObject({ code: 'not-found' });
  const opened = await other.client.call('exchange.openArchive', {
    uploadId: await other.client.upload('a.zip', archive),
  });
  expect(opened).toMatchObject({ breaks: 0, lostFiles: 0 });
  await other.client.call('exchange.useArchive', {});
  await other.close();
  const there = await startOffice(folder);
  expect(await there.client.call('secret.stubs', wholeBook)).toHaveLength(1);
  await expect(there.client.call('secret.get', { id })).rejects.toMatchObject({ code: 'secret-books-shut' });
  expect(await there.client.call('secret.status', {})).toMatchObject({
    isInForce: false,
    hasPassphrase: false,
  });
  const before = await imported(there, 'a.txt', fixture('secret-letter.txt'));
  expect(before).toMatchObject({ state: 'secret', stub: { secrecy: 'confidential' } });
  expect(await there.client.call('secret.isWaiting', { importId: before.id })).toBe(false);
  const logged = { importId: null, letterIndex: null, allowSameLetter: false, fields: paperLetter };
  const { id: entryId } = await there.client.call('register.log', logged);
  const raising = { entryId, secrecy: 'secret', reason: 'มีตรา' } as const;
  await expect(there.client.call('secret.raise', raising)).rejects.toMatchObject({
    code: 'secret-key-not-in-force',
  });
  await expect(there.client.call('secret.open', { passphrase })).rejects.toMatchObject({
    code: 'wrong-passphrase',
  });
  await there.client.call('secret.open', { passphrase: office.recoveryKey });
  expect(await there.client.call('secret.status', {})).toMatchObject({ isInForce: true });
  const after = await imported(there, 'b.txt', fixture('secret-letter.txt'));
  expect(await there.client.call('secret.isWaiting', { importId: after.id })).toBe(true);
  const letter = await there.client.call('secret.get', { id });
  const { outputId } = await there.client.call('secret.file', { id, fileId: letter.files[0]?.id ?? '' });
  expect(await there.client.download(`output/${outputId}`)).toEqual(fixture('secret-letter.pdf'));
});

test('of a line ลับที่สุด in a spreadsheet that is taken over its stub alone stands here', async () => {
  const { client } = office;
  const heads = ['เลขทะเบียนรับ', 'วันที่รับ', 'ที่', 'ลงวันที่', 'จาก', 'ถึง', 'เรื่อง', 'ชั้นความลับ'];
  const row = ['1', '5 ม.ค. 2568', 'ธบ 1', '', 'จังหวัด', '', 'ถ้อยคำลับที่สุด', 'ลับที่สุด'];
  const sheet = [heads, row].map((cells) => cells.map((value) => ({ value })));
  const workbook = new Uint8Array(await writeXlsxFile(sheet).toBuffer());
  const uploadId = await client.upload('ทะเบียนเดิม.xlsx', workbook);
  const mapping = {
    running: 0,
    enteredOn: 1,
    documentNumber: 2,
    documentDate: 3,
    from: 4,
    to: 5,
    subject: 6,
  };
  const plan = {
    book: 'received',
    prefixId: null,
    year: 2568,
    severalYears: false,
    firstRow: 1,
    mapping: { ...mapping, secrecy: 7 },
  } as const;
  expect(await client.call('exchange.takeOver', { uploadId, plan })).toMatchObject({ entered: 1 });
  const [line] = rowsOf('SELECT secrecy, subject FROM entries');
  expect(line).toMatchObject({ secrecy: 'top-secret', subject: 'เรื่องลับที่สุด' });
  expect(await client.call('secret.stubs', wholeBook)).toEqual([]);
  expect(isOnDisk(office.folder, Buffer.from('ถ้อยคำลับที่สุด'), 0)).toBe(false);
});

test('the columns that are printed are the office’s own', async () => {
  const { client, ports } = office;
  await client.call('secret.register', newLetter);
  const columns = [
    { column: 'running', head: 'ลำดับ' },
    { column: 'summary', head: '' },
  ] as const;
  await client.call('secret.saveColumns', { book: 'in', columns: [...columns] });
  await client.call('secret.print', { paper: 'book', ...wholeBook });
  const heads = [...(ports.printed[0] ?? '').matchAll(/<th [^>]*>([^<]*)<\/th>/g)].map(([, head]) => head);
  expect(heads).toEqual(['ลำดับ', 'สาระสำคัญ']);
  expect(ports.printed[0]).not.toContain(fields.subject);
  await client.call('secret.saveColumns', { book: 'in', columns: null });
  expect(await client.call('secret.columns', { book: 'in' })).toBe(null);
});

test('of a letter marked ลับที่สุด nothing is kept, whoever brings it', async () => {
  const { client } = office;
  const text = 'ลับที่สุด\nที่ ธบ ๐๐๑๗/๙\nเรื่อง แผน\nเรียน นายอำเภอวังหมอก\nข้อความ\nลับที่สุด';
  const uploadId = await held(office, 'a.txt', new TextEncoder().encode(text));
  await expect(client.call('secret.take', { uploadId })).rejects.toMatchObject({
    code: 'top-secret-not-kept',
  });
  await expect(client.call('secret.take', { uploadId })).rejects.toMatchObject({ code: 'not-found' });
  const typed = await client.call('import.startText', { name: 'วางข้อความ', text });
  expect(await settled(office, typed.id)).toMatchObject({ state: 'secret', stub: { secrecy: 'top-secret' } });
  await expect(client.call('secret.send', { importId: typed.id })).rejects.toMatchObject({
    code: 'not-found',
  });
  const plain = await client.call('register.log', {
    importId: null,
    letterIndex: null,
    allowSameLetter: false,
    fields: paperLetter,
  });
  const raising = { entryId: plain.id, secrecy: 'top-secret' as 'secret', reason: 'มีตรา' };
  await expect(client.call('secret.raise', raising)).rejects.toMatchObject({ code: 'bad-input' });
  const { id } = await client.call('secret.register', newLetter);
  const correcting = { id, fields, secrecy: 'top-secret' as 'secret', reason: 'มีตรา' };
  await expect(client.call('secret.correct', correcting)).rejects.toMatchObject({ code: 'bad-input' });
  const hushed = await client.call('register.correct', {
    id: plain.id,
    changes: { secrecy: 'top-secret' },
    reason: 'มีตรา',
  });
  expect(hushed).toMatchObject({ subject: 'เรื่องลับที่สุด', note: '', action: '' });
  expect(await client.call('secret.stubs', wholeBook)).toHaveLength(1);
  expect(await client.call('secret.arrivals', {})).toEqual([]);
  const topSecret = { ...newLetter, secrecy: 'top-secret' as 'secret' };
  await expect(client.call('secret.register', topSecret)).rejects.toMatchObject({ code: 'bad-input' });
  const db = new DatabaseSync(join(office.folder, 'saraban.db'));
  expect(() =>
    db.exec(`INSERT INTO secret_series VALUES ('out', 2569, 2);
      INSERT INTO secret_entries VALUES ('x', 'out', 2569, 1, 'top-secret', '', '', NULL, NULL, 1, x'00', 0, '')`),
  ).toThrow('CHECK');
  db.close();
});

test('a line that is raised is sealed with its file and hushed; lowered it goes on as a new line with both', async () => {
  const { client } = office;
  const item = await imported(office, 'letter.pdf', fixture('letter.pdf'));
  const { id } = await client.call('register.log', {
    importId: item.id,
    letterIndex: 1,
    allowSameLetter: false,
    fields: paperLetter,
  });
  expect(
    await client.call('secret.raise', { entryId: id, secrecy: 'confidential', reason: 'เนื้อหากระทบความมั่นคง' }),
  ).toMatchObject({
    subject: 'เรื่องลับ',
    fileId: null,
  });
  expect(await vaultHolds(office.application, item.fileId)).toBe(false);
  const [line] = await client.call('secret.list', { ...wholeBook, text: 'ปลูกป่าชุมชน' });
  expect(line).toMatchObject({ secrecy: 'confidential', fields: { subject: paperLetter.subject } });
  const lowered = await client.call('secret.lower', { id: line?.id ?? '', reason: 'พ้นเหตุ' });
  expect(lowered).toMatchObject({
    book: 'received',
    subject: paperLetter.subject,
    secrecy: null,
    fileId: item.fileId,
  });
  expect(lowered.note).toContain('ยกเลิกชั้นความลับ เดิม ทขล. ๑ เลขที่ ๑/๒๕๖๙');
  expect(await vaultHolds(office.application, item.fileId)).toBe(true);
  expect((await client.call('secret.stubs', wholeBook))[0]).toMatchObject({ running: 1, ended: 'lowered' });
});

test('a file of several letters goes with the one that is raised; the others keep their lines and say where it went', async () => {
  const { client, application } = office;
  const pages = ['๑๐๑', '๑๐๒', '๑๐๓'].map((number) => letterText({ number: `พร ๐๐๒๓.๓/ว ${number}` }));
  const item = await imported(office, 'กอง.txt', new TextEncoder().encode(pages.join('\f')));
  const log = async (letterIndex: number, documentNumber: string) =>
    client.call('register.log', {
      importId: item.id,
      letterIndex,
      allowSameLetter: false,
      fields: { ...paperLetter, documentNumber, subject: `เรื่องที่ ${letterIndex}` },
    });
  const first = await log(1, 'พร ๐๐๒๓.๓/ว ๑๐๑');
  const second = await log(2, 'พร ๐๐๒๓.๓/ว ๑๐๒');
  const raise = () =>
    client.call('secret.raise', { entryId: first.id, secrecy: 'secret', reason: 'มีแผนแนบอยู่' });
  await expect(raise()).rejects.toMatchObject({ code: 'letters-left-in-file' });
  expect(await vaultHolds(application, item.fileId)).toBe(true);

  await client.call('import.dropLetters', { id: item.id, isDropped: true });
  expect((await client.call('register.othersInFile', { id: first.id })).map(({ id }) => id)).toEqual([
    second.id,
  ]);
  const onItsPages = { text: 'ถนนไชยบูรณ์', limit: 10 };
  expect(await client.call('search.entries', onItsPages)).not.toEqual([]);
  await raise();
  const { entry, history } = await client.call('register.get', { id: second.id });
  expect(entry).toMatchObject({ subject: 'เรื่องที่ 2', secrecy: null, fileId: null });
  expect(history.at(-1)?.after).toContain(`เลขรับ ${toThaiDigits(first.running)}`);
  expect(await vaultHolds(application, item.fileId)).toBe(false);
  expect(await client.call('search.entries', onItsPages)).toEqual([]);
  const [line] = await client.call('secret.list', { ...wholeBook, text: 'เรื่องที่ 1' });
  expect((await client.call('secret.get', { id: line?.id ?? '' })).files).toHaveLength(1);
});

test('a correction destroys no letter that the registrar would keep', async () => {
  const { client, application } = office;
  const item = await imported(office, 'letter.pdf', fixture('letter.pdf'));
  const logged = { importId: item.id, letterIndex: 1, allowSameLetter: false, fields: paperLetter };
  const { id } = await client.call('register.log', logged);
  for (const secrecy of ['confidential', 'secret'] as const)
    await expect(
      client.call('register.correct', { id, changes: { secrecy }, reason: 'x', erasesOriginal: true }),
    ).rejects.toMatchObject({ code: 'secret-to-registrar' });
  expect((await client.call('register.get', { id })).entry).toMatchObject({
    secrecy: null,
    subject: paperLetter.subject,
    fileId: item.fileId,
  });
  expect(await vaultHolds(application, item.fileId)).toBe(true);
});

test('whoever raised a line is on record, and the registrar sends it back', async () => {
  const { client } = office;
  const logged = { importId: null, letterIndex: null, allowSameLetter: false, fields: paperLetter };
  const { id } = await client.call('register.log', logged);
  await client.call('secret.raise', { entryId: id, secrecy: 'secret', reason: 'ปิดไว้ก่อน' });
  const [line] = await client.call('secret.list', { ...wholeBook, text: '' });
  const raised = await client.call('secret.get', { id: line?.id ?? '' });
  const by = raised.by;
  expect(by).not.toBe('');
  expect(raised.changes).toMatchObject([{ kind: 'raised', by, reason: 'ปิดไว้ก่อน' }]);
  const { history } = await client.call('register.get', { id });
  expect(history).toContainEqual(expect.objectContaining({ by, reason: 'ปรับชั้นความลับ' }));
  const back = await client.call('secret.lower', { id: raised.id, reason: 'ไม่ลับ' });
  expect(back).toMatchObject({ secrecy: null, subject: paperLetter.subject });
});

test('a sent letter that was raised goes back to the book of sent letters when its class is lowered', async () => {
  const { client } = office;
  const { id: prefixId } = await client.call('prefix.save', {
    code: 'ธบ ๐๐๒๓.๑๐',
    ownerOffice: 'กลุ่มงานปกครอง',
    phone: '',
    email: '',
    isDefault: true,
  });
  const { documentNumber: _given, ...typed } = paperLetter;
  const adding = { prefixId, circular: false, fields: typed };
  const sent = await client.call('register.addSent', adding);
  await client.call('secret.raise', { entryId: sent.id, secrecy: 'secret', reason: 'มีตรา' });
  const [line] = await client.call('secret.list', { book: 'out', year: null, text: paperLetter.subject });
  expect(line).toMatchObject({ book: 'out', running: 1, fields: { subject: paperLetter.subject } });
  const lowered = await client.call('secret.lower', { id: line?.id ?? '', reason: 'พ้นเหตุ' });
  expect(lowered).toMatchObject({ book: 'sent', secrecy: null, subject: paperLetter.subject });
  expect(lowered.running).toBe(sent.running + 1);
  expect(lowered.note).toContain('ยกเลิกชั้นความลับ เดิม ทขล. ๒ เลขที่ ๑/๒๕๖๙');
  const again = { id: line?.id ?? '', reason: 'ซ้ำ' };
  await expect(client.call('secret.lower', again)).rejects.toMatchObject({ code: 'entry-voided' });
});

test('papers bear the class in red at head and foot; the outer envelope does not say that there is one', async () => {
  const { client, ports } = office;
  const to = 'ผู้ว่าราชการจังหวัดธารบุรี';
  const { id } = await client.call('secret.register', {
    ...newLetter,
    book: 'out',
    fields: { ...fields, to },
  });
  await client.call('secret.print', { paper: 'book', book: 'out', year: 2569 });
  for (const paper of ['receipt', 'inner', 'outer'] as const)
    await client.call('secret.print', { paper, id });
  const [book = '', receipt = '', inner = '', outer = ''] = ports.printed;
  for (const page of [book, receipt, inner]) {
    expect(page).toMatch(/@top-center \{ content: 'ลับมาก';[^}]*#c00000/);
    expect(page).toMatch(/@bottom-center \{ content: 'ลับมาก';[^}]*#c00000/);
  }
  expect(book).toContain('ทะเบียนส่งข้อมูลข่าวสารลับ ประจำปี พ.ศ. ๒๕๖๙');
  expect(book).toContain(fields.subject);
  expect(receipt).not.toContain(fields.subject);
  expect(inner).toContain(to);
  expect(outer).toContain(to);
  expect(outer.replace(to, '')).not.toContain('ลับ');
});

test('without a registrar everything stays as it was: stubs alone', async () => {
  const { folder, close } = await secretOffice();
  await close();
  const db = new DatabaseSync(join(folder, 'saraban.db'));
  db.exec('DELETE FROM secret_keys');
  db.close();
  const bare = await startOffice(folder);
  const item = await imported(bare, 'a.txt', fixture('secret-letter.txt'));
  expect(await bare.client.call('secret.isWaiting', { importId: item.id })).toBe(false);
  await expect(bare.client.call('secret.register', newLetter)).rejects.toMatchObject({
    code: 'no-secret-registrar',
  });
  await expect(
    bare.client.call('secret.raise', { entryId: 'x', secrecy: 'secret', reason: 'x' }),
  ).rejects.toMatchObject({ code: 'no-secret-registrar' });
  await bare.close();
});

function rowsOf(sql: string) {
  const db = new DatabaseSync(join(office.folder, 'saraban.db'), { readOnly: true });
  const rows = db.prepare(sql).all();
  db.close();
  return rows;
}

/** Changed with its hash, so that a letter marked ลับที่สุด would come in with all it says. */
function withTopSecret(archive: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(archive);
  const name = 'tables/secret_entries.jsonl';
  const before = parts[name] ?? new Uint8Array();
  const forged = strToU8(strFromU8(before).replace('"secrecy":"secret"', '"secrecy":"top-secret"'));
  const hashOf = (part: Uint8Array) => createHash('sha256').update(part).digest('hex');
  const manifest = strFromU8(parts['manifest.json'] ?? new Uint8Array());
  expect(manifest).toContain(hashOf(before));
  const said = strToU8(manifest.replace(hashOf(before), hashOf(forged)));
  return new Uint8Array(zipSync({ ...parts, [name]: forged, 'manifest.json': said }));
}

/** A sealed key by its head, where what makes the passphrase open it stands. */
function isOnDisk(folder: string, bytes: Buffer, from = 30): boolean {
  const head = bytes.subarray(from, 110);
  return readdirSync(folder)
    .filter((name) => name.startsWith('saraban.db'))
    .some((name) => readFileSync(join(folder, name)).includes(head));
}

async function vaultHolds({ readFile }: Application, fileId: string | null): Promise<boolean> {
  return readFile(fileId ?? '').then(
    () => true,
    () => false,
  );
}

test('the sheet of the key for the safe numbers its groups, names whose it is, and keeps no copy', async () => {
  const { client, ports, recoveryKey } = office;
  const { outputId } = await client.call('secret.print', { paper: 'key', recoveryKey });
  const sheet = ports.printed.at(-1) ?? '';
  for (const [at, group] of recoveryKey.split('-').entries())
    expect(sheet).toContain(`<small>กลุ่มที่ ${toThaiDigits(at + 1)}</small><span>${group}</span>`);
  expect(sheet).toContain('นายทะเบียนข้อมูลข่าวสารลับ นายสมชาย รักษาความลับ');
  expect(sheet).toContain('พิมพ์เมื่อ ๒๓ พฤศจิกายน ๒๕๖๙');
  await client.download(`output/${outputId}`);
  await expect(client.download(`output/${outputId}`)).rejects.toThrow();
});
