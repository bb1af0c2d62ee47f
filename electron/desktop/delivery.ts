/** Hands finished documents to the person's desktop: opened in their program, or saved where they say. */
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { app, dialog, shell } from 'electron';
import type { Ports } from '../ports.ts';
import { openedPrefix } from '../transfer/left-copies.ts';
import { copyStillWhole } from '../transfer/still-whole.ts';
import { desktopText } from './desktop-text.ts';

export type Delivery = Ports['delivery'] & {
  /** Removes the copies that were opened. */
  close(): Promise<void>;
};

export function createDesktopDelivery(): Delivery {
  let folder: Promise<string> | null = null;

  async function openCopy(name: string, bytes: Uint8Array): Promise<boolean> {
    folder ??= mkdtemp(join(tmpdir(), openedPrefix()));
    const home = await mkdtemp(join(await folder, 'document-'));
    const path = join(home, safeName(name));
    await writeFile(path, bytes);
    await chmod(path, 0o444); // a change made in the copy would be lost; the program then asks where to save
    return (await shell.openPath(path)) === '';
  }

  return {
    deliver({ name, bytes, path, program, how }) {
      if (path !== undefined && program !== undefined)
        return saveAs(programName(name), (target) => copyStillWhole(path, target, program));
      if (path !== undefined) return saveAs(safeName(name), (target) => copyFile(path, target));
      // Printing goes through the person's own viewer, which knows the printer and its trays.
      return how === 'save'
        ? saveAs(safeName(name), (target) => writeFile(target, bytes))
        : openCopy(name, bytes);
    },
    async close() {
      if (folder === null) return;
      await rm(await folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
    },
  };
}

/** True also when the person changed their mind: the desktop has dealt with it. */
async function saveAs(name: string, write: (target: string) => Promise<void>): Promise<boolean> {
  const text = desktopText();
  const extension = extname(name).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog({
    title: text.saveAs,
    defaultPath: join(app.getPath('documents'), name),
    filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
  });
  if (canceled || filePath === '') return true;
  await mkdir(join(filePath, '..'), { recursive: true });
  await write(filePath);
  return true;
}

/** What was signed keeps its ending, or nobody could install it; its name is of plain letters. */
function programName(name: string): string {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/.test(name) ? name : safeName(name);
}

/** A name that every file system takes, with nothing of a path in it and never a program's extension. */
export function safeName(name: string): string {
  const plain = basename(name.replaceAll('\\', '/'))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are forbidden on Windows
    .replace(/[<>:"/\\|?*\u0000-\u001f]/g, '_')
    .replace(/[. ]+$/, '')
    .slice(-120);
  const isDocument = /\.(?:pdf|docx|xlsx|txt|md|png|jpe?g|tiff?|eml|zip|csv|age)$/i.test(plain);
  return isDocument ? plain : `${plain || 'document'}.txt`;
}
