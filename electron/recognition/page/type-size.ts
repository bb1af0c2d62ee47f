/**
 * The size of type a line is set in. Digits are lower than consonants, so that a short line of digits says little about
 * its size: it goes by the lines around. A label set larger than the words after it becomes a piece of its own.
 */
import { type Box, median, quantile } from './chains.ts';
import { heightOf, type Segment } from './segment.ts';

/** The usual consonant height of lines long enough to tell. */
export function usualCore(segments: readonly Segment[], otherwise: number): number {
  const long = segments.filter(({ letters }) => letters >= 12).map(({ core }) => core);
  return long.length === 0 ? otherwise : median(long);
}

/** `isForm`: leaders or rules run under the line, as in the head of a memorandum. */
export function settleSize(segment: Segment, usual: number, isForm: boolean): Segment[] {
  return splitLabel(segment, usual, isForm).map((part) => {
    if (isUnsure(part, usual)) return { ...part, core: usual };
    return { ...part, core: withoutGrownMarks(part, usual) };
  });
}

/** In bold or blotted type marks grow into their letters: the letters without marks tell. */
function withoutGrownMarks({ letters, core, boxes }: Segment, usual: number): number {
  if (letters > 10 || core < 1.25 * usual || core > 1.8 * usual) return core;
  const plain = boxes.map(heightOf).filter((height) => height > 0.9 * usual && height < 1.2 * usual);
  return plain.length * 3 >= boxes.length ? median(plain) : core;
}

/** Thai digits stand at four fifths of a consonant, blurred small ones at two thirds; Latin capitals at five quarters. */
function isUnsure(segment: Segment, usual: number): boolean {
  const { letters, core } = segment;
  const ratio = core / usual;
  if (letters > 10) return ratio > blurredDigit && ratio < 0.92 && isMostlyDigits(segment, usual);
  return ratio > 0.68 && ratio < (letters <= 3 ? 1.3 : 1.08);
}

/** A letter's number (ที่ สห ๐๐๑๘.๓/ว ๔๐๐๑) is longer, yet only its code and its ว have the height of its type. */
function isMostlyDigits({ letters, boxes }: Segment, usual: number): boolean {
  const heights = boxes.map(heightOf);
  const share = (from: number, to: number) =>
    heights.filter((height) => height > from * usual && height < to * usual).length / heights.length;
  return letters <= 24 && share(0.93, 1.12) >= 0.15 && share(blurredDigit, 0.9) >= 0.4;
}

const blurredDigit = 0.64;
const larger = 1.17;

/** Labels of a memorandum (ที่, วันที่, เรื่อง) are bold and larger than what follows after a gap. */
function splitLabel(segment: Segment, usual: number, isForm: boolean): Segment[] {
  const boxes = segment.boxes.toSorted((a, b) => a.left - b.left);
  const cut = boxes.findIndex((box, at) => at > 0 && box.left - endOf(boxes.slice(0, at)) > 0.7 * usual);
  if (cut < 1 || boxes.length - cut < 2) return [segment];
  // ป, โ and ๒ are tall by nature.
  if (cut === 1 && !isForm) return [segment];
  const [label, rest] = [boxes.slice(0, cut), boxes.slice(cut)];
  const [labelSize, restSize] = [sizeOf(label), sizeOf(rest)];
  if (labelSize < larger * usual || labelSize > 1.7 * usual || restSize > 1.1 * usual) return [segment];
  return [
    { ...segment, boxes: label, letters: label.length, right: endOf(label), core: labelSize },
    {
      ...segment,
      boxes: rest,
      letters: rest.length,
      left: Math.min(...rest.map(({ left }) => left)),
      core: Math.min(segment.core, 1.05 * usual),
    },
  ];
}

function endOf(boxes: readonly Box[]): number {
  return Math.max(...boxes.map(({ right }) => right));
}

/** Tall letters among plain ones do not count. */
function sizeOf(boxes: readonly Box[]): number {
  return quantile(boxes.map(heightOf), 0.35);
}
