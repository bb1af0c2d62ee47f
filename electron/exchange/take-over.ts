/** Handlers that bring in a register kept elsewhere: look, report, enter. */
import { AppError } from '../../shared/contract/errors.ts';
import { isLeftOut } from '../../shared/register/take-over.ts';
import { formatShortThaiDate, isoDayOf } from '../../shared/thai/date.ts';
import { pageFonts } from '../page-html.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import { masked } from '../transfer/masked.ts';
import { describeTable, doubtfulRows, fileReader, placeRows, reportOf, tableKey } from './read-register.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function takeOverHandlers(around: Surroundings) {
  const { store, ports, uploads, outputs } = around;
  const readFile = fileReader(around);
  let running: AbortController | null = null;
  const tell = (done: number, total: number) =>
    ports.emit({ name: 'exchange.progress', data: { step: 'rows', done, total } });
  const handlers = {
    'exchange.table': async ({ uploadId, book }) => describeTable(around, await readFile(uploadId), book),
    'exchange.checkRegister': async ({ uploadId, plan }) =>
      reportOf(around, await placeRows(around, (await readFile(uploadId)).table, plan)),
    'exchange.doubtsOnPaper': async ({ uploadId, plan, as }) => {
      const file = await readFile(uploadId);
      const rows = await placeRows(around, file.table, plan);
      const [doubtful, report] = [masked(doubtfulRows(rows)).value, await reportOf(around, rows)];
      const title = 'แถวที่มีข้อสงสัย';
      if (as === 'xlsx') {
        const { doubtsWorkbook } = await import('./doubts-workbook.ts');
        const bytes = await doubtsWorkbook(`${title} ${file.name}`, doubtful);
        return outputs.add({ name: `${title}.xlsx`, mediaType: workbookType, bytes });
      }
      const office = await store.settings.read();
      if (office === null) throw new AppError('no-office', {});
      const { doubtsHtml } = await import('./doubts-html.ts');
      const html = doubtsHtml(
        {
          officeName: office.officeName,
          fileName: file.name,
          printed: `พิมพ์เมื่อ ${formatShortThaiDate(isoDayOf(ports.clock()))}`,
          fonts: await pageFonts(ports.assets),
        },
        report,
        doubtful,
      );
      const bytes = await ports.printing.pdfFromHtml(html);
      return outputs.add({ name: `${title}.pdf`, mediaType: 'application/pdf', bytes }, null);
    },
    'exchange.takeOver': async ({ uploadId, plan }) => {
      const { name, table } = await readFile(uploadId);
      const settings = await store.settings.read();
      if (settings === null) throw new AppError('no-office', {});
      const isSample = await store.settings.isSample();
      const rows = await placeRows(around, table, plan);
      const entering = rows.filter((row) => !isLeftOut(row));
      const { book } = plan;
      const [at, by] = [ports.clock(), settings.clerkName];
      running = new AbortController();
      const entered = await store.takeOver
        .enter({ book, rows: entering, fileName: name, at, by, isSample }, tell, running.signal)
        .finally(() => {
          running = null;
        });
      if (entered === null) return null; // the file stays, to be looked at again
      await store.takeOver.keepMapping(book, tableKey(table, plan.firstRow), plan.mapping, isSample);
      await uploads.drop(uploadId);
      ports.emit({ name: 'office.changed', data: {} });
      ports.emit({ name: 'register.changed', data: { book, entryId: '' } });
      return { entered, leftOut: rows.length - entering.length };
    },
  } satisfies Partial<RoomHandlers<'exchange'>>;
  return { handlers, stop: () => running?.abort() };
}
