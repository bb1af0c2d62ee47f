/** "Import letters…" of the menu: the system's own dialog; the chosen files go in as uploads, like dropped ones. */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { type BrowserWindow, dialog } from 'electron';
import type { Application } from '../services.ts';
import { largestUploadBytes } from '../web-app/web-app.ts';
import { desktopText } from './desktop-text.ts';

type Importer = Pick<Application, 'dispatch' | 'uploads'>;

/** True when an import was started. */
export async function pickAndImport(window: BrowserWindow, application: Importer): Promise<boolean> {
  const paths = await pickFiles(window);
  if (paths.length === 0) return false;
  const uploadIds: string[] = [];
  for (const path of paths) {
    const body = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
    const upload = await application.uploads.addStream(basename(path), body, largestUploadBytes);
    uploadIds.push(upload.id);
  }
  const reply = await application.dispatch('import.start', { uploadIds });
  if (!reply.ok) dialog.showErrorBox(desktopText().importFailed, reply.error.code);
  return reply.ok;
}

async function pickFiles(window: BrowserWindow): Promise<readonly string[]> {
  const text = desktopText();
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: text.chooseFiles,
    buttonLabel: text.import,
    properties: ['openFile', 'multiSelections'],
    filters: [
      {
        name: text.readableFiles,
        extensions: ['pdf', 'docx', 'txt', 'md', 'png', 'jpg', 'jpeg', 'tif', 'tiff'],
      },
      { name: text.allFiles, extensions: ['*'] },
    ],
  });
  return filePaths;
}
