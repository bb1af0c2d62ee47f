/**
 * Binds commands of the key table while a part is on the screen. What came last answers first; while a dialog
 * has the focus only the dialog's own keys work.
 */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { bindingOf, type CommandName, matches } from '../keys.ts';
import { openDialogs } from './open-dialogs.ts';

export type KeyHandlers = { readonly [C in CommandName]?: (() => void) | undefined };
type Bound = { readonly inDialog: boolean; readonly handlers: () => KeyHandlers };

const stack: Bound[] = [];

/** An undefined handler leaves its key to whoever was there before. */
export function useKeys(handlers: KeyHandlers, options: { readonly inDialog?: boolean } = {}): void {
  const current = useRef(handlers);
  current.current = handlers;
  const inDialog = options.inDialog ?? false;
  // Before the paint: whoever sees a screen may press its keys.
  useLayoutEffect(() => {
    const bound: Bound = { inDialog, handlers: () => current.current };
    stack.push(bound);
    return () => {
      stack.splice(stack.indexOf(bound), 1);
    };
  }, [inDialog]);
}

/** Does what the key of a command would do now; false when nobody answers it (menu items of the desktop). */
export function runCommand(command: CommandName): boolean {
  for (const bound of stack.toReversed()) {
    const handler = bound.handlers()[command];
    if (handler === undefined) continue;
    handler();
    return true;
  }
  return false;
}

/** Commands that somebody answers now, outside dialogs, in the order of what came last. */
export function liveCommands(): readonly CommandName[] {
  const live = stack
    .toReversed()
    .filter(({ inDialog }) => !inDialog)
    .flatMap((bound) => Object.entries(bound.handlers()))
    .flatMap(([command, handler]) => (handler === undefined ? [] : [command as CommandName]));
  return [...new Set(live)];
}

/** Call once, at the frame. Escape waits for open menus and pickers to take it first; everything else does not. */
export function useKeyListener(): void {
  useEffect(() => {
    const early = (event: KeyboardEvent) => event.code !== 'Escape' && answer(event);
    const late = (event: KeyboardEvent) =>
      event.code === 'Escape' && !event.defaultPrevented && answer(event);
    window.addEventListener('keydown', early, { capture: true });
    window.addEventListener('keydown', late);
    return () => {
      window.removeEventListener('keydown', early, { capture: true });
      window.removeEventListener('keydown', late);
    };
  }, []);
}

function answer(event: KeyboardEvent): void {
  if (event.isComposing || event.getModifierState('AltGraph')) return;
  const target = event.target instanceof Element ? event.target : null;
  // A press on a dialog's bare ground leaves the focus on the page under it, which stays out of reach all the same.
  const inDialog =
    target?.closest('[role="dialog"], [role="alertdialog"]') != null || openDialogs().length > 0;
  for (const bound of stack.toReversed()) {
    if (bound.inDialog !== inDialog) continue;
    const handler = handlerFor(bound.handlers(), event, target);
    if (handler === undefined) continue;
    event.preventDefault();
    event.stopPropagation();
    handler();
    return;
  }
}

function handlerFor(handlers: KeyHandlers, event: KeyboardEvent, target: Element | null) {
  for (const [command, handler] of Object.entries(handlers)) {
    const binding = bindingOf(command as CommandName);
    if (handler === undefined || !matches(binding, event)) continue;
    if (binding.notInText && isTextField(target)) continue;
    return handler;
  }
  return undefined;
}

function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'file'].includes(element.type);
  return (
    element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable)
  );
}
