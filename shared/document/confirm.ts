/**
 * Which values a clerk must confirm before they count. A value is as sure as the characters it rests on: for a number
 * or a date every one of them has to be right, so their confidences multiply. Handwriting, readers that contradict each
 * other and values that cannot be are confirmed however sure the characters look.
 */
import { toArabicDigits } from '../thai/numerals.ts';
import type { Evidence, Ink, PageZone, ReaderName, ReadPage, Span, TextBox } from './reading.ts';

/** Below this a number, a date or a deadline is shown to be confirmed. Set by the reliability curve of the bench. */
export const confirmBelow = 0.95;
/** Stamped figures are clear type, yet ink of the stamp and the paper's print run into each other. */
export const confirmStampedBelow = 0.97;
/** Wording bears a slip; it is read by people anyway. */
const confirmWordsBelow = 0.6;
/** What a rule gives to a value that contradicts itself: a weekday that is not the date's, a number without its end. */
const implausibleBelow = 0.5;
/** A character of a recognised page that no reader answers for. */
const unknown = 0.5;
/** A witness known to be poor was of another opinion. */
const contradictedByPoorReader = 0.97;

export const confirmReasons = [
  'handwritten',
  'stamped',
  'readers-disagree',
  'uncertain',
  'implausible',
] as const;
export type ConfirmReason = (typeof confirmReasons)[number];

export type FieldKind = 'number' | 'date' | 'words';

/** How a value's characters were read. */
export type Witness = {
  /** Chance that all of it is right. */
  readonly confidence: number;
  readonly ink: Ink;
  readonly readersDisagree: boolean;
};

/** What kind of value stands under a path of `ReadLetter.evidence`. */
export function fieldKindOf(path: string): FieldKind {
  if (/(?:^|\.)number(?:Arabic)?$|^documentNumber$/.test(path)) return 'number';
  if (/(?:^|\.)date(?:Literal|ISO)?$|^dates\[|^otherDates\[|^documentDate$|^deadline$/.test(path))
    return 'date';
  return 'words';
}

export function fieldConfidence(path: string, evidence: Evidence, pages: readonly ReadPage[]): number {
  return witnessOf(fieldKindOf(path), evidence.spans, pages).confidence;
}

/** Why the clerk must confirm the value, the gravest reason; null when it may stand as it is. */
export function mustConfirm(
  path: string,
  evidence: Evidence,
  pages: readonly ReadPage[],
): ConfirmReason | null {
  const kind = fieldKindOf(path);
  const witness = witnessOf(kind, evidence.spans, pages);
  if (kind === 'words') return witness.confidence < confirmWordsBelow ? 'uncertain' : null;
  const ink = evidence.ink ?? witness.ink;
  if (ink === 'handwritten') return ink;
  if (witness.readersDisagree) return 'readers-disagree';
  if (ink === 'stamped' && witness.confidence < confirmStampedBelow) return ink;
  if (witness.confidence < confirmBelow) return 'uncertain';
  return evidence.confidence <= implausibleBelow ? 'implausible' : null;
}

export function witnessOf(kind: FieldKind, spans: readonly Span[], pages: readonly ReadPage[]): Witness {
  const found: Character[] = [];
  let readersDisagree = false;
  let isDoubted = false;
  let isGoneOnByPen = false;
  for (const span of spans) {
    const page = pages.find(({ page: number }) => number === span.page);
    if (page === undefined) continue;
    const boxes = page.boxes.filter(({ start, end }) => start < span.end && end > span.start);
    found.push(...charactersIn(span, page, boxes));
    if (kind === 'words') continue;
    isGoneOnByPen ||= boxes.some((box) => (page.zones ?? []).some((zone) => goesOn(box, zone)));
    readersDisagree ||= boxes.some((box) =>
      isContradicted(span, page, box, (reader) => !poorReaders.includes(reader)),
    );
    isDoubted ||= boxes.some((box) =>
      isContradicted(span, page, box, (reader) => poorReaders.includes(reader)),
    );
  }
  const confidence = kind === 'words' ? mean(found) : together(kind, found);
  return {
    confidence: confidence * (isDoubted ? contradictedByPoorReader : 1),
    ink: isGoneOnByPen ? 'handwritten' : inkOf(found),
    readersDisagree,
  };
}

/** In heights of the print: how near a pen stroke stands that goes on with a printed number, and how far off its line. */
const penReach = { along: 1, off: 0.6 } as const;

/** Whether a pen wrote on where the print ends and nobody could read it: the first of its figures may hang on the print. */
function goesOn(box: TextBox, zone: PageZone): boolean {
  if (zone.kind !== 'handwriting' || zone.start !== undefined) return false;
  const gap = zone.x - (box.x + box.width);
  const off = zone.y + zone.height / 2 - (box.y + box.height / 2);
  return (
    gap > -penReach.along * box.height &&
    gap < penReach.along * box.height &&
    Math.abs(off) < penReach.off * box.height
  );
}

type Character = { readonly text: string; readonly confidence: number; readonly ink: Ink };

/** The characters of a span that say something; white space and leaders do not. */
function charactersIn(span: Span, page: ReadPage, boxes: readonly TextBox[]): Character[] {
  const written = (page.zones ?? []).filter(
    ({ kind, start }) => kind === 'handwriting' && start !== undefined,
  );
  const characters: Character[] = [];
  for (let at = span.start; at < span.end; at += 1) {
    const text = page.text[at] ?? '';
    if (/[\s.…·,:;_-]/u.test(text) || text === '') continue;
    const box = boxes.find(({ start, end }) => start <= at && end > at);
    const inWriting = written.some(({ start = 0, end = 0 }) => start <= at && end > at);
    characters.push({
      text,
      confidence: confidenceAt(box, at, page),
      ink: inWriting ? 'handwritten' : (box?.ink ?? 'printed'),
    });
  }
  return characters;
}

function confidenceAt(box: TextBox | undefined, at: number, page: ReadPage): number {
  if (box === undefined) return page.source === 'recognised' ? unknown : 1;
  const own = box.characters?.[at - box.start];
  return own === undefined ? (box.confidence ?? 1) : own / 100;
}

/**
 * Digits, and the letters of a number's code, stand for themselves. The name of a month is known from most of its
 * letters, so of those the mean counts once.
 */
function together(kind: 'number' | 'date', found: readonly Character[]): number {
  const isOwn = ({ text }: Character) => /[๐-๙0-9]/u.test(text) || kind === 'number';
  const own = found.filter(isOwn).reduce((product, { confidence }) => product * confidence, 1);
  const rest = found.filter((character) => !isOwn(character));
  return rest.length === 0 ? own : own * Math.min(1, mean(rest) + 0.05);
}

function mean(found: readonly Character[]): number {
  if (found.length === 0) return 1;
  return found.reduce((sum, { confidence }) => sum + confidence, 0) / found.length;
}

function inkOf(found: readonly Character[]): Ink {
  if (found.some(({ ink }) => ink === 'handwritten')) return 'handwritten';
  return found.some(({ ink }) => ink === 'stamped') ? 'stamped' : 'printed';
}

/** Tesseract knows half of the Thai digits, a scanner's hidden layer is full of slips: they raise doubt, no more. */
const poorReaders: readonly ReaderName[] = ['second-reader', 'hidden-layer'];

/** Whether a reader that counts saw other digits where the span crosses the box. */
function isContradicted(
  span: Span,
  page: ReadPage,
  { start, end, readings }: TextBox,
  counts: (reader: ReaderName) => boolean,
): boolean {
  const digits = digitsOf(page.text.slice(Math.max(start, span.start), Math.min(end, span.end)));
  if (digits === '') return false;
  return (readings ?? [])
    .slice(1)
    .some(({ reader, text }) => counts(reader) && !digitsOf(text).includes(digits));
}

function digitsOf(text: string): string {
  return toArabicDigits(text).replace(/[^0-9]/g, '');
}
