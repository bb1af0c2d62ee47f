/** Who issues: the agency or post after คำสั่ง, ประกาศ and the like. */
import type { LetterToPrint } from '../letter-to-print.ts';

/** As the writer gives it in `field`; else the district. */
export function issuerOf({ content, settings }: LetterToPrint, field = 'issuer'): string {
  const given = content.details[field]?.trim() ?? '';
  return given === '' ? `อำเภอ${settings.district}` : given;
}

/** "คำสั่งอำเภอวังหมอก", also when the writer put คำสั่ง there himself. */
export function titleOf(kind: string, letter: LetterToPrint): string {
  const issuer = issuerOf(letter);
  return issuer.startsWith(kind) ? issuer : `${kind}${issuer}`;
}
