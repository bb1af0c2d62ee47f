/** Clerks type ๑๘๓๖ as well as 1836: whoever shows a field for figures reads both. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const renderer = fileURLToPath(new URL('../../../renderer/', import.meta.url));
const readsThaiDigits = (file: string) => readFileSync(file, 'utf8').includes('toArabicDigits');

/** Files of ours that a file takes something from. */
function takenFrom(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/from '(\.{1,2}\/[^']+)'/g)].map(([, path = '']) =>
    join(dirname(file), path),
  );
}

it('no field for figures refuses Thai digits', () => {
  const files = globSync('**/*.tsx', { cwd: renderer }).map((file) => renderer + file);
  const forFigures = files.filter((file) =>
    /inputMode="numeric"|type="number"/.test(readFileSync(file, 'utf8')),
  );
  expect(forFigures.length).toBeGreaterThan(8);
  expect(forFigures.filter((file) => readFileSync(file, 'utf8').includes('type="number"'))).toEqual([]);
  const deaf = forFigures.filter((file) => ![file, ...takenFrom(file)].some(readsThaiDigits));
  expect(deaf.map((file) => file.slice(renderer.length))).toEqual([]);
});
