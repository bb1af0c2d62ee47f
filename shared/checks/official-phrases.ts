/** Phrases and names of official letters that a misread word is held against. */
import { departmentNames } from '../gazetteer/departments.ts';

/**
 * Phrases of official letters that no other phrase resembles: a text that has one but for a mark or a look-alike letter
 * means it. A phrase is listed only when its near-misses are no words (ขั้นตอน is not here: ชั้นตอน could be a floor).
 */
const phrases = `
นายกองค์การบริหารส่วน
องค์การบริหารส่วนตำบล
องค์การบริหารส่วนจังหวัด
องค์กรปกครองส่วนท้องถิ่น
ส่งเสริมการปกครองท้องถิ่น
สำนักงานส่งเสริมการปกครอง
ผู้ว่าราชการจังหวัด
จังหวัด
ปฏิบัติราชการแทน
รักษาราชการแทน
ขอแสดงความนับถือ
สิ่งที่ส่งมาด้วย
นายกเทศมนตรี
ที่ว่าการอำเภอ
ศาลากลางจังหวัด
สำนักงานปลัดกระทรวง
กระทรวงมหาดไทย
กรมการปกครอง
มาตรฐานขั้นต่ำ
เข้าใช้งานระบบ
เข้าร่วมประชุม
พิจารณาดำเนินการ
รายละเอียดปรากฏตาม
ประจำปีงบประมาณ
ประชาสัมพันธ์
อิเล็กทรอนิกส์
บรรเทาสาธารณภัย
ประสิทธิภาพ
ธรรมาภิบาล
การจัดบริการสาธารณะ
จึงเรียนมาเพื่อ
เพื่อโปรดพิจารณา
เพื่อโปรดทราบ
แบบตอบรับการเข้าร่วม
คณะกรรมการ
คณะรัฐมนตรี
ปลัดกระทรวง
พระราชบัญญัติ
ระเบียบกระทรวง
หลักเกณฑ์และวิธีการ
ในส่วนที่เกี่ยวข้อง
ถือปฏิบัติโดยเคร่งครัด
ให้แล้วเสร็จภายใน
ข้าราชการและพนักงาน`
  .trim()
  .split('\n');

/** Shorter names resemble too much. */
const shortestName = 9;

export const officialPhrases: readonly string[] = [
  ...phrases,
  ...departmentNames.filter((name) => name.length >= shortestName),
];
