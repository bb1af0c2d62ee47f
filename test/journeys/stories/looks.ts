/** The desk as a clerk may set it: light or dark, letters as they are or twice the size. */
import type { Page } from 'playwright-core';
import type { Client } from '../../../shared/contract/client.ts';

export type Look = { readonly theme: 'light' | 'dark'; readonly textSizePercent: 100 | 200 };

/** As from the settings: the page hears of it and changes under whatever is open. */
export async function take(page: Page, client: Client, { theme, textSizePercent }: Look): Promise<void> {
  const { settings } = await client.call('office.get', {});
  if (settings === null) throw new Error('the desk has no office');
  if (settings.theme !== theme || settings.textSizePercent !== textSizePercent) {
    const addressLines = [...settings.addressLines];
    await client.call('office.save', { ...settings, addressLines, theme, textSizePercent });
  }
  const worn = `html[data-theme="${theme}"][style*="font-size: ${textSizePercent}%"]`;
  await page.locator(worn).waitFor({ state: 'attached' });
}
