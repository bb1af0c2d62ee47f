/**
 * Enter goes through a form as through a paper one: from field to field, at the last to the main button, which asks by
 * having the focus. A field alone is sent off at once. In text of several lines Enter makes a line.
 */
import type { KeyboardEvent } from 'react';

const fields =
  'input:not([type=hidden],[type=file],[type=button]), textarea, select, button[aria-haspopup=listbox]';

/** On a form, or on what holds fields; `within` may name what holds fields and buttons together. */
export function walkByEnter(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.shiftKey || event.metaKey) return;
  if (event.defaultPrevented || event.nativeEvent.isComposing || !isLine(target)) return;
  // What a picker or another dialog holds bubbles here through React, but stands elsewhere.
  if (!currentTarget.contains(target)) return;
  const walk = [...currentTarget.querySelectorAll<HTMLElement>(fields)].filter(isOpen);
  const next = walk[walk.indexOf(target) + 1];
  const main = next === undefined && walk.length > 1 ? mainButtonBy(currentTarget) : null;
  const goal = next ?? main;
  if (goal === null || goal === undefined) return;
  event.preventDefault();
  goal.focus();
  if (goal instanceof HTMLInputElement) goal.select();
}

/** A line to be typed; a box to tick, or a list that has opened, answers Enter itself. */
function isLine(target: EventTarget): target is HTMLElement {
  if (target instanceof HTMLTextAreaElement) return target.dataset.line !== undefined;
  if (!(target instanceof HTMLInputElement)) return false;
  return !['checkbox', 'radio'].includes(target.type) && target.getAttribute('aria-expanded') !== 'true';
}

function isOpen(field: HTMLElement): boolean {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    if (field.readOnly || field.disabled) return false;
  return field.tabIndex >= 0 && field.checkVisibility();
}

function mainButtonBy(form: HTMLElement): HTMLElement | null {
  const around = form.closest('[role=dialog], [role=alertdialog]') ?? form;
  return around.querySelector<HTMLElement>('.main-act');
}
