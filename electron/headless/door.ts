/**
 * Before any request is understood: how long, how large, how many, and whose. What is left to doubt in HTTP itself
 * (two Host lines, a foreign address as target) is refused here, since everything behind reads one of two answers.
 */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import type { RefusalReason, Refusals } from '../refusals.ts';
import type { IsOwnUser } from './neighbours.ts';

export type DoorLimits = {
  /** From the first byte of a connection to the last of its headers. */
  readonly headersMs: number;
  /** A body of which nothing comes for so long is given up; a large upload over a slow disk still moves. */
  readonly stallMs: number;
  readonly connections: number;
};

export const ordinaryLimits: DoorLimits = { headersMs: 10_000, stallMs: 120_000, connections: 128 };

export type Door = {
  readonly limits: DoorLimits;
  readonly refusals: Refusals;
  /** Null until it is known whether this system tells whose a connection is, and where it does not. */
  readonly ownUser: () => IsOwnUser | null;
};

/** Headers that are read as one value by everything behind; Node keeps the first of two, or joins them. */
const singleHeaders = [
  'host',
  'origin',
  'authorization',
  'content-type',
  'content-length',
  'sec-fetch-site',
  'x-saraban',
];

export function createGuardedServer(door: Door, listener: RequestListener): Server {
  const { limits, refusals } = door;
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: limits.headersMs,
      // A large upload over a slow disk may take longer than Node's five minutes for a whole request.
      requestTimeout: 0,
      connectionsCheckingInterval: Math.min(2_000, limits.headersMs),
      requireHostHeader: true,
    },
    (incoming, outgoing) => void admit(door, incoming, outgoing, listener),
  );
  server.maxConnections = limits.connections;
  server.maxHeadersCount = 100;
  server.on('drop', () => refusals.count('too-many-connections'));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) =>
    endBroken(error, socket, refusals),
  );
  // Nothing here speaks WebSocket, and nothing tunnels.
  server.on('upgrade', (_request, socket) => turnAwayRaw(socket as Socket, refusals));
  server.on('connect', (_request, socket) => turnAwayRaw(socket as Socket, refusals));
  return server;
}

async function admit(
  door: Door,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  listener: RequestListener,
): Promise<void> {
  const reason = doubtAbout(incoming) ?? ((await isOfOtherUser(door, incoming.socket)) ? 'other-user' : null);
  if (incoming.destroyed && !incoming.complete) return;
  if (reason !== null) {
    door.refusals.count(reason);
    const status = reason === 'other-user' ? 403 : 400;
    outgoing.once('finish', () => incoming.socket.destroySoon()); // what follows on it is never read
    outgoing.writeHead(status, { Connection: 'close', 'Content-Length': '0' }).end();
    return;
  }
  watchBody(door, incoming);
  listener(incoming, outgoing);
}

/** No page of ours goes round: what stands behind would take `/x/../call/` for `/call/`. */
const isDetour = /\/\/|\\|(?:^|\/)(?:\.|%2e){1,2}(?:[/;]|$)/i;

function doubtAbout({ url = '', rawHeaders }: IncomingMessage): RefusalReason | null {
  // `GET http://elsewhere/ HTTP/1.1` is for proxies, `OPTIONS *` for servers of many things.
  if (!url.startsWith('/') || isDetour.test(url.replace(/[?#].*$/s, ''))) return 'target';
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  return singleHeaders.some((name) => names.indexOf(name) !== names.lastIndexOf(name))
    ? 'repeated-header'
    : null;
}

const ownersOfSockets = new WeakMap<Socket, Promise<boolean>>();

/** Asked once a connection: its other end does not change hands. */
async function isOfOtherUser({ ownUser }: Door, socket: Socket): Promise<boolean> {
  const isOwn = ownUser();
  if (isOwn === null) return false;
  const known = ownersOfSockets.get(socket) ?? isOwn(socket);
  ownersOfSockets.set(socket, known);
  return !(await known);
}

/** Looks at the connection's count of bytes now and then, since listening to the body would consume it. */
function watchBody({ limits, refusals }: Door, incoming: IncomingMessage): void {
  const { socket, headers } = incoming;
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return;
  let seen = socket.bytesRead;
  const timer = setInterval(() => {
    if (incoming.complete) return clearInterval(timer);
    if (socket.bytesRead !== seen) {
      seen = socket.bytesRead;
      return;
    }
    clearInterval(timer);
    refusals.count('slow');
    socket.destroy();
  }, limits.stallMs);
  timer.unref();
  incoming.once('close', () => clearInterval(timer));
}

const statusOf: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** What is no HTTP, or may be two requests in one, ends its connection: nothing behind it is read as a request. */
function endBroken(error: NodeJS.ErrnoException, socket: Socket, refusals: Refusals): void {
  const { code = '' } = error;
  if (code === 'ECONNRESET' || code === 'EPIPE') {
    socket.destroy();
    return;
  }
  refusals.count(code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'slow' : 'malformed');
  // After a first answer on this connection, a second would be taken for its end.
  if (!socket.writable || socket.bytesWritten > 0) socket.destroy();
  else closeWith(socket, statusOf[code] ?? '400 Bad Request');
}

function turnAwayRaw(socket: Socket, refusals: Refusals): void {
  refusals.count('target');
  socket.on('error', () => socket.destroy());
  closeWith(socket, '400 Bad Request');
}

function closeWith(socket: Socket, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}
