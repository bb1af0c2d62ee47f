/**
 * Where the programs lie that run beside the main thread: each in a thread of its own, or in the process for files from
 * outside. Among the sources each has its file; the build puts them all into one folder, which is packed outside
 * Electron's archive, since native libraries cannot be loaded from within it.
 */

/** By name, from the folder of this file. scripts/build.mjs makes each of them. */
export const threadSources = {
  'backup-worker': 'store/backups/backup-worker.ts',
  'evidence-worker': 'store/evidence/evidence-worker.ts',
  'foreign-worker': 'foreign-worker.ts',
  'letters-worker': 'letters/many/letters-worker.ts',
  'lock-thread': 'parsing/lock-thread.ts',
  'parsing-process': 'parsing/parsing-process.ts',
  'reading-worker': 'import/reading-worker.ts',
  'rebuild-worker': 'store/archive/rebuild-worker.ts',
  'sealing-worker': 'sealing/sealing-worker.ts',
  'take-over-worker': 'store/take-over-worker.ts',
} as const;

export type ThreadProgram = keyof typeof threadSources;

export function threadProgram(name: ThreadProgram): URL {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL(threadSources[name], here);
  // A thread may start another: then this stands in one of the threads' own parts.
  const isInside = /\/(?:chunks|worker)\/[^/]+$/.test(here);
  return new URL(outsideArchive(new URL(`${isInside ? '../' : ''}worker/${name}.js`, here).href));
}

/** A path or address inside Electron's archive to where the same file lies unpacked. */
export function outsideArchive(path: string): string {
  return path.replace(/([\\/])app\.asar([\\/])/, '$1app.asar.unpacked$2');
}
