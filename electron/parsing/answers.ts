/**
 * What comes out of the process is as foreign as what went in: only plain data of a limited size passes, no accessors,
 * no classes, no `__proto__`.
 */
import { z } from 'zod';
import type { TaskEnd } from '../recognition/pool-terms.ts';

/** Of one answer: characters of text, bytes and members together. The picture of a page is the largest that is known. */
const mostUnits = 96 * 1024 * 1024;
const mostDepth = 40;
/** Of one list; pictures are bytes, and no page has as many words. */
const mostMembers = 2_000_000;

const taskEnd = z.discriminatedUnion('end', [
  z.object({ end: z.literal('done'), answer: z.unknown() }),
  z.object({ end: z.enum(['failed', 'crashed', 'slow', 'dropped']), reason: z.string().max(20_000) }),
]);

/** An end that is none counts as failed. */
export function plainEnd(end: unknown, fits: (answer: unknown) => boolean): TaskEnd<unknown> {
  const read = taskEnd.safeParse(end);
  if (!read.success) return unfit;
  if (read.data.end !== 'done') return { end: read.data.end, reason: read.data.reason };
  const { answer } = read.data;
  return isPlain(answer) && fits(answer) ? { end: 'done', answer } : unfit;
}

const unfit: TaskEnd<unknown> = { end: 'failed', reason: 'an answer of another shape' };

/** `every` goes past holes without a word, place by place; so does whoever reads the answer. */
function hasHoles(list: readonly unknown[]): boolean {
  return Object.keys(list).length !== list.length;
}

/** What a process says; null what is none of it. The end of a task is looked at by `plainEnd`. */
export function plainMessage(message: unknown): HeardMessage | null {
  const read = messageOfProcess.safeParse(message);
  return read.success ? read.data : null;
}

export type HeardMessage = z.infer<typeof messageOfProcess>;
const messageOfProcess = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('memory'), megabytes: z.number() }),
  z.object({ kind: z.literal('end'), id: z.number(), end: z.unknown() }),
  z.object({ kind: z.literal('closed') }),
]);

export function isPlain(value: unknown): boolean {
  let units = 0;
  function visit(one: unknown, depth: number): boolean {
    units += 1;
    if (units > mostUnits || depth > mostDepth) return false;
    if (typeof one === 'string') {
      units += one.length;
      return units <= mostUnits;
    }
    if (one === null || ['undefined', 'boolean', 'number'].includes(typeof one)) return true;
    if (typeof one !== 'object') return false;
    if (one instanceof Uint8Array) {
      units += one.byteLength;
      return units <= mostUnits;
    }
    if (Array.isArray(one)) {
      // Before anything walks it: an array of a thousand million holes is 35 bytes on its way, and minutes of the host.
      units += one.length;
      if (one.length > mostMembers || units > mostUnits || hasHoles(one)) return false;
      return one.every((member) => visit(member, depth + 1));
    }
    const kind = Object.getPrototypeOf(one);
    if (kind !== Object.prototype && kind !== null) return false;
    return Object.entries(one).every(([name, member]) => {
      units += name.length;
      return name !== '__proto__' && visit(member, depth + 1);
    });
  }
  return visit(value, 0);
}
