/** Bundles main and preload from the sources, with a fault planted where a test asks for one. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { findProjectRoot } from '../../electron/project-root.ts';
import { esModule, preload, worker } from '../../scripts/bundle-options.mjs';

export type Fault = {
  /** Path of the source file. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
};

const root = findProjectRoot(import.meta.url).folder;

const readingWorker = { in: join(root, 'electron/import/reading-worker.ts'), out: 'reading-worker' };

/** Folder with main.js and preload.cjs; the reading worker only where no fault is planted, which no question asks of it. */
export async function bundleDesktop(fault: Fault | null = null): Promise<string> {
  const outdir = join(root, 'node_modules', '.cache', 'desktop-test', randomBytes(6).toString('hex'));
  mkdirSync(outdir, { recursive: true });
  const plugins = fault === null ? [] : [plant(fault)];
  const entry = (name: string) => [{ in: join(root, 'electron', `${name}.ts`), out: name }];
  const silent = { logLevel: 'silent', outdir, plugins } as const;
  await Promise.all([
    build({ ...esModule, ...silent, entryPoints: entry('main') }),
    build({ ...preload, ...silent, entryPoints: entry('preload') }),
    ...(fault === null ? [build({ ...worker, ...silent, entryPoints: [readingWorker] })] : []),
  ]);
  return outdir;
}

function plant({ file, find, replace }: Fault): Plugin {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(find).length !== 2) throw new Error(`${file} does not hold ${find} exactly once`);
  return {
    name: 'plant-a-fault',
    setup(bundler) {
      bundler.onLoad({ filter: /\.ts$/ }, (args) =>
        args.path === path ? { contents: text.replace(find, () => replace), loader: 'ts' } : undefined,
      );
    },
  };
}
