/**
 * Builds dist/: the renderer (Vite), and main, preload and headless host (esbuild). Skips what is up to date.
 * Built beside dist and then put in its place, so that an application starting meanwhile never sees half of it.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pdfjsFiles } from './pdfjs-files.mjs';
import { root } from './prepare.mjs';

const dist = join(root, 'dist');
const inputs = [
  'shared',
  'electron',
  'renderer',
  'assets/fonts',
  'scripts/build.mjs',
  'scripts/pdfjs-files.mjs',
  'package-lock.json',
];

/** Fingerprint of everything that goes in, by name, size and time. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const input of inputs) add(join(root, input));
  return hash.digest('hex');

  function add(path) {
    const facts = statSync(path, { throwIfNoEntry: false });
    if (facts === undefined) return;
    if (facts.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(`${path}\0${facts.size}\0${facts.mtimeMs}\0`);
  }
}

export function isBuilt() {
  const record = join(dist, '.built');
  return existsSync(record) && readFileSync(record, 'utf8') === fingerprint();
}

export async function build() {
  const print = fingerprint();
  const fresh = `${dist}-${process.pid}`;
  try {
    const parts = [buildRenderer(join(fresh, 'renderer')), buildElectron(join(fresh, 'electron'))];
    for (const part of await Promise.allSettled(parts)) if (part.status === 'rejected') throw part.reason;
    writeFileSync(join(fresh, '.built'), print);
    putInPlace(fresh);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function putInPlace(fresh) {
  const old = `${fresh}-old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
}

async function buildRenderer(outDir) {
  const vite = await import('vite');
  await vite.build({
    configFile: join(root, 'renderer', 'vite.config.ts'),
    logLevel: 'warn',
    plugins: [pdfjsFiles()],
    build: { outDir, emptyOutDir: true },
  });
}

async function buildElectron(outdir) {
  const esbuild = await import('esbuild');
  const common = {
    bundle: true,
    platform: 'node',
    target: 'node24',
    logLevel: 'warning',
    outdir,
    // pdf.js looks for its worker and data beside itself; the browser and its driver belong to the headless host alone.
    external: ['electron', 'pdfjs-dist', '@napi-rs/canvas', 'playwright-core', '@sparticuz/chromium'],
  };
  const entry = (path) => join(root, 'electron', path);
  await Promise.all([
    esbuild.build({
      ...common,
      format: 'esm',
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
      entryPoints: [
        { in: entry('headless/main.ts'), out: 'headless' },
        ...(existsSync(entry('main.ts')) ? [{ in: entry('main.ts'), out: 'main' }] : []),
      ],
      // CommonJS packages inside the bundle ask for Node's own modules.
      banner: {
        js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
      },
    }),
    existsSync(entry('preload.ts')) &&
      esbuild.build({
        ...common,
        // A sandboxed preload cannot be an ES module.
        format: 'cjs',
        outExtension: { '.js': '.cjs' },
        entryPoints: [{ in: entry('preload.ts'), out: 'preload' }],
      }),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (isBuilt() && !process.argv.includes('--force')) console.log('dist/ is up to date');
  else {
    const began = performance.now();
    await build().catch((error) => {
      console.error(error.message);
      process.exit(1);
    });
    console.log(`dist/ built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
}
