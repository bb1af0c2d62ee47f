/** Fills the `{slots}` of invented sentences with numbers, dates, names and sums, in the digits and spellings of a real office. */
import {
  formatShortThaiDate,
  formatThaiDate,
  monthNames,
  weekdayNames,
  weekdayOf,
} from '../../../shared/thai/date.ts';
import { formatCount, toThaiDigits } from '../../../shared/thai/numerals.ts';
import type { Chance } from './chance.ts';
import type { inventedNames, Place } from './invented-names.ts';
import { groups, posts, sessions, units } from './letter-sentences.ts';

export type Slots = {
  fill(pattern: string): string;
  /** Days written into {deadline} so far. */
  readonly deadlines: ReadonlySet<string>;
};

export type SlotSource = {
  readonly chance: Chance;
  readonly names: ReturnType<typeof inventedNames>;
  readonly place: Place;
  /** Who asks: "จังหวัด…", "อำเภอ…", "กรม…". */
  readonly asker: string;
  /** Day of the letter; deadlines and events lie after it, past days before. */
  readonly dateISO: string;
};

const citedAgencies = [
  ['กรมการปกครอง', 'มท ๐๓'],
  ['กรมบัญชีกลาง', 'กค ๐๔'],
  ['กรมโยธาธิการและผังเมือง', 'มท ๐๗'],
  ['กระทรวงมหาดไทย', 'มท ๐๒'],
  ['กรมส่งเสริมการปกครองท้องถิ่น', 'มท ๐๘'],
  ['กรมอนามัย', 'สธ ๐๙'],
] as const;

export const urgencies = ['ด่วนที่สุด', 'ด่วนที่สุด', 'ด่วนมาก', 'ด่วน'] as const;

const dayInMilliseconds = 86_400_000;

export function dayAfter(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * dayInMilliseconds).toISOString().slice(0, 10);
}

export function letterSlots({ chance, names, place, asker, dateISO }: SlotSource): Slots {
  const { whole, pick, happens } = chance;
  const deadlines = new Set<string>();
  const year = Number(dateISO.slice(0, 4)) + 543;
  const thai = toThaiDigits;
  const time = () => thai(`${String(whole(8, 16)).padStart(2, '0')}.${pick(['00', '30', '15', '45'])}`);
  const later = () => dayAfter(dateISO, whole(8, 75));
  const deadline = dayAfter(dateISO, whole(6, 40));
  const withWeekday = (iso: string) => `${weekdayNames[weekdayOf(iso)]}ที่ ${formatThaiDate(iso)}`;
  const group = (count: number) => Array.from({ length: count }, () => whole(0, 9)).join('');
  const slots: Readonly<Record<string, () => string>> = {
    year: () => thai(year),
    fy: () => thai(year + whole(0, 1)),
    later: () => thai(year + 4),
    month: () => pick(monthNames),
    day: () => formatThaiDate(later()),
    weekdayday: () => withWeekday(later()),
    shortday: () => formatShortThaiDate(later()),
    past: () => formatThaiDate(dayAfter(dateISO, -whole(3, 200))),
    deadline() {
      deadlines.add(deadline);
      return formatThaiDate(deadline);
    },
    range() {
      const month = dayAfter(dateISO, 45).slice(0, 7);
      const from = whole(1, 22);
      const last = formatThaiDate(`${month}-${from + whole(1, 5)}`.replace(/-(\d)$/, '-0$1'));
      return `${thai(from)} - ${last}`;
    },
    time,
    span: () =>
      thai(
        `${String(whole(8, 11)).padStart(2, '0')}.${pick(['00', '30'])} - ${whole(12, 16)}.${pick(['00', '30'])}`,
      ),
    one: () => thai(whole(1, 9)),
    small: () => thai(whole(10, 240)),
    count: () => formatCount(whole(250, 98_000)),
    percent: () => thai(happens(0.5) ? whole(5, 98) : (whole(100, 9_900) / 100).toFixed(2)),
    decimal: () => thai((whole(1_000, 9_999) / 100).toFixed(2)),
    fee: () => formatCount(whole(33, 890) * 10),
    money: () => `${formatCount(whole(4_000, 9_900_000))}${happens(0.3) ? thai(`.${group(2)}`) : ''}`,
    account: () => thai(`${group(3)}-${whole(0, 9)}-${group(5)}-${whole(0, 9)}`),
    budget: () => thai(`${whole(10_000, 39_999)}${group(8)}`),
    contract: () => thai(`${whole(1, 99)}/${year}`),
    latincode: () => `${group(3)} ${group(4)} ${group(4)}`,
    cited() {
      const [agency, code] = pick(citedAgencies);
      const number = thai(
        `${code}${String(whole(1, 22)).padStart(2, '0')}${happens(0.6) ? `.${whole(1, 9)}` : ''}/${happens(0.6) ? 'ว ' : ''}${whole(1, 9_999)}`,
      );
      return `หนังสือ${agency} ${happens(0.3) ? `${pick(urgencies)} ` : ''}ที่ ${number} ลงวันที่ ${formatThaiDate(dayAfter(dateISO, -whole(2, 60)))}`;
    },
    ascii: () => String(whole(1, 43)),
    asker: () => asker,
    province: () => place.province,
    placename: names.placeName,
    tambon: names.placeName,
    body: () => `${pick(['ทต.', 'อบต.', 'ทม.', 'อบต.'])}${names.placeName()}`,
    person: names.person,
    phone: names.phone,
    mobile: names.mobile,
    mail: names.mail,
    url: names.url,
    post: () => pick(posts),
    session: () => pick(sessions),
    unit: () => pick(units),
    group: () => pick(groups),
  };
  return {
    deadlines,
    fill: (pattern) =>
      pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
        const slot = slots[name];
        if (slot === undefined) throw new RangeError(`no slot named ${name}`);
        return slot();
      }),
  };
}
