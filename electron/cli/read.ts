/**
 * `npm run read -- FILE... [--json]`: only the reading, of scans and photos too, by the worker threads that the
 * application uses. With --json one array on standard output, an object a file; field names as in the reading report.
 * A file that cannot be read is an object too and does not stop the others.
 */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ReadPage, Warning } from '../../shared/document/reading.ts';
import { warningText } from '../../shared/text/warnings.ts';
import type { BundleOutcome } from '../import/read-bundle.ts';
import { createReader, type FileReader } from '../import/reader.ts';
import { childProcesses } from '../parsing/child-process.ts';
import { findProjectRoot } from '../project-root.ts';
import { describeReading } from './describe-reading.ts';
import { readingText } from './reading-text.ts';

type Options = { readonly files: readonly string[]; readonly json: boolean };
type FileReport = { readonly path: string; readonly outcome: BundleOutcome | null };

async function main(): Promise<void> {
  const options = readOptions();
  if (options === null) return;
  const reader = createReader({ parsers: childProcesses() });
  const reports: FileReport[] = [];
  for (const path of options.files) {
    const report = await readOne(reader, path);
    if (!options.json) process.stdout.write(`${describeReport(report)}\n`);
    reports.push(report);
  }
  await reader.close();
  if (options.json) process.stdout.write(`${JSON.stringify(reports.map(asJson), null, 1)}\n`);
  if (reports.some(({ outcome }) => outcome === null)) process.exitCode = 1;
}

function readOptions(): Options | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    if (positionals.length > 0) return { files: positionals, json: values.json };
    process.stderr.write(`${readingText.usage}\n`);
  } catch (error) {
    process.stderr.write(
      `${readingText.unknownOption(String((error as Error).message))}\n${readingText.usage}\n`,
    );
  }
  process.exitCode = 2;
  return null;
}

const models = join(findProjectRoot(import.meta.url).assets, 'models');

async function readOne(reader: FileReader, path: string): Promise<FileReport> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) {
    process.stderr.write(`${readingText.notFound(path)}\n`);
    return { path, outcome: null };
  }
  const outcome = await reader.read(
    { name: basename(path), bytes },
    { options: { models, secondReader: true } },
  );
  return { path, outcome };
}

/** Pages without the drawing places of their text: those are for a screen. */
function asJson({ path, outcome }: FileReport) {
  const file = basename(path);
  if (outcome === null) return { file, state: 'not-found', pages: [], letters: [], warnings: [] };
  if (outcome.state === 'secret')
    return { file, state: outcome.state, stub: outcome.stub, pages: [], letters: [], warnings: [] };
  const { pages, letters, warnings } = outcome.reading;
  return {
    file,
    state: outcome.state,
    letterToLog: outcome.letterIndex,
    pages: pages.map(asPage),
    letters,
    warnings: warnings.map(asWarning),
  };
}

function asPage({ boxes: _boxes, ...page }: ReadPage) {
  return page;
}

function asWarning(warning: Warning) {
  const { letter, field, places, ...rest } = warning;
  return { ...rest, place: { letter, field, spans: places }, message: warningText('th', warning) };
}

function describeReport({ path, outcome }: FileReport): string {
  const title = readingText.file(basename(path));
  if (outcome === null) return title;
  if (outcome.state === 'secret') {
    const { number, dateISO, from } = outcome.stub;
    const known = [number, dateISO, from].filter((part) => part !== null).join(' · ');
    return `${title}\n${readingText.states.secret}\n  ${known}`;
  }
  if (outcome.state !== 'ready')
    return [title, readingText.states[outcome.state], ...describePages(outcome.reading.pages)].join('\n');
  return `${title}\n${[...describePages(outcome.reading.pages), describeReading(outcome.reading)].join('\n')}`;
}

/** Which pages were read from their picture, and which not at all. */
function describePages(pages: readonly ReadPage[]): string[] {
  const recognised = pages.filter(({ source }) => source === 'recognised').map(({ page }) => page);
  const unread = pages.flatMap(({ page, fault }) =>
    fault === undefined || fault === 'blank' ? [] : [readingText.unread(page, fault)],
  );
  return [...(recognised.length === 0 ? [] : [readingText.recognised(recognised)]), ...unread];
}

await main();
