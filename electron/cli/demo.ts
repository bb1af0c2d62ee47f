/**
 * `npm run demo -- FILE...`: the clerk's whole job without a screen, through the same dispatch as every host.
 * Each file is imported and read, logged in the receive register, forwarded as a numbered letter and both registers
 * are printed. Everything lands under out/; the data folder is temporary and gone afterwards. A file that cannot be
 * opened or logged does not stop the others. Exit code 1: one of them failed, or none could be logged; 2: wrong options.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Produced } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { ImportItem } from '../../shared/document/import-item.ts';
import type { Reading, ReadLetter } from '../../shared/document/reading.ts';
import { entryFieldsFromLetter } from '../../shared/register/from-letter.ts';
import { letterFindingText } from '../../shared/text/letter-findings.ts';
import { isoDayOf } from '../../shared/thai/date.ts';
import { createReader } from '../import/reader.ts';
import { childProcesses } from '../parsing/child-process.ts';
import { findProjectRoot } from '../project-root.ts';
import { dayOfReceipt } from './demo-day.ts';
import { type Desk, openDesk } from './demo-desk.ts';
import { setUpOffice } from './demo-office.ts';
import { type GivenFile, openFiles, readOptions } from './demo-options.ts';
import { demoText } from './demo-text.ts';
import { describeReading } from './describe-reading.ts';

/** The file as the desk received it, with what was read; null when it cannot be logged from its text. */
type Received = { readonly item: ImportItem; readonly reading: Reading; readonly letterIndex: number | null };

async function receive(desk: Desk, { name, bytes }: GivenFile): Promise<Received | null> {
  console.log(demoText.file(name));
  const item = await desk.watch.time(demoText.stepRead, async () => {
    const uploadId = await desk.client.upload(name, bytes);
    const [started] = await desk.client.call('import.start', { uploadIds: [uploadId] });
    if (started === undefined) throw new Error(demoText.notImported(name));
    return desk.finished(started.id);
  });
  if (item.state !== 'ready') {
    console.log(demoText.notReady(item.state));
    return null;
  }
  const { reading, letterToLog } = await desk.client.call('import.get', { id: item.id });
  console.log(describeReading(reading));
  return { item, reading, letterIndex: letterToLog };
}

/** Logs, forwards and issues one received letter and writes the DOCX. */
async function handle(desk: Desk, received: Received, names: Set<string>): Promise<boolean> {
  const letter = received.reading.letters.find((one) => one.index === received.letterIndex);
  if (letter === undefined) {
    console.log(demoText.noLetter);
    return false;
  }
  const { settings } = await desk.client.call('office.get', {});
  const fields = entryFieldsFromLetter(letter, settings);
  const entry = await desk.watch.time(demoText.stepLog, () =>
    desk.client.call('register.log', {
      importId: received.item.id,
      letterIndex: letter.index,
      fields: { ...fields },
      allowSameLetter: false,
    }),
  );
  console.log(demoText.logged(entry));
  const draft = await desk.watch.time(demoText.stepDraft, () =>
    desk.client.call('letter.forward', { entryId: entry.id }),
  );
  const { findings } = await desk.client.call('letter.get', { id: draft.id });
  for (const finding of findings) console.log(demoText.finding(letterFindingText('th', finding)));
  for (const state of ['for-signature', 'signed'] as const)
    await desk.client.call('letter.setState', { id: draft.id, state });
  const issued = await desk.watch.time(demoText.stepIssue, () =>
    desk.client.call('letter.issue', { id: draft.id, date: isoDayOf(desk.clock()) }),
  );
  console.log(demoText.issued(issued.letter.number ?? '', isoDayOf(desk.clock())));
  const docx = await desk.watch.time(demoText.stepDocx, () =>
    desk.client.call('letter.docx', { id: draft.id }),
  );
  await save(desk, docx, freeName(docx.name, names));
  return true;
}

async function printRegisters(desk: Desk): Promise<void> {
  for (const book of ['received', 'sent'] as const) {
    const range = { book, year: null };
    const pdf = await desk.watch.time(demoText.stepPrint(book), () =>
      desk.client.call('register.print', range),
    );
    await save(desk, pdf, `register-${book}.pdf`);
    const sheet = await desk.watch.time(demoText.stepExport(book), () =>
      desk.client.call('register.export', range),
    );
    await save(desk, sheet, `register-${book}.xlsx`);
  }
}

async function save(desk: Desk, produced: Produced, name: string): Promise<void> {
  await mkdir(desk.out, { recursive: true });
  const path = join(desk.out, name);
  await writeFile(path, await desk.client.download(`output/${produced.outputId}`));
  console.log(demoText.wrote(relative(process.cwd(), path)));
}

/** Two letters of one bundle may carry the same name; neither may overwrite the other. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = name.replace(/(\.docx)?$/, `-${n}.docx`);
  taken.add(free);
  return free;
}

/** Read once before there is an office: whose desk the bundle lies on, and on what day. */
async function lettersOf(files: readonly GivenFile[]): Promise<readonly ReadLetter[]> {
  const letters: ReadLetter[] = [];
  const reader = createReader({ parsers: childProcesses() });
  const options = { models: join(findProjectRoot(import.meta.url).assets, 'models'), secondReader: true };
  for (const file of files) {
    const outcome = await reader.read(file, { options });
    if (outcome.state !== 'secret') letters.push(...outcome.reading.letters);
  }
  await reader.close();
  return letters;
}

type Tally = { logged: number; failed: number };

async function workThrough(desk: Desk, files: readonly GivenFile[]): Promise<Tally> {
  const names = new Set<string>();
  const tally: Tally = { logged: 0, failed: 0 };
  for (const file of files) {
    try {
      const received = await receive(desk, file);
      if (received !== null && (await handle(desk, received, names))) tally.logged += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'same-letter') console.log(demoText.sameLetter);
      else {
        console.error(demoText.failed(error.code));
        tally.failed += 1;
      }
    }
  }
  return tally;
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options === null) {
    process.exitCode = 2;
    return;
  }
  const files = await openFiles(options.files);
  const letters = await lettersOf(files);
  const day = options.today ?? dayOfReceipt(letters) ?? isoDayOf(new Date());
  const desk = await openDesk(day, options.out);
  try {
    const office = await setUpOffice(desk.client, letters, options.office, day);
    console.log(demoText.office(office.district, office.province, day, office.grounds));
    const { logged, failed } = await workThrough(desk, files);
    if (logged === 0) throw new Error(demoText.nothingToLog);
    await printRegisters(desk);
    console.log(`${demoText.times}\n${desk.watch.report()}`);
    if (failed > 0 || files.length < options.files.length) process.exitCode = 1;
  } finally {
    await desk.end();
  }
}

main().catch((error: unknown) => {
  console.error(
    error instanceof AppError ? demoText.failed(error.code) : error instanceof Error ? error.message : error,
  );
  process.exitCode = 1;
});
