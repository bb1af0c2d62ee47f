/**
 * A program of its own that enters letters in both books as fast as it can: `node number-writer.ts FOLDER COUNT`.
 * Opens the folder without its lock, says "ready", waits for a line on standard input and prints each number it was given.
 */
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../../electron/store/store.ts';
import { formatLetterNumber } from '../../shared/letter/citation.ts';
import { buddhistYear, isoDayOf } from '../../shared/thai/date.ts';
import { clerk, letterFields } from './register-office.ts';

const [, , folder = '', count = '0'] = process.argv;
const store = await openStore(folder, { lock: false });
const [prefix] = await store.office.listPrefixes();
console.log('ready');
await once(process.stdin, 'data');
for (let at = 0; at < Number(count); at += 1) {
  // Every other letter takes a number that is held first: between holding and using it the other program writes.
  const [held] = at % 2 === 0 ? [] : await hold();
  const received = await store.registers.log({
    number:
      held === undefined ? undefined : { kind: 'reserved', reservationId: held.id, allowsInserted: false },
    importId: null,
    letterIndex: null,
    fields: letterFields(),
    allowSameLetter: true,
    at: new Date(),
    by: clerk,
    isSample: false,
  });
  console.log(`received ${received.running}`);
  const sent = await store.registers.addSent({
    prefixId: prefix?.id ?? null,
    circular: true,
    seriesCircular: true,
    fields: letterFields(),
    numberOf: (running) => formatLetterNumber(prefix?.code ?? '', true, running),
    at: new Date(),
    by: clerk,
    isSample: false,
  });
  console.log(`sent ${sent.running}`);
  await pause(1); // SQLite serves waiting writers in no order: without a breath one would write all its lines first
}
function hold() {
  return store.numbers.reserve({
    series: { book: 'received', prefixId: null, circular: false, year: buddhistYear(isoDayOf(new Date())) },
    count: 1,
    holder: clerk,
    reason: 'รอลงนาม',
    until: '9999-12-31',
    at: new Date(),
    by: clerk,
    isSample: false,
  });
}

await store.close();
process.exit(0);
