/**
 * Builds dist/: the renderer (Vite), and main, preload and headless host (esbuild). Skips what is up to date.
 * Built beside dist and then put in its place, so that an application starting meanwhile never sees half of it.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esModule, preload, worker } from './bundle-options.mjs';
import { pdfjsFiles } from './pdfjs-files.mjs';
import { root } from './prepare.mjs';
import { licences, sbom } from './supply-parts.mjs';

const dist = join(root, 'dist');
const inputs = [
  'shared',
  'electron',
  'renderer',
  'assets/fonts',
  'assets/help',
  'scripts/build.mjs',
  'scripts/bundle-options.mjs',
  'scripts/pdfjs-files.mjs',
  'scripts/supply-parts.mjs',
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
  // Inside node_modules, so that what an interrupted build leaves behind troubles nobody.
  const fresh = join(root, 'node_modules', '.cache', `build-${process.pid}`);
  try {
    const parts = [buildRenderer(join(fresh, 'renderer')), buildElectron(join(fresh, 'electron'))];
    for (const part of await Promise.allSettled(parts)) if (part.status === 'rejected') throw part.reason;
    writeFileSync(join(fresh, 'renderer', 'licences.json'), JSON.stringify(licences()));
    writeBillOfMaterials(join(fresh, 'sbom.cdx.json'));
    writeFileSync(join(fresh, '.built'), print);
    putInPlace(fresh);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Lies beside the installed program for whoever examines it. A person who only starts it needs neither it nor npm. */
function writeBillOfMaterials(path) {
  try {
    writeFileSync(path, sbom());
  } catch (error) {
    console.warn(`No bill of materials: ${error.message}`);
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
  const entry = (path, out) => ({ in: join(root, 'electron', path), out });
  await Promise.all([
    esbuild.build({
      ...esModule,
      outdir,
      logLevel: 'warning',
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
      entryPoints: [entry('headless/main.ts', 'headless'), entry('main.ts', 'main')],
    }),
    esbuild.build({
      ...worker,
      outdir,
      logLevel: 'warning',
      entryPoints: [
        entry('import/reading-worker.ts', 'reading-worker'),
        entry('parsing/parsing-process.ts', 'parsing-process'),
        entry('parsing/lock-thread.ts', 'lock-thread'),
        entry('foreign-worker.ts', 'foreign-worker'),
        entry('letters/many/letters-worker.ts', 'letters-worker'),
        entry('store/evidence/evidence-worker.ts', 'evidence-worker'),
        entry('store/take-over-worker.ts', 'take-over-worker'),
        entry('store/archive/rebuild-worker.ts', 'rebuild-worker'),
        entry('store/backups/backup-worker.ts', 'backup-worker'),
        entry('sealing/sealing-worker.ts', 'sealing-worker'),
      ],
    }),
    esbuild.build({ ...preload, outdir, logLevel: 'warning', entryPoints: [entry('preload.ts', 'preload')] }),
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
