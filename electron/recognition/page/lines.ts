/** All text lines of a straightened page as segments: body type, lone characters beside it, large type. */
import { type Box, chainBoxes, median } from './chains.ts';
import type { Piece } from './page-ink.ts';
import { baselineAt, fitSegment, heightOf, type Segment } from './segment.ts';

/** `pieces` of ink of one straightened page or of one cell, `core` the usual height of its consonants. */
export function findLines(pieces: readonly Piece[], core: number, isCell: boolean): Segment[] {
  const letters = pieces.filter(({ box, area }) => isLetter(box, area, core)).map(({ box }) => box);
  const chains = chainBoxes(letters, { core, gap: 5 }).map(fitSegment);
  const body = chains.filter((segment) => segment.letters >= 2 || isGrownTogether(segment, core));
  const lone = chains.flatMap((segment) => {
    if (segment.letters > 1 || body.includes(segment)) return [];
    return isCell
      ? keepLone(segment, core)
      : [...joinLone(segment, body, core), ...betweenDashes(segment, pieces, core)];
  });
  const withLarge = isCell ? [...body, ...lone] : addLargeType(pieces, [...body, ...lone], core);
  return withoutMarkChains(withLarge).map((segment) => withEnds(segment, pieces));
}

/** ๒๕๖๘ alone on a line may be one piece of ink: the digits' tails touch. */
function isGrownTogether(lone: Segment, core: number): boolean {
  return lone.right - lone.left > 1.8 * core && lone.core > 0.75 * core && lone.core < 1.9 * core;
}

/** A cell may hold nothing but one digit, or ที่ grown together with its marks. */
function keepLone(lone: Segment, core: number): Segment[] {
  return lone.core < 0.6 * core || lone.core > 2.1 * core ? [] : [{ ...lone, core }];
}

/** Thai zeros are low, and the type of a table may be smaller than the page's; vowels and tones stay below this. */
const leastLetter = 0.6;

function isLetter(box: Box, area: number, core: number): boolean {
  const [width, height] = [box.right - box.left, heightOf(box)];
  return (
    height >= leastLetter * core &&
    height <= 2.1 * core &&
    width >= 0.15 * core &&
    width <= 12 * core &&
    area > 0.08 * core * core
  );
}

/** A lone letter or digit after a wide gap counts when it stands on the baseline of a real line. */
function joinLone(lone: Segment, lines: readonly Segment[], core: number): Segment[] {
  if (lone.core < 0.65 * core || lone.core > 1.5 * core) return [];
  const middle = (lone.left + lone.right) / 2;
  const line = lines.find(
    (one) =>
      one.letters >= 4 &&
      Math.abs(baselineAt(one, middle) - baselineAt(lone)) < 0.25 * core &&
      Math.max(one.left - lone.right, lone.left - one.right) < 40 * core &&
      !(one.left < middle && middle < one.right),
  );
  return line === undefined ? [] : [{ ...lone, core: line.core, offset: baselineAt(line, middle) }];
}

/** A page number: - ๒ -. */
function betweenDashes(lone: Segment, pieces: readonly Piece[], core: number): Segment[] {
  const height = lone.core;
  if (height < 0.6 * core || height > 1.5 * core) return [];
  const middle = baselineAt(lone) - height / 2;
  const dashes = pieces.filter(
    ({ box }) =>
      Math.abs((box.top + box.bottom) / 2 - middle) < 0.4 * core &&
      heightOf(box) < 0.35 * core &&
      box.right - box.left > 0.2 * core &&
      box.right - box.left < 1.2 * core,
  );
  const before = dashes.find(({ box }) => box.right <= lone.left && lone.left - box.right < 1.5 * core)?.box;
  const after = dashes.find(({ box }) => box.left >= lone.right && box.left - lone.right < 1.5 * core)?.box;
  if (before === undefined || after === undefined) return [];
  return [{ ...lone, core, left: before.left, right: after.right }];
}

/** The red ด่วนมาก, titles: letters 1.7 to 5 times the body's height, at least three alike. */
function addLargeType(pieces: readonly Piece[], lines: readonly Segment[], core: number): Segment[] {
  const large = pieces
    .filter(({ box, area }) => {
      const [width, height] = [box.right - box.left, heightOf(box)];
      const isLarge = height >= 1.7 * core && height <= 5 * core && width <= 5 * core && width >= 0.3 * core;
      return isLarge && area < 0.75 * height * width;
    })
    .map(({ box }) => box);
  if (large.length < 3) return [...lines];
  const largeCore = median(large.map(heightOf));
  let found = [...lines];
  for (const chain of chainBoxes(large, { core: largeCore, gap: 5, alike: 0.28 })) {
    const segment = fitSegment(chain);
    const alike = chain.boxes.filter((box) => Math.abs(heightOf(box) - segment.core) < 0.18 * segment.core);
    if (alike.length < 3 || alike.length < 0.6 * chain.boxes.length) continue;
    if (segment.right - segment.left > 14 * segment.core) continue;
    const inside = new Set(found.filter((line) => liesWithin(line, segment)));
    const lettersInside = [...inside].reduce((sum, { letters }) => sum + letters, 0);
    if (lettersInside > 2 * alike.length) continue;
    found = [...found.filter((line) => !inside.has(line)), segment];
  }
  return found;
}

function liesWithin(line: Segment, large: Segment): boolean {
  const top = baselineAt(large) - large.core;
  return (
    overlap(line, large) > 0.3 * (line.right - line.left) &&
    baselineAt(line) > top - 0.2 * large.core &&
    baselineAt(line) - line.core < baselineAt(large)
  );
}

function overlap(one: Segment, other: Segment): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left);
}

/** Tall marks over a line of large letters chain among themselves: small boxes just above another line's letters. */
function withoutMarkChains(lines: readonly Segment[]): Segment[] {
  return lines.filter((line) => !lines.some((other) => other !== line && isMarksOf(line, other)));
}

function isMarksOf(marks: Segment, line: Segment): boolean {
  if (line.letters < marks.letters * 1.2) return false;
  if (overlap(marks, line) <= 0.6 * (marks.right - marks.left)) return false;
  const middle = (marks.left + marks.right) / 2;
  const above = baselineAt(line, middle) - baselineAt(marks);
  return (
    (above > 0 && above < 1.5 * line.core && marks.core <= 1.05 * line.core) ||
    (above > -1.2 * line.core && above <= 0)
  );
}

/** Full stops, dashes and brackets of dots at the ends are too small to be links of the chain. */
function withEnds(segment: Segment, pieces: readonly Piece[]): Segment {
  const { core } = segment;
  let { left, right } = segment;
  const small = pieces.filter(({ box, area }) => {
    const middle = (box.top + box.bottom) / 2;
    const foot = baselineAt(segment, (box.left + box.right) / 2);
    return (
      heightOf(box) < 0.8 * core &&
      box.right - box.left < 1.5 * core &&
      area > 0.012 * core * core &&
      middle > foot - 0.95 * core &&
      middle < foot + 0.25 * core &&
      box.right > segment.left - 4 * core &&
      box.left < segment.right + 4 * core
    );
  });
  for (const { box } of small.toSorted((a, b) => a.box.left - b.box.left))
    if (box.left <= right + 1.2 * core) right = Math.max(right, box.right);
  // Dashes and bullets begin a line; dots before it are dirt.
  const leading = small.filter(({ box }) => Math.max(box.right - box.left, heightOf(box)) > 0.28 * core);
  for (const { box } of leading.toSorted((a, b) => b.box.right - a.box.right))
    if (box.right >= left - 1.2 * core) left = Math.min(left, box.left);
  return { ...segment, left, right };
}
