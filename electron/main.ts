/** The desktop host: the application in a window of its own. Reads like a table of contents. */
import { resolve } from 'node:path';
import { app, session } from 'electron';
import { keepFilesFromOthers } from './data-folder.ts';
import { startDesktop } from './desktop/desktop.ts';
import { dataFolderFrom, logGoneProcesses, prepareProcess, reportFailedStart } from './desktop/lifecycle.ts';
import { offerRestore } from './desktop/restore-offer.ts';
import { createFileLog, logUncaught } from './file-log.ts';

keepFilesFromOthers();
const folder = resolve(dataFolderFrom(process.argv.slice(1)));
const log = createFileLog(folder, 'desktop');
logUncaught(log);
logGoneProcesses(log);

try {
  // Never awaited here: Electron becomes ready only when this module has been evaluated to its end.
  if (prepareProcess(folder)) void openWhenReady();
  else app.quit(); // the instance that has this folder open comes forward
} catch (error) {
  reportFailedStart(error, log);
}

async function openWhenReady(): Promise<void> {
  try {
    await app.whenReady();
    await openOrRestore();
  } catch (error) {
    reportFailedStart(error, log);
  }
}

async function openOrRestore(): Promise<void> {
  const open = () => startDesktop({ folder, log, session: session.defaultSession });
  try {
    await open();
  } catch (error) {
    if (!(await offerRestore(error, log))) throw error;
    await open();
  }
}
