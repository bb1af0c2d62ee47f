/** The clerk's minute (rules §10): it begins with เรียน and a post, and its writer has a post of the civil service. */
import type { ReadLetter, ReadPage } from '../document/reading.ts';
import { isBefore, linesOfBundle, type TextLine } from './bundle-text.ts';
import { isWithin } from './places.ts';
import { type Check, warning } from './rule.ts';

export const minuteAddress: Check = ({ pages, letters }) =>
  letters.flatMap((letter) => {
    const to = letter.marginNote?.to ?? null;
    const [span] = letter.evidence['marginNote.to']?.spans ?? [];
    if (to === null || span === undefined) return [];
    const line = linesOfBundle(pages).find(({ whole }) => isWithin(span, whole));
    const before =
      line === undefined ? '' : line.text.slice(0, Math.max(0, span.start - line.span.start)).trim();
    if (line === undefined || /^(?:กราบ)?(?:เรียน|เสนอ)?[:\s]*$/u.test(before)) return [];
    return warning(
      'minute-address',
      'hint',
      { line: line.text },
      { letter: letter.index, field: 'marginNote.to', places: [line.span], proposal: `เรียน ${to}` },
    );
  });

/** What posts of district offices begin with; a grade alone (ปฏิบัติการ, ชำนาญงาน) is not one. */
const posts =
  /^(?:นาย(?:อำเภอ|ก|ช่าง|แพทย์|ทะเบียน)|ปลัด|ท้องถิ่น|เจ้า(?:พนักงาน|หน้าที่)|เจ้าพนัก|นัก[ก-ฮ]|หัวหน้า|ผู้|รอง|พนักงาน|ลูกจ้าง|เสมียน|นิติกร|วิศวกร|สถาปนิก|พยาบาล|ครู|อาจารย์|สัสดี|พัฒนา(?:การ|กร)|เกษตร|สาธารณสุข|ป้องกัน|เลขา|กำนัน|สารวัตร|ผอ\.|จพง|จนท|นวช|ประจำ|รักษา|ปฏิบัติ(?:ราชการ|หน้าที่))/u;

export const minutePosition: Check = ({ pages, letters }) =>
  letters.flatMap((letter) => {
    const line = positionLine(pages, letter);
    if (line === null || posts.test(line.text) || line.text.length > 60) return [];
    return warning(
      'minute-position',
      'hint',
      { line: line.text },
      { letter: letter.index, field: 'marginNote.by', places: [line.span] },
    );
  });

/** The line below the writer's name, unless a date or another name stands there. */
function positionLine(pages: readonly ReadPage[], letter: ReadLetter): TextLine | null {
  const [name] = letter.evidence['marginNote.by']?.spans ?? [];
  if (name === undefined) return null;
  const next = linesOfBundle(pages).find(({ whole }) => isBefore(name, whole) && whole.start > name.start);
  if (next === undefined || next.span.page !== name.page) return null;
  const within = (letter.evidence.marginNote?.spans ?? []).some((area) => isWithin(next.span, area));
  return within && /^[ก-ฮเ-ไ][ก-๎\s().]{3,}$/u.test(next.text) ? next : null;
}
