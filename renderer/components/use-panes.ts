/** F6 walks the panes of the window: every element with `data-pane`, in document order. */
import { useKeys } from './use-keys.ts';

const lastFocus = new WeakMap<Element, HTMLElement>();

export function usePanes(): void {
  useKeys({ nextPane: () => walk(1), previousPane: () => walk(-1) });
}

function walk(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) =>
    pane.checkVisibility(),
  );
  // Panes may stand in panes (a screen inside main): the innermost that holds the focus counts.
  const current = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const from = panes[current];
  if (from !== undefined && document.activeElement instanceof HTMLElement)
    lastFocus.set(from, document.activeElement);
  const next = panes.at((current + step + panes.length) % panes.length);
  if (next !== undefined) focusIn(next);
}

function focusIn(pane: HTMLElement): void {
  const before = lastFocus.get(pane);
  if (before !== undefined && pane.contains(before)) {
    before.focus();
    return;
  }
  const first = pane.querySelector<HTMLElement>(
    'a[href]:not([tabindex="-1"]), button:not([disabled]):not([tabindex="-1"]), input, select, textarea, [tabindex="0"]',
  );
  (first ?? pane).focus();
}
