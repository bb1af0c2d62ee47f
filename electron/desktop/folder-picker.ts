/** The system's own dialog for a folder: where backups go, or where they are brought back from. */
import { BrowserWindow, dialog } from 'electron';
import { desktopText } from './desktop-text.ts';

export async function chooseFolder(): Promise<string | null> {
  const [window] = BrowserWindow.getAllWindows();
  const options = {
    title: desktopText().chooseFolder,
    properties: ['openDirectory', 'createDirectory'],
  } satisfies Electron.OpenDialogOptions;
  const { filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return filePaths[0] ?? null;
}
