/**
 * Gives mutated files to the real readers in their process, as the application does, and writes down what came of each:
 * its reason, whether a parser had it, how long it took; and whether anything appeared outside its place.
 */
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReader, type FileReader } from '../../../electron/import/reader.ts';
import { openForeignFiles } from '../../../electron/parsing/ask-foreign.ts';
import { childProcesses } from '../../../electron/parsing/child-process.ts';
import type { ForeignFiles } from '../../../electron/parsing/foreign-files.ts';
import { findProjectRoot } from '../../../electron/project-root.ts';
import { rebuild } from '../../../electron/store/archive/run-rebuild.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { watchedParsers } from '../watched-parsers.ts';
import { type Mutant, mutant } from './mutate.ts';
import { type SoundFile, soundFiles, type Way } from './sound-files.ts';
import { escapeMark } from './spoil-zip.ts';

export type Outcome = {
  readonly parser: string;
  readonly reason: string;
  readonly isReached: boolean;
  readonly milliseconds: number;
};
export type FuzzResult = {
  readonly files: number;
  readonly reached: number;
  /** Parser → reason → how many. */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly slowestMilliseconds: number;
  readonly hung: readonly string[];
  readonly withoutReason: readonly string[];
  readonly escaped: readonly string[];
  readonly hostFaults: readonly string[];
  readonly processes: number;
};

export type FuzzTask = {
  readonly files: number;
  readonly seed: number;
  /** Every so many pictures are read with the models too, which takes a second each. 0: none. */
  readonly recognisedOneIn?: number;
  readonly first?: number;
  /** The longest a page may take. */
  readonly pageSeconds?: number;
  readonly onFile?: (mutant: Mutant, outcome: Outcome) => void;
  /** Keeps what hung or crashed here. */
  readonly keep?: string | null;
};

/** Longer than any limit of the readers together: what takes this long was ended by nobody. */
const hungMilliseconds = 150_000;
const lanes = 4;

type Bench = {
  readonly folder: string;
  readonly reader: FileReader;
  readonly foreign: ForeignFiles;
  readonly sound: readonly SoundFile[];
  readonly recognisedOneIn: number;
};

export async function runFuzz(task: FuzzTask): Promise<FuzzResult> {
  const folder = await mkdtemp(join(tmpdir(), 'saraban-fuzz-'));
  const parsers = watchedParsers(childProcesses());
  const reader = createReader({
    parsers,
    pageSeconds: task.pageSeconds ?? 15,
    openSeconds: 20,
    ruleSeconds: 20,
  });
  const foreign = openForeignFiles(parsers, () => undefined);
  const hostFaults: string[] = [];
  const onFault = (fault: unknown) => hostFaults.push(String(fault));
  process.on('uncaughtException', onFault);
  process.on('unhandledRejection', onFault);
  try {
    await mkdir(join(folder, 'sound'));
    await mkdir(join(folder, 'rebuilt'));
    const sound = await soundFiles(join(folder, 'sound'));
    const bench = { folder, reader, foreign, sound, recognisedOneIn: task.recognisedOneIn ?? 0 };
    const before = placesOf(folder);
    const seen = await tryAll(bench, task);
    await Promise.all([reader.close(), foreign.close()]);
    const escaped = [...placesOf(folder)].filter((place) => !before.has(place));
    return { ...seen, escaped, hostFaults, processes: parsers.begun.length };
  } finally {
    process.off('uncaughtException', onFault);
    process.off('unhandledRejection', onFault);
    await Promise.all([reader.close(), foreign.close()]);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function tryAll(bench: Bench, task: FuzzTask) {
  const counts: Record<string, Record<string, number>> = {};
  const [hung, withoutReason]: [string[], string[]] = [[], []];
  let [next, reached, slowestMilliseconds] = [task.first ?? 0, 0, 0];
  const end = next + task.files;
  async function lane(): Promise<void> {
    while (next < end) {
      const file = await mutant(bench.sound, task.seed, next++);
      const label = `${file.number} ${file.from} (${file.how}, ${file.way})`;
      const outcome = await tryOne(bench, file);
      const reasons = counts[outcome.parser] ?? {};
      counts[outcome.parser] = { ...reasons, [outcome.reason]: (reasons[outcome.reason] ?? 0) + 1 };
      if (outcome.isReached) reached += 1;
      if (outcome.reason === 'hung') hung.push(label);
      if (outcome.reason === '' || outcome.reason.startsWith('unexpected'))
        withoutReason.push(`${label}: ${outcome.reason}`);
      slowestMilliseconds = Math.max(slowestMilliseconds, Math.round(outcome.milliseconds));
      task.onFile?.(file, outcome);
      if (task.keep && /hung|crashed|slow|unexpected/.test(outcome.reason))
        writeFileSync(join(task.keep, `${file.number}-${file.way}-${file.name}`), file.bytes);
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane));
  return { files: task.files, reached, counts, slowestMilliseconds, hung, withoutReason };
}

async function tryOne(bench: Bench, file: Mutant): Promise<Outcome> {
  const began = performance.now();
  const late = Promise.withResolvers<Told>();
  const timer = setTimeout(
    () => late.resolve({ parser: file.way, reason: 'hung', isReached: true }),
    hungMilliseconds,
  );
  const told = await Promise.race([ways[file.way](bench, file).catch(asReason(file.way)), late.promise]);
  clearTimeout(timer);
  return { ...told, milliseconds: performance.now() - began };
}

type Told = Omit<Outcome, 'milliseconds'>;

/** A coded refusal is a reason; anything else that is thrown is none. */
function asReason(parser: string): (error: unknown) => Told {
  return (error) => ({
    parser,
    reason: error instanceof AppError ? error.code : `unexpected ${String(error).slice(0, 200)}`,
    isReached: true,
  });
}

const ways: Readonly<Record<Way, (bench: Bench, file: Mutant) => Promise<Told>>> = {
  import: readAsImport,
  table: (bench, { bytes }) => asked('table', bench.foreign.ask('table', { bytes }, broken())),
  template: async ({ foreign }, { bytes, name }) => {
    const { fields } = await foreign.ask('templateCheck', { bytes, name }, broken());
    const sound = await foreign.ask('templateSound', { bytes }, broken());
    const values = Object.fromEntries(fields.map((field) => [field.name, 'x']));
    await foreign.ask(
      'templateFill',
      {
        bytes: sound,
        template: { fields: fields.filter(({ columns }) => columns !== null), values },
        letter: {},
      },
      broken(),
    );
    return asked('template', foreign.ask('templateDrawing', { bytes: sound }, broken()));
  },
  emblem: (bench, { bytes }) => asked('emblem', bench.foreign.ask('garuda', { bytes }, broken())),
  stamp: ({ foreign, sound }, { bytes }) => {
    const marks = sound.find(({ name }) => name === 'letter.pdf')?.bytes ?? bytes;
    const onto = { page: 1, turn: 0, places: [{ x: 20, y: 20 }] } as const;
    return asked('stamp', foreign.ask('stamp', { bytes, marks, onto }, broken()));
  },
  post: ({ foreign }, { bytes, name }) => {
    const parts = [{ name, mediaType: 'application/pdf', bytes }];
    return asked('post', foreign.ask('post', { parts, title: 'x' }, broken()));
  },
  archive: rebuildArchive,
};

const broken = () => new AppError('file-not-attachable', { name: 'x' });

async function asked(parser: string, answer: Promise<unknown>): Promise<Told> {
  await answer;
  return { parser, reason: 'opened', isReached: true };
}

async function readAsImport(
  { reader, recognisedOneIn }: Bench,
  { name, bytes, number }: Mutant,
): Promise<Told> {
  const models = join(findProjectRoot(import.meta.url).assets, 'models');
  const isRecognised = recognisedOneIn > 0 && number % recognisedOneIn === 0;
  const options = { secondReader: false, models: isRecognised ? models : null };
  const outcome = await reader.read({ name, bytes, limits: { megabytes: 20, pages: 40 } }, { options });
  const pages = 'reading' in outcome ? outcome.reading.pages : [];
  const faults = ['crashed', 'slow'].filter((fault) => pages.some((page) => page.fault === fault));
  return {
    parser: outcome.kind === 'unknown' ? 'look at the kind' : `${outcome.kind}`,
    reason: [outcome.state, ...faults].join(' with a page '),
    isReached: outcome.kind !== 'unknown',
  };
}

async function rebuildArchive({ folder }: Bench, { number, bytes }: Mutant): Promise<Told> {
  const path = join(folder, 'rebuilt', `${number}.zip`);
  const target = join(folder, 'rebuilt', `${number}`);
  writeFileSync(path, bytes);
  try {
    return await asked('archive', rebuild(path, target));
  } finally {
    await rm(path, { force: true });
    await rm(target, { recursive: true, force: true });
  }
}

/** What lies where a file might get out to: the folder of the run, and everything with the mark in its name beside it. */
function placesOf(folder: string): ReadonlySet<string> {
  const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith('rebuilt/'),
  );
  const around = [
    process.cwd(),
    join(process.cwd(), '..'),
    tmpdir(),
    '/tmp',
    '/',
    homedir(),
    findProjectRoot(import.meta.url).assets,
  ];
  const marked = around
    .filter((place) => existsSync(place) && statSync(place).isDirectory())
    .flatMap((place) =>
      readdirSync(place)
        .filter((name) => name.includes(escapeMark))
        .map((name) => join(place, name)),
    );
  return new Set([...inside, ...marked]);
}
