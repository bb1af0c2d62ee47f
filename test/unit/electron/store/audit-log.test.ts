/** Every change of what the office keeps stands in a chain that nobody can rewrite unseen. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { actingAs } from '../../../../electron/store/acting.ts';
import { type Connection, openDatabase, transaction } from '../../../../electron/store/database.ts';
import { correctEntry, voidEntry } from '../../../../electron/store/entry-changes.ts';
import { migrate } from '../../../../electron/store/migrate.ts';
import { insertEntry } from '../../../../electron/store/register-rows.ts';
import type { EntryFields } from '../../../../shared/register/entry.ts';
import { letterFields } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const at = new Date('2026-11-23T09:30:00+07:00');
const by = 'ปุณยา';

async function openBook(): Promise<Connection> {
  const db = openDatabase(join(await temporaryFolder(), 'saraban.db'));
  migrate(db);
  return db;
}

function enter(db: Connection, fields: Partial<EntryFields> = {}, isSample = false): string {
  const received = { book: 'received', prefixId: null, circular: false, seriesCircular: false } as const;
  const from = { fileId: null, importId: null, letterIndex: null, letterId: null, isSample };
  const entry = { ...received, ...from, at, by, fields: letterFields(fields) };
  return transaction(db, () => insertEntry(db, entry)).id;
}

type Link = Readonly<Record<'seq' | 'at' | 'by' | 'action' | 'kind' | 'id' | 'change', string | number>> & {
  readonly before: string | null;
  readonly after: string | null;
};

function linksOf(db: Connection): readonly Link[] {
  return db
    .prepare('SELECT * FROM audit_log LEFT JOIN audit_values USING (seq) ORDER BY seq')
    .all() as unknown as Link[];
}

const sha256 = (...parts: (string | Uint8Array)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
const hex = (bytes: unknown) => Buffer.from(bytes as Uint8Array).toString('hex');

test('each change is a link: who, what, when, and only the columns that changed', async () => {
  const db = await openBook();
  const id = actingAs({ by, at, action: 'register.log' }, () => enter(db, { subject: 'ขอเชิญประชุม' }));
  actingAs({ by: 'วีระ', at, action: 'register.correct' }, () =>
    transaction(db, () =>
      correctEntry(db, { id, changes: { subject: 'ขอเชิญอบรม' }, reason: 'พิมพ์ผิด', at, by: 'วีระ' }),
    ),
  );
  actingAs({ by: 'วีระ', at, action: 'register.void' }, () =>
    transaction(db, () => voidEntry(db, { id, reason: 'ลงซ้ำ', at, by: 'วีระ' })),
  );
  const links = linksOf(db);
  expect(links.map((link) => [link.by, link.action, link.kind, link.id, link.change])).toEqual([
    [by, 'register.log', 'entry', id, 'added'],
    ['วีระ', 'register.correct', 'entry', id, 'changed'],
    ['วีระ', 'register.void', 'entry', id, 'changed'],
  ]);
  expect(JSON.parse(links[0]?.after ?? '')).toMatchObject({ running: 1, subject: 'ขอเชิญประชุม' });
  expect(JSON.parse(links[1]?.before ?? '')).toEqual({ subject: 'ขอเชิญประชุม' });
  expect(JSON.parse(links[1]?.after ?? '')).toEqual({ subject: 'ขอเชิญอบรม' });
  expect(JSON.parse(links[2]?.after ?? '')).toMatchObject({ void_reason: 'ลงซ้ำ' });
});

test('every hash covers the one before and the salted values', async () => {
  const db = await openBook();
  enter(db);
  enter(db);
  const rows = db.prepare('SELECT * FROM audit_log JOIN audit_values USING (seq) ORDER BY seq').all();
  expect(rows).toHaveLength(2);
  let previous = Buffer.alloc(32);
  for (const row of rows) {
    const commitment = sha256(row.salt as Uint8Array, JSON.stringify([row.before, row.after]));
    expect(hex(row.commitment)).toBe(commitment);
    const facts = [row.seq, row.at, row.by, row.action, row.kind, row.id, row.change];
    const hash = sha256(previous, row.commitment as Uint8Array, JSON.stringify(facts));
    expect(hex(row.hash)).toBe(hash);
    previous = Buffer.from(hash, 'hex');
  }
});

test('of a classified letter the log holds its number and class, no word of it', async () => {
  const db = await openBook();
  enter(db, { secrecy: 'secret', subject: 'แผนลับสุดยอด', from: 'กองลับ' });
  const [link] = linksOf(db);
  expect(JSON.parse(link?.after ?? '')).toMatchObject({ running: 1, secrecy: 'secret' });
  expect(JSON.stringify(linksOf(db))).not.toMatch(/แผนลับ|กองลับ/);
});

test('a letter that turns out to be classified: what the log said of it goes, that it went stays', async () => {
  const db = await openBook();
  const id = enter(db, { subject: 'แผนป้องกันชายแดน' });
  transaction(db, () =>
    correctEntry(db, { id, changes: { secrecy: 'secret', subject: '' }, reason: 'ลับ', at, by }),
  );
  const links = linksOf(db);
  expect(links.map(({ change }) => change)).toEqual(['added', 'erased']);
  expect(links[0]).toMatchObject({ before: null, after: null });
  expect(JSON.parse(links[1]?.after ?? '')).toEqual({ reason: 'classified', values: 1 });
  expect(db.prepare('SELECT reason FROM audit_erasures').all()).toEqual([{ reason: 'classified' }]);
  expect(JSON.stringify(db.prepare('SELECT * FROM audit_pending').all())).toBe('[]');
});

test('play in the sample office leaves nothing in the log', async () => {
  const db = await openBook();
  enter(db, {}, true);
  expect(linksOf(db)).toEqual([]);
});

test('what another program changed in the file is named as such', async () => {
  const db = await openBook();
  const id = enter(db);
  db.prepare("UPDATE entries SET subject = 'แก้เงียบ ๆ' WHERE id = ?").run(id);
  actingAs({ by, at, action: 'register.log' }, () => enter(db));
  expect(linksOf(db).map(({ by: who, action, change }) => [who, action, change])).toEqual([
    ['program', 'program', 'added'],
    ['unknown', 'outside', 'changed'],
    [by, 'register.log', 'added'],
  ]);
});

test('the log is only added to; values go only where an erasure says so', async () => {
  const db = await openBook();
  enter(db);
  for (const sql of [
    "UPDATE audit_log SET by = 'x'",
    'DELETE FROM audit_log',
    "UPDATE audit_values SET after = 'x'",
    'DELETE FROM audit_values',
  ])
    expect(() => db.exec(sql)).toThrow(/only added to|by rule only/);
  db.exec("INSERT INTO audit_erasures VALUES (1, 'retention'); DELETE FROM audit_values WHERE seq = 1");
  expect(linksOf(db)[0]).toMatchObject({ seq: 1, after: null });
});

test('what fails leaves no link', async () => {
  const db = await openBook();
  expect(() =>
    transaction(db, () => {
      db.exec("INSERT INTO recipient_groups VALUES ('g', 1, 'ทุกแห่ง', 'เรียน', 0, 0)");
      throw new Error('power cut');
    }),
  ).toThrow('power cut');
  expect(linksOf(db)).toEqual([]);
});

test('an upgrade that notes a whole book at once links it all, in its order, into one chain', async () => {
  const db = await openBook();
  const notes = 2345;
  const hashes = () => db.prepare('SELECT hash, commitment FROM audit_log ORDER BY seq').all();
  transaction(db, () => {
    for (let at = 1; at <= notes; at += 1)
      db.prepare(`INSERT INTO audit_pending (kind, id, change) VALUES ('entry', ?, 'found')`).run(String(at));
  });
  expect(linksOf(db).map(({ id }) => id)).toEqual(Array.from({ length: notes }, (_, at) => String(at + 1)));
  expect(db.prepare('SELECT * FROM audit_pending').all()).toEqual([]);
  const [last, before] = [hashes().at(-1), hashes().at(-2)];
  const facts = linksOf(db).at(-1);
  const { seq, action, kind, id, change } = facts as Link;
  const said = JSON.stringify([seq, facts?.at, facts?.by, action, kind, id, change]);
  expect(hex(last?.hash)).toBe(sha256(before?.hash as Uint8Array, last?.commitment as Uint8Array, said));
});
