/**
 * Fills pages with lines and finds the words that open the next page (คำต่อเนื่อง). One line of every page stays
 * empty: Word and LibreOffice break Thai by their own dictionaries, and a line more must not push a page over.
 */
import type { PageFont } from './font-metrics.ts';
import { pieces } from './line-breaks.ts';
import { breakLines, type Line, lineHeightCm } from './lines.ts';
import { cmOfPoints, ownerRoomLines, paper, textWidthCm } from './page-style.ts';
import type { LetterSheet, SheetParagraph } from './sheet.ts';

/** A paragraph, or the part of one, on a page. */
export type PlacedParagraph = {
  readonly paragraph: SheetParagraph;
  readonly lines: readonly Line[];
  /** Top of the first line, centimetres from the top of the sheet. */
  readonly top: number;
  readonly isContinued: boolean;
};

export type LaidOutPage = {
  readonly paragraphs: readonly PlacedParagraph[];
  /** "/๔. ผู้เข้าร่วม..." at the foot; null on the last page. */
  readonly continuation: string | null;
};

type Unit = {
  readonly paragraph: number;
  readonly line: number;
  readonly before: number;
  readonly height: number;
};

export function layOut(sheet: LetterSheet, font: PageFont): readonly LaidOutPage[] {
  const tries = ownerRoomLines.map((rooms) => layOutOnce(withOwnerRoom(sheet, rooms), font));
  const fewest = Math.min(...tries.map((pages) => pages.length));
  return tries.find((pages) => pages.length === fewest) ?? [];
}

/** The sheet holds the most room there may be; the first lines of it stay. */
function withOwnerRoom(sheet: LetterSheet, rooms: number): LetterSheet {
  let kept = 0;
  const paragraphs = sheet.paragraphs.filter(({ role }) => role !== 'owner-room' || kept++ < rooms);
  return { ...sheet, paragraphs };
}

function layOutOnce(sheet: LetterSheet, font: PageFont): readonly LaidOutPage[] {
  const { style, paragraphs, wholeWords } = sheet;
  const measure = { widthCm: textWidthCm(style), wholeWords };
  const lines = paragraphs.map((paragraph) => breakLines(paragraph, font, measure));
  const units = lines.flatMap((own, paragraph) =>
    own.map((line, index) => ({
      paragraph,
      line: index,
      before: index === 0 ? cmOfPoints(paragraphs[paragraph]?.beforePt ?? 0) : 0,
      height: line.height,
    })),
  );
  const room = paper.heightCm - style.marginTopCm - style.marginBottomCm - lineHeightCm(style.fontPt);
  const starts = pageStarts(units, room, (at) => isLegalBreak(units, at, paragraphs, lines));
  return starts.map((from, page) => {
    const until = starts[page + 1] ?? units.length;
    return {
      paragraphs: place(units.slice(from, until), page, sheet, lines),
      continuation: until === units.length ? null : openingWords(units[until], sheet, lines),
    };
  });
}

/** Index of each page's first unit. A page that no legal break fits is cut where it is full. */
function pageStarts(
  units: readonly Unit[],
  room: number,
  isLegal: (at: number) => boolean,
): readonly number[] {
  const starts = [0];
  let used = 0;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (unit === undefined) break;
    const start = starts.at(-1) ?? 0;
    used += unit.height + (at === start && start > 0 ? 0 : unit.before);
    if (used <= room || at === start) continue;
    let cut = at;
    while (cut > start && !isLegal(cut)) cut -= 1;
    const next = cut > start ? cut : at;
    starts.push(next);
    used = 0;
    at = next - 1;
  }
  return starts;
}

/** At least two lines of a paragraph on either side; nothing parted that stays together. */
function isLegalBreak(
  units: readonly Unit[],
  at: number,
  paragraphs: readonly SheetParagraph[],
  lines: readonly (readonly Line[])[],
): boolean {
  const unit = units[at];
  if (unit === undefined) return true;
  if (unit.line === 0) return paragraphs[unit.paragraph - 1]?.keepNext !== true;
  const count = lines[unit.paragraph]?.length ?? 0;
  return unit.line >= 2 && count - unit.line >= 2;
}

function place(
  units: readonly Unit[],
  page: number,
  sheet: LetterSheet,
  lines: readonly (readonly Line[])[],
): readonly PlacedParagraph[] {
  const placed: PlacedParagraph[] = [];
  let y = sheet.style.marginTopCm;
  for (const [index, unit] of units.entries()) {
    const paragraph = sheet.paragraphs[unit.paragraph];
    const line = lines[unit.paragraph]?.[unit.line];
    if (paragraph === undefined || line === undefined) continue;
    y += index === 0 && page > 0 ? 0 : unit.before;
    const last = placed.at(-1);
    if (last?.paragraph === paragraph) placed[placed.length - 1] = { ...last, lines: [...last.lines, line] };
    else placed.push({ paragraph, lines: [line], top: y, isContinued: unit.line > 0 });
    y += unit.height;
  }
  return placed;
}

/** One to three words, enough to find the place: a slash before, three dots after (rules §1.0). */
function openingWords(
  unit: Unit | undefined,
  sheet: LetterSheet,
  lines: readonly (readonly Line[])[],
): string | null {
  const line = unit === undefined ? undefined : lines[unit.paragraph]?.[unit.line];
  if (unit === undefined || line === undefined) return null;
  const text = sheet.paragraphs[unit.paragraph]?.text.slice(line.start, line.end) ?? '';
  const [marker, words] = text.includes('\t') ? splitAtTab(text) : ['', text];
  const opening = pieces(words, sheet.wholeWords).reduce(
    (taken, piece, index) => (index < 3 && taken.length < 10 ? taken + piece.text : taken),
    '',
  );
  return `/${[marker, opening.trim()]
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\.$/u, '')}...`;
}

function splitAtTab(text: string): readonly [string, string] {
  const at = text.indexOf('\t');
  return [text.slice(0, at), text.slice(at + 1)];
}
