/** A thread started by a thread of parsers that asked for no locks: tells which of them it is without. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

const open: string[] = [];
for (const name of ['node:net', 'node:child_process', 'node:dgram']) {
  await import(name).then(
    () => open.push(name),
    () => undefined,
  );
}
try {
  readFileSync(`${workerData.folder}/secret.txt`);
  open.push('the data folder');
} catch {}
parentPort?.postMessage(open);
