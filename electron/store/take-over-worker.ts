/** The thread that enters a whole register: one transaction through a connection of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { actingAs } from './acting.ts';
import { keepAudit } from './audit-log.ts';
import { openDatabase, transaction } from './database.ts';
import type { TakeOverReply, TakeOverTask } from './run-take-over.ts';
import { enterAll } from './take-over-rows.ts';
import { failureOf } from './thread-failure.ts';

class CalledOff extends Error {}

/** Told and asked so often that a person sees it move, and a stop is heard at once. */
const rowsBetween = 50;

const { path, input, acting, stop } = workerData as TakeOverTask;
const tell = (reply: TakeOverReply) => parentPort?.postMessage(reply);

function onRow(done: number): void {
  if (done % rowsBetween !== 0) return;
  if (Atomics.load(stop, 0) === 1) throw new CalledOff();
  tell({ kind: 'progress', done });
}

const db = openDatabase(path);
let reply: TakeOverReply;
try {
  keepAudit(db);
  const entered = actingAs(acting, () => transaction(db, () => enterAll(db, input, onRow)));
  reply = { kind: 'done', entered };
} catch (error) {
  reply = error instanceof CalledOff ? { kind: 'stopped' } : { kind: 'failed', ...failureOf(error) };
} finally {
  db.close();
}
tell(reply);
