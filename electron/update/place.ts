/**
 * Reads from the place that the office named: a folder, or an https address. The only lines of the program that reach
 * out to a network, and only after the office has named an address. What comes is believed by its signature, never by
 * where it came from; still nothing is followed elsewhere, and nothing longer than it may be is read.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

const patienceMs = 30_000;
/** A whole installer over a slow line. */
const filePatienceMs = 60 * 60_000;

export class PlaceAway extends Error {}

/** Throws PlaceAway when it is not there, or longer than `most`. */
export async function readWhole(place: string, name: string, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of await openPart(place, name, patienceMs)) {
    length += (part as Buffer).length;
    if (length > most) throw new PlaceAway('longer than it may be');
    parts.push(Buffer.from(part as Buffer));
  }
  return Buffer.concat(parts);
}

export function openFile(place: string, name: string): Promise<Readable> {
  return openPart(place, name, filePatienceMs);
}

async function openPart(place: string, name: string, patience: number): Promise<Readable> {
  return /^https:/i.test(place) ? fetched(place, name, patience) : fromFolder(place, name);
}

async function fromFolder(place: string, name: string): Promise<Readable> {
  const path = join(place, name);
  const facts = await stat(path).catch(() => null);
  if (facts === null || !facts.isFile()) throw new PlaceAway('no such file');
  return createReadStream(path);
}

async function fetched(place: string, name: string, patience: number): Promise<Readable> {
  const address = new URL(name, place.endsWith('/') ? place : `${place}/`);
  try {
    const answer = await fetch(address, {
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    });
    if (!answer.ok || answer.body === null) throw new Error(`answered ${answer.status}`);
    return Readable.from(answer.body);
  } catch (cause) {
    throw new PlaceAway('not fetched', { cause });
  }
}
