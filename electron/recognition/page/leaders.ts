/** Dotted leaders and underlines of forms: they guide the pen and say nothing. Stops and vowels stand just above them. */
import { type Box, chainBoxes } from './chains.ts';
import type { Rule } from './rules.ts';
import { baselineAt, heightOf, type Segment } from './segment.ts';

const fewestDots = 8;

/** Rows of evenly spread dots. */
export function findLeaders(boxes: readonly Box[], core: number): Box[] {
  const dots = boxes.filter((box) => heightOf(box) < 0.3 * core && box.right - box.left < 0.35 * core);
  return chainBoxes(dots, { core: 0.3 * core, gap: 3 })
    .filter((chain) => chain.boxes.length >= fewestDots)
    .flatMap((chain) => chain.boxes);
}

/** The stretches of level rules, as boxes one pixel high. */
export function ruleBoxes(rules: readonly Rule[]): Box[] {
  return rules
    .filter(({ isLevel }) => isLevel)
    .flatMap(({ stretches }) => stretches)
    .map(({ line, from, to }) => ({ left: from, right: to, top: line, bottom: line + 1 }));
}

/** Those that run below the letters of a line, within what its strip shows. */
export function belowLine(segment: Segment, guides: readonly Box[]): Box[] {
  const { core } = segment;
  return guides.filter(({ left, right, top, bottom }) => {
    if (right < segment.left - core || left > segment.right + core) return false;
    const foot = baselineAt(segment, Math.max(segment.left, Math.min(segment.right, (left + right) / 2)));
    const middle = (top + bottom) / 2;
    return middle > foot + 0.14 * core && middle < foot + core;
  });
}
