/** How long a letter takes from content to DOCX, and to the preview's pages. `--size` letters, one to three pages. */
import { join } from 'node:path';
import { openPageFont } from '../../electron/letters/font-metrics.ts';
import { letterDocx, letterPages, noPictures } from '../../electron/letters/letter-docx.ts';
import { letterPreview } from '../../electron/letters/preview.ts';
import { findProjectRoot } from '../../electron/project-root.ts';
import { districtChief, lettersToLookAt, officeSettings, prefix } from '../helpers/letter-samples.ts';
import { median, percentile, runBench, timeEach } from './harness.ts';

await runBench('letters', 100, async (bench) => {
  const started = performance.now();
  const font = openPageFont(join(findProjectRoot(import.meta.url).folder, 'assets'));
  bench.figure('font_opened_ms', performance.now() - started);
  const contents = Object.values(lettersToLookAt);
  const letters = Array.from({ length: bench.size }, (_, index) => ({
    content: contents[index % contents.length] ?? contents[0],
    number: 'ธบ ๐๐๒๓.๙/ว ๑๘๓๗',
    settings: officeSettings,
    prefix,
    signatory: districtChief,
  })).flatMap(({ content, ...rest }) => (content === undefined ? [] : [{ ...rest, content }]));
  let bytes = 0;
  const docx = await timeEach(letters.length, (index) => {
    const letter = letters[index];
    if (letter !== undefined) bytes += letterDocx(letter, font, noPictures).bytes.byteLength;
  });
  const preview = await timeEach(letters.length, (index) => {
    const letter = letters[index];
    if (letter !== undefined) letterPreview(letterPages(letter, font), font, null);
  });
  bench.target('docx_median_ms', median(docx), 'at-most', 100);
  bench.figure('docx_p95_ms', percentile(docx, 0.95));
  bench.figure('docx_first_ms', docx[0] ?? Number.NaN);
  bench.figure('preview_median_ms', median(preview));
  bench.figure('docx_mean_bytes', bytes / letters.length);
});
