/**
 * The desk the demo works at: the whole application in this process, reached through the same dispatch as every host,
 * with a temporary data folder.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '../../shared/contract/client.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { ImportItem } from '../../shared/document/import-item.ts';
import { createChromiumPrinting } from '../headless/printing.ts';
import { childProcesses } from '../parsing/child-process.ts';
import type { Ports } from '../ports.ts';
import { findProjectRoot } from '../project-root.ts';
import { type Application, startApplication } from '../services.ts';
import { createStopwatch, type Stopwatch } from './stopwatch.ts';

export type Desk = {
  readonly client: Client;
  readonly clock: () => Date;
  readonly watch: Stopwatch;
  /** Where what leaves the desk is put. */
  readonly out: string;
  /** Resolves with the item once its reading has ended, however it ended. */
  finished(id: string): Promise<ImportItem>;
  end(): Promise<void>;
};

/** A data folder of its own, gone when the desk is left. The day is the demo's, the time of day the machine's. */
export async function openDesk(day: string, out: string): Promise<Desk> {
  const clock = clockOn(day);
  const folder = await mkdtemp(join(tmpdir(), 'saraban-demo-'));
  const printing = createChromiumPrinting();
  const listeners = new Set<(event: AppEvent) => void>();
  const ports: Ports = {
    host: 'headless',
    version: 'demo',
    assets: findProjectRoot(import.meta.url).assets,
    clock,
    log: { info: () => undefined, error: (message, error) => console.error(message, error) },
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    parsers: childProcesses(),
    printing,
    delivery: { deliver: async () => false },
  };
  const application = await startApplication(folder, ports);
  const client = inProcessClient(application, listeners);
  return {
    client,
    clock,
    watch: createStopwatch(),
    out,
    finished: (id) => untilRead(client, id),
    async end() {
      await application.close();
      await printing.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function clockOn(day: string): () => Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return () => {
    const now = new Date();
    return new Date(
      year,
      month - 1,
      date,
      now.getHours(),
      now.getMinutes(),
      now.getSeconds(),
      now.getMilliseconds(),
    );
  };
}

function inProcessClient(application: Application, listeners: Set<(event: AppEvent) => void>): Client {
  return createClient({
    call: application.dispatch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    upload: async (name, bytes) => (await application.uploads.add(name, bytes)).id,
    download: async (path) => new Uint8Array(application.outputs.find(path.replace(/^output\//, '')).bytes),
  });
}

function untilRead(client: Client, id: string): Promise<ImportItem> {
  const isOver = (item: ImportItem) => item.state !== 'waiting' && item.state !== 'reading';
  return new Promise((done, fail) => {
    const stop = client.subscribe((event) => {
      if (event.name === 'import.changed' && event.data.id === id && isOver(event.data)) finish(event.data);
    });
    const finish = (item: ImportItem) => {
      stop();
      done(item);
    };
    client.call('import.get', { id }).then(({ item }) => isOver(item) && finish(item), fail);
  });
}
