/** Where threads find their programs, among the sources and in the bundle. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  outsideArchive,
  type ThreadProgram,
  threadProgram,
  threadSources,
} from '../../../electron/thread-programs.ts';

test('each program lies where it is said to', () => {
  const names = Object.keys(threadSources) as ThreadProgram[];
  expect(names.filter((name) => !existsSync(fileURLToPath(threadProgram(name))))).toEqual([]);
});

test('the build makes each of them, and no other', () => {
  const build = readFileSync(join(import.meta.dirname, '../../../scripts/build.mjs'), 'utf8');
  const threads = build.slice(build.indexOf('...worker,'), build.indexOf('...preload,'));
  const made = [...threads.matchAll(/entry\('(.+?)', '(.+?)'\)/g)].map(([, source, name]) => [name, source]);
  expect(Object.fromEntries(made)).toEqual(threadSources);
});

test('inside Electron’s archive they are asked for outside of it, on every system', () => {
  expect(outsideArchive('file:///opt/app/resources/app.asar/dist/electron/worker/a.js')).toBe(
    'file:///opt/app/resources/app.asar.unpacked/dist/electron/worker/a.js',
  );
  expect(outsideArchive('C:\\app\\resources\\app.asar\\assets')).toBe(
    'C:\\app\\resources\\app.asar.unpacked\\assets',
  );
});
