/** Serves the application on 127.0.0.1 and nowhere else. */
import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Log } from '../ports.ts';
import type { Application } from '../services.ts';
import type { EventHub } from '../transfer/event-hub.ts';
import { createWebApp } from '../web-app/web-app.ts';
import { loopbackGuard } from './guard.ts';

export type Listening = {
  readonly origin: string;
  readonly token: string;
  /** The address a person opens. The token stands behind #, which browsers never send. */
  readonly address: string;
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
};

export async function listen(options: ListenOptions): Promise<Listening> {
  const token = options.token ?? randomBytes(32).toString('hex');
  let host = '';
  const web = createWebApp({ ...options, guard: loopbackGuard(() => ({ host, token })) });
  const { server, port } = await bind(web.fetch, options.port);
  host = `127.0.0.1:${port}`;
  return {
    origin: `http://${host}`,
    token,
    address: `http://${host}/#token=${token}`,
    close: () => {
      web.close();
      return closeServer(server);
    },
  };
}

function bind(fetch: (request: Request) => Response | Promise<Response>, port: number) {
  return new Promise<{ server: Server; port: number }>((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, (info) =>
      resolve({ server, port: info.port }),
    ) as Server;
    server.once('error', reject);
    // A large upload over a slow disk may take longer than Node's five minutes for a whole request.
    server.requestTimeout = 0;
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 2_000).unref();
  });
}
