/** The folder that holds package.json, assets/ and dist/: the same from the sources, from the bundle and in an installed program. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type ProjectRoot = {
  readonly folder: string;
  readonly version: string;
  readonly assets: string;
  readonly renderer: string;
};

export function findProjectRoot(from: string): ProjectRoot {
  for (let folder = dirname(fileURLToPath(from)); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest)) {
      const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
      return { folder, version, assets: join(folder, 'assets'), renderer: join(folder, 'dist', 'renderer') };
    }
    if (folder === dirname(folder)) throw new Error('package.json not found');
  }
}
