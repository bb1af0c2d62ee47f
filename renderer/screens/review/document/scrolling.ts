/** Bringing a page, or a value's place on it, into view. Jumps when the way is long or motion is unwanted. */
import type { ViewTarget } from './view.ts';

/** Further than this, gliding past pages only makes the eye wait (design §4: more than two pages). */
const glideHeights = 2;

/** Pixels by which a page may shift without having been moved: parts of pixels at odd zooms. */
const stillAt = 4;

/** Pixels left above a page. */
const sheetMargin = 16;
/** Above the first line of a letter that begins further down its page: its urgency and emblem stand there. */
const openingMargin = 72;

let scrolledAt = Number.NEGATIVE_INFINITY;
/** Milliseconds: pages that pass more quickly than this are not drawn at all. */
const passing = 70;

/** Call at each step of a scroll. */
export function noteScroll(): void {
  scrolledAt = performance.now();
}

/** Whether the pages have been moved in the last quarter of a second: whoever leafs through them waits for nothing else. */
export function isLeafing(): boolean {
  return performance.now() - scrolledAt < 250;
}

/** How long a page that has just come near waits before it is drawn: not at all where nothing moves. */
export function waitBeforeDrawing(): number {
  return performance.now() - scrolledAt < passing ? passing : 0;
}

export function scrollToPage(scroller: HTMLElement | null, page: number): void {
  const sheet = sheetOf(scroller, page);
  if (scroller !== null && sheet !== null) scrollTo(scroller, sheet.offsetTop - sheetMargin);
}

/** The value's place in the middle; without one, its page from the top. */
export function scrollToTarget(scroller: HTMLElement | null, target: ViewTarget): void {
  if (scroller === null) return;
  const sheet = sheetOf(scroller, target.page);
  if (sheet === null) return;
  if (target.opening !== undefined) {
    const head = target.opening.map((key) => markIn(sheet, key)).find((mark) => mark !== null) ?? null;
    open(scroller, head ?? sheet, head === null ? sheetMargin : openingMargin);
    return;
  }
  const mark = markIn(sheet, target.markKey, target.start);
  if (mark !== null) {
    centre(scroller, mark);
    return;
  }
  scrollTo(scroller, sheet.offsetTop - sheetMargin);
  if (target.markKey === null) return;
  // Boxes of a page far away appear only when it comes near; two frames later they are there.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const late = markIn(sheet, target.markKey, target.start);
      if (late !== null) centre(scroller, late);
    }),
  );
}

/**
 * Opens a letter again whenever the pages change their size, as they do while panes and letters of type find theirs,
 * until the pages are moved, by whatever means. Answers how to stop.
 */
export function stayAtOpening(scroller: HTMLElement | null, target: ViewTarget): () => void {
  if (scroller === null || target.opening === undefined) return () => undefined;
  const where = () => ({ top: scroller.scrollTop, height: scroller.scrollHeight });
  let opened = where();
  const observer = new ResizeObserver(() => {
    scrollToTarget(scroller, target);
    opened = where();
  });
  for (const sheet of scroller.querySelectorAll('[data-page]')) observer.observe(sheet);
  const stop = () => {
    observer.disconnect();
    scroller.removeEventListener('scroll', onScroll);
  };
  const onScroll = () => {
    const { top, height } = where();
    // While pages grow the browser moves them by itself.
    if (height === opened.height && Math.abs(top - opened.top) > stillAt) stop();
  };
  scroller.addEventListener('scroll', onScroll, { passive: true });
  return stop;
}

function open(scroller: HTMLElement, element: HTMLElement, margin: number): void {
  const top = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollTo({ top: scroller.scrollTop + top - margin, behavior: 'instant' });
}

/** Number of the page that fills most of the upper half; null when there is none. */
function topmostPage(scroller: HTMLElement | null): number | null {
  if (scroller === null) return null;
  const line = scroller.scrollTop + scroller.clientHeight / 3;
  const sheets = [...scroller.querySelectorAll<HTMLElement>('[data-page]')];
  const at = sheets.findLast((sheet) => sheet.offsetTop <= line) ?? sheets[0];
  return at === undefined ? null : Number(at.dataset.page);
}

/** A point of the document that stays put while pages change their size: a page, how far down it, how far across. */
export type Anchor = { readonly page: number; readonly share: number; readonly across: number };

export function anchorOf(scroller: HTMLElement): Anchor | null {
  const page = topmostPage(scroller);
  const sheet = page === null ? null : sheetOf(scroller, page);
  if (page === null || sheet === null) return null;
  return {
    page,
    share: (scroller.scrollTop - sheet.offsetTop) / Math.max(1, sheet.offsetHeight),
    across: (scroller.scrollLeft + scroller.clientWidth / 2) / Math.max(1, scroller.scrollWidth),
  };
}

/** Without an anchor, since nothing has been scrolled yet: the middle stays in the middle. */
export function returnTo(scroller: HTMLElement, anchor: Anchor | null): void {
  const { page, share, across } = anchor ?? { page: 0, share: 0, across: 0.5 };
  const sheet = sheetOf(scroller, page);
  if (sheet !== null) scroller.scrollTop = sheet.offsetTop + share * sheet.offsetHeight;
  scroller.scrollLeft = across * scroller.scrollWidth - scroller.clientWidth / 2;
}

function sheetOf(scroller: HTMLElement | null, page: number): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-page="${page}"]`) ?? null;
}

/** The part of the mark nearest to `start`; without it, the first. */
function markIn(sheet: HTMLElement, key: string | null, start = 0): HTMLElement | null {
  if (key === null) return null;
  const parts = [...sheet.querySelectorAll<HTMLElement>(`[data-mark="${CSS.escape(key)}"]`)];
  const distance = ({ dataset }: HTMLElement) => Math.abs(Number(dataset.start ?? 0) - start);
  return parts.sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

function centre(scroller: HTMLElement, mark: HTMLElement): void {
  const box = mark.getBoundingClientRect();
  const outer = scroller.getBoundingClientRect();
  const isSeen = box.top > outer.top + 24 && box.bottom < outer.bottom - 24;
  const isBeside = box.left < outer.left || box.right > outer.right;
  if (isSeen && !isBeside) return;
  const left = isBeside
    ? scroller.scrollLeft + (box.left + box.right - outer.left - outer.right) / 2
    : scroller.scrollLeft;
  scrollTo(scroller, scroller.scrollTop + (box.top + box.bottom - outer.top - outer.bottom) / 2, left);
}

function scrollTo(scroller: HTMLElement, top: number, left = scroller.scrollLeft): void {
  const isFar = Math.abs(top - scroller.scrollTop) > glideHeights * scroller.clientHeight;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroller.scrollTo({ top, left, behavior: isFar || isStill ? 'instant' : 'smooth' });
}
