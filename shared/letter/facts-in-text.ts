/** Facts that a text states: days, hours, figures with their units, sums, telephones, addresses of the net, names. */
import { departmentNames } from '../gazetteer/departments.ts';
import { provinces } from '../gazetteer/provinces.ts';
import { findDates } from '../thai/date-phrase.ts';
import { toArabicDigits } from '../thai/numerals.ts';

export const factKinds = [
  'deadline',
  'date',
  'time',
  'phone',
  'link',
  'email',
  'amount',
  'number',
  'name',
] as const;
export type FactKind = (typeof factKinds)[number];

export type Fact = {
  readonly kind: FactKind;
  /** As written. */
  readonly text: string;
  /** What is compared: digits ASCII, spaces gone, days ISO. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
};

type Finder = { readonly kind: FactKind; readonly pattern: RegExp };

/** In order: what an earlier one takes is not looked at again. */
const finders: readonly Finder[] = [
  { kind: 'email', pattern: /[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/gu },
  {
    kind: 'link',
    pattern:
      /(?:https?:\/\/|www\.)[^\s,()]+[\w/]|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|go\.th|or\.th|in\.th|ac\.th)(?:\/[^\s,()]*)?/giu,
  },
  { kind: 'time', pattern: /\d{1,2}[.:]\d{2}(?:\s?[-–]\s?\d{1,2}[.:]\d{2})?\s?น\./gu },
  { kind: 'phone', pattern: /(?<![\d/.])0\d?(?:[\s-]?\d){7,8}(?![\d/])/gu },
  { kind: 'amount', pattern: /\d[\d,]*(?:\.\d+)?\s?(?:ล้าน|แสน|หมื่น)?บาท/gu },
  // Numbers of letters stand with their stroke; the rest with the word that says what is counted.
  {
    kind: 'number',
    pattern:
      /(?<![\d.,])\d[\d,]*(?:\.\d+)*(?:\/(?:ว\s?)?\d+)?(?:\s?(?:คน|แห่ง|ราย|ชุด|ฉบับ|หมู่บ้าน|ตำบล|อำเภอ|จังหวัด|ครั้ง|วัน|ปี|เดือน|ชั่วโมง|แผ่น|เล่ม|ข้อ|หน้า|รุ่น|เครื่อง|คัน|ไร่|กิโลเมตร|เมตร|%|ร้อยละ))?/gu,
  },
];

const names: readonly string[] = [...departmentNames, ...provinces.map(({ name }) => `จังหวัด${name}`)];
/** People with their titles, and the rooms and houses where something takes place. */
const namedIn =
  /(?:นางสาว|นาย(?!อำเภอ|กเทศ|กองค์|กรัฐ)|นาง|ร้อยตรี|ร้อยโท|ร้อยเอก|พันตรี|พันโท|พันเอก|ดร\.)\s?[ก-๎]{2,}\s[ก-๎]{2,}|(?:ห้องประชุม|โรงแรม|หอประชุม|ศาลากลาง|ศูนย์ประชุม)[ก-๎]{2,40}/gu;

/** The source's enclosures arrive as one; their numbers are no facts of the matter. */
const countsEnclosures = /สิ่งที่ส่งมาด้วย(?:\s|\d|และ|ถึง|,|-)*$/u;

/** Digits may be of either kind; places count in the text as written. */
export function factsIn(written: string): readonly Fact[] {
  const text = toArabicDigits(written.replaceAll('\u00a0', ' '));
  const found: Fact[] = [];
  const isFree = (start: number, end: number) => !found.some((one) => start < one.end && one.start < end);
  const add = (kind: FactKind, start: number, end: number, value: string) => {
    if (isFree(start, end)) found.push({ kind, text: written.slice(start, end), value, start, end });
  };
  for (const { start, end, iso, text: literal } of findDates(text)) {
    const isDeadline = /ภายใน(?:วัน(?:[ก-๎]{2,10})?(?:ที่)?\s?)?$/u.test(text.slice(0, start));
    add(isDeadline ? 'deadline' : 'date', start, end, iso ?? literal.replace(/\s/gu, ''));
  }
  for (const name of names)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      add('name', at, at + name.length, name);
  for (const { 0: name, index } of text.matchAll(namedIn))
    add('name', index, index + name.length, spaceless(name));
  for (const { kind, pattern } of finders)
    for (const { 0: literal, index } of text.matchAll(pattern)) {
      const bare = literal.trimEnd();
      if (kind === 'number' && countsEnclosures.test(text.slice(Math.max(0, index - 40), index))) continue;
      add(kind, index, index + bare.length, comparable(kind, bare));
    }
  return found.sort((one, other) => one.start - other.start);
}

function comparable(kind: FactKind, literal: string): string {
  if (kind === 'phone') return literal.replace(/\D/gu, '');
  if (kind === 'time') return spaceless(literal).replaceAll(':', '.').replaceAll('–', '-');
  if (kind === 'link' || kind === 'email') return literal.toLowerCase().replace(/\/$/u, '');
  return spaceless(literal).replaceAll(',', '');
}

function spaceless(text: string): string {
  return text.replace(/\s/gu, '');
}
