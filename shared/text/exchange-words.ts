/** Words of taking over a register and of archives, as they stand on paper, in spreadsheets and in an archive's README. */
import type { RowDoubt } from '../register/take-over.ts';

export const doubtWords: Readonly<Record<RowDoubt, string>> = {
  'number-unread': 'อ่านเลขทะเบียนไม่ได้',
  'number-inserted': 'เลขแทรก นำเข้าเป็นเลขแทรก',
  'inserted-alone': 'เลขแทรกที่ไม่มีเลขตั้งต้น ให้ลงเองภายหลัง',
  'number-twice': 'เลขซ้ำกันในแฟ้ม',
  'number-taken': 'เลขนี้มีในทะเบียนแล้ว',
  'number-jump': 'เลขสูงกว่าแถวข้างเคียงมาก ให้ลงเองภายหลัง',
  'year-closed': 'ปีนี้ปิดทะเบียนแล้ว',
  'year-differs': 'ปีไม่ตรงกับเล่ม',
  'too-long': 'ข้อความยาวเกินไป',
  'secrecy-unread': 'อาจมีชั้นความลับ ให้ลงเองภายหลัง',
  'date-unread': 'อ่านวันที่ไม่ได้ เก็บตามที่เขียน',
  'day-unread': 'อ่านวันที่ลงทะเบียนไม่ได้ ใช้วันของรายการก่อนหน้า',
  'day-missing': 'ไม่มีวันที่ลงทะเบียน ใช้วันที่ของหนังสือ',
  'out-of-order': 'เลขหรือวันย้อนลำดับ',
  'subject-missing': 'ไม่มีชื่อเรื่อง',
  'same-letter': 'หนังสือฉบับเดียวกันมีอยู่แล้ว',
  classified: 'มีชั้นความลับ เก็บเฉพาะเลข วันที่ ผู้ส่ง',
};

const maskedReadme = `
ชุดสำหรับส่งให้ผู้อื่น: เลขประจำตัวประชาชนปิดไว้เป็น x-xxxx-xxxxx-12-x ไม่มีต้นฉบับ ไม่มีค่าในบันทึกการเปลี่ยนแปลง ถังขยะ และหนังสือลับ
ใช้ตั้งต้นเครื่องใหม่ไม่ได้ ข้อความข้างล่างนี้ที่ว่าใช้ตั้งต้นได้หมายถึงชุดครบ
Made for others: national ID numbers are hidden, and originals, the audit log's values, the trash and the sealed books are
left out. No office can be made from it again; what is said of that below is true of a whole archive.
`;

/** README.txt of an archive. */
export function archiveReadme(facts: {
  readonly office: string;
  readonly made: string;
  readonly program: string;
  readonly isMasked: boolean;
}): string {
  return `คลังข้อมูลเปิดของสารบรรณอำเภอ
${facts.office}
จัดทำเมื่อ ${facts.made} ด้วยโปรแกรมรุ่น ${facts.program}
${facts.isMasked ? maskedReadme : ''}
แฟ้มนี้เก็บทุกอย่างที่สำนักงานบันทึกไว้ เปิดอ่านได้โดยไม่ต้องใช้โปรแกรมนี้ และใช้ตั้งต้นเครื่องใหม่ที่ยังว่างให้เหมือนเดิมได้ทั้งหมด

สิ่งที่อยู่ข้างใน
  manifest.json            สารบัญ: จำนวนแถวและค่าแฮช SHA-256 ของทุกส่วน กับห่วงสุดท้ายของบันทึกการเปลี่ยนแปลง
  settings.json            ข้อมูลสำนักงานและการตั้งค่า
  tables/*.jsonl           ตารางละหนึ่งแฟ้ม แถวละหนึ่งบรรทัด เป็น JSON (UTF-8)
  files.jsonl              รายการต้นฉบับ: ค่าแฮช ที่อยู่ในแฟ้มนี้ ชื่อเดิม
  originals/               ต้นฉบับตามที่ได้รับ ชื่อบอกปี เล่ม และเลขทะเบียน

ตารางที่สำคัญ
  entries                  ทะเบียนหนังสือรับ (book = received) และส่ง (book = sent)
      year, running        ปี พ.ศ. และเลขทะเบียน
      entered_on           วันที่ลงทะเบียน (ค.ศ. ปี-เดือน-วัน)
      document_number, document_date   ที่ และลงวันที่ ของหนังสือ
      sender, recipient, subject, action, note   จาก ถึง เรื่อง การปฏิบัติ หมายเหตุ
      urgency, secrecy, deadline   ชั้นความเร็ว ชั้นความลับ กำหนดวัน
      voided_at, void_reason       วันที่และเหตุที่ยกเลิก
      file_id                      ค่าแฮชของต้นฉบับ ดู files.jsonl
  entry_history, entry_links   ประวัติของแต่ละรายการ และความเกี่ยวข้องรับกับส่ง
  series, series_history       ชุดเลข เลขถัดไป และการตั้งเลข
  letters, letter_versions, letter_files, dispatches   หนังสือที่ทำขึ้น ฉบับที่ออกเลข ไฟล์แนบ การส่งถึงผู้รับ
  imports, import_pages, search_page_texts   ไฟล์ที่นำเข้าและข้อความที่อ่านได้
  audit_log, audit_values      บันทึกการเปลี่ยนแปลงที่ร้อยเป็นลูกโซ่
หนังสือที่มีชั้นความลับมีเพียงเลข วันที่ ผู้ส่ง และชั้นความลับ ถ้าสำนักงานมีนายทะเบียนข้อมูลข่าวสารลับ เนื้อความอยู่ใน
secret_entries และ originals/ แบบปิดผนึก (age) แฟ้มที่ไม่ใส่รหัสเปิดได้ด้วยกุญแจสำรองที่พิมพ์ไว้เท่านั้น
ค่าที่เป็นไบต์เขียนเป็น {"hex": "..."}

การตั้งต้นเครื่องใหม่: เปิดโปรแกรมในเครื่องที่ยังไม่มีข้อมูล เลือก "เริ่มจากคลังข้อมูลเปิด" แล้วเลือกแฟ้มนี้
โปรแกรมตรวจจำนวนแถว ค่าแฮชของทุกส่วน และลูกโซ่ก่อนใช้งาน

----------------------------------------------------------------

Open archive of Amphoe Saraban
Made ${facts.made} by version ${facts.program}

This file holds everything the office has recorded. It can be read without the program, and an empty installation can be
rebuilt from it completely.

  manifest.json    contents: rows and SHA-256 of every part, and the last link of the audit log
  settings.json    the office and its settings
  tables/*.jsonl   one file a table, one row a line, JSON in UTF-8
  files.jsonl      the originals: hash, path in this archive, the names they came under
  originals/       the originals as they came; names give year, book and register number

The registers are in tables/entries.jsonl: book (received or sent), year (Buddhist era), running (register number),
entered_on, document_number, document_date, sender, recipient, subject, action, note, urgency, secrecy, deadline,
voided_at with void_reason, and file_id (the original's hash, see files.jsonl). Dates are ISO, common era.
entry_history holds what happened to each line, entry_links what was forwarded with what; series the counters;
letters, letter_versions, letter_files and dispatches the letters written here; audit_log and audit_values the chain of
changes. Of classified letters there is number, date, sender and class; where the office has a
registrar of secret letters their words are in secret_entries and originals/, sealed (age). In an archive without a passphrase
the printed recovery key alone opens them. Bytes are {"hex": "..."}.

To rebuild: start the program where there is no data yet, choose to begin from an open archive, and give it this file.
`;
}
