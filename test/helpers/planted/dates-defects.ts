/** Mistakes in dates, in the order of the chain and in what cites what. */
import { formatThaiDate, weekdayNames, weekdayOf } from '../../../shared/thai/date.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import { shift } from './model.ts';
import {
  annexOf,
  citing,
  type Defect,
  departmentOf,
  inLetters,
  inLines,
  inParagraph,
  minuteOf,
  otherDigit,
  replaced,
  set,
  stampOf,
} from './planting.ts';
export const datesDefects: readonly Defect[] = [
  {
    kind: 'cited number',
    rule: 'cited-number',
    model: (b) =>
      set(citing(b), (one) => {
        one.citedNumber = otherDigit(one.citedNumber);
      }),
  },
  {
    kind: 'cited date',
    rule: 'cited-date',
    also: ['letter-before-cited'],
    model: (b) =>
      set(citing(b), (one) => {
        one.citedDate = formatThaiDate(shift(one.cites?.iso ?? '', -1));
      }),
  },
  {
    kind: 'day that does not exist',
    rule: 'impossible-date',
    typed: (pages, b) =>
      replaced(pages, formatThaiDate(b.letters[0]?.iso ?? ''), (date) => date.replace(/^[๐-๙]+/u, '๗๒')),
  },
  {
    kind: 'weekday of another date',
    rule: 'weekday-date',
    model: (b) =>
      inParagraph(
        b,
        /วัน(จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์)ที่/u,
        `วัน${weekdayNames[(weekdayOf(b.days.event) + 1) % 7]}ที่`,
      ),
  },
  {
    kind: 'older than what it refers to',
    rule: 'letter-before-cited',
    model: (b) =>
      set(departmentOf(b), (letter) => {
        letter.references = [
          `หนังสือ${b.agency.name} ที่ ${b.agency.code}/ว ๔๐๑ ลงวันที่ ${formatThaiDate(shift(letter.iso, 20))}`,
        ];
      }),
  },
  {
    kind: 'stamped before it was written',
    rule: 'stamp-before-letter',
    also: ['forwarded-before-received'],
    model: (b) =>
      set(stampOf(b), (stamp) => {
        stamp.date = shift(b.days.department, -6);
      }),
  },
  {
    kind: 'forwarded before it came in',
    rule: 'forwarded-before-received',
    model: (b) =>
      set(stampOf(b), (stamp) => {
        stamp.date = shift(b.days.province, 9);
      }),
  },
  {
    kind: 'minuted before it was written',
    rule: 'minute-before-letter',
    also: ['minute-before-stamp'],
    model: (b) =>
      set(minuteOf(b), (minute) => {
        minute.date = shift(b.days.province, -3);
      }),
  },
  {
    kind: 'minuted before it came in',
    rule: 'minute-before-stamp',
    model: (b) =>
      b.days.districtStamp > b.days.province &&
      set(minuteOf(b), (minute) => {
        minute.date = b.days.province;
      }),
  },
  {
    kind: 'answer wanted after the event',
    rule: 'deadline-after-event',
    model: (b) =>
      inLines(
        annexOf(b, 'ภายในวันที่'),
        /(ภายในวันที่ )[^\t]+/u,
        (_, label = '') => `${label}${formatThaiDate(shift(b.days.event, 40))}`,
      ),
  },
  {
    kind: 'deadline already over',
    rule: 'deadline-before-letter',
    model: (b) =>
      inLetters(b, (letter) =>
        inLines(
          letter.paragraphs,
          /(เว็บไซต์ \S+ ภายในวันที่ ).+/u,
          (_, label = '') => `${label}${formatThaiDate(shift(b.days.department, -9))}`,
        ),
      ),
  },
  {
    kind: 'range in another year',
    rule: 'range-year',
    model: (b) =>
      b.days.event.slice(8) < '27' &&
      set(departmentOf(b), (letter) => {
        const [from, to] = [b.days.event, shift(b.days.event, 1)];
        const range = (year: number) =>
          `${toThaiDigits(Number(from.slice(8)))} - ${toThaiDigits(Number(to.slice(8)))} ${formatThaiDate(to).split(' ')[1]} ${toThaiDigits(year)}`;
        const year = Number(to.slice(0, 4)) + 543;
        letter.paragraphs[1] += ` โดยจัดกิจกรรมระหว่างวันที่ ${range(year)} และรายงานหลังจากนั้น`;
        letter.annexes.push(['รายละเอียดกิจกรรม', '', `ระหว่างวันที่ ${range(year + 1)}`, '']);
      }),
  },
  {
    kind: 'deadline in another year',
    rule: 'year-distant',
    also: ['weekday-date', 'deadline-after-event', 'year-drift'],
    typed: (pages, b) =>
      replaced(
        pages,
        `ภายในวันที่ ${formatThaiDate(b.days.deadline)}`,
        (text) => text.replace(/[๐-๙]{4}$/u, toThaiDigits(Number(b.days.deadline.slice(0, 4)) + 544)),
        'last',
      ),
  },
  {
    kind: 'day in another year',
    rule: 'year-drift',
    also: ['weekday-date'],
    model: (b) =>
      inParagraph(b, /ในวัน\S+ที่ [๐-๙]{1,2} \S+ [๐-๙]{4}/u, (found) =>
        found.replace(/[๐-๙]{4}$/u, toThaiDigits(Number(b.days.event.slice(0, 4)) + 542)),
      ),
  },
  {
    kind: 'fiscal year of another period',
    rule: 'fiscal-period',
    model: (b) => inParagraph(b, /\(๑ ตุลาคม ([๐-๙]{4})/u, (found) => found.replace(/[๐-๙]{4}/u, '๒๕๖๕')),
  },
];
