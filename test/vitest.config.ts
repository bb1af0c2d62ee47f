import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { builtThreads } from './helpers/built-threads.ts';
import { LongFirst } from './helpers/long-first.ts';

/** What runs straight from the sources: rules, store, contract, architecture, lockfile. */
export default defineConfig({
  plugins: [builtThreads(fileURLToPath(new URL('..', import.meta.url)))],
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: [],
    projects: [
      {
        extends: true,
        // Rules keep no state: these files share their threads, which saves loading the same modules anew for each.
        test: { name: 'rules', include: ['test/unit/{shared,renderer}/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'program',
          include: ['test/unit/**/*.test.ts', 'test/contract/**/*.test.ts', 'test/*.test.ts'],
          exclude: ['test/unit/{shared,renderer}/**', 'test/packaging.test.ts'],
        },
      },
    ],
    // Two even on two cores, where Vitest would take one: much of this waits for hosts and workers that it has started.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    setupFiles: [fileURLToPath(new URL('helpers/quick-passphrases.ts', import.meta.url))],
    sequence: { sequencer: LongFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One second, which Vitest gives what is polled, is too short on a busy machine.
    expect: { poll: { timeout: 20_000 } },
    env: { TZ: 'Asia/Bangkok' },
  },
});
