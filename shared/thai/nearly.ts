/**
 * Whether a text holds a word but for a slip or two, as a scan is misread: a letter more, less or another. Both are
 * folded. Short words stay exact: with a slip they would stand everywhere.
 */

export function slipsAllowed(word: string): number {
  return word.length < 5 ? 0 : word.length < 10 ? 1 : 2;
}

/** Bits of one machine word serve for so many letters. */
const mostBits = 31;

export function holdsNearly(folded: string, word: string): boolean {
  if (folded.includes(word)) return true;
  const slips = slipsAllowed(word);
  if (slips === 0) return false;
  return word.length > mostBits ? nearlyAt(folded, word) !== null : bitsMeet(folded, word, slips);
}

/** Wu and Manber: bit n of a row is set where the word's first n letters end here with at most so many slips. */
function bitsMeet(folded: string, word: string, slips: number): boolean {
  const masks = masksOf(word);
  const whole = 1 << (word.length - 1);
  let [none, one, two] = [0, 1, 3];
  for (let at = 0; at < folded.length; at += 1) {
    const mask = masks.get(folded.charCodeAt(at)) ?? 0;
    const nextNone = ((none << 1) | 1) & mask;
    const nextOne = (((one << 1) | 1) & mask) | none | (none << 1) | (nextNone << 1) | 1;
    if (slips === 2) two = (((two << 1) | 1) & mask) | one | (one << 1) | (nextOne << 1) | 3;
    none = nextNone;
    one = nextOne;
    if (((slips === 2 ? two : one) & whole) !== 0) return true;
  }
  return false;
}

let lastMasks: { readonly word: string; readonly masks: ReadonlyMap<number, number> } | null = null;

function masksOf(word: string): ReadonlyMap<number, number> {
  if (lastMasks?.word === word) return lastMasks.masks;
  const masks = new Map<number, number>();
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    masks.set(unit, (masks.get(unit) ?? 0) | (1 << at));
  }
  lastMasks = { word, masks };
  return masks;
}

/** The stretch of the text that is nearest to the word; the first among equals. Null when none is near enough. */
export function nearlyAt(
  folded: string,
  word: string,
): { readonly start: number; readonly end: number } | null {
  const exact = folded.indexOf(word);
  if (exact >= 0) return { start: exact, end: exact + word.length };
  const slips = slipsAllowed(word);
  if (slips === 0) return null;
  // Sellers: what it costs to end the word at each place of the text, with where it then began.
  let column = Array.from({ length: word.length + 1 }, (_, row) => ({ cost: row, start: 0 }));
  let best: { readonly start: number; readonly end: number } | null = null;
  let least = slips + 1;
  for (let at = 0; at < folded.length && least > 1; at += 1) {
    column = nextColumn(column, word, folded.charCodeAt(at), at);
    const last = column.at(-1);
    if (last !== undefined && last.cost < least) {
      least = last.cost;
      best = { start: last.start, end: at + 1 };
    }
  }
  return best;
}

type Cell = { readonly cost: number; readonly start: number };

function nextColumn(column: readonly Cell[], word: string, unit: number, at: number): Cell[] {
  const next: Cell[] = [{ cost: 0, start: at + 1 }];
  for (let row = 1; row < column.length; row += 1) {
    const [slant, left, above] = [column[row - 1], column[row], next[row - 1]];
    if (slant === undefined || left === undefined || above === undefined) break;
    const other = { cost: slant.cost + Number(word.charCodeAt(row - 1) !== unit), start: slant.start };
    const more = { cost: left.cost + 1, start: left.start };
    const less = { cost: above.cost + 1, start: above.start };
    next.push([other, more, less].reduce((a, b) => (b.cost < a.cost ? b : a)));
  }
  return next;
}
