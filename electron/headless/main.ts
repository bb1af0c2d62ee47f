/** The headless host: the same application, served to a browser on this computer. */
import { createClock } from '../clock.ts';
import { keepFilesFromOthers } from '../data-folder.ts';
import { createFileLog, logUncaught } from '../file-log.ts';
import { childProcesses } from '../parsing/child-process.ts';
import type { Log, Ports } from '../ports.ts';
import { findProjectRoot } from '../project-root.ts';
import { restoreAtStart, startApplication } from '../services.ts';
import { createEventHub } from '../transfer/event-hub.ts';
import { sweepLeftCopies } from '../transfer/left-copies.ts';
import { browserDelivery, openInBrowser } from './delivery.ts';
import { type HeadlessOptions, readOptions } from './options.ts';
import { createChromiumPrinting } from './printing.ts';
import { sayClosing, sayFailure, sayNewAddress, sayOptions, sayReady, sayRestored } from './terminal.ts';
import { listen } from './transport.ts';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === null) {
    sayOptions();
    process.exitCode = 2;
    return;
  }
  keepFilesFromOthers();
  const log = createFileLog(options.folder, 'headless');
  logUncaught(log);
  try {
    await serveUntilStopped(options, log);
  } catch (error) {
    log.error('start failed', error);
    sayFailure(error);
    process.exitCode = 1;
  }
}

async function serveUntilStopped(options: HeadlessOptions, log: Log): Promise<void> {
  const root = findProjectRoot(import.meta.url);
  const hub = createEventHub();
  const printing = createChromiumPrinting(log);
  const ports: Ports = {
    host: 'headless',
    version: root.version,
    assets: root.assets,
    clock: createClock(process.env.SARABAN_NOW),
    log,
    emit: hub.emit,
    parsers: childProcesses(),
    printing,
    delivery: browserDelivery,
  };
  if (options.restore !== null)
    sayRestored(await restoreAtStart(options.folder, options.restore, ports.clock()));
  await sweepLeftCopies(log);
  const application = await startApplication(options.folder, ports);
  try {
    const token = process.env.SARABAN_TOKEN; // npm run dev keeps one token over its restarts
    const parts = { application, hub, log, port: options.port, rendererFolder: root.renderer, token };
    const listening = await listen({ ...parts, onNewAddress: sayNewAddress });
    closeOnSignal([listening.close, printing.close, application.close], log);
    sayReady(listening.address);
    log.info('ready', { pid: process.pid });
    if (options.opensBrowser) openInBrowser(listening.addressForOnce());
  } catch (error) {
    await application.close();
    throw error;
  }
}

/** Ctrl+C, a closed terminal, or the launcher: answers under way are finished, then the data folder is closed. */
function closeOnSignal(steps: readonly (() => Promise<void>)[], log: Log): void {
  let closing = false;
  async function close(): Promise<void> {
    if (closing) return;
    closing = true;
    sayClosing();
    for (const step of steps) await step().catch((error: unknown) => log.error('closing', error));
    log.info('closed');
    process.exit(process.exitCode ?? 0);
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, close);
}

await main();
