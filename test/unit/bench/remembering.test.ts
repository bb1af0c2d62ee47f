import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PageReader } from '../../bench/reading/page-readers.ts';
import { remembering } from '../../bench/reading/remembering.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'remembering-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Answers with the number of the look: each time it is really asked, another text. */
function countingReader(): PageReader {
  let looks = 0;
  return {
    name: 'counting',
    async read(_path, number) {
      looks += 1;
      const page = { page: number, text: `look ${looks}`, rawText: '', boxes: [], size: null };
      return { page: { ...page, source: 'recognised' }, seconds: looks };
    },
    close: async () => {},
  };
}

test('a page is read once by the same reader, and again when its picture or the reader has changed', async () => {
  const picture = join(folder, '1.png');
  writeFileSync(picture, 'a letter');
  const textOf = async (version: string, number: number) =>
    (await remembering(countingReader(), version, folder).read(picture, number)).page;
  expect(await textOf('one', 1)).toMatchObject({ text: 'look 1', page: 1 });
  const reader = remembering(countingReader(), 'one', folder);
  await reader.read(picture, 1);
  expect((await reader.read(picture, 2)).page).toMatchObject({ text: 'look 1', page: 2 });
  writeFileSync(picture, 'another letter');
  await reader.read(picture, 1);
  writeFileSync(picture, 'a third letter');
  expect((await reader.read(picture, 1)).page.text).toBe('look 2');
  const other = remembering(countingReader(), 'two', folder);
  writeFileSync(join(folder, '2.png'), 'a fourth letter');
  await other.read(join(folder, '2.png'), 1);
  expect(await other.read(picture, 1)).toMatchObject({ page: { text: 'look 2' }, seconds: 2 });
});
