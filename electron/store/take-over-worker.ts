/** The thread that enters a whole register: one transaction through a connection of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { AppError, type CodedError } from '../../shared/contract/errors.ts';
import { actingAs } from './acting.ts';
import { keepAudit } from './audit-log.ts';
import { openDatabase, transaction } from './database.ts';
import type { TakeOverReply, TakeOverTask } from './run-take-over.ts';
import { enterAll } from './take-over-rows.ts';

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

/** A thread's message keeps no properties of an error: they are handed over beside it. */
function failure(error: unknown): TakeOverReply {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  return {
    kind: 'failed',
    message: String(error),
    facts: {
      ...(typeof code === 'string' ? { code } : {}),
      ...(typeof errcode === 'number' ? { errcode } : {}),
    },
    coded: error instanceof AppError ? ({ code: error.code, params: error.params } as CodedError) : null,
  };
}

const db = openDatabase(path);
let reply: TakeOverReply;
try {
  keepAudit(db);
  const entered = actingAs(acting, () => transaction(db, () => enterAll(db, input, onRow)));
  reply = { kind: 'done', entered };
} catch (error) {
  reply = error instanceof CalledOff ? { kind: 'stopped' } : failure(error);
} finally {
  db.close();
}
tell(reply);
