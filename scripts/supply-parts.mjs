/**
 * What the program is made of: every package it runs on with its licence and text, shown in the settings, and a bill of
 * materials (CycloneDX) that a scanner reads. Both from the lockfile; nothing is asked of a registry.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

/** Beside the packages: what else is in the program, where its licence lies, and its words. */
const others = [
  {
    name: 'Laksaman (OfficeSarabunM)',
    licence: 'GPL-2.0-with-font-exception',
    file: 'assets/fonts/LICENCE-laksaman.txt',
  },
  { name: 'GeoThai', licence: 'CC-BY-4.0', file: 'assets/gazetteer/LICENCE-geothai.txt' },
  { name: 'Thai word list', licence: 'LGPL-2.1', file: 'assets/spelling/LICENCE-LGPL-2.1.txt' },
  { name: 'Tesseract traineddata', licence: 'Apache-2.0', file: 'assets/models/second-reader/README.md' },
];

function lockEntries() {
  return Object.entries(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages);
}

export function shippedPackages() {
  return lockEntries().filter(
    ([path, entry]) => isShipped(path, entry) && existsSync(join(root, path, 'package.json')),
  );
}

function licenceOf(name) {
  return String(lockEntries().find(([path]) => nameOf(path) === name)?.[1].license ?? 'unknown');
}

function nameOf(path) {
  return path.replace(/^.*node_modules\//, '');
}

function isShipped(path, { dev, devOptional }) {
  return path !== '' && !dev && !devOptional;
}

export function licences() {
  const texts = [];
  const indexOf = (text) => {
    if (text === null) return null;
    const known = texts.indexOf(text);
    return known === -1 ? texts.push(text) - 1 : known;
  };
  const ofPackages = shippedPackages().map(([path, entry]) => ({
    name: nameOf(path),
    version: entry.version,
    licence: String(entry.license ?? 'unknown'),
    text: indexOf(licenceText(join(root, path))),
  }));
  const ofOthers = others.map(({ name, licence, file }) => ({
    name,
    version: '',
    licence,
    text: indexOf(readFileSync(join(root, file), 'utf8')),
  }));
  const electron = lockEntries().find(([path]) => path === 'node_modules/electron')?.[1];
  const runtime = { name: 'electron', version: electron.version, licence: electron.license };
  const ofRuntime = { ...runtime, text: indexOf(licenceText(join(root, 'node_modules', 'electron'))) };
  // One that is installed in several places is said once.
  const once = new Map(ofPackages.map((one) => [`${one.name} ${one.version} ${one.text}`, one])).values();
  const packages = [...once, ofRuntime, ...ofOthers].sort((one, other) =>
    one.name < other.name ? -1 : one.name > other.name ? 1 : 0,
  );
  return { packages, texts };
}

/** Licence and notice together, as the package brings them. */
function licenceText(folder) {
  const names = readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name));
  const parts = names.sort().map((name) => readText(join(folder, name)));
  return parts.some((part) => part !== '') ? parts.join('\n\n').trim() : null;
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // a folder of that name
  }
}

/** npm makes it in three seconds; kept beside the build's other remains until the lockfile changes. */
export function sbom() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const digest = createHash('sha256').update(lock).digest('hex');
  const kept = join(root, 'node_modules', '.cache', `sbom-${digest.slice(0, 16)}.json`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const text = JSON.stringify(reproducible(askNpm(), digest), null, 1);
  mkdirSync(join(kept, '..'), { recursive: true });
  writeFileSync(kept, text);
  return text;
}

function askNpm() {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--offline'];
  const npm = process.env.npm_execpath;
  // A build's NODE_ENV=production would have npm leave out what developers need too.
  const { NODE_ENV: _, npm_config_omit: __, ...env } = process.env;
  const options = { cwd: root, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };
  const { status, stdout, stderr } =
    npm !== undefined && /\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm sbom did not succeed (npm 10 or later is needed): ${stderr}`);
  return JSON.parse(stdout);
}

/** npm's own `--omit dev` leaves out what a tool of the developers needs too, as playwright-core, so it is asked for all. */
function onlyShipped(bill) {
  const isNamed = ([path, entry]) => isShipped(path, entry) || path === 'node_modules/electron';
  const names = new Set(
    lockEntries()
      .filter(isNamed)
      .map(([path, { version }]) => `${nameOf(path)}@${version}`),
  );
  const components = bill.components
    .filter(({ name, version }) => names.has(`${name}@${version}`))
    // npm leaves out a licence that is no SPDX name ("BSD").
    .map((part) => ({ licenses: [{ license: { name: licenceOf(part.name) } }], ...part }));
  const references = new Set([bill.metadata.component, ...components].map((part) => part['bom-ref']));
  const dependencies = bill.dependencies
    .filter(({ ref }) => references.has(ref))
    .map(({ ref, dependsOn = [] }) => ({
      ref,
      dependsOn: dependsOn.filter((other) => references.has(other)),
    }));
  return { ...bill, components, dependencies };
}

/** The same lockfile makes the same bytes: no time of day, no number drawn by lot, no name of a folder. */
function reproducible(bill, digest) {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { timestamp: _, ...metadata } = bill.metadata;
  const uuid = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `5${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ];
  const component = { ...metadata.component, type: 'application', name, version };
  return {
    ...onlyShipped(bill),
    serialNumber: `urn:uuid:${uuid.join('-')}`,
    metadata: { ...metadata, component },
  };
}
