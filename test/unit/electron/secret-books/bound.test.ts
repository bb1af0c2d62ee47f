/** Somebody who can write the database exchanges what is sealed: the register's check and the registrar both see it. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, expect, test } from 'vitest';
import { checkEvidence } from '../../../../electron/store/evidence/check-evidence.ts';
import { emptySecretFields } from '../../../../shared/secret-books/secret.ts';
import { held, type SecretOffice, secretOffice } from '../../../helpers/secret-office.ts';

let office: SecretOffice;
let one: string;
let two: string;

beforeEach(async () => {
  office = await secretOffice();
  one = await registered('แผนเตรียมพร้อม');
  two = await registered('แผนอพยพ');
});

async function registered(subject: string): Promise<string> {
  const { client } = office;
  const bytes = new TextEncoder().encode(`ลับ\nที่ ธบ ๐๐๑๗/๙\nเรื่อง ${subject}\nเรียน นายอำเภอ\nข้อความ\nลับ`);
  const { takeId } = await client.call('secret.take', { uploadId: await held(office, 'a.txt', bytes) });
  const fields = { ...emptySecretFields, subject };
  const letter = { book: 'in' as const, secrecy: 'secret' as const, fields, takeIds: [takeId] };
  return (await client.call('secret.register', letter)).id;
}

/** Past the program and its triggers. */
function tamper(sql: string): void {
  const db = new DatabaseSync(join(office.folder, 'saraban.db'));
  const triggers = db
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'audited_secret_*'")
    .all();
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${String(name)}`);
  db.exec(sql);
  for (const trigger of triggers) db.exec(String(trigger.sql));
  db.close();
}

const swapped = (table: string, id: string, columns: readonly string[]) => `
  CREATE TEMP TABLE was AS SELECT * FROM ${table};
  UPDATE ${table} SET ${columns.map((column) => `${column} = (SELECT ${column} FROM was w WHERE w.${id} <> ${table}.${id})`).join(', ')}`;

const breaksNow = async () => (await checkEvidence({ folder: office.folder, paper: null })).breaks;
const damaged = { code: 'file-damaged' };

test('what nobody touched holds, through corrections and the end of a line', async () => {
  const { client } = office;
  const fields = { ...emptySecretFields, subject: 'แผนใหม่' };
  await client.call('secret.correct', { id: one, fields, secrecy: 'confidential', reason: 'แก้ไข' });
  await client.call('secret.void', { id: two, reason: 'ลงผิด' });
  expect(await client.call('secret.get', { id: one })).toMatchObject({ fields, secrecy: 'confidential' });
  expect(await client.call('secret.get', { id: two })).toMatchObject({ ended: 'voided' });
  expect(await breaksNow()).toBe(0);
});

test.each([
  ['the sealed records alone', ['sealed'], 2],
  ['the sealed records with their hashes', ['sealed', 'seal_hash'], 2],
])('two lines that exchanged %s are found, and neither opens', async (_what, columns, breaks) => {
  const { client } = office;
  await client.call('secret.get', { id: one });
  tamper(swapped('secret_entries', 'id', columns));
  for (const id of [one, two]) await expect(client.call('secret.get', { id })).rejects.toMatchObject(damaged);
  expect(await breaksNow()).toBe(breaks);
});

test('a line that was put under another class does not open', async () => {
  tamper(`UPDATE secret_entries SET secrecy = 'confidential' WHERE id = '${one}'`);
  await expect(office.client.call('secret.get', { id: one })).rejects.toMatchObject(damaged);
  expect(await breaksNow()).toBe(1);
});

test('a line put back as it was before a correction is found by the check', async () => {
  const path = join(office.folder, 'saraban.db');
  const db = new DatabaseSync(path);
  const was = db.prepare('SELECT sealed, seal_hash, revision FROM secret_entries WHERE id = ?').get(one);
  const fields = { ...emptySecretFields, subject: 'แผนใหม่' };
  await office.client.call('secret.correct', { id: one, fields, secrecy: 'secret', reason: 'แก้ไข' });
  db.close();
  const hex = Buffer.from(was?.sealed as Uint8Array).toString('hex');
  tamper(`UPDATE secret_entries SET sealed = x'${hex}', seal_hash = '${String(was?.seal_hash)}',
    revision = ${String(was?.revision)} WHERE id = '${one}'`);
  expect(await breaksNow()).toBe(1);
});

test('files that were exchanged are found, and each letter keeps handing out its own', async () => {
  const { client, application } = office;
  tamper(swapped('secret_files', 'id', ['sealed_file_id']));
  expect(await breaksNow()).toBe(2);
  const { files } = await client.call('secret.get', { id: one });
  const { outputId } = await client.call('secret.file', { id: one, fileId: files[0]?.id ?? '' });
  expect(new TextDecoder().decode(application.outputs.find(outputId).bytes)).toContain('แผนเตรียมพร้อม');
});
