/**
 * Keeps a thread alive while a model runs in native code. A thread that is ended in the middle of it takes the whole
 * program with it: the model's result finds no JavaScript to return to. Both sides share two numbers: how many calls run,
 * and whether the thread is to end.
 */
import { workerData } from 'node:worker_threads';

/** Shared by a thread and whoever may end it. */
export type NativeGate = Int32Array<SharedArrayBuffer>;

const running = 0;
const isClosing = 1;

export function newGate(): NativeGate {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}

/** The gate this thread was started with, as `workerData.gate`; null in a thread that nobody ends. */
const ownGate: NativeGate | null =
  workerData?.gate instanceof Int32Array ? (workerData.gate as NativeGate) : null;

/** Native work of this thread. Once the gate is closed no more of it begins: the promise then never settles. */
export async function throughGate<T>(work: () => Promise<T>, gate: NativeGate | null = ownGate): Promise<T> {
  if (gate === null) return work();
  Atomics.add(gate, running, 1);
  try {
    // Counted first and asked then, while the other side closes first and counts then: one of both always sees the other.
    if (Atomics.load(gate, isClosing) === 1) return await new Promise<never>(() => leave(gate));
    return await work();
  } finally {
    leave(gate);
  }
}

function leave(gate: NativeGate): void {
  Atomics.sub(gate, running, 1);
  Atomics.notify(gate, running);
}

/** Resolves once nothing native runs in the thread and nothing will: now it can be ended. */
export async function closeGate(gate: NativeGate): Promise<void> {
  Atomics.store(gate, isClosing, 1);
  for (let count = Atomics.load(gate, running); count > 0; count = Atomics.load(gate, running))
    await Atomics.waitAsync(gate, running, count).value;
}
