/** Names of the eleven forms and of the fields only some of them ask for, Thai and English; shared by screen and checks. */
import type { LetterFormName } from '../letter/forms/form.ts';

type Label = { readonly th: string; readonly en: string };

export const formLabels: Readonly<Record<LetterFormName, Label>> = {
  external: { th: 'หนังสือภายนอก', en: 'External letter' },
  memo: { th: 'บันทึกข้อความ', en: 'Memo (internal letter)' },
  sealed: { th: 'หนังสือประทับตรา', en: 'Letter under seal' },
  order: { th: 'คำสั่ง', en: 'Order' },
  regulation: { th: 'ระเบียบ', en: 'Regulation' },
  rule: { th: 'ข้อบังคับ', en: 'Rule' },
  announcement: { th: 'ประกาศ', en: 'Announcement' },
  communique: { th: 'แถลงการณ์', en: 'Communiqué' },
  news: { th: 'ข่าว', en: 'Press release' },
  certificate: { th: 'หนังสือรับรอง', en: 'Certificate' },
  minutes: { th: 'รายงานการประชุม', en: 'Minutes of a meeting' },
};

/** One name means the same in every form that has it. */
const detailLabels: Readonly<Record<string, Label>> = {
  agency: { th: 'ชื่อส่วนราชการที่ส่งหนังสือออก', en: 'Sending agency' },
  absent: { th: 'ผู้ไม่มาประชุม', en: 'Absent' },
  attending: { th: 'ผู้เข้าร่วมประชุม', en: 'Also attending' },
  begins: { th: 'เริ่มประชุมเวลา', en: 'Begins at' },
  contact: { th: 'ผู้ประสานงาน', en: 'Contact person' },
  copies: { th: 'สำเนาส่ง', en: 'Copies to' },
  department: { th: 'ส่วนราชการ', en: 'Agency' },
  edition: { th: 'ฉบับที่', en: 'Edition' },
  effective: { th: 'ตั้งแต่', en: 'Effective' },
  ends: { th: 'เลิกประชุมเวลา', en: 'Ends at' },
  holder: { th: 'ผู้ได้รับการรับรอง (ลงชื่อใต้รูป)', en: 'Holder (signs under the photograph)' },
  issuer: { th: 'ส่วนราชการหรือตำแหน่งผู้ออก', en: 'Issuing agency or post' },
  meeting: { th: 'ครั้งที่', en: 'Meeting number' },
  photo: { th: 'เว้นที่ติดรูปถ่าย', en: 'Room for a photograph' },
  place: { th: 'สถานที่ประชุม', en: 'Place' },
  present: { th: 'ผู้มาประชุม', en: 'Present' },
  recorder: { th: 'ผู้จดรายงานการประชุม', en: 'Minutes taken by' },
  reviewer: { th: 'ผู้ตรวจรายงานการประชุม', en: 'Minutes checked by' },
  sealPlace: { th: 'แสดงที่ประทับตรา', en: 'Show the place of the seal' },
  slogan: { th: 'ข้อความท้ายหนังสือ', en: 'Line at the foot' },
  year: { th: 'พ.ศ.', en: 'Year (B.E.)' },
};

/** Of a name that has no label, the name itself. */
export function detailLabel(language: keyof Label, name: string): string {
  return detailLabels[name]?.[language] ?? name;
}
