/** Two programs write into the same books at the same time; each number is given once and none is left out. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../../../electron/store/store.ts';
import { openOffice } from '../../../helpers/register-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const script = join(import.meta.dirname, '../../../helpers/number-writer.ts');
const each = 200;

test('two processes that enter 200 letters each in both books never share or skip a number', async () => {
  const folder = await temporaryFolder();
  const office = await openStore(folder);
  await openOffice(office);
  await office.close();

  const writers = [startWriter(folder), startWriter(folder)];
  await Promise.all(writers.map((writer) => writer.ready));
  for (const writer of writers) writer.go();
  const [first = [], second = []] = await Promise.all(writers.map((writer) => writer.done));

  for (const book of ['received', 'sent']) {
    const numbers = [first, second].map((said) => numbersOf(said, book));
    expect(numbers.map((own) => own.length)).toEqual([each, each]);
    // They really ran at once: each got a number between two of the other's.
    expect(changesOfHand(numbers[0] ?? [], numbers[1] ?? [])).toBeGreaterThan(2);
    expect(numbers.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 2 * each }, (_, at) => at + 1));
  }

  const store = await openStore(folder);
  const query = { year: null, order: 'oldest-first', offset: 0, limit: 1_000 } as const;
  // Numbers held first stand later in the book: in the order of entering, not of the numbers.
  for (const book of ['received', 'sent'] as const)
    expect(
      (await store.registers.list({ ...query, book })).rows.map((row) => row.running).sort((a, b) => a - b),
    ).toEqual(Array.from({ length: 2 * each }, (_, at) => at + 1));
  const settings = await store.settings.read();
  if (settings === null) throw new Error('no office');
  const [year] = await store.numbers.years();
  const report = await store.numbers.report(settings, year?.year ?? 0, '2026-01-01');
  const unexplained = report.books.map(({ counts }) => [counts.missing, counts.held, counts.lapsed]);
  expect(unexplained).toEqual(unexplained.map(() => [0, 0, 0]));
  await store.close();
}, 120_000);

function startWriter(folder: string) {
  const child = spawn(process.execPath, ['--no-warnings', script, folder, String(each)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let said = '';
  const ready = new Promise<void>((settle) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.startsWith('ready\n')) settle();
    });
  });
  const done = new Promise<readonly string[]>((settle, fail) => {
    child.on('close', (code) =>
      code === 0 ? settle(said.split('\n')) : fail(new Error(`the writer ended with ${code}`)),
    );
  });
  return { ready, done, go: () => child.stdin.write('go\n') };
}

function numbersOf(said: readonly string[], book: string): number[] {
  return said.flatMap((line) => (line.startsWith(`${book} `) ? [Number(line.slice(book.length + 1))] : []));
}

function changesOfHand(mine: readonly number[], others: readonly number[]): number {
  const own = new Set(mine);
  const order = [...mine, ...others].sort((a, b) => a - b);
  return order.filter((number, at) => at > 0 && own.has(number) !== own.has(order[at - 1] ?? 0)).length;
}
