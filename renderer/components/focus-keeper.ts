/**
 * The focus never falls on nothing. When what had it leaves the screen (a message that was closed, a line that was
 * removed, a button whose work is done) it goes to what stands nearest in the same list or pane, from a message back to
 * where the clerk was, at the last to the screen's title. A dialog, and a screen that knows better, come first.
 */
import { useEffect } from 'react';
import { openDialogs } from './open-dialogs.ts';

type Lost = {
  readonly element: HTMLElement;
  readonly ancestors: readonly HTMLElement[];
  readonly x: number;
  readonly y: number;
};

const reachable =
  'a[href]:not([tabindex="-1"]), button:not([disabled]):not([tabindex="-1"]), input:not([type=hidden]):not([tabindex="-1"]), select, textarea, [tabindex="0"]';

/** Whoever gives the focus back itself does so within this many frames. */
const framesOfOthers = 4;

/** Call once, around everything. */
export function useFocusKeeper(): void {
  useEffect(() => {
    let last: Lost | null = null;
    let beforeMessage: HTMLElement | null = null;
    let isWaiting = false;

    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      last = lostIf(target);
      if (target.closest('.messages') === null) beforeMessage = target;
    };
    const look = () => {
      if (isWaiting || last === null || !isLost(last)) return;
      isWaiting = true;
      afterFrames(framesOfOthers, () => {
        isWaiting = false;
        if (last !== null && isLost(last)) placeFor(last, beforeMessage)?.focus();
      });
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', note);
    return () => {
      watcher.disconnect();
      document.removeEventListener('focusin', note);
    };
  }, []);
}

/** What had the focus is gone or hidden, and nobody took it; a click on bare ground, which leaves the element, is no loss. */
function isLost({ element }: Lost): boolean {
  const active = document.activeElement;
  const isGone = !element.isConnected || !element.checkVisibility();
  return isGone && (active === null || active === document.body);
}

function lostIf(element: HTMLElement): Lost {
  const { left, top } = element.getBoundingClientRect();
  const ancestors: HTMLElement[] = [];
  for (let above = element.parentElement; above !== null; above = above.parentElement) ancestors.push(above);
  return { element, ancestors, x: left, y: top };
}

function afterFrames(count: number, act: () => void): void {
  if (count === 0) act();
  else requestAnimationFrame(() => afterFrames(count - 1, act));
}

function placeFor(lost: Lost, beforeMessage: HTMLElement | null): HTMLElement | null {
  const wasMessage = lost.ancestors.some((above) => above.classList.contains('messages'));
  if (wasMessage && beforeMessage?.isConnected && beforeMessage.checkVisibility()) return beforeMessage;
  const dialog = openDialogs().at(-1) ?? null;
  for (const above of lost.ancestors) {
    if (above === document.body || above.tagName === 'MAIN') break;
    const isOut = dialog !== null && !dialog.contains(above);
    if (isOut || !above.isConnected) continue;
    const nearest = nearestIn(above, lost);
    if (nearest !== null) return nearest;
  }
  return dialog ?? firstShown('h1[tabindex]') ?? firstShown('main[data-pane]');
}

/** A screen that is still loading has no title yet, and the one before may be there but hidden. */
function firstShown(selector: string): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  return all.find((element) => element.checkVisibility()) ?? null;
}

function nearestIn(place: HTMLElement, { x, y }: Lost): HTMLElement | null {
  const far = (element: HTMLElement) => {
    const { left, top } = element.getBoundingClientRect();
    return Math.abs(left - x) + Math.abs(top - y);
  };
  return (
    [...place.querySelectorAll<HTMLElement>(reachable)]
      .filter((element) => element.checkVisibility())
      .sort((one, other) => far(one) - far(other))[0] ?? null
  );
}
