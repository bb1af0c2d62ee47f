/**
 * The real desktop, where Electron's runtime is present. Everything that only Electron itself can prove stands here.
 * SARABAN_PROGRAM names a packed program to be tried in place of the sources (packed with the inspector's fuse on).
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findProjectRoot } from '../../electron/project-root.ts';
import { findElectron } from '../../scripts/electron-runtime.mjs';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const root = findProjectRoot(import.meta.url).folder;
const packed = process.env.SARABAN_PROGRAM ? resolve(root, process.env.SARABAN_PROGRAM) : null;
const why = reasonToSkip();
if (why !== null) console.log(`SKIPPED (the real desktop: ${why})`);

function reasonToSkip(): string | null {
  // Whoever names a program wants it tried: that is never skipped silently.
  if (packed !== null) {
    if (!existsSync(packed)) throw new Error(`SARABAN_PROGRAM: ${packed} is not there`);
    return null;
  }
  if (findElectron() === null) return "Electron's runtime is not installed on this machine";
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return 'there is no display';
  if (process.getuid?.() === 0) return 'Chromium keeps no sandbox for the root user';
  return null;
}

describe.skipIf(why !== null)('the real desktop', () => {
  async function open(): Promise<ElectronApplication> {
    const desktop = await _electron.launch({
      executablePath: packed ?? findElectron() ?? '',
      args: [...(packed === null ? [join(root)] : []), '--data', await temporaryFolder()],
    });
    onTestFinished(() => desktop.close());
    return desktop;
  }

  test('the window opens, isolated from Node, and the bridge answers', async () => {
    const desktop = await open();
    const page = await desktop.firstWindow();
    await page.getByRole('heading').first().waitFor();
    const seen = await page.evaluate(() => ({
      hasRequire: 'require' in window,
      hasProcess: 'process' in window,
      bridge: Object.keys((window as { saraban?: object }).saraban ?? {}).sort(),
    }));
    expect(seen).toEqual({ hasRequire: false, hasProcess: false, bridge: ['call', 'subscribe'] });
  });

  test('a page prints to PDF on the paper it names', async () => {
    const desktop = await open();
    const page = await desktop.firstWindow();
    await page.getByRole('heading').first().waitFor();
    const head = await desktop.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false });
      await window.loadURL('data:text/html,<style>@page{size:A4 landscape}</style>ทะเบียน');
      const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true });
      window.destroy();
      return pdf.subarray(0, 5).toString('latin1');
    });
    expect(head).toBe('%PDF-');
  });
});
