/** Watches a list while it is scrolled: how long each frame took, and how long a part of it stood without its rows. */
import type { Locator } from 'playwright-core';

export type Watched = {
  /** Milliseconds from each frame to the next. */
  readonly frames: readonly number[];
  /** The stretches of time in which rows that should be in sight were not there, or not read yet. */
  readonly blanks: readonly number[];
  /** From the last movement until all rows in sight were there. */
  readonly blankAtRest: number;
};

declare global {
  interface Window {
    frameWatch?: { stop(): { frames: number[]; blanks: number[]; blankAtRest: number } };
  }
}

/** `waiting`: what stands in a row that is not read yet. Null: an empty list, which lacks nothing. */
export async function watchFrames(
  list: Locator,
  waiting: string | null,
  work: () => Promise<void>,
): Promise<Watched> {
  await list.evaluate((scroller, words) => {
    const frames: number[] = [];
    const blanks: number[] = [];
    let last: number | null = null;
    let since: number | null = null;
    let isOver = false;
    let moved = performance.now();
    let filled: number | null = null;
    const onScroll = () => {
      moved = performance.now();
      filled = null;
    };
    scroller.addEventListener('scroll', onScroll);
    const lacks = () => {
      if (words === null) return false;
      const box = scroller.getBoundingClientRect();
      let below = box.top + (scroller.querySelector('[role="row"]')?.getBoundingClientRect().height ?? 0);
      for (const row of scroller.querySelectorAll('.register-row')) {
        const { top, bottom } = row.getBoundingClientRect();
        if (bottom <= below || top >= box.bottom) continue;
        if (top > below + 2 || row.firstElementChild?.textContent === words) return true;
        below = bottom;
      }
      const end = box.bottom - ((scroller as HTMLElement).offsetHeight - scroller.clientHeight);
      return below < end - 2 && scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - 2;
    };
    const tick = (now: number) => {
      if (last !== null) frames.push(now - last);
      last = now;
      if (!lacks()) {
        if (since !== null) blanks.push(now - since);
        since = null;
        filled ??= performance.now();
      } else since ??= now;
      if (!isOver) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    window.frameWatch = {
      stop() {
        isOver = true;
        scroller.removeEventListener('scroll', onScroll);
        if (since !== null && last !== null) blanks.push(last - since);
        return { frames, blanks, blankAtRest: (filled ?? performance.now()) - moved };
      },
    };
  }, waiting);
  await work();
  return list.evaluate(
    () => window.frameWatch?.stop() ?? { frames: [], blanks: [], blankAtRest: Number.NaN },
  );
}
