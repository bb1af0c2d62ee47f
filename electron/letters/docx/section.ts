/** A section's paper, margins, headers and footers: page numbers from page two, คำต่อเนื่อง, and what every page bears. */
import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  NumberFormat,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import { onPaper } from '../layout.ts';
import { paper, twips } from '../page-style.ts';
import type { SheetFixture } from '../sheet.ts';
import { fixturesOf } from './fixtures.ts';
import { writable } from './paragraph.ts';
import { type Piece, piece } from './piece.ts';
import type { Writing } from './writing.ts';

export type SectionEdges = {
  readonly landscape: boolean;
  /** Of its first page within the letter; null prints none. */
  readonly firstNumber: number | null;
  /** Counting begins anew here. */
  readonly restarts: boolean;
  readonly continuation: string | null;
  /** Of the section's first page. */
  readonly fixtures: readonly SheetFixture[];
};

/**
 * What the section before already has is left out, as Word inherits it: hundreds of letters share their heads and feet.
 * The docx package takes the paper upright and turns it itself.
 */
export function sectionOf(edges: SectionEdges, writing: Writing): Piece<Omit<ISectionOptions, 'children'>> {
  const { fixtures } = writing.sheet;
  const everywhere = fixtures
    .filter(({ on, from }) => on === 'all' && from === undefined)
    .map((fixture) => onPaper(fixture, edges.landscape));
  const { firstNumber, continuation } = edges;
  const isNumbered = writing.sheet.isNumbered !== false;
  const number = firstNumber === null || !isNumbered ? null : shownNumber(firstNumber, writing);
  const has: Has = {
    firstHead: isNew('first head', [number, edges.fixtures], writing),
    head: isNew('head', [isNumbered, everywhere], writing),
    firstFoot: isNew('first foot', continuation, writing),
    foot: isNew('foot', null, writing),
  };
  return piece(['section', writing.styleKey, isNumbered, edges, everywhere, has], () => ({
    properties: propertiesOf(edges, writing),
    ...headsAndFeet(edges, everywhere, has, writing),
  }));
}

/** What it says itself. */
type Has = Readonly<Record<'firstHead' | 'head' | 'firstFoot' | 'foot', boolean>>;

function propertiesOf(
  { landscape, restarts }: SectionEdges,
  { sheet: { style } }: Writing,
): NonNullable<ISectionOptions['properties']> {
  return {
    type: SectionType.NEXT_PAGE,
    titlePage: true,
    page: {
      size: {
        width: twips(paper.widthCm),
        height: twips(paper.heightCm),
        ...(landscape && { orientation: PageOrientation.LANDSCAPE }),
      },
      margin: {
        top: twips(style.marginTopCm),
        right: twips(style.marginRightCm),
        bottom: twips(style.marginBottomCm),
        left: twips(style.marginLeftCm),
        header: twips(style.pageNumberTopCm),
        footer: twips(style.continuationBottomCm),
        gutter: 0,
      },
      pageNumbers: { formatType: NumberFormat.THAI_NUMBERS, ...(restarts && { start: 1 }) },
    },
  };
}

function headsAndFeet(
  { firstNumber, fixtures, continuation }: SectionEdges,
  everywhere: readonly SheetFixture[],
  has: Has,
  writing: Writing,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  const first = firstNumber === null ? [] : pageNumber(firstNumber, writing);
  return {
    headers: {
      ...(has.firstHead && { first: header(first, fixtures, writing) }),
      ...(has.head && { default: header(pageNumber(null, writing), everywhere, writing) }),
    },
    footers: {
      ...(has.firstFoot && { first: footer(continuation ?? '') }),
      ...(has.foot && { default: footer('') }),
    },
  };
}

/** Unlike what stood at this edge of the section before. */
function isNew(edge: string, content: unknown, { inherited }: Writing): boolean {
  const key = JSON.stringify(content);
  if (inherited.get(edge) === key) return false;
  inherited.set(edge, key);
  return true;
}

function header(number: readonly TextRun[], fixtures: readonly SheetFixture[], writing: Writing): Header {
  const { frames, anchors } = fixturesOf(fixtures, writing);
  const children = [...anchors.map((anchor) => anchor.write()), ...number];
  const line = new Paragraph({ alignment: AlignmentType.CENTER, children });
  return new Header({ children: [...frames.map((frame) => frame.write()), line] });
}

function footer(words: string): Footer {
  const children = words === '' ? [] : [new TextRun(writable(words))];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children })] });
}

function pageNumber(known: number | null, writing: Writing): readonly TextRun[] {
  if (writing.sheet.isNumbered === false) return [];
  const shown = known === null ? 'field' : shownNumber(known, writing);
  if (shown !== 'field') return [new TextRun(`- ${shown} -`)];
  return [new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] })];
}

/** LibreOffice prints the Thai number format as "2"; offices that use it get the digit itself on the pages known now. */
function shownNumber(known: number, { sheet }: Writing): string {
  return sheet.style.pageNumberField === 'both' ? toThaiDigits(known) : 'field';
}
