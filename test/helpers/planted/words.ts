/** Places, offices and invented people for letters that no office ever wrote. Every person, number and address is made up. */

export type Place = {
  readonly code: string;
  readonly province: string;
  readonly postcode: string;
  readonly road: string;
  readonly districts: readonly string[];
};

/** Written down by hand, so that a mistake in the product's own tables shows. */
export const places: readonly Place[] = [
  {
    code: 'อน',
    province: 'อุทัยธานี',
    postcode: '๖๑๐๐๐',
    road: 'ถนนศรีอุทัย',
    districts: ['ทัพทัน', 'สว่างอารมณ์', 'หนองฉาง', 'บ้านไร่'],
  },
  {
    code: 'พร',
    province: 'แพร่',
    postcode: '๕๔๐๐๐',
    road: 'ถนนไชยบูรณ์',
    districts: ['ร้องกวาง', 'สูงเม่น', 'เด่นชัย', 'วังชิ้น'],
  },
  {
    code: 'ตง',
    province: 'ตรัง',
    postcode: '๙๒๐๐๐',
    road: 'ถนนพัทลุง',
    districts: ['กันตัง', 'ห้วยยอด', 'ปะเหลียน', 'นาโยง'],
  },
  {
    code: 'สน',
    province: 'สกลนคร',
    postcode: '๔๗๐๐๐',
    road: 'ถนนศูนย์ราชการ',
    districts: ['วานรนิวาส', 'พังโคน', 'กุสุมาลย์', 'อากาศอำนวย'],
  },
  {
    code: 'จบ',
    province: 'จันทบุรี',
    postcode: '๒๒๐๐๐',
    road: 'ถนนเลียบเนิน',
    districts: ['ท่าใหม่', 'ขลุง', 'มะขาม', 'สอยดาว'],
  },
  {
    code: 'กส',
    province: 'กาฬสินธุ์',
    postcode: '๔๖๐๐๐',
    road: 'ถนนกาฬสินธุ์',
    districts: ['ยางตลาด', 'กมลาไสย', 'สหัสขันธ์', 'ห้วยผึ้ง'],
  },
  {
    code: 'พง',
    province: 'พังงา',
    postcode: '๘๒๐๐๐',
    road: 'ถนนเพชรเกษม',
    districts: ['ตะกั่วป่า', 'ทับปุด', 'คุระบุรี', 'ท้ายเหมือง'],
  },
  {
    code: 'สบ',
    province: 'สระบุรี',
    postcode: '๑๘๐๐๐',
    road: 'ถนนพิชัยรณรงค์สงคราม',
    districts: ['แก่งคอย', 'พระพุทธบาท', 'หนองแค', 'มวกเหล็ก'],
  },
  {
    code: 'ลป',
    province: 'ลำปาง',
    postcode: '๕๒๐๐๐',
    road: 'ถนนวชิราวุธดำเนิน',
    districts: ['แม่ทะ', 'เกาะคา', 'งาว', 'แจ้ห่ม'],
  },
  {
    code: 'สร',
    province: 'สุรินทร์',
    postcode: '๓๒๐๐๐',
    road: 'ถนนหลักเมือง',
    districts: ['ปราสาท', 'ศีขรภูมิ', 'ท่าตูม', 'สังขะ'],
  },
];

export type Agency = {
  readonly name: string;
  readonly code: string;
  readonly address: string;
  readonly section: string;
  readonly host: string;
};

export const agencies: readonly Agency[] = [
  {
    name: 'กรมส่งเสริมการปกครองท้องถิ่น',
    code: 'มท ๐๘๒๐.๓',
    address: 'ถนนนครราชสีมา เขตดุสิต กทม. ๑๐๓๐๐',
    section: 'กองสาธารณสุขท้องถิ่น',
    host: 'lgnews.example.go.th',
  },
  {
    name: 'กรมป้องกันและบรรเทาสาธารณภัย',
    code: 'มท ๐๖๐๔',
    address: 'ถนนอู่ทองนอก เขตดุสิต กทม. ๑๐๓๐๐',
    section: 'กองนโยบายป้องกันและบรรเทาสาธารณภัย',
    host: 'safetyplan.example.go.th',
  },
  {
    name: 'กรมการพัฒนาชุมชน',
    code: 'มท ๐๔๐๖.๒',
    address: 'ถนนแจ้งวัฒนะ เขตหลักสี่ กทม. ๑๐๒๑๐',
    section: 'สำนักส่งเสริมภูมิปัญญาท้องถิ่น',
    host: 'community.example.go.th',
  },
  {
    name: 'กรมควบคุมโรค',
    code: 'สธ ๐๔๑๑.๖',
    address: 'ถนนติวานนท์ จังหวัดนนทบุรี ๑๑๐๐๐',
    section: 'กองโรคติดต่อทั่วไป',
    host: 'clinicform.example.go.th',
  },
  {
    name: 'กรมบัญชีกลาง',
    code: 'กค ๐๔๓๓.๔',
    address: 'ถนนพระรามที่ ๖ เขตพญาไท กทม. ๑๐๔๐๐',
    section: 'กองการพัสดุภาครัฐ',
    host: 'procure.example.go.th',
  },
  {
    name: 'กรมประมง',
    code: 'กษ ๐๕๐๒',
    address: 'เกษตรกลาง เขตจตุจักร กทม. ๑๐๙๐๐',
    section: 'กองพัฒนาแหล่งน้ำ',
    host: 'waterways.example.go.th',
  },
];

/** The other departments of the list, to be named wrongly. */
export const subjects: readonly string[] = [
  'การประชุมซักซ้อมแผนป้องกันและบรรเทาสาธารณภัยระดับพื้นที่',
  'การอบรมเชิงปฏิบัติการจัดทำแผนพัฒนาขององค์กรปกครองส่วนท้องถิ่น',
  'การสำรวจข้อมูลแหล่งน้ำสาธารณะขององค์กรปกครองส่วนท้องถิ่น',
  'การรายงานผลการใช้จ่ายเงินอุดหนุนเฉพาะกิจขององค์กรปกครองส่วนท้องถิ่น',
  'การประชุมชี้แจงหลักเกณฑ์การประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน',
  'การเตรียมความพร้อมรับสถานการณ์ภัยแล้งของหน่วยงานในพื้นที่',
  'การคัดเลือกหมู่บ้านต้นแบบด้านการจัดการขยะมูลฝอยในชุมชน',
  'การฝึกอบรมอาสาสมัครป้องกันภัยฝ่ายพลเรือนระดับตำบล',
  'การประชาสัมพันธ์โครงการคัดแยกขยะที่ต้นทางของสถานศึกษา',
  'การประชุมเชิงปฏิบัติการพัฒนาศูนย์พัฒนาเด็กเล็กขององค์กรปกครองส่วนท้องถิ่น',
  'การตรวจสอบทะเบียนทรัพย์สินและพัสดุของหน่วยงานในสังกัด',
  'การอบรมหลักสูตรการบันทึกข้อมูลผู้สูงอายุในระบบสารสนเทศ',
];

export const firstNames: readonly string[] =
  'ธนกฤต วรวิช ปัณณธร กฤษฎิ์ ภูวเดช ศุภกร ณัฐพล อาทิตยา มนัสนันท์ ชลธิชา พิมพ์ลภัส กมลพร สิรินดา รัตนวดี อรทัย เบญจรัตน์'.split(
    ' ',
  );
export const lastNames: readonly string[] =
  'ทองธาราไพศาล วงศ์ริมน้ำ ศรีฟ้าใส เรืองแสงจันทร์ บุญเขาเขียว แก้วลำธาร ไพรพนานนท์ ใจดินดำ สุขสวนสน พรหมทะเลงาม หอมดอกแก้ว คำภูพาน มั่นทุ่งรวง ทิพย์สายหมอก'.split(
    ' ',
  );

export const rounds: readonly (readonly string[])[] = [
  'เชียงราย เชียงใหม่ น่าน พะเยา แพร่ ลำปาง ลำพูน'.split(' '),
  'กำแพงเพชร ชัยนาท ตาก นครสวรรค์ พิจิตร อุทัยธานี'.split(' '),
  'พิษณุโลก เพชรบูรณ์ สุโขทัย อุตรดิตถ์ เลย หนองคาย'.split(' '),
  'กระบี่ ตรัง พังงา ภูเก็ต ระนอง สตูล'.split(' '),
  'ขอนแก่น กาฬสินธุ์ มหาสารคาม ร้อยเอ็ด อุดรธานี สกลนคร'.split(' '),
  'จันทบุรี ชลบุรี ตราด ระยอง สระแก้ว ปราจีนบุรี'.split(' '),
];

export const bodies: readonly string[] = ['ทต.', 'อบต.'];
export const villages: readonly string[] =
  'เขาวง ดอนแก้ว ทุ่งหลวง นาเจริญ บึงสามพัน ปากคลอง ป่าสัก โพนทอง ไร่ขิง ศรีวิชัย หนองแวง ห้วยทราย'.split(' ');
