/**
 * A bundle as an office would put it together, before it is typed: covering letter, enclosed letters, annexes. Everything
 * in it agrees. Defects change the model or the typed text afterwards (defects.ts).
 */
import { formatThaiDate, isoFromBuddhist, weekdayNames, weekdayOf } from '../../../shared/thai/date.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import { type Dice, dice } from './dice.ts';
import { setTraps, smallPrint } from './traps.ts';
import {
  type Agency,
  agencies,
  bodies,
  firstNames,
  lastNames,
  type Place,
  places,
  rounds,
  subjects,
  villages,
} from './words.ts';

export type Enclosure = {
  text: string;
  quantity: string;
  cites: LetterModel | null;
  citedNumber: string;
  citedDate: string;
  citedAgency: string;
};
export type StampModel = { office: string; number: string; date: string; time: string };
export type MinuteModel = {
  to: string;
  lines: string[];
  by: string;
  position: string;
  date: string;
  chief: string;
  chiefPost: string;
};

export type LetterModel = {
  kind: 'district' | 'province' | 'department';
  urgency: string;
  number: string;
  head: string[];
  iso: string;
  subject: string;
  to: string;
  references: string[];
  enclosures: Enclosure[];
  paragraphs: string[];
  request: string;
  signer: string;
  position: string[];
  owner: string[];
  contact: string[];
  stamps: StampModel[];
  minute: MinuteModel | null;
  /** Of pages: each a list of lines. */
  annexes: string[][];
  /** Break the text before this paragraph, with คำต่อเนื่อง; 0 for a letter of one page. */
  breakBefore: number;
};

export type BundleModel = {
  readonly place: Place;
  readonly agency: Agency;
  readonly district: string;
  /** Covering letter first. */
  readonly letters: LetterModel[];
  readonly days: Days;
  readonly dice: Dice;
};

/** The chain of days, each on or after the one before. */
export type Days = {
  readonly department: string;
  readonly provinceStamp: string;
  readonly province: string;
  readonly districtStamp: string;
  readonly district: string;
  readonly deadline: string;
  readonly event: string;
};

export function makeBundle(seed: number): BundleModel {
  const bundle = agreeingBundle(seed);
  setTraps(bundle);
  const last = bundle.letters.at(-1);
  if (last !== undefined && last.kind === 'department' && bundle.dice.chance(0.4))
    last.annexes.push(smallPrint(bundle, last));
  return bundle;
}

function agreeingBundle(seed: number): BundleModel {
  const roll = dice(seed);
  const place = roll.pick(places);
  const agency = roll.pick(agencies);
  const district = roll.pick(place.districts);
  const days = daysOf(roll);
  const subject = `${roll.pick(subjects)} ${roll.chance(0.5) ? `ประจำปีงบประมาณ พ.ศ. ${fiscalYear(days.event)}` : `ประจำปี พ.ศ. ${toThaiDigits(yearOf(days.event))}`}`;
  const bundle: BundleModel = { place, agency, district, letters: [], days, dice: roll };
  const department = departmentLetter(bundle, subject);
  const depth = roll.pick(['province', 'province', 'district', 'alone'] as const);
  if (depth === 'alone') {
    department.annexes = [];
    bundle.letters.push(provinceLetter(bundle, subject, null));
    return bundle;
  }
  const province = provinceLetter(bundle, subject, department);
  department.stamps.push(stampOf(roll, `ศาลากลางจังหวัด${place.province}`, days.provinceStamp));
  if (depth === 'district') {
    province.minute = minuteOf(bundle);
    province.stamps.push(stampOf(roll, `ที่ว่าการอำเภอ${district}`, days.districtStamp));
    bundle.letters.push(districtLetter(bundle, subject, province));
  }
  bundle.letters.push(province, department);
  return bundle;
}

function departmentLetter(bundle: BundleModel, subject: string): LetterModel {
  const { agency, dice: roll, days } = bundle;
  const letter = emptyLetter('department', `${agency.code}/ว ${number(roll)}`, days.department, subject);
  const schedule = roll.chance(0.6);
  const list = roll.chance(0.6);
  const titles = [...(schedule ? ['กำหนดการ'] : []), ...(list ? ['บัญชีรายชื่อกลุ่มเป้าหมาย'] : []), 'แบบตอบรับ'];
  letter.urgency = roll.pick(['', 'ด่วนที่สุด', 'ด่วนมาก', '']);
  letter.head = [agency.name, agency.address];
  letter.to = roll.pick(['ผู้ว่าราชการจังหวัด ทุกจังหวัด', 'ผู้ว่าราชการจังหวัด (ตามบัญชีแนบท้าย)']);
  if (roll.chance(0.5))
    letter.references.push(
      `หนังสือ${agency.name} ที่ ${agency.code}/ว ${number(roll)} ลงวันที่ ${formatThaiDate(shift(days.department, -roll.between(20, 70)))}`,
    );
  letter.enclosures = titles.map((text) => plainEnclosure(text, `${toThaiDigits(1)} ฉบับ`));
  letter.paragraphs = [
    letter.references.length > 0
      ? `ตามหนังสือที่อ้างถึง ${agency.name}ได้แจ้งให้จังหวัดประสานหน่วยงานที่เกี่ยวข้องเตรียมการ นั้น`
      : `ด้วย${agency.name}ได้รับมอบหมายให้ดำเนินการเรื่อง ${subject} เพื่อให้การปฏิบัติงานเป็นไปในแนวทางเดียวกัน`,
    `${agency.name}พิจารณาแล้ว จึงกำหนดจัดประชุมใน${weekday(days.event)} เวลา ๐๙.๐๐ - ๑๒.๐๐ น. ผ่านสื่ออิเล็กทรอนิกส์ โดยเจ้าหน้าที่ที่รับผิดชอบสามารถศึกษารายละเอียดได้ที่เว็บไซต์ www.${agency.host} รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย ${titles.length > 1 ? `๑ ถึง ${toThaiDigits(titles.length)}` : '๑'}`,
    ...items(bundle, 'จังหวัด'),
  ];
  letter.request = roll.pick(['จึงเรียนมาเพื่อโปรดพิจารณา', 'จึงเรียนมาเพื่อโปรดทราบและพิจารณาดำเนินการต่อไป']);
  letter.signer = person(roll);
  letter.position = roll.chance(0.5)
    ? [`อธิบดี${agency.name}`]
    : [`รองอธิบดี ปฏิบัติราชการแทน`, `อธิบดี${agency.name}`];
  letter.owner = [agency.section];
  const exchange = `๐ ${toThaiDigits(roll.between(2100, 2799))}`;
  const line = roll.between(1000, 8000);
  letter.contact = [
    `โทร. ${exchange} ${toThaiDigits(line)} ต่อ ${toThaiDigits(roll.between(11, 99))} โทรสาร ${exchange} ${toThaiDigits(line + 37)}`,
    ...(roll.chance(0.6) ? [`ไปรษณีย์อิเล็กทรอนิกส์ saraban@${agency.host}`] : []),
    ...(roll.chance(0.6) ? [`ผู้ประสานงาน : ${person(roll)} โทร. ${mobile(roll)}`] : []),
  ];
  letter.breakBefore = roll.chance(0.4) ? 3 : 0;
  if (schedule) letter.annexes.push(scheduleAnnex(bundle, subject, letter));
  if (list) letter.annexes.push(roll.pick([roundsAnnex, localAnnex, provincesAnnex])(bundle, subject));
  letter.annexes.push(formAnnex(bundle, subject));
  return letter;
}

function provinceLetter(bundle: BundleModel, subject: string, enclosed: LetterModel | null): LetterModel {
  const { place, agency, dice: roll, days, district } = bundle;
  const letter = emptyLetter(
    'province',
    `${place.code} ๐๐๒๓.${toThaiDigits(roll.between(2, 5))}/ว ${number(roll)}`,
    days.province,
    subject,
  );
  const other = roll.pick(place.districts.filter((name) => name !== district));
  letter.urgency = enclosed?.urgency ?? '';
  letter.head = [`ศาลากลางจังหวัด${place.province}`, `${place.road} ${place.code} ${place.postcode}`];
  letter.to = roll.pick(['นายอำเภอ ทุกอำเภอ', `นายอำเภอ${district} และนายอำเภอ${other}`]);
  if (enclosed !== null) letter.enclosures.push(citing(enclosed, agency.name));
  letter.paragraphs = [
    enclosed === null
      ? `ด้วยจังหวัด${place.province}ได้กำหนดแนวทางเรื่อง ${subject} เพื่อให้การปฏิบัติงานในพื้นที่เป็นไปด้วยความเรียบร้อย`
      : `ด้วย${agency.name}กำหนดจัดประชุมเรื่อง ${subject} ใน${weekday(days.event)} ผ่านสื่ออิเล็กทรอนิกส์ รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย`,
    `จังหวัด${place.province}พิจารณาแล้ว จึงขอให้อำเภอแจ้งองค์กรปกครองส่วนท้องถิ่นในพื้นที่ ดำเนินการ ดังนี้`,
    ...items(bundle, 'อำเภอ'),
  ];
  letter.request = 'จึงเรียนมาเพื่อพิจารณาดำเนินการต่อไป';
  letter.signer = person(roll);
  letter.position = roll.chance(0.7)
    ? [`รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน`, `ผู้ว่าราชการจังหวัด${place.province}`]
    : [`ผู้ว่าราชการจังหวัด${place.province}`];
  letter.owner = ['สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด', 'กลุ่มงานส่งเสริมและพัฒนาท้องถิ่น'];
  letter.contact = [
    `โทร. ๐ ${toThaiDigits(roll.between(3200, 7699))} ${toThaiDigits(roll.between(1000, 8999))}`,
  ];
  letter.breakBefore = roll.chance(0.3) ? 3 : 0;
  return letter;
}

function districtLetter(bundle: BundleModel, subject: string, enclosed: LetterModel): LetterModel {
  const { place, dice: roll, days, district, agency } = bundle;
  const letter = emptyLetter(
    'district',
    `${place.code} ๐๐๒๓.${toThaiDigits(roll.between(6, 19))}/ว ${number(roll)}`,
    days.district,
    subject,
  );
  letter.urgency = enclosed.urgency;
  letter.head = [
    `ที่ว่าการอำเภอ${district}`,
    `${roll.pick(['ถนนเทศบาล ๒', 'ถนนสุขสันต์', 'ถนนริมคลอง'])} ${place.code} ${place.postcode.slice(0, 2)}${toThaiDigits(roll.between(100, 290))}`,
  ];
  letter.to = roll.pick(['นายกเทศมนตรี และนายกองค์การบริหารส่วนตำบล ทุกแห่ง', 'นายกองค์การบริหารส่วนตำบล ทุกแห่ง']);
  letter.enclosures = [citing(enclosed, `จังหวัด${place.province}`)];
  letter.paragraphs = [
    `ด้วยจังหวัด${place.province}แจ้งว่า ${agency.name}กำหนดจัดประชุมเรื่อง ${subject} ใน${weekday(days.event)} ผ่านสื่ออิเล็กทรอนิกส์`,
    `อำเภอ${district}พิจารณาแล้ว เพื่อให้การดำเนินการบรรลุตามวัตถุประสงค์ จึงขอให้ท่านแจ้งตอบรับรายชื่อผู้เข้าร่วมประชุมให้อำเภอทราบ ภายในวันที่ ${formatThaiDate(days.deadline)} รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย`,
  ];
  letter.request = 'จึงเรียนมาเพื่อทราบ และพิจารณาดำเนินการต่อไป';
  letter.signer = enclosed.minute?.chief ?? person(roll);
  letter.position = [`นายอำเภอ${district}`];
  letter.owner = ['สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอ'];
  letter.contact = [
    `โทร. ๐ ${toThaiDigits(roll.between(3200, 7699))} ${toThaiDigits(roll.between(1000, 8999))}`,
  ];
  return letter;
}

function items(bundle: BundleModel, who: string): string[] {
  const { dice: roll, days, district, place, agency } = bundle;
  const others = place.districts.filter((name) => name !== district);
  const amount = roll.pick([
    ['๑๒,๕๐๐', 'หนึ่งหมื่นสองพันห้าร้อยบาทถ้วน'],
    ['๓,๒๑๐', 'สามพันสองร้อยสิบบาทถ้วน'],
    ['๑๐๕,๐๐๐', 'หนึ่งแสนห้าพันบาทถ้วน'],
    ['๒๑,๑๑๑', 'สองหมื่นหนึ่งพันหนึ่งร้อยสิบเอ็ดบาทถ้วน'],
  ]);
  const year = Number(yearOf(days.event));
  const fiscal = days.event.slice(5, 7) >= '10' ? year + 1 : year;
  const all = [
    `แจ้งหน่วยงานในพื้นที่มอบหมายเจ้าหน้าที่ที่รับผิดชอบเข้าร่วมประชุมตามวันและเวลาที่กำหนด`,
    `ให้ผู้เข้าร่วมประชุมลงทะเบียนทางเว็บไซต์ www.${agency.host} ภายในวันที่ ${formatThaiDate(days.deadline)}`,
    `เบิกจ่ายค่าใช้จ่ายในวงเงินไม่เกิน ${amount[0]} บาท (${amount[1]}) จากงบประมาณขององค์กรปกครองส่วนท้องถิ่น`,
    `สำรวจพื้นที่ต้นแบบ จำนวน ๓ อำเภอ ได้แก่ ${district} ${others[0]} และ${others[1]} ให้แล้วเสร็จ`,
    `ใช้ข้อมูลของปีงบประมาณ พ.ศ. ${toThaiDigits(fiscal)} (๑ ตุลาคม ${toThaiDigits(fiscal - 1)} - ๓๐ กันยายน ${toThaiDigits(fiscal)}) เป็นฐานในการคำนวณ`,
    `รายงานผลการดำเนินการให้${who === 'จังหวัด' ? agency.name : `จังหวัด${place.province}`}ทราบ ภายในวันที่ ${formatThaiDate(shift(days.event, roll.between(7, 25)))}`,
    `กำชับมิให้ซ้ำซ้อนกับการดำเนินการเมื่อวันที่ ${formatThaiDate(shift(days.department, -roll.between(200, 600)))} ที่ผ่านมา`,
  ];
  const count = roll.between(2, 4);
  return roll.some(all, count).map((text, at) => `${toThaiDigits(at + 1)}. ${text}`);
}

function scheduleAnnex({ dice: roll, days }: BundleModel, subject: string, letter: LetterModel): string[] {
  const speakers = [person(roll), person(roll)];
  const slots = roll.chance(0.5)
    ? ['๐๘.๓๐ - ๐๙.๐๐', '๐๙.๐๐ - ๑๐.๓๐', '๑๐.๔๕ - ๑๒.๐๐', '๑๓.๐๐ - ๑๔.๓๐', '๑๔.๓๐ - ๑๖.๐๐']
    : ['๐๘.๓๐ - ๐๙.๐๐', '๐๙.๐๐ - ๑๐.๐๐', '๑๐.๐๐ - ๑๑.๐๐', '๑๑.๐๐ - ๑๒.๐๐', '๑๓.๐๐ - ๑๔.๐๐', '๑๔.๐๐ - ๑๕.๐๐'];
  const talks = [
    'ลงทะเบียน',
    `ชี้แจงแนวทาง โดย ${speakers[0]}`,
    'การบรรยายหัวข้อที่ ๑',
    `การอภิปราย โดย ${speakers[1]}`,
    'ตอบข้อซักถาม',
    'สรุปผลและปิดการประชุม',
  ];
  return [
    'กำหนดการ',
    subject,
    `${weekday(days.event)}`,
    `ณ ห้องประชุม ${toThaiDigits(roll.between(1, 9))} ${letter.head[0]}`,
    '',
    'เวลา\tรายการ',
    ...slots.map((slot, at) => `${slot} น.\t${talks[at] ?? 'การบรรยาย'}`),
    '',
    'หมายเหตุ กำหนดการอาจเปลี่ยนแปลงได้ตามความเหมาะสม',
  ];
}

function roundsAnnex({ dice: roll, days }: BundleModel, subject: string): string[] {
  const taken = roll.some(rounds, roll.between(5, 6));
  const counts = taken.map(() => roll.between(110, 980));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let day = days.event;
  const rows = taken.map((names, at) => {
    const row = `${toThaiDigits(at + 1)}\t${weekday(day)} แจ้งรายชื่อตอบรับ ภายในวันที่ ${formatThaiDate(days.deadline)}\tอปท. ในพื้นที่จังหวัด ${names.slice(0, -1).join(' ')} และ${names.at(-1)}\t${toThaiDigits(counts[at]?.toLocaleString('en-US') ?? '')}`;
    day = nextWorkday(day);
    return row;
  });
  return [
    'บัญชีรายชื่อกลุ่มเป้าหมาย',
    subject,
    '',
    'ครั้งที่\tวันประชุม\tอปท. ในจังหวัดกลุ่มเป้าหมาย\tจำนวน (แห่ง)',
    ...rows,
    `รวม\t${toThaiDigits(total.toLocaleString('en-US'))}`,
  ];
}

function localAnnex({ dice: roll, place }: BundleModel, subject: string): string[] {
  const count = roll.between(6, 12);
  const rows = Array.from({ length: count }, (_, at) => {
    const district = place.districts[Math.floor((at * place.districts.length) / count)];
    return `${toThaiDigits(at + 1)}\t${place.province}\t${district}\t${roll.pick(bodies)}${villages[at]}`;
  });
  return [
    'บัญชีรายชื่อกลุ่มเป้าหมาย',
    subject,
    `(จำนวน ${toThaiDigits(count)} แห่ง)`,
    '',
    'ลำดับ\tจังหวัด\tอำเภอ\tองค์กรปกครองส่วนท้องถิ่น',
    ...rows,
  ];
}

function provincesAnnex({ dice: roll }: BundleModel, subject: string): string[] {
  const names = roll.some(rounds.flat(), 12).sort((one, other) => one.localeCompare(other, 'th'));
  const rows = names
    .slice(0, 6)
    .map(
      (name, at) => `${toThaiDigits(at + 1)}\tจังหวัด${name}\t${toThaiDigits(at + 7)}\tจังหวัด${names[at + 6]}`,
    );
  return ['บัญชีรายชื่อกลุ่มเป้าหมาย', subject, '', `จำนวน ${toThaiDigits(12)} จังหวัด`, '', ...rows];
}

function formAnnex({ agency, dice: roll }: BundleModel, subject: string): string[] {
  return [
    'แบบตอบรับ',
    subject,
    '',
    'ชื่อหน่วยงาน ........................................ จังหวัด ........................',
    'ชื่อ - สกุล ........................................ ตำแหน่ง ........................',
    `ส่งแบบตอบรับทาง https://${agency.host}/${roll.pick(['join', 'form', 'reply'])}`,
  ];
}

function minuteOf({ district, dice: roll, days }: BundleModel): MinuteModel {
  return {
    to: `นายอำเภอ${district}`,
    lines: ['- เพื่อโปรดพิจารณา', '- เห็นควรแจ้ง อปท. ในพื้นที่ดำเนินการต่อไป'],
    by: person(roll),
    position: roll.pick(['นักส่งเสริมการปกครองท้องถิ่นชำนาญการ', 'เจ้าพนักงานธุรการชำนาญงาน', 'ท้องถิ่นอำเภอ']),
    date: days.district,
    chief: person(roll),
    chiefPost: `นายอำเภอ${district}`,
  };
}

function stampOf(roll: Dice, office: string, date: string): StampModel {
  return {
    office,
    number: toThaiDigits(roll.between(300, 9800)),
    date,
    time: roll.chance(0.5)
      ? `${toThaiDigits(roll.between(9, 15)).padStart(2, '๐')}.${roll.pick(['๑๐', '๓๐', '๔๕'])} น.`
      : '',
  };
}

function citing(letter: LetterModel, agency: string): Enclosure {
  return {
    text: 'สำเนาหนังสือ',
    quantity: '๑ ชุด',
    cites: letter,
    citedNumber: letter.number,
    citedDate: formatThaiDate(letter.iso),
    citedAgency: agency,
  };
}

function plainEnclosure(text: string, quantity: string): Enclosure {
  return { text, quantity, cites: null, citedNumber: '', citedDate: '', citedAgency: '' };
}

function emptyLetter(kind: LetterModel['kind'], number: string, iso: string, subject: string): LetterModel {
  return {
    kind,
    urgency: '',
    number,
    head: [],
    iso,
    subject,
    to: '',
    references: [],
    enclosures: [],
    paragraphs: [],
    request: '',
    signer: '',
    position: [],
    owner: [],
    contact: [],
    stamps: [],
    minute: null,
    annexes: [],
    breakBefore: 0,
  };
}

export function person(roll: Dice): string {
  return `${roll.pick(['นาย', 'นาง', 'นางสาว'])}${roll.pick(firstNames)} ${roll.pick(lastNames)}`;
}

function mobile(roll: Dice): string {
  return toThaiDigits(`0${roll.pick([6, 8, 9])} ${roll.between(1000, 9999)} ${roll.between(1000, 9999)}`);
}

function number(roll: Dice): string {
  return toThaiDigits(roll.between(312, 9120));
}

function daysOf(roll: Dice): Days {
  const start = isoFromBuddhist(2569, roll.between(1, 11), roll.between(3, 20)) ?? '2026-03-03';
  const department = workday(start);
  const provinceStamp = workday(shift(department, roll.between(2, 5)));
  const province = workday(shift(provinceStamp, roll.between(0, 3)));
  const districtStamp = workday(shift(province, roll.between(1, 3)));
  const district = workday(shift(districtStamp, roll.between(0, 2)));
  const deadline = workday(shift(district, roll.between(6, 12)));
  return {
    department,
    provinceStamp,
    province,
    districtStamp,
    district,
    deadline,
    event: workday(shift(deadline, roll.between(3, 14))),
  };
}

export function weekday(iso: string): string {
  return `วัน${weekdayNames[weekdayOf(iso)]}ที่ ${formatThaiDate(iso)}`;
}

function workday(iso: string): string {
  const day = weekdayOf(iso);
  return day === 6 ? shift(iso, 2) : day === 0 ? shift(iso, 1) : iso;
}

function nextWorkday(iso: string): string {
  return workday(shift(iso, 1));
}

export function shift(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export function yearOf(iso: string): string {
  return String(Number(iso.slice(0, 4)) + 543);
}

export function fiscalYear(iso: string): string {
  return toThaiDigits(Number(yearOf(iso)) + (iso.slice(5, 7) >= '10' ? 1 : 0));
}
