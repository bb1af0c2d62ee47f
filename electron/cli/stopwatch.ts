/** How long each step of a command took, for its closing table. */

export type Stopwatch = {
  time<T>(step: string, work: () => Promise<T>): Promise<T>;
  /** One line a step, in order of first use; repeated steps are added up. */
  report(): string;
};

export function createStopwatch(): Stopwatch {
  const steps = new Map<string, { total: number; times: number }>();
  return {
    async time(step, work) {
      const start = performance.now();
      try {
        return await work();
      } finally {
        const past = steps.get(step) ?? { total: 0, times: 0 };
        steps.set(step, { total: past.total + performance.now() - start, times: past.times + 1 });
      }
    },
    report: () => [...steps].map(([step, { total, times }]) => line(step, total, times)).join('\n'),
  };
}

function line(step: string, total: number, times: number): string {
  const repeated = times > 1 ? ` (${times} ×)` : '';
  return `  ${step.padEnd(40 + unseen(step))}${Math.round(total).toLocaleString('en-US').padStart(7)} ms${repeated}`;
}

/** Marks above and below take no column in a terminal, but count in a string's length. */
function unseen(text: string): number {
  return text.match(/\p{Mn}/gu)?.length ?? 0;
}
