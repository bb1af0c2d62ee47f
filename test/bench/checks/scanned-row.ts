/**
 * What the checks say of scans: alarms in bundles in which all agrees, mistakes found in bundles that hold some, and
 * whether number, day and subject of every letter in a bundle were read. A misreading must not look like a mistake.
 */
import type { ReadLetter, ReadPage, Warning } from '../../../shared/document/reading.ts';
import { readLetters } from '../../../shared/extraction/bundle.ts';
import { cleanLetter, type PlantedLetter, plantedLetter, warningsOf } from '../../helpers/planted-letters.ts';
import type { Severity } from '../../helpers/scans/scan-damage.ts';
import type { Bench } from '../harness.ts';
import { keptReader } from './read-pages.ts';
import { bundleScanner } from './scanned-bundles.ts';

type Row = {
  bundles: number;
  pages: number;
  /** Claims and questions where there is nothing to find; hints count apart. */
  alarms: number;
  hints: number;
  letters: number;
  /** Of the clean bundles: those whose number, day and subject are those typed, and all. */
  exact: number;
  cleanLetters: number;
  planted: number;
  found: number;
  readonly told: string[];
};

export async function measureScans(bench: Bench, severity: Severity, count: number): Promise<void> {
  const row: Row = {
    ...{
      bundles: 0,
      pages: 0,
      alarms: 0,
      hints: 0,
      letters: 0,
      exact: 0,
      cleanLetters: 0,
      planted: 0,
      found: 0,
    },
    told: [],
  };
  const scanner = bundleScanner();
  const reader = keptReader();
  const scanned = async (letter: PlantedLetter, name: string) => ({
    ...letter,
    pages: await reader.read(await scanner.scan(letter, name, severity)),
  });
  try {
    for (let seed = 1; seed <= count; seed += 1) {
      addClean(row, await scanned(cleanLetter(seed), `clean-${seed}`));
      addPlanted(row, await scanned(plantedLetter(seed), `planted-${seed}`));
    }
  } finally {
    await scanner.close();
    await reader.close();
  }
  for (const line of row.told) bench.say(`  ${severity} scans: ${line}`);
  const name = `${severity}_scans`;
  bench.figure(`${name}_bundles`, row.bundles);
  bench.figure(`${name}_pages`, row.pages);
  bench.target(`${name}_false_alarms_a_letter`, row.alarms / row.letters, 'at-most', 0.1);
  bench.figure(`${name}_false_hints_a_letter`, row.hints / row.letters);
  bench.figure(`${name}_letters_exact_percent`, (100 * row.exact) / row.cleanLetters);
  bench.figure(`${name}_recall_percent`, (100 * row.found) / Math.max(1, row.planted));
}

function addClean(row: Row, letter: PlantedLetter): void {
  const letters = readLetters(letter.pages);
  row.bundles += 1;
  row.pages += letter.pages.length;
  row.letters += letter.bundle.letters.length;
  row.cleanLetters += letter.bundle.letters.length;
  for (const [at, truth] of letter.bundle.letters.entries()) {
    const read = letters[at];
    if (read !== undefined && isExact(read, truth)) row.exact += 1;
    else
      row.told.push(
        `clean ${letter.seed}: letter ${at + 1} read as ${read?.number} ${read?.dateISO} ${read?.subject}`,
      );
  }
  for (const warning of warningsOf(letter)) addAlarm(row, 'clean', letter, warning);
}

function addPlanted(row: Row, letter: PlantedLetter): void {
  const warnings = warningsOf(letter);
  row.bundles += 1;
  row.pages += letter.pages.length;
  row.letters += letter.bundle.letters.length;
  for (const { rule, kind } of letter.planted) {
    row.planted += 1;
    if (warnings.some((warning) => warning.rule === rule)) row.found += 1;
    else row.told.push(`planted ${letter.seed}: missed ${kind} (${rule})`);
  }
  const expected = new Set(letter.planted.flatMap(({ rule, also }) => [rule, ...(also ?? [])]));
  for (const warning of warnings) if (!expected.has(warning.rule)) addAlarm(row, 'planted', letter, warning);
}

function addAlarm(row: Row, kind: string, letter: PlantedLetter, warning: Warning): void {
  if (warning.severity === 'hint') row.hints += 1;
  else row.alarms += 1;
  const words = warning.places.map((span) => `«${wordsAt(letter.pages, span)}»`).join(' ');
  row.told.push(`${kind} ${letter.seed}: ${warning.severity} ${warning.rule} ${words}`);
}

function wordsAt(pages: readonly ReadPage[], { page, start, end }: Warning['places'][number]): string {
  const text = pages.find((one) => one.page === page)?.text ?? '';
  return text.slice(start, end).replaceAll('\n', ' ');
}

function isExact(read: ReadLetter, truth: PlantedLetter['bundle']['letters'][number]): boolean {
  const bare = (text: string | null) => (text ?? '').replace(/\s/gu, '');
  return (
    bare(read.number) === bare(truth.number) &&
    read.dateISO === truth.iso &&
    bare(read.subject) === bare(truth.subject)
  );
}
