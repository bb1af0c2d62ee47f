import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findProjectRoot } from '../electron/project-root.ts';

type LockEntry = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
type Packages = Readonly<Record<string, LockEntry>>;

const lock = readFileSync(join(findProjectRoot(import.meta.url).folder, 'package-lock.json'), 'utf8');
const packages = (JSON.parse(lock) as { packages: Packages }).packages;

/** npm looks for a dependency beside its user and then in every folder above. */
function isInLock(all: Packages, user: string, name: string): boolean {
  for (let home = user; ; home = home.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    if (all[`${home === '' ? '' : `${home}/`}node_modules/${name}`] !== undefined) return true;
    if (home === '') return false;
  }
}

/** `npm install` forgives a platform package that does not exist; `npm ci` on the next machine does not. */
function missingFromLock(all: Packages): readonly string[] {
  return Object.entries(all).flatMap(([path, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !isInLock(all, path, name))
      .map((name) => `${path || 'the project'} needs ${name}`),
  );
}

test('every dependency of every package in the lockfile is itself in the lockfile', () => {
  expect(Object.keys(packages).length).toBeGreaterThan(300);
  expect(missingFromLock(packages)).toEqual([]);
});

test('a missing optional platform package is noticed', () => {
  const found = missingFromLock({
    '': { dependencies: { a: '1' } },
    'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-mac': '1' } },
    'node_modules/a/node_modules/a-linux': {},
  });
  expect(found).toEqual(['node_modules/a needs a-mac']);
});

test('the lockfile names no registry and vouches for every package', () => {
  const outside = Object.entries(packages).filter(([path]) => path !== '');
  expect(outside.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  expect(outside.filter(([, { integrity, link }]) => integrity === undefined && !link)).toEqual([]);
});
