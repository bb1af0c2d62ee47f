import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What runs straight from the sources: rules, store, contract, architecture, lockfile. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/unit/**/*.test.ts', 'test/contract/**/*.test.ts', 'test/*.test.ts'],
    exclude: ['test/packaging.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'Asia/Bangkok' },
  },
});
