/**
 * Finds Electron's runtime by its path, or fetches it with Electron's own installer. Never `import 'electron'` in Node:
 * since version 42 that starts a download which cannot be interrupted.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from './prepare.mjs';

const packageFolder = join(root, 'node_modules', 'electron');
const executableName =
  { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron';
/** A download on which nothing has moved for so long is given up. */
const patienceMs = 20_000;

/** Path of the executable, or null. */
export function findElectron() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder, 'dist');
  const path = join(folder, executableName);
  if (!existsSync(path)) return null;
  // Electron's installer writes path.txt last: without it the unpacking was cut short.
  const isWhole =
    folder === process.env.ELECTRON_OVERRIDE_DIST_PATH || existsSync(join(packageFolder, 'path.txt'));
  return isWhole ? path : null;
}

/** Path of the executable, or null when it cannot be had. */
export async function fetchElectron(patience = patienceMs) {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  console.log(`Fetching the desktop's runtime (Electron ${version}, about 120 MB, once)…`);
  const temporary = join(root, 'node_modules', '.cache', 'electron-download');
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  const done = await install(temporary, patience);
  rmSync(temporary, { recursive: true, force: true });
  if (!done) rmSync(join(packageFolder, 'path.txt'), { force: true });
  return done ? findElectron() : null;
}

function install(temporary, patience) {
  return new Promise((resolve) => {
    const child = spawn(node24(), [join(packageFolder, 'install.js')], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        TMPDIR: temporary,
        TEMP: temporary,
        TMP: temporary,
        ELECTRON_GET_NO_PROGRESS: '1',
      },
    });
    let lastWords = '';
    child.stderr.on('data', (data) => {
      lastWords = (lastWords + data).slice(-4_000);
    });
    const watch = watchProgress([temporary, join(packageFolder, 'dist')], patience, () =>
      child.kill('SIGKILL'),
    );
    const finish = (isDone, reason) => {
      watch.stop();
      if (!isDone) console.log(`Not fetched: ${reason}`);
      resolve(isDone);
    };
    child.on('error', (error) => finish(false, error.message));
    child.on('exit', (code, signal) => {
      const stuck = `nothing moved for ${patience / 1000} seconds.`;
      finish(code === 0, signal === 'SIGKILL' ? stuck : reasonIn(lastWords));
    });
  });
}

/** Calls `giveUp` when the folders have stopped growing; shows how far they are meanwhile. */
function watchProgress(folders, patience, giveUp) {
  let size = -1;
  let movedAt = Date.now();
  const timer = setInterval(() => {
    const now = folders.reduce((total, folder) => total + sizeOf(folder), 0);
    if (now !== size) movedAt = Date.now();
    size = now;
    if (now > 0) show(`  ${Math.round(now / 1024 / 1024)} MB`);
    if (Date.now() - movedAt > patience) giveUp();
  }, 500);
  return {
    stop() {
      clearInterval(timer);
      if (size > 0 && process.stdout.isTTY) process.stdout.write('\n');
    },
  };
}

let shown = '';
function show(text) {
  if (text === shown) return;
  shown = text;
  if (process.stdout.isTTY) process.stdout.write(`\r${text}   `);
}

function sizeOf(path) {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined) return 0;
  if (!facts.isDirectory()) return facts.size;
  try {
    return readdirSync(path).reduce((total, name) => total + sizeOf(join(path, name)), 0);
  } catch {
    return 0; // removed while we looked
  }
}

/** The one line a person can use: what an error says first, without the stack. */
function reasonIn(words) {
  if (/fetch failed|ENOTFOUND|ECONN|EAI_AGAIN/.test(words))
    return 'the server it comes from cannot be reached.';
  const line = words.split('\n').find((text) => /error|certificate/i.test(text));
  return (line ?? "Electron's installer did not succeed.").trim().slice(0, 200);
}
