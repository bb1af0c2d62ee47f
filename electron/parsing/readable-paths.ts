/** Where the programs of the process lie, and what of the disk they may read: their own code, its libraries, the models. */
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { findProjectRoot } from '../project-root.ts';

type Program = 'parsing-process' | 'lock-thread' | 'foreign-worker';

/** Beside this file among the sources; in the bundle beside the other threads' programs. */
export function programOf(name: Program): URL {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL(name === 'foreign-worker' ? `../${name}.ts` : `${name}.ts`, here);
  const script = here.includes('/chunks/') ? `../worker/${name}.js` : `worker/${name}.js`;
  return new URL(outsideArchive(new URL(script, here).href));
}

/** A path or address inside Electron's archive to where the same file lies unpacked. */
export function outsideArchive(path: string): string {
  return path.replace(/([\\/])app\.asar([\\/])/, '$1app.asar.unpacked$2');
}

const ofTheProgram = ['dist/electron', 'electron', 'shared', 'node_modules', 'assets', 'package.json'];

/** Never the data folder: it may lie anywhere but here. A linked folder is asked for by the link and by what it leads to. */
export function readablePaths(folder = findProjectRoot(import.meta.url).folder): readonly string[] {
  const places = ofTheProgram
    .map((name) => outsideArchive(join(folder, name)))
    .filter((place) => existsSync(place));
  return [...new Set(places.flatMap((place) => [place, realpathSync(place)]))];
}
