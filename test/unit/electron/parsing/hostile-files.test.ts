/** Three hundred mutated files of every kind through the real readers; `npm run verify:fuzz` tries as many as it is told. */
import { expect, test } from 'vitest';
import { readTableFile } from '../../../../electron/transfer/table-file.ts';
import { mutant } from '../../../helpers/fuzz/mutate.ts';
import { plantedFaults } from '../../../helpers/fuzz/planted-faults.ts';
import { runFuzz } from '../../../helpers/fuzz/run-fuzz.ts';
import { soundFiles } from '../../../helpers/fuzz/sound-files.ts';
import { joined } from '../../../helpers/fuzz/spoil-bytes.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const seed = 7;
const files = Number(process.env.SARABAN_FUZZ ?? 300);

test('hostile files each end with a reason: none ends the program, hangs it or gets out of its place', async () => {
  const result = await runFuzz({ files, seed, pageSeconds: 5 });
  expect(result).toMatchObject({ hung: [], withoutReason: [], escaped: [], hostFaults: [] });
  expect(result.reached / files).toBeGreaterThan(0.5);
  const opened = Object.keys(result.counts);
  for (const parser of [
    'pdf',
    'docx',
    'image',
    'text',
    'table',
    'template',
    'emblem',
    'stamp',
    'post',
    'archive',
  ])
    expect(opened).toContain(parser);
}, 300_000);

test('a parser that hangs, one that ends its process and one that reaches out are each caught', async () => {
  expect(await plantedFaults()).toEqual({ hang: true, crash: true, escape: true });
});

test('a table with another file behind or before it is read, and holds nobody up', async () => {
  const sound = await soundFiles(await temporaryFolder());
  const bytesOf = (name: string) => sound.find((file) => file.name === name)?.bytes ?? new Uint8Array();
  const [table, other] = [bytesOf('table.xlsx'), bytesOf('letter.pdf')];
  const rows = await readTableFile(table);
  expect(rows).toHaveLength(13);
  expect(await readTableFile(joined([table, other]))).toEqual(rows);
  expect(await readTableFile(joined([table, table]))).toEqual(rows);
});

test('the same seed gives the same files', async () => {
  const sound = await soundFiles(await temporaryFolder());
  for (let number = 0; number < 12; number += 1) {
    const [one, other] = [await mutant(sound, seed, number), await mutant(sound, seed, number)];
    expect(other.how).toBe(one.how);
    expect(other.bytes.length).toBe(one.bytes.length);
  }
});
