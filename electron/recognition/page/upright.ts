/**
 * Which way up a page lies. Lines of letters tell whether it lies on its side; Thai vowels and tones, which stand above
 * the letters far more often than below, tell head from foot.
 */
import type { Components } from '../image/components.ts';
import type { Turn } from '../image/grey.ts';
import type { Glance } from './sheet.ts';
import { feetOf, findSkew, sideFeetOf } from './skew.ts';

/** Share of marks that stand above letters: upright pages have 0.75 and more. */
export type Heading = { readonly share: number; readonly marks: number };

/** How much sharper lines run across than down; above 1 the lines are level. */
export function lineSharpness({ pieces, core }: Glance): number {
  if (core === 0) return 1;
  return findSkew(feetOf(pieces, core)).score / Math.max(1, findSkew(sideFeetOf(pieces, core)).score);
}

/** Of the page as it lies; its lines must be level. */
export function headingOf({ pieces, core }: Glance): Heading {
  const letters = pick(
    pieces,
    (width, height) => height > 0.75 * core && height < 1.4 * core && width < 2 * core,
  );
  const small = pick(
    pieces,
    (width, height) =>
      height > 0.15 * core && height < 0.65 * core && width > 0.15 * core && width < 1.2 * core,
  );
  const shelves = shelvesOf(letters, pieces, core);
  let [above, below] = [0, 0];
  for (const mark of small) {
    const middle = ((pieces.left[mark] as number) + (pieces.right[mark] as number)) / 2;
    const near = lettersNear(shelves, pieces.top[mark] as number, core).filter(
      (letter) =>
        middle > (pieces.left[letter] as number) - 0.3 * core &&
        middle < (pieces.right[letter] as number) + 0.3 * core,
    );
    if (near.some((letter) => isJust((pieces.top[letter] as number) - (pieces.bottom[mark] as number), core)))
      above += 1;
    if (near.some((letter) => isJust((pieces.top[mark] as number) - (pieces.bottom[letter] as number), core)))
      below += 1;
  }
  return { share: above / Math.max(1, above + below), marks: above + below };
}

function isJust(gap: number, core: number): boolean {
  return gap > -0.15 * core && gap < 0.5 * core;
}

function pick(pieces: Components, wanted: (width: number, height: number) => boolean): number[] {
  return [...pieces.area.keys()].filter((at) =>
    wanted(
      (pieces.right[at] as number) - (pieces.left[at] as number),
      (pieces.bottom[at] as number) - (pieces.top[at] as number),
    ),
  );
}

type Shelves = ReadonlyMap<number, readonly number[]>;

function shelvesOf(letters: readonly number[], pieces: Components, core: number): Shelves {
  return Map.groupBy(letters, (letter) => Math.floor((pieces.top[letter] as number) / (4 * core)));
}

function lettersNear(shelves: Shelves, y: number, core: number): number[] {
  const shelf = Math.floor(y / (4 * core));
  return [shelf - 1, shelf, shelf + 1].flatMap((one) => shelves.get(one) ?? []);
}

/** Turns that would set the page upright: one where the page is clear, else all that may be, the likelier first. */
export function guessTurns(lying: Glance, quarterTurned: () => Glance): readonly Turn[] {
  if (lying.core === 0) return [0];
  const sharpness = lineSharpness(lying);
  return [
    ...(sharpness > 1 / clearly ? headsFirst(headingOf(lying), [0, 180]) : []),
    ...(sharpness < clearly ? headsFirst(headingOf(quarterTurned()), [90, 270]) : []),
  ];
}

/** Lines of text are ten times as sharp along as across; a page of a few words may be near one. */
const clearly = 1.25;
const fewestMarks = 12;

/** One turn where the marks are clear, else both, the likelier first. */
function headsFirst({ share, marks }: Heading, [up, down]: readonly [Turn, Turn]): Turn[] {
  if (marks >= fewestMarks && share > 0.62) return [up];
  if (marks >= fewestMarks && share < 0.38) return [down];
  return share >= 0.5 || marks < 3 ? [up, down] : [down, up];
}
