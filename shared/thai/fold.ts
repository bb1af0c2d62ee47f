/**
 * Text as search compares it: ๑ and 1, ด่วน and "ด่ วน", ํา and ำ, letters of either case are the same.
 * White space is left out on both sides: Thai words have none between them, lines of a page break inside them,
 * and a number is typed with and without its gaps (ว ๒๓๖๗, ว2367).
 */

export type Folded = {
  readonly text: string;
  /** For every unit of `text`, the unit of the original it came from. */
  readonly origin: readonly number[];
};

/** Mark the bounds of fields and of matches elsewhere; never part of a text. */
const reserved = { first: 0xe000, last: 0xe002 };

export function fold(text: string): string {
  return asText(foldUnits(text, null));
}

export function foldWithOrigin(text: string): Folded {
  const origin: number[] = [];
  return { text: asText(foldUnits(text, origin)), origin };
}

/** Whole pages are folded while a search runs: one stretch of memory for all of them, and a table in place of questions. */
let scratch = new Uint16Array(8_192);

function foldUnits(text: string, origin: number[] | null): Uint16Array {
  if (scratch.length < text.length) scratch = new Uint16Array(text.length * 2);
  const run: Run = { units: scratch, length: 0, origin };
  const table = simplified();
  for (let at = 0; at < text.length; at += 1) {
    const unit = table[text.charCodeAt(at)] ?? 0;
    if (unit === 0 || (unit >= 0x0e31 && unit <= 0x0e4e && joinToLast(run, unit, at))) continue;
    push(run, unit, at);
  }
  return scratch.subarray(0, run.length);
}

/** What each unit becomes; 0: it is left out. Made when the first text is folded. */
let table: Uint16Array | null = null;

function simplified(): Uint16Array {
  table ??= Uint16Array.from({ length: 65_536 }, (_, unit) => simplify(unit) ?? 0);
  return table;
}

/** A pasted page would ask for hundreds of words; these many find what can be found. */
const mostTerms = 12;

/** Words of a query: parts between spaces, folded, each once. */
export function foldTerms(query: string): readonly string[] {
  return [...new Set(query.split(/\s+/u).map(fold))].filter((term) => term !== '').slice(0, mostTerms);
}

/** The unit as it is compared; null when it is left out. */
function simplify(unit: number): number | null {
  if (unit <= 0x20 || unit === 0xa0 || unit === 0xad) return null;
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
  if (unit >= 0x0e50 && unit <= 0x0e59) return unit - 0x0e50 + 0x30;
  if (unit >= 0x0e00 && unit <= 0x0e7f) return unit;
  if ((unit >= 0x2000 && unit <= 0x200f) || (unit >= 0x2028 && unit <= 0x202f)) return null;
  if (unit === 0x205f || unit === 0x2060 || unit === 0x3000 || unit === 0xfeff) return null;
  if (unit >= 0x2010 && unit <= 0x2015) return 0x2d;
  if (unit >= reserved.first && unit <= reserved.last) return null;
  const small = String.fromCharCode(unit).toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : unit;
}

const nikhahit = 0x0e4d;
const saraAa = 0x0e32;
const saraAm = 0x0e33;
const saraE = 0x0e40;
const saraAe = 0x0e41;

type Run = { readonly units: Uint16Array; length: number; readonly origin: number[] | null };

function push(run: Run, unit: number, at: number): void {
  run.units[run.length] = unit;
  run.length += 1;
  run.origin?.push(at);
}

/** Puts a mark where it is written rather than where it was typed; true when the unit needs no place of its own. */
function joinToLast(run: Run, unit: number, at: number): boolean {
  const { units, length } = run;
  if (length === 0) return false;
  const last = units[length - 1] ?? 0;
  if (unit === saraE && last === saraE) {
    units[length - 1] = saraAe;
    return true;
  }
  if (unit === last && isMark(unit)) return true;
  if (unit === saraAa && takeNikhahit(run)) {
    push(run, saraAm, at);
    return true;
  }
  const isLate = (isTone(unit) && last === saraAm) || (isVowelMark(unit) && isTone(last));
  if (!isLate) return false;
  units[length - 1] = unit;
  push(run, last, at);
  return true;
}

/** ํ with or without its tone, on either side of it: the first half of a split ำ. */
function takeNikhahit(run: Run): boolean {
  const { units, length, origin } = run;
  const last = units[length - 1] ?? 0;
  if (last === nikhahit) run.length -= 1;
  else if (length > 1 && isTone(last) && units[length - 2] === nikhahit) {
    units[length - 2] = last;
    run.length -= 1;
  } else return false;
  origin?.splice(run.length - length - (last === nikhahit ? 0 : 1), 1);
  return true;
}

function isTone(unit: number): boolean {
  return unit >= 0x0e48 && unit <= 0x0e4c;
}

function isVowelMark(unit: number): boolean {
  return unit === 0x0e31 || (unit >= 0x0e34 && unit <= 0x0e3a) || unit === 0x0e47;
}

function isMark(unit: number): boolean {
  return isVowelMark(unit) || (unit >= 0x0e47 && unit <= 0x0e4e);
}

/** In pieces: a call takes only so many arguments. `apply` reads the memory as it lies; spreading would walk it. */
function asText(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8_192)
    text += String.fromCharCode.apply(null, units.subarray(at, at + 8_192) as unknown as number[]);
  return text;
}
