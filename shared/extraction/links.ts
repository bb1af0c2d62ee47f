/** E-mail addresses and web addresses anywhere in a letter and its annexes, each once, in order. */
import { type EvidenceBook, sure } from './evidence.ts';
import { type Sourced, slice } from './sourced.ts';

const email = /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g;
const url = /(?:https?:\/\/|www\.)[A-Za-z0-9.-]{1,253}(?:\/[^\s<>()\u0E00-\u0E7F"'”,]*)?/g;

export function readLinks(texts: readonly Sourced[], book: EvidenceBook) {
  return { emails: collect(texts, email, 'emails', book), urls: collect(texts, url, 'urls', book) };
}

function collect(texts: readonly Sourced[], pattern: RegExp, path: string, book: EvidenceBook): string[] {
  const found: string[] = [];
  for (const text of texts) {
    for (const match of text.text.matchAll(pattern)) {
      const literal = match[0].replace(/[.]+$/, '');
      if (found.includes(literal)) continue;
      book.note(`${path}[${found.length}]`, slice(text, match.index, match.index + literal.length), sure);
      found.push(literal);
    }
  }
  return found;
}
