/**
 * How fast a text-layer PDF is read, pages a second, warm, on one core.
 * Baseline of the same run: pdf.js alone bringing the text content of the same pages.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBundle } from '../../electron/import/read-bundle.ts';
import { findProjectRoot } from '../../electron/project-root.ts';
import { median, runBench, timeEach } from './harness.ts';
import { textContentOnly } from './pdf-baseline.ts';

await runBench('reading', 10, async (bench) => {
  const root = findProjectRoot(import.meta.url).folder;
  const bytes = new Uint8Array(await readFile(join(root, 'assets/samples/circular-bundle.pdf')));
  const read = () => readBundle({ name: 'circular-bundle.pdf', bytes: bytes.slice() });
  const first = await read();
  const pages = 'reading' in first ? first.reading.pages.length : 0;
  bench.check('the sample bundle is read', first.state === 'ready' && pages > 0);
  await textContentOnly(bytes.slice());

  const ours = median(await timeEach(bench.size, read));
  const alone = median(await timeEach(bench.size, () => textContentOnly(bytes.slice())));
  bench.figure('pages_in_bundle', pages);
  bench.figure('read_bundle_ms', ours);
  bench.figure('pdfjs_alone_ms', alone);
  bench.figure('read_to_pdfjs_ratio', ours / alone);
  bench.target('pages_per_second', (pages / ours) * 1_000, 'at-least', 20);
});
