/**
 * How a value was read: by whom, how sure, with which letters in doubt. From the boxes its places cover; where a
 * reader saw a longer piece than the value, its text is cut to what stands opposite the value.
 */
import {
  type BoxReading,
  type Ink,
  type ReaderName,
  type ReadPage,
  readers,
  type Span,
  type TextBox,
} from '../../../shared/document/reading.ts';
import { counterpart } from './diff-marks.ts';

/** What one reader made of the value. `confidence` in that reader's own measure. */
export type ReaderText = { readonly reader: ReaderName; readonly text: string; readonly confidence: number };

export type ValueReading = {
  readonly text: string;
  /** `file`: the file's own letters; `picture`: recognised. */
  readonly source: 'file' | 'picture';
  readonly ink: Ink;
  /** Letters hardly legible. */
  readonly unsure: readonly Span[];
  /** One a reader, the one whose text was taken first; empty where only one looked. */
  readonly readers: readonly ReaderText[];
};

/** Below this a letter is shown as hardly legible, of 100. */
const unsureBelow = 85;

export function valueReading(spans: readonly Span[], pages: readonly ReadPage[]): ValueReading {
  const parts = spans.flatMap((span) => {
    const page = pages.find(({ page: number }) => number === span.page);
    return page === undefined ? [] : [{ span, page, boxes: boxesAt(page, span) }];
  });
  const boxes = parts.flatMap((part) => part.boxes);
  const text = parts.map(({ span, page }) => page.text.slice(span.start, span.end)).join(' ');
  return {
    text: flat(text),
    source: parts.some(({ page }) => page.source === 'recognised') ? 'picture' : 'file',
    ink: inkOf(boxes),
    unsure: parts.flatMap(({ span, page, boxes: inside }) =>
      inside.flatMap((box) => unsureIn(box, page.text, span)),
    ),
    readers: readersOf(parts),
  };
}

function boxesAt(page: ReadPage, span: Span): readonly TextBox[] {
  return page.boxes.filter((box) => box.start < span.end && box.end > span.start);
}

function inkOf(boxes: readonly TextBox[]): Ink {
  if (boxes.some(({ ink }) => ink === 'handwritten')) return 'handwritten';
  return boxes.some(({ ink }) => ink === 'stamped') ? 'stamped' : 'printed';
}

/** Whether a full stop is one is no matter of doubt to a clerk. */
const saysNothing = /[\s.…·,:;_-]/u;

/** Runs of letters in doubt inside the value. */
function unsureIn(box: TextBox, text: string, { page, start, end }: Span): readonly Span[] {
  const runs: { page: number; start: number; end: number }[] = [];
  for (let at = Math.max(start, box.start); at < Math.min(end, box.end); at++) {
    if (saysNothing.test(text[at] ?? '')) continue;
    const sureness = box.characters?.[at - box.start] ?? (box.confidence ?? 1) * 100;
    if (sureness >= unsureBelow) continue;
    const last = runs.at(-1);
    if (last?.end === at) last.end = at + 1;
    else runs.push({ page, start: at, end: at + 1 });
  }
  return runs;
}

type Part = { readonly span: Span; readonly page: ReadPage; readonly boxes: readonly TextBox[] };

function readersOf(parts: readonly Part[]): readonly ReaderText[] {
  const boxes = parts.flatMap((part) => part.boxes);
  const named = new Set(boxes.flatMap(({ readings = [] }) => readings.map(({ reader }) => reader)));
  if (named.size < 2) return [];
  const [chosen] = boxes.flatMap(({ readings = [] }) => readings.slice(0, 1));
  const order = [...readers].sort(
    (one, other) => Number(other === chosen?.reader) - Number(one === chosen?.reader),
  );
  return order
    .filter((reader) => named.has(reader))
    .map((reader) => {
      const own = boxes.flatMap(({ readings = [] }) =>
        readings.filter((reading) => reading.reader === reader),
      );
      return {
        reader,
        text: flat(parts.map((part) => textOf(part, reader)).join(' ')),
        confidence: Math.min(...own.map(({ confidence }) => confidence)),
      };
    });
}

/** The value as this reader saw it; where it did not look, as it was taken. */
function textOf({ span, page, boxes }: Part, reader: ReaderName): string {
  let at = span.start;
  let text = '';
  for (const box of boxes) {
    const from = Math.max(box.start, span.start);
    const to = Math.min(box.end, span.end);
    text += page.text.slice(at, from);
    const own = box.readings?.find((reading) => reading.reader === reader);
    text += own === undefined ? page.text.slice(from, to) : opposite(page, box, own, from, to);
    at = to;
  }
  return text + page.text.slice(at, span.end);
}

function opposite(page: ReadPage, box: TextBox, own: BoxReading, from: number, to: number): string {
  if (from === box.start && to === box.end) return own.text;
  return counterpart(page.text.slice(box.start, box.end), own.text, from - box.start, to - box.start);
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
