/**
 * `npm run verify:attack -- --size N --seed S --json`: requests that no page of ours sends, against the real headless host
 * in a process of its own, counted by what each tried. None may be answered, none may change the office, and afterwards the
 * page's own calls are.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBench } from '../bench/harness.ts';
import { runAttacks } from '../helpers/attack/attacks.ts';
import { httpClient } from '../helpers/http-client.ts';
import { startHost } from '../helpers/running-host.ts';

const usualSeed = 20_261_122;

await runBench(
  'attacks on the host',
  2_000,
  async (bench) => {
    const folder = await mkdtemp(join(tmpdir(), 'saraban-attack-'));
    const host = await startHost({ folder });
    try {
      const seed = bench.whole('seed', usualSeed);
      const told = await runAttacks(host, { count: bench.size, seed });
      let [tried, refused] = [0, 0];
      for (const [kind, one] of told) {
        const ends = Object.entries(one.ends).map(([end, count]) => `${end} ${count}`);
        bench.say(`  ${kind}: ${one.refused} of ${one.tried} refused (${ends.join(', ')})`);
        for (const through of one.through) bench.say(`  ! ${through}`);
        bench.figure(`${kind.replaceAll(/\W+/g, '_')}_tried`, one.tried);
        bench.figure(`${kind.replaceAll(/\W+/g, '_')}_refused`, one.refused);
        tried += one.tried;
        refused += one.refused;
      }
      bench.figure('tried', tried);
      bench.figure('refused', refused);
      bench.target('answered', tried - refused, 'at-most', 0);
      const { call } = httpClient(host);
      bench.check('the office is as it was', !(await call('office.get', {})).isSample);
      await call('office.loadSample', {});
      bench.check('our own page is answered', (await call('office.get', {})).isSample);
      const log = await logOf(folder);
      bench.check('refusals stand in the log', /refused caller reason=/.test(log + host.output()));
      bench.check('the token stands nowhere', !log.includes(host.token));
    } finally {
      await host.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
  { seed: { type: 'whole' } },
);

async function logOf(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const logs = names.filter((name) => name.endsWith('.log'));
  return (await Promise.all(logs.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}
