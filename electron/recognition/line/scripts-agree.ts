/**
 * ๐ and o, ๐ and 0 look alike in print; what stands around them tells which. A Thai zero among Latin letters or Arabic
 * digits is an o (info@, ข้อ o40), a round Latin sign between Thai digits a zero; a stroke behind a capital that no small
 * letter follows is an I (HI, OIT). Such a place is never called certain.
 */
import type { Glyph } from './ctc.ts';

const mostByCompany = 0.9;

export function agreeScripts(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.map((glyph, at) => {
    const before = glyphs[at - 1]?.text ?? '';
    const after = glyphs[at + 1]?.text ?? '';
    if (glyph.text === '๐' && isLatin(before, after)) return taken(glyph, 'o', 'letter');
    if (/^[oO0]$/.test(glyph.text) && isThaiDigit(before) && isThaiDigit(after))
      return taken(glyph, '๐', 'digit');
    if (glyph.text === 'l' && isAmongCapitals(glyphs[at - 2]?.text ?? '', before, after))
      return taken(glyph, 'I', 'letter');
    return glyph;
  });
}

function isLatin(before: string, after: string): boolean {
  if (/[ก-๙]/.test(before) || /[ก-๙]/.test(after)) return false;
  return /[A-Za-z0-9@]/.test(before) || /[A-Za-z0-9@]/.test(after);
}

/** Not in the codes of links (3Xl9), which mix everything. */
function isAmongCapitals(second: string, before: string, after: string): boolean {
  return /^[A-Z]$/.test(before) && !/[a-z0-9/]/.test(second) && /^(?:[A-Z,)\s]|)$/.test(after);
}

function isThaiDigit(text: string): boolean {
  return /^[๐-๙]$/.test(text);
}

function taken(glyph: Glyph, text: string, kind: Glyph['kind']): Glyph {
  const others = [
    { text: glyph.text, confidence: 1 - mostByCompany },
    ...glyph.others.filter((other) => other.text !== text),
  ];
  return { ...glyph, text, kind, confidence: Math.min(glyph.confidence, mostByCompany), others };
}
