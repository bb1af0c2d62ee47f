/** A whole office at work over sealed originals: all rooms read and write them, and while they are shut none does. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Application, startApplication } from '../../../../electron/services.ts';
import { openStore } from '../../../../electron/store/store.ts';
import {
  api,
  type Input,
  type MethodName,
  methodNames,
  type Output,
} from '../../../../shared/contract/api.ts';
import { inputs } from '../../../contract/inputs.ts';
import { onePixelPng } from '../../../helpers/one-pixel-png.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { type TestPorts, testPorts } from '../../../helpers/test-ports.ts';

const passphrase = 'แมวสีส้มนอนบนกระดานดำ 4821';
const letter = new URL('../../../fixtures/files/letter.pdf', import.meta.url);

type Desk = {
  readonly application: Application;
  readonly ports: TestPorts;
  call<N extends MethodName>(method: N, input: Input<N>): Promise<Output<N>>;
  made(produced: Promise<{ readonly outputId: string }>): Promise<Buffer>;
};

async function start(folder: string): Promise<Desk> {
  const ports = testPorts();
  ports.clock.set('2026-11-23T09:30:00+07:00');
  const application = await startApplication(folder, ports);
  let isOpen = true;
  const close = async () => {
    if (isOpen) await application.close();
    isOpen = false;
  };
  onTestFinished(close);
  return {
    application: { ...application, close },
    ports,
    async call(method, input) {
      const reply = await application.dispatch(method, input);
      if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}\n${ports.logged.join('\n')}`);
      return reply.value as never;
    },
    async made(produced) {
      const { bytes, path } = application.outputs.find((await produced).outputId);
      return path === undefined ? Buffer.from(bytes) : readFile(path);
    },
  };
}

async function originalsIn(folder: string): Promise<readonly string[]> {
  const all = await readdir(join(folder, 'files'), { recursive: true });
  return all.map((name) => name.replaceAll('\\', '/')).filter((name) => /^[0-9a-f]{2}\//.test(name));
}

async function sealAll({ call, ports }: Desk): Promise<void> {
  const { ticket, groups, asked } = await call('vault.make', { passphrase, inKeychain: false });
  await call('vault.printKey', { ticket });
  for (const group of groups) expect(ports.printed.at(-1)).toContain(group);
  const [first, second] = asked.map((at) => groups[at] ?? '');
  await expect(call('vault.seal', { ticket, groups: ['0000', second ?? ''] })).rejects.toThrow(
    'key-not-confirmed',
  );
  expect(await call('vault.status', {})).toMatchObject({ state: 'open' });
  await call('vault.seal', { ticket, groups: [first ?? '', second ?? ''] });
  await expect.poll(async () => (await call('vault.status', {})).state).toBe('sealed');
}

async function read({ application, call }: Desk, name: string, bytes: Uint8Array): Promise<string> {
  const upload = await application.uploads.add(name, Buffer.from(bytes));
  const [item] = await call('import.start', { uploadIds: [upload.id] });
  const id = item?.id ?? '';
  await expect
    .poll(async () => (await call('import.get', { id })).item.state, { timeout: 40_000 })
    .toBe('ready');
  return id;
}

/** Whatever lies there is sealed. */
async function expectSealed(folder: string): Promise<void> {
  const names = await originalsIn(folder);
  expect(names).not.toEqual([]);
  expect(names.filter((name) => !name.endsWith('.vault.age'))).toEqual([]);
}

test('an office works on over sealed originals as before; after the next start only the passphrase goes on', async () => {
  const folder = await temporaryFolder();
  const desk = await start(folder);
  const { application, call, made } = desk;
  const original = await readFile(letter);
  await call('office.loadSample', {});
  await sealAll(desk);

  const importId = await read(desk, 'letter.pdf', original);
  expect((await call('import.pagePicture', { id: importId, page: 1 })).width).toBeGreaterThan(100);
  const { fields } = inputs['register.log'];
  const entry = await call('register.log', { importId, letterIndex: null, fields, allowSameLetter: true });
  const fileId = entry.fileId ?? '';
  expect(Buffer.from((await application.readFile(fileId)).bytes).equals(original)).toBe(true);

  const { stamps } = await call('stamp.propose', { entryId: entry.id });
  const onto = { onto: 'copy', offsetMm: { x: 0, y: 0 } } as const;
  const stamped = await made(call('stamp.make', { entryId: entry.id, stamps, ...onto }));
  expect(stamped.byteLength).toBeGreaterThan(original.byteLength / 2);
  await call('stamp.keep', { entryId: entry.id, stamps });

  const { id } = await call('letter.forward', { entryId: entry.id });
  const picture = await application.uploads.add('แผนที่.png', onePixelPng());
  await call('letterFile.add', { letterId: id, uploadId: picture.id, kind: 'enclosure' });
  const alone = await made(call('letter.pdf', { id }));
  const withSource = await made(call('outgoing.pdf', { id, withSource: true }));
  expect(withSource.byteLength).toBeGreaterThan(alone.byteLength + original.byteLength / 2);
  await call('letter.setState', { id, state: 'for-signature' });
  await call('letter.setState', { id, state: 'signed' });
  await call('letter.issue', { id, date: '2026-11-23' });
  expect((await made(call('letter.docx', { id, version: 1 }))).toString('latin1')).toContain(
    'word/document.xml',
  );
  const mail = await made(call('outgoing.mail', { id, withSource: true, positions: null }));
  expect(mail.toString()).toContain('application/pdf');

  await call('evidence.check', {});
  await expect.poll(async () => (await call('evidence.status', {})).last).not.toBeNull();
  expect((await call('evidence.status', {})).last).toMatchObject({ result: { breaks: 0 } });
  expect((await call('machine.diagnostics', {})).text).toContain('vault-key.json');
  const unwanted = await read(desk, 'ไม่ใช้.txt', Buffer.from('เอกสารที่ไม่ใช้ '.repeat(20)));
  const before = (await originalsIn(folder)).length;
  await call('import.erase', { id: unwanted });
  expect(await originalsIn(folder)).toHaveLength(before - 1);
  const archive = await call('exchange.archive', { passphrase: null, idNumbers: 'whole' });
  expect(archive).toMatchObject({ lostFiles: 0 });
  const zip = await made(Promise.resolve({ outputId: archive?.outputId ?? '' }));
  await expectSealed(folder);
  await application.close();

  const shut = await start(folder);
  const refused: string[] = [];
  for (const method of methodNames.filter((each) => api[each].may !== 'anyone')) {
    const reply = await shut.application.dispatch(method, inputs[method]);
    if (reply.ok || reply.error.code !== 'vault-locked') refused.push(method);
  }
  expect(refused).toEqual([]);
  const locked = { code: 'vault-locked' };
  await expect(shut.application.readFile(fileId)).rejects.toMatchObject(locked);
  await expect(shut.application.uploads.add('letter.pdf', original)).rejects.toMatchObject(locked);
  expect(await shut.call('app.status', {})).toMatchObject({ dataFolder: '', waitingImports: 0 });
  expect(await originalsIn(folder)).toHaveLength(before - 1);
  await shut.call('vault.unlock', { passphrase });
  expect(Buffer.from((await shut.application.readFile(fileId)).bytes).equals(original)).toBe(true);
  await shut.call('vault.unseal', { passphrase });
  await expect.poll(async () => (await shut.call('vault.status', {})).state).toBe('open');
  expect((await originalsIn(folder)).filter((name) => name.endsWith('.age'))).toEqual([]);
  expect(Buffer.from((await shut.application.readFile(fileId)).bytes).equals(original)).toBe(true);
  await shut.application.close();

  const other = await temporaryFolder();
  const fresh = await start(other);
  await sealAll(fresh);
  const { id: uploadId } = await fresh.application.uploads.add('archive.zip', zip);
  await fresh.call('exchange.openArchive', { uploadId });
  await fresh.call('exchange.useArchive', {});
  await expect
    .poll(async () =>
      expectSealed(other).then(
        () => 'sealed',
        () => 'open',
      ),
    )
    .toBe('sealed');
  expect(Buffer.from((await fresh.application.readFile(fileId)).bytes).equals(original)).toBe(true);
});

test('closing while somebody is still asked for the passphrase does not wait for it', async () => {
  const folder = await temporaryFolder();
  const desk = await start(folder);
  await sealAll(desk);
  await desk.application.close();
  const store = await openStore(folder);
  store.beforeClose(() =>
    store.vault.read('0'.repeat(64)).then(
      () => undefined,
      () => undefined,
    ),
  );
  const waiting = store.vault.read('0'.repeat(64));
  await Promise.all([expect(waiting).rejects.toMatchObject({ code: 'vault-locked' }), store.close()]);
});
