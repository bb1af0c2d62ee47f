/** QR codes and barcodes of a letter's pages: what they say, as text. Nothing is opened. */
import { isPageOf } from '../document/letter-pages.ts';
import type { ReadCode, ReadLetter, ReadPage } from '../document/reading.ts';

export function codesOf(
  letter: Pick<ReadLetter, 'pages' | 'annexes'>,
  pages: readonly ReadPage[],
): ReadCode[] {
  return pages
    .filter(({ page }) => isPageOf(letter, page))
    .flatMap(({ page, codes = [] }) =>
      codes.map(({ format, text }) => ({ page, format, text, host: hostOf(text) })),
    );
}

/** The host of a web address, in small letters; user names before it are no part of it. Null for anything else. */
export function hostOf(text: string): string | null {
  const match = /^\s*(?:[a-z][a-z0-9+.-]*:\/\/|(?=www\.))([^/?#\s]+)/iu.exec(text);
  const host = match?.[1]?.replace(/^.*@/u, '').replace(/:\d+$/u, '').toLowerCase();
  return host === undefined || host === '' ? null : host;
}
