/**
 * A program of its own that works without pause until it is killed: `node killed-clerk.ts FOLDER SEED [STOP_AT NTH]`.
 * Says on standard output what it is about to do and what it was answered; at STOP_AT's NTH time it stands still
 * there, so that the kill falls into that very moment.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../electron/store/database.ts';
import { importSource, markLogged } from '../../electron/store/import-rows.ts';
import { registersStore } from '../../electron/store/registers-store.ts';
import { openStore } from '../../electron/store/store.ts';
import { formatLetterNumber } from '../../shared/letter/citation.ts';
import { seededRandom } from '../bench/harness.ts';
import { clerk, letterFields, waitingImport } from './register-office.ts';

/** allocated: inside the transaction, before the line is written. written: before the commit. committed: before the reply. */
export const stops = ['allocated', 'written', 'committed'] as const;
export type Stop = (typeof stops)[number];

/** One line of output: a word, then JSON. */
export type Said = {
  readonly word: 'ready' | 'begin' | 'replied' | Stop;
  readonly data: Readonly<Record<string, string | number | null>>;
};

async function work(folder: string, seed: number, stopAt: string | undefined, nth: number): Promise<void> {
  const random = seededRandom(seed);
  let passed = 0;
  function at(word: Stop): void {
    if (word !== stopAt) return;
    passed += 1;
    if (passed < nth) return;
    say(word, {});
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
  }

  const store = await openStore(folder);
  const [prefix] = await store.office.listPrefixes();
  if (prefix === undefined) throw new Error('the folder has no office');
  const registers = registersStore(openDatabase(join(folder, 'saraban.db')), {
    source(db, importId) {
      at('allocated');
      return importSource(db, importId);
    },
    markLogged(db, input) {
      markLogged(db, input);
      at('written');
    },
  });
  const signed = { by: clerk, isSample: false };

  async function logFromFile(): Promise<void> {
    const mark = randomUUID();
    const { importId, fileId } = await waitingImport(store, [`หนังสือฉบับ ${mark}`, 'หน้าที่สอง']);
    say('begin', { book: 'received', mark, importId, fileId });
    const entry = await registers.log({
      importId,
      letterIndex: 1,
      fields: letterFields({ subject: mark }),
      allowSameLetter: true,
      at: new Date(),
      ...signed,
    });
    at('committed');
    say('replied', { id: entry.id, book: 'received', mark, running: entry.running });
  }

  async function takeNumber(): Promise<void> {
    const mark = randomUUID();
    const circular = random() < 0.5;
    say('begin', { book: 'sent', mark, importId: null, fileId: null });
    const entry = await registers.addSent({
      prefixId: prefix?.id ?? null,
      circular,
      seriesCircular: circular,
      fields: letterFields({ subject: mark }),
      numberOf(running) {
        at('allocated');
        return formatLetterNumber(prefix?.code ?? '', circular, running);
      },
      at: new Date(),
      ...signed,
    });
    at('committed');
    say('replied', { id: entry.id, book: 'sent', mark, running: entry.running });
  }

  say('ready', {});
  for (;;) await (random() < 0.5 ? logFromFile() : takeNumber());
}

/** At once and whole: what was said is in the pipe before anything else happens. */
function say(word: Said['word'], data: Said['data']): void {
  writeSync(1, `${word} ${JSON.stringify(data)}\n`);
}

if (process.argv[1] === import.meta.filename) {
  const [, , folder = '', seed = '1', stopAt, nth = '1'] = process.argv;
  await work(folder, Number(seed), stopAt, Number(nth));
}
