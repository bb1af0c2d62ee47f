/**
 * Departments with the letters of their ministry's code (rules §2.4), the first two digits of their numbers where these
 * are certain, and the road of their letterhead where it is well known. From the offices' own published letters; what is
 * not certain is left out: a check stays silent about what stands here as null.
 */

export type Department = {
  readonly ministry: string;
  /** First two digits of the owner's number: "08" in มท ๐๘๑๐. */
  readonly number: string | null;
  readonly name: string;
  /** The road of its only seat; null where divisions have seats of their own. */
  readonly road: string | null;
};

/** Letters, digits or -, name, road or -. */
const table = `
นร 01 สำนักงานปลัดสำนักนายกรัฐมนตรี -
นร - กรมประชาสัมพันธ์ -
นร 05 สำนักเลขาธิการคณะรัฐมนตรี -
นร 07 สำนักงบประมาณ -
นร 10 สำนักงานคณะกรรมการข้าราชการพลเรือน -
มท 02 สำนักงานปลัดกระทรวงมหาดไทย อัษฎางค์
มท 03 กรมการปกครอง -
มท 04 กรมการพัฒนาชุมชน แจ้งวัฒนะ
มท 05 กรมที่ดิน แจ้งวัฒนะ
มท 06 กรมป้องกันและบรรเทาสาธารณภัย อู่ทองนอก
มท 07 กรมโยธาธิการและผังเมือง -
มท 08 กรมส่งเสริมการปกครองท้องถิ่น นครราชสีมา
กค 03 กรมธนารักษ์ -
กค 04 กรมบัญชีกลาง พระราม
กค 05 กรมศุลกากร -
กค 06 กรมสรรพสามิต -
กค 07 กรมสรรพากร -
สธ 02 สำนักงานปลัดกระทรวงสาธารณสุข ติวานนท์
สธ 03 กรมการแพทย์ ติวานนท์
สธ 04 กรมควบคุมโรค ติวานนท์
สธ 07 กรมสนับสนุนบริการสุขภาพ -
สธ 08 กรมสุขภาพจิต -
สธ 09 กรมอนามัย -
กษ 03 กรมชลประทาน -
กษ 05 กรมประมง -
กษ 06 กรมปศุสัตว์ -
กษ 08 กรมพัฒนาที่ดิน -
กษ 09 กรมวิชาการเกษตร -
กษ 10 กรมส่งเสริมการเกษตร -
กษ 11 กรมส่งเสริมสหกรณ์ -
คค - กรมทางหลวง -
คค - กรมทางหลวงชนบท -
คค - กรมการขนส่งทางบก -
คค - กรมเจ้าท่า -
ทส - กรมควบคุมมลพิษ -
ทส - กรมทรัพยากรน้ำ -
ทส - กรมทรัพยากรน้ำบาดาล -
ทส - กรมป่าไม้ -
ทส - กรมส่งเสริมคุณภาพสิ่งแวดล้อม -
ทส - กรมอุทยานแห่งชาติ -
พม - กรมกิจการผู้สูงอายุ -
พม - กรมกิจการเด็กและเยาวชน -
พม - กรมพัฒนาสังคมและสวัสดิการ -
พม - กรมส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการ -
รง - กรมการจัดหางาน -
รง - กรมพัฒนาฝีมือแรงงาน -
รง - กรมสวัสดิการและคุ้มครองแรงงาน -
รง - สำนักงานประกันสังคม -
วธ - กรมศิลปากร -
วธ - กรมการศาสนา -
วธ - กรมส่งเสริมวัฒนธรรม -
ศธ - กรมส่งเสริมการเรียนรู้ -
ยธ - กรมคุมประพฤติ -
ยธ - กรมบังคับคดี -
ยธ - กรมคุ้มครองสิทธิและเสรีภาพ -
พณ - กรมการค้าภายใน -
พณ - กรมพัฒนาธุรกิจการค้า -
พน - กรมพัฒนาพลังงานทดแทนและอนุรักษ์พลังงาน -
อก - กรมโรงงานอุตสาหกรรม -
กก - กรมพลศึกษา -
กก - กรมการท่องเที่ยว -
ดศ - กรมอุตุนิยมวิทยา -`;

const departments: readonly Department[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [ministry = '', number = '-', name = '', road = '-'] = line.split(' ');
    return { ministry, number: number === '-' ? null : number, name, road: road === '-' ? null : road };
  });

/** Longest first: กรมทรัพยากรน้ำบาดาล is not กรมทรัพยากรน้ำ. */
const byLength = departments.toSorted((one, other) => other.name.length - one.name.length);

/** The department a line of a letterhead begins with. */
export function departmentOf(line: string): Department | null {
  const bare = line.replace(/\s+/gu, '');
  return byLength.find(({ name }) => bare.startsWith(name)) ?? null;
}

export function departmentOfNumber(ministry: string, office: string): Department | null {
  return departments.find((one) => one.ministry === ministry && one.number === office.slice(0, 2)) ?? null;
}

export const departmentNames: readonly string[] = byLength.map(({ name }) => name);
