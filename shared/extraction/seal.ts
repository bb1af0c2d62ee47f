/**
 * หนังสือประทับตรา (ข้อ 13-14): no subject, no คำลงท้าย; the sending agency and the date stand below the text instead
 * of in the head.
 */
import { findDates } from '../thai/date-phrase.ts';
import type { Line } from './lines.ts';

export type SealParts = {
  readonly body: readonly Line[];
  /** Agency and date. */
  readonly foot: readonly Line[];
  readonly below: readonly Line[];
};

/** Lines from the text on; null when no date stands alone below it, as a seal letter has it. */
export function sealPartsOf(lines: readonly Line[]): SealParts | null {
  const dateAt = lines.findIndex(({ text }) => {
    const date = findDates(text)[0];
    return date !== undefined && date.start === 0 && date.end === text.length;
  });
  if (dateAt < 1) return null;
  let from = dateAt;
  while (from > 1 && dateAt - from < 2 && isAgency(lines[from - 1])) from -= 1;
  return { body: lines.slice(0, from), foot: lines.slice(from, dateAt + 1), below: lines.slice(dateAt + 1) };
}

function isAgency(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    line.text.length < 70 &&
    !/ขอ|จำนวน|ได้|พร้อม/u.test(line.text) &&
    /^(?:กรม|กระทรวง|สำนัก|จังหวัด|อำเภอ|องค์การ|มหาวิทยาลัย|คณะกรรมการ|ศูนย์|กอง|สถาบัน|เทศบาล)/u.test(line.text)
  );
}
