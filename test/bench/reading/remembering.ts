/**
 * A reader that remembers what it made of a picture, with the processor time it took: a full measure that was cut off
 * goes on where it stopped, runs in pieces, and is summed up again without reading when only the scoring has changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findProjectRoot } from '../../../electron/project-root.ts';
import { models, type PageReader, type PageReading } from './page-readers.ts';
import { writeWhole } from './write-whole.ts';

const root = findProjectRoot(import.meta.url).folder;
const usualFolder = join(root, 'node_modules/.cache/reading-bench/readings');

/** `version` names the reader and all that its readings depend on. */
export function remembering(reader: PageReader, version: string, parent = usualFolder): PageReader {
  const folder = join(parent, version);
  mkdirSync(folder, { recursive: true });
  return {
    ...reader,
    async read(path, number) {
      const file = join(folder, `${createHash('sha256').update(readFileSync(path)).digest('hex')}.json`);
      if (!existsSync(file)) writeWhole(file, JSON.stringify(await reader.read(path, number)));
      const { page, seconds } = JSON.parse(readFileSync(file, 'utf8')) as PageReading;
      return { page: { ...page, page: number }, seconds };
    },
  };
}

/** Changes with the models, with the recognition and with what that imports. */
export function versionOfOurs(secondReader: boolean, folder = models): string {
  const hash = createHash('sha256');
  const sources = importedFrom(join(root, 'electron/recognition/recogniser.ts'));
  const weights = globSync('*.{onnx,json}', { cwd: folder }).map((name) => join(folder, name));
  for (const path of [...sources, ...weights].sort()) hash.update(readFileSync(path));
  return `ours-${secondReader ? 'two' : 'one'}-${hash.digest('hex').slice(0, 12)}`;
}

function importedFrom(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(/from '(\.[^']+\.ts)'/g))
    importedFrom(join(dirname(path), name), found);
  return found;
}
