/** What must not happen while anyone works: faults of the page, replies with an unforeseen code, a screen that broke. */
import type { Page, Response } from 'playwright-core';
import { common } from '../../../renderer/text/th/common.ts';
import { watchFaults } from '../journey.ts';

export type Watch = {
  readonly faults: readonly string[];
  /** Looks for a screen that could not be drawn. */
  look(): Promise<void>;
};

/** Refusals that no hand at the screen may bring about: the screen asked for what does not exist. */
const unforeseen = ['internal', 'bad-input', 'unknown-method', 'refused-caller'];

export function watch(page: Page, during: () => string): Watch {
  const faults: string[] = [];
  const of = watchFaults(page);
  let told = 0;
  page.on('response', (response) => void hear(response));

  async function hear(response: Response): Promise<void> {
    if (!response.url().includes('/call/')) return;
    const act = during();
    const body: unknown = await response.json().catch(() => null);
    const error: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'error') : null;
    if (typeof error !== 'object' || error === null) return;
    const code = String(Reflect.get(error, 'code'));
    if (!unforeseen.includes(code)) return;
    faults.push(`${new URL(response.url()).pathname} answered ${JSON.stringify(error)} after ${act}`);
  }

  return {
    get faults() {
      return [...faults, ...of.slice(told).map((fault) => `${fault} after ${during()}`)];
    },
    async look() {
      for (const fault of of.slice(told)) faults.push(`${fault} after ${during()}`);
      told = of.length;
      if (await page.getByText(common.fault.title).isVisible()) {
        faults.push(`a screen broke after ${during()}`);
        await page.getByRole('button', { name: common.fault.reload }).click();
      }
    },
  };
}
