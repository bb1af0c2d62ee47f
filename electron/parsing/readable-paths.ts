/** What of the disk the process may read: its own code, its libraries, the models. */
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { findProjectRoot } from '../project-root.ts';
import { outsideArchive } from '../thread-programs.ts';

const ofTheProgram = ['dist/electron', 'electron', 'shared', 'node_modules', 'assets', 'package.json'];

/** Never the data folder: it may lie anywhere but here. A linked folder is asked for by the link and by what it leads to. */
export function readablePaths(folder = findProjectRoot(import.meta.url).folder): readonly string[] {
  const places = ofTheProgram
    .map((name) => outsideArchive(join(folder, name)))
    .filter((place) => existsSync(place));
  return [...new Set(places.flatMap((place) => [place, realpathSync(place)]))];
}
