/** The browser's own clock: what a person waits for is measured inside the page, not by the driver beside it. */
import type { Locator, Page } from 'playwright-core';

/** First contentful paint since the page was asked for, in milliseconds. */
export function paintOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries())
            if (name === 'first-contentful-paint') resolve(startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}

/** What the page measures is begun, then the keys are pressed, then its answer is asked for. */
declare global {
  interface Window {
    measuring?: Promise<number>;
    keysHeard?: { stop(): readonly number[] };
  }
}

/** From Ctrl and a digit to the frame that shows another title, with the browser idle again. */
export async function timeToHeading(page: Page, code: string): Promise<number> {
  await page.evaluate(() => {
    const title = () => document.querySelector('h1')?.textContent ?? '';
    const before = title();
    window.measuring = new Promise((resolve, fail) => {
      setTimeout(() => fail(new Error(`${before} stayed on the screen`)), 20_000);
      window.addEventListener(
        'keydown',
        function begin({ code: pressed }) {
          if (!pressed.startsWith('Digit')) return;
          window.removeEventListener('keydown', begin, { capture: true });
          const start = performance.now();
          const look = () => {
            const now = title();
            if (now === '' || now === before) requestAnimationFrame(look);
            else setTimeout(() => resolve(performance.now() - start)); // after that frame is drawn
          };
          requestAnimationFrame(look);
        },
        { capture: true },
      );
    });
  });
  await page.keyboard.press(`Control+${code}`);
  return page.evaluate(() => window.measuring ?? Number.NaN);
}

/** The Event Timing API tells nothing of events that are answered within 16 ms: those count as this. */
const quickest = 16;

/** A little slower than the pause behind which a search begins: the answer to each key comes while the next is pressed. */
export const betweenKeys = 180;

/** Each key from the press to the frame that shows what came of it, by the Event Timing API (the worst is what INP tells). */
export async function keyTimes(page: Page, field: Locator, words: string): Promise<readonly number[]> {
  await field.click();
  await page.evaluate((usual) => {
    const byPress = new Map<number, number>();
    const take = (entries: PerformanceEntryList) => {
      for (const entry of entries as PerformanceEventTiming[]) {
        const press = entry.interactionId ?? 0;
        if (press > 0 && entry.name.startsWith('key'))
          byPress.set(press, Math.max(byPress.get(press) ?? 0, entry.duration));
      }
    };
    const observer = new PerformanceObserver((list) => take(list.getEntries()));
    observer.observe({ type: 'event', durationThreshold: usual } as PerformanceObserverInit);
    window.keysHeard = {
      stop() {
        take(observer.takeRecords());
        observer.disconnect();
        return [...byPress.values()];
      },
    };
  }, quickest);
  await pressLetters(page, words);
  await page.waitForTimeout(500);
  const told = await page.evaluate(() => window.keysHeard?.stop() ?? []);
  const silent = Math.max(0, words.length - told.length);
  return [...told, ...Array.from({ length: silent }, () => quickest)];
}

/** As keys, which the driver's own typing has only for letters of the English layout. */
async function pressLetters(page: Page, words: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const key = { code: 'KeyD', windowsVirtualKeyCode: 68 };
  for (const letter of words) {
    const text = { text: letter, unmodifiedText: letter, key: letter };
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, ...text });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, key: letter });
    await page.waitForTimeout(betweenKeys);
  }
  await session.detach();
}
