/**
 * What personal data the program keeps: the office's record of processing (พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 ม.39) as
 * far as this program can fill it in. The screen shows it, paper repeats it; the office adds its controller and officer.
 */

export type PersonalDataRow = {
  readonly what: string;
  readonly whose: string;
  readonly why: string;
  readonly where: string;
  readonly howLong: string;
  readonly who: string;
};

export type PersonalDataWords = {
  readonly title: string;
  readonly basis: string;
  readonly heads: Readonly<Record<keyof PersonalDataRow, string>>;
  readonly rows: readonly PersonalDataRow[];
  readonly measures: readonly string[];
};

const th: PersonalDataWords = {
  title: 'บันทึกรายการกิจกรรมของการประมวลผลข้อมูลส่วนบุคคล',
  basis:
    'ตามมาตรา 39 แห่งพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 เฉพาะส่วนที่อยู่ในโปรแกรมสารบรรณอำเภอ ฐานในการประมวลผล: หน้าที่ตามกฎหมายและภารกิจของรัฐ (มาตรา 24 (4) และ (6)) ตามระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526',
  heads: {
    what: 'ข้อมูล',
    whose: 'เจ้าของข้อมูล',
    why: 'ใช้เพื่อ',
    where: 'อยู่ที่',
    howLong: 'เก็บนานเท่าใด',
    who: 'ผู้เห็น',
  },
  rows: [
    {
      what: 'ชื่อในเรื่อง จาก ถึง การปฏิบัติ หมายเหตุ ของทะเบียนรับและส่ง',
      whose: 'ผู้เขียนและผู้ที่หนังสือกล่าวถึง',
      why: 'ทะเบียนตามแบบที่ 13 และ 14',
      where: 'saraban.db',
      howLong: 'ตลอดไป เลขที่ลงทะเบียนแล้วไม่ลบ',
      who: 'ผู้ใช้ทุกหน้าที่',
    },
    {
      what: 'ต้นฉบับหนังสือและข้อความที่อ่านได้ รวมเลขประจำตัวประชาชน ที่อยู่ โทรศัพท์ ที่หนังสือเขียนไว้',
      whose: 'ผู้ที่หนังสือกล่าวถึง',
      why: 'ตรวจ ค้น และส่งต่อหนังสือ',
      where: 'files/ และ saraban.db',
      howLong: 'ตามอายุการเก็บ แล้วลบตามบัญชีทำลาย (แบบที่ 25)',
      who: 'ผู้ใช้ทุกหน้าที่',
    },
    {
      what: 'ไฟล์ที่นำเข้าแล้วไม่ได้ลงทะเบียน และร่างที่ไม่ได้ออกเลข',
      whose: 'ผู้ที่หนังสือหรือร่างกล่าวถึง',
      why: 'งานที่ยังไม่เสร็จ',
      where: 'pending/ files/ และ saraban.db',
      howLong: 'จนกว่าจะลบ ตั้งให้เสนอลบเมื่อครบ 90, 180 หรือ 365 วันได้ ถังขยะ 30 วันหรือตามที่ตั้ง',
      who: 'ผู้ใช้ทุกหน้าที่',
    },
    {
      what: 'ชื่อ ตำแหน่ง ผู้ลงนาม ผู้รับ ผู้รับผิดชอบ ผู้ยืม อีเมลและโทรศัพท์ของผู้รับ',
      whose: 'เจ้าหน้าที่และผู้รับหนังสือ',
      why: 'ทำหนังสือ ส่ง และตามเรื่อง',
      where: 'saraban.db',
      howLong: 'จนกว่าสำนักงานจะแก้หรือเอาออก หนังสือที่ออกเลขแล้วคงชื่อไว้ตามวันที่ออก',
      who: 'ผู้ใช้ทุกหน้าที่',
    },
    {
      what: 'ชื่อผู้ใช้ หน้าที่ และค่าแฮชของรหัสผ่าน',
      whose: 'เจ้าหน้าที่',
      why: 'รู้ว่าใครทำอะไร',
      where: 'saraban.db และชุดสำรอง ไม่อยู่ในคลังข้อมูลเปิด',
      howLong: 'จนกว่าจะเอาผู้ใช้ออก ชื่อคงอยู่ในประวัติ',
      who: 'ชื่อ: ทุกคน ค่าแฮช: ไม่มีใคร',
    },
    {
      what: 'ประวัติการใช้งาน: ใครทำอะไรเมื่อใด ค่าก่อนและหลัง',
      whose: 'เจ้าหน้าที่ และผู้ที่ทะเบียนกล่าวถึง',
      why: 'พิสูจน์ว่าทะเบียนไม่ถูกแก้',
      where: 'saraban.db',
      howLong: 'ตลอดไป ถ้อยคำของสิ่งที่ลบตามระเบียบลบตามไปด้วย',
      who: 'ผู้ใช้ทุกหน้าที่',
    },
    {
      what: 'หนังสือลับและลับมาก',
      whose: 'ผู้ที่หนังสือกล่าวถึง',
      why: 'ทะเบียนลับ (ทขล. 1-3)',
      where: 'ปิดผนึกใน saraban.db และ files/',
      howLong: 'ตามระเบียบว่าด้วยการรักษาความลับของทางราชการ',
      who: 'นายทะเบียนข้อมูลข่าวสารลับเท่านั้น',
    },
    {
      what: 'ชุดสำรอง: ทุกอย่างข้างบน ณ วันที่สำรอง',
      whose: 'ทุกคนข้างบน',
      why: 'กู้คืนเมื่อเครื่องเสีย',
      where: 'backup/ และที่สำรองแห่งที่สอง',
      howLong: 'ตามกติกาการเก็บชุดสำรอง สิ่งที่ลบแล้วหายไปเมื่อชุดเก่าหมดอายุ',
      who: 'ผู้ที่เปิดที่เก็บได้ ใส่รหัสผ่านได้',
    },
    {
      what: 'บันทึกการทำงานของโปรแกรม',
      whose: 'ไม่มีชื่อ เรื่อง หรือเลขประจำตัวของใคร',
      why: 'หาสาเหตุเมื่อขัดข้อง',
      where: 'log/',
      howLong: 'สองแฟ้ม แฟ้มละไม่เกิน 1 MB',
      who: 'ผู้ที่เปิดโฟลเดอร์ข้อมูลได้',
    },
  ],
  measures: [
    'ข้อมูลอยู่ในโฟลเดอร์เดียวในเครื่องของสำนักงาน โปรแกรมไม่ส่งสิ่งใดออกไปนอกเครื่อง',
    'รายการที่ส่งออกหรือพิมพ์ปิดเลขประจำตัวประชาชนไว้ ขอเลขครบทุกหลักได้และบันทึกไว้ว่าใครขอ กี่แห่ง',
    'ผู้ใช้มีหน้าที่ต่างกัน จอล็อกเอง ทุกการแก้ไขอยู่ในประวัติการใช้งาน',
    'ข้อความที่ลบถูกเขียนทับในฐานข้อมูล ต้นฉบับลบออกจากดิสก์ ควรเปิดการเข้ารหัสดิสก์ของเครื่อง',
  ],
};

const en: PersonalDataWords = {
  title: 'Record of processing of personal data',
  basis:
    'Section 39 of the Personal Data Protection Act B.E. 2562, as far as Amphoe Saraban keeps it. Basis: legal duty and public task (section 24 (4) and (6)) under the regulation on correspondence B.E. 2526.',
  heads: {
    what: 'Data',
    whose: 'Whose',
    why: 'What for',
    where: 'Where',
    howLong: 'How long',
    who: 'Who sees it',
  },
  rows: [
    {
      what: 'Names in subject, from, to, action and note of both registers',
      whose: 'Writers, and whom letters speak of',
      why: 'Registers of forms 13 and 14',
      where: 'saraban.db',
      howLong: 'For ever: a number given is never deleted',
      who: 'Users of every role',
    },
    {
      what: 'Originals and the text read from them, with ID numbers, addresses and phones that stand there',
      whose: 'Whom letters speak of',
      why: 'Checking, finding and forwarding letters',
      where: 'files/ and saraban.db',
      howLong: 'As long as the letter is kept, then erased by its list (form 25)',
      who: 'Users of every role',
    },
    {
      what: 'Files that came in and were never entered, drafts that never got a number',
      whose: 'Whom they speak of',
      why: 'Unfinished work',
      where: 'pending/, files/ and saraban.db',
      howLong: 'Until erased; offered after 90, 180 or 365 days where set. Trash: 30 days or as set',
      who: 'Users of every role',
    },
    {
      what: 'Names and posts of signatories, recipients, assignees and borrowers; mail and phone of recipients',
      whose: 'Officers and recipients',
      why: 'Writing, sending and following up letters',
      where: 'saraban.db',
      howLong: 'Until the office changes them; issued letters keep the names of their day',
      who: 'Users of every role',
    },
    {
      what: 'Names and roles of users, hashes of their passwords',
      whose: 'Officers',
      why: 'Knowing who did what',
      where: 'saraban.db and backups, not in open archives',
      howLong: 'Until the user is removed; the name stays in the history',
      who: 'Names: everybody. Hashes: nobody',
    },
    {
      what: 'History: who did what and when, values before and after',
      whose: 'Officers, and whom the registers speak of',
      why: 'Proof that the registers were not altered',
      where: 'saraban.db',
      howLong: 'For ever; words of what is erased by rule go with it',
      who: 'Users of every role',
    },
    {
      what: 'Secret letters (ลับ, ลับมาก)',
      whose: 'Whom they speak of',
      why: 'The secret books',
      where: 'Sealed in saraban.db and files/',
      howLong: 'By the regulation on official secrets',
      who: 'The registrar of secret letters alone',
    },
    {
      what: 'Backups: all of the above as it was that day',
      whose: 'All of them',
      why: 'Going on after a failure',
      where: 'backup/ and the second place',
      howLong: 'By the rule of keeping; what was erased is gone when the old ones are',
      who: 'Whoever can open the place; a passphrase can be set',
    },
    {
      what: 'The program’s own log',
      whose: 'Nobody’s name, subject or ID number',
      why: 'Finding the cause of a fault',
      where: 'log/',
      howLong: 'Two files of at most 1 MB',
      who: 'Whoever can open the data folder',
    },
  ],
  measures: [
    'All data lies in one folder on the office’s own computer; the program sends nothing out.',
    'Lists that are exported or printed hide national ID numbers; whole numbers can be asked for, and who asked and how many is on record.',
    'Users have roles, the screen locks itself, every change is in the history.',
    'Erased words are written over in the database and originals deleted; turn the disk’s encryption on.',
  ],
};

export const personalDataWords = { th, en } as const;
