/** A machine that lets no process of parsers start: said once, for all files, and taken back when it starts again. */
import { expect, onTestFinished, test } from 'vitest';
import { childProcesses } from '../../../../electron/parsing/child-process.ts';
import { observeStarts } from '../../../../electron/parsing/observe-starts.ts';
import type { StartParsers } from '../../../../electron/ports.ts';
import { startApplication } from '../../../../electron/services.ts';
import { createClient } from '../../../../shared/contract/client.ts';
import { layNewRegisters } from '../../../helpers/new-registers.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { testPorts } from '../../../helpers/test-ports.ts';

/** As a virus scanner does it: each process is ended before it has said a word. */
function stoppedAtOnce(parsers: StartParsers, isStopped: () => boolean): StartParsers {
  return {
    rungs: 1,
    begin(program, events) {
      if (!isStopped()) return parsers.begin({ ...program, rung: 0 }, events);
      setImmediate(() => events.onExit('ended by SIGKILL', null));
      return { pid: null, post: async () => undefined, kill: () => undefined, hold: () => undefined };
    },
  };
}

test('when files cannot be read at all the screen is told and the log says it once; then they are read again', async () => {
  const folder = await temporaryFolder();
  await layNewRegisters(folder);
  let isStopped = true;
  const ports = testPorts({ parsers: stoppedAtOnce(childProcesses(), () => isStopped) });
  const application = await startApplication(folder, ports);
  onTestFinished(application.close);
  const { dispatch, uploads } = application;
  const never = () => Promise.reject(new Error('not asked here'));
  const { call } = createClient({
    call: dispatch,
    subscribe: () => () => {},
    upload: never,
    download: never,
  });
  await call('office.loadSample', {});
  const status = () => call('app.status', {});
  const readOne = async (name: string): Promise<string> => {
    const { id: uploadId } = await uploads.add(name, new TextEncoder().encode('ที่ อน ๐๐๑๘/๑ เรื่อง ทดสอบ'));
    const [item] = await call('import.start', { uploadIds: [uploadId] });
    const stateOf = async () => (await call('import.get', { id: item?.id ?? '' })).item.state;
    await expect.poll(stateOf).not.toMatch(/waiting|reading/);
    return stateOf();
  };
  expect((await status()).cannotRead).toBeUndefined();
  expect(await readOne('หนึ่ง.txt')).toBe('damaged');
  expect(await readOne('สอง.txt')).toBe('damaged');
  expect((await status()).cannotRead).toBe(true);
  const said = () => ports.logged.filter((line) => line.includes('does not start'));
  expect(said()).toHaveLength(1);
  isStopped = false;
  expect(await readOne('สาม.txt')).toBe('ready');
  expect((await status()).cannotRead).toBeUndefined();
  expect(said()).toHaveLength(1);
});

test('walls that the system refuses are told until a process has them all again', () => {
  let isRefused = true;
  const { parsers } = observeStarts(
    {
      rungs: 2,
      begin({ rung }, events) {
        if (isRefused && rung === 0) events.onExit('ended by 1', 1);
        else events.onMessage({ kind: 'ready' });
        return { pid: null, post: async () => undefined, kill: () => undefined, hold: () => undefined };
      },
    },
    () => undefined,
  );
  const begin = (rung: number) =>
    parsers.begin(
      { script: new URL('file:///parser'), readable: [], rung },
      { onMessage: () => undefined, onExit: () => undefined },
    );
  expect(parsers.hasAllWalls?.()).toBe(true);
  begin(0);
  begin(1);
  expect(parsers.hasAllWalls?.()).toBe(false);
  isRefused = false;
  begin(0);
  expect(parsers.hasAllWalls?.()).toBe(true);
});
