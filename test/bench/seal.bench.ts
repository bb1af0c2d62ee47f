/**
 * `npm run bench:seal -- --size N --json`: what sealing costs. N megabytes in originals of 2 MB are copied and read again
 * as a backup does it, sealed in the format age by the sealing thread, and opened again; then one letter of 2 MB and one
 * passphrase, which a person waits for.
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeKeyPair } from '../../electron/sealing/age.ts';
import { holdKey } from '../../electron/sealing/keyring.ts';
import { inSealingThread } from '../../electron/sealing/thread.ts';
import { carryFiles } from '../../electron/store/backup-files.ts';
import { openVault, type Vault } from '../../electron/store/file-vault.ts';
import { type Bench, median, runBench, seededRandom, timeEach } from './harness.ts';

const megabyte = 1024 * 1024;
const originalMegabytes = 2;

await runBench('seal', 64, async (bench) => {
  const scratch = await mkdtemp(join(tmpdir(), 'saraban-bench-'));
  try {
    const ids = await originals(
      join(scratch, 'files'),
      Math.max(1, Math.round(bench.size / originalMegabytes)),
    );
    await measureFiles(bench, scratch, ids);
    await measureVault(bench, scratch, ids);
    await measurePassphrase(bench);
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
});

async function measureFiles(bench: Bench, scratch: string, ids: readonly string[]): Promise<void> {
  const count = ids.length;
  const pathOf = (id: string) => join(scratch, 'files', id.slice(0, 2), id);
  const { identity, recipient } = await makeKeyPair();
  await inSealingThread('sealBytes', { bytes: new Uint8Array(10), to: { recipients: [recipient] } }); // starts the thread

  const copying = await secondsOf(() => carryFiles(join(scratch, 'files'), join(scratch, 'copied')));
  const sealing = await timeEach(count, (at) => {
    const id = ids[at] ?? '';
    return inSealingThread('sealFile', {
      from: pathOf(id),
      to: `${pathOf(id)}.age`,
      as: { recipients: [recipient] },
    });
  });
  const sealed = await stat(`${pathOf(ids[0] ?? '')}.age`);
  const opening = await timeEach(count, (at) =>
    inSealingThread('openFile', {
      from: `${pathOf(ids[at] ?? '')}.age`,
      to: `${pathOf(ids[at] ?? '')}.again`,
      by: { identity },
    }),
  );
  const again = await readFile(`${pathOf(ids[0] ?? '')}.again`);
  const total = count * originalMegabytes;
  bench.figure('copying_mb_per_s', total / copying);
  bench.figure('sealing_mb_per_s', (total * 1000) / sum(sealing));
  bench.figure('opening_mb_per_s', (total * 1000) / sum(opening));
  bench.figure('sealing_times_copying', sum(sealing) / 1000 / copying);
  bench.figure('letter_of_2_mb_opened_ms', median(opening));
  bench.figure(
    'larger_percent',
    (100 * (sealed.size - originalMegabytes * megabyte)) / (originalMegabytes * megabyte),
  );
  bench.check('opened again it is what it was', hashOf(again) === ids[0]);
}

/** What a person waits for who opens a letter's original, sealed and open. */
async function measureVault(bench: Bench, scratch: string, ids: readonly string[]): Promise<void> {
  const { identity, recipient } = await makeKeyPair();
  holdKey(identity);
  const key = {
    putting: <T>(work: (to: string) => Promise<T>) => work(recipient),
    ready: async () => undefined,
  };
  const [open, sealed] = [
    await openVault(join(scratch, 'copied')),
    await openVault(join(scratch, 'sealed'), [], key),
  ];
  const some = ids.slice(0, 16);
  for (const id of some) await sealed.put((await open.read(id)).bytes);
  const read = (vault: Vault) => timeEach(some.length, (at) => vault.read(some[at] ?? ''));
  const [openly, fromSealed] = [median(await read(open)), median(await read(sealed))];
  bench.figure('original_read_open_ms', openly);
  bench.figure('original_read_sealed_ms', fromSealed);
  bench.figure('sealed_times_open', fromSealed / openly);
}

async function measurePassphrase(bench: Bench): Promise<void> {
  const passphrase = 'กระดาษ หมึก ตราครุฑ';
  const taken = await timeEach(3, () =>
    inSealingThread('sealBytes', { bytes: new Uint8Array(10), to: { passphrase } }),
  );
  bench.figure('passphrase_ms', median(taken));
}

/** Noise: as little to be pressed together as a scan. */
async function originals(folder: string, count: number): Promise<readonly string[]> {
  const random = seededRandom(7);
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const bytes = new Uint8Array(originalMegabytes * megabyte);
    for (let place = 0; place < bytes.length; place += 1) bytes[place] = Math.floor(random() * 256);
    const id = hashOf(bytes);
    await mkdir(join(folder, id.slice(0, 2)), { recursive: true });
    await writeFile(join(folder, id.slice(0, 2), id), bytes);
    ids.push(id);
  }
  return ids;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const [taken = 0] = await timeEach(1, work);
  return taken / 1000;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
