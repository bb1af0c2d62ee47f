/** Handlers of the office's statistics: the figures, on paper, as a spreadsheet. */
import { AppError } from '../../shared/contract/errors.ts';
import type { Period } from '../../shared/register/statistics.ts';
import { periodTitle } from '../../shared/text/statistics-words.ts';
import { formatShortThaiDate, isoDayOf } from '../../shared/thai/date.ts';
import { pageFonts } from '../page-html.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import { listOutput } from '../transfer/list-output.ts';

export function statisticsHandlers(around: Surroundings): RoomHandlers<'statistics'> {
  const { store, ports, outputs } = around;
  const reportOf = (period: Period) => store.statistics.of(period, isoDayOf(ports.clock()));
  return {
    'statistics.years': () => store.statistics.years(),
    'statistics.report': reportOf,
    'statistics.print': async (period) => {
      const { officeName, isSample } = await officeOf(around);
      const { statisticsHtml } = await import('./report-html.ts');
      const printed = `พิมพ์เมื่อ ${formatShortThaiDate(isoDayOf(ports.clock()))}`;
      const paper = { officeName, isSample, printed, fonts: await pageFonts(ports.assets) };
      const bytes = await ports.printing.pdfFromHtml(statisticsHtml(paper, await reportOf(period)));
      return outputs.add(
        { name: `สถิติ ${periodTitle(period)}.pdf`, mediaType: 'application/pdf', bytes },
        null,
      );
    },
    'statistics.export': async ({ as, ...period }) => {
      const { officeName, isSample } = await officeOf(around);
      const { statisticsSheets } = await import('./workbook.ts');
      const heading = `สถิติงานสารบรรณ ${periodTitle(period)} ${officeName}${isSample ? ' (ตัวอย่าง)' : ''}`;
      const sheets = statisticsSheets(heading, await reportOf(period));
      return listOutput(around, `สถิติ ${periodTitle(period)}`, sheets, { as });
    },
  };
}

async function officeOf({ store }: Surroundings): Promise<{ officeName: string; isSample: boolean }> {
  const settings = await store.settings.read();
  if (settings === null) throw new AppError('no-office', {});
  return { officeName: settings.officeName, isSample: await store.settings.isSample() };
}
