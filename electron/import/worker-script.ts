/** Where the reading worker's program lies: beside this file among the sources, at the top of the bundle when built. */
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

/** A path or address inside Electron's archive to where the same file lies unpacked. */
export function outsideArchive(path: string): string {
  return path.replace(/([\\/])app\.asar([\\/])/, '$1app.asar.unpacked$2');
}
