/** Finds what one reading of a page has at the place of a box of another: the words on its baseline, left to right. */
import type { TextBox } from '../../../shared/document/reading.ts';

export type Placed = { readonly text: string; readonly boxes: readonly TextBox[] };

export type Stretch = {
  readonly text: string;
  /** For every unit of the text, the box it comes from and its place in the page's text; null for the gaps. */
  readonly origin: readonly ({ readonly box: TextBox; readonly at: number } | null)[];
};

/** Boxes reach this share of their height below the top to the baseline (layout/lay-out.ts). */
const baselineShare = 0.8;

export function stretchBeside(box: TextBox, page: Placed): Stretch {
  const words = page.boxes
    .filter((word) => isOnLine(box, word) && word.x < box.x + box.width && word.x + word.width > box.x)
    .sort((one, other) => one.x - other.x);
  let text = '';
  const origin: ({ box: TextBox; at: number } | null)[] = [];
  for (const word of words) {
    if (text !== '') {
      text += ' ';
      origin.push(null);
    }
    for (let at = word.start; at < word.end; at += 1) origin.push({ box: word, at });
    text += page.text.slice(word.start, word.end);
  }
  return { text, origin };
}

function isOnLine(one: TextBox, other: TextBox): boolean {
  const apart = Math.abs(baselineOf(one) - baselineOf(other));
  return apart < 0.3 * baselineShare * Math.min(one.height, other.height) + 1;
}

function baselineOf({ y, height }: TextBox): number {
  return y + height * baselineShare;
}

/** Confidence 0 to 1 of one unit of a page's text. */
export function confidenceOf(box: TextBox, at: number): number {
  const own = box.characters?.[at - box.start];
  return own === undefined ? (box.confidence ?? 1) : own / 100;
}
