/** Prints pages to PDF with a Chromium that is started at the first print and kept warm until the host closes. */
import type { Browser } from 'playwright-core';
import { AppError } from '../../shared/contract/errors.ts';
import type { Log, Ports } from '../ports.ts';
import { findProjectRoot } from '../project-root.ts';
import { launchChromium } from './chromium.ts';

export type Printing = Ports['printing'] & { close(): Promise<void> };

export function createChromiumPrinting(log: Pick<Log, 'error'> = { error: () => {} }): Printing {
  const root = findProjectRoot(import.meta.url).folder;
  let browser: Promise<Browser> | null = null;

  async function warmBrowser(): Promise<Browser> {
    browser ??= launchChromium(root);
    try {
      const running = await browser;
      if (running.isConnected()) return running;
    } catch (error) {
      browser = null;
      if (error instanceof AppError) throw error;
      log.error('browser for printing did not start', error);
      throw new AppError('printing-unavailable', {}, { cause: error });
    }
    browser = launchChromium(root); // it crashed or was ended from outside
    return browser;
  }

  return {
    async pdfFromHtml(html) {
      const running = await warmBrowser();
      // The page is complete in itself: no scripts, nothing from anywhere.
      const context = await running.newContext({ javaScriptEnabled: false, offline: true });
      try {
        const page = await context.newPage();
        await page.setContent(html, { waitUntil: 'load' });
        return await page.pdf({ preferCSSPageSize: true, printBackground: true });
      } finally {
        await context.close();
      }
    },
    async close() {
      const running = await browser?.catch(() => null);
      browser = null;
      await running?.close().catch(() => undefined);
    },
  };
}
