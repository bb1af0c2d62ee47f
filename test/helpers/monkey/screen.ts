/** What the monkey can see: fields with what they hold, and things that can be pressed. Told by the page itself. */
import type { Page } from 'playwright-core';
import { common } from '../../../renderer/text/th/common.ts';
import { registers } from '../../../renderer/text/th/registers.ts';
import type { FieldOnScreen } from './typed-ledger.ts';

/** What can be clicked, by its middle on the screen. */
export type Thing = {
  /** Cut where it grows long. */
  readonly name: string;
  readonly wholeName: string;
  readonly role: string;
  readonly x: number;
  readonly y: number;
};

export function fieldsOnScreen(page: Page): Promise<readonly FieldOnScreen[]> {
  const known = { calendar: common.date.openCalendar, print: registers.print };
  return page.evaluate(({ calendar, print }) => {
    const writing =
      'input:not([type=checkbox],[type=radio],[type=file],[type=range],[type=hidden]),textarea,[contenteditable=true]';
    const asking = '[role=search],.register-more,.search-filters,.palette';
    return [...document.querySelectorAll<HTMLElement>(writing)].map((field, index) => {
      const isInput = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
      const label = isInput ? field.labels?.[0]?.textContent : undefined;
      const dialog =
        field.closest('[role=dialog],[role=alertdialog]')?.querySelector('h2')?.textContent ?? '';
      const name = field.getAttribute('aria-label') ?? label ?? `field ${index + 1}`;
      const type = isInput ? field.type : 'text';
      const kind =
        ['search', 'password'].includes(type) || field.closest(asking) !== null || dialog.startsWith(print)
          ? 'asking'
          : field.parentElement?.querySelector(`[aria-label="${calendar}"]`)
            ? 'day'
            : field.inputMode === 'numeric' || type === 'number'
              ? 'figure'
              : 'words';
      return {
        place: location.hash,
        dialog,
        name: [location.hash, dialog, name].filter(Boolean).join(' > '),
        text: isInput ? field.value : (field.textContent ?? ''),
        hasFocus: field === document.activeElement,
        kind: kind as 'words' | 'figure' | 'day' | 'asking',
      };
    });
  }, known);
}

export function thingsOnScreen(page: Page): Promise<readonly Thing[]> {
  return page.evaluate(() => {
    const pressable =
      'button,a[href],[role=button],[role=option],[role=row],[role=tab],[role=radio],[role=checkbox],[role=menuitem],summary,label,input,textarea,[contenteditable=true]';
    return [...document.querySelectorAll<HTMLElement>(pressable)].flatMap((thing) => {
      const { left, top, width, height } = thing.getBoundingClientRect();
      const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
      if (width === 0 || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return [];
      const hit = document.elementFromPoint(x, y);
      if (!thing.contains(hit)) return [];
      const wholeName = (thing.getAttribute('aria-label') ?? thing.textContent ?? '').trim();
      const name = wholeName.slice(0, 60);
      return [{ name, wholeName, role: thing.role ?? thing.tagName.toLowerCase(), x, y }];
    });
  });
}

/** True when the caret stands in something that takes words. */
export function canType(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at instanceof HTMLTextAreaElement) return !at.readOnly && !at.disabled;
    if (at instanceof HTMLInputElement)
      return !at.readOnly && !at.disabled && !['checkbox', 'radio', 'file', 'range'].includes(at.type);
    return at instanceof HTMLElement && at.isContentEditable;
  });
}

/** Call once; over reloads too. */
export async function followPresses(page: Page): Promise<void> {
  const follow = () =>
    window.addEventListener(
      'pointerdown',
      ({ target }) => {
        const takes = 'button,a,input,textarea,label,summary,[tabindex],[role=option],[contenteditable=true]';
        Reflect.set(window, 'pressedBareGround', !(target instanceof Element && target.closest(takes)));
      },
      { capture: true },
    );
  await page.addInitScript(follow);
  await page.evaluate(follow);
}

/** Whether the last press met nothing: what it was aimed at may have moved on meanwhile. */
export function pressedBareGround(page: Page): Promise<boolean> {
  return page.evaluate(() => Reflect.get(window, 'pressedBareGround') === true);
}
