/** Newer versions: nothing is believed but what the office's own key signed, in time, newer than what was seen, and whole. */
import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appHandlers } from '../../../../electron/app-status.ts';
import { copyStillWhole, stillWhole } from '../../../../electron/transfer/still-whole.ts';
import {
  type Manifest,
  openManifest,
  sealManifest,
  shownKey,
  updateKinds,
} from '../../../../electron/update/manifest.ts';
import { kindOf, updateHandlers } from '../../../../electron/update/service.ts';
import { makeKey, signFolder } from '../../../../scripts/sign-update.ts';
import { api } from '../../../../shared/contract/api.ts';
import { compareVersions, manifestName, placeProblem } from '../../../../shared/office/update.ts';
import { testSurroundings } from '../../../helpers/surroundings.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const machine = { platform: 'win32', arch: 'x64', env: {} };
const now = new Date('2026-11-23T02:00:00.000Z');
const installer = 'Amphoe-Saraban-9.0.0-setup.exe';

const sumOf = (content: string) => createHash('sha256').update(content).digest('hex');

/** A place with version 9.0.0 in it, signed as whoever hands out versions signs it, and an office that believes the key. */
async function officeWithPlace() {
  const home = await temporaryFolder();
  const place = join(home, 'share');
  mkdirSync(place);
  writeFileSync(join(place, installer), 'the new program');
  const keyPath = join(home, 'key.pem');
  const key = makeKey(keyPath);
  const release = (version: string, at = now, days = 90) =>
    signFolder(keyPath, place, { version, days, now: at });
  await release('9.0.0');
  const around = await testSurroundings();
  const updates = updateHandlers(around, machine);
  await updates['update.choose']({ place, keys: [key] });
  const manifest = () =>
    JSON.parse(readFileSync(join(place, manifestName), 'utf8')) as Record<string, string>;
  const rewrite = (content: object) => writeFileSync(join(place, manifestName), JSON.stringify(content));
  return { around, updates, place, key, keyPath, release, manifest, rewrite };
}

test('until the office names a place nothing is looked for', async () => {
  const around = await testSurroundings();
  const updates = updateHandlers(around, machine);
  expect(await updates['update.status']({})).toEqual({ plan: { place: null, keys: [] }, last: null });
  expect(await updates['update.look']({})).toMatchObject({ kind: 'refused', why: 'not-there' });
  expect(existsSync(join(around.store.folder, 'update-plan.json'))).toBe(false);
});

test('a newer version is told of, and its file saved whole for a person to install', async () => {
  const { around, updates } = await officeWithPlace();
  expect(await updates['update.look']({})).toMatchObject({
    kind: 'offered',
    offer: { version: '9.0.0', file: { name: installer, bytes: 15 } },
  });
  expect(existsSync(join(around.store.folder, 'update'))).toBe(false); // looking fetches nothing
  const saved = await updates['update.save']({});
  if (saved.kind !== 'saved') throw new Error(saved.why);
  const { path = '', name } = around.outputs.find(saved.produced.outputId);
  expect(name).toBe(installer);
  await appHandlers(around)['output.deliver']({
    path: `output/${saved.produced.outputId}`,
    name: installer,
    how: 'save',
  });
  expect(around.ports.delivered).toMatchObject([
    { name: installer, path, program: { sha256: sumOf('the new program') }, how: 'save' },
  ]);
  expect(readFileSync(path, 'utf8')).toBe('the new program');
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o111).toBe(0); // it cannot even be run where it lies
});

test('the version that runs is the newest', async () => {
  const { around, updates, release, place } = await officeWithPlace();
  writeFileSync(join(place, `Amphoe-Saraban-${around.ports.version}-setup.exe`), 'this one');
  await release(around.ports.version);
  expect(await updates['update.look']({})).toMatchObject({ kind: 'newest' });
  expect(await updates['update.save']({})).toEqual({ kind: 'refused', why: 'not-there' });
});

describe('what is not believed, and why', () => {
  test('another’s signature, none, and one bit more', async () => {
    const { updates, manifest, rewrite, place } = await officeWithPlace();
    const good = manifest();
    const other = generateKeyPairSync('ed25519').privateKey;
    const bytes = Buffer.from(good.manifest ?? '', 'base64');
    const changed = Buffer.from(bytes.toString('utf8').replace('9.0.0', '9.9.9'));
    const sealed = { ...good, signature: sign(null, bytes, other).toString('base64') };
    for (const wrong of [
      sealed,
      { ...good, signature: '' },
      { ...good, manifest: changed.toString('base64') },
    ]) {
      rewrite(wrong);
      expect(await updates['update.look']({})).toMatchObject({ kind: 'refused', why: 'not-signed' });
      expect(await updates['update.save']({})).toEqual({ kind: 'refused', why: 'not-signed' });
    }
    for (const wrong of ['', '{}', '[]', 'null', '{"manifest":1,"signature":2}', 'x'.repeat(200_000)]) {
      writeFileSync(join(place, manifestName), wrong);
      const why = wrong.length > 100_000 ? 'not-there' : 'no-manifest';
      expect(await updates['update.look']({})).toMatchObject({ kind: 'refused', why });
    }
  });

  test('a signature that the same key made for something else', async () => {
    const { updates, manifest, rewrite, keyPath } = await officeWithPlace();
    const bytes = Buffer.from(manifest().manifest ?? '', 'base64');
    const key = createPrivateKey(readFileSync(keyPath));
    rewrite({ manifest: bytes.toString('base64'), signature: sign(null, bytes, key).toString('base64') });
    expect(await updates['update.look']({})).toMatchObject({ why: 'not-signed' });
  });

  test('a version before ours, though rightly signed', async () => {
    const { updates, release, place } = await officeWithPlace();
    writeFileSync(join(place, 'Amphoe-Saraban-0.0.1-setup.exe'), 'with an old weakness');
    await release('0.0.1', new Date(now.getTime() + 1000));
    expect(await updates['update.look']({})).toMatchObject({ why: 'older' });
    expect(await updates['update.save']({})).toEqual({ kind: 'refused', why: 'older' });
  });

  test('one from before the newest that was seen, also after the place was chosen again', async () => {
    const { updates, release, place, key } = await officeWithPlace();
    await updates['update.look']({});
    await release('9.0.0', new Date(now.getTime() - 86_400_000));
    expect(await updates['update.look']({})).toMatchObject({ why: 'replayed' });
    await updates['update.choose']({ place: null, keys: [] });
    await updates['update.choose']({ place, keys: [key] });
    expect(await updates['update.look']({})).toMatchObject({ why: 'replayed' });
  });

  test('one whose time has run out', async () => {
    const { updates, release, around } = await officeWithPlace();
    await release('9.0.0', now, 1);
    expect(await updates['update.look']({})).toMatchObject({ kind: 'offered' });
    around.ports.clock.set('2026-11-25T09:00:00+07:00');
    expect(await updates['update.look']({})).toMatchObject({ why: 'expired' });
  });

  test.each([
    ['another of the same length', 'THE NEW PROGRAM'],
    ['a longer one', 'the new program and more'],
    ['a shorter one', 'the new'],
  ])('a file that is not the signed one: %s', async (_, content) => {
    const { around, updates, place } = await officeWithPlace();
    await updates['update.look']({});
    writeFileSync(join(place, installer), content);
    expect(await updates['update.save']({})).toEqual({ kind: 'refused', why: 'file-changed' });
    expect(readdirSync(join(around.store.folder, 'update'))).toEqual([]);
  });

  test('a place that went away', async () => {
    const { updates, around } = await officeWithPlace();
    await updates['update.choose']({
      place: join(around.store.folder, 'nowhere'),
      keys: (await updates['update.status']({})).plan.keys.slice(),
    });
    expect(await updates['update.look']({})).toMatchObject({ why: 'not-there' });
  });

  test('a version without a file for this system', async () => {
    const { around } = await officeWithPlace();
    const plan = await around.store.updates.plan();
    expect(plan.keys).toHaveLength(1);
    for (const [platform, arch] of [
      ['linux', 'x64'],
      ['win32', 'arm64'],
    ] as const) {
      const updates = updateHandlers(around, { platform, arch, env: {} });
      expect(await updates['update.look']({})).toMatchObject({ why: 'other-system' });
    }
  });
});

test('a name in a signed list is a name: nothing is read or written elsewhere', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const list = (name: string): Manifest => ({
    product: 'amphoe-saraban',
    version: '9.0.0',
    issuedAt: now.toISOString(),
    expiresAt: now.toISOString(),
    files: [{ kind: 'win32-x64-setup', name, bytes: 1, sha256: '0'.repeat(64) }],
  });
  for (const name of ['../x.exe', 'a/b.exe', 'a\\b.exe', '.hidden', 'C:x.exe', '', 'ชื่อ.exe'])
    expect(() => sealManifest(list(name), privateKey)).toThrow();
  const opened = openManifest(sealManifest(list('x.exe'), privateKey), [shownKey(publicKey)]);
  expect(opened).toMatchObject({ version: '9.0.0' });
  for (const keys of [[], ['x'], [`${'A'.repeat(43)}=`]])
    expect(openManifest(sealManifest(list('x.exe'), privateKey), keys)).toBe('not-signed');
});

test('only folders and https, each with a key: nothing else can be chosen', () => {
  const { input } = api['update.choose'];
  const key = shownKey(generateKeyPairSync('ed25519').publicKey);
  for (const place of ['https://example.go.th/saraban', 'D:\\versions', '\\\\server\\share', '/srv/versions'])
    expect(input.safeParse({ place, keys: [key] }).success, place).toBe(true);
  for (const place of [
    'http://example.go.th',
    'file:///etc',
    'ftp://x',
    'https://user:pass@example.go.th/',
    'versions',
    '',
    '\\\\server',
  ])
    expect(input.safeParse({ place, keys: [key] }).success, place).toBe(false);
  expect(input.safeParse({ place: '/srv', keys: [] }).success).toBe(false);
  expect(input.safeParse({ place: '/srv', keys: ['short'] }).success).toBe(false);
  expect(placeProblem('HTTPS://example.go.th')).toBeNull();
});

describe('the saved file is still the verified one when a person takes it', () => {
  async function saved() {
    const office = await officeWithPlace();
    const answer = await office.updates['update.save']({});
    if (answer.kind !== 'saved') throw new Error(answer.why);
    const { outputId } = answer.produced;
    const { path = '', program } = office.around.outputs.find(outputId);
    if (program === undefined) throw new Error('no sum is kept');
    const target = join(dirname(office.place), installer);
    return { ...office, outputId, path, program, target };
  }

  test('it arrives whole', async () => {
    const { path, program, target } = await saved();
    await copyStillWhole(path, target, program);
    expect(readFileSync(target, 'utf8')).toBe('the new program');
    expect(existsSync(`${target}.part`)).toBe(false);
  });

  test.each([
    ['another of the same length', 'THE NEW PROGRAM'],
    ['a longer one', 'the new program, and more'],
    ['nothing', ''],
    ['one of many parts', 'x'.repeat(300_000)],
  ])('what was written over it in between does not leave: %s', async (_, content) => {
    const { path, program, target } = await saved();
    writeFileSync(path, content);
    writeFileSync(target, 'what lay there before');
    await expect(copyStillWhole(path, target, program)).rejects.toMatchObject({ code: 'update-changed' });
    expect(readFileSync(target, 'utf8')).toBe('what lay there before');
    expect(existsSync(`${target}.part`)).toBe(false);
    // In the browser the download breaks off before its last part.
    let arrived = 0;
    const parts = stillWhole(createReadStream(path), program);
    await expect(
      (async () => {
        for await (const part of parts) arrived += part.length;
      })(),
    ).rejects.toMatchObject({ code: 'update-changed' });
    expect(arrived).toBeLessThan(Math.max(1, content.length));
  });

  test('saved again, the first is handed out no more', async () => {
    const { around, updates, outputId } = await saved();
    expect(await updates['update.save']({})).toMatchObject({ kind: 'saved' });
    expect(() => around.outputs.find(outputId)).toThrow('not-found');
  });
});

describe('who chose the place and the keys', () => {
  test('stands in the log with both, also when it is changed and changed back', async () => {
    const { around, updates, place, key } = await officeWithPlace();
    const other = shownKey(generateKeyPairSync('ed25519').publicKey);
    await updates['update.choose']({ place: '/srv/elsewhere', keys: [other] });
    await updates['update.choose']({ place: null, keys: [] });
    await updates['update.choose']({ place, keys: [key] });
    const { rows } = await around.store.evidence.log({ group: 'safety', offset: 0, limit: 10 });
    const told = rows
      .filter(({ kind }) => kind === 'update-plan')
      .map(({ change, changes }) => [change, ...changes.map(({ column, after }) => `${column} ${after}`)]);
    expect(told).toEqual([
      ['changed', `place ${place}`, `keys ${key}`],
      ['removed'],
      ['changed', 'place /srv/elsewhere', `keys ${other}`],
      ['changed', `place ${place}`, `keys ${key}`],
    ]);
  });

  test('a plan that is rightly formed but was written past the program is not followed', async () => {
    const { around, updates, place, release, keyPath } = await officeWithPlace();
    const path = join(around.store.folder, 'update-plan.json');
    const plan = JSON.parse(readFileSync(path, 'utf8')) as object;
    const key = makeKey(`${keyPath}.stranger`);
    await signFolder(`${keyPath}.stranger`, place, { version: '9.0.0', days: 9, now });
    for (const changed of [{ keys: [key] }, { place: dirname(place) }]) {
      writeFileSync(path, JSON.stringify({ ...plan, ...changed }));
      expect(await updates['update.look']({})).toMatchObject({ kind: 'refused', why: 'not-chosen' });
      expect(await updates['update.save']({})).toEqual({ kind: 'refused', why: 'not-chosen' });
    }
    writeFileSync(path, JSON.stringify(plan));
    await release('9.0.0');
    expect(await updates['update.look']({})).toMatchObject({ kind: 'offered' });
    // Nor one that was put back after the office gave it up.
    await updates['update.choose']({ place: null, keys: [] });
    writeFileSync(path, JSON.stringify(plan));
    expect(await updates['update.look']({})).toMatchObject({ why: 'not-chosen' });
  });
});

test('the names that electron-builder gives are known, each with its processor', async () => {
  const { place, release, key } = await officeWithPlace();
  for (const name of [
    'Amphoe-Saraban-9.0.0-portable.exe',
    'Amphoe-Saraban-9.0.0-arm64.dmg',
    'Amphoe-Saraban-9.0.0-x64.dmg',
    'Amphoe-Saraban-9.0.0-x86_64.AppImage',
    'Amphoe-Saraban-9.0.0-arm64.AppImage',
    'amphoe-saraban_9.0.0_amd64.deb',
    'amphoe-saraban_9.0.0_arm64.deb',
  ])
    writeFileSync(join(place, name), name);
  await release('9.0.0');
  const opened = openManifest(readFileSync(join(place, manifestName), 'utf8'), [key]);
  if (typeof opened === 'string') throw new Error(opened);
  expect(opened.files.map(({ kind }) => kind).sort()).toEqual([...updateKinds].sort());
});

test('what the plan’s file was changed to by hand is not believed', async () => {
  const { around, updates } = await officeWithPlace();
  const path = join(around.store.folder, 'update-plan.json');
  const plan = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...plan, place: 'http://example.com' }));
  expect((await updates['update.status']({})).plan).toEqual({ place: null, keys: [] });
  expect(existsSync(`${path}.damaged`)).toBe(true);
});

test('the key’s file is its owner’s alone and never written over; installed and portable get their own files', async () => {
  const path = join(await temporaryFolder(), 'key.pem');
  makeKey(path);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(() => makeKey(path)).toThrow();
  const kinds = [
    kindOf({ platform: 'win32', arch: 'x64', env: { PORTABLE_EXECUTABLE_DIR: 'E:\\' } }),
    kindOf({ platform: 'win32', arch: 'x64', env: {} }),
    kindOf({ platform: 'darwin', arch: 'arm64', env: {} }),
    kindOf({ platform: 'linux', arch: 'x64', env: { APPIMAGE: '/x' } }),
    kindOf({ platform: 'linux', arch: 'x64', env: {} }),
    kindOf({ platform: 'linux', arch: 'arm64', env: {} }),
    kindOf({ platform: 'darwin', arch: 'x64', env: {} }),
    kindOf({ platform: 'sunos', arch: 'x64', env: {} }),
  ];
  expect(kinds).toEqual([
    'win32-x64-portable',
    'win32-x64-setup',
    'darwin-arm64',
    'linux-x64-appimage',
    'linux-x64-deb',
    null,
    'darwin-x64',
    null,
  ]);
  expect([compareVersions('0.9.0', '0.10.0') < 0, compareVersions('1.0.0', '1.0.0')]).toEqual([true, 0]);
});
