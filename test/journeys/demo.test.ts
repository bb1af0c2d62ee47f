/** `npm run demo` from the outside: what it prints, what it leaves under out/, and its exit code. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { findProjectRoot } from '../../electron/project-root.ts';
import { pdfText } from '../helpers/pdf-text.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const root = findProjectRoot(import.meta.url).folder;
const sample = join(root, 'assets', 'samples', 'circular-bundle.pdf');

async function demo(...given: string[]): Promise<{ code: number | null; said: string; complaints: string }> {
  const child = spawn(process.execPath, [join(root, 'electron', 'cli', 'demo.ts'), ...given], { cwd: root });
  let said = '';
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', (words) => {
    said += words;
  });
  child.stderr.setEncoding('utf8').on('data', (words) => {
    complaints += words;
  });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, said, complaints };
}

test('the sample bundle goes through the whole job: read, logged, forwarded, both registers printed', async () => {
  const out = await temporaryFolder();
  const { code, said, complaints } = await demo('--out', out);
  expect(complaints).toBe('');
  expect(code).toBe(0);
  expect(said).toContain('98%  ที่: อน ๐๐๒๓.๓/ว ๓๑๘๔');
  expect(said).toContain('๑๕ ธันวาคม ๒๕๖๙ เป็นวันอังคาร ไม่ใช่วันพุธ');
  const [, number = ''] = /ออกหนังสือส่งต่อที่ (\S+ \S+ [๐-๙]+)/.exec(said) ?? [];
  const letterName = `${number.replace('/', '-')}.docx`;
  const registers = ['received', 'sent'].flatMap((book) => [`register-${book}.pdf`, `register-${book}.xlsx`]);
  expect(readdirSync(out).sort()).toEqual([...registers, letterName].sort());
  const docx = unzipSync(readFileSync(join(out, letterName)));
  const words = strFromU8(docx['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
  expect(words.replace(/\u00a0/g, ' ')).toContain(number);
  for (const book of ['received', 'sent']) {
    const printed = await pdfText(new Uint8Array(readFileSync(join(out, `register-${book}.pdf`))));
    expect(printed).toContain(number.replace(/\s/g, ''));
  }
});

test('files that cannot be opened, read or logged again do not stop the others, and are told of', async () => {
  const out = await temporaryFolder();
  const damaged = join(out, 'เสีย.pdf');
  writeFileSync(damaged, '%PDF-1.7 damaged');
  const office = ['--as', 'อำเภอวังทอง, จังหวัดพิษณุโลก', '--today', '2026-11-20'];
  const { code, said, complaints } = await demo(
    damaged,
    'missing.pdf',
    sample,
    sample,
    '--out',
    out,
    ...office,
  );
  expect(code).toBe(1);
  expect(complaints).toBe('ไม่พบไฟล์ missing.pdf\n');
  expect(said).toContain('ทำงานในนามอำเภอวังทอง จังหวัดพิษณุโลก วันที่ ๒๐ พฤศจิกายน ๒๕๖๙');
  expect(said).toContain('เปิดไม่ได้เพราะไฟล์เสียหาย');
  expect(said).toContain('หนังสือฉบับนี้ลงรับไว้แล้ว');
  expect(readdirSync(out).filter((name) => name.endsWith('.docx'))).toHaveLength(1);
});

test('a day that no calendar has, an office that does not exist and an unknown option are refused', async () => {
  const out = await temporaryFolder();
  expect((await demo('--today', '2026-02-30', '--out', out)).code).toBe(2);
  expect((await demo('--to-day', '2026-02-20', '--out', out)).code).toBe(2);
  const { code, complaints } = await demo('--as', 'วังทอง', '--out', out);
  expect([code, complaints]).toEqual([1, expect.stringContaining('--as')]);
  expect(readdirSync(out)).toEqual([]);
});
