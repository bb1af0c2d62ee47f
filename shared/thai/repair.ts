/**
 * Mends Thai text as PDF text layers hold it: glyph codes of old fonts, split sara am, marks in the order they were
 * drawn instead of the order they are written, stray spaces before marks. Measured on the layers of Chromium,
 * LibreOffice and Word; what needs a dictionary stands in official-words.ts. Never invents a digit or a name.
 */
import { mendOfficialWords } from './official-words.ts';

/** Repaired text with, for every UTF-16 unit of it, the unit of the original it came from (never decreasing). */
export type Repaired = { readonly text: string; readonly origin: readonly number[] };

/** Old Windows fonts keep shifted copies of letters and marks in U+F700-F71A, in this order. */
const shiftedGlyphs =
  '\u0E10\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E0D' +
  '\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A';

type Rule = readonly [pattern: RegExp, mend: (match: string, ...groups: string[]) => string];

const glyphRules: readonly Rule[] = [
  [/[\uF700-\uF71A]/g, (glyph) => shiftedGlyphs[glyph.charCodeAt(0) - 0xf700] ?? glyph],
  [/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, () => ''],
  // Latin ligatures: www.ﬁ… is no address.
  [
    /[\uFB00-\uFB04]/g,
    (ligature) => ['ff', 'fi', 'fl', 'ffi', 'ffl'][ligature.charCodeAt(0) - 0xfb00] ?? ligature,
  ],
];

const markRules: readonly Rule[] = [
  [/เเ/g, () => 'แ'],
  // A mark belongs to the consonant before it; layout leaves slivers of space where a glyph was shifted.
  [/([ก-ฮ][ัิ-ฺ็-๎]*) +(?=[ัิ-ฺ็-๎])/g, (_, base = '') => base],
  [/([เแโใไ]) +(?=[ก-ฮ])/g, (_, vowel = '') => vowel],
  // Sara am drawn in two strokes, its tone before, between or after them.
  [/([่-๋]?)ํ([่-๋]?) ?า/g, (_, before = '', between = '') => `${before || between}ำ`],
  [/ำ([่-๋])/g, (_, tone = '') => `${tone}ำ`],
  [/ำ ?า/g, () => 'ำ'],
  // Tone drawn before the vowel under or over which it stands.
  [/([่-์])([ัิ-ฺ็])/g, (_, tone = '', vowel = '') => vowel + tone],
  [/([ก-ฮ][่-๋]?) (?=ำ)/g, (_, base = '') => base],
  // No word begins with า: the nikhahit before it was lost and left its gap.
  [/([ก-ฮ][่-๋]?) า(?! )/g, (_, base = '') => `${base}ำ`],
];

/** ผ้้ stands for ผู้ in LibreOffice's layers: try ู before taking the second mark for a stutter. */
const doubledMarkRules: readonly Rule[] = [
  [/([ก-ฮ])([่้])\2/g, (_, base = '', tone = '') => `${base}ู${tone}`],
  // Two different tones on one consonant: คู่ came out as ค่้.
  [/([ก-ฮ])(?:่้|้่)/g, (_, base = '') => `${base}ู่`],
  [/([ัิ-ฺ็-๎])\1+/g, (_, mark = '') => mark],
];

/** Pages written with pre-Unicode fonts come out as Latin-1 letters that are really TIS-620 bytes. */
const latinThai: Rule = [
  /[\u00A1-\u00DA\u00DF-\u00FB]/g,
  (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xa0 + 0x0e00),
];

/** Mends a page of a PDF's text layer. The result is stable: mending twice changes nothing. */
export function repairLayer(raw: string): Repaired {
  const start: Repaired = { text: raw, origin: Array.from({ length: raw.length }, (_, at) => at) };
  const rules = [
    ...(looksLikeTisBytes(raw) ? [latinThai] : []),
    ...glyphRules,
    ...markRules,
    ...doubledMarkRules,
  ];
  return mendOfficialWords(
    rules.reduce((done, rule) => rewrite(done, ...rule), start),
    rewrite,
  );
}

/** Mends text that was typed, not drawn (plain text, Word): only what can never be meant. */
export function repairTyped(raw: string): string {
  const start: Repaired = { text: raw, origin: Array.from({ length: raw.length }, (_, at) => at) };
  const rules: readonly Rule[] = [
    ...glyphRules,
    [/เเ/g, () => 'แ'],
    [/([่-๋]?)ํ([่-๋]?)า/g, (_, before = '', between = '') => `${before || between}ำ`],
    [/ำ([่-๋])/g, (_, tone = '') => `${tone}ำ`],
    [/([่-์])([ัิ-ฺ็])/g, (_, tone = '', vowel = '') => vowel + tone],
  ];
  return rules.reduce((done, rule) => rewrite(done, ...rule), start).text;
}

/** Replaces every match (the first, if the pattern is not global) and keeps track of where each unit came from. */
export function rewrite(
  { text, origin }: Repaired,
  pattern: RegExp,
  mend: (match: string, ...groups: string[]) => string,
): Repaired {
  let changed = '';
  const from: number[] = [];
  let last = 0;
  for (const match of matchesOf(text, pattern)) {
    const replacement = mend(match[0], ...match.slice(1));
    changed += text.slice(last, match.index) + replacement;
    for (let at = last; at < match.index; at += 1) from.push(origin[at] ?? 0);
    for (let at = 0; at < replacement.length; at += 1)
      from.push(origin[match.index + Math.min(at, match[0].length - 1)] ?? 0);
    last = match.index + match[0].length;
  }
  if (last === 0) return { text, origin };
  for (let at = last; at < text.length; at += 1) from.push(origin[at] ?? 0);
  return { text: changed + text.slice(last), origin: from };
}

function matchesOf(text: string, pattern: RegExp): Iterable<RegExpExecArray> {
  if (pattern.global) return text.matchAll(pattern);
  const first = pattern.exec(text);
  return first === null ? [] : [first];
}

/** Where a stretch of the original stands in the repaired text. */
export function placeInRepaired(
  { origin }: Repaired,
  start: number,
  end: number,
): { start: number; end: number } {
  const at = (wanted: number) => {
    let low = 0;
    let high = origin.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((origin[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { start: at(start), end: at(end) };
}

function looksLikeTisBytes(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const high = text.match(/[\u00A1-\u00DA\u00DF-\u00FB]/g)?.length ?? 0;
  const thai = text.match(/[ก-๛]/g)?.length ?? 0;
  return high > 20 && high > letters * 0.5 && thai < high * 0.1;
}
