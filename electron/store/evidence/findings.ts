/** Gathers what a check finds: the first break whole, of the others how many. */
import type { Break, CheckStep } from '../../../shared/register/evidence.ts';

export type Findings = {
  add(found: Partial<Break> & Pick<Break, 'what'>): void;
  /** After the call the host has heard of it, at most some times a second. */
  tell(step: CheckStep, done: number, total: number): void;
  readonly breaks: () => number;
  readonly first: () => Break | null;
};

const tellEveryMs = 150;

export function gatherFindings(onProgress: (step: CheckStep, done: number, total: number) => void): Findings {
  let breaks = 0;
  let first: Break | null = null;
  let toldAt = 0;
  return {
    add(found) {
      breaks += 1;
      first ??= {
        seq: null,
        at: null,
        by: null,
        row: null,
        differences: [],
        fileId: null,
        day: null,
        ...found,
      };
    },
    tell(step, done, total) {
      const now = performance.now();
      if (done < total && now - toldAt < tellEveryMs) return;
      toldAt = now;
      onProgress(step, done, total);
    },
    breaks: () => breaks,
    first: () => first,
  };
}
