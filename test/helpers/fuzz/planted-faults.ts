/** Three faults a hostile file might cause in its parser, planted on purpose; each is to be caught and to cost nothing more. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProcessPool } from '../../../electron/parsing/process-pool.ts';
import type { Deed } from '../../unit/electron/parsing/inside-worker.ts';
import { watchedParsers } from '../watched-parsers.ts';

export type PlantedFaults = Readonly<Record<'hang' | 'crash' | 'escape', boolean>>;

const home = new URL('../../unit/electron/parsing/', import.meta.url);

export async function plantedFaults(): Promise<PlantedFaults> {
  const folder = await mkdtemp(join(tmpdir(), 'saraban-planted-'));
  const parsers = watchedParsers();
  const script = new URL('inside-worker.ts', home);
  const pool = createProcessPool<Deed, unknown>({
    start: parsers,
    script,
    workers: 1,
    readable: [home.pathname],
  });
  const run = async (deed: Deed, seconds = 30) => (await pool.run(deed, { seconds })).end;
  const goesOn = async () => (await run({ do: 'tell' })) === 'done';
  let calls = 0;
  const server = createServer(() => {
    calls += 1;
  });
  try {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const hang = (await run({ do: 'hang' }, 1)) === 'slow' && (await goesOn());
    const resting = run({ do: 'rest' });
    process.kill(parsers.begun.at(-1)?.pid ?? 0, 'SIGABRT');
    const crash = (await resting) === 'crashed' && (await goesOn());
    const path = join(folder, 'out.txt');
    const isRefused =
      (await run({ do: 'write', path })) === 'failed' && (await run({ do: 'connect', port })) === 'failed';
    return { hang, crash, escape: isRefused && !existsSync(path) && calls === 0 };
  } finally {
    await pool.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
