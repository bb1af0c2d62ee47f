/**
 * What the search index holds of a text: every single letter, every two and every three that follow each other, and a
 * mark for every six. Up to three letters the index answers alone. Of longer words the sixes leave hardly a text that
 * does not hold them: threes alone would, for a few of them stand in nearly every letter of an office.
 *
 * Tokens are handed to FTS5's `ascii` tokenizer with spaces between; what it would part at is given another unit.
 */

/** Private units of our own, above those that mark fields and matches. */
const forPunctuation = 0xea00;
const forSurrogates = 0xe200;
const sixHigh = 0xec00;
const sixLow = 0xed00;
const space = 0x20;

/** Sixes fall into so many classes: each stands in about one text of a hundred, which costs a byte for each of them. */
const sixClasses = 65_536;

export function gramsOf(folded: string): string {
  if (tokens.length < folded.length * 17 + 17) tokens = new Uint16Array(folded.length * 34);
  pass = pass === 0xffff_ffff ? 1 : pass + 1;
  if (pass === 1) for (const table of [seenOnes, seenSixes, seenTwos, seenThrees]) table.fill(0);
  let length = 0;
  let [before2, before1] = [0, 0];
  for (let at = 0; at < folded.length; at += 1) {
    const unit = tokenUnit(folded.charCodeAt(at));
    if (isNew(seenOnes, unit, pass)) length = add(length, unit);
    if (at >= 1 && isNewTwo(before1, unit)) length = add(length, before1, unit);
    if (at >= 2 && isNewThree(before2, before1, unit)) length = add(length, before2, before1, unit);
    if (at >= 5) {
      const six = sixClassOf(folded, at - 5);
      if (isNew(seenSixes, six, pass)) length = add(length, sixHigh + (six >> 8), sixLow + (six & 255));
    }
    before2 = before1;
    before1 = unit;
  }
  return asText(tokens.subarray(0, length));
}

/** FTS5 query that every text with this folded word meets; one of at most three letters is met by no other text. */
export function matchOf(term: string): string {
  return tokensOf(term).join(' AND ');
}

/** Every one of them stands in every text with this folded word. */
export function tokensOf(term: string): readonly string[] {
  const starts = (size: number) => Array.from({ length: term.length - size + 1 }, (_, at) => at);
  if (term.length <= 3) return [quoted(tokenOf(term))];
  const sixes = term.length < 6 ? [] : thinned(starts(6), mostPieces);
  // Where there are few sixes, threes narrow down what falls into the same classes by chance.
  const threes = sixes.length >= 3 ? [] : starts(3);
  const marks = [
    ...sixes.map((at) => sixToken(term, at)),
    ...threes.map((at) => tokenOf(term.slice(at, at + 3))),
  ];
  return [...new Set(marks)].map(quoted);
}

/** Whether the index alone tells that a text holds the word. */
export function isSettled(term: string): boolean {
  return term.length <= 3;
}

/**
 * All sixes of a word such as is typed: words that are common by themselves are seldom together, and it is the six
 * across their bounds that knows. The comparison decides.
 */
const mostPieces = 20;

/** Pieces of a word by which its rarity is told: every letter is in one of the threes. */
export type Pieces = {
  readonly threes: readonly string[];
  readonly sixes: readonly { readonly token: string; readonly beside: readonly string[] }[];
};

/** Of a word of more than three letters. */
export function piecesOf(term: string): Pieces {
  const starts = (size: number, step: number) => {
    const last = term.length - size;
    const found = Array.from({ length: Math.floor(last / step) + 1 }, (_, at) => at * step);
    return last % step === 0 ? found : [...found, last];
  };
  const six = (at: number) => quoted(sixToken(term, at));
  const sixStarts = term.length < 6 ? [] : thinned(starts(6, 2), mostPieces);
  return {
    threes: thinned(starts(3, 3), mostPieces).map((at) => quoted(tokenOf(term.slice(at, at + 3)))),
    sixes: sixStarts.map((at) => ({
      token: six(at),
      beside: [at - 1, at + 1].filter((next) => next >= 0 && next + 6 <= term.length).map(six),
    })),
  };
}

function thinned(starts: readonly number[], most: number): readonly number[] {
  const step = Math.max(1, (starts.length - 1) / (most - 1));
  return starts.filter(
    (_, at) => at === starts.length - 1 || Math.floor(at / step) !== Math.floor((at - 1) / step),
  );
}

function tokenOf(gram: string): string {
  return String.fromCharCode(...Array.from(gram, (_, at) => tokenUnit(gram.charCodeAt(at))));
}

function sixToken(term: string, at: number): string {
  const six = sixClassOf(term, at);
  return String.fromCharCode(sixHigh + (six >> 8), sixLow + (six & 255));
}

function quoted(token: string): string {
  return `"${token}"`;
}

/** Only letters, digits and what lies above ASCII are part of a token; half a surrogate pair would not survive UTF-8. */
function tokenUnit(unit: number): number {
  if (unit >= 0x80) return unit >= 0xd800 && unit <= 0xdfff ? unit - 0xd800 + forSurrogates : unit;
  const isWord = (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);
  return isWord ? unit : unit + forPunctuation;
}

function sixClassOf(text: string, at: number): number {
  let mixed = 0;
  for (let step = 0; step < 6; step += 1)
    mixed = Math.imul(mixed ^ text.charCodeAt(at + step), 0x9e37_79b1) ^ (mixed >>> 15);
  return (mixed ^ (mixed >>> 16)) & (sixClasses - 1);
}

/** Which tokens this text gave already, by the number of the pass: nothing needs to be emptied between texts. */
let pass = 0;
let tokens = new Uint16Array(32_768);
const seenOnes = new Uint32Array(65_536);
const seenSixes = new Uint32Array(sixClasses);
/** Two and three letters share places: one that lost its place is given twice, which changes nothing. */
const seenTwos = new Uint32Array(8_192);
const seenThrees = new Uint32Array(8_192);
const keysOfTwos = new Uint32Array(8_192);
const keysOfThrees = new Float64Array(8_192);

function isNew(seen: Uint32Array, place: number, now: number): boolean {
  if (seen[place] === now) return false;
  seen[place] = now;
  return true;
}

function isNewTwo(a: number, b: number): boolean {
  const key = (a * 65_536 + b) >>> 0;
  const place = (Math.imul(key, 0x9e37_79b1) >>> 19) & 8_191;
  if (seenTwos[place] === pass && keysOfTwos[place] === key) return false;
  seenTwos[place] = pass;
  keysOfTwos[place] = key;
  return true;
}

function isNewThree(a: number, b: number, c: number): boolean {
  const key = (a * 65_536 + b) * 65_536 + c;
  const place = ((Math.imul((a * 65_536 + b) | 0, 0x9e37_79b1) ^ Math.imul(c, 0x85eb_ca6b)) >>> 19) & 8_191;
  if (seenThrees[place] === pass && keysOfThrees[place] === key) return false;
  seenThrees[place] = pass;
  keysOfThrees[place] = key;
  return true;
}

function add(length: number, a: number, b = 0, c = 0): number {
  let end = length;
  tokens[end++] = a;
  if (b !== 0) tokens[end++] = b;
  if (c !== 0) tokens[end++] = c;
  tokens[end++] = space;
  return end;
}

function asText(units: Uint16Array): string {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
}
