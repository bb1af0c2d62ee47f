/** A file that somebody made to stop the program, or that a broken program wrote: one line of one sign for pages on end. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readBundle } from '../../../../electron/import/read-bundle.ts';
import { processorTime } from '../../../helpers/processor-time.ts';

/** Before, 40,000 signs took 5 to 11 seconds, and four times as long for twice as many; now a tenth of a second. */
const signs = 80_000;
const longest = 8_000;

const lines = [
  ' ',
  '\t',
  ' \t',
  '1',
  '๑',
  'a',
  'a-',
  'a.',
  '-',
  '|',
  ' |',
  'ก',
  'ก ',
  '(',

  'ลับ ',
  '\n',
];

test.each(lines)('a line of nothing but %j is read at once', async (sign) => {
  const line = sign.repeat(signs / sign.length);
  const bytes = new TextEncoder().encode(`เรื่อง ทดสอบ\n${line}\nท้ายหนังสือ`);
  const start = processorTime();
  const outcome = await readBundle({ name: 'line.txt', bytes });
  expect(outcome.state).toBe('ready');
  expect(processorTime() - start).toBeLessThan(longest);
});

test('a header of opening tags that never end is passed over at once', async () => {
  const document =
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>';
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const bytes = zipSync({
    '[Content_Types].xml': strToU8(types),
    'word/header1.xml': strToU8('<w:t '.repeat(100_000)),
    'word/document.xml': strToU8(document),
  });
  const start = processorTime();
  const outcome = await readBundle({ name: 'header.docx', bytes });
  expect(outcome.kind).toBe('docx');
  expect(processorTime() - start).toBeLessThan(longest);
});
