/** The whole job done under the sample office leaves nothing behind when the sample is removed. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startApplication } from '../../../../electron/services.ts';
import { examineDatabases } from '../../../../electron/store/examine-database.ts';
import type { Checked, Input, MethodName, Output } from '../../../../shared/contract/api.ts';
import { noFacts } from '../../../../shared/keeping/list.ts';
import { entryFieldsFromLetter } from '../../../../shared/register/from-letter.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { testPorts } from '../../../helpers/test-ports.ts';

async function officeAtWork() {
  const folder = await temporaryFolder();
  const ports = testPorts();
  ports.clock.set('2026-11-23T09:30:00+07:00');
  const application = await startApplication(folder, ports);
  async function call<N extends MethodName>(method: N, input: Input<N>): Promise<Output<N>> {
    const reply = await application.dispatch(method, input);
    if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`);
    return reply.value as Output<N>;
  }
  return { folder, application, call };
}

function rowsIn(folder: string) {
  return examineDatabases([{ path: join(folder, 'saraban.db'), check: true }]);
}

async function originalsIn(folder: string): Promise<string[]> {
  return (await readdir(join(folder, 'files'), { recursive: true })).filter((name) => name.length > 2);
}

test('import, log, forward and issue under the sample office; then it is gone in one step', async () => {
  const { folder, application, call } = await officeAtWork();
  const before = await rowsIn(folder);
  await call('office.loadSample', {});
  const bytes = await readFile(new URL('../../../../assets/samples/circular-bundle.pdf', import.meta.url));
  const upload = await application.uploads.add('circular-bundle.pdf', bytes);
  const [started] = await call('import.start', { uploadIds: [upload.id] });
  const importId = started?.id ?? '';
  await expect
    .poll(async () => (await call('import.get', { id: importId })).item.state, { timeout: 30_000 })
    .toBe('ready');

  const entry = await call('register.log', { ...(await asRead(call, importId)), allowSameLetter: false });
  expect(entry).toMatchObject({ running: 4_218, isSample: true });
  const letter = await call('letter.forward', { entryId: entry.id });
  // Who is to sign a letter on its way stays until it is sent.
  await expect(call('signatory.remove', { id: letter.signatoryId ?? '' })).rejects.toThrow('in-use');
  await expect(call('recipient.remove', { id: letter.recipientIds[0] ?? '' })).rejects.toThrow('in-use');
  await call('letter.setState', { id: letter.id, state: 'for-signature' });
  await call('letter.setState', { id: letter.id, state: 'signed' });
  const issued = await call('letter.issue', { id: letter.id, date: '2026-11-23' });
  expect(issued.entry).toMatchObject({ running: 1_837, isSample: true });
  const shelf = { retention: null, until: null, place: 'ตู้ ๑', fileCode: '', note: '' };
  const entryIds = [entry.id];
  await call('keeping.saveRules', {
    rules: [{ book: null, circular: null, words: '', retention: 'one-year' }],
  });
  await call('keeping.store', { ...shelf, entryIds, on: '2026-11-23', facts: noFacts });
  await call('keeping.makeList', { form: 'deposit', ofYear: 2569, entryIds, facts: noFacts });
  const card = { borrower: 'นายบุญมี', borrowerOffice: '', receiver: '', permittedBy: '', note: '' };
  await call('loan.lend', { ...card, entryId: entry.id, lentOn: '2026-11-23', dueOn: '2026-12-01' });
  expect(await originalsIn(folder)).not.toEqual([]);

  await call('office.removeSample', {});
  expect(await rowsIn(folder)).toEqual(before);
  expect(await originalsIn(folder)).toEqual([]);
  expect((await call('app.status', {})).hasOffice).toBe(false);
  expect(await call('search.entries', { text: 'ไฟป่า', limit: 10 })).toEqual([]);
  await application.close();
});

type Call = Awaited<ReturnType<typeof officeAtWork>>['call'];

/** What the review screen would send when nothing is corrected. */
async function asRead(
  call: Call,
  importId: string,
): Promise<Omit<Checked<'register.log'>, 'allowSameLetter'>> {
  const { reading, letterToLog } = await call('import.get', { id: importId });
  const letter = reading.letters[letterToLog ?? 0];
  if (letter === undefined) throw new Error('nothing was read');
  return {
    importId,
    letterIndex: letterToLog,
    fields: entryFieldsFromLetter(letter, { district: 'วังหมอก' }),
  };
}
