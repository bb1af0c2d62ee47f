/**
 * What must not happen while anyone works: faults of the page, replies with an unforeseen code, a screen that broke, the
 * focus on nothing, a live region that says the same thing twice.
 */
import type { Page, Request, Response } from 'playwright-core';
import { common } from '../../../renderer/text/th/common.ts';
import { watchFaults } from '../journey.ts';
import { listen } from '../speech.ts';

export type Watch = {
  readonly faults: readonly string[];
  /** After an act: waits for what it asked the host, then looks. `ownAct` false: a click on bare ground may blur. */
  look(ownAct: boolean): Promise<void>;
};

/** Refusals that no hand at the screen may bring about: the screen asked for what does not exist. */
const unforeseen = ['internal', 'bad-input', 'unknown-method', 'refused-caller'];

/** A dialog gives the focus back a few frames after it is gone; a screen takes it when it is drawn. */
const focusMayComeMs = 4_000;
const answersMayTakeMs = 2_000;

export async function watch(page: Page, during: () => string): Promise<Watch> {
  const faults: string[] = [];
  const of = watchFaults(page);
  const speech = await listen(page);
  const asked = new Set<Request>();
  let told = 0;
  let hadFocus = false;
  const isCall = (request: Request) => request.url().includes('/call/');
  page.on('request', (request) => isCall(request) && asked.add(request));
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
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

  /** The same seed walks the same way only when each act has had its answer before the next. */
  async function answered(): Promise<void> {
    const until = Date.now() + answersMayTakeMs;
    while (asked.size > 0 && Date.now() < until) await page.waitForTimeout(10);
  }

  async function lookAtFocus(ownAct: boolean): Promise<void> {
    const until = Date.now() + focusMayComeMs;
    while (await isOnNothing(page)) {
      hadFocus &&= ownAct;
      if (!hadFocus) return;
      if (Date.now() > until) {
        hadFocus = false;
        faults.push(`the focus was on nothing after ${during()}`);
        return;
      }
      await page.waitForTimeout(50);
    }
    hadFocus = true;
  }

  return {
    get faults() {
      return [...faults, ...of.slice(told).map((fault) => `${fault} after ${during()}`)];
    },
    async look(ownAct) {
      await answered();
      for (const fault of of.slice(told)) faults.push(`${fault} after ${during()}`);
      told = of.length;
      if (await page.getByText(common.fault.title).isVisible()) {
        faults.push(`a screen broke after ${during()}`);
        await page.getByRole('button', { name: common.fault.reload }).click();
      }
      await lookAtFocus(ownAct);
      for (const words of await speech.twice()) faults.push(`said twice: ${words} after ${during()}`);
    },
  };
}

export function isOnNothing(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement === null || document.activeElement === document.body);
}
