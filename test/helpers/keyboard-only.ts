/**
 * A desk without a mouse: whoever uses it fails. Each key is followed by a look at the focus: never on nothing, always in
 * the window, and marked so that the eye finds it.
 */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export type Keyboard = {
  press(key: string): Promise<void>;
  type(words: string): Promise<void>;
  /** Tab until the focus stands on it, or on something in it. */
  tabTo(goal: Locator): Promise<void>;
  /** Takes the mouse's place again, and fails when it was used meanwhile. */
  end(): Promise<void>;
};

const farthest = 80;
const nowhere = 'on nothing';

export async function keyboardOnly(page: Page): Promise<Keyboard> {
  const mouse = page.mouse as unknown as Record<string, unknown>;
  const acts = ['click', 'dblclick', 'down', 'move', 'up', 'wheel'];
  for (const act of acts)
    mouse[act] = () => {
      throw new Error(`mouse.${act} on a desk without a mouse`);
    };
  await page.evaluate(() => {
    Reflect.set(window, 'mouseUsed', []);
    // A button pressed by key sends a click too, but no pointer comes down.
    window.addEventListener(
      'pointerdown',
      ({ isTrusted, target }) => {
        if (isTrusted)
          (Reflect.get(window, 'mouseUsed') as string[]).push(String((target as Element).tagName));
      },
      { capture: true },
    );
  });
  const press = async (key: string) => {
    await page.keyboard.press(key);
    await expect.poll(() => focusFault(page), { message: `the focus after ${key}` }).toBeNull();
  };
  return {
    press,
    async type(words) {
      await page.keyboard.type(words);
      await expect.poll(() => focusFault(page), { message: 'the focus while typing' }).toBeNull();
    },
    async tabTo(goal) {
      for (let steps = 0; steps < farthest; steps += 1) {
        if (await holdsFocus(goal)) return;
        await page.keyboard.press('Tab');
        // Behind the last thing come the browser's own buttons, then the first thing again.
        const fault = await focusFault(page);
        if (fault !== null && fault !== nowhere) throw new Error(`the focus is ${fault}`);
      }
      throw new Error(`${goal} is not reached by Tab`);
    },
    async end() {
      for (const act of acts) delete mouse[act];
      expect(await page.evaluate(() => Reflect.get(window, 'mouseUsed'))).toEqual([]);
    },
  };
}

async function holdsFocus(goal: Locator): Promise<boolean> {
  if ((await goal.count()) === 0) return false;
  return goal.first().evaluate((element) => element.contains(document.activeElement));
}

/** Null when the focus stands on something in the window that shows it. */
function focusFault(page: Page): Promise<string | null> {
  return page.evaluate((nothing) => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return nothing;
    const said = `${at.tagName} ${at.className} “${at.textContent?.slice(0, 30)}”`;
    const { left, top, right, bottom, width } = at.getBoundingClientRect();
    if (width === 0 || right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight)
      return `out of the window: ${said}`;
    // A title, a pane or a dialog that was come to is not marked: its first words are where one reads on.
    if (at.tabIndex < 0 || at.isContentEditable) return null;
    // A grid and a box with suggestions mark the line they are at; a field marks the frame around it.
    const line = at.querySelector('[aria-selected=true], .is-current, .current, [data-focused]');
    for (const marked of [at, at.parentElement, at.parentElement?.parentElement, line]) {
      if (marked === null || marked === undefined) continue;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(marked);
      if ((outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none')
        return null;
    }
    return `not to be seen: ${said}`;
  }, nowhere);
}
