/**
 * How long letters take: one from content to DOCX and to the preview's pages; `--size` of them, and five times as
 * many, that share a body in one file; as many with bodies of their own. One to three pages each, one thread.
 */
import { join } from 'node:path';
import { openPageFont } from '../../electron/letters/font-metrics.ts';
import { letterDocx, letterPages, lettersDocx, noPictures } from '../../electron/letters/letter-docx.ts';
import type { LetterToPrint } from '../../electron/letters/letter-to-print.ts';
import { letterPreview } from '../../electron/letters/preview.ts';
import { findProjectRoot } from '../../electron/project-root.ts';
import type { LetterContent } from '../../shared/letter/letter.ts';
import {
  districtChief,
  lettersToLookAt,
  officeSettings,
  prefix,
  shortLetter,
} from '../helpers/letter-samples.ts';
import { type Bench, median, percentile, runBench, timeEach } from './harness.ts';

const contents = Object.values(lettersToLookAt);
const twoPages = { ...shortLetter, ...lettersToLookAt['two-pages-with-items'] };

function toPrint(content: LetterContent): LetterToPrint {
  return {
    content,
    number: 'ธบ ๐๐๒๓.๙/ว ๑๘๓๗',
    settings: officeSettings,
    prefix,
    signatory: districtChief,
  };
}

/** Its own words in every paragraph, so that nothing found for one letter helps the next. */
function ownBody(content: LetterContent, index: number): LetterContent {
  const body = content.body.map((block) => ({ ...block, text: `${block.text} ครั้งที่ ${index}` }));
  return { ...content, addressee: `นายกเทศมนตรีตำบลที่ ${index}`, body };
}

async function inOneFile(
  bench: Bench,
  name: string,
  letters: readonly LetterToPrint[],
  limit: number,
): Promise<void> {
  const font = openPageFont(join(findProjectRoot(import.meta.url).folder, 'assets'));
  const started = performance.now();
  const { bytes, pages } = await lettersDocx(letters, font, noPictures);
  bench.target(`${name}_ms`, performance.now() - started, 'at-most', limit);
  bench.figure(`${name}_pages`, pages);
  bench.figure(`${name}_bytes`, bytes.byteLength);
}

await runBench('letters', 100, async (bench) => {
  const started = performance.now();
  const font = openPageFont(join(findProjectRoot(import.meta.url).folder, 'assets'));
  bench.figure('font_opened_ms', performance.now() - started);
  const letters = Array.from({ length: bench.size }, (_, index) =>
    toPrint(ownBody(contents[index % contents.length] ?? twoPages, index)),
  );
  let bytes = 0;
  const docx = await timeEach(letters.length, async (index) => {
    const letter = letters[index];
    if (letter !== undefined) bytes += (await letterDocx(letter, font, noPictures)).bytes.byteLength;
  });
  const preview = await timeEach(letters.length, (index) => {
    const letter = letters[index];
    if (letter !== undefined) letterPreview(letterPages(letter, font), font, null);
  });
  bench.figure('docx_first_ms', docx[0] ?? Number.NaN);
  bench.target('docx_median_ms', median(docx), 'at-most', 100);
  bench.target('docx_p95_ms', percentile(docx, 0.95), 'at-most', 150);
  bench.figure('preview_median_ms', median(preview));
  bench.figure('docx_mean_bytes', bytes / letters.length);

  const sharing = Array.from({ length: 5 * bench.size }, (_, index) =>
    toPrint({ ...twoPages, addressee: `นายกองค์การบริหารส่วนตำบลที่ ${index}` }),
  );
  await inOneFile(bench, 'hundred_sharing_a_body', sharing.slice(0, bench.size), 1_500);
  await inOneFile(bench, 'five_hundred_sharing_a_body', sharing, 7_000);
  const different = sharing
    .slice(0, bench.size)
    .map(({ content }, index) => toPrint(ownBody(content, -index)));
  await inOneFile(bench, 'hundred_bodies', different, 12_000);
  bench.target('peak_memory_mb', process.resourceUsage().maxRSS / 1024, 'at-most', 400);
});
