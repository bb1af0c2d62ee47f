/** The statistics on upright A4: the months as bars with their table below, then the other tables. */
import type { Statistics } from '../../shared/register/statistics.ts';
import {
  monthTitle,
  periodDays,
  periodTitle,
  type StatisticsTable,
  statisticsTables,
} from '../../shared/text/statistics-words.ts';
import { formatCount, toThaiDigits } from '../../shared/thai/numerals.ts';
import { escapedHtml, fontFaces, type PageFonts } from '../page-html.ts';

export type StatisticsPaper = {
  readonly officeName: string;
  readonly isSample: boolean;
  readonly printed: string;
  readonly fonts: PageFonts;
};

export function statisticsHtml(paper: StatisticsPaper, report: Statistics): string {
  const sample = paper.isSample ? `@top-right { content: 'ตัวอย่าง ไม่ใช่ข้อมูลจริง'; font-weight: 700; }` : '';
  const [months, ...others] = statisticsTables(report);
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>สถิติงานสารบรรณ</title><style>
${fontFaces('Register', paper.fonts)}
@page { size: A4 portrait; margin: 18mm 18mm 16mm 22mm; font: 12pt/1 'Register'; ${sample}
  @bottom-right { content: 'หน้า ' counter(page, thai) ' จาก ' counter(pages, thai); } }
html { font: 14pt/1.1 'Register'; color: #000; } body { margin: 0; }
h1 { font-size: 20pt; text-align: center; margin: 0; } h2 { font-size: 16pt; margin: 4mm 0 1mm; break-after: avoid; }
p { margin: 0; text-align: center; } svg { width: 100%; margin: 3mm 0 1mm; }
table { width: 100%; border-collapse: collapse; } tr, section.short { break-inside: avoid; }
thead { display: table-header-group; }
th, td { border: 0.6pt solid #000; padding: 0.6mm 1.2mm 0.3mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { text-align: center; } td.number { text-align: right; width: 24mm; }
tr.total td, tr.total th { font-weight: 700; } tbody th { font-weight: 400; }
</style></head><body><h1>สถิติงานสารบรรณ ${periodTitle(report.period)}</h1>
<p>${escapedHtml(paper.officeName)}</p><p>${periodDays(report)} · ${escapedHtml(paper.printed)}</p>
${monthBars(report)}${months === undefined ? '' : tablePart(months, true)}
${others.map((table) => tablePart(table, false)).join('')}</body></html>`;
}

function tablePart({ title, heads, rows }: StatisticsTable, hasTotal: boolean): string {
  const body = rows.map((row, at) => {
    const cells = row.map((value, column) => {
      if (column === 0) return `<th scope="row">${escapedHtml(String(value))}</th>`;
      return `<td class="number">${typeof value === 'number' ? shownNumber(value) : escapedHtml(value)}</td>`;
    });
    return `<tr${hasTotal && at === rows.length - 1 ? ' class="total"' : ''}>${cells.join('')}</tr>`;
  });
  return `<section${rows.length < 15 ? ' class="short"' : ''}><h2>${title}</h2><table><thead><tr>
${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${body.join('')}</tbody></table></section>`;
}

function shownNumber(value: number): string {
  return Number.isInteger(value) ? formatCount(value) : toThaiDigits(value);
}

const chart = { width: 680, height: 210, left: 34, bottom: 30, top: 34 };

/** Received dark, sent hatched: told apart on a black-and-white printer. */
function monthBars({ months }: Statistics): string {
  const most = Math.max(1, ...months.flatMap(({ received, sent }) => [received, sent]));
  const [room, floor] = [chart.height - chart.bottom - chart.top, chart.height - chart.bottom];
  const step = (chart.width - chart.left) / months.length;
  const bars = months.map(({ month, received, sent }, at) => {
    const x = chart.left + at * step;
    const bar = (count: number, shift: number, fill: string) => {
      const height = (count / most) * room;
      const words =
        count === 0
          ? ''
          : `<text x="${x + shift + step * 0.19}" y="${floor - height - 3}" text-anchor="middle" font-size="13">${toThaiDigits(count)}</text>`;
      return `<rect x="${x + shift}" y="${floor - height}" width="${step * 0.36}" height="${height}" fill="${fill}" stroke="#000" stroke-width="0.6"/>${words}`;
    };
    return `${bar(received, step * 0.12, '#444')}${bar(sent, step * 0.5, 'url(#sent)')}
<text x="${x + step / 2}" y="${floor + 14}" text-anchor="middle" font-size="16">${monthTitle(month).split(' ')[0]}</text>`;
  });
  return `<svg viewBox="0 0 ${chart.width} ${chart.height}" font-family="Register"><defs>
<pattern id="sent" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="4" height="4" fill="#fff"/><line x1="0" y1="0" x2="0" y2="4" stroke="#000" stroke-width="1.2"/></pattern></defs>
<line x1="${chart.left}" y1="${floor}" x2="${chart.width}" y2="${floor}" stroke="#000"/>${bars.join('')}
<rect x="${chart.width - 168}" y="2" width="9" height="9" fill="#444"/><text x="${chart.width - 155}" y="12" font-size="16">หนังสือรับ</text>
<rect x="${chart.width - 80}" y="2" width="9" height="9" fill="url(#sent)" stroke="#000" stroke-width="0.6"/><text x="${chart.width - 67}" y="12" font-size="16">หนังสือส่ง</text></svg>`;
}
