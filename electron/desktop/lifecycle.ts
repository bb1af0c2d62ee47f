/** Beginning and end of the desktop's process: hardening, one instance, an orderly close. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app, dialog } from 'electron';
import { AppError } from '../../shared/contract/errors.ts';
import { defaultDataFolder } from '../data-folder.ts';
import type { Log } from '../ports.ts';
import { startFailure } from '../start-failure.ts';
import { desktopText } from './desktop-text.ts';
import { guardContents } from './guard.ts';
import { registerAppScheme } from './transport.ts';

/** `--data DIR`; everything else on the line is for Electron and Chromium. */
export function dataFolderFrom(args: readonly string[]): string {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  return typeof values.data === 'string' ? values.data : defaultDataFolder();
}

/** Before the application is ready. False when another instance has this data folder open already; it comes forward. */
export function prepareProcess(folder: string): boolean {
  app.enableSandbox();
  app.setPath('userData', browserFolder(folder));
  registerAppScheme();
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  return app.requestSingleInstanceLock();
}

/** Chromium's own files, beside the office's. Electron takes only a folder that exists. */
function browserFolder(folder: string): string {
  const path = join(folder, 'desktop');
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new AppError('folder-unusable', { folder }, { cause });
  }
  return path;
}

/** Graphics and other helpers of Chromium come and go; the log says when one fell over. */
export function logGoneProcesses(log: Log): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.info('helper process gone', { type, reason, exitCode });
  });
}

/** Runs the steps once, whichever way the person leaves, and ends only when they are done. */
export function closeInOrder(steps: readonly (() => Promise<void>)[], log: Log): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void (async () => {
      for (const step of steps) await step().catch((error: unknown) => log.error('closing', error));
      log.info('closed');
      state = 'closed';
      app.quit();
    })();
  });
}

export function reportFailedStart(error: unknown, log: Log): void {
  log.error('start failed', error);
  dialog.showErrorBox(
    desktopText().cannotStart,
    `${startFailure(error, 'th')}\n\n${startFailure(error, 'en')}`,
  );
  app.exit(1);
}
