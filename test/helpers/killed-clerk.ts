/**
 * A program of its own that works without pause until it is killed: `node killed-clerk.ts FOLDER SEED [TASK STOP NTH]`.
 * Says on standard output what it is about to do and what it was answered; at STOP's NTH time it stands still
 * there, so that the kill falls into that very moment.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../electron/store/database.ts';
import { importSource } from '../../electron/store/import-rows.ts';
import { markLogged, markVoided } from '../../electron/store/letters-left.ts';
import { registersStore } from '../../electron/store/registers-store.ts';
import { openStore } from '../../electron/store/store.ts';
import { formatLetterNumber } from '../../shared/letter/citation.ts';
import { seededRandom } from '../bench/harness.ts';
import { circularContent, clerk, letterFields, waitingImport } from './register-office.ts';

/** Logging from a file; a number for a letter made elsewhere; issuing a letter that forwards a received one. */
const tasks = ['log', 'number', 'issue'] as const;
export type Task = (typeof tasks)[number];

/** allocated: inside the transaction, before the line is written. written: before the commit. committed: before the reply. */
export type Stop = 'allocated' | 'written' | 'committed';

/** One line of output: a word, then JSON. `mark` is the subject by which the line can be found. */
export type Said = {
  readonly word: 'ready' | 'begin' | 'replied' | Stop;
  readonly data: Readonly<Record<string, string | number>>;
};

async function work(folder: string, seed: number, task?: string, stop?: string, nth = 1): Promise<void> {
  const random = seededRandom(seed);
  let passed = 0;
  function at(word: Stop): void {
    if (word !== stop) return;
    passed += 1;
    if (passed < nth) return;
    say(word, {});
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
  }

  const store = await openStore(folder);
  const settings = await store.settings.read();
  const [prefix] = await store.office.listPrefixes();
  const [signatory] = await store.office.listSignatories();
  const [recipient] = await store.office.listRecipients();
  if (settings === null || !prefix || !signatory || !recipient) throw new Error('the folder has no office');
  const registers = registersStore(
    openDatabase(join(folder, 'saraban.db')),
    {
      source(db, importId) {
        at('allocated');
        return importSource(db, importId);
      },
      markLogged(db, input) {
        markLogged(db, input);
        at('written');
      },
      markVoided,
    },
    async () => undefined,
  );
  const now = () => ({ at: new Date(), by: clerk });

  const run: Readonly<Record<Task, (mark: string) => Promise<void>>> = {
    async log(mark) {
      const { importId, fileId } = await waitingImport(store, [`หนังสือฉบับ ${mark}`, 'หน้าที่สอง']);
      say('begin', { task: 'log', mark, importId, fileId });
      const fields = letterFields({ subject: mark });
      const logging = { importId, letterIndex: 1, fields, allowSameLetter: true, isSample: false };
      const entry = await registers.log({ ...logging, ...now() });
      at('committed');
      say('replied', { mark, id: entry.id, book: 'received', running: entry.running });
    },
    async number(mark) {
      const circular = random() < 0.5;
      say('begin', { task: 'number', mark });
      const entry = await registers.addSent({
        prefixId: prefix.id,
        circular,
        seriesCircular: circular,
        fields: letterFields({ subject: mark }),
        numberOf(running) {
          at('allocated');
          return formatLetterNumber(prefix.code, circular, running);
        },
        isSample: false,
        ...now(),
      });
      at('committed');
      say('replied', { mark, id: entry.id, book: 'sent', running: entry.running });
    },
    async issue(mark) {
      const fields = letterFields({ subject: `ต้นเรื่องของ ${mark}` });
      const paper = { importId: null, letterIndex: null, fields, allowSameLetter: true, isSample: false };
      const source = await store.registers.log({ ...paper, ...now() });
      const { letter } = await store.letters.forward(source.id, {
        content: circularContent(prefix.id, { signatoryId: signatory.id, recipientId: recipient.id }, mark),
        sourceEntryId: source.id,
        sourceImportId: null,
        sourceLetterIndex: null,
        isSample: false,
        ...now(),
      });
      for (const state of ['for-signature', 'signed'] as const)
        await store.letters.setState(letter.id, state, now());
      say('begin', { task: 'issue', mark, letterId: letter.id, sourceId: source.id });
      const printed = () => {
        at('written');
        return '{}';
      };
      const date = '2026-11-23';
      const { entry } = await store.letters.issue({ id: letter.id, date, settings, printed, ...now() });
      at('committed');
      say('replied', { mark, id: entry?.id ?? '', book: 'sent', running: entry?.running ?? 0 });
    },
  };

  say('ready', {});
  const only = tasks.find((known) => known === task);
  for (;;) await run[only ?? tasks[Math.floor(random() * tasks.length)] ?? 'log'](randomUUID());
}

/** At once and whole: what was said is in the pipe before anything else happens. */
function say(word: Said['word'], data: Said['data']): void {
  writeSync(1, `${word} ${JSON.stringify(data)}\n`);
}

if (process.argv[1] === import.meta.filename) {
  const [, , folder = '', seed = '1', task, stop, nth = '1'] = process.argv;
  await work(folder, Number(seed), task, stop, Number(nth));
}
