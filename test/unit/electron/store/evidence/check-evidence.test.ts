/** The register as evidence: whatever is changed behind the program's back is found, and the first of it is named. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actingAs } from '../../../../../electron/store/acting.ts';
import { keepAnchor } from '../../../../../electron/store/audit-anchors.ts';
import { eraseAudit } from '../../../../../electron/store/audit-log.ts';
import { openDatabase, transaction } from '../../../../../electron/store/database.ts';
import { checkEvidence } from '../../../../../electron/store/evidence/check-evidence.ts';
import { migrate } from '../../../../../electron/store/migrate.ts';
import { openStore } from '../../../../../electron/store/store.ts';
import type { CheckResult, PaperAnchor } from '../../../../../shared/register/evidence.ts';
import {
  clerk,
  letterFields,
  openDesk,
  openOffice,
  waitingImport,
} from '../../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts';

const at = new Date('2026-11-23T09:30:00+07:00');

type Office = { readonly folder: string; readonly ids: readonly string[]; readonly fileId: string };

/** Three lines, one of them corrected, one classified; a file; recipients and a group; anchored. */
async function makeOffice(): Promise<Office> {
  const folder = await temporaryFolder(afterAll);
  const store = await openStore(folder);
  const ids = await actingAs({ by: clerk, at, action: 'test' }, async () => {
    await openOffice(store);
    const { recipientId } = await openDesk(store);
    const group = {
      name: 'ทุกแห่ง',
      addressLine: 'นายก อปท. ทุกแห่ง',
      memberIds: [recipientId],
      isDefault: true,
    };
    const { id } = await store.office.saveGroup(group);
    await store.office.saveGroup({ ...group, id, name: 'อปท. ทุกแห่ง' });
    const { importId } = await waitingImport(store, ['หนังสือจังหวัดธารบุรี']);
    const base = { letterIndex: 1, allowSameLetter: true, at, by: clerk, isSample: false };
    const one = await store.registers.log({ ...base, importId, fields: letterFields() });
    const two = await store.registers.log({
      ...base,
      importId: null,
      fields: letterFields({ subject: 'เชิญประชุม' }),
    });
    const secret = await store.registers.log({
      ...base,
      importId: null,
      fields: letterFields({ secrecy: 'secret' }),
    });
    await store.registers.correct({
      id: two.id,
      changes: { subject: 'ขอเชิญประชุม' },
      reason: 'พิมพ์ตก',
      at,
      by: clerk,
    });
    return [one.id, two.id, secret.id];
  });
  await store.close();
  const db = openDatabase(join(folder, 'saraban.db'));
  migrate(db);
  transaction(db, () => keepAnchor(db, at));
  const fileId = String(db.prepare('SELECT file_id FROM entries WHERE id = ?').get(ids[0] ?? '')?.file_id);
  db.close();
  return { folder, ids, fileId };
}

let made: Office;
beforeAll(async () => {
  made = await makeOffice();
});

async function officeOfADay(): Promise<Office> {
  const folder = await temporaryFolder();
  cpSync(made.folder, folder, { recursive: true });
  return { ...made, folder };
}

/** As somebody who knows the file would: without a single trigger. */
function tamper(folder: string, sql: string, ...values: readonly string[]): void {
  const db = new DatabaseSync(join(folder, 'saraban.db'), { enableForeignKeyConstraints: false });
  const triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all();
  db.exec('BEGIN');
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${String(name)}`);
  db.prepare(sql).run(...values);
  db.exec('COMMIT');
  db.close();
}

async function checked({ folder }: Office, paper: PaperAnchor | null = null): Promise<CheckResult> {
  return checkEvidence({ folder, paper });
}

test('a book that nobody touched holds, and says how much was looked at', async () => {
  const office = await officeOfADay();
  const result = await checked(office);
  expect(result.first).toBeNull();
  expect(result).toMatchObject({ breaks: 0, paper: null });
  expect(result.figures).toMatchObject({ anchors: 1, files: 1, orphans: 0, erased: 0, outside: 0 });
  expect(result.figures.links).toBeGreaterThan(8);
  expect(result.figures.rows).toBeGreaterThan(7);
});

test('a link whose actor was changed is named by its number', async () => {
  const office = await officeOfADay();
  tamper(office.folder, "UPDATE audit_log SET by = 'ผู้อื่น' WHERE seq = 4");
  expect(await checked(office)).toMatchObject({ breaks: 1, first: { what: 'link-changed', seq: 4 } });
});

test('one bit of a hash is enough', async () => {
  const office = await officeOfADay();
  // another first digit than it has, whichever that is
  const digit = "CASE substr(hex(hash), 1, 1) WHEN '0' THEN '1' ELSE '0' END";
  tamper(office.folder, `UPDATE audit_log SET hash = unhex(${digit} || substr(hex(hash), 2)) WHERE seq = 5`);
  // its own hash no longer fits, and that of the link after it
  expect(await checked(office)).toMatchObject({ breaks: 2, first: { what: 'link-changed', seq: 5 } });
});

test('a link that was taken out, and what it told of', async () => {
  const office = await officeOfADay();
  tamper(office.folder, 'DELETE FROM audit_log WHERE seq = 3');
  expect((await checked(office)).first).toMatchObject({ what: 'link-missing', seq: 3 });
});

test('values rewritten beside an untouched link', async () => {
  const office = await officeOfADay();
  tamper(
    office.folder,
    "UPDATE audit_values SET after = replace(after, 'เชิญประชุม', 'เชิญชวน') WHERE after LIKE '%เชิญประชุม%'",
  );
  const { breaks, first } = await checked(office);
  expect(first).toMatchObject({ what: 'values-changed', row: { kind: 'entry', id: office.ids[1] } });
  expect(breaks).toBeGreaterThanOrEqual(2);
});

test('a page whose searched text is not what was read of it', async () => {
  const office = await officeOfADay();
  tamper(office.folder, "UPDATE search_page_texts SET text = replace(text, 'จังหวัด', 'จงหวัด')");
  expect(await checked(office)).toMatchObject({
    breaks: 1,
    first: { what: 'page-differs', row: { kind: 'entry', id: office.ids[0], entry: { running: 1 } } },
  });
});

test('words of the log that the disk made unreadable are named, and the check goes on', async () => {
  const office = await officeOfADay();
  tamper(
    office.folder,
    "UPDATE audit_values SET after = replace(after, '\",\"', '\"#\"') WHERE after LIKE '%เชิญประชุม%'",
  );
  tamper(office.folder, "UPDATE audit_anchors SET counts = '{'");
  const { breaks, first, figures } = await checked(office);
  expect(first).toMatchObject({ what: 'values-changed', row: { kind: 'entry', id: office.ids[1] } });
  expect(breaks).toBeGreaterThanOrEqual(3);
  expect(figures.files).toBe(1);
});

test('values thrown away without a rule', async () => {
  const office = await officeOfADay();
  tamper(office.folder, 'DELETE FROM audit_values WHERE seq = 2');
  expect((await checked(office)).first).toMatchObject({ what: 'values-missing', seq: 2 });
});

test('an erasure that no link tells of is no rule', async () => {
  const office = await officeOfADay();
  tamper(office.folder, "INSERT INTO audit_erasures VALUES (2, 'retention')");
  tamper(office.folder, 'DELETE FROM audit_values WHERE seq = 2');
  expect((await checked(office)).first).toMatchObject({ what: 'erased-unrecorded', seq: 2 });
});

test('values erased by rule break nothing and are counted', async () => {
  const office = await officeOfADay();
  const db = openDatabase(join(office.folder, 'saraban.db'));
  migrate(db);
  transaction(db, () => eraseAudit(db, 'entry', office.ids[1] ?? '', 'retention'));
  db.close();
  const result = await checked(office);
  expect(result).toMatchObject({ breaks: 0, first: null, figures: { erased: 2 } });
});

test('a line changed with the triggers dropped: which line, which column, what the log says', async () => {
  const office = await officeOfADay();
  tamper(office.folder, "UPDATE entries SET subject = 'แก้เงียบ ๆ' WHERE id = ?", office.ids[1] ?? '');
  expect(await checked(office)).toMatchObject({
    breaks: 1,
    first: {
      what: 'row-changed',
      by: clerk,
      row: { kind: 'entry', id: office.ids[1], entry: { book: 'received', running: 2, year: 2569 } },
      differences: [{ column: 'subject', logged: 'ขอเชิญประชุม', found: 'แก้เงียบ ๆ' }],
    },
  });
});

test('a word put where the line had none', async () => {
  const office = await officeOfADay();
  tamper(office.folder, "UPDATE entries SET note = 'รับแล้ว' WHERE id = ?", office.ids[0] ?? '');
  expect((await checked(office)).first?.differences).toEqual([
    { column: 'note', logged: '', found: 'รับแล้ว' },
  ]);
});

test('a classified line is held by what may be said of it', async () => {
  const office = await officeOfADay();
  tamper(office.folder, "UPDATE entries SET secrecy = 'confidential' WHERE id = ?", office.ids[2] ?? '');
  expect((await checked(office)).first).toMatchObject({
    what: 'row-changed',
    differences: [{ column: 'secrecy' }],
  });
});

test('a line taken out of the book is named by its number', async () => {
  const office = await officeOfADay();
  tamper(office.folder, 'DELETE FROM entries WHERE id = ?', office.ids[1] ?? '');
  const { first, breaks } = await checked(office);
  expect(breaks).toBe(2);
  expect(first).toMatchObject({ what: 'entries-fewer', day: '2026-11-23' });
});

test('a recipient slipped in', async () => {
  const office = await officeOfADay();
  tamper(office.folder, "INSERT INTO recipients VALUES ('r9', 9, 'sao', 'อบต.เพิ่ม', 'นายก', '', '', 0)");
  expect((await checked(office)).first).toMatchObject({
    what: 'row-unrecorded',
    row: { kind: 'recipient', id: 'r9' },
  });
});

test('one byte of an original', async () => {
  const office = await officeOfADay();
  const path = join(office.folder, 'files', office.fileId.slice(0, 2), office.fileId);
  const bytes = readFileSync(path);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  expect(await checked(office)).toMatchObject({
    breaks: 1,
    first: { what: 'file-changed', fileId: office.fileId },
  });
});

test('an original that a line refers to and that is gone', async () => {
  const office = await officeOfADay();
  const other = 'a'.repeat(64);
  tamper(office.folder, 'UPDATE imports SET file_id = ?', other);
  expect((await checked(office)).first).toMatchObject({ what: 'file-missing', fileId: other });
});

test('an anchor that was rewritten', async () => {
  const office = await officeOfADay();
  tamper(office.folder, 'UPDATE audit_anchors SET hash = ?', '0'.repeat(64));
  expect((await checked(office)).first).toMatchObject({ what: 'anchor-differs', day: '2026-11-23' });
});

test('a log cut off at its end no longer reaches its anchor', async () => {
  const office = await officeOfADay();
  tamper(office.folder, 'DELETE FROM audit_log WHERE seq > 8');
  expect((await checked(office)).first).toMatchObject({ what: 'log-cut', seq: 9 });
});

test('an anchor on paper is compared with the chain', async () => {
  const office = await officeOfADay();
  const db = openDatabase(join(office.folder, 'saraban.db'));
  const { seq, hash } = db.prepare('SELECT seq, hash FROM audit_anchors').get() as {
    seq: number;
    hash: string;
  };
  db.close();
  expect(await checked(office, { seq, digits: hash.slice(0, 16) })).toMatchObject({
    paper: 'holds',
    breaks: 0,
  });
  const wrong = await checked(office, { seq, digits: `${hash.slice(0, 15)}x` });
  expect(wrong).toMatchObject({ paper: 'differs', first: { what: 'anchor-differs', seq } });
  expect(await checked(office, { seq: 5000, digits: hash })).toMatchObject({ paper: 'unknown', breaks: 1 });
});

test('what another program changed through the triggers is on record as such, and counted', async () => {
  const office = await officeOfADay();
  const db = openDatabase(join(office.folder, 'saraban.db'));
  migrate(db);
  db.exec("UPDATE recipients SET phone = '๐๒'");
  transaction(db, () => keepAnchor(db, new Date('2026-11-24T08:00:00+07:00')));
  db.close();
  expect(await checked(office)).toMatchObject({ breaks: 0, figures: { outside: 1, anchors: 2 } });
});

test('a book with a closed year, an exception in it and many rules of keeping holds', async () => {
  const office = await officeOfADay();
  const store = await openStore(office.folder);
  const later = new Date('2027-01-05T09:30:00+07:00');
  const settings = await store.settings.read();
  if (settings === null) throw new Error('no office');
  await actingAs({ by: clerk, at: later, action: 'test' }, async () => {
    await store.keeping.saveRules(
      Array.from({ length: 12 }, (_, rule) => ({
        book: null,
        circular: null,
        words: `คำที่ ${rule}`,
        retention: 'ten-years' as const,
      })),
      false,
    );
    const signed = { signer: 'นายธีรภพ', signerPost: 'นายอำเภอ', at: later, by: clerk, isSample: false };
    await store.numbers.close(settings, { year: 2569, ...signed });
    await store.registers.void({ id: office.ids[0] ?? '', reason: 'ลงซ้ำ', at: later, by: clerk });
  });
  await store.close();
  expect((await checked(office)).first).toBeNull();
  tamper(office.folder, "UPDATE retention_rules SET words = 'อื่น' WHERE position = 10");
  expect(await checked(office)).toMatchObject({
    breaks: 1,
    first: { what: 'row-changed', row: { kind: 'retention-rule', id: '10' } },
  });
});
