/**
 * A whole official letter from a seed number: an external letter of a district, a province or a department, or a memo.
 * Nothing in it is real but names of provinces, ministries and laws. What stands in it is known exactly.
 */
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { inventedNames, type Place } from './invented-names.ts';
import { bridges, closings, remarks } from './letter-sentences.ts';
import { dayAfter, letterSlots, type Slots, urgencies } from './letter-slots.ts';
import { type Topic, topics } from './letter-topics.ts';

export type LetterTable = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

export type InventedLetter = {
  readonly seed: number;
  readonly form: 'external' | 'memo';
  readonly urgency: string | null;
  /** "อต ๐๐๒๓.๓/ว ๒๓๖๗", as printed after ที่. */
  readonly number: string;
  readonly officeLines: readonly string[];
  readonly dateISO: string;
  readonly subject: string;
  readonly to: string;
  readonly reference: string | null;
  readonly enclosures: readonly { readonly text: string; readonly quantity: string }[];
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
  readonly afterItems: readonly string[];
  readonly table: LetterTable | null;
  readonly closing: string;
  readonly signatory: readonly string[];
  readonly owner: readonly string[];
  readonly deadlines: readonly string[];
};

type Level = 'district' | 'province' | 'department';
type Sender = {
  readonly level: Level;
  readonly asker: string;
  readonly number: () => string;
  readonly officeLines: readonly string[];
  readonly to: string;
  readonly signatory: readonly string[];
};

const departments = [
  ['มท', '๐๓', 'กรมการปกครอง', 'ถนนอัษฎางค์ เขตพระนคร กทม. ๑๐๒๐๐'],
  ['มท', '๐๘', 'กรมส่งเสริมการปกครองท้องถิ่น', 'ถนนนครราชสีมา เขตดุสิต กทม. ๑๐๓๐๐'],
  ['มท', '๐๖', 'กรมป้องกันและบรรเทาสาธารณภัย', '๓/๑๒ ถนนอู่ทองนอก เขตดุสิต กทม. ๑๐๓๐๐'],
  ['กค', '๐๔', 'กรมบัญชีกลาง', 'ถนนพระรามที่ ๖ แขวงพญาไท กทม. ๑๐๔๐๐'],
  ['สธ', '๐๔', 'กรมควบคุมโรค', 'ถนนติวานนท์ อำเภอเมือง นบ ๑๑๐๐๐'],
  ['กษ', '๑๐', 'กรมส่งเสริมการเกษตร', '๒๑๔๓/๑ ถนนพหลโยธิน เขตจตุจักร กทม. ๑๐๙๐๐'],
  ['ทส', '๑๖', 'กรมป่าไม้', '๖๑ ถนนพหลโยธิน แขวงลาดยาว เขตจตุจักร กทม. ๑๐๙๐๐'],
] as const;

const owners = {
  district: ['สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอ', 'ที่ทำการปกครองอำเภอ', 'กลุ่มงานบริหารงานปกครอง'],
  province: ['สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด', 'ที่ทำการปกครองจังหวัด', 'สำนักงานจังหวัด'],
  department: ['กองพัฒนาและส่งเสริมการบริหารงานท้องถิ่น', 'สำนักบริหารการทะเบียน', 'กองคลัง', 'สำนักงานเลขานุการกรม'],
} as const;
const groups = [
  'กลุ่มงานส่งเสริมและพัฒนาท้องถิ่น',
  'กลุ่มงานการเงินบัญชีและการตรวจสอบ',
  'ฝ่ายบริหารทั่วไป',
  'กลุ่มงานกฎหมาย ระเบียบ และเรื่องร้องทุกข์',
] as const;

export function inventedLetter(seed: number): InventedLetter {
  const chance = chanceFrom(seed);
  const names = inventedNames(chance);
  const { pick, whole, happens, some } = chance;
  const place = names.place();
  const level = pick<Level>(['district', 'district', 'province', 'province', 'department']);
  const sender = senderOf(level, chance, names, place);
  const dateISO = dayAfter('2021-01-04', whole(0, 2_300));
  const { fill, deadlines } = letterSlots({
    chance,
    names,
    place,
    asker: sender.asker,
    dateISO,
  });
  const topic = pick(topics);
  const isMemo = level !== 'department' && happens(0.12);
  const urgency = happens(0.4) ? pick(urgencies) : null;
  return {
    seed,
    form: isMemo ? 'memo' : 'external',
    urgency,
    number: sender.number(),
    officeLines: isMemo ? [`${pick(owners[level])} โทร. ${names.phone()}`] : sender.officeLines,
    dateISO,
    subject: fill(topic.subject),
    to: sender.to,
    reference: !isMemo && happens(0.35) ? fill('{cited}') : null,
    enclosures: isMemo ? [] : enclosuresOf(chance, fill),
    paragraphs: [...some(topic.cause, whole(1, 2)), ...some(remarks, whole(0, 1)), pick(bridges)].map(fill),
    items: some(topic.steps, whole(2, 3)).map(fill),
    afterItems: some(remarks, pick([0, 0, 1, 1, 2])).map(fill),
    table: happens(0.22) ? tableOf(topic, chance, fill) : null,
    closing: pick(closings),
    signatory: [`(${names.person()})`, ...sender.signatory],
    owner: isMemo ? [] : ownerOf(level, chance, names),
    deadlines: [...deadlines],
  };
}

function senderOf(
  level: Level,
  chance: Chance,
  names: ReturnType<typeof inventedNames>,
  place: Place,
): Sender {
  const { pick, whole, happens } = chance;
  const circular = happens(0.75) ? 'ว ' : '';
  const running = () => whole(1, 9_999);
  const district = names.placeName();
  const numbered = (code: string, office: string) => () =>
    toThaiDigits(`${code} ${office}/${circular}${running()}`);
  const street = `${happens(0.4) ? `${toThaiDigits(`${whole(1, 399)}/${whole(1, 40)}`)} ` : ''}ถนน${names.road()}`;
  if (level === 'district')
    return {
      level,
      asker: `อำเภอ${district}`,
      number: numbered(
        place.code,
        pick([`0023.${whole(2, 25)}`, `${String(whole(1, 24)).padStart(2, '0')}18`, `0018.${whole(1, 9)}`]),
      ),
      officeLines: [`ที่ว่าการอำเภอ${district}`, `${street} ${place.code} ${place.postcode}`],
      to: pick([
        'นายกเทศมนตรี และนายกองค์การบริหารส่วนตำบล ทุกแห่ง',
        `นายกองค์การบริหารส่วนตำบล${names.placeName()}`,
        'กำนัน ผู้ใหญ่บ้าน ทุกตำบล',
        `ผู้ว่าราชการจังหวัด${place.province}`,
      ]),
      signatory: happens(0.7)
        ? [`นายอำเภอ${district}`]
        : ['ปลัดอำเภอ (เจ้าพนักงานปกครองชำนาญการพิเศษ) รักษาราชการแทน', `นายอำเภอ${district}`],
    };
  if (level === 'province')
    return {
      level,
      asker: `จังหวัด${place.province}`,
      number: numbered(
        place.code,
        pick(['0023.3', '0023.5', '0017.2', '0018.1', '0032.006', '0021', '0019']),
      ),
      officeLines: [`ศาลากลางจังหวัด${place.province}`, `${street} ${place.code} ${place.postcode}`],
      to: pick([
        'นายอำเภอ ทุกอำเภอ',
        `นายอำเภอ${district} และนายอำเภอ${names.placeName()}`,
        'หัวหน้าส่วนราชการประจำจังหวัด และนายอำเภอ ทุกอำเภอ',
      ]),
      signatory: happens(0.5)
        ? [`ผู้ว่าราชการจังหวัด${place.province}`]
        : ['รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน', `ผู้ว่าราชการจังหวัด${place.province}`],
    };
  const [code, division, name, address] = pick(departments);
  return {
    level,
    asker: name,
    number: numbered(code, `${division}${String(whole(1, 22)).padStart(2, '0')}.${whole(1, 9)}`),
    officeLines: [name, address],
    to: pick(['ผู้ว่าราชการจังหวัด ทุกจังหวัด', `ผู้ว่าราชการจังหวัด${place.province}`, 'ผู้ว่าราชการจังหวัด (ตามบัญชีแนบท้าย)']),
    signatory: happens(0.5) ? [`อธิบดี${name}`] : ['รองอธิบดี ปฏิบัติราชการแทน', `อธิบดี${name}`],
  };
}

function enclosuresOf({ pick, whole, happens }: Chance, fill: Slots['fill']) {
  const quantity = () => fill(`จำนวน {one} ${pick(['ชุด', 'ฉบับ', 'แผ่น', 'เล่ม'])}`);
  const kinds = [
    'แบบรายงานผล',
    'กำหนดการประชุม',
    'บัญชีรายชื่อผู้มีสิทธิ',
    'แบบตอบรับ',
    'คู่มือการใช้งานระบบ',
    'ใบสมัคร',
    'แผนที่สังเขป',
    'หลักเกณฑ์การคัดเลือก',
  ];
  if (happens(0.25)) return [];
  if (happens(0.4)) return [{ text: fill(`สำเนา{cited} ${quantity()}`), quantity: '' }];
  return Array.from({ length: whole(1, 4) }, () => ({ text: pick(kinds), quantity: quantity() }));
}

function ownerOf(
  level: Level,
  { pick, happens }: Chance,
  names: ReturnType<typeof inventedNames>,
): readonly string[] {
  return [
    pick(owners[level]),
    ...(happens(0.6) ? [pick(groups)] : []),
    `${pick(['โทร.', 'โทร.', 'โทรศัพท์'])} ${names.phone()}${happens(0.4) ? ` โทรสาร ${names.phone()}` : ''}`,
    ...(happens(0.5) ? [`ไปรษณีย์อิเล็กทรอนิกส์ ${names.mail()}`] : []),
    ...(happens(0.35) ? [`ผู้ประสานงาน ${names.person()} โทร. ${names.mobile()}`] : []),
  ];
}

function tableOf({ table: [head, row] }: Topic, { whole }: Chance, fill: Slots['fill']): LetterTable {
  const rows = Array.from({ length: whole(3, 12) }, (_, at) =>
    row.map((cell) => fill(cell.replace('{row}', toThaiDigits(at + 1)))),
  );
  return { head, rows };
}
