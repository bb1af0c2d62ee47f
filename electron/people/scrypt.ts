/**
 * Hashes of PINs and passwords: scrypt of node:crypto (in Node's OpenSSL and in Electron's BoringSSL alike), on libuv's
 * threads, so that nothing waits. 128 MB and some tenths of a second a try; the parameters stand with each hash.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { tidySecret } from '../../shared/people/secret.ts';

export type Cost = { readonly N: number; readonly r: number; readonly p: number };
export const usualCost: Cost = { N: 2 ** 17, r: 8, p: 1 };

const keyBytes = 32;
const saltBytes = 16;
/** What a row of a foreign file may ask of this machine. */
const mostN = 2 ** 20;

/** One at a time: two together would ask for twice the memory. */
let last: Promise<unknown> = Promise.resolve();

export async function hashSecret(secret: string, cost: Cost = usualCost): Promise<string> {
  const salt = randomBytes(saltBytes);
  const key = await derived(secret, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** `stored` null: nobody has this name. It takes as long as a wrong password does. */
export async function isSecret(
  secret: string,
  stored: string | null,
  costOfNobody: Cost = usualCost,
): Promise<boolean> {
  const known = stored === null ? null : readHash(stored);
  const { cost, salt, key } = known ?? {
    cost: costOfNobody,
    salt: Buffer.alloc(saltBytes),
    key: Buffer.alloc(keyBytes),
  };
  const found = await derived(secret, salt, cost);
  return timingSafeEqual(found, key) && known !== null;
}

function readHash(stored: string) {
  const [kind, N, r, p, salt, key] = stored.split('$');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const bytes = Buffer.from(key ?? '', 'base64url');
  if (kind !== 'scrypt' || !(cost.N <= mostN) || !(cost.r * cost.p <= 32) || bytes.length !== keyBytes)
    return null;
  return { cost, salt: Buffer.from(salt ?? '', 'base64url'), key: bytes };
}

function derived(secret: string, salt: Uint8Array, { N, r, p }: Cost): Promise<Buffer> {
  const run = () =>
    new Promise<Buffer>((resolve, reject) => {
      const maxmem = 128 * N * r + 128 * r * p + 1024 * 1024;
      scrypt(tidySecret(secret), salt, keyBytes, { N, r, p, maxmem }, (error, key) =>
        error === null ? resolve(key) : reject(error),
      );
    });
  const mine = last.then(run, run);
  last = mine.catch(() => undefined);
  return mine;
}
