/** Where the reading worker's program lies: beside this file among the sources, at the top of the bundle when built. */
export function workerScript(): URL {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL('reading-worker.ts', here);
  const script = new URL(here.includes('/chunks/') ? '../reading-worker.js' : 'reading-worker.js', here);
  // Inside Electron's archive lie no native libraries; the worker is unpacked beside it with all it loads.
  return new URL(script.href.replace('/app.asar/', '/app.asar.unpacked/'));
}
