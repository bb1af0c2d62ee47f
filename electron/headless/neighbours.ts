/**
 * Whose a connection is. Every user of this machine reaches 127.0.0.1; Linux lists the owner of each connection's
 * other end in /proc/net/tcp. Where it does not (Windows, macOS, some containers) the token alone decides.
 */
import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { endianness } from 'node:os';

/** Is the program at the other end of this connection run by our own user? */
export type IsOwnUser = (socket: Socket) => Promise<boolean>;

type End = { readonly address: string; readonly port: number };
type Reading = { readonly table: string; readonly user: number };

/** Null where the system does not tell: tried on a connection of our own to `port`. */
export async function ownUserCheck(port: number, table = '/proc/net/tcp'): Promise<IsOwnUser | null> {
  const user = process.getuid?.();
  if (user === undefined || process.platform !== 'linux') return null;
  const reading = { table, user };
  const here = { address: '127.0.0.1', port };
  return (await isToldOfItself(reading, here)) ? (socket) => isOfUser(reading, otherEnd(socket), here) : null;
}

function otherEnd({ remoteAddress = '', remotePort = 0 }: Socket): End {
  return { address: remoteAddress, port: remotePort };
}

async function isToldOfItself(reading: Reading, here: End): Promise<boolean> {
  const socket = connect({ host: here.address, port: here.port });
  try {
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return await isOfUser(reading, { address: '127.0.0.1', port: socket.localPort ?? 0 }, here);
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Row: number, own end, other end, state (01: open), queues, timer, retries, user, … An end that was closed has no owner. */
async function isOfUser({ table, user }: Reading, from: End, to: End): Promise<boolean> {
  const text = await readFile(table, 'utf8').catch(() => '');
  const [own, other] = [inTable(from), inTable(to)];
  for (const line of text.split('\n')) {
    const [, local, remote, state, , , , owner] = line.trim().split(/\s+/);
    if (local === own && remote === other) return state === '01' && owner === String(user);
  }
  return false;
}

/** `0100007F:1F90`: four bytes as the processor's own number, then the port. */
function inTable({ address, port }: End): string {
  const bytes = address.split('.').map((part) => Number(part).toString(16).padStart(2, '0'));
  if (endianness() === 'LE') bytes.reverse();
  return `${bytes.join('')}:${port.toString(16).padStart(4, '0')}`.toUpperCase();
}
