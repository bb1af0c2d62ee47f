/** Letter codes of ministries and independent bodies, and the departments of the Ministry of Interior (rules §2.4). */

const names: Readonly<Record<string, string>> = {
  นร: 'สำนักนายกรัฐมนตรี',
  กห: 'กระทรวงกลาโหม',
  กค: 'กระทรวงการคลัง',
  กต: 'กระทรวงการต่างประเทศ',
  กก: 'กระทรวงการท่องเที่ยวและกีฬา',
  พม: 'กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์',
  กษ: 'กระทรวงเกษตรและสหกรณ์',
  คค: 'กระทรวงคมนาคม',
  ทส: 'กระทรวงทรัพยากรธรรมชาติและสิ่งแวดล้อม',
  พน: 'กระทรวงพลังงาน',
  พณ: 'กระทรวงพาณิชย์',
  มท: 'กระทรวงมหาดไทย',
  ยธ: 'กระทรวงยุติธรรม',
  รง: 'กระทรวงแรงงาน',
  วธ: 'กระทรวงวัฒนธรรม',
  อว: 'กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม',
  ศธ: 'กระทรวงศึกษาธิการ',
  สธ: 'กระทรวงสาธารณสุข',
  อก: 'กระทรวงอุตสาหกรรม',
  ดศ: 'กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม',
  พศ: 'สำนักงานพระพุทธศาสนาแห่งชาติ',
  ตช: 'สำนักงานตำรวจแห่งชาติ',
  อส: 'สำนักงานอัยการสูงสุด',
  ตผ: 'สำนักงานการตรวจเงินแผ่นดิน',
  ปช: 'สำนักงาน ป.ป.ช.',
  ลต: 'สำนักงานคณะกรรมการการเลือกตั้ง',
  ผผ: 'สำนักงานผู้ตรวจการแผ่นดิน',
  สม: 'สำนักงานคณะกรรมการสิทธิมนุษยชนแห่งชาติ',
};

const interiorDepartments: Readonly<Record<string, string>> = {
  '01': 'สำนักงานรัฐมนตรี',
  '02': 'สำนักงานปลัดกระทรวงมหาดไทย',
  '03': 'กรมการปกครอง',
  '04': 'กรมการพัฒนาชุมชน',
  '05': 'กรมที่ดิน',
  '06': 'กรมป้องกันและบรรเทาสาธารณภัย',
  '07': 'กรมโยธาธิการและผังเมือง',
  '08': 'กรมส่งเสริมการปกครองท้องถิ่น',
};

/** The ministry or body a central code stands for; null for provinces and unknown codes. */
export function agencyOfCode(code: string): string | null {
  return names[code] ?? null;
}

/** The department a number of the Ministry of Interior comes from; `office` is the owner's number, "0810.7". */
export function interiorDepartment(office: string): string | null {
  return interiorDepartments[office.slice(0, 2)] ?? null;
}
