/** The application on a folder of its own, reached in two ways: straight through dispatch, and over real loopback HTTP. */
import { onTestFinished } from 'vitest';
import { type Listening, type ListenOptions, listen } from '../../electron/headless/transport.ts';
import { findProjectRoot } from '../../electron/project-root.ts';
import { type Application, startApplication } from '../../electron/services.ts';
import { createEventHub, type EventHub } from '../../electron/transfer/event-hub.ts';
import { type Client, createClient } from '../../shared/contract/client.ts';
import { httpClient } from '../helpers/http-client.ts';
import { layNewRegisters } from '../helpers/new-registers.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { type TestPorts, testPorts } from '../helpers/test-ports.ts';

export type Served = {
  readonly client: Client;
  readonly application: Application;
  readonly ports: TestPorts;
  readonly folder: string;
};
export type ServedOverHttp = Served & {
  readonly origin: string;
  readonly token: string;
  readonly listening: Listening;
  /** As if something had happened in the office. */
  readonly emit: EventHub['emit'];
};

export const ways = [
  ['in process', startInProcess],
  ['over loopback HTTP', () => startOverHttp()],
] as const;

async function startInProcess(): Promise<Served> {
  const { application, ports, hub, folder } = await startOnFolder();
  const client = createClient({
    call: application.dispatch,
    subscribe: hub.subscribe,
    upload: async (name, bytes) => (await application.uploads.add(name, bytes)).id,
    async download(path) {
      const [kind, id = ''] = path.split('/');
      const file = kind === 'file' ? await application.readFile(id) : application.outputs.find(id);
      return new Uint8Array(file.bytes);
    },
  });
  return { client, application, ports, folder };
}

export async function startOverHttp(
  changes: Pick<ListenOptions, 'limits' | 'onNewAddress'> = {},
): Promise<ServedOverHttp> {
  const { application, ports, hub, folder } = await startOnFolder();
  const rendererFolder = findProjectRoot(import.meta.url).renderer;
  const listening = await listen({
    application,
    hub,
    log: ports.log,
    port: 0,
    rendererFolder,
    ...changes,
  });
  onTestFinished(listening.close);
  const { origin, token } = listening;
  return {
    client: httpClient(listening),
    application,
    ports,
    folder,
    origin,
    token,
    listening,
    emit: hub.emit,
  };
}

async function startOnFolder(): Promise<Omit<Served, 'client'> & { hub: EventHub }> {
  const folder = await temporaryFolder();
  await layNewRegisters(folder);
  const hub = createEventHub();
  const ports = testPorts({ emit: hub.emit });
  const application = await startApplication(folder, ports);
  onTestFinished(application.close);
  return { application, ports, folder, hub };
}
