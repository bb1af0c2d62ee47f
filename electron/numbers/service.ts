/** Handlers of the numbers beyond the next one: held numbers, units' books, the year's report and its close. */
import type { Checked } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { OfficeSettings } from '../../shared/office/office.ts';
import { buddhistYear, formatShortThaiDate, isoDayOf } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { pageFonts } from '../page-html.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import { listOutput, ownListOutput } from '../transfer/list-output.ts';
import type { NumberPaper } from './number-page.ts';

type Room = RoomHandlers<'number' | 'receivedBook'>;

export function numberHandlers(around: Surroundings): Room {
  return { ...readingHandlers(around), ...paperHandlers(around), ...writingHandlers(around) };
}

function readingHandlers(around: Surroundings) {
  const { store } = around;
  return {
    'number.years': () => store.numbers.years(),
    'number.books': async ({ year }) => store.numbers.books(await officeOf(around), year),
    'number.report': ({ year }) => reportOf(around, year),
    'number.reservations': ({ year }) => store.numbers.reservations(year),
    'receivedBook.list': () => store.numbers.listReceivedBooks(),
  } satisfies Partial<Room>;
}

function paperHandlers(around: Surroundings) {
  const { ports } = around;
  return {
    'number.print': async ({ year, paper, idNumbers }) => {
      const [office, report, page] = [
        await officeOf(around),
        await reportOf(around, year),
        await paperOf(around),
      ];
      const what = paper === 'report' ? 'รายงานเลขทะเบียน' : 'สรุปการปิดทะเบียน';
      const name = `${what} ปี ${toThaiDigits(year)}`;
      const make = async (safe: typeof report) => {
        const html =
          paper === 'report'
            ? (await import('./report-html.ts')).reportHtml(page, safe)
            : (await import('./summary-html.ts')).summaryHtml(page, safe, office.clerkName);
        const bytes = await ports.printing.pdfFromHtml(html);
        return { name: `${name}.pdf`, mediaType: 'application/pdf', bytes };
      };
      return ownListOutput(around, name, report, { idNumbers, make });
    },
    'number.export': async ({ year, ...how }) => {
      const { officeName, isSample } = await paperOf(around);
      const title = `รายงานเลขทะเบียน ปี ${toThaiDigits(year)}`;
      const heading = `${title} ${officeName}${isSample ? ' (ตัวอย่าง ไม่ใช่ทะเบียนจริง)' : ''}`;
      const { numbersSheet } = await import('./workbook.ts');
      return listOutput(around, title, [numbersSheet(await reportOf(around, year), heading)], how);
    },
  } satisfies Partial<Room>;
}

function writingHandlers(around: Surroundings) {
  const { store, ports } = around;
  const changed = () => ports.emit({ name: 'office.changed', data: {} });
  return {
    'number.reserve': async (input) => {
      const signed = await signature(around);
      await mustKnow(around, input);
      const { book, prefixId, receivedBookId, circular, memo, ...rest } = input;
      const year = buddhistYear(isoDayOf(signed.at));
      const series = { book, prefixId, receivedBookId, circular, memo, year };
      const isSample = await store.settings.isSample();
      const held = await store.numbers.reserve({ ...rest, ...signed, series, isSample });
      changed();
      return held;
    },
    'number.release': async (input) => store.numbers.release({ ...input, ...(await signature(around)) }),
    'number.extend': async ({ id, until }) => store.numbers.extend(id, until),
    'number.giveFurther': async (input) => {
      const entry = await store.numbers.giveFurther({ ...input, ...(await signature(around)) });
      ports.emit({ name: 'register.changed', data: { book: entry.book, entryId: entry.id } });
      return entry;
    },
    'number.close': async (input) => {
      const signed = await signature(around);
      const isSample = await store.settings.isSample();
      const report = await store.numbers.close(await officeOf(around), { ...input, ...signed, isSample });
      changed();
      saveClosedYear(around);
      return report;
    },
    'receivedBook.save': async (book) => {
      const saved = await store.numbers.saveReceivedBook(book, await store.settings.isSample());
      changed();
      return saved;
    },
    'receivedBook.saveFormat': async ({ receivedBookId, format }) => {
      const units = await store.numbers.listReceivedBooks();
      if (receivedBookId !== null && !units.some(({ id }) => id === receivedBookId))
        throw new AppError('not-found', { what: 'received-book' });
      const year = buddhistYear(isoDayOf(ports.clock()));
      await store.numbers.saveFormat({ receivedBookId, format, year }, await store.settings.isSample());
      changed();
      return null;
    },
    'receivedBook.remove': async ({ id }) => {
      await store.numbers.removeReceivedBook(id);
      changed();
      return null;
    },
  } satisfies Partial<Room>;
}

/** A counter is opened only for a book the office keeps. */
async function mustKnow(
  { store }: Surroundings,
  { book, prefixId, receivedBookId }: Checked<'number.reserve'>,
): Promise<void> {
  const isSent = book === 'sent';
  const prefixes = await store.office.listPrefixes();
  if (isSent !== (prefixId !== null) || (isSent && !prefixes.some(({ id }) => id === prefixId)))
    throw new AppError('not-found', { what: 'prefix' });
  const units = await store.numbers.listReceivedBooks();
  if (receivedBookId !== null && (isSent || !units.some(({ id }) => id === receivedBookId)))
    throw new AppError('not-found', { what: 'received-book' });
}

async function reportOf(around: Surroundings, year: number) {
  const today = isoDayOf(around.ports.clock());
  return around.store.numbers.report(await officeOf(around), year, today);
}

async function paperOf({ store, ports }: Surroundings): Promise<NumberPaper> {
  const office = await store.settings.read();
  if (office === null) throw new AppError('no-office', {});
  return {
    officeName: office.officeName,
    printed: `พิมพ์เมื่อ ${formatShortThaiDate(isoDayOf(ports.clock()))}`,
    isSample: await store.settings.isSample(),
    fonts: await pageFonts(ports.assets),
  };
}

async function officeOf({ store }: Surroundings): Promise<OfficeSettings> {
  const office = await store.settings.read();
  if (office === null) throw new AppError('no-office', {});
  return office;
}

async function signature(around: Surroundings): Promise<{ at: Date; by: string }> {
  const { clerkName } = await officeOf(around);
  return { at: around.ports.clock(), by: clerkName };
}

/** The year as it was closed, in a backup of its own that stays. Beside what follows: nobody waits for it. */
function saveClosedYear({ store, ports }: Surroundings): void {
  store.backup
    .make(ports.clock(), 'year-close')
    .then(() => store.backup.catchUp(ports.clock()))
    .catch((error: unknown) => ports.log.error('no backup at the close of the year', error))
    .finally(() => ports.emit({ name: 'backup.changed', data: {} }));
}
