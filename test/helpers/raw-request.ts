/** Bytes sent to a host as they are, and whatever comes back until it closes or says nothing more. */
import { connect, type Socket } from 'node:net';

export type RawAnswer = {
  /** Status lines in the order they came; more than one when the host took the bytes for several requests. */
  readonly statuses: readonly number[];
  readonly text: string;
  readonly isClosed: boolean;
};

export function openSocket(origin: string): Promise<Socket> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.once('connect', () => resolve(socket.off('error', reject).on('error', () => {})));
    socket.once('error', reject);
  });
}

/** `quietMs`: how long to wait for more on a connection that stays open. */
export async function sendRaw(origin: string, bytes: string | Uint8Array, quietMs = 300): Promise<RawAnswer> {
  const socket = await openSocket(origin);
  let text = '';
  socket.setEncoding('latin1').on('data', (data) => {
    text += data;
  });
  const closed = new Promise<boolean>((resolve) => socket.once('close', () => resolve(true)));
  socket.write(bytes);
  const isClosed = await Promise.race([closed, quiet(socket, quietMs)]);
  socket.destroy();
  const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map((match) => Number(match[1]));
  return { statuses, text, isClosed };
}

/** Only once something has come: a busy machine may take its time for the first byte. */
function quiet(socket: Socket, milliseconds: number): Promise<false> {
  return new Promise((resolve) => {
    let timer = setTimeout(() => resolve(false), 15_000);
    socket.on('data', () => {
      clearTimeout(timer);
      timer = setTimeout(() => resolve(false), milliseconds);
    });
  });
}
