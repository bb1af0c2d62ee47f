/**
 * Lines that were read, put together to a page: words in reading order with their places, table rows cell by cell,
 * stamps in blocks of their own. What reads as nothing (signatures, pictures) is left to the zones.
 */
import type { BoxReading, PageZone, TextBox } from '../../shared/document/reading.ts';
import { layOut, type Piece, type PieceWord } from './layout/lay-out.ts';
import { insertStamps, type StampBlock, type StampedLayout } from './layout/stamp-blocks.ts';
import { findUnreadPens, penZone } from './layout/unread-pen.ts';
import { type Level, levelOf } from './level.ts';
import { type Word, wordsOf } from './line/words.ts';
import type { CharacterReading, LineReading, PreparedPage, RecognisedPage, Strip } from './types.ts';

/**
 * A strip with what was made of it. `others`: readings of whole words by further readers, by place of the word.
 * `penned`: what a hand wrote into a printed line.
 */
export type ReadStrip = {
  readonly strip: Strip;
  readonly reading: LineReading;
  readonly others?: ReadonlyMap<number, readonly BoxReading[]>;
  readonly penned?: ReadonlySet<CharacterReading>;
};

type Assembled = Pick<RecognisedPage, 'text' | 'boxes' | 'zones'>;

/** Lines below this are signatures, pictures and dirt. */
const leastLine = 0.6;
/** Ink on top of a number may be part of what was read: below what a number needs to stand unconfirmed. */
const mostUnderInk = 0.9;
/** Handwriting is read with high confidence and wrong. */
const mostHandwritten = 0.5;
/** Consonants of the official face are this share of its height. */
const coreShare = 0.42;

export function assemblePage(page: PreparedPage, strips: readonly ReadStrip[], scale: number): Assembled {
  const unread = findUnreadPens(strips);
  const legible = strips.filter(
    (read) => read.reading.text.trim() !== '' && read.reading.confidence >= leastLine && !unread.has(read),
  );
  const level = levelOf(
    legible.map(({ strip }) => strip),
    page.luma,
  );
  const zones = page.zones.map((zone) => scaled(zone, scale));
  const pens = [...unread].map(({ strip }) => scaled(penZone(strip), scale));
  const stamps = zones.filter(({ kind }) => kind === 'stamp');
  const grouped = Map.groupBy(legible, ({ strip }) => stampOf(strip, stamps, scale));
  const layOutStrips = (members: readonly ReadStrip[]) =>
    layOut(members.flatMap((member) => piecesOf(member, page, level, scale)));
  const blocks: StampBlock[] = stamps.flatMap((zone) => {
    const members = grouped.get(zone);
    return members === undefined ? [] : [{ zone, layout: layOutStrips(members) }];
  });
  const layout = insertStamps(layOutStrips(grouped.get(null) ?? []), blocks);
  const boxes = layout.boxes.map((box) => settle(box, level, scale));
  return { text: layout.text, boxes, zones: [...withText(zones, boxes, layout.stamps), ...pens] };
}

/** The stamp whose own ink a strip is; printed lines that a stamp covers stay in the running text. */
function stampOf(strip: Strip, stamps: readonly PageZone[], scale: number): PageZone | null {
  if (strip.kind === 'printed') return null;
  const x = ((strip.from.x + strip.to.x) / 2) * scale;
  const y = ((strip.from.y + strip.to.y) / 2 - strip.core / 2) * scale;
  return stamps.find((zone) => holds(zone, x, y)) ?? null;
}

function holds(zone: Pick<PageZone, 'x' | 'y' | 'width' | 'height'>, x: number, y: number): boolean {
  return x >= zone.x && x <= zone.x + zone.width && y >= zone.y && y <= zone.y + zone.height;
}

/** A gap wider than this share of the letters' height parts a strip: it may be one between columns. */
const columnGap = 1.2;

function piecesOf(
  { strip, reading, others, penned }: ReadStrip,
  page: PreparedPage,
  level: Level,
  scale: number,
): Piece[] {
  const cell = strip.cell === undefined ? undefined : page.cells[strip.cell];
  const height = (strip.core * scale) / coreShare;
  const pieces: { text: string; x: number; right: number; y: number; read: PieceWord[] }[] = [];
  wordsOf(strip, reading).forEach((word, at) => {
    const { x, right, y } = placed(word, strip, level, scale);
    const last = pieces.at(-1);
    const joins = last !== undefined && x - last.right <= columnGap * height;
    const piece = joins ? last : { text: '', x, right, y, read: [] };
    if (joins) piece.text += ' ';
    else pieces.push(piece);
    const start = piece.text.length;
    piece.text += word.text;
    piece.right = right;
    piece.read.push({
      start,
      end: piece.text.length,
      x,
      width: right - x,
      ...readingOf(word, isPenned(word, penned) ? { ...strip, kind: 'handwritten' } : strip, others?.get(at)),
    });
  });
  const inCell =
    cell === undefined ? {} : { cell: { table: cell.table, row: cell.row, column: cell.column } };
  return pieces.map(({ text, x, right, y, read }) => ({
    text,
    x,
    y,
    width: right - x,
    height,
    read,
    ...inCell,
  }));
}

/** The print of a word goes where its written figures go: the clerk looks at the word. */
function isPenned({ characters }: Word, penned: ReadStrip['penned']): boolean {
  return characters.some((character) => penned?.has(character) === true);
}

/** Of a word on the straightened page, in points. */
function placed(
  word: Word,
  strip: Strip,
  level: Level,
  scale: number,
): { x: number; right: number; y: number } {
  const from = level.straighten(placeIn(strip, word.start));
  const to = level.straighten(placeIn(strip, word.end));
  return { x: from.x * scale, right: to.x * scale, y: ((from.y + to.y) / 2) * scale };
}

function placeIn({ from, to, width }: Strip, column: number): { x: number; y: number } {
  const share = column / width;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function readingOf(
  word: Word,
  strip: Strip,
  others: readonly BoxReading[] = [],
): Omit<PieceWord, 'start' | 'end' | 'x' | 'width'> {
  const sure = word.characters.map((character) => sureness(character, strip));
  const confidence = sure.reduce((product, value) => product * value, 1);
  const readings = readingsOf(word, confidence, others);
  return {
    confidence: rounded(confidence, 4),
    characters: word.characters.flatMap(({ text }, at) =>
      [...unitsOf(text)].map(() => rounded((sure[at] ?? 0) * 100, 2)),
    ),
    ...(strip.kind === 'printed' ? {} : { ink: strip.kind }),
    ...(readings.length < 2 ? {} : { readings }),
  };
}

/** The line model's word, the digit reader's where the word has digits, and what further readers said; the chosen first. */
function readingsOf(word: Word, confidence: number, others: readonly BoxReading[]): BoxReading[] {
  const sure = rounded(confidence, 4);
  const spell = (by: 'line' | 'alone') =>
    word.characters.map((character) => character.twice?.[by] ?? character.text).join('');
  const line: BoxReading = { reader: 'line-model', text: spell('line'), confidence: sure };
  if (word.characters.every(({ twice }) => twice === undefined)) return [line, ...others];
  const digits: BoxReading = { reader: 'digit-reader', text: spell('alone'), confidence: sure };
  return digits.text === word.text && line.text !== word.text
    ? [digits, line, ...others]
    : [line, digits, ...others];
}

function sureness({ text, confidence }: CharacterReading, { kind, crossed }: Strip): number {
  if (kind === 'handwritten') return Math.min(confidence, mostHandwritten);
  return crossed && /[๐-๙0-9]/.test(text) ? Math.min(confidence, mostUnderInk) : confidence;
}

function* unitsOf(text: string): Generator<number> {
  for (let at = 0; at < text.length; at += 1) yield at;
}

/** Back at its place on the page as given. */
function settle(box: TextBox, level: Level, scale: number): TextBox {
  const middle = level.back({ x: (box.x + box.width / 2) / scale, y: (box.y + box.height / 2) / scale });
  return {
    ...box,
    x: rounded(middle.x * scale - box.width / 2, 1),
    y: rounded(middle.y * scale - box.height / 2, 1),
  };
}

/** Zones of the running text, with the stretch of text that stands inside them. */
function withText(
  zones: readonly PageZone[],
  boxes: readonly TextBox[],
  stamps: StampedLayout['stamps'],
): PageZone[] {
  return zones.map((zone) => {
    const own = stamps.find((stamp) => stamp.zone === zone);
    if (own !== undefined) return { ...zone, start: own.start, end: own.end };
    if (zone.kind === 'stamp' || zone.kind === 'seal') return zone;
    const inside = boxes.filter((box) => holds(zone, box.x + box.width / 2, box.y + box.height / 2));
    if (inside.length === 0) return zone;
    const start = Math.min(...inside.map((box) => box.start));
    const end = Math.max(...inside.map((box) => box.end));
    return { ...zone, start, end };
  });
}

function scaled(zone: PageZone, scale: number): PageZone {
  return {
    ...zone,
    x: rounded(zone.x * scale, 1),
    y: rounded(zone.y * scale, 1),
    width: rounded(zone.width * scale, 1),
    height: rounded(zone.height * scale, 1),
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
