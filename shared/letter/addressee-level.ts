/** Where an addressee stands to a district: above it, below it, or beside it; null-like `unsaid` where posts do not tell. */
import type { LetterFormName } from './forms/form.ts';

export type AddresseeLevel = 'upward' | 'downward' | 'unsaid';

const above =
  /^(?:นายกรัฐมนตรี|รองนายกรัฐมนตรี|รัฐมนตรี|ปลัดกระทรวง|รองปลัดกระทรวง|อธิบดี|รองอธิบดี|ผู้ว่าราชการจังหวัด|รองผู้ว่าราชการจังหวัด|ปลัดจังหวัด|เลขาธิการ|ผู้อำนวยการสำนัก(?:งบประมาณ|ข่าวกรอง))/u;
/** Local administrations and the heads of tambons and villages, whom the district oversees. */
const below =
  /^(?:นายกเทศมนตรี|นายกองค์การบริหารส่วนตำบล|นายก\s?อบต|ปลัดเทศบาล|ปลัดองค์การบริหารส่วนตำบล|องค์กรปกครองส่วนท้องถิ่น|กำนัน|ผู้ใหญ่บ้าน|สารวัตรกำนัน|แพทย์ประจำตำบล)/u;

/** Memos stay in the house: there the district chief is the superior written to. */
export function levelOf(addressee: string, form: LetterFormName): AddresseeLevel {
  const post = addressee.trim();
  if (above.test(post) || (form === 'memo' && /^(?:นายอำเภอ|ปลัดอำเภอ|หัวหน้า)/u.test(post))) return 'upward';
  return below.test(post) ? 'downward' : 'unsaid';
}
