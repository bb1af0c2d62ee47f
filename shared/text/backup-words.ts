/** What lies beside the backups at the second place, for whoever finds them there without the program. */

const open = `ข้อมูลสำรองของโปรแกรมสารบรรณอำเภอ
แต่ละโฟลเดอร์ (ปี-เดือน-วัน-เวลา) คือข้อมูลสำรองหนึ่งชุด: saraban.db คือทะเบียน (SQLite) office.json คือการตั้งค่า files.txt คือรายชื่อไฟล์ต้นฉบับ
โฟลเดอร์ files เก็บไฟล์ต้นฉบับของทุกชุด ชื่อไฟล์คือค่า SHA-256 ของเนื้อหา
เรียกคืน: เปิดโปรแกรม > ตั้งค่า > ข้อมูลสำรอง > หาชุดสำรองในโฟลเดอร์อื่น แล้วเลือกโฟลเดอร์นี้ อย่าแก้ไขหรือย้ายไฟล์ในโฟลเดอร์นี้

Backups of Amphoe Saraban. Each folder (year-month-day-time) is one: saraban.db holds the registers (SQLite), office.json
the settings, files.txt the list of originals. The originals of all lie in files, named by the SHA-256 of their content.
To restore: Settings > Backups > Look in another folder, and choose this folder.
`;

const locked = `ข้อมูลสำรองของโปรแกรมสารบรรณอำเภอ เข้ารหัสด้วยรหัสผ่าน
เรียกคืน: เปิดโปรแกรม > ตั้งค่า > ข้อมูลสำรอง > หาชุดสำรองในโฟลเดอร์อื่น เลือกโฟลเดอร์นี้ แล้วพิมพ์รหัสผ่าน
ถ้าลืมรหัสผ่าน ไม่มีใครเปิดข้อมูลสำรองนี้ได้ รวมทั้งผู้ทำโปรแกรม อย่าลบไฟล์ key.age

Backups of Amphoe Saraban, encrypted with a passphrase in the age format (age-encryption.org). If the passphrase is lost,
nobody can open them. Never delete key.age. Without the program, any age tool opens them:
    age -d -i key.age -o saraban.db YEAR-MONTH-DAY-TIME/saraban.db.age      (asks for the passphrase)
    age -d -i key.age -o original files/ab/ab….age                          (originals, named by SHA-256)
`;

export function placeReadme(isLocked: boolean): string {
  return isLocked ? locked : open;
}
