/** Everything the office keeps leaves as an open archive, and an empty installation becomes the same office again. */
import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ArchiveManifest } from '../../../../electron/store/archive/archive-format.ts';
import { openStore, type Store } from '../../../../electron/store/store.ts';
import {
  clerk,
  letterFields,
  openDesk,
  openOffice,
  waitingImport,
} from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const at = new Date('2026-11-23T09:30:00+07:00');
const signed = { at, by: clerk };
const never = new AbortController().signal;

function part(parts: Readonly<Record<string, Uint8Array>>, name: string): Uint8Array {
  const found = parts[name];
  if (found === undefined) throw new Error(`the archive lacks ${name}`);
  return found;
}

async function archiveOf(store: Store): Promise<{ path: string; manifest: ArchiveManifest }> {
  const path = join(await temporaryFolder(), `${randomBytes(4).toString('hex')}.zip`);
  const task = { target: path, at, program: '0.1.0', office: 'อำเภอวังหมอก', readme: 'อ่านก่อน' };
  return { path, manifest: await store.archive.write(task, () => {}, never) };
}

async function workedOffice(): Promise<Store> {
  const store = await openStore(await temporaryFolder());
  const prefix = await openOffice(store);
  await openDesk(store);
  const { importId } = await waitingImport(store, ['ด้วยกรมส่งเสริมแจ้งเรื่องน้ำประปา', 'บัญชีแนบท้าย']);
  const base = { letterIndex: null, allowSameLetter: false, isSample: false, ...signed };
  const first = await store.registers.log({ ...base, importId, letterIndex: 1, fields: letterFields() });
  await store.registers.log({
    ...base,
    importId: null,
    fields: letterFields({ documentNumber: '=1+1', secrecy: 'secret', subject: 'ถ้อยคำลับ' }),
  });
  await store.registers.addSent({
    prefixId: prefix.id,
    circular: false,
    seriesCircular: false,
    fields: letterFields({ documentNumber: null, subject: 'ส่งรายงาน' }),
    isSample: false,
    ...signed,
  });
  await store.registers.annotate({ id: first.id, field: 'note', text: 'ปลัดรับไปแล้ว', ...signed });
  await store.registers.correct({
    id: first.id,
    changes: { subject: 'น้ำประปาหมู่บ้าน' },
    reason: 'พิมพ์ผิด',
    ...signed,
  });
  return store;
}

describe('everything as an open archive', () => {
  it('rebuilds an empty installation whose own archive holds the same', async () => {
    const office = await workedOffice();
    const { path, manifest } = await archiveOf(office);
    expect(manifest.files).toMatchObject({ count: 1, missing: [], damaged: [] });
    const other = await openStore(await temporaryFolder());
    const rebuilt = await other.archive.prepare(path, () => {}, never);
    expect(rebuilt).toMatchObject({ entries: 3, check: { breaks: 0, first: null } });
    expect(rebuilt.check.figures.links).toBe(manifest.chain?.seq);
    expect(await other.archive.isEmpty()).toBe(true);
    await other.archive.putInForce();

    expect(await other.settings.read()).toEqual(await office.settings.read());
    const all = { book: 'received', year: null } as const;
    expect(await other.registers.all(all)).toEqual(await office.registers.all(all));
    for (const words of ['น้ำประปา', 'บัญชีแนบท้าย']) {
      const found = await other.registers.search(words, 5);
      expect(found).toHaveLength(1);
      expect(found).toEqual(await office.registers.search(words, 5));
    }
    const again = await archiveOf(other);
    const same = ({ tables }: ArchiveManifest) => tables.filter(({ name }) => !name.startsWith('audit_'));
    expect(same(again.manifest)).toEqual(same(manifest));
    expect(again.manifest.files).toEqual(manifest.files);
    // The log goes on where it stood, by one link that says where it all came from.
    const log = (path: string) =>
      readFile(path).then((zip) => strFromU8(part(unzipSync(zip), 'tables/audit_log.jsonl')));
    expect((await log(again.path)).startsWith(await log(path))).toBe(true);
    expect(again.manifest.chain?.seq).toBe((manifest.chain?.seq ?? 0) + 1);
    await Promise.all([office.close(), other.close()]);
  });

  it('can be read with nothing but an unzipper, and holds no word of a classified letter', async () => {
    const office = await workedOffice();
    const { path } = await archiveOf(office);
    const parts = unzipSync(await readFile(path));
    const lines = strFromU8(part(parts, 'tables/entries.jsonl'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatchObject({
      book: 'received',
      running: 1,
      subject: 'น้ำประปาหมู่บ้าน',
      note: 'ปลัดรับไปแล้ว',
    });
    expect(lines[1]).toMatchObject({ secrecy: 'secret', subject: 'เรื่องลับมาก' });
    const [file] = strFromU8(part(parts, 'files.jsonl'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(file).toMatchObject({
      path: expect.stringMatching(/^originals\/2569\/received-00001-\w{12}\.txt$/),
      names: ['หนังสือ.txt'],
    });
    expect(createHash('sha256').update(part(parts, file.path)).digest('hex')).toBe(file.sha256);
    expect(Object.values(parts).some((bytes) => strFromU8(bytes).includes('ถ้อยคำลับ'))).toBe(false);
    await office.close();
  });

  it('refuses an archive in which a word, a file or a link was changed, and leaves nothing of it', async () => {
    const office = await workedOffice();
    const { path } = await archiveOf(office);
    const parts = unzipSync(await readFile(path));
    const other = await openStore(await temporaryFolder());
    const original = Object.keys(parts).find((name) => name.startsWith('originals/')) ?? '';
    const forgeries = [
      ['tables/entries.jsonl', 'ปลัดรับไปแล้ว', 'ปลัดไม่ได้รับ'],
      ['tables/audit_log.jsonl', '"by":"program"', '"by":"nobody."'],
      ['settings.json', 'วังหมอก', 'วังหมาก'],
      [original, 'น้ำประปา', 'น้ำบาดาล'],
    ] as const;
    for (const [name, said, forged] of forgeries) {
      const words = strFromU8(part(parts, name));
      expect(words).toContain(said);
      await writeFile(`${path}.forged`, zipSync({ ...parts, [name]: strToU8(words.replace(said, forged)) }));
      await expect(other.archive.prepare(`${path}.forged`, () => {}, never)).rejects.toMatchObject({
        code: 'archive-damaged',
      });
      await expect(other.archive.putInForce()).rejects.toMatchObject({ code: 'not-found' });
    }
    await writeFile(`${path}.torn`, (await readFile(path)).subarray(0, 2_000));
    await expect(other.archive.prepare(`${path}.torn`, () => {}, never)).rejects.toMatchObject({
      code: 'archive-damaged',
    });
    await Promise.all([office.close(), other.close()]);
  });

  it('finds by the chain what was changed together with its hash in the manifest', async () => {
    const office = await workedOffice();
    const { path } = await archiveOf(office);
    const parts = unzipSync(await readFile(path));
    const name = 'tables/entries.jsonl';
    const before = part(parts, name);
    const forged = strToU8(strFromU8(before).replace('ปลัดรับไปแล้ว', 'ปลัดไม่ได้รับ'));
    const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    const manifest = strFromU8(part(parts, 'manifest.json')).replace(hashOf(before), hashOf(forged));
    await writeFile(
      `${path}.forged`,
      zipSync({ ...parts, [name]: forged, 'manifest.json': strToU8(manifest) }),
    );
    const other = await openStore(await temporaryFolder());
    const { check } = await other.archive.prepare(`${path}.forged`, () => {}, never);
    expect(check).toMatchObject({ breaks: 1, first: { what: 'row-changed' } });
    await Promise.all([office.close(), other.close()]);
  });

  it('never goes over an office that has written something', async () => {
    const office = await workedOffice();
    const { path } = await archiveOf(office);
    await office.archive.prepare(path, () => {}, never);
    await expect(office.archive.putInForce()).rejects.toMatchObject({ code: 'installation-not-empty' });
    await office.close();
  });

  it('never goes over numbers that are held or set, though no line stands yet', async () => {
    const office = await openStore(await temporaryFolder());
    await openOffice(office);
    expect(await office.archive.isEmpty()).toBe(true);
    const next = { book: 'received', prefixId: null, circular: false, year: 2569, next: 501 } as const;
    await office.office.setNextNumber(next, at);
    expect(await office.archive.isEmpty()).toBe(false);
    await office.close();
  });

  it('never goes over a day that was noted by hand, nor over a phrase', async () => {
    for (const note of [
      (office: Store) =>
        office.deadlines.add(
          { entryId: null, kind: 'event', what: 'ตรวจเยี่ยม', due: '2026-12-01', time: null, assignee: '' },
          false,
        ),
      (office: Store) => office.office.savePhrase({ kind: 'opener', text: 'ด้วยได้รับแจ้งว่า', shortcut: '' }),
    ]) {
      const office = await openStore(await temporaryFolder());
      await openOffice(office);
      await openDesk(office); // recipients are asked for when the program is set up
      expect(await office.archive.isEmpty()).toBe(true);
      await note(office);
      expect(await office.archive.isEmpty()).toBe(false);
      await office.close();
    }
  });

  it('changes database and settings together, or leaves both as they were', async () => {
    const office = await workedOffice();
    const { path } = await archiveOf(office);
    const folder = await temporaryFolder();
    const other = await openStore(folder);
    await openOffice(other, { officeName: 'ที่ว่าการอำเภออื่น' });
    await other.archive.prepare(path, () => {}, never);
    await writeFile(join(folder, 'rebuilt', 'office.json'), '{ half of the settings');
    await expect(other.archive.putInForce()).rejects.toThrow();
    expect(await other.archive.isEmpty()).toBe(true);
    expect((await other.settings.read())?.officeName).toBe('ที่ว่าการอำเภออื่น');
    await Promise.all([office.close(), other.close()]);
  });

  it('leaves no half file behind when it is stopped', async () => {
    const office = await workedOffice();
    const target = join(await temporaryFolder(), 'half.zip');
    const task = { target, at, program: '0.1.0', office: '', readme: '' };
    await expect(office.archive.write(task, () => {}, AbortSignal.abort())).rejects.toThrow();
    await expect(readFile(target)).rejects.toMatchObject({ code: 'ENOENT' });

    await writeFile(target, 'somebody else’s');
    await expect(office.archive.write(task, () => {}, never)).rejects.toThrow();
    expect(await readFile(target, 'utf8')).toBe('somebody else’s');
    await office.close();
  });
});
