/** The one client of the application. In the desktop's window the bridge carries it, in a browser loopback HTTP. */
import { createClient } from '../shared/contract/client.ts';
import { createBridgeTransport } from './transport/bridge.ts';
import { createLoopbackTransport } from './transport/loopback.ts';

export const client = createClient(
  window.saraban === undefined ? createLoopbackTransport() : createBridgeTransport(window.saraban),
);
