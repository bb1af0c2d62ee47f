/** A file that somebody made to stop the program, or that a broken program wrote: one line of one sign for pages on end. */
import { expect, test } from 'vitest';
import { readBundle } from '../../../../electron/import/read-bundle.ts';

/** Before, 40,000 signs took 5 to 11 seconds and four times as long for twice as many. */
const signs = 80_000;
const longest = 3_000;

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
  'จังหวัด',
  'ลับ ',
  '\n',
];

test.each(lines)('a line of nothing but %j is read at once', async (sign) => {
  const line = sign.repeat(signs / sign.length);
  const bytes = new TextEncoder().encode(`เรื่อง ทดสอบ\n${line}\nท้ายหนังสือ`);
  const start = performance.now();
  const outcome = await readBundle({ name: 'line.txt', bytes });
  expect(outcome.state).toBe('ready');
  expect(performance.now() - start).toBeLessThan(longest);
});
