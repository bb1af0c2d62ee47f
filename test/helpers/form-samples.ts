/** A letter of every form of the regulation, from an invented office: for looking at, and for tests of paper and desk. */
import type { LetterToPrint } from '../../electron/letters/letter-to-print.ts';
import type { LetterFormName } from '../../shared/letter/forms/form.ts';
import type { BodyBlock, LetterContent } from '../../shared/letter/letter.ts';
import type { Prefix } from '../../shared/office/office.ts';
import { districtChief, officeSettings, prefix, shortLetter, standIn } from './letter-samples.ts';

export const orderBook: Prefix = {
  id: 'prefix-orders',
  code: 'คำสั่งอำเภอวังหมอก',
  numbering: 'order',
  ownerOffice: '',
  phone: '',
  email: '',
  isDefault: false,
};
export const announcementBook: Prefix = {
  ...orderBook,
  id: 'prefix-announcements',
  code: 'ประกาศอำเภอวังหมอก',
  numbering: 'announcement',
};
export const certificateBook: Prefix = {
  ...orderBook,
  id: 'prefix-certificates',
  code: 'หนังสือรับรองอำเภอวังหมอก',
  numbering: 'certificate',
};

const block = (
  kind: 'paragraph' | 'item' | 'heading',
  text: string,
  level: 1 | 2 | 3 | 4 = 1,
): BodyBlock => ({
  kind,
  text,
  level,
  sourceParagraph: null,
});
const paragraph = (text: string) => block('paragraph', text);
const item = (text: string, level: 1 | 2 | 3 | 4 = 1) => block('item', text, level);
const heading = (text: string) => block('heading', text);

const empty: LetterContent = {
  ...shortLetter,
  circular: false,
  urgency: null,
  recipientIds: [],
  references: [],
  enclosures: [],
  addressee: '',
  closingPurpose: '',
  complimentaryClose: '',
};

const memo: LetterContent = {
  ...empty,
  form: 'memo',
  urgency: 'urgent',
  subject: 'รายงานผลการตรวจเยี่ยมแหล่งเก็บน้ำของหมู่บ้าน ประจำเดือนพฤศจิกายน ๒๕๖๙',
  addressee: 'นายอำเภอวังหมอก',
  body: [
    paragraph(
      'ตามที่อำเภอวังหมอกมอบหมายให้ปลัดอำเภอผู้เป็นหัวหน้าประจำตำบลออกตรวจเยี่ยมแหล่งเก็บน้ำของหมู่บ้านในเขตพื้นที่รับผิดชอบ ตามหนังสือจังหวัดธารบุรี ที่ ธบ ๐๐๒๓.๓/ว ๖๑๔๒ ลงวันที่ ๒๐ พฤศจิกายน ๒๕๖๙ นั้น',
    ),
    paragraph(
      'บัดนี้ ได้ดำเนินการเรียบร้อยแล้ว พบว่าแหล่งเก็บน้ำจำนวน ๔๒ แห่ง มีน้ำเพียงพอจนถึงสิ้นเดือนเมษายน ๒๕๗๐ และอีก ๗ แห่ง จำเป็นต้องได้รับการสนับสนุนรถบรรทุกน้ำ ดังนี้',
    ),
    {
      kind: 'table',
      text: '',
      level: 1,
      sourceParagraph: null,
      table: {
        widths: [1.2, 5, 3, 6],
        align: ['centre', 'left', 'right', 'left'],
        headRows: 1,
        rows: [
          ['ที่', 'ตำบล', 'จำนวน (แห่ง)', 'การสนับสนุนที่ต้องการ'],
          ['๑', 'วังหมอก', '๓', 'รถบรรทุกน้ำ ๑ คัน สัปดาห์ละ ๒ เที่ยว'],
          ['๒', 'ห้วยรวง', '๒', 'รถบรรทุกน้ำ ๑ คัน สัปดาห์ละ ๑ เที่ยว'],
          ['๓', 'ดงธาร', '๒', 'ถังเก็บน้ำขนาด ๒,๐๐๐ ลิตร จำนวน ๔ ใบ พร้อมฐานรองรับ'],
        ],
      },
    },
  ],
  closingPurpose: 'จึงเรียนมาเพื่อโปรดทราบ และพิจารณาให้การสนับสนุนต่อไป',
  signatoryId: standIn.id,
};

const sealed: LetterContent = {
  ...empty,
  form: 'sealed',
  subject: 'ขอให้ส่งรายงานแผนป้องกันและบรรเทาภัยแล้งระดับตำบล',
  addressee: 'เทศบาลตำบลวังหมอก',
  body: [
    paragraph(
      'ตามหนังสืออำเภอวังหมอก ด่วนที่สุด ที่ ธบ ๐๐๒๓.๙/ว ๑๘๓๗ ลงวันที่ ๒๓ พฤศจิกายน ๒๕๖๙ ขอให้เทศบาลตำบลวังหมอกส่งแผนป้องกันและบรรเทาภัยแล้งระดับตำบล ประจำปีงบประมาณ พ.ศ. ๒๕๗๐ ภายในวันที่ ๓๐ ธันวาคม ๒๕๖๙ นั้น',
    ),
    paragraph('จนบัดนี้ อำเภอวังหมอกยังไม่ได้รับแผนดังกล่าว จึงขอให้เร่งดำเนินการและส่งให้อำเภอวังหมอกโดยด่วนต่อไปด้วย'),
  ],
  details: { sealPlace: 'yes' },
};

const order: LetterContent = {
  ...empty,
  form: 'order',
  prefixId: orderBook.id,
  subject: 'แต่งตั้งคณะกรรมการอำนวยการป้องกันและบรรเทาภัยแล้งอำเภอวังหมอก ประจำปี ๒๕๗๐',
  body: [
    paragraph(
      'ด้วยฤดูแล้งปี ๒๕๖๙/๒๕๗๐ มีแนวโน้มฝนน้อยกว่าค่าปกติในหลายพื้นที่ของอำเภอวังหมอก เพื่อให้การป้องกันและบรรเทาภัยแล้งเป็นไปด้วยความเรียบร้อยและทันต่อเหตุการณ์',
    ),
    paragraph(
      'อาศัยอำนาจตามมาตรา ๑๙ แห่งพระราชบัญญัติป้องกันและบรรเทาสาธารณภัย พ.ศ. ๒๕๕๐ จึงแต่งตั้งคณะกรรมการ ประกอบด้วยผู้มีรายนามดังต่อไปนี้',
    ),
    item('นายอำเภอวังหมอก\tประธานกรรมการ'),
    item('ปลัดอำเภอ (หัวหน้ากลุ่มงานบริหารงานปกครอง)\tกรรมการ'),
    item('นายกองค์การบริหารส่วนตำบลทุกแห่ง\tกรรมการ'),
    item('ท้องถิ่นอำเภอวังหมอก\tกรรมการและเลขานุการ'),
    paragraph('ให้คณะกรรมการมีหน้าที่จัดทำบัญชีแหล่งน้ำ กำหนดจุดแจกจ่ายน้ำ และรายงานผลให้จังหวัดธารบุรีทราบทุกวันที่ ๒๕ ของเดือน'),
  ],
  details: { effective: 'ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป' },
};

const preamble = 'โดยที่เป็นการสมควรวางหลักเกณฑ์การใช้ห้องประชุมของที่ว่าการอำเภอวังหมอกให้เป็นระเบียบเรียบร้อย';
const regulation: LetterContent = {
  ...empty,
  form: 'regulation',
  subject: 'ว่าด้วยการใช้ห้องประชุมธารทอง',
  body: [
    paragraph(
      `${preamble} อาศัยอำนาจตามมาตรา ๖๒ แห่งพระราชบัญญัติระเบียบบริหารราชการแผ่นดิน พ.ศ. ๒๕๓๔ จึงวางระเบียบไว้ดังต่อไปนี้`,
    ),
    paragraph('ข้อ ๑ ระเบียบนี้เรียกว่า “ระเบียบอำเภอวังหมอก ว่าด้วยการใช้ห้องประชุมธารทอง (ฉบับที่ ๒) พ.ศ. ๒๕๖๙”'),
    paragraph('ข้อ ๒ ระเบียบนี้ให้ใช้บังคับตั้งแต่วันถัดจากวันประกาศเป็นต้นไป'),
    heading('หมวด ๑ การขอใช้'),
    paragraph('ข้อ ๓ ผู้ประสงค์จะใช้ห้องประชุมให้ยื่นคำขอต่อเสมียนตราอำเภอล่วงหน้าไม่น้อยกว่า ๓ วันทำการ'),
    paragraph('ข้อ ๔ คำขอต้องระบุวัน เวลา จำนวนผู้เข้าประชุม และชื่อผู้รับผิดชอบ'),
    heading('หมวด ๒ การดูแลรักษา'),
    paragraph('ข้อ ๕ ผู้ขอใช้ต้องดูแลรักษาทรัพย์สินของทางราชการ และทำความสะอาดห้องประชุมเมื่อเลิกใช้'),
  ],
  details: { edition: '2' },
};

const rule: LetterContent = {
  ...regulation,
  form: 'rule',
  subject: 'การจอดรถในบริเวณที่ว่าการอำเภอ',
  body: [
    paragraph(
      'โดยที่เป็นการสมควรกำหนดการจอดรถในบริเวณที่ว่าการอำเภอวังหมอกให้เกิดความสะดวกแก่ประชาชนผู้มาติดต่อราชการ จึงออกข้อบังคับไว้ ดังต่อไปนี้',
    ),
    paragraph('ข้อ ๑ ข้อบังคับนี้เรียกว่า “ข้อบังคับอำเภอวังหมอก ว่าด้วยการจอดรถในบริเวณที่ว่าการอำเภอ พ.ศ. ๒๕๖๙”'),
    paragraph('ข้อ ๒ ข้อบังคับนี้ให้ใช้บังคับตั้งแต่วันที่ ๑ ธันวาคม พ.ศ. ๒๕๖๙ เป็นต้นไป'),
    paragraph('ข้อ ๓ ที่จอดรถด้านหน้าอาคารให้ใช้สำหรับประชาชนผู้มาติดต่อราชการเท่านั้น'),
  ],
  details: {},
};

const announcement: LetterContent = {
  ...empty,
  form: 'announcement',
  prefixId: announcementBook.id,
  subject: 'กำหนดจุดแจกจ่ายน้ำอุปโภคบริโภคในช่วงฤดูแล้ง ปี ๒๕๗๐',
  body: [
    paragraph(
      'ด้วยอำเภอวังหมอกได้จัดเตรียมจุดแจกจ่ายน้ำอุปโภคบริโภคไว้สำหรับประชาชนที่ประสบภัยแล้ง จึงประกาศให้ทราบโดยทั่วกัน ดังนี้',
    ),
    item('จุดที่ ๑ ศาลาประชาคมบ้านวังหมอก หมู่ที่ ๑ ตำบลวังหมอก'),
    item('จุดที่ ๒ ลานหน้าวัดห้วยรวง หมู่ที่ ๔ ตำบลห้วยรวง'),
    paragraph('ประชาชนขอรับน้ำได้ทุกวัน ระหว่างเวลา ๐๖.๐๐ - ๑๘.๐๐ น. ตั้งแต่วันที่ ๑ มกราคม ๒๕๗๐ เป็นต้นไป'),
  ],
};

const communique: LetterContent = {
  ...empty,
  form: 'communique',
  subject: 'สถานการณ์น้ำในอ่างเก็บน้ำห้วยธารทอง',
  body: [
    paragraph(
      'ตามที่มีการเผยแพร่ข่าวสารว่าอ่างเก็บน้ำห้วยธารทองไม่มีน้ำเพียงพอสำหรับการอุปโภคบริโภคในช่วงฤดูแล้งนี้นั้น อำเภอวังหมอกขอแถลงข้อเท็จจริงให้ทราบว่า ณ วันที่ ๒๐ พฤศจิกายน ๒๕๖๙ อ่างเก็บน้ำดังกล่าวมีปริมาณน้ำร้อยละ ๗๒ ของความจุ เพียงพอต่อการใช้น้ำจนถึงสิ้นเดือนพฤษภาคม ๒๕๗๐',
    ),
    paragraph('จึงแถลงมาเพื่อทราบโดยทั่วกัน'),
  ],
  signatoryId: null,
  details: { edition: '๑' },
};

const news: LetterContent = {
  ...communique,
  form: 'news',
  subject: 'เชิญร่วมงานประเพณีสืบสานสายธาร ประจำปี ๒๕๖๙',
  body: [
    paragraph(
      'อำเภอวังหมอกร่วมกับองค์กรปกครองส่วนท้องถิ่นในพื้นที่ จัดงานประเพณีสืบสานสายธาร ระหว่างวันที่ ๑๑ - ๑๓ ธันวาคม ๒๕๖๙ ณ ลานหน้าที่ว่าการอำเภอวังหมอก ภายในงานมีการแสดงของนักเรียน การจำหน่ายสินค้าชุมชน และนิทรรศการการใช้น้ำอย่างรู้คุณค่า',
    ),
    paragraph('ผู้สนใจสอบถามรายละเอียดได้ที่ว่าการอำเภอวังหมอก โทร. ๐ ๕๕๐๐ ๐๑๒๓ ในวันและเวลาราชการ'),
  ],
  details: { edition: '๓' },
};

const certificate: LetterContent = {
  ...empty,
  form: 'certificate',
  prefixId: certificateBook.id,
  subject: 'รับรองความประพฤติ นายเอกภพ ทุ่งรวง',
  body: [
    paragraph(
      'หนังสือฉบับนี้ให้ไว้เพื่อรับรองว่า นายเอกภพ ทุ่งรวง อยู่บ้านเลขที่ ๑๒ หมู่ที่ ๓ ตำบลวังหมอก อำเภอวังหมอก จังหวัดธารบุรี เป็นบุคคลที่มีความประพฤติเรียบร้อย ไม่เคยมีประวัติเสื่อมเสีย และเป็นผู้ให้ความร่วมมือกับทางราชการด้วยดีตลอดมา',
    ),
  ],
  details: { photo: 'yes', holder: 'นายเอกภพ ทุ่งรวง' },
};

const minutes: LetterContent = {
  ...empty,
  form: 'minutes',
  subject: 'คณะกรรมการอำนวยการป้องกันและบรรเทาภัยแล้งอำเภอวังหมอก',
  body: [
    heading('ระเบียบวาระที่ ๑ เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ'),
    paragraph('ประธานแจ้งว่ากรมป้องกันและบรรเทาสาธารณภัยคาดว่าฤดูแล้งปีนี้มีฝนน้อยกว่าค่าปกติ จึงขอให้ทุกตำบลเร่งสำรวจแหล่งน้ำ'),
    paragraph('ที่ประชุม รับทราบ'),
    heading('ระเบียบวาระที่ ๒ เรื่องรับรองรายงานการประชุม'),
    paragraph('ที่ประชุม รับรองรายงานการประชุม ครั้งที่ ๒/๒๕๖๙ โดยไม่มีข้อแก้ไข'),
    heading('ระเบียบวาระที่ ๓ เรื่องเพื่อพิจารณา'),
    item('การกำหนดจุดแจกจ่ายน้ำ'),
    item('ตำบลวังหมอก จำนวน ๓ จุด', 2),
    item('ตำบลห้วยรวง จำนวน ๒ จุด', 2),
    item('การจัดรถบรรทุกน้ำ'),
    paragraph('มติที่ประชุม เห็นชอบตามที่เสนอ และมอบท้องถิ่นอำเภอแจ้งองค์กรปกครองส่วนท้องถิ่นทราบ'),
    heading('ระเบียบวาระที่ ๔ เรื่องอื่น ๆ'),
    paragraph('ไม่มี'),
  ],
  signatoryId: null,
  details: {
    meeting: '๓/๒๕๖๙',
    place: 'ห้องประชุมธารทอง ที่ว่าการอำเภอวังหมอก',
    present: [
      'นายธีรภพ ศรีวังทอง, นายอำเภอวังหมอก, ประธาน',
      'นางสาวกมลเนตร ทุ่งรวง, ปลัดอำเภอ (เจ้าพนักงานปกครองชำนาญการพิเศษ), กรรมการ',
      'นายสมมาตร ธารใส, นายกองค์การบริหารส่วนตำบลห้วยรวง, กรรมการ',
      'นางสาวปุณยา ฟ้าแจ้ง, ท้องถิ่นอำเภอวังหมอก, กรรมการและเลขานุการ',
    ].join('\n'),
    absent: 'นายวิทวัส เนินทราย, นายกเทศมนตรีตำบลวังหมอก, ติดราชการ',
    attending: 'นายพงศ์พล ดงธาร, เจ้าพนักงานป้องกันและบรรเทาสาธารณภัยปฏิบัติงาน',
    begins: '9.30',
    ends: '๑๒.๐๐',
    recorder: 'นางสาวปุณยา ฟ้าแจ้ง, ท้องถิ่นอำเภอวังหมอก',
    reviewer: 'นางสาวกมลเนตร ทุ่งรวง, ปลัดอำเภอ',
  },
};

const external: LetterContent = {
  ...shortLetter,
  body: [
    ...shortLetter.body.slice(0, 1),
    paragraph(
      'อำเภอวังหมอกพิจารณาแล้วเห็นว่า เพื่อให้การจัดทำแผนเป็นไปในแนวทางเดียวกัน จึงขอให้องค์กรปกครองส่วนท้องถิ่นดำเนินการ ดังนี้',
    ),
    item('มอบหมายผู้รับผิดชอบงานป้องกันภัยเข้าร่วมประชุมตามวันและเวลาที่กำหนด โดยเตรียมข้อมูล'),
    item('แหล่งน้ำสาธารณะและปริมาณน้ำที่เก็บกักได้', 2),
    item('บ่อบาดาลและเครื่องสูบน้ำ', 2),
    item('เครื่องที่ใช้การได้', 3),
    item('เครื่องที่ต้องซ่อมแซม', 3),
    item('ระบุอาการชำรุดและประมาณการค่าซ่อม', 4),
    item('ส่งแบบตอบรับการเข้าร่วมประชุมให้อำเภอวังหมอกทราบ ภายในวันพฤหัสบดีที่ ๒๖ พฤศจิกายน ๒๕๖๙'),
    paragraph(
      'ทั้งนี้ ขอให้ประชาสัมพันธ์ให้ประชาชนในพื้นที่ใช้น้ำอย่างประหยัด และติดตามข่าวสารจากทางราชการอย่างใกล้ชิด หากมีปัญหาหรืออุปสรรคประการใด ให้ประสานสำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอโดยด่วน รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย',
    ),
  ],
  references: ['หนังสืออำเภอวังหมอก ที่ ธบ ๐๐๒๓.๙/ว ๑๗๗๒ ลงวันที่ ๒ พฤศจิกายน ๒๕๖๙'],
  enclosures: [...shortLetter.enclosures, { text: 'แบบตอบรับเข้าร่วมประชุม', quantity: '๑ แผ่น' }],
  details: {
    contact: 'ผู้ประสานงาน นางสาวปุณยา ฟ้าแจ้ง โทร. ๐๘ ๐๐๐๐ ๐๑๒๓',
    copies: 'นายกองค์การบริหารส่วนจังหวัดธารบุรี',
    slogan: '“วังหมอกโปร่งใส รับใช้ประชาชน”',
  },
  attachments: [
    {
      title: 'บัญชีรายชื่อผู้เข้าร่วมประชุม\nแนบท้ายหนังสืออำเภอวังหมอก',
      landscape: true,
      body: [
        {
          kind: 'table',
          text: '',
          level: 1,
          sourceParagraph: null,
          table: {
            widths: [1, 6, 3, 3],
            align: ['centre', 'left', 'centre', 'left'],
            headRows: 1,
            rows: [
              ['ที่', 'หน่วยงาน', 'จำนวน (คน)', 'รอบ'],
              ['๑', 'เทศบาลตำบลวังหมอก', '๒', 'เช้า'],
              ['๒', 'องค์การบริหารส่วนตำบลห้วยรวง', '๒', 'เช้า'],
              ['๓', 'องค์การบริหารส่วนตำบลดงธาร', '๒', 'บ่าย'],
            ],
          },
        },
      ],
    },
  ],
};

export const formSamples: Readonly<Record<LetterFormName, LetterContent>> = {
  external,
  memo,
  sealed,
  order,
  regulation,
  rule,
  announcement,
  communique,
  news,
  certificate,
  minutes,
};

const books: Readonly<Partial<Record<LetterFormName, Prefix>>> = {
  order: orderBook,
  announcement: announcementBook,
  certificate: certificateBook,
};

const numbers: Readonly<Partial<Record<LetterFormName, string>>> = {
  external: 'ธบ ๐๐๒๓.๙/ว ๑๘๓๗',
  memo: 'ธบ ๐๐๒๓.๙/๒๑๔๕',
  sealed: 'ธบ ๐๐๒๓.๙/๒๑๔๖',
  order: '๑๒๓/๒๕๖๙',
  announcement: '๑๗/๒๕๖๙',
  certificate: '๔๕/๒๕๖๙',
};

/** The sample of a form as it goes to the printer. */
export function sampleToPrint(name: LetterFormName, changes: Partial<LetterContent> = {}): LetterToPrint {
  const content = { ...formSamples[name], ...changes };
  const signatories = [districtChief, standIn];
  return {
    content,
    number: numbers[name] ?? null,
    settings: officeSettings,
    prefix: books[name] ?? prefix,
    signatory: signatories.find(({ id }) => id === content.signatoryId) ?? null,
  };
}
