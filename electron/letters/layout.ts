/**
 * Fills pages with lines, rows and pictures and finds the words that open the next page. One line of every page stays
 * empty: Word and LibreOffice break Thai by their own dictionaries, and a line more must not push a page over.
 */
import { continuationOf } from './continuation.ts';
import type { PageFont } from './font-metrics.ts';
import { lineHeightCm } from './lines.ts';
import { pageStarts } from './page-breaks.ts';
import { ownerRooms, paper, textHeightCm, textWidthCm } from './page-style.ts';
import { type PlacedBlock, placeUnits } from './placed.ts';
import type { LetterSheet, SheetFixture, SheetSection } from './sheet.ts';
import { type Unit, unitsOf } from './units.ts';

export type LaidOutPage = {
  /** Index of its section; the letter proper is 0. */
  readonly section: number;
  readonly landscape: boolean;
  readonly blocks: readonly PlacedBlock[];
  /** What stands at a fixed place of this page. */
  readonly fixtures: readonly SheetFixture[];
  /** "/๔. ผู้เข้าร่วม..." at the foot; null where the section ends. */
  readonly continuation: string | null;
};

export type LaidOutLetter = { readonly sheet: LetterSheet; readonly pages: readonly LaidOutPage[] };

export function layOut(sheet: LetterSheet, font: PageFont): LaidOutLetter {
  const pages = sheet.sections.flatMap((section, index) =>
    sectionPages(sheet, section, index === 0, font).map((page) => ({
      ...page,
      section: index,
      landscape: section.landscape,
    })),
  );
  return {
    sheet,
    pages: pages.map((page, index) => ({ ...page, fixtures: fixturesOf(sheet, pages, index) })),
  };
}

type BarePage = Omit<LaidOutPage, 'section' | 'landscape' | 'fixtures'>;

function sectionPages(
  sheet: LetterSheet,
  section: SheetSection,
  isLetter: boolean,
  font: PageFont,
): readonly BarePage[] {
  const { style, wholeWords } = sheet;
  const measure = { widthCm: textWidthCm(style, section.landscape), wholeWords };
  const room = textHeightCm(style, section.landscape) - lineHeightCm(style.fontPt);
  const found = unitsOf(section.blocks, font, measure, room);
  // room above the first line belongs to the letter's head alone
  const all = isLetter ? found : found.map((unit, at) => (at === 0 ? { ...unit, before: unit.above } : unit));
  const tries = ownerRooms(style).map((rooms) => {
    const units = withOwnerRoom(all, rooms);
    return { units, starts: pageStarts(units, room, style.closingTextLines) };
  });
  const fewest = Math.min(...tries.map(({ starts }) => starts.length));
  const { units, starts } = tries.find((one) => one.starts.length === fewest) ?? { units: all, starts: [0] };
  return starts.map((from, page) => {
    const until = starts[page + 1] ?? units.length;
    return {
      blocks: placeUnits(units.slice(from, until), style.marginTopCm, page > 0),
      continuation: continuationOf(units.slice(until), wholeWords),
    };
  });
}

/** The sheet holds the most room there may be above the owner office; the first lines of it stay. */
function withOwnerRoom(units: readonly Unit[], rooms: number): readonly Unit[] {
  let kept = 0;
  return units.filter(
    (unit) => unit.kind !== 'line' || unit.paragraph.role !== 'owner-room' || kept++ < rooms,
  );
}

type NumberedPage = Omit<LaidOutPage, 'fixtures'>;

/** Fixtures of one page; those that hang on a paragraph with their height found. */
function fixturesOf(
  { fixtures }: LetterSheet,
  pages: readonly NumberedPage[],
  index: number,
): readonly SheetFixture[] {
  const last = pages.findLastIndex(({ section }) => section === 0);
  return fixtures.flatMap((fixture) => {
    if (fixture.from === undefined) {
      const isHere = fixture.on === 'all' || index === (fixture.on === 'first' ? 0 : last);
      return isHere ? [onPaper(fixture, pages[index]?.landscape === true)] : [];
    }
    const { from, ...rest } = fixture;
    const page = pages.findIndex((one) => topOf(one, from) !== null);
    const top = page === index ? topOf(pages[page], from) : null;
    return top === null ? [] : [{ ...rest, y: fixture.y + top }];
  });
}

/** Fixtures are placed on an upright sheet; a landscape page has them at the same distance from its own edges. */
export function onPaper(fixture: SheetFixture, isLandscape: boolean): SheetFixture {
  if (!isLandscape) return fixture;
  const wider = paper.heightCm - paper.widthCm;
  const share = fixture.x < paper.widthCm / 3 ? 0 : fixture.x > (paper.widthCm * 2) / 3 ? 1 : 1 / 2;
  const isInUpperHalf = fixture.y < paper.heightCm / 2;
  return { ...fixture, x: fixture.x + wider * share, y: fixture.y - (isInUpperHalf ? 0 : wider) };
}

function topOf(page: NumberedPage | undefined, role: string): number | null {
  const found = page?.blocks.find((block) => block.kind === 'paragraph' && block.paragraph.role === role);
  return found?.top ?? null;
}
