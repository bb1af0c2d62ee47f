/** Names of files that a letter becomes: no stroke or sign that a file system refuses, at most one space at a time. */

import { maskNationalIds } from '../../shared/thai/national-id.ts';

export function asFileName(name: string): string {
  return name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The letter's number; of a draft, or of a form that bears none, the beginning of its subject after `mark`. */
export function letterFileName(
  { number, subject }: { readonly number: string | null; readonly subject: string },
  mark = 'ร่าง ',
): string {
  return asFileName(number ?? `${mark}${maskNationalIds(subject).text.slice(0, 60)}`);
}
