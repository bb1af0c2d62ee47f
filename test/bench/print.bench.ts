/**
 * Registers on paper and in spreadsheets: time, pages and the memory that the printing browser takes.
 * Ten thousand rows at once would take it over 5 GB (measured with one page set); in chunks it stays under 1 GB.
 * `--book sent`: the other register.
 */
import { readdir, readFile } from 'node:fs/promises';
import { createChromiumPrinting } from '../../electron/headless/printing.ts';
import { pageFonts } from '../../electron/page-html.ts';
import { findProjectRoot } from '../../electron/project-root.ts';
import { registerWorkbook } from '../../electron/registers/export.ts';
import { formRow } from '../../electron/registers/form-columns.ts';
import { chunksOf, registerPdf } from '../../electron/registers/print-document.ts';
import { registerPageSet } from '../../electron/registers/print-page.ts';
import { registerEntries } from '../helpers/register-entries.ts';
import { type Bench, median, runBench, timeEach } from './harness.ts';
import { processorTime } from './processor-time.ts';

await runBench('print', 1_000, measure, {
  book: { type: 'string', among: ['received', 'sent'] },
});

async function measure(bench: Bench): Promise<void> {
  const printing = createChromiumPrinting();
  const book = bench.options.book === 'sent' ? ('sent' as const) : ('received' as const);
  const rows = registerEntries(bench.size)
    .map((entry) => ({ ...entry, book }))
    .map(formRow);
  const register = {
    book,
    officeName: 'ที่ว่าการอำเภอวังหมอก',
    printed: 'พิมพ์เมื่อ ๒๓ พ.ย. ๒๕๖๙',
    isSample: false,
    fonts: await pageFonts(findProjectRoot(import.meta.url).assets),
  };
  try {
    await printing.pdfFromHtml('<p>warm</p>');
    const [first = []] = chunksOf(rows);
    const bare = median(await timeEach(3, () => printing.pdfFromHtml(registerPageSet(register, first))));
    const memory = watchMemory();
    const [start, worked] = [performance.now(), processorTime()];
    const { bytes, pages } = await registerPdf(printing, register, rows);
    const taken = performance.now() - start;
    bench.figure('pdf_ms', taken);
    bench.figure('pdf_processor_ms', processorTime() - worked);
    bench.figure('pdf_ms_per_1000_rows', (taken / bench.size) * 1_000);
    // Joining and numbering the page sets, against the browser's own work on one of them, row for row.
    bench.target('pdf_ratio_to_bare_browser', taken / bench.size / (bare / first.length), 'at-most', 2);
    bench.figure('pdf_pages', pages);
    bench.figure('pdf_kb', bytes.byteLength / 1_024);
    const peak = await memory.peakMegabytes();
    if (peak > 0) bench.target('browser_peak_mb', peak, 'at-most', 1_500);
  } finally {
    await printing.close();
  }
  const start = performance.now();
  const workbook = await registerWorkbook(book, 'ทะเบียน ปี ๒๕๖๙', rows);
  bench.figure('xlsx_ms_per_1000_rows', ((performance.now() - start) / bench.size) * 1_000);
  bench.figure('xlsx_kb', workbook.byteLength / 1_024);
}

/** Sum of the resident memory of all processes that this one started, ten times a second. Linux only; elsewhere 0. */
function watchMemory(): { peakMegabytes(): Promise<number> } {
  let peak = 0;
  const timer = setInterval(async () => {
    peak = Math.max(peak, await memoryOfDescendants(process.pid));
  }, 100);
  return {
    async peakMegabytes() {
      clearInterval(timer);
      return peak;
    },
  };
}

async function memoryOfDescendants(root: number): Promise<number> {
  if (process.platform !== 'linux') return 0;
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const statuses = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')),
  );
  const processes = statuses.map((status, index) => ({
    pid: Number(pids[index]),
    parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]),
    kilobytes: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0),
  }));
  const ours = new Set([root]);
  for (let grown = true; grown; ) {
    const before = ours.size;
    for (const { pid, parent } of processes) if (ours.has(parent)) ours.add(pid);
    grown = ours.size > before;
  }
  ours.delete(root);
  const kilobytes = processes
    .filter(({ pid }) => ours.has(pid))
    .reduce((sum, each) => sum + each.kilobytes, 0);
  return kilobytes / 1_024;
}
