/** What stands in the post of one letter: its signed scan, the received letter it forwards, its enclosures in order. */
import { AppError } from '../../../shared/contract/errors.ts';
import { urgencyMark } from '../../../shared/document/handling.ts';
import type { Letter, LetterContent } from '../../../shared/letter/letter.ts';
import { isOfVersion, type LetterFile } from '../../../shared/letter/letter-file.ts';
import type { Prefix } from '../../../shared/office/office.ts';
import { formatThaiDate } from '../../../shared/thai/date.ts';
import { maskNationalIds } from '../../../shared/thai/national-id.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import type { Surroundings } from '../../room.ts';
import type { Mail } from './mail.ts';
import type { PartOfPost } from './outgoing-pdf.ts';

export type Post = {
  /** Empty until the letter was signed and scanned: then the letter as it prints stands for it. */
  readonly signed: readonly LetterFile[];
  readonly enclosures: readonly LetterFile[];
};

/** A scan signed before the last correction was issued shows what was corrected: it stays on record and goes nowhere. */
export async function postOf({ store }: Surroundings, letterId: string): Promise<Post> {
  const files = await store.letters.files(letterId);
  const issued = await store.letters.lastIssued(letterId);
  return {
    signed: files.filter((file) => file.kind === 'signed-scan' && isOfVersion(file, issued)),
    enclosures: files.filter(({ kind }) => kind === 'enclosure'),
  };
}

export async function partOf(
  { store }: Surroundings,
  { name, mediaType, fileId }: LetterFile,
): Promise<PartOfPost> {
  return { name, mediaType, bytes: (await store.vault.read(fileId)).bytes };
}

/** The received letter that is forwarded: its first enclosure. A Word file or bare text cannot be joined to a PDF. */
export async function sourceOf({ store }: Surroundings, letter: Letter): Promise<readonly PartOfPost[]> {
  if (letter.sourceEntryId === null) return [];
  const { entry } = await store.registers.get(letter.sourceEntryId);
  if (entry.fileId === null || entry.secrecy !== null) return [];
  const { bytes, mediaType } = await store.vault.read(entry.fileId);
  if (!['application/pdf', 'image/png', 'image/jpeg'].includes(mediaType))
    throw new AppError('file-not-attachable', { name: entry.documentNumber ?? entry.subject.slice(0, 60) });
  return [{ name: entry.documentNumber ?? '', mediaType, bytes }];
}

/** The words of the message; what ภาคผนวก 7 wants seen stands in subject and body. */
export function messageOf(
  letter: Pick<LetterContent, 'urgency' | 'subject' | 'date' | 'addressee'> & {
    readonly number: string | null;
  },
  prefix: Prefix,
  officeName: string,
): Pick<Mail, 'from' | 'subject' | 'text'> {
  const urgency = letter.urgency === null ? '' : `(${urgencyMark[letter.urgency]}) `;
  // A message passes through servers that are nobody's: the letter itself says the whole number.
  const subject = maskNationalIds(letter.subject).text;
  return {
    from: prefix.email.trim(),
    subject: `${urgency}${subject}`,
    text: [
      `ที่ ${letter.number ?? '-'}`,
      `วันที่ ${letter.date === null ? '-' : formatThaiDate(letter.date)}`,
      `จาก ${officeName}`,
      `ถึง ${letter.addressee}`,
      `เรื่อง ${subject}`,
      '',
      'โปรดตอบกลับเมื่อได้รับหนังสือฉบับนี้',
      ...(prefix.phone.trim() === '' ? [] : [`โทร. ${toThaiDigits(prefix.phone.trim())}`]),
    ].join('\n'),
  };
}
