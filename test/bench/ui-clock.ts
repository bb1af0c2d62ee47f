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
    measuring?: Promise<readonly number[]>;
  }
}

async function measuredWhile(page: Page, keys: () => Promise<void>): Promise<readonly number[]> {
  await keys();
  return page.evaluate(() => {
    const late = new Promise<never>((_, fail) =>
      setTimeout(() => fail(new Error('nothing was shown')), 20_000),
    );
    return Promise.race([window.measuring ?? [], late]);
  });
}

/** From Ctrl and a digit to the frame that shows another title, with the browser idle again. */
export async function timeToHeading(page: Page, code: string): Promise<number> {
  await page.evaluate(() => {
    const title = () => document.querySelector('h1')?.textContent ?? '';
    const before = title();
    window.measuring = new Promise((resolve) => {
      window.addEventListener(
        'keydown',
        function begin({ code: pressed }) {
          if (!pressed.startsWith('Digit')) return;
          window.removeEventListener('keydown', begin, { capture: true });
          const start = performance.now();
          const look = () => {
            const now = title();
            if (now === '' || now === before) requestAnimationFrame(look);
            else setTimeout(() => resolve([performance.now() - start])); // after that frame is drawn
          };
          requestAnimationFrame(look);
        },
        { capture: true },
      );
    });
  });
  const [taken = Number.NaN] = await measuredWhile(page, () => page.keyboard.press(`Control+${code}`));
  return taken;
}

/** Each key from the browser's hearing of it to the drawn frame, a little faster than a fast typist. */
export async function keyTimes(page: Page, field: Locator, words: string): Promise<readonly number[]> {
  await field.click();
  await page.evaluate((count) => {
    const taken: number[] = [];
    window.measuring = new Promise((resolve) => {
      window.addEventListener(
        'input',
        function heard(event) {
          requestAnimationFrame(() => {
            const drawn = new MessageChannel();
            drawn.port1.onmessage = () => {
              taken.push(performance.now() - event.timeStamp);
              if (taken.length < count) return;
              window.removeEventListener('input', heard, { capture: true });
              resolve(taken);
            };
            drawn.port2.postMessage(null);
          });
        },
        { capture: true },
      );
    });
  }, words.length);
  return measuredWhile(page, () => page.keyboard.type(words, { delay: 90 }));
}

/** Milliseconds between frames while something scrolls a screenful every few frames, for two seconds. */
export function frameTimes(scroller: Locator): Promise<readonly number[]> {
  return scroller.evaluate(
    (inside) =>
      new Promise<number[]>((resolve) => {
        const scrolls = (one: Element) => one.scrollHeight > one.clientHeight + 100;
        let at: Element | null = inside;
        while (at !== null && !scrolls(at)) at = at.parentElement;
        const list = at ?? [...inside.querySelectorAll('*')].find(scrolls);
        if (list === undefined) throw new Error('nothing scrolls here');
        const taken: number[] = [];
        const start = performance.now();
        let last = start;
        const step = () => {
          const now = performance.now();
          taken.push(now - last);
          last = now;
          list.scrollTop += 180;
          if (now - start > 2_000) resolve(taken.slice(2));
          else requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );
}
