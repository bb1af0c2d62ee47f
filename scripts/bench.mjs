/**
 * `npm run bench`: every bench of test/bench, one after another, with one table of targets at the end.
 * `--json` prints one object on the last line; exit 1 when a target was missed, 2 when a bench could not run.
 * `--size N` or `small`, for each of them; another option is refused.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../test/bench');
const { json: wantsJson = false, size } = asked();
const sizeArgs = size === undefined ? [] : ['--size', size];

const total = { tried: 0, failed: 0, figures: {}, targets: {} };
let couldNotRun = 0;
for (const file of readdirSync(folder).filter((name) => name.endsWith('.bench.ts'))) {
  const name = file.replace('.bench.ts', '');
  const run = spawnSync(process.execPath, [join(folder, file), '--json', ...sizeArgs], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lastLine = run.stdout.trim().split('\n').at(-1) ?? '';
  if (run.status === 2 || !lastLine.startsWith('{')) {
    couldNotRun += 1;
    if (!wantsJson) console.log(`${name}: could not run`);
    continue;
  }
  const result = JSON.parse(lastLine);
  total.tried += result.tried;
  total.failed += result.failed;
  for (const [figure, value] of Object.entries(result.figures)) total.figures[`${name}.${figure}`] = value;
  for (const [figure, target] of Object.entries(result.targets)) total.targets[`${name}.${figure}`] = target;
  if (!wantsJson) print(name, result);
}
if (wantsJson) console.log(JSON.stringify(total));
else console.log(`${total.tried} tried, ${total.failed} failed, ${couldNotRun} could not run`);
process.exitCode = couldNotRun > 0 ? 2 : total.failed > 0 ? 1 : 0;

function print(name, { figures, targets }) {
  console.log(name);
  for (const [figure, value] of Object.entries(figures)) {
    const target = targets[figure];
    const verdict = target
      ? `${target.met ? 'met' : 'MISSED'} (${target.rule.replace('-', ' ')} ${target.limit})`
      : '';
    console.log(`  ${figure.padEnd(40)} ${String(value).padStart(12)}  ${verdict}`);
  }
}

function asked() {
  try {
    const { values } = parseArgs({ options: { json: { type: 'boolean' }, size: { type: 'string' } } });
    if (values.size === undefined || /^(?:small|[1-9]\d*)$/.test(values.size)) return values;
    console.error(`bench: --size takes a whole number or small, not ${values.size || 'nothing'}`);
  } catch (error) {
    console.error(`bench: ${error.message}`);
  }
  process.exit(2);
}
