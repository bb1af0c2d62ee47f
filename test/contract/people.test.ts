/** Who may call what: every method of the contract, every role and the locked program, in process and over loopback HTTP. */
import { expect, test } from 'vitest';
import { api, methodNames } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { type Role, roles } from '../../shared/people/role.ts';
import { secretOf, staffOffice } from '../helpers/staffed-office.ts';
import { type Served, ways } from './hosts.ts';
import { inputs, office } from './inputs.ts';

/** They end or change who sits there, or the data under everybody: their right is asked with what cannot succeed. */
const endsTheSitting = ['people.lock', 'people.signIn', 'people.recover', 'people.confirmKey', 'people.end'];

async function codeOf({ client }: Served, method: string, input: unknown): Promise<string> {
  const call = client.call as unknown as (method: string, input: unknown) => Promise<unknown>;
  return call(method, input).then(
    () => 'answered',
    (error: unknown) => {
      if (error instanceof AppError) return error.code;
      throw error;
    },
  );
}

async function staffed(start: (typeof ways)[number][1]) {
  const served = await start();
  await served.client.call('office.save', office);
  const ids = await staffOffice(served.client);
  return { served, ids };
}

/** What the contract's own table says, written out once more where it is not the default of its kind. */
const onlyAdministrators = [
  'backup.chooseFolder',
  'backup.chooseSecond',
  'backup.checkFolder',
  'backup.compare',
  'backup.find',
  'backup.keep',
  'backup.restore',
  'backup.tryPassphrase',
  'exchange.archive',
  'exchange.openArchive',
  'exchange.takeOver',
  'exchange.useArchive',
  'import.watch',
  'keeping.saveRules',
  'number.close',
  'machine.diagnostics',
  'office.loadSample',
  'office.removeSample',
  'office.save',
  'office.setGaruda',
  'people.begin',
  'people.end',
  'people.newKey',
  'people.plan',
  'people.remove',
  'people.save',
  'prefix.remove',
  'prefix.save',
  'receivedBook.remove',
  'receivedBook.save',
  'receivedBook.saveFormat',
  'retention.erase',
  'retention.list',
  'series.setNext',
  'update.choose',
  'update.look',
  'update.save',
  'update.status',
];
const others: Readonly<Record<string, readonly Role[] | 'anyone'>> = {
  'app.status': 'anyone',
  'minute.decide': ['chief', 'clerk', 'officer'],
  'office.setLook': roles,
  'people.actFor': ['administrator', 'chief'],
  'people.changeSecret': roles,
  'people.confirmKey': 'anyone',
  'people.list': ['administrator', 'chief'],
  'people.lock': 'anyone',
  'people.printKey': 'anyone',
  'people.recover': 'anyone',
  'people.signIn': 'anyone',
  'people.status': 'anyone',
  'people.stopActing': ['administrator', 'chief'],
  'exchange.listFile': roles,
  'number.export': roles,
  'register.export': roles,
  'register.openPrint': roles,
  'register.print': roles,
  'register.printWhole': roles,
  'sealed.seal': roles,
  'secret.arrivals': ['registrar'],
  'secret.columns': ['registrar'],
  'secret.correct': ['registrar'],
  'secret.drop': ['registrar'],
  'secret.file': ['registrar'],
  'secret.get': ['registrar'],
  'secret.handOver': ['registrar'],
  'secret.list': ['registrar'],
  'secret.lower': ['registrar'],
  'secret.open': ['registrar'],
  'secret.pagePicture': ['registrar'],
  'secret.print': ['registrar'],
  'secret.register': ['registrar'],
  'secret.saveColumns': ['registrar'],
  'secret.setUp': ['registrar'],
  'secret.shut': ['registrar'],
  'secret.stay': ['registrar'],
  'secret.take': ['registrar'],
  'secret.takeArrival': ['registrar'],
  'secret.void': ['registrar'],
};

function isAllowed(method: (typeof methodNames)[number], role: Role | 'locked'): boolean {
  const said = onlyAdministrators.includes(method) ? (['administrator'] as const) : others[method];
  if (said === 'anyone') return true;
  if (role === 'locked') return false;
  if (said !== undefined) return said.includes(role);
  return api[method].kind === 'read' || role !== 'reader';
}

test('every special right of the table is a method of the contract', () => {
  for (const method of [...onlyAdministrators, ...Object.keys(others), ...endsTheSitting])
    expect(methodNames).toContain(method);
});

test.each(ways)(
  '%s: each role may do what the table says, and a locked program nothing but let somebody in',
  { timeout: 120_000 },
  async (_way, start) => {
    const { served, ids } = await staffed(start);
    const wrong: string[] = [];
    for (const role of roles) {
      const back = () => served.client.call('people.signIn', { id: ids[role], secret: secretOf(role) });
      await served.client.call('people.lock', {});
      await back();
      for (const method of methodNames) {
        // Who may is asked before what, so that nothing need be done for the answer: no method takes this input.
        const code = await codeOf(served, method, null);
        const found = code === 'not-allowed' ? 'refused' : code === 'bad-input' ? 'allowed' : code;
        const expected = isAllowed(method, role) ? 'allowed' : 'refused';
        if (found !== expected) wrong.push(`${role} ${method}: ${found}, not ${expected}`);
        if (method === 'people.lock') await back();
      }
    }
    await served.client.call('people.lock', {});
    for (const method of methodNames) {
      const code = await codeOf(served, method, inputs[method]);
      if ((code !== 'locked') !== isAllowed(method, 'locked')) wrong.push(`locked ${method}: ${code}`);
    }
    expect(wrong).toEqual([]);
    const status = await served.client.call('app.status', {});
    expect(status).toMatchObject({
      dataFolder: '',
      waitingImports: 0,
      openDrafts: 0,
      dueSoon: 0,
      nextReceived: '',
    });
  },
);

test.each(ways)('%s: no file, document, upload or event passes a locked program', async (_way, start) => {
  const { served, ids } = await staffed(start);
  const { client, application } = served;
  const administrator = { id: ids.administrator, secret: secretOf('administrator') };
  const paper = await client.call('evidence.print', { days: 1 });
  const uploadId = await client.upload('หนังสือ.txt', new TextEncoder().encode('ที่ ธบ ๐๐๒๓.๓/ว ๑๐๒'));
  const [item] = await client.call('import.start', { uploadIds: [uploadId] });
  const fileId = async () => (await client.call('import.get', { id: item?.id ?? '' })).item.fileId ?? '';
  await expect.poll(fileId, { timeout: 20_000 }).not.toBe('');
  const original = await fileId();
  const paths = [`output/${paper.outputId}`, `file/${original}`];

  const heard: AppEvent[] = [];
  client.subscribe((event) => heard.push(event));
  await client.call('people.lock', {});
  await expect.poll(() => heard.map(({ name }) => name)).toContain('people.changed');
  heard.length = 0;
  for (const path of paths) await expect(client.download(path)).rejects.toMatchObject({ code: 'locked' });
  await expect(client.upload('หนังสือ.txt', new Uint8Array([1]))).rejects.toMatchObject({ code: 'locked' });
  served.ports.emit({ name: 'people.changed', data: {} });
  await expect.poll(() => heard.length).toBe(1);
  expect(heard.map(({ name }) => name)).toEqual(['people.changed']);

  await client.call('people.signIn', administrator);
  for (const path of paths) expect((await client.download(path)).byteLength).toBeGreaterThan(10);
  await client.call('people.lock', {});
  await client.call('people.signIn', { id: ids.reader, secret: secretOf('reader') });
  await expect(client.upload('หนังสือ.txt', new Uint8Array([1]))).rejects.toMatchObject({
    code: 'not-allowed',
  });
  expect(application.outputs.find(paper.outputId).name).toMatch(/\.pdf$/);
});
