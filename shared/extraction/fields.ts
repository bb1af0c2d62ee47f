/** Subject and addressee: what follows their labels, put together over the lines they run on. */
import { doubtful, type EvidenceBook, fair, likely, sure } from './evidence.ts';
import { addresseeLabel, afterLabel, subjectLabel } from './labels.ts';
import { joinLines, type Line } from './lines.ts';
import { collapse, type Sourced, slice, trim } from './sourced.ts';

/** Longer than any subject a register could hold: the reader must have run into the text. */
const longestSubject = 600;

export function readSubject(lines: readonly Line[], book: EvidenceBook): string | null {
  const value = valueAfter(lines, subjectLabel);
  if (value.text === '') return null;
  const confidence = value.text.length > longestSubject ? doubtful : lines.length > 3 ? likely : sure;
  return book.note('subject', value, confidence);
}

export function readAddressee(lines: readonly Line[], book: EvidenceBook): string | null {
  const value = valueAfter(lines, addresseeLabel);
  if (value.text === '') return null;
  return book.note('to', value, namesPost(value.text) ? sure : fair);
}

/** Letters address a post (rules §6). */
function namesPost(text: string): boolean {
  return /^(?:นาย|ผู้|ปลัด|หัวหน้า|อธิบดี|รัฐมนตรี|เลขาธิการ|ประธาน|คณบดี|อธิการบดี|กำนัน|ท้องถิ่น|ท่าน|รอง|จังหวัด|อำเภอ|กรม|สำนัก|ส่วนราชการ|พัฒนาการ|เกษตร|สาธารณสุข|ศึกษาธิการ|คณะกรรมการ|องค์การ|เทศบาล)/u.test(
    text,
  );
}

function valueAfter(lines: readonly Line[], label: RegExp): Sourced {
  const [first, ...rest] = lines;
  if (first === undefined) return { text: '', runs: [] };
  const opening: Line = { ...first, ...trim(slice(first, afterLabel(first.text, label))) };
  return collapse(joinLines([opening, ...rest]));
}
