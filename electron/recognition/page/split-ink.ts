/** A printed line into which a number was stamped or written in colour is parted where the ink changes. */
import type { Box } from './chains.ts';
import type { Segment } from './segment.ts';

export type InkedPart = { readonly segment: Segment; readonly isColoured: boolean };

type Part = { boxes: Box[]; isColoured: boolean };

export function splitByInk(segment: Segment, isColouredBox: (box: Box) => boolean): InkedPart[] {
  const coloured = segment.boxes.filter(isColouredBox).length;
  if (coloured === 0) return [{ segment, isColoured: false }];
  if (coloured === segment.boxes.length) return [{ segment, isColoured: true }];
  const parts = partsOf(segment, isColouredBox);
  if (parts.length < 2) return [{ segment, isColoured: coloured > segment.boxes.length / 2 }];
  return parts.map((part, at) => ({
    isColoured: part.isColoured,
    segment: {
      ...segment,
      boxes: part.boxes,
      letters: part.boxes.length,
      left: at === 0 ? segment.left : startOf(part.boxes),
      right: at === parts.length - 1 ? segment.right : endOf(part.boxes),
    },
  }));
}

/** A change counts where the two inks keep clear of each other; strokes of a stamp over letters do not. */
function partsOf({ boxes, core }: Segment, isColouredBox: (box: Box) => boolean): Part[] {
  const parts: Part[] = [];
  for (const box of boxes.toSorted((a, b) => a.left - b.left)) {
    const isColoured = isColouredBox(box);
    const last = parts.at(-1);
    if (last !== undefined && (last.isColoured === isColoured || box.left - endOf(last.boxes) < 0.1 * core))
      last.boxes.push(box);
    else parts.push({ boxes: [box], isColoured });
  }
  return parts;
}

function startOf(boxes: readonly Box[]): number {
  return Math.min(...boxes.map(({ left }) => left));
}

function endOf(boxes: readonly Box[]): number {
  return Math.max(...boxes.map(({ right }) => right));
}
