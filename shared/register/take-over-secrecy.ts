/**
 * The class of a line taken over from another register. What stands there in other words than a class is never taken
 * as open: subject and note of a classified letter are not stored (rules §13.9), so a person looks at such a line.
 */
import { type Secrecy, secrecyFromMark } from '../document/handling.ts';

/** Ways of a book to say that a letter has no class. */
const ordinary =
  /^(?:|[-–—.]+|0|ปกติ|ธรรมดา|ทั่วไป|เปิดเผย|ไม่มี|ไม่ลับ|ไม่มีชั้น(?:ความลับ)?|ไม่กำหนด(?:ชั้น(?:ความลับ)?)?)$/u;
/** The mark by itself: (ลับ), ลับ/ด่วน, มท (ลับ) ๐๘๑๐; not กลับ, ความลับ, ลับแล. */
const standing = /(?<![ก-๎])ลับ\s*(?:มาก|ที่สุด)?(?![ก-๎])/u;
/** The mark behind a word that it belongs to, or with an urgency. */
const belonging = /(?:ชั้น|หนังสือ|เอกสาร|ด่วน|ด่วนมาก|ด่วนที่สุด)\s*ลับ|ลับ\s*(?:มาก|ที่สุด)?\s*ด่วน/u;

/** `cell`: of the column for the class; `cells`: the whole row. */
export function classOf(cell: string, cells: readonly string[]): Secrecy | null | 'unread' {
  const bare = cell.replace(/[\s()[\]"“”]/gu, '');
  const mark = secrecyFromMark(bare);
  if (mark !== null) return mark;
  if (!ordinary.test(bare)) return 'unread';
  return cells.some((other) => standing.test(other) || belonging.test(other)) ? 'unread' : null;
}
