/** Handlers that put a range of a register on paper (PDF) or into a spreadsheet. */
import type { Checked } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { formatShortThaiDate, isoDayOf } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { type PageFonts, pageFonts } from '../page-html.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import { registerTitle } from './form-columns.ts';
import { rowsInPlace } from './in-place.ts';
import { createPrintJobs, firstRows, type PrintJobs } from './print-jobs.ts';
import type { PrintedRegister } from './print-page.ts';

type Range = Checked<'register.print'>;
type PrintMethods =
  | 'register.print'
  | 'register.export'
  | 'register.openPrint'
  | 'register.printPart'
  | 'register.printWhole';

export function printHandlers(
  around: Surroundings,
  jobs: PrintJobs = createPrintJobs(around.ports.printing),
): Pick<RoomHandlers<'register'>, PrintMethods> {
  const { store, ports, outputs } = around;
  const fonts = readFontsOnce(ports.assets);
  const pdf = 'application/pdf';

  async function laidOut(range: Range, most?: number) {
    const office = await officeOf(around);
    const rows = rowsInPlace(await store.registers.all(range, most));
    const printed = `พิมพ์เมื่อ ${formatShortThaiDate(isoDayOf(ports.clock()))}`;
    const register: PrintedRegister = { book: range.book, ...office, printed, fonts: await fonts() };
    return { register, rows };
  }

  return {
    'register.openPrint': async ({ headOnly = false, ...range }) => {
      // One more than they hold tells whether there are more. A line entered late joins them when all are read.
      const { register, rows } = await laidOut(range, headOnly ? firstRows + 1 : undefined);
      const opened = await jobs.open(`${fileName(range)}.pdf`, register, rows);
      return { ...opened, isHead: headOnly && rows.length > firstRows };
    },
    'register.printPart': async ({ id, part }) => {
      const bytes = part === null ? await jobs.firstPages(id) : await jobs.part(id, part);
      return outputs.add({ name: 'ทะเบียน.pdf', mediaType: pdf, bytes, isForOnce: true });
    },
    'register.printWhole': async ({ id }) => {
      const { name, bytes, pages } = await jobs.whole(id);
      return outputs.add({ name, mediaType: pdf, bytes }, pages);
    },
    'register.print': async (range) => {
      const { register, rows } = await laidOut(range);
      const { registerPdf } = await import('./print-document.ts'); // heavy, and not needed to start
      const { bytes, pages } = await registerPdf(ports.printing, register, rows);
      return outputs.add({ name: `${fileName(range)}.pdf`, mediaType: pdf, bytes }, pages);
    },
    'register.export': async ({ as, ...range }) => {
      const { officeName, isSample } = await officeOf(around);
      const rows = rowsInPlace(await store.registers.all(range));
      const heading = `${fileName(range)} ${officeName}${isSample ? ' (ตัวอย่าง ไม่ใช่ทะเบียนจริง)' : ''}`;
      const { registerWorkbook, registerTable } = await import('./export.ts');
      if (as === 'csv') {
        const { listFile } = await import('../transfer/list-file.ts');
        return outputs.add(await listFile(fileName(range), [registerTable(range.book, heading, rows)], as));
      }
      const bytes = await registerWorkbook(range.book, heading, rows);
      return outputs.add({ name: `${fileName(range)}.xlsx`, mediaType: workbookType, bytes });
    },
  };
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function officeOf({ store }: Surroundings): Promise<{ officeName: string; isSample: boolean }> {
  const settings = await store.settings.read();
  if (settings === null) throw new AppError('no-office', {});
  return { officeName: settings.officeName, isSample: await store.settings.isSample() };
}

function fileName({ book, year }: Range): string {
  return year === null ? registerTitle[book] : `${registerTitle[book]} ปี ${toThaiDigits(year)}`;
}

function readFontsOnce(assets: string): () => Promise<PageFonts> {
  let fonts: Promise<PageFonts> | null = null;
  return () => {
    fonts ??= pageFonts(assets);
    return fonts;
  };
}
