/** The words of a subject that tell it from others. Thai is written without spaces: the platform's dictionary parts it. */

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
/** Words of most subjects: they join what has nothing in common. */
const common = new Set(
  'การ ของ และ ใน เพื่อ ตาม ให้ แก่ ที่ ผ่าน ด้าน โดย ประจำ ปี ประจำปี งบประมาณ ปีงบประมาณ พ.ศ จำนวน เรื่อง ขอ แจ้ง ส่ง ระดับ สำหรับ แห่ง ครั้ง องค์กร ปกครอง ส่วน ท้องถิ่น เกี่ยวกับ ต่อ ไป จาก'.split(
    ' ',
  ),
);

export function subjectWords(subject: string): ReadonlySet<string> {
  const words = [...segmenter.segment(subject.normalize('NFC'))]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment }) => segment.toLowerCase())
    .filter((word) => word.length > 1 && !common.has(word) && !/^[๐-๙0-9.,/]+$/u.test(word));
  return new Set(words);
}
