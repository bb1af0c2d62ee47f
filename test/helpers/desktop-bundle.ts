/** Bundles main and preload from the sources, with a fault planted where a test asks for one. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { findProjectRoot } from '../../electron/project-root.ts';

export type Fault = {
  /** Path of the source file. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
};

const root = findProjectRoot(import.meta.url).folder;

/** Folder with main.js and preload.cjs. */
export async function bundleDesktop(fault: Fault | null = null): Promise<string> {
  const outdir = join(root, 'node_modules', '.cache', 'desktop-test', randomBytes(6).toString('hex'));
  mkdirSync(outdir, { recursive: true });
  const common = {
    bundle: true,
    platform: 'node',
    target: 'node24',
    logLevel: 'silent',
    outdir,
    external: ['electron', 'pdfjs-dist', '@napi-rs/canvas', 'playwright-core', '@sparticuz/chromium'],
    plugins: fault === null ? [] : [plant(fault)],
  } as const;
  await Promise.all([
    build({
      ...common,
      plugins: [...common.plugins],
      external: [...common.external],
      format: 'esm',
      entryPoints: [{ in: join(root, 'electron', 'main.ts'), out: 'main' }],
      banner: {
        js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
      },
    }),
    build({
      ...common,
      plugins: [...common.plugins],
      external: [...common.external],
      format: 'cjs',
      outExtension: { '.js': '.cjs' },
      entryPoints: [{ in: join(root, 'electron', 'preload.ts'), out: 'preload' }],
    }),
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
