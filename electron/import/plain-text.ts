/** Plain text and Markdown: whatever encoding the sender's program wrote. A form feed begins a new page. */
import type { ReadPage } from '../../shared/document/reading.ts';
import { repairTyped } from '../../shared/thai/repair.ts';
import type { Reader } from './outcome.ts';

export const readPlainText: Reader = async ({ bytes, limits }) => {
  const decoded = decodePlainText(bytes);
  if (decoded === null) return { state: 'unsupported', kind: 'unknown' };
  const pages = decoded.replace(/\r\n?/g, '\n').split('\f').map(typedPage);
  if (pages.every(({ text }) => text.trim() === '')) return { state: 'empty', kind: 'text' };
  if (pages.length > limits.pages) return { state: 'too-large', kind: 'text' };
  return { state: 'text', kind: 'text', pages };
};

export function typedPage(raw: string, at: number): ReadPage {
  const text = repairTyped(raw);
  return {
    page: at + 1,
    text,
    rawText: text === raw ? '' : raw,
    source: 'plain-text',
    size: null,
    boxes: [],
  };
}

/** The text, or null when the bytes are none. Old Thai files are TIS-620, which Windows-874 extends. */
export function decodePlainText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return readable(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xfe && second === 0xff) return readable(new TextDecoder('utf-16be').decode(bytes));
  try {
    return readable(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Not UTF-8. A Thai single-byte file is told from noise by what it holds.
    return thaiText(new TextDecoder('windows-874').decode(bytes));
  }
}

function readable(text: string): string | null {
  return countOf(text, controls) > 0 ? null : text;
}

function thaiText(text: string): string | null {
  const letters = countOf(text, /[\p{L}\p{M}]/gu);
  const thai = countOf(text, /[\u0E01-\u0E4E]/g);
  return countOf(text, controls) === 0 && thai > letters * 0.3 && !text.includes('\uFFFD') ? text : null;
}

const controls = /(?![\t\n\v\f\r])\p{Cc}/gu;

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
