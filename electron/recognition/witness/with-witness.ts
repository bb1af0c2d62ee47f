/**
 * The invisible text that a scanner's software left under a scan, heard as a witness: where it says the same, a reading
 * is surer; where it says something else, less sure. It is never believed against what is seen on the page.
 */
import type { BoxReading, TextBox } from '../../../shared/document/reading.ts';
import type { RecognisedPage } from '../types.ts';
import { alignWithin } from './align.ts';
import { confidenceOf, type Placed, stretchBeside } from './beside.ts';

/** What is left of the doubt when a poor reader, of another make, agrees. */
const doubtLeft = 0.35;
/** Poor readers are wrong more often than ours: their contradiction costs little, and least where they are worst. */
const afterContradiction = { digit: 0.98, other: 0.92 } as const;
/** Costs a unit above which the layer speaks of something else: another line, another page. */
const tooDifferent = 0.6;

export function withWitness(page: RecognisedPage, layer: Placed): RecognisedPage {
  return { ...page, boxes: page.boxes.map((box) => heard(box, page.text, layer)) };
}

function heard(box: TextBox, text: string, layer: Placed): TextBox {
  const own = text.slice(box.start, box.end);
  const beside = stretchBeside(box, layer);
  if (own === '' || beside.text === '') return box;
  const alignment = alignWithin(own, beside.text);
  if (alignment.cost > tooDifferent * own.length) return box;
  const agreed = Array.from(own, (unit, at) => beside.text[alignment.partners[at] ?? -1] === unit);
  const sure = agreed.map((agrees, at) => {
    const confidence = confidenceOf(box, box.start + at);
    if (agrees) return box.ink === 'handwritten' ? confidence : 1 - (1 - confidence) * doubtLeft;
    return confidence * afterContradiction[/[๐-๙0-9]/.test(own[at] ?? '') ? 'digit' : 'other'];
  });
  const witness: BoxReading = {
    reader: 'hidden-layer',
    text: coveredText(alignment.partners, beside.text),
    confidence: agreed.filter(Boolean).length / agreed.length,
  };
  const first: BoxReading = { reader: 'line-model', text: own, confidence: box.confidence ?? 1 };
  return {
    ...box,
    confidence: rounded(
      sure.reduce((product, value) => product * value, 1),
      4,
    ),
    characters: sure.map((value) => rounded(value * 100, 2)),
    readings: [...(box.readings ?? [first]), { ...witness, confidence: rounded(witness.confidence, 4) }],
  };
}

/** The part of the layer's text that stands beside the box. */
function coveredText(partners: Int32Array, text: string): string {
  const paired = [...partners].filter((partner) => partner !== -1);
  return paired.length === 0 ? '' : text.slice(Math.min(...paired), Math.max(...paired) + 1);
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
