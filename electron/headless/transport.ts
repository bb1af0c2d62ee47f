/** Serves the application on 127.0.0.1 and nowhere else. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Log } from '../ports.ts';
import { createRefusals } from '../refusals.ts';
import type { Application } from '../services.ts';
import type { EventHub } from '../transfer/event-hub.ts';
import { createWebApp, type WebApp } from '../web-app/web-app.ts';
import { createGuardedServer, type DoorLimits, ordinaryLimits } from './door.ts';
import { createEntry, type Entered } from './entry.ts';
import { loopbackGuard } from './guard.ts';
import { type IsOwnUser, ownUserCheck } from './neighbours.ts';
import { createGuessBrake, newSecret } from './secret.ts';

export type Listening = {
  readonly origin: string;
  readonly token: string;
  /** The address a person opens. The token stands behind #, which browsers never send. */
  readonly address: string;
  /** For a command line, which other users can read: instead of the token a code that opens once, within a minute. */
  addressForOnce(): string;
  close(): Promise<void>;
};

export type ListenOptions = {
  readonly application: Pick<Application, 'dispatch' | 'uploads' | 'outputs' | 'readFile'>;
  readonly rendererFolder: string;
  readonly log: Log;
  readonly hub: EventHub;
  /** 0: any free port. */
  readonly port: number;
  /** 64 hex digits; made anew for each run unless given. */
  readonly token?: string | undefined;
  /** Two have come with the code of one browser: the token was made anew, and this is the new address. */
  readonly onNewAddress?: (address: string) => void;
  readonly limits?: Partial<DoorLimits>;
};

export async function listen(options: ListenOptions): Promise<Listening> {
  let token = options.token ?? newSecret();
  let host = '';
  let ownUser: IsOwnUser | null = null;
  const refusals = createRefusals(options.log);
  const entry = createEntry();
  const address = () => `http://${host}/#token=${token}`;

  function enter(code: string): Entered {
    const entered = entry.enter(code);
    if (entered !== 'again') return entered;
    // Whoever was first has the token; it may have been the stranger.
    token = newSecret();
    entry.issue();
    web.close();
    options.log.info('token made anew', { reason: 'code used twice' });
    options.onNewAddress?.(address());
    return entered;
  }

  const guard = loopbackGuard({
    address: () => ({ host, token }),
    refusals,
    brake: createGuessBrake(),
    enter,
  });
  const web: WebApp = createWebApp({ ...options, guard, refusals });
  const limits = { ...ordinaryLimits, ...options.limits };
  const listener = getRequestListener(web.fetch, { hostname: '127.0.0.1' });
  const server = createGuardedServer({ limits, refusals, ownUser: () => ownUser }, listener);
  const port = await bind(server, options.port);
  host = `127.0.0.1:${port}`;
  ownUser = await ownUserCheck(port);
  if (ownUser === null) options.log.info('connections are not told apart by user');
  return {
    origin: `http://${host}`,
    get token() {
      return token;
    },
    get address() {
      return address();
    },
    addressForOnce: () => `http://${host}/#once=${entry.issue()}`,
    close: () => {
      web.close();
      refusals.close();
      return closeServer(server);
    },
  };
}

function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 2_000).unref();
  });
}
