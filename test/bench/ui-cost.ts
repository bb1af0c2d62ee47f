/**
 * What a stretch of work costs the browser's main thread, in milliseconds of its processor time by the browser's own
 * account: a figure that holds on a machine with other work, where the clock tells little.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';

export type Cost = {
  /** All that the main thread did, scripts, styles and layout among it. */
  readonly task: number;
  readonly script: number;
  /** Styles worked out and boxes laid out. */
  readonly layout: number;
};

export type Meter = {
  /** Runs the work and tells what it cost; with `--profile DIR` a CPU profile of it is written there. */
  around<T>(name: string, work: () => Promise<T>): Promise<{ readonly value: T; readonly cost: Cost }>;
  /** What the page still holds after a collection: megabytes of its heap, and elements. */
  memory(): Promise<{ readonly heapMb: number; readonly nodes: number }>;
};

export async function meterOf(page: Page, profiles: string | null): Promise<Meter> {
  const session = await page.context().newCDPSession(page);
  // By the thread's own processor time: what other programs do meanwhile does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    async around(name, work) {
      if (profiles !== null) await startProfile(session);
      const before = await metricsOf(session);
      const value = await work();
      const after = await metricsOf(session);
      if (profiles !== null) await writeProfile(session, profiles, name);
      const spent = (metric: string) => ((after.get(metric) ?? 0) - (before.get(metric) ?? 0)) * 1_000;
      const layout = spent('LayoutDuration') + spent('RecalcStyleDuration');
      return { value, cost: { task: spent('TaskDuration'), script: spent('ScriptDuration'), layout } };
    },
    async memory() {
      await session.send('HeapProfiler.collectGarbage');
      const metrics = await metricsOf(session);
      return { heapMb: (metrics.get('JSHeapUsedSize') ?? 0) / 1e6, nodes: metrics.get('Nodes') ?? 0 };
    },
  };
}

async function metricsOf(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

async function startProfile(session: CDPSession): Promise<void> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 250 });
  await session.send('Profiler.start');
}

async function writeProfile(session: CDPSession, folder: string, name: string): Promise<void> {
  const { profile } = await session.send('Profiler.stop');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.cpuprofile`), JSON.stringify(profile));
}
