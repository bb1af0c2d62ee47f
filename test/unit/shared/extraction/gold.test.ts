/**
 * The two real bundles against what people read in them. Both stay outside the repository, since they hold real
 * names; without them the test is skipped and says so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readBundle } from '../../../../electron/import/read-bundle.ts';
import { letterToLog } from '../../../../shared/document/letter-to-log.ts';
import type { ReadAttachment } from '../../../../shared/document/reading.ts';
import { officeFromBundle } from '../../../../shared/extraction/office-from-bundle.ts';
import { misplacedEvidence } from '../../../helpers/evidence-check.ts';
import { type GoldLetter, scoreLetters, scoreTable } from '../../../helpers/field-score.ts';

type Gold = {
  readonly bundles: readonly { readonly file: string; readonly letters: readonly GoldLetter[] }[];
};

const seeds = join(fileURLToPath(new URL('../../../../', import.meta.url)), '../shared/seeds');
const goldFile = join(seeds, 'gold.json');
const isPresent = existsSync(goldFile);
if (!isPresent) console.log(`SKIPPED (no ${goldFile}): reading of the two real bundles`);

const gold: Gold = isPresent ? (JSON.parse(readFileSync(goldFile, 'utf8')) as Gold) : { bundles: [] };

test.runIf(isPresent)('every field of the real bundles is read as people read it', async () => {
  for (const bundle of gold.bundles) {
    const letters = await lettersOf(bundle.file);
    const score = scoreLetters(bundle.letters, letters);
    console.log(scoreTable(bundle.file, score));
    expect(score.differences).toEqual([]);
    expect(letters).toHaveLength(bundle.letters.length);
  }
});

test.runIf(isPresent)('annexes of the real bundles are found, with their counts, days and sums', async () => {
  for (const bundle of gold.bundles) {
    const letters = await lettersOf(bundle.file);
    for (const expected of bundle.letters) {
      const attachments = letters.find(({ index }) => index === expected.index)?.attachments ?? [];
      const wanted = (expected.attachments ?? []) as readonly ReadAttachment[];
      expect(attachments.map(({ kind }) => kind)).toEqual(wanted.map(({ kind }) => kind));
      wanted.forEach((one, at) => {
        expect(literalFacts(attachments[at])).toEqual(literalFacts(one));
      });
    }
  }
});

test.runIf(isPresent)(
  'the received letter of each real bundle is found, and the district it went to',
  async () => {
    const found = await Promise.all(
      gold.bundles.map(async ({ file }) => {
        const letters = await lettersOf(file);
        const office = officeFromBundle(letters);
        return [file.slice(0, 3), letterToLog(letters), office?.grounds.kind, office?.provinceCode];
      }),
    );
    expect(found).toEqual([
      ['000', 1, 'addressed', 'กบ'],
      ['002', 2, 'sent', 'อต'],
    ]);
  },
);

test.runIf(isPresent)('every value of the real bundles stands where the reading says', async () => {
  for (const { file } of gold.bundles) {
    const { pages, letters } = await readingOf(file);
    expect(misplacedEvidence(pages, letters)).toEqual([]);
  }
});

async function lettersOf(file: string) {
  return (await readingOf(file)).letters;
}

async function readingOf(file: string) {
  const outcome = await readBundle({ name: file, bytes: readFileSync(join(seeds, file)) });
  if (outcome.state !== 'ready') throw new Error(`${file} came out as ${outcome.state}`);
  return outcome.reading;
}

/** The facts that stand in the annex itself, without people's judgement about them. */
function literalFacts(attachment: ReadAttachment | undefined) {
  const { rows, ...facts } = (attachment ?? {}) as Readonly<Record<string, unknown>>;
  const days = Array.isArray(rows)
    ? rows.map(({ iso, weekdayOK, replyBy, count }) => ({ iso, weekdayOK, replyBy, count }))
    : rows;
  return { days, ...Object.fromEntries(literalNames.map((name) => [name, facts[name]])) };
}

const literalNames = [
  'rowsPresent',
  'literalCount',
  'rowsForAddressee',
  'dateRangeLiteral',
  'url',
  'times',
  'totalLiteral',
  'totalComputed',
  'totalOK',
];
