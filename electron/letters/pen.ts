/** Writes pieces of a paragraph one after another and begins a line when the next does not fit. Offsets into its text. */
import type { PageFont } from './font-metrics.ts';
import type { SheetMark, SheetParagraph, TabStop } from './sheet.ts';

/** Words of one look. Centimetres; `x` from the left margin. */
export type LineSpan = {
  readonly x: number;
  readonly text: string;
  readonly width: number;
  readonly fontPt: number;
  readonly bold: boolean;
  readonly colour: 'black' | 'red';
};
/** Dots that fill the way to a stop. */
export type LineLeader = { readonly x: number; readonly width: number };

export type PenLine = {
  readonly spans: readonly LineSpan[];
  readonly leaders: readonly LineLeader[];
  readonly start: number;
  readonly end: number;
};

export type Measure = { readonly widthCm: number; readonly wholeWords: readonly string[] };
/** Sums of widths carry a rounding error. */
const tolerance = 0.001;
/** Where a tab goes when the paragraph has no stop left: Word's own stops. */
const ordinaryStopCm = 1.27;

type Look = Pick<LineSpan, 'fontPt' | 'bold' | 'colour'>;
type Pen = {
  /** The text from `start` to `end`, which no line end cuts unless it is longer than a line. */
  put(start: number, end: number): void;
  toNextStop(): TabStop;
  /** A cell that ends at a right-hand stop: จำนวน ๑ ชุด. */
  putBefore(stop: TabStop, start: number, end: number): void;
  finish(): readonly PenLine[];
};

export function createPen(paragraph: SheetParagraph, font: PageFont, widthCm: number): Pen {
  const { text } = paragraph;
  const done: PenLine[] = [];
  let spans: LineSpan[] = [];
  let leaders: LineLeader[] = [];
  let lineStart = 0;
  let x = paragraph.firstLineCm;
  let open: { x: number; start: number; end: number } | null = null;

  const width = (start: number, end: number) =>
    stretches(paragraph, start, end).reduce(
      (sum, { from, to, look }) => sum + font.width(text.slice(from, to), look.fontPt, look.bold),
      0,
    );

  /** Spaces at its end hang over and are not counted. */
  function closeSpan(): void {
    if (open !== null) {
      const end = open.start + text.slice(open.start, open.end).replace(/ +$/u, '').length;
      let at = open.x;
      for (const { from, to, look } of stretches(paragraph, open.start, end)) {
        const words = text.slice(from, to);
        const own = font.width(words, look.fontPt, look.bold);
        spans.push({ x: at, text: words, width: own, ...look });
        at += own;
      }
    }
    open = null;
  }

  function newLine(at: number): void {
    closeSpan();
    done.push({ spans, leaders, start: lineStart, end: at });
    spans = [];
    leaders = [];
    lineStart = at;
    x = paragraph.leftCm;
  }

  function write(start: number, end: number): void {
    open ??= { x, start, end };
    open.end = end;
    x += width(start, end);
  }

  /** What is longer than a line, cut where lines are full. Returns where its last line begins. */
  function fillLines(start: number, end: number): number {
    let from = start;
    for (;;) {
      const fits = fittingEnd(paragraph, font, { start: from, end, room: widthCm - x });
      if (fits >= end) return from;
      write(from, fits);
      newLine(fits);
      from = fits;
    }
  }

  function dots(stop: TabStop, until: number): void {
    if (stop.leader === 'dots' && until > x) leaders.push({ x, width: until - x });
  }

  return {
    put(start, end) {
      const bare = start + text.slice(start, end).replace(/ +$/u, '').length;
      const own = width(start, bare);
      const isLineEmpty = open === null && spans.length === 0;
      if (x + own > widthCm + tolerance && !isLineEmpty) newLine(start);
      write(x + own > widthCm + tolerance ? fillLines(start, bare) : start, end);
    },
    toNextStop() {
      closeSpan();
      const next: TabStop = paragraph.stops.find(({ cm }) => cm > x + 0.01) ?? {
        cm: (Math.floor(x / ordinaryStopCm + 0.01) + 1) * ordinaryStopCm,
        align: 'left',
      };
      if (next.align === 'left') {
        dots(next, next.cm);
        x = next.cm;
      }
      return next;
    },
    putBefore(stop, start, end) {
      const own = width(start, end);
      if (x + own > stop.cm - 0.1 && spans.length > 0 && own > 0) newLine(start);
      dots(stop, stop.cm - own);
      x = Math.max(x, stop.cm - own);
      if (own > 0) write(start, end);
      closeSpan();
      x = stop.cm;
    },
    finish() {
      closeSpan();
      return [...done, { spans, leaders, start: lineStart, end: text.length }];
    },
  };
}

export type Stretch = { readonly from: number; readonly to: number; readonly look: Look };

/** `start` to `end`, parted where the look changes. */
export function stretches(paragraph: SheetParagraph, start: number, end: number): readonly Stretch[] {
  if (end <= start) return [];
  const marks = paragraph.marks.filter((mark) => mark.start < end && mark.end > start);
  const { fontPt, bold, colour } = paragraph;
  if (marks.length === 0) return [{ from: start, to: end, look: { fontPt, bold, colour } }];
  const edges = new Set([start, end]);
  for (const mark of marks) {
    edges.add(Math.max(start, mark.start));
    edges.add(Math.min(end, mark.end));
  }
  const sorted = [...edges].sort((one, other) => one - other);
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index] ?? start;
    return { from, to, look: lookAt(paragraph, marks, from) };
  });
}

function lookAt(paragraph: SheetParagraph, marks: readonly SheetMark[], at: number): Look {
  const look = { fontPt: paragraph.fontPt, bold: paragraph.bold, colour: paragraph.colour };
  for (const { start, end, ...mark } of marks) if (start <= at && at < end) Object.assign(look, mark);
  return look;
}

/** An address longer than a line is cut where the line is full, as Word does; at least one letter stands on each. */
function fittingEnd(
  paragraph: SheetParagraph,
  font: PageFont,
  { start, end, room }: { readonly start: number; readonly end: number; readonly room: number },
): number {
  let used = 0;
  let at = start;
  while (at < end) {
    const next = clusterEnd(paragraph.text, at, end);
    const [stretch] = stretches(paragraph, at, next);
    if (stretch === undefined) break;
    used += font.width(paragraph.text.slice(at, next), stretch.look.fontPt, stretch.look.bold);
    if (used > room + tolerance && at > start) return at;
    at = next;
  }
  return end;
}

/** What a line end inside a letter and its marks, or inside an emoji, would tear. */
const joinsBack = /\p{M}|[\u0e33\udc00-\udfff]/u;

function clusterEnd(text: string, at: number, end: number): number {
  let next = at + 1;
  while (next < end && joinsBack.test(text.charAt(next))) next += 1;
  return next;
}
