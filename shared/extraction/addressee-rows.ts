/** Rows of an annex's table that concern the districts the covering letter is addressed to. */
import { parseDocumentNumber } from '../document/number.ts';
import type { ReadAttachment, ReadLetter } from '../document/reading.ts';
import { provinceOfCode } from '../gazetteer/provinces.ts';
import { toArabicDigits } from '../thai/numerals.ts';

export function markAddresseeRows(letters: readonly ReadLetter[]): ReadLetter[] {
  const province = letters.map(({ number }) => provinceOf(number)).find((name) => name !== null) ?? null;
  const districts = letters.flatMap(({ to }) => districtsIn(to ?? ''));
  if (province === null || districts.length === 0) return [...letters];
  return letters.map((letter) => ({
    ...letter,
    attachments: letter.attachments.map((attachment) => withRows(attachment, province, districts)),
  }));
}

function withRows(
  attachment: ReadAttachment,
  province: string,
  districts: readonly string[],
): ReadAttachment {
  const { header, cells } = attachment;
  if (!Array.isArray(header) || !Array.isArray(cells)) return attachment;
  const titles = (header as readonly string[]).map(shortTitle);
  const rows = (cells as readonly (readonly string[])[]).filter(
    (row) =>
      row.some((cell) => bare(cell) === province) && row.some((cell) => districts.includes(bare(cell))),
  );
  if (rows.length === 0) return attachment;
  return { ...attachment, rowsForAddressee: rows.map((row) => named(row, titles)) };
}

function named(row: readonly string[], titles: readonly string[]): Record<string, string | number> {
  const number = Number(toArabicDigits(row[0] ?? '').replace('.', ''));
  const columns = row.slice(1).flatMap((cell, at): [string, string][] => {
    const title = titles[at + 1] ?? '';
    return /^(?:จังหวัด|อำเภอ|ตำบล|อปท)$/u.test(title) && cell !== '' ? [[title, cell]] : [];
  });
  return { row: number, ...Object.fromEntries(columns) };
}

function shortTitle(title: string): string {
  return title.startsWith('องค์กรปกครองส่วนท้องถิ่น') ? 'อปท' : title.replace(/\.$/u, '');
}

function bare(cell: string): string {
  return cell.trim().replace(/^(?:จังหวัด|อำเภอ|จ\.|อ\.)\s*/u, '');
}

function districtsIn(to: string): string[] {
  return [...to.matchAll(/นายอำเภอ\s*(?!ทุก)([\u0E01-\u0E4E]{2,})/gu)].map((match) => match[1] ?? '');
}

function provinceOf(number: string | null): string | null {
  const code = number === null ? null : (parseDocumentNumber(number)?.code ?? null);
  return code === null ? null : (provinceOfCode(code)?.name ?? null);
}
