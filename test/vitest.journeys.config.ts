import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongFirst } from './helpers/long-first.ts';

/** What needs the built application: journeys in a browser, the desktop's stand-in and smoke test, packaging. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/journeys/**/*.test.ts', 'test/smoke/**/*.test.ts', 'test/packaging.test.ts'],
    globalSetup: ['test/helpers/build.ts'],
    // Two even on two cores, each with a host and a browser of its own: a journey waits for these half of its time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What a screen shows may wait for the host; a busy build machine takes its time.
    expect: { poll: { timeout: 10_000 } },
    env: { TZ: 'Asia/Bangkok' },
  },
});
