/**
 * LibreOffice without a window, to see letters as another program sees them: its own profile, so that nothing of the
 * machine's changes a page, and its own fontconfig, which has the office's three faces drawn by the shipped pair. Other
 * faces of the machine stay in sight: a letter that names none of the three shows it in `pdffonts`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findProjectRoot } from '../../electron/project-root.ts';

/** What an office may name in its settings. */
export const officeFaces = ['TH SarabunIT๙', 'TH SarabunPSK', 'TH Sarabun New'] as const;
/** What the shipped pair calls itself. */
export const shippedFace = 'OfficeSarabunM';

export type LibreOffice = {
  /** By name; a letter that LibreOffice could not open is missing. One run of the program converts them all. */
  toPdf(letters: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, Uint8Array>>;
  toText(letters: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, string>>;
  close(): Promise<void>;
};

/** Why letters cannot be looked at here; null when they can. */
export function whyNoLibreOffice(): string | null {
  if (commandPath('soffice') === null) return 'LibreOffice is not installed';
  return commandPath('pdftotext') === null ? 'pdftotext of poppler-utils is not installed' : null;
}

export async function openLibreOffice(): Promise<LibreOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'saraban-libreoffice-'));
  await writeFile(join(folder, 'fonts.conf'), fontConfiguration(join(folder, 'fonts')));
  let runs = 0;

  async function convert(letters: ReadonlyMap<string, Uint8Array>, filter: string, ending: string) {
    runs += 1;
    const [from, to] = [join(folder, `${runs}-from`), join(folder, `${runs}-to`)];
    await mkdir(from);
    const names = [...letters.keys()];
    const files = names.map((_, index) => join(from, `${index}.docx`));
    await Promise.all(
      names.map((name, index) => writeFile(files[index] ?? '', letters.get(name) ?? new Uint8Array())),
    );
    await runOffice(
      folder,
      ['--convert-to', filter, '--outdir', to, ...files],
      60_000 + 5_000 * files.length,
    );
    const converted = new Map<string, Uint8Array>();
    for (const [index, name] of names.entries()) {
      const bytes = await readFile(join(to, `${index}.${ending}`)).catch(() => null);
      if (bytes !== null) converted.set(name, new Uint8Array(bytes));
    }
    await Promise.all([from, to].map((each) => rm(each, { recursive: true, force: true })));
    return converted;
  }

  return {
    toPdf: (letters) => convert(letters, 'pdf', 'pdf'),
    async toText(letters) {
      const texts = await convert(letters, 'txt:Text (encoded):UTF8', 'txt');
      return new Map([...texts].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
    },
    close: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Names of the faces in a PDF, without the letters before + that mark a subset; null where poppler is absent. */
export async function facesOf(pdf: Uint8Array): Promise<readonly string[] | null> {
  if (commandPath('pdffonts') === null) return null;
  const folder = await mkdtemp(join(tmpdir(), 'saraban-faces-'));
  try {
    const path = join(folder, 'letter.pdf');
    await writeFile(path, pdf);
    const { stdout } = spawnSync('pdffonts', [path], { encoding: 'utf8' });
    const rows = stdout.trimEnd().split('\n').slice(2);
    return [...new Set(rows.map((row) => (row.split(/\s/u)[0] ?? '').replace(/^[A-Z]{6}\+/u, '')))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function fontConfiguration(cache: string): string {
  const { assets } = findProjectRoot(import.meta.url);
  const drawn = officeFaces.map(
    (face) => `<match target="pattern"><test name="family" qual="any"><string>${face}</string></test>
<edit name="family" mode="assign" binding="strong"><string>${shippedFace}</string></edit></match>`,
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(assets, 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${cache}</cachedir>
${drawn.join('\n')}</fontconfig>`;
}

/** Its own process group: the program starts another one, and both must end when it takes too long. */
function runOffice(folder: string, args: readonly string[], milliseconds: number): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const child = spawn('soffice', ['--headless', '--norestore', '--nolockcheck', profile, ...args], {
    env: {
      ...process.env,
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      SAL_USE_VCLPLUGIN: 'svp',
      LC_ALL: 'C.UTF-8',
    },
    stdio: 'ignore',
    detached: true,
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, milliseconds);
    child.on('error', reject);
    // what it did is seen by the files it wrote
    child.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function commandPath(name: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // not in this folder
    }
  }
  return null;
}
