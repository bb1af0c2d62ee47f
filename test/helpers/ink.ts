/** Ink on a drawn page, measured: where lines of type stand, what a picture covers. Centimetres from the upper left corner. */
import type { GreyImage } from '../../electron/recognition/types.ts';

export type InkLine = { readonly left: number; readonly right: number; readonly baseline: number };
export type InkBox = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Darker than this is ink; the grey edges of letters are half of it. */
const dark = 150;

export function cmAt(pixels: number, dpi: number): number {
  return (pixels / dpi) * 2.54;
}

/**
 * Lines of type by their consonants: rows that hold far more ink than the vowels above and below them. `baseline` is
 * the foot of the consonants.
 */
export function inkLines(page: GreyImage, dpi: number): readonly InkLine[] {
  const counts = Array.from({ length: page.height }, (_, y) => inkInRow(page, y).count);
  const reach = Math.round((0.3 / 2.54) * dpi);
  const isCore = counts.map((count, y) => {
    const around = counts.slice(Math.max(0, y - reach), y + reach + 1);
    return count >= 3 && count >= 0.4 * Math.max(...around);
  });
  const lines: InkLine[] = [];
  for (let y = 0; y < page.height; ) {
    if (isCore[y] !== true) {
      y += 1;
      continue;
    }
    let end = y;
    while (isCore[end + 1] === true || isCore[end + 2] === true) end += 1;
    const rows = Array.from({ length: end - y + 1 }, (_, index) => inkInRow(page, y + index));
    const left = Math.min(...rows.map((row) => row.left));
    const right = Math.max(...rows.map((row) => row.right));
    lines.push({ left: cmAt(left, dpi), right: cmAt(right + 1, dpi), baseline: cmAt(end + 1, dpi) });
    y = end + 1;
  }
  return lines;
}

/** The box of something solid, wider than a letter can be, in the upper part of the page; null where there is none. */
export function solidBox(page: GreyImage, dpi: number, downToCm: number): InkBox | null {
  const wide = Math.round(dpi / 2.54);
  const runs = Array.from({ length: Math.round((downToCm / 2.54) * dpi) }, (_, y) => ({
    y,
    ...longestRun(page, y),
  })).filter(({ from, to }) => to - from >= wide);
  const [first] = runs;
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    left: cmAt(Math.min(...runs.map(({ from }) => from)), dpi),
    right: cmAt(Math.max(...runs.map(({ to }) => to)), dpi),
    top: cmAt(first.y, dpi),
    bottom: cmAt(last.y + 1, dpi),
  };
}

/** Share of pixels that are not the same, 0 to 1; 1 where the pages are not even of one size. */
export function differingShare(one: GreyImage, other: GreyImage): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let differing = 0;
  for (let at = 0; at < one.data.length; at += 1)
    if (Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0)) > noticeable) differing += 1;
  return differing / one.data.length;
}

/** Levels of grey that two versions of a rasteriser may lie apart at the edge of a letter. */
const noticeable = 48;

function inkInRow(page: GreyImage, y: number): { count: number; left: number; right: number } {
  let [count, left, right] = [0, page.width, -1];
  for (let x = 0; x < page.width; x += 1) {
    if ((page.data[y * page.width + x] ?? 255) >= dark) continue;
    count += 1;
    left = Math.min(left, x);
    right = x;
  }
  return { count, left, right };
}

function longestRun(page: GreyImage, y: number): { from: number; to: number } {
  let best = { from: 0, to: 0 };
  for (let from = 0; from < page.width; ) {
    let to = from;
    while (to < page.width && (page.data[y * page.width + to] ?? 255) < dark) to += 1;
    if (to - from > best.to - best.from) best = { from, to };
    from = to + 1;
  }
  return best;
}
