/** Every rule with a letter it speaks up about, and one like it that it leaves alone. */
import { describe, expect, test } from 'vitest';
import type { RuleName } from '../../../../shared/checks/index.ts';
import { warningRules } from '../../../../shared/text/warnings.ts';
import { type Parts, said, sound } from './one-letter.ts';

type RuleCase = {
  readonly rule: RuleName;
  readonly wrong: Partial<Parts>;
  /** The first words it points at. */
  readonly words: string;
  readonly proposal?: string | null;
  readonly right: Partial<Parts>;
};

const department: Partial<Parts> = {
  number: 'ที่ มท ๐๘๒๐.๓/ว ๔๕๒๑',
  head: 'กรมส่งเสริมการปกครองท้องถิ่น\nถนนนครราชสีมา เขตดุสิต กทม. ๑๐๓๐๐',
  to: 'ผู้ว่าราชการจังหวัด ทุกจังหวัด',
  signature: '(นายสมานชัย เรืองวารี)\nอธิบดีกรมส่งเสริมการปกครองท้องถิ่น',
  owner: 'กองสาธารณภัยท้องถิ่น\nโทร. ๐ ๒๒๐๐ ๙๑๒๓',
};
const table = (rows: readonly string[]) => ['กำหนดการ', '', 'เวลา\tรายการ', ...rows].join('\n');
const slots = [
  '๐๘.๓๐ - ๐๙.๐๐ น.\tลงทะเบียน',
  '๐๙.๐๐ - ๑๐.๐๐ น.\tบรรยาย',
  '๑๐.๐๐ - ๑๑.๐๐ น.\tอภิปราย',
  '๑๑.๐๐ - ๑๒.๐๐ น.\tสรุป',
];
const nearlyAll =
  'กระบี่ กาญจนบุรี กาฬสินธุ์ กำแพงเพชร ขอนแก่น จันทบุรี ฉะเชิงเทรา ชลบุรี ชัยนาท ชัยภูมิ ชุมพร เชียงราย เชียงใหม่ ตรัง ตราด ตาก นครนายก นครปฐม นครพนม นครราชสีมา นครศรีธรรมราช นครสวรรค์ นนทบุรี นราธิวาส น่าน บึงกาฬ บุรีรัมย์ ปทุมธานี ประจวบคีรีขันธ์ ปราจีนบุรี ปัตตานี พระนครศรีอยุธยา พะเยา พังงา พัทลุง พิจิตร พิษณุโลก เพชรบุรี เพชรบูรณ์ แพร่ ภูเก็ต มหาสารคาม มุกดาหาร แม่ฮ่องสอน ยโสธร ยะลา ร้อยเอ็ด ระนอง ระยอง ราชบุรี ลพบุรี ลำปาง ลำพูน เลย ศรีสะเกษ สกลนคร สงขลา สตูล สมุทรปราการ สมุทรสงคราม สมุทรสาคร สระแก้ว สระบุรี สิงห์บุรี สุโขทัย สุพรรณบุรี สุราษฎร์ธานี สุรินทร์ หนองคาย หนองบัวลำภู อ่างทอง อำนาจเจริญ อุดรธานี อุตรดิตถ์ อุทัยธานี อุบลราชธานี';
const round = (names: string, n = '๑') => `ครั้งที่\tกลุ่มเป้าหมาย\tจำนวน\n${n}\tอปท. ในพื้นที่จังหวัด ${names}\t๑๐`;
const minute = (post: string, to = 'เรียน นายอำเภอหนองฉาง') =>
  `${to}\n- เพื่อโปรดพิจารณา\n\n(นางมาลี ฟ้าแจ้ง)\n${post}\n๑๖ พ.ย. ๒๕๖๙\n\n(นายกมล ไพรงาม)\nนายอำเภอหนองฉาง`;
const stamped = (time: string, org = 'ศาลากลางจังหวัดอุทัยธานี') =>
  `${org}\nเลขรับ ๘๑๒๓\nวันที่ ๑๖ พ.ย. ๒๕๖๙\n${time}\n\n${sound.number}`;

const cases: readonly RuleCase[] = [
  {
    rule: 'cited-agency',
    wrong: {
      below: 'สิ่งที่ส่งมาด้วย สำเนาหนังสือกรมประมง ที่ มท ๐๘๒๐.๓/ว ๔๕๒๑ ลงวันที่ ๖ พฤศจิกายน ๒๕๖๙ จำนวน ๑ ชุด',
      after: enclosed(),
    },
    words: 'กรมประมง',
    right: {
      below:
        'สิ่งที่ส่งมาด้วย สำเนาหนังสือกรมส่งเสริมการปกครองท้องถิ่น ที่ มท ๐๘๒๐.๓/ว ๔๕๒๑ ลงวันที่ ๖ พฤศจิกายน ๒๕๖๙ จำนวน ๑ ชุด',
      after: enclosed(),
    },
  },
  {
    rule: 'district-name',
    wrong: { body: 'ด้วยจังหวัดจะตรวจเยี่ยมอำเภอหนองชาง และอำเภอลานสัก' },
    words: 'หนองชาง',
    proposal: 'หนองฉาง',
    right: { body: 'ด้วยจังหวัดจะตรวจเยี่ยมอำเภอหนองฉาง และอำเภอใหม่ล่าสุด' },
  },
  {
    rule: 'district-province',
    wrong: { body: 'ด้วยอำเภอท่าปลา จังหวัดน่าน ได้รายงาน' },
    words: 'อำเภอท่าปลา จังหวัดน่าน',
    right: { body: 'ด้วยอำเภอเฉลิมพระเกียรติ จังหวัดน่าน และอำเภอไม่มีจริง จังหวัดน่าน ได้รายงาน' },
  },
  {
    rule: 'postcode-province',
    wrong: { head: 'ศาลากลางจังหวัดอุทัยธานี\nถนนริมน้ำ อน ๕๓๐๐๐' },
    words: 'ถนนริมน้ำ อน ๕๓๐๐๐',
    right: { head: 'ศาลากลางจังหวัดอุทัยธานี\nถนนริมน้ำ อน ๖๑๑๑๐' },
  },
  {
    rule: 'code-agency',
    wrong: { ...department, number: 'ที่ สธ ๐๔๒๐/ว ๔๕๒๑' },
    words: 'สธ ๐๔๒๐/ว ๔๕๒๑',
    right: department,
  },
  {
    rule: 'name-garbled',
    wrong: { owner: `${sound.owner}\nผู้ประสานงาน นางสาวอรทัย เลขที่วงศ์แก้ว โทร. ๐๘ ๑๒๓๔ ๕๖๗๘` },
    words: 'นางสาวอรทัย เลขที่วงศ์แก้ว',
    right: { owner: `${sound.owner}\nผู้ประสานงาน นางสาวอรทัย เลขาวงศ์แก้ว โทร. ๐๘ ๑๒๓๔ ๕๖๗๘` },
  },
  {
    rule: 'agency-address',
    wrong: { ...department, head: 'สำนักงานปลัดสำนักนายกรัฐมนตรี\nทำเนียบรัฐบาล ถนนวิภาวดีรังสิต กทม. ๑๐๓๐๐' },
    words: 'ทำเนียบรัฐบาล ถนนวิภาวดีรังสิต กทม. ๑๐๓๐๐',
    right: { ...department, head: 'สำนักงานปลัดสำนักนายกรัฐมนตรี\nทำเนียบรัฐบาล ถนนนครปฐม กทม. ๑๐๓๐๐' },
  },
  {
    rule: 'agency-address',
    wrong: { ...department, head: 'กรมส่งเสริมการปกครองท้องถิ่น\nถนนวิภาวดีรังสิต กทม. ๑๐๙๐๐' },
    words: 'ถนนวิภาวดีรังสิต กทม. ๑๐๙๐๐',
    right: department,
  },
  {
    rule: 'stamp-labels',
    wrong: { number: stamped('เรื่อง') },
    words: 'เรื่อง',
    proposal: 'เวลา',
    right: { number: stamped('เวลา ๑๐.๓๐ น.') },
  },
  {
    rule: 'stamp-merged',
    wrong: {
      number: 'ศาลากลางจังหวัดอุทัยธานี\nเลขรับ ๘๑๒๓\nที่ อน ๐๐๒๓.๓/ว ๓๑๘๔',
      subject: 'การประชุมซักซ้อมแผนป้องกันไฟป่า วันที่ 16 พ.ย. 2569',
    },
    words: '16 พ.ย. 2569',
    right: { number: stamped('เวลา ๑๐.๓๐ น.') },
  },
  {
    rule: 'phone-style',
    wrong: { owner: 'สำนักงานจังหวัด\nโทร. ๐-๕๖๐๐-๐๔๕๖' },
    words: '๐-๕๖๐๐-๐๔๕๖',
    right: { owner: 'สำนักงานจังหวัด\nโทร. ๐ ๕๖๐๐ ๐๔๕๖-๗' },
  },
  {
    rule: 'phone-differs',
    wrong: {
      owner: 'สำนักงานจังหวัดอุทัยธานี\nโทร. ๐ ๕๖๐๐ ๔๖๐๘',
      after: 'คู่มือการลงทะเบียน\n\n๑. เข้าเว็บไซต์\n\n๒. สอบถามสำนักงานจังหวัดอุทัยธานี โทร. ๐ ๕๖๐๐ ๕๖๐๘',
    },
    words: '๐ ๕๖๐๐ ๔๖๐๘',
    right: {
      owner: 'สำนักงานจังหวัดอุทัยธานี\nโทร. ๐ ๕๖๐๐ ๔๖๐๘',
      after: 'คู่มือการลงทะเบียน\n\n๑. เข้าเว็บไซต์\n\n๒. สอบถามสำนักงานจังหวัดอุทัยธานี โทร. ๐ ๕๖๐๐ ๔๖๐๙',
    },
  },
  {
    rule: 'mail-differs',
    wrong: {
      owner: 'สำนักงานจังหวัด\nไปรษณีย์อิเล็กทรอนิกส์ saraban@uthai.example.go.th',
      body: 'ด้วยขอให้ส่งแบบทางอีเมล saraben@uthai.example.go.th',
    },
    words: 'saraben@uthai.example.go.th',
    right: {
      owner: 'สำนักงานจังหวัด\nไปรษณีย์อิเล็กทรอนิกส์ plan1@uthai.example.go.th',
      body: 'ด้วยขอให้ส่งแบบทางอีเมล plan2@uthai.example.go.th',
    },
  },
  {
    rule: 'mailbox-unofficial',
    wrong: { owner: 'สำนักงานจังหวัด\nE-mail : fire.plan@gmail.com' },
    words: 'fire.plan@gmail.com',
    right: { owner: 'สำนักงานจังหวัด\nE-mail : plan@uthai.example.go.th' },
  },
  {
    rule: 'deadline-before-letter',
    wrong: { body: 'ด้วยขอให้รายงานผลให้จังหวัดทราบ ภายในวันที่ ๓ พฤศจิกายน ๒๕๖๙' },
    words: '๓ พฤศจิกายน ๒๕๖๙',
    right: { body: 'ด้วยอำเภอที่ได้รายงานแล้วภายในวันที่ ๓ พฤศจิกายน ๒๕๖๙ ไม่ต้องรายงานอีก' },
  },
  {
    rule: 'minute-address',
    wrong: { after: minute('ท้องถิ่นอำเภอหนองฉาง', 'รณ นายอำเภอหนองฉาง') },
    words: 'รณ นายอำเภอหนองฉาง',
    proposal: 'เรียน นายอำเภอหนองฉาง',
    right: { after: minute('ท้องถิ่นอำเภอหนองฉาง') },
  },
  {
    rule: 'minute-position',
    wrong: { after: minute('ห้องปฏิบัติการ') },
    words: 'ห้องปฏิบัติการ',
    right: { after: minute('นักส่งเสริมการปกครองท้องถิ่นปฏิบัติการ') },
  },
  {
    rule: 'minute-before-stamp',
    wrong: {
      number: stamped('เวลา ๑๐.๓๐ น.').replace('๑๖ พ.ย.', '๒๐ พ.ย.'),
      after: minute('ท้องถิ่นอำเภอหนองฉาง'),
    },
    words: '๑๖ พ.ย. ๒๕๖๙',
    right: { number: stamped('เวลา ๑๐.๓๐ น.'), after: minute('ท้องถิ่นอำเภอหนองฉาง') },
  },
  {
    rule: 'signature-brackets',
    wrong: { signature: 'นายวรากร ทองธารา\nผู้ว่าราชการจังหวัดอุทัยธานี' },
    words: 'นายวรากร ทองธารา',
    proposal: '(นายวรากร ทองธารา)',
    right: {},
  },
  {
    rule: 'signature-acting',
    wrong: { signature: '(นายวรากร ทองธารา)\nรองผู้ว่าราชการจังหวัด\nผู้ว่าราชการจังหวัดอุทัยธานี' },
    words: 'รองผู้ว่าราชการจังหวัด',
    proposal: 'รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน',
    right: { signature: '(นายวรากร ทองธารา)\nรองผู้ว่าราชการจังหวัด รักษาราชการแทน\nผู้ว่าราชการจังหวัดอุทัยธานี' },
  },
  {
    rule: 'signature-office',
    wrong: { signature: '(นายวรากร ทองธารา)\nผู้ว่าราชการจังหวัดอุดรธานี' },
    words: 'ผู้ว่าราชการจังหวัดอุดรธานี',
    right: {},
  },
  {
    rule: 'person-name',
    wrong: { body: 'ด้วยจังหวัดมอบหมายให้นายวรากร ทองธาดา เป็นผู้ประสานงาน' },
    words: 'นายวรากร ทองธาดา',
    right: { body: 'ด้วยจังหวัดมอบหมายให้นายวรวุฒิ ทองธารา และนายวรากร แสงสว่าง เป็นผู้ประสานงาน' },
  },
  {
    rule: 'stated-count',
    wrong: { body: 'ด้วยกำหนดพื้นที่นำร่อง จำนวน ๔ อำเภอ ได้แก่ ทัพทัน บ้านไร่ และลานสัก' },
    words: 'จำนวน ๔ อำเภอ ได้แก่ ทัพทัน บ้านไร่ และลานสัก',
    right: { body: 'ด้วยกำหนดพื้นที่นำร่อง จำนวน ๓ อำเภอ ได้แก่ ทัพทัน บ้านไร่ และลานสัก' },
  },
  {
    rule: 'item-sequence',
    wrong: { body: 'ด้วยขอให้ดำเนินการ ดังนี้\n\n๑. แจ้งหมู่บ้าน\n\n๒. จัดเวรยาม\n\n๔. รายงานผล' },
    words: 'รายงานผล',
    right: { body: 'ด้วยขอให้ดำเนินการ ดังนี้\n\n๑. แจ้งหมู่บ้าน\n\n๒. จัดเวรยาม\n\n๓. รายงานผล' },
  },
  {
    rule: 'page-sequence',
    wrong: { body: 'ด้วยข้อความแรก\n\n- ๒ -\n\nข้อความที่สอง\n\n- ๔ -\n\nข้อความที่สาม' },
    words: '- ๒ -',
    right: { body: 'ด้วยข้อความแรก\n\n- ๒ -\n\nข้อความที่สอง\n\n- ๓ -\n\nข้อความที่สาม' },
  },
  {
    rule: 'continuation',
    wrong: { body: 'ด้วยข้อความแรก\n\n/๒. จัดเวรยาม...\n\n- ๒ -\n\n๓. รายงานผลให้จังหวัดทราบ' },
    words: '/๒. จัดเวรยาม...',
    right: { body: 'ด้วยข้อความแรก\n\n/๒. จัดเวรยาม...\n\n- ๒ -\n\n๒. จัดเวรยามทุกหมู่บ้าน' },
  },
  {
    rule: 'amount-words',
    wrong: { body: 'ด้วยอนุมัติเงิน ๑๒,๕๐๐ บาท (หนึ่งหมื่นสองพันหกร้อยบาทถ้วน)' },
    words: '๑๒,๕๐๐ บาท (หนึ่งหมื่นสองพันหกร้อยบาทถ้วน)',
    right: { body: 'ด้วยอนุมัติเงิน ๒๑,๑๑๑.๕๐ บาท (สองหมื่นหนึ่งพันหนึ่งร้อยสิบเอ็ดบาทห้าสิบสตางค์)' },
  },
  {
    rule: 'year-drift',
    wrong: { body: 'ด้วยจังหวัดกำหนดประชุมวันที่ ๒๔ ธันวาคม ๒๕๖๙', after: 'กำหนดการ\n\nประชุมวันที่ ๒๔ ธันวาคม ๒๕๗๐' },
    words: '๒๔ ธันวาคม ๒๕๗๐',
    right: { body: 'ด้วยจังหวัดจัดงานวันที่ ๕ ธันวาคม ๒๕๖๘', after: 'กำหนดการ\n\nจัดงานวันที่ ๕ ธันวาคม ๒๕๖๙' },
  },
  {
    rule: 'year-distant',
    wrong: { body: 'ด้วยขอให้รายงานผล ภายในวันที่ ๑๘ ธันวาคม ๒๕๗๐' },
    words: '๑๘ ธันวาคม ๒๕๗๐',
    proposal: '๑๘ ธันวาคม ๒๕๖๙',
    right: { body: 'ด้วยขอให้รายงานผล ภายในวันที่ ๓๐ กันยายน ๒๕๗๐' },
  },
  {
    rule: 'fiscal-period',
    wrong: { body: 'ด้วยปีงบประมาณ พ.ศ. ๒๕๗๐ (๑ ตุลาคม ๒๕๗๐ - ๓๐ กันยายน ๒๕๗๑) ให้เบิกจ่ายตามแผน' },
    words: 'ปีงบประมาณ พ.ศ. ๒๕๗๐ (๑ ตุลาคม ๒๕๗๐ - ๓๐ กันยายน ๒๕๗๑',
    right: { body: 'ด้วยไตรมาสที่ ๑ ปีงบประมาณ พ.ศ. ๒๕๗๐ (ตุลาคม - ธันวาคม ๒๕๖๙) ให้เบิกจ่ายตามแผน' },
  },
  {
    rule: 'time-range',
    wrong: { body: 'ด้วยกำหนดประชุม เวลา ๑๓.๐๐ - ๑๒.๐๐ น.' },
    words: '๑๓.๐๐ - ๑๒.๐๐ น.',
    right: { body: 'ด้วยอัตรา ๒.๕๐ - ๑.๒๕ บาท และกำหนดเวรยาม เวลา ๒๒.๐๐ - ๐๔.๐๐ น.' },
  },
  {
    rule: 'slot-length',
    wrong: { after: table([...slots, '๐๘.๓๐ - ๑๙.๐๐ น.\tลงทะเบียน']) },
    words: '๐๘.๓๐ - ๑๙.๐๐ น.',
    proposal: '๐๘.๓๐ - ๐๙.๐๐ น.',
    right: { body: 'ด้วยเปิดทำการ เวลา ๐๘.๓๐ - ๑๖.๓๐ น. ทุกวัน', after: table(slots) },
  },
  {
    rule: 'slot-gap',
    wrong: { after: table([...slots.slice(0, 2), '๑๐.๓๐ - ๑๑.๐๐ น.\tอภิปราย', ...slots.slice(3)]) },
    words: '๐๙.๐๐ - ๑๐.๐๐ น.',
    right: { after: table([...slots, '๑๓.๐๐ - ๑๔.๐๐ น.\tฝึกปฏิบัติ', '๑๔.๑๕ - ๑๕.๐๐ น.\tถามตอบ']) },
  },
  {
    rule: 'slot-overlap',
    wrong: { after: table([...slots.slice(0, 2), '๐๙.๓๐ - ๑๑.๐๐ น.\tอภิปราย', ...slots.slice(3)]) },
    words: '๐๙.๐๐ - ๑๐.๐๐ น.',
    right: { after: table([...slots, '๐๘.๓๐ - ๑๒.๐๐ น.\tวันที่สอง']) },
  },
  {
    rule: 'break-time',
    wrong: { after: `${table(slots)}\n\nหมายเหตุ พักรับประทานอาหารว่าง เวลา ๑๔.๑๕ น.` },
    words: '๑๔.๑๕',
    right: { after: `${table(slots)}\n\nหมายเหตุ พักรับประทานอาหารว่าง เวลา ๑๐.๓๐ น.` },
  },
  {
    rule: 'rounds-overlap',
    wrong: { after: `${round('กระบี่ ตรัง พังงา ภูเก็ต อุตรดิตถ์')}\n${round('เชียงราย น่าน แพร่ พะเยา อุตรดิตถ์', '๒')}` },
    words: 'อุตรดิตถ์',
    right: {
      after: `${round('กระบี่ ตรัง พังงา ภูเก็ต ระนอง')}\n๒\tเทศบาล ในพื้นที่จังหวัด กระบี่ ตรัง พังงา ภูเก็ต ระนอง\t๑๐`,
    },
  },
  {
    rule: 'rounds-missing',
    wrong: { after: round(nearlyAll.replace('เลย ', '')) },
    words: 'กระบี่',
    right: { after: round(nearlyAll) },
  },
  {
    rule: 'doubled-words',
    wrong: { body: 'ด้วยจังหวัดดำเนินการดำเนินการตามแผน' },
    words: 'ดำเนินการดำเนินการ',
    right: { body: 'ด้วยเจ้าหน้าที่ที่เกี่ยวข้องกับคณะกรรมการการเลือกตั้งและเทศบาลเมืองเมืองพล' },
  },
  {
    rule: 'impossible-marks',
    wrong: { body: 'ด้วยจังหวัดจั้ดประชุมและจัดประชาคม' },
    words: 'จั้ด',
    proposal: 'จัด',
    right: { body: 'ด้วยจังหวัดจัดตั้งศูนย์ ทั้งนี้ ตั้งแต่บัดนี้ ครั้งที่ ๒ ณ ที่ตั้งเดิม' },
  },
  {
    rule: 'misspelt-phrase',
    wrong: { body: 'ด้วยนายกองค้การบริหารส่วนตำบลขอหารือ' },
    words: 'นายกองค้การบริหารส่วน',
    proposal: 'นายกองค์การบริหารส่วน',
    right: { body: 'ด้วยนายกองค์การบริหาร\nส่วนตำบล และองค์กรปกครองส่วน\nท้องถิ่น ณ ห้องประชุมชั้น ๕ ตามขั้นตอน' },
  },
  {
    rule: 'spelling-vote',
    wrong: { body: 'ด้วยการคัดแยกขยะต้นทาง การคัดแยกขยะต้นทาง และการคัดแยกขยะต้นทาง ต่างจากการคัดแยกชยะต้นทาง' },
    words: 'ัดแยกชยะต้น',
    right: { body: 'ด้วยการคัดแยกขยะต้นทาง การคัดแยกขยะต้นทาง การคัดแยกขยะต้นทาง และการคัดแยกขยะปลายทาง' },
  },
  {
    rule: 'stray-line',
    wrong: { owner: 'สำนักงานจังหวัด\nโทร. ๐ ๕๖๐๐ ๐๔๕๖\n\n๙' },
    words: '๙',
    right: { body: 'ด้วยข้อความแรก\n\n/๒. จัดเวรยาม...\n\n๒\n\n๒. จัดเวรยามทุกหมู่บ้าน' },
  },
  {
    rule: 'circular-mark',
    wrong: { number: 'ที่ อน ๐๐๒๓.๓/๓๑๘๔' },
    words: 'อน ๐๐๒๓.๓/๓๑๘๔',
    right: { number: 'ที่ อน ๐๐๒๓.๓/๓๑๘๔', to: 'นายอำเภอหนองฉาง' },
  },
  {
    rule: 'era-space',
    wrong: { body: 'ด้วยระเบียบ พ.ศ.๒๕๔๗ กำหนดไว้' },
    words: 'พ.ศ.๒๕๔๗',
    proposal: 'พ.ศ. ๒๕๔๗',
    right: { body: 'ด้วยระเบียบ พ.ศ. ๒๕๔๗ กำหนดไว้' },
  },
  {
    rule: 'digit-style',
    wrong: { body: 'ด้วยประชุมวันที่ ๒๔ ธันวาคม ๒๕๖๙ ณ ห้อง ๕๐๑ จำนวน 25 คน' },
    words: '25',
    proposal: '๒๕',
    right: { body: 'ด้วยประชุมวันที่ ๒๔ ธันวาคม ๒๕๖๙ ทาง Windows 11 ที่ https://a.example.go.th/25' },
  },
];

function enclosed(): string {
  return [
    department.number,
    department.head,
    '๖ พฤศจิกายน ๒๕๖๙',
    `เรื่อง ${sound.subject}`,
    `เรียน ${department.to}`,
    'ด้วยกรมกำหนดจัดประชุม',
    'จึงเรียนมาเพื่อโปรดพิจารณา',
    'ขอแสดงความนับถือ',
    department.signature,
    department.owner,
  ].join('\n\n');
}

describe.each(cases)('$rule', ({ rule, wrong, words, proposal, right }) => {
  test('is raised at the words that are wrong', () => {
    const found = said(rule, wrong);
    expect(found.warnings).toHaveLength(1);
    expect(found.words[0]).toBe(words);
    if (proposal !== undefined) expect(found.warnings[0]?.proposal).toBe(proposal);
  });

  test('is silent about what only looks like it', () => {
    expect(said(rule, right).warnings).toEqual([]);
  });
});

/** These stand, with letters they speak up about and others, in index.test.ts, bundles.test.ts and import/reader.test.ts. */
const elsewhere: readonly RuleName[] = [
  'letter-twice',
  'pointer-dropped',
  'impossible-date',
  'weekday-date',
  'cited-number',
  'cited-date',
  'province-name',
  'code-province',
  'stamp-province',
  'phone-digits',
  'phone-grouping',
  'enclosure-missing',
  'deadline-after-event',
  'letter-before-cited',
  'minute-before-letter',
  'stamp-before-letter',
  'forwarded-before-received',
  'address-differs',
  'subject-differs',
  'title-differs',
  'url-host',
  'code-host',
  'signature-slash',
  'signer-name',
  'office-head',
  'total-sum',
  'row-sequence',
  'range-year',
  'not-for-us',
  'page-without-text',
  'page-lossy',
  'letters-not-found',
  'checks-not-run',
];

test('no rule goes without a test', () => {
  expect([...new Set(cases.map(({ rule }) => rule)), ...elsewhere].toSorted()).toEqual(
    [...warningRules].toSorted(),
  );
});
