/**
 * A text layer that lost marks (no code for a glyph, กาหนด for กำหนด) mended from the picture of its page. What the layer
 * has, letters and digits, it has right; what it lost is taken from recognition where that is sure.
 */
import type { BoxReading, ReadPage, TextBox } from '../../../shared/document/reading.ts';
import { alignWithin, isMark, lost } from './align.ts';
import { confidenceOf, type Placed, type Stretch, stretchBeside } from './beside.ts';

/** A mark the layer says nothing of needs a surer reader than one whose place it knows. */
const sureEnough = 0.98;
/** A layer's own characters, where recognition says the same or cannot tell. */
const layerIsRight = 0.999;
/** Two sources of another mind: the layer's font may map its codes wrongly. */
const contradicted = 0.9;
/** Costs a unit above which the two do not speak of the same words. */
const tooDifferent = 0.45;

/** A font that loses marks without a trace loses many; a few are inventions of the reader. */
const fewestLost = { marks: 5, share: 0.005 } as const;

type Mended = { readonly text: string; readonly confidences: readonly number[]; readonly added: number };

export function repairFromPicture(layer: ReadPage, recognised: Placed): ReadPage {
  const added = layer.boxes.reduce((sum, box) => {
    const own = layer.text.slice(box.start, box.end);
    return sum + mendStretch(own, stretchBeside(box, recognised), true).added;
  }, 0);
  const losesMarks = added >= Math.max(fewestLost.marks, fewestLost.share * layer.text.length);
  const boxes: TextBox[] = [];
  let text = '';
  let taken = 0;
  for (const box of [...layer.boxes].sort((one, other) => one.start - other.start)) {
    if (box.start < taken) continue; // a repair of the layer may have drawn two boxes together
    text += layer.text.slice(taken, box.start);
    taken = box.end;
    const own = layer.text.slice(box.start, box.end);
    const beside = stretchBeside(box, recognised);
    const mended = mendStretch(own, beside, losesMarks);
    const start = text.length;
    text += mended.text;
    boxes.push({
      ...withConfidence(box, mended),
      ...readingsOf(own, mended, beside),
      start,
      end: text.length,
    });
  }
  text += layer.text.slice(taken);
  const rawText = layer.rawText === '' && text !== layer.text ? layer.text : layer.rawText;
  return { ...layer, text, rawText, boxes };
}

/** `mayAdd`: also marks of which the layer shows no trace. */
function mendStretch(own: string, beside: Stretch, mayAdd: boolean): Mended {
  const alignment = alignWithin(own, beside.text);
  if (beside.text === '' || alignment.cost > tooDifferent * own.length) return withoutWitness(own);
  const sure = (at: number) => {
    const origin = beside.origin[at];
    return origin === null || origin === undefined ? 0 : confidenceOf(origin.box, origin.at);
  };
  let text = '';
  let added = 0;
  const confidences: number[] = [];
  const write = (unit: string, confidence: number) => {
    text += unit;
    confidences.push(confidence);
  };
  const writeExtra = (at: number, mayFollow: boolean) => {
    for (const extra of alignment.extra[at] ?? []) {
      const unit = beside.text[extra] ?? '';
      // Beside a lost glyph it is part of it: a vowel with its tone may have been one.
      const isTraced = own[at] === lost;
      if (!mayFollow || !isMark(unit) || (!isTraced && (!mayAdd || sure(extra) < sureEnough))) continue;
      write(unit, sure(extra));
      if (!isTraced) added += 1;
    }
  };
  for (let at = 0; at < own.length; at += 1) {
    writeExtra(at, /[ก-ฮ\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/.test(own[at - 1] ?? '') && own[at - 1] !== lost);
    const unit = own[at] ?? '';
    const partner = alignment.partners[at] ?? -1;
    const other = partner === -1 ? '' : (beside.text[partner] ?? '');
    if (unit === lost) {
      if (isMark(other)) {
        write(other, sure(partner));
        writeExtraMarks(at);
      }
    } else if (unit === 'า' && other === 'ำ' && sure(partner) >= sureEnough) write(other, sure(partner));
    else write(unit, other === '' || other === unit || !/[๐-๙0-9]/.test(unit) ? layerIsRight : contradicted);
  }
  return { text, confidences, added };

  /** One lost glyph may have been a vowel with its tone. */
  function writeExtraMarks(at: number): void {
    for (const extra of alignment.extra[at + 1] ?? []) {
      const unit = beside.text[extra] ?? '';
      if (isMark(unit) && own[at + 1] !== lost) write(unit, sure(extra));
    }
  }
}

/** Without a picture to ask, a unit without a code is nothing. */
function withoutWitness(own: string): Mended {
  const text = own.replaceAll(lost, '');
  return { text, confidences: Array.from(text, () => (own === text ? layerIsRight : 0.5)), added: 0 };
}

function withConfidence(box: TextBox, { text, confidences }: Mended): TextBox {
  const least = Math.min(...confidences, 1);
  if (least >= layerIsRight || text === '') return box;
  const confidence = confidences.reduce((product, value) => product * value, 1);
  return {
    ...box,
    confidence: rounded(confidence, 4),
    characters: confidences.map((value) => rounded(value * 100, 2)),
  };
}

function readingsOf(own: string, mended: Mended, beside: Stretch): { readings?: readonly BoxReading[] } {
  if (own === mended.text || beside.text === '') return {};
  const boxes = [...new Set(beside.origin.flatMap((origin) => (origin === null ? [] : [origin.box])))];
  const confidence = Math.min(...boxes.map((box) => box.confidence ?? 1));
  return {
    readings: [
      { reader: 'text-layer', text: own.replaceAll(lost, '\u25CC'), confidence: 1 },
      { reader: 'line-model', text: beside.text, confidence: rounded(confidence, 4) },
    ],
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
