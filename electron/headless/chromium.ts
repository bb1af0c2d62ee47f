/**
 * Finds a Chromium for printing (and, in tests, for looking): the one named by CHROME_PATH, then the one that npm
 * brings for x64 Linux, then the machine's own. The npm one comes before the machine's, because a suite
 * that takes what it finds passes or fails by machine.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, LaunchOptions } from 'playwright-core';
import { AppError } from '../../shared/contract/errors.ts';

/** Path of an executable. Throws `printing-unavailable` when this machine has none. */
async function findChromium(root: string): Promise<string> {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new AppError('printing-unavailable', {}, { cause: new Error('CHROME_PATH names no file') });
  }
  const path = (await chromiumFromNpm(root)) ?? systemBrowsers().find((candidate) => existsSync(candidate));
  if (path === undefined) throw new AppError('printing-unavailable', {});
  return path;
}

/** Starts it without a window. The sandbox stays on wherever the machine allows it. */
export async function launchChromium(root: string, options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = await findChromium(root);
  const { chromium } = await import('playwright-core');
  const isRoot = process.getuid?.() === 0; // Chromium refuses its sandbox to root
  const common = { executablePath, headless: true, ...options };
  try {
    return await chromium.launch({ ...common, chromiumSandbox: !isRoot });
  } catch (error) {
    // Some Linux kernels forbid unprivileged namespaces. What is printed is our own page, with scripts off.
    if (isRoot || !/sandbox/i.test(String(error))) throw error;
    return chromium.launch({ ...common, chromiumSandbox: false });
  }
}

let unpacking: Promise<string | null> | null = null;

async function chromiumFromNpm(root: string): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  unpacking ??= unpackNpmChromium(join(root, 'node_modules', '.cache'));
  return unpacking;
}

/**
 * The package unpacks into the shared temp folder under fixed names, where another user could lay a file first.
 * TMPDIR is pointed at a folder of ours around the call; the finished folder is renamed into place, so that
 * two processes that start together never run half a browser.
 */
async function unpackNpmChromium(cache: string): Promise<string | null> {
  const home = join(cache, 'chromium');
  const executable = join(home, 'chromium');
  if (existsSync(executable)) return executable;
  const partial = join(cache, `chromium-${process.pid}`);
  const before = process.env.TMPDIR;
  try {
    await mkdir(partial, { recursive: true });
    process.env.TMPDIR = partial;
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
    await rename(partial, home).catch(() => undefined); // another process was first
  } catch {
    return null; // not installed, or no room: the machine's own browser may do
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    await rm(partial, { recursive: true, force: true });
  }
  return existsSync(executable) ? executable : null;
}

function systemBrowsers(): readonly string[] {
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const places = ['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe'];
    return roots.flatMap((root) => (root === undefined ? [] : places.map((place) => join(root, place))));
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  return ['microsoft-edge', 'google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'].map(
    (name) => `/usr/bin/${name}`,
  );
}
