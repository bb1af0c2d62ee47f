import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { letterFixtures } from '../../../helpers/letter-pages.ts';
import { picturesOfSample, scanOf } from '../../../helpers/scan-of-sample.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const command = fileURLToPath(new URL('../../../../electron/cli/read.ts', import.meta.url));

function run(...given: string[]) {
  return spawnSync(process.execPath, [command, ...given], { encoding: 'utf8' });
}

test('the reading of several files is one JSON array, and a bad file does not stop the others', async () => {
  const empty = join(await temporaryFolder(), 'empty.txt');
  writeFileSync(empty, '');
  const bundle = join(letterFixtures, 'forwarded-with-scanner-marks.txt');
  const { stdout, status } = run(
    '--json',
    empty,
    bundle,
    join(letterFixtures, 'secret-letter-ascii-digits.txt'),
  );
  const [first, second, third] = JSON.parse(stdout);
  expect(status).toBe(0);
  expect([first.file, first.state, first.letters]).toEqual(['empty.txt', 'empty', []]);
  expect(second.pages[0].text).toContain('ศาลากลางจังหวัดแพร');
  expect(
    second.letters.map(({ index, number }: { index: number; number: string }) => [index, number]),
  ).toEqual([
    [1, 'พร ๐๐๒๓.๖/ว ๘๘๑'],
    [2, 'พร ๐๐๒๓.๓/ว ๗๘๐๔'],
  ]);
  const impossible = second.warnings.find(({ rule }: { rule: string }) => rule === 'impossible-date');
  expect(impossible.message).toContain('๓๑ กันยายน ๒๕๖๘');
  const [span] = impossible.place.spans;
  expect(second.pages[0].text.slice(span.start, span.end)).toBe('๓๑ กันยายน ๒๕๖๘');
  expect([third.state, third.stub.number, third.pages, third.letters]).toEqual([
    'secret',
    'ลย 0017.2/815',
    [],
    [],
  ]);
});

test('without --json a person reads the fields and what to check', () => {
  const { stdout, status } = run(join(letterFixtures, 'forwarded-with-scanner-marks.txt'));
  expect(status).toBe(0);
  expect(stdout).toMatch(/98%.*พร ๐๐๒๓\.๖\/ว ๘๘๑/u);
  expect(stdout).toMatch(/30%.*๐-๕๔๕๔-๑๒๓๔๕/u);
  expect(stdout).toContain('๓๑ กันยายน ๒๕๖๘');
});

test('a missing file is named, reported in the array and answered with exit code 1', () => {
  const { stdout, stderr, status } = run('--json', 'no-such-file.pdf');
  expect(status).toBe(1);
  expect(stderr).toContain('no-such-file.pdf');
  expect(JSON.parse(stdout)).toMatchObject([{ file: 'no-such-file.pdf', state: 'not-found', letters: [] }]);
});

test('a photo and a scanned PDF are read from their pictures', async () => {
  const [picture] = await picturesOfSample([1]);
  if (picture === undefined) throw new Error('no picture');
  const folder = await temporaryFolder();
  writeFileSync(join(folder, 'scan.jpg'), picture);
  writeFileSync(join(folder, 'scan.pdf'), await scanOf([picture]));
  const { stdout, status } = run('--json', join(folder, 'scan.jpg'), join(folder, 'scan.pdf'));
  expect(status).toBe(0);
  for (const file of JSON.parse(stdout)) {
    expect(file.pages[0].source).toBe('recognised');
    expect(file.letters[0].number).toBe('อน ๐๐๒๓.๓/ว ๓๑๘๔');
    expect(file.letters[0].dateISO).toBe('2026-11-13');
  }
});
