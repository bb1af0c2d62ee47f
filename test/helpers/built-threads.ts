/**
 * Threads and the process for foreign files from dist/, where it is up to date: their sources would be compiled anew by
 * each, and the tests start hundreds (a process and its first letter: 0.85 s of processor for 1.45 s).
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vitest/config';
import { isBuilt } from '../../scripts/build.mjs';

/** `thread-programs.ts` is told that it stands in the bundle. */
export function builtThreads(root: string): Plugin {
  const asBuilt = JSON.stringify(pathToFileURL(join(root, 'dist/electron/headless.js')).href);
  const built = isBuilt();
  return {
    name: 'built-threads',
    enforce: 'pre',
    transform: (code, id) =>
      built && id.endsWith('/electron/thread-programs.ts')
        ? code.replace('import.meta.url', asBuilt)
        : undefined,
  };
}
