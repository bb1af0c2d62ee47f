/**
 * `npm start`: from a fresh clone to the open application. The desktop when its runtime is there or can be fetched,
 * otherwise the headless host in a browser.
 *   --headless   the browser at once      --data DIR  the data folder
 *   --port N     of the headless host     --no-open   only print the address
 *   --restore NAME  with --headless: goes back to this backup before opening
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fetchElectron, findElectron } from './electron-runtime.mjs';
import { checkNode, ensureInstalled, node24, root, run, toolEnvironment } from './prepare.mjs';

const args = process.argv.slice(2);

checkNode();
await ensureInstalled();
await ensureBuilt();
const why = args.includes('--headless') ? '' : await startDesktop();
if (why !== null) {
  if (why !== '') console.log(`${why} The same application opens in the browser instead.`);
  await startHeadless();
}

async function ensureBuilt() {
  const { isBuilt } = await import('./build.mjs');
  if (isBuilt()) return;
  console.log('Building the application…');
  const code = await run(node24(), [join(root, 'scripts', 'build.mjs')], { env: toolEnvironment() });
  if (code !== 0) process.exit(code);
}

/** Null when the desktop ran and was closed; otherwise the reason why it could not. */
async function startDesktop() {
  if (!hasDisplay()) return 'There is no display here.';
  if (process.getuid?.() === 0) return 'The desktop window is not opened for the root user.';
  const electron = findElectron() ?? (await fetchElectron());
  if (electron === null) return "The desktop's runtime (Electron) could not be fetched.";
  const began = Date.now();
  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE; // set by some editors' terminals
  const code = await run(electron, [root, ...args.filter((arg) => arg !== '--no-open')], { env });
  // A window that never came: a missing library, or a kernel that forbids the sandbox.
  if (code !== 0 && Date.now() - began < 10_000) return `The desktop's runtime ended at once (code ${code}).`;
  process.exitCode = code;
  return null;
}

async function startHeadless() {
  const host = join(root, 'dist', 'electron', 'headless.js');
  if (!existsSync(host)) throw new Error('dist/electron/headless.js is missing');
  // Pages are read side by side, a worker a core: garbage collected on further cores takes them from each other, a fifth
  // of all processor time.
  const rest = args.filter((arg) => arg !== '--headless');
  process.exitCode = await run(node24(), ['--single-threaded-gc', host, ...rest]);
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
