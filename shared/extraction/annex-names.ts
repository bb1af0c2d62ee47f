/** Which listed enclosure an annex is: by the number above it, or by a title that says what the list says. */
import type { ReadAnnex, ReadEnclosure } from '../document/reading.ts';
import { editDistance } from '../thai/distance.ts';
import { fold } from '../thai/fold.ts';

export function nameEnclosures(
  annexes: readonly ReadAnnex[],
  enclosures: readonly ReadEnclosure[],
): readonly ReadAnnex[] {
  const listed = enclosures.filter(({ cites }) => cites === undefined);
  const taken = new Set(annexes.flatMap((annex) => annex.enclosures));
  return annexes.map((annex) => {
    if (annex.enclosures.length > 0) return annex;
    const free = listed.filter(({ n }) => !taken.has(n));
    const found = free.find(({ text }) => saysTheSame(annex.title, text)) ?? onlyOne(free, annex.role);
    if (found === undefined) return annex;
    taken.add(found.n);
    return { ...annex, enclosures: [found.n] };
  });
}

/** The one enclosure left whose first word names such a sheet. */
function onlyOne(free: readonly ReadEnclosure[], role: ReadAnnex['role']): ReadEnclosure | undefined {
  const word = roleWords[role];
  const fitting = word === undefined ? [] : free.filter(({ text }) => word.test(text));
  return fitting.length === 1 ? fitting[0] : undefined;
}

const roleWords: Readonly<Partial<Record<ReadAnnex['role'], RegExp>>> = {
  list: /^(?:บัญชี|รายชื่อ)/u,
  table: /^(?:บัญชี|ตาราง|รายชื่อ|รายละเอียด)/u,
  schedule: /^(?:ตาราง)?กำหนดการ/u,
  agenda: /^(?:ระเบียบ)?วาระ|^หัวข้อ/u,
  form: /^(?:แบบ|ใบ)/u,
  manual: /^(?:คู่มือ|วิธี|ขั้นตอน)/u,
};

const longest = 60;

/** One begins as the other does, slips allowed: a list often shortens a title, and a title a list. */
function saysTheSame(title: string, listed: string): boolean {
  const [left, right] = [bare(title), bare(listed)];
  const length = Math.min(left.length, right.length, longest);
  if (length < 5) return left === right;
  return editDistance(left.slice(0, length), right.slice(0, length)) <= Math.max(1, length * 0.15);
}

function bare(text: string): string {
  return fold(text.replace(/\(สิ่งที่ส่งมาด้วย[^)]*\)/u, '').replace(/^(?:QR\s*Code|สำเนา)/iu, '')).replace(
    /[()"“”*.,]/gu,
    '',
  );
}
