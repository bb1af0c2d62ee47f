/**
 * Letters to lines: pieces of ink of letter size are chained left to right along their baseline. Marks above and below
 * (vowels, tones) are too small to be links; they come along when the strip is cut.
 */

/** A box of ink; `right` and `bottom` are exclusive. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type Chain = {
  readonly boxes: readonly Box[];
};

type Growing = { boxes: Box[]; right: number; foot: number; middle: number };

export type ChainRules = {
  readonly core: number;
  /** Widest gap bridged, in consonant heights. */
  readonly gap: number;
  /** Where given, letters whose heights differ by more (natural logarithm) never share a chain. */
  readonly alike?: number;
};

/** Boxes in any order. Two boxes share a chain when their feet or their middles agree. */
export function chainBoxes(boxes: readonly Box[], rules: ChainRules): Chain[] {
  const chains: Growing[] = [];
  let open: Growing[] = [];
  for (const box of boxes.toSorted((a, b) => a.left - b.left)) {
    open = open.filter(({ right }) => box.left - right <= rules.gap * rules.core);
    const chain = bestChain(open, box, rules);
    if (chain === null) {
      const begun = {
        boxes: [box],
        right: box.right,
        foot: box.bottom,
        middle: (box.top + box.bottom) / 2,
      };
      chains.push(begun);
      open.push(begun);
    } else extend(chain, box, rules.core);
  }
  return chains;
}

/** How far feet or middles may disagree, in consonant heights: half the distance to the next line is about 1. */
const tolerance = 0.42;

function bestChain(open: readonly Growing[], box: Box, { core, alike }: ChainRules): Growing | null {
  let best: Growing | null = null;
  let least = Infinity;
  for (const chain of open) {
    const gap = box.left - chain.right;
    if (gap < -3 * core) continue;
    if (alike !== undefined && Math.abs(Math.log(heightOf(box) / medianHeight(chain))) > alike) continue;
    const apart = Math.min(
      Math.abs(box.bottom - chain.foot),
      Math.abs((box.top + box.bottom) / 2 - chain.middle),
    );
    if (apart >= tolerance * core) continue;
    const cost = apart + Math.max(0, gap) * 0.1;
    if (cost < least) [least, best] = [cost, chain];
  }
  return best;
}

function heightOf(box: Box): number {
  return box.bottom - box.top;
}

function medianHeight(chain: Growing): number {
  return median(chain.boxes.slice(-15).map(heightOf));
}

/** The chain's place follows its last letters, so that slow curves and slopes are followed. */
function extend(chain: Growing, box: Box, core: number): void {
  chain.boxes.push(box);
  chain.right = Math.max(chain.right, box.right);
  const last = chain.boxes.slice(-9);
  const plain = last.filter((one) => heightOf(one) >= 0.8 * core && heightOf(one) <= 1.35 * core);
  const guide = plain.length > 0 ? plain : last.slice(-5);
  chain.foot = median(guide.map(({ bottom }) => bottom));
  chain.middle = median(guide.map(({ top, bottom }) => (top + bottom) / 2));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Linear between neighbours; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}
