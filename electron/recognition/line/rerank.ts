/**
 * Settles doubtful letters by vocabulary: where the line model saw two spellings it could not tell apart, the one that
 * makes a word is taken. A letter it was sure of stays, whatever the dictionary says; digits, and places that might be
 * digits, are never looked at. The confidence stays that of the eye: a dictionary does not see.
 */
import type { Glyph } from './ctc.ts';
import { countWords, wordAround } from './lexicon.ts';

/** Surer letters are clear readings. */
const clear = 0.9;
/** Less likely spellings were not seen. */
const leastLikely = 0.02;
/** What a word less, and a known word of four units and more, weigh against the eye's logarithms. */
const perWord = 1;
const perKnownWord = 1.5;
const shortestKnown = 4;
/** Units looked at on either side. */
const context = 24;

export function rerank(glyphs: readonly Glyph[]): Glyph[] {
  const settled = [...glyphs];
  for (let at = 0; at < settled.length; at += 1) {
    const glyph = settled[at];
    if (glyph === undefined || glyph.confidence >= clear || !isThaiLetters(glyph.text)) continue;
    if (glyph.others.some(({ text, confidence }) => confidence > leastLikely && /[0-9๐-๙]/.test(text)))
      continue;
    const best = likeliestSpelling(settled, at, glyph);
    if (best !== glyph.text) settled[at] = exchange(glyph, best);
  }
  return settled.filter(({ text, kind }) => text !== '' || kind === 'junk');
}

function likeliestSpelling(glyphs: readonly Glyph[], at: number, glyph: Glyph): string {
  const before = runBefore(glyphs, at);
  const after = runAfter(glyphs, at);
  const scoreOf = (text: string, confidence: number) => {
    const whole = before + text + after;
    const known = wordAround(whole, Math.min(before.length, whole.length - 1));
    return Math.log(confidence) - perWord * countWords(whole) + (known >= shortestKnown ? perKnownWord : 0);
  };
  let best = { text: glyph.text, score: scoreOf(glyph.text, glyph.confidence) };
  for (const { text, confidence } of glyph.others) {
    if (confidence < leastLikely || (text !== '' && !isThaiLetters(text))) continue;
    const score = scoreOf(text, confidence);
    if (score > best.score) best = { text, score };
  }
  return best.text;
}

function exchange(glyph: Glyph, text: string): Glyph {
  const taken = glyph.others.find((other) => other.text === text);
  const rest = glyph.others.filter((other) => other.text !== text);
  return {
    ...glyph,
    text,
    confidence: taken?.confidence ?? glyph.confidence,
    others: [{ text: glyph.text, confidence: glyph.confidence }, ...rest],
  };
}

function runBefore(glyphs: readonly Glyph[], at: number): string {
  let run = '';
  for (let place = at - 1; place >= 0 && run.length < context; place -= 1) {
    const text = glyphs[place]?.text ?? '';
    if (!isThaiLetters(text)) break;
    run = text + run;
  }
  return run;
}

function runAfter(glyphs: readonly Glyph[], at: number): string {
  let run = '';
  for (let place = at + 1; place < glyphs.length && run.length < context; place += 1) {
    const text = glyphs[place]?.text ?? '';
    if (!isThaiLetters(text)) break;
    run += text;
  }
  return run;
}

function isThaiLetters(text: string): boolean {
  return /^[ก-ฺเ-๎]+$/.test(text);
}
