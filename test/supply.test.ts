/** What the program is made of: told whole, under licences an office may use, and nothing of it runs when it is installed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findProjectRoot } from '../electron/project-root.ts';
import { licences, sbom, shippedPackages } from '../scripts/supply-parts.mjs';

const root = findProjectRoot(import.meta.url).folder;
type LockEntry = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
};
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockEntry>;
};
const outside = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

type Bill = {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: { readonly component: { readonly name: string } };
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
    readonly licenses?: readonly unknown[];
  }[];
};

test('the bill of materials is CycloneDX, names every shipped package with hash and licence, and is the same each time', () => {
  const text = sbom();
  const bill = JSON.parse(text) as Bill;
  expect([bill.bomFormat, bill.specVersion, bill.metadata.component.name]).toEqual([
    'CycloneDX',
    '1.5',
    'amphoe-saraban',
  ]);
  const listed = new Map(bill.components.map((part) => [`${part.name}@${part.version}`, part]));
  for (const [path, { version }] of shippedPackages()) {
    const part = listed.get(`${nameOf(path)}@${version}`);
    expect(part?.purl, path).toMatch(/^pkg:npm\//);
    expect(part?.licenses?.length, path).toBeGreaterThan(0);
    const { integrity = '' } = lock.packages[path] ?? {};
    const hash = Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');
    expect(part?.hashes, path).toContainEqual({ alg: 'SHA-512', content: hash });
  }
  expect(text).not.toMatch(/timestamp|"resolved"/);
  expect(sbom()).toBe(text);
});

test('every licence is one that an office may use, with its text where the package brings one', () => {
  const { packages, texts } = licences();
  const allowed =
    /^(?:MIT|MIT-0|ISC|0BSD|BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|CC-BY-4\.0|OFL-1\.1|LGPL-2\.1|LGPL-3\.0|GPL-2\.0-with-font-exception|\(MIT AND Zlib\)|\(MIT OR [\w.-]+\))$/;
  expect(packages.filter(({ licence }) => !allowed.test(licence))).toEqual([]);
  // Changed only together with a thought: who uses a copyleft package has to keep it replaceable.
  expect(packages.filter(({ licence }) => /^L?GPL/.test(licence)).map(({ name }) => name)).toEqual([
    'Laksaman (OfficeSarabunM)',
    'Thai word list',
    'libheif-js',
  ]);
  expect(packages.length).toBeGreaterThan(200);
  expect(packages.filter(({ text }) => text === null).length).toBeLessThan(20);
  for (const { text } of packages) if (text !== null) expect(texts[text]?.length).toBeGreaterThan(100);
  expect(packages.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['electron', 'react', 'pdfjs-dist', 'hono']),
  );
});

test('every package is vouched for by sha512, comes from no named address, and none runs a script of its own', () => {
  const weak = outside.filter(
    ([, { integrity, link }]) => !link && !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
  );
  expect(weak.map(([path]) => path)).toEqual([]);
  expect(outside.filter(([, { resolved, link }]) => resolved !== undefined || link)).toEqual([]);
  const { allowScripts, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    allowScripts: Record<string, boolean>;
    scripts: Record<string, string>;
  };
  const withScripts = new Set(
    outside.filter(([, entry]) => entry.hasInstallScript).map(([path]) => nameOf(path)),
  );
  expect([...withScripts].filter((name) => allowScripts[name] !== false && name !== 'fsevents')).toEqual([]);
  expect(Object.values(allowScripts)).not.toContain(true);
  expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$|^prepare$/.test(name))).toEqual([]);
});

test('versions are exact: what was examined is what is installed', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>;
  const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
