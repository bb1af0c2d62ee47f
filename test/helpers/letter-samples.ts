/** Letters with invented names for tests of drafting, layout and issuing. */
import { emptyLetter } from '../../shared/document/empty-letter.ts';
import type { ReadLetter } from '../../shared/document/reading.ts';
import type { BodyBlock, LetterContent } from '../../shared/letter/letter.ts';
import { defaultOfficeSettings } from '../../shared/office/default-settings.ts';
import type { OfficeSettings, Prefix, RecipientGroup, Signatory } from '../../shared/office/office.ts';

export const officeSettings: OfficeSettings = {
  ...defaultOfficeSettings(),
  officeName: 'ที่ว่าการอำเภอวังหมอก',
  district: 'วังหมอก',
  province: 'ธารบุรี',
  provinceCode: 'ธบ',
  addressLines: ['ถนนริมธาร'],
  postcode: '99120',
  clerkName: 'นางสาวปุณยา ฟ้าแจ้ง',
};

export const prefix: Prefix = {
  id: 'prefix-1',
  code: 'ธบ ๐๐๒๓.๙',
  ownerOffice: 'สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอวังหมอก',
  phone: '๐ ๕๕๐๐ ๐๑๒๓',
  email: 'saraban@wangmok.example',
  isDefault: true,
};

export const districtChief: Signatory = {
  id: 'signatory-1',
  name: 'นายธีรภพ ศรีวังทอง',
  position: 'นายอำเภอวังหมอก',
  mode: 'self',
  actingFor: null,
  orderNumber: null,
  validFrom: null,
  validTo: null,
};

export const standIn: Signatory = {
  id: 'signatory-2',
  name: 'นางสาวกมลเนตร ทุ่งรวง',
  position: 'ปลัดอำเภอ (เจ้าพนักงานปกครองชำนาญการพิเศษ)',
  mode: 'acting',
  actingFor: 'นายอำเภอวังหมอก',
  orderNumber: '๑๒๓/๒๕๖๙',
  validFrom: '2026-11-23',
  validTo: '2026-11-27',
};

export const allAdministrations: RecipientGroup = {
  id: 'group-1',
  name: 'อปท. ทุกแห่ง',
  addressLine: 'นายกเทศมนตรี และนายกองค์การบริหารส่วนตำบล ทุกแห่ง',
  memberIds: ['recipient-1', 'recipient-2', 'recipient-3'],
  isDefault: true,
};

/** A province's circular to its districts, with numbered items and enclosures of its own. */
export const provincialCircular: ReadLetter = {
  ...emptyLetter,
  urgency: 'ด่วนที่สุด',
  number: 'ธบ ๐๐๒๓.๓/ว ๖๑๔๒',
  numberArabic: 'ธบ 0023.3/ว 6142',
  circular: true,
  orgLines: ['ศาลากลางจังหวัดธารบุรี', 'ถนนศาลากลาง ธบ ๙๙๐๐๐'],
  dateLiteral: '๒๐ พฤศจิกายน ๒๕๖๙',
  dateISO: '2026-11-20',
  subject: 'การประชุมชี้แจงแนวทางการจัดทำแผนป้องกันและบรรเทาภัยแล้งระดับตำบล ประจำปีงบประมาณ พ.ศ. ๒๕๗๐',
  to: 'นายอำเภอ ทุกอำเภอ',
  enclosures: [
    { n: 1, text: 'สำเนาหนังสือกรมป้องกันและบรรเทาสาธารณภัย', qty: '๑ ชุด' },
    { n: 2, text: 'แบบตอบรับ', qty: '๑ ฉบับ' },
  ],
  body: [
    {
      kind: 'paragraph',
      marker: null,
      text: 'ด้วยกรมป้องกันและบรรเทาสาธารณภัยแจ้งว่า ฤดูแล้งปี ๒๕๖๙/๒๕๗๐ มีแนวโน้มฝนน้อยกว่าค่าปกติในหลายพื้นที่ จึงกำหนดให้องค์กรปกครองส่วนท้องถิ่นจัดทำแผนป้องกันและบรรเทาภัยแล้งระดับตำบลให้แล้วเสร็จก่อนสิ้นเดือนธันวาคม และจะจัดประชุมชี้แจงแนวทางในวันศุกร์ที่ ๔ ธันวาคม ๒๕๖๙ เวลา ๐๙.๐๐ - ๑๒.๐๐ น. ณ ห้องประชุมธารทอง ศาลากลางจังหวัดธารบุรี',
    },
    {
      kind: 'paragraph',
      marker: null,
      text: 'จังหวัดธารบุรีพิจารณาแล้วเห็นว่า เพื่อให้การจัดทำแผนเป็นไปในแนวทางเดียวกัน จึงขอให้อำเภอแจ้งองค์กรปกครองส่วนท้องถิ่นในพื้นที่ดำเนินการ ดังนี้',
    },
    {
      kind: 'item',
      marker: '๑.',
      text: '๑. แจ้งองค์กรปกครองส่วนท้องถิ่นในพื้นที่มอบหมายผู้รับผิดชอบงานป้องกันภัยอย่างน้อย ๒ คน เข้าร่วมประชุมตามวันและเวลาที่กำหนด พร้อมเตรียมข้อมูลแหล่งน้ำในพื้นที่',
    },
    {
      kind: 'item',
      marker: '๒.',
      text: '๒. ส่งแบบตอบรับการเข้าร่วมประชุมภายในวันพฤหัสบดีที่ ๒๖ พฤศจิกายน ๒๕๖๙ รายละเอียดตามสิ่งที่ส่งมาด้วย ๒',
    },
    { kind: 'item', marker: '๓.', text: '๓. รายงานให้จังหวัดทราบ ภายในวันที่ ๓๐ ธันวาคม ๒๕๖๙' },
  ],
  closing: 'จึงเรียนมาเพื่อพิจารณาดำเนินการต่อไป',
};

const opening =
  'ด้วยกรมป้องกันและบรรเทาสาธารณภัยแจ้งว่า ฤดูแล้งปี ๒๕๖๙/๒๕๗๐ มีแนวโน้มฝนน้อยกว่าค่าปกติในหลายพื้นที่ จึงกำหนดให้องค์กรปกครองส่วนท้องถิ่นจัดทำแผนป้องกันและบรรเทาภัยแล้งระดับตำบลให้แล้วเสร็จก่อนสิ้นเดือนธันวาคม พ.ศ. ๒๕๖๙ และจะจัดประชุมชี้แจงแนวทางในวันศุกร์ที่ ๔ ธันวาคม ๒๕๖๙ เวลา ๐๙.๐๐ - ๑๒.๐๐ น. ณ ห้องประชุมธารทอง ศาลากลางจังหวัดธารบุรี และผ่านระบบออนไลน์';
const request =
  'อำเภอวังหมอกพิจารณาแล้วเห็นว่า เพื่อให้การจัดทำแผนเป็นไปในแนวทางเดียวกัน จึงขอให้องค์กรปกครองส่วนท้องถิ่นดำเนินการ ดังนี้';

const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text, level: 1, sourceParagraph: null });
const item = (text: string, level: BodyBlock['level'] = 1): BodyBlock => ({
  kind: 'item',
  text,
  level,
  sourceParagraph: null,
});

export const shortLetter: LetterContent = {
  form: 'external',
  prefixId: prefix.id,
  circular: true,
  urgency: 'most-urgent',
  date: '2026-11-23',
  subject: 'การประชุมชี้แจงแนวทางการจัดทำแผนป้องกันและบรรเทาภัยแล้งระดับตำบล ประจำปีงบประมาณ พ.ศ. ๒๕๗๐',
  addressee: allAdministrations.addressLine,
  recipientIds: allAdministrations.memberIds,
  references: [],
  enclosures: [
    { text: 'สำเนาหนังสือจังหวัดธารบุรี ด่วนที่สุด ที่ ธบ ๐๐๒๓.๓/ว ๖๑๔๒ ลงวันที่ ๒๐ พฤศจิกายน ๒๕๖๙', quantity: '๑ ชุด' },
  ],
  body: [
    paragraph(opening),
    paragraph(`${request.replace(' ดังนี้', '')}ในส่วนที่เกี่ยวข้อง รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย`),
  ],
  closingPurpose: 'จึงเรียนมาเพื่อทราบ และพิจารณาดำเนินการต่อไป',
  complimentaryClose: 'ขอแสดงความนับถือ',
  signatoryId: districtChief.id,
  details: {},
  attachments: [],
  merge: null,
};

const duties = [
  'มอบหมายผู้รับผิดชอบงานป้องกันภัยอย่างน้อย ๒ คน เข้าร่วมประชุมตามวันและเวลาที่กำหนด พร้อมทั้งศึกษาคู่มือการจัดทำแผนก่อนเข้าร่วมประชุม เพื่อให้เกิดความเข้าใจที่ถูกต้องตรงกัน',
  'สำรวจแหล่งน้ำ ถังเก็บน้ำ และปั๊มน้ำของหมู่บ้าน แล้วบันทึกลงในระบบออนไลน์ (www.drought.example) ให้ครบทุกหมู่บ้าน ภายในวันที่ ๓๐ พฤศจิกายน ๒๕๖๙',
  'ส่งแบบตอบรับการเข้าร่วมประชุมให้อำเภอวังหมอกทราบ ภายในวันพฤหัสบดีที่ ๒๖ พฤศจิกายน ๒๕๖๙',
  'ประชาสัมพันธ์ให้ประชาชนในพื้นที่ใช้น้ำอย่างประหยัด และติดตามข่าวสารจากทางราชการอย่างใกล้ชิด หากมีปัญหาหรืออุปสรรคประการใด ให้ประสานสำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอโดยด่วน',
];

export const lettersToLookAt: Readonly<Record<string, LetterContent>> = {
  short: shortLetter,
  'two-pages-with-items': {
    ...shortLetter,
    body: [paragraph(opening), paragraph(opening), paragraph(request), ...duties.map((text) => item(text))],
  },
  'three-pages': {
    ...shortLetter,
    urgency: null,
    body: [
      ...Array.from({ length: 4 }, () => paragraph(opening)),
      paragraph(request),
      ...duties.flatMap((text) => [item(text), item(text, 2), item(text, 2), item(text, 3)]),
      paragraph(opening),
    ],
  },
  'long-subject-two-enclosures': {
    ...shortLetter,
    urgency: 'urgent',
    subject: `${shortLetter.subject} ผ่านระบบการประชุมทางไกลผ่านสื่ออิเล็กทรอนิกส์ของกรมป้องกันและบรรเทาสาธารณภัย และการรับสมัครผู้แทนองค์กรปกครองส่วนท้องถิ่นเข้าร่วมเป็นวิทยากรกระบวนการระดับตำบล`,
    enclosures: [...shortLetter.enclosures, { text: 'แบบตอบรับเข้าร่วมประชุม', quantity: '๑ แผ่น' }],
  },
  'acting-signatory': { ...shortLetter, urgency: 'very-urgent', signatoryId: standIn.id },
  'before-signature': { ...shortLetter, date: null },
};
