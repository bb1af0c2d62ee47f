/** Where the reading worker's program lies: beside this file among the sources, at the top of the bundle when built. */
import { outsideArchive } from '../parsing/programs.ts';

export { outsideArchive };

export function workerScript(): URL {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL('reading-worker.ts', here);
  const script = new URL(
    here.includes('/chunks/') ? '../worker/reading-worker.js' : 'worker/reading-worker.js',
    here,
  );
  // Inside Electron's archive lie no native libraries; the worker is unpacked beside it with all it loads.
  return new URL(outsideArchive(script.href));
}
