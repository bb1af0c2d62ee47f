/** The application over a data folder, with the client that screens use; closed when the test has finished. */
import { onTestFinished } from 'vitest';
import { type Application, startApplication } from '../../electron/services.ts';
import { type Client, createClient } from '../../shared/contract/client.ts';
import { type TestPorts, testPorts } from './test-ports.ts';

export type StartedOffice = {
  readonly folder: string;
  readonly ports: TestPorts;
  readonly application: Application;
  readonly client: Client;
  close(): Promise<void>;
};

/** On the morning of 23 November 2569. */
export async function startOffice(folder: string, ports: TestPorts = testPorts()): Promise<StartedOffice> {
  ports.clock.set('2026-11-23T09:30:00+07:00');
  const application = await startApplication(folder, ports);
  let isOpen = true;
  const close = async () => {
    if (isOpen) await application.close();
    isOpen = false;
  };
  onTestFinished(close);
  const client = createClient({
    call: application.dispatch,
    subscribe: () => () => {},
    upload: async (name, bytes) => (await application.uploads.add(name, bytes)).id,
    async download(path) {
      const [kind, id = ''] = path.split('/');
      const file = kind === 'file' ? await application.readFile(id) : application.outputs.find(id);
      return new Uint8Array(file.bytes);
    },
  });
  return { folder, ports, application, client, close };
}
