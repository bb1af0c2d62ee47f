/** How Electron is set up, read from the sources: each window and session, and what is used nowhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findProjectRoot } from '../../../../electron/project-root.ts';

const root = findProjectRoot(import.meta.url).folder;
const files = readdirSync(join(root, 'electron'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({
    name: name.replaceAll('\\', '/'),
    text: readFileSync(join(root, 'electron', name), 'utf8'),
  }));
const usersOf = (pattern: RegExp) => files.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

test('every window is sandboxed, isolated, without Node, frames of others, dictionaries and middle clicks', () => {
  const windows = files.flatMap(({ name, text }) =>
    text
      .split(/new BrowserWindow\(/)
      .slice(1)
      .map((rest) => ({ name, options: rest.slice(0, rest.indexOf('\n  });') + 1) })),
  );
  expect(windows.map(({ name }) => name)).toEqual(['desktop/printing.ts', 'desktop/window.ts']);
  for (const { name, options } of windows)
    for (const wanted of [
      'sandbox: true',
      'contextIsolation: true',
      'nodeIntegration: false',
      'webviewTag: false',
      'spellcheck: false',
      "disableBlinkFeatures: 'Auxclick'",
    ])
      expect(options, `${name}: ${wanted}`).toContain(wanted);
});

test.each<[string, RegExp]>([
  [
    'a switch that takes a defence away',
    /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|nodeIntegrationIn|allowFileAccess|navigateOnDragDrop|enableRemoteModule/,
  ],
  ['command line switches of Chromium', /commandLine\.append/],
  ['pages of the disk or of others', /\.loadFile\(|loadURL\(\s*['"`](?!app:)/],
  ['views and frames beside the window', /BrowserView|WebContentsView|<webview|<iframe/],
  ['reports of crashes sent out', /crashReporter/],
  ['updates fetched by Electron', /\bautoUpdater\b/],
  ['protocols or files claimed from the system', /setAsDefaultProtocolClient|addRecentDocument/],
  ['scripts pushed into the page', /executeJavaScript\(/],
  ['old ways of IPC without an answer', /ipcMain\.on\(|ipcRenderer\.send(?:Sync|ToHost)?\(/],
  ['trust in wrong certificates', /certificate-error|setCertificateVerifyProc|rejectUnauthorized/],
  [
    'the system opening whatever a page names',
    /shell\.(?:openPath|showItemInFolder|writeShortcutLink|beep)\(.*url/,
  ],
])('nowhere: %s', (_what, pattern) => {
  expect(usersOf(pattern)).toEqual([]);
});

test('links leave by one door, and the bridge hands over two functions', () => {
  expect(usersOf(/openExternal\(/)).toEqual(['desktop/guard.ts']);
  expect(usersOf(/contextBridge\.exposeInMainWorld\(/)).toEqual(['preload.ts']);
  expect(usersOf(/ipcMain\.handle\(/)).toEqual(['desktop/transport.ts']);
  expect(usersOf(/protocol\.handle\(/)).toEqual(['desktop/printing.ts', 'desktop/transport.ts']);
  // A partition that begins with "persist:" would keep what was printed on the disk.
  expect(usersOf(/fromPartition\(\s*['"`]persist:/)).toEqual([]);
});
