/** Whether a letter takes a number of the registers: by its form, and of announcements as the office wants it (ข้อ 20). */
import type { OfficeSettings } from '../office/office.ts';
import { formOf } from './forms/index.ts';
import { isIssued, type Letter } from './letter.ts';

export function bearsNumber(
  letter: Pick<Letter, 'form' | 'number' | 'state'>,
  settings: Pick<OfficeSettings, 'announcementNumbers'> | null,
): boolean {
  if (formOf(letter.form).numbering === null) return false;
  // What was issued stays as it was, whatever the office wants now.
  if (letter.number !== null || isIssued(letter)) return letter.number !== null;
  return letter.form !== 'announcement' || settings?.announcementNumbers !== false;
}
