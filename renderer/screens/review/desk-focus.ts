/** Putting the focus where the work is: on a column of the entry, on a doubt's card, on the button that logs. */
import { bringIn } from './bring-in.ts';
import type { Doubt } from './doubts.ts';
import { type ReviewField, reviewFields } from './review-fields.ts';

export function focusField(desk: HTMLElement | null, field: ReviewField, select = false): void {
  focusIn(desk, `[data-field="${field}"]`, select);
}

/** On the column the doubt is about; one that no column holds has its own card. */
export function focusDoubt(desk: HTMLElement | null, { field, key }: Doubt): void {
  if (field !== null) focusField(desk, field);
  else focusWarning(desk, key);
}

/** One column on or back; behind the last one comes the button that logs. */
export function focusBeside(desk: HTMLElement | null, field: ReviewField, direction: 1 | -1): void {
  const next = reviewFields[reviewFields.indexOf(field) + direction];
  if (next !== undefined) focusField(desk, next);
  else if (direction === 1) focusIn(desk, '.act .main-act', false);
}

function focusIn(desk: HTMLElement | null, selector: string, select: boolean): void {
  const place = desk?.querySelector(selector);
  const target =
    place instanceof HTMLButtonElement ? place : place?.querySelector<HTMLElement>('input, textarea, button');
  target?.focus();
  if (select && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement))
    target.select();
}

function focusWarning(desk: HTMLElement | null, key: string): void {
  const card = desk?.querySelector<HTMLElement>(`[data-warning="${CSS.escape(key)}"]`);
  if (card == null) return;
  card.focus({ preventScroll: true });
  const scroller = card.closest('.fields-scroll');
  if (scroller !== null) bringIn(scroller, card);
}
