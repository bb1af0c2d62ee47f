/**
 * `npm run demo -- FILE...`: the clerk's whole job without a screen, through the same dispatch as every host.
 * Each file is imported and read, logged in the receive register, forwarded as a numbered letter and both registers
 * are printed. Everything lands under out/; the data folder is temporary and gone afterwards.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Produced } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { ImportItem } from '../../shared/document/import-item.ts';
import type { Reading, ReadLetter } from '../../shared/document/reading.ts';
import { entryFieldsFromLetter } from '../../shared/register/from-letter.ts';
import { letterFindingText } from '../../shared/text/letter-findings.ts';
import { isoDayOf } from '../../shared/thai/date.ts';
import { readBundle } from '../import/read-bundle.ts';
import { findProjectRoot } from '../project-root.ts';
import { dayOfReceipt } from './demo-day.ts';
import { type Desk, openDesk } from './demo-desk.ts';
import { setUpOffice } from './demo-office.ts';
import { demoText } from './demo-text.ts';
import { describeReading } from './describe-reading.ts';

const sample = join(findProjectRoot(import.meta.url).assets, 'samples/circular-bundle.pdf');

type Options = { files: string[]; office: string | null; today: string | null; out: string };

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { as: { type: 'string' }, today: { type: 'string' }, out: { type: 'string' } },
  });
  const today = values.today ?? null;
  if (today !== null && !/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new Error(demoText.badToday(today));
  return {
    files: positionals.length > 0 ? positionals : [sample],
    office: values.as ?? null,
    today,
    out: resolve(values.out ?? 'out'),
  };
}

/** The file as the desk received it, with what was read; null when it cannot be logged from its text. */
type Received = { readonly item: ImportItem; readonly reading: Reading; readonly letterIndex: number | null };

async function receive(desk: Desk, path: string): Promise<Received | null> {
  const bytes = new Uint8Array(await readFile(path));
  console.log(demoText.file(basename(path)));
  const item = await desk.watch.time(demoText.stepRead, async () => {
    const uploadId = await desk.client.upload(basename(path), bytes);
    const [started] = await desk.client.call('import.start', { uploadIds: [uploadId] });
    if (started === undefined) throw new Error(demoText.notImported(path));
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
async function lettersOf(paths: readonly string[]): Promise<readonly ReadLetter[]> {
  const letters: ReadLetter[] = [];
  for (const path of paths) {
    const outcome = await readBundle({ name: basename(path), bytes: new Uint8Array(await readFile(path)) });
    if (outcome.state !== 'secret') letters.push(...outcome.reading.letters);
  }
  return letters;
}

async function main(): Promise<void> {
  const options = readOptions();
  const letters = await lettersOf(options.files);
  const day = options.today ?? dayOfReceipt(letters) ?? isoDayOf(new Date());
  const desk = await openDesk(day, options.out);
  try {
    const office = await setUpOffice(desk.client, letters, options.office, day);
    console.log(demoText.office(office.district, office.province, day, office.grounds));
    const names = new Set<string>();
    let logged = 0;
    for (const path of options.files) {
      const received = await receive(desk, path);
      if (received !== null && (await handle(desk, received, names))) logged += 1;
    }
    if (logged === 0) throw new Error(demoText.nothingToLog);
    await printRegisters(desk);
    console.log(`${demoText.times}\n${desk.watch.report()}`);
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
