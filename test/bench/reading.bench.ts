/**
 * `npm run bench:reading`: how well and how fast pages are read, held against native Tesseract on the same pages in the
 * same run. Letters are generated with exact truth; real samples lie beside the project, where there are any.
 *   --size N            letters a row (12; the full measure is 300); `small` for a glance
 *   --rows a,b          only these rows: clean-300 clean-200 light heavy held-out-font handwritten samples layers speed workers
 *   --baseline-pages N  pages a row that Tesseract reads too (4; it takes seconds for each)
 *   --errors            what was misread, missed and invented
 *   --draw-only         draw the letters of the rows, so that a later run only has to read
 *   --resume            go on from the pages that an earlier run with the same reader and this option has read
 *   --second-reader     let Tesseract look at doubtful lines, as the setting of the application does
 */
import { runBench } from './harness.ts';
import { describeErrors } from './reading/error-log.ts';
import { type BenchLetter, drawAhead, generatedLetters } from './reading/generated-letters.ts';
import type { FieldResult } from './reading/letter-score.ts';
import { type Measured, measureLetter, newMeasured } from './reading/measure.ts';
import { ourReader, type PageReader, tesseractReader } from './reading/page-readers.ts';
import { remembering, versionOfOurs } from './reading/remembering.ts';
import {
  describeReliability,
  describeThresholds,
  reportRow,
  type TableLine,
  tableOf,
} from './reading/report.ts';
import { generatedRows, layerTargets, lossyLayerTargets } from './reading/rows.ts';
import { haveSamples, sampleScans } from './reading/samples.ts';
import { measureLayers, timeTextLayers, timeWorkers } from './reading/whole-file.ts';

const options = {
  rows: {
    type: 'string',
    among: [...generatedRows.map(({ name }) => name), 'samples', 'layers', 'speed', 'workers'],
  },
  'baseline-pages': { type: 'whole' },
  errors: { type: 'boolean' },
  'draw-only': { type: 'boolean' },
  resume: { type: 'boolean' },
  'second-reader': { type: 'boolean' },
  models: { type: 'string' },
} as const;

await runBench(
  'reading',
  12,
  async (bench) => {
    const wanted = typeof bench.options.rows === 'string' ? bench.options.rows.split(',') : null;
    const isWanted = (row: string) => wanted === null || wanted.includes(row);
    if (bench.options['draw-only'] === true) {
      for (const row of generatedRows.filter(({ name }) => isWanted(name)))
        bench.figure(`${row.name.replaceAll('-', '_')}_pages`, await drawAhead(row, bench.size));
      return;
    }
    const secondReader = bench.options['second-reader'] === true;
    const baselinePages = bench.whole('baseline-pages', 4);
    const folder = typeof bench.options.models === 'string' ? bench.options.models : undefined;
    const resumes = bench.options.resume === true;
    const fresh = await ourReader(secondReader, folder);
    const ours = resumes ? remembering(fresh, versionOfOurs(secondReader, folder)) : fresh;
    const tesseract = baselinePages > 0 ? tesseractReader(bench.say) : null;
    const baseline = resumes && tesseract !== null ? remembering(tesseract, 'tesseract') : tesseract;
    const table: TableLine[] = [];
    const fields: FieldResult[] = [];

    const compare = async (
      name: string,
      letters: AsyncIterable<BenchLetter>,
      targets: Parameters<typeof reportRow>[4],
    ) => {
      const { measured, same, theirs } = await measureRow(letters, ours, baseline, baselinePages);
      table.push(
        ...reportRow(bench, name, measured, theirs === null ? null : { ours: same, theirs }, targets),
      );
      if (name !== 'handwritten') fields.push(...measured.fields);
      if (bench.options.errors === true)
        for (const line of [...describeErrors(measured.errors), ...describeReliability(measured)])
          bench.say(line);
    };

    for (const row of generatedRows.filter(({ name }) => isWanted(name)))
      await compare(row.name, generatedLetters(row, bench.size), row);
    if (!haveSamples && (isWanted('samples') || isWanted('layers')))
      bench.say('  samples SKIPPED (no ../shared/samples beside the project)');
    if (haveSamples && isWanted('samples'))
      for (const [kind, letters] of sampleScans()) await compare(kind, inTurn(letters), { targets: null });
    if (haveSamples && isWanted('layers'))
      for (const isLossy of [false, true]) {
        const measured = await measureLayers(isLossy, secondReader);
        const name = isLossy ? 'layers-lossy' : 'layers';
        table.push(
          ...reportRow(bench, name, measured, null, { targets: isLossy ? lossyLayerTargets : layerTargets }),
        );
        if (bench.options.errors === true)
          for (const line of describeErrors(measured.errors)) bench.say(line);
      }
    if (isWanted('speed')) await timeTextLayers(bench, 10);
    if (isWanted('workers')) await timeWorkers(bench, 12);
    await ours.close();
    for (const line of [...describeThresholds(fields), ...tableOf(table)]) bench.say(line);
  },
  options,
);

/** The baseline reads the first pages only; `same` is what ours made of just those. */
async function measureRow(
  letters: AsyncIterable<BenchLetter>,
  ours: PageReader,
  baseline: PageReader | null,
  baselinePages: number,
): Promise<{ measured: Measured; same: Measured; theirs: Measured | null }> {
  const measured = newMeasured();
  const same = newMeasured();
  const theirs = baseline === null ? null : newMeasured();
  for await (const letter of letters) {
    const into = theirs !== null && theirs.pages < baselinePages ? [measured, same] : [measured];
    await measureLetter(into, letter, ours);
    if (baseline !== null && theirs !== null && theirs.pages < baselinePages)
      await measureLetter([theirs], letter, baseline);
  }
  return { measured, same, theirs };
}

async function* inTurn<T>(values: Iterable<T>): AsyncGenerator<T> {
  yield* values;
}
