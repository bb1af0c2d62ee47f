/** The board on upright A4: what is open, by time, for the wall of the office or one person's desk. */

import { shortRecipient } from '../../shared/office/recipient-kind.ts';
import type { AwaitedAnswers, Deadline, DeadlineBoard, LoanDue } from '../../shared/register/deadline.ts';
import { type BoardColumn, boardColumns, columnOf } from '../../shared/register/deadline-time.ts';
import { writtenWithYear } from '../../shared/register/running.ts';
import { formatShortThaiDate, formatThaiDate } from '../../shared/thai/date.ts';
import type { Holiday } from '../../shared/thai/holidays.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { escapedHtml, fontFaces, type PageFonts } from '../page-html.ts';

export type BoardPaper = {
  readonly officeName: string;
  readonly holidays: readonly Holiday[];
  readonly isSample: boolean;
  /** Null: everybody's. */
  readonly assignee: string | null;
  readonly today: string;
  readonly fonts: PageFonts;
};

const titles: Readonly<Record<BoardColumn, string>> = {
  overdue: 'เกินกำหนด',
  soon: 'วันนี้ถึงวันทำการถัดไป',
  fortnight: 'ภายในสองสัปดาห์',
  later: 'หลังจากนั้น',
};

type Line = {
  readonly due: string | null;
  readonly what: string;
  readonly who: string;
  readonly source: string;
};

export function boardPage(board: DeadlineBoard, paper: BoardPaper): string {
  const lines = linesOf(board, paper.assignee).toSorted((one, other) =>
    (one.due ?? '9999').localeCompare(other.due ?? '9999'),
  );
  const sample = paper.isSample ? `@top-right { content: 'ตัวอย่าง ไม่ใช่ข้อมูลจริง'; font-weight: 700; }` : '';
  const whose = paper.assignee === null ? '' : ` · ${escapedHtml(paper.assignee)}`;
  const parts = boardColumns.map((column) => {
    const mine = lines.filter(({ due }) => columnOf(due, paper.today, paper.holidays) === column);
    return mine.length === 0 ? '' : part(titles[column], mine);
  });
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>กำหนดเวลา</title><style>
${fontFaces('Register', paper.fonts)}
@page { size: A4 portrait; margin: 16mm 16mm 16mm 20mm; font: 12pt/1 'Register'; ${sample}
  @bottom-right { content: 'หน้า ' counter(page, thai) ' จาก ' counter(pages, thai); } }
html { font: 15pt/1.15 'Register'; color: #000; } body { margin: 0; }
h1 { font-size: 20pt; text-align: center; margin: 0; } h2 { font-size: 16pt; margin: 4mm 0 1mm; break-after: avoid; }
p { margin: 0; text-align: center; } table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { border: 0.6pt solid #000; padding: 0.8mm 1.2mm 0.4mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { text-align: center; } col.day { width: 30mm; } td:first-child { white-space: nowrap; } col.who { width: 40mm; } col.tick { width: 12mm; }
</style></head><body><h1>กำหนดเวลา</h1><p>${escapedHtml(paper.officeName)}${whose}</p>
<p>ณ วันที่ ${formatThaiDate(paper.today)}</p>${parts.join('')}${lines.length === 0 ? '<p>ไม่มีเรื่องที่มีกำหนด</p>' : ''}</body></html>`;
}

function linesOf({ deadlines, answers, loans }: DeadlineBoard, assignee: string | null): readonly Line[] {
  const mine = deadlines.filter((one) => assignee === null || one.assignee === assignee).map(lineOfDeadline);
  if (assignee !== null) return mine;
  return [...mine, ...answers.map(lineOfAnswers), ...loans.map(lineOfLoan)];
}

function lineOfDeadline({ what, subject, due, time, assignee, letter }: Deadline): Line {
  const hour = time === null ? '' : ` เวลา ${time.replace(':', '.')} น.`;
  return {
    due,
    what: `${what === '' ? subject : what}${hour}`,
    who: assignee,
    source: [
      what === '' || subject === '' ? '' : subject,
      letter === null ? '' : `เลขรับ ${writtenWithYear(letter)} ${letter.from}`,
    ]
      .filter((words) => words !== '')
      .join(' · '),
  };
}

function lineOfAnswers({ due, subject, number, recipients }: AwaitedAnswers): Line {
  const silent = recipients.filter(({ repliedAt }) => repliedAt === null);
  return {
    due,
    what: subject,
    who: `รอคำตอบ ${silent.length} จาก ${recipients.length} แห่ง`,
    source: [
      number ?? '',
      silent
        .slice(0, 12)
        .map(({ name }) => shortRecipient(name))
        .join(', '),
    ]
      .filter(Boolean)
      .join(' · '),
  };
}

function lineOfLoan({ due, subject, borrower }: LoanDue): Line {
  return { due, what: `คืนหนังสือ ${subject}`, who: borrower, source: '' };
}

function part(title: string, lines: readonly Line[]): string {
  const rows = lines.map(({ due, what, who, source }) => {
    const day = due === null ? '' : formatShortThaiDate(due);
    const small = source === '' ? '' : `<br><small>${words(source)}</small>`;
    return `<tr><td>${day}</td><td>${words(what)}${small}</td><td>${words(who)}</td><td></td></tr>`;
  });
  return `<h2>${title} (${toThaiDigits(lines.length)})</h2><table>
<colgroup><col class="day"><col><col class="who"><col class="tick"></colgroup>
<thead><tr><th>กำหนด</th><th>เรื่อง</th><th>ผู้รับผิดชอบ</th><th>เสร็จ</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function words(text: string): string {
  return escapedHtml(toThaiDigits(text));
}
