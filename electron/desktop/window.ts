/** The one window. */
import { join } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import type { Log } from '../ports.ts';
import { desktopText } from './desktop-text.ts';
import { pageAddress } from './guard.ts';
import { keepWindowState, readWindowState } from './state.ts';

export type WindowParts = {
  readonly preload: string;
  /** Where window.json is kept. */
  readonly folder: string;
  readonly log: Log;
  readonly showsTools: boolean;
};

/** Made but empty, so that events and menu are in place before the page asks for anything. */
export function createMainWindow({ preload, folder, log, showsTools }: WindowParts): BrowserWindow {
  const statePath = join(folder, 'window.json');
  const { isMaximized = false, ...bounds } = readWindowState(statePath) ?? { width: 1366, height: 800 };
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 900,
    minHeight: 560,
    show: false,
    title: desktopText().appName,
    backgroundColor: '#faf8f3', // --desk, until the page has painted
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      disableBlinkFeatures: 'Auxclick', // a middle click asks for a window of its own
      spellcheck: false, // would fetch dictionaries from the network, and has none for Thai
      devTools: showsTools,
    },
  });
  keepWindowState(window, statePath);
  recoverFromCrash(window, log);
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  return window;
}

export function showPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(pageAddress);
}

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** What was saved lies in the main process; a page that fell over is simply shown again. */
function recoverFromCrash(window: BrowserWindow, log: Log): void {
  window.webContents.on('render-process-gone', async (_event, { reason, exitCode }) => {
    log.info('page process gone', { reason, exitCode });
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const text = desktopText();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: text.pageCrashed,
      buttons: [text.reload, text.quit],
    });
    if (response === 0) window.webContents.reload();
    else window.close();
  });
}
