/**
 * One letter as sections of a document. `final`: a section a page, so that every page that is left carries its
 * คำต่อเนื่อง and begins where the layout has it. `to-edit`: a section a part, and the words flow as in any document.
 */
import { type FileChild, type ISectionOptions, LineRuleType, Paragraph } from 'docx';
import { type LaidOutLetter, type LaidOutPage, onPaper } from '../layout.ts';
import type { PlacedBlock } from '../placed.ts';
import type { SheetBlock, SheetFixture, SheetParagraph, SheetTable } from '../sheet.ts';
import type { RowLines } from '../table-lines.ts';
import { blocksOf } from './blocks.ts';
import { emblemOf, fixturesOf } from './fixtures.ts';
import { type Piece, piece } from './piece.ts';
import { sectionOf } from './section.ts';
import type { Writing } from './writing.ts';

export type DocxPurpose = 'final' | 'to-edit';

/** Paper, heads and feet of a section, and what stands in it. */
export type LetterSection = {
  readonly edges: Piece<Omit<ISectionOptions, 'children'>>;
  readonly children: readonly Piece<FileChild>[];
};

/** `restarts`: the letter counts its pages anew. */
export function finalSections(
  { pages }: LaidOutLetter,
  restarts: boolean,
  writing: Writing,
): readonly LetterSection[] {
  return pages.map((page, index) => {
    const isFirst = index === 0;
    const edges = {
      landscape: page.landscape,
      firstNumber: isFirst ? null : index + 1,
      restarts: restarts && isFirst,
      continuation: page.continuation,
      fixtures: page.fixtures,
    };
    const anchors = isFirst ? emblemOf(writing) : [];
    return {
      edges: sectionOf(edges, writing),
      children: blocksOf({ blocks: page.blocks, opensPage: !isFirst, anchors }, writing),
    };
  });
}

export function toEditSections(
  { sheet, pages }: LaidOutLetter,
  restarts: boolean,
  writing: Writing,
): readonly LetterSection[] {
  return sheet.sections.map(({ landscape, blocks }, index) => {
    const own = pages.filter(({ section }) => section === index);
    const before = pages.findIndex(({ section }) => section === index);
    const isFirst = index === 0;
    const edges = {
      landscape,
      firstNumber: isFirst ? null : before + 1,
      restarts: restarts && isFirst,
      continuation: null,
      fixtures: inHeader(sheet.fixtures, isFirst).map((fixture) => onPaper(fixture, landscape)),
    };
    const placed = unbroken(blocks, own);
    const last = placed.findLast((block) => block.kind === 'paragraph');
    const hanging = isFirst ? hangingFixtures(sheet.fixtures, own, writing) : null;
    const framesBefore = (block: PlacedBlock) =>
      block.kind !== 'paragraph'
        ? []
        : [...(hanging?.get(block.paragraph) ?? []), ...(block === last ? (hanging?.get('last') ?? []) : [])];
    const anchors = isFirst ? emblemOf(writing) : [];
    return {
      edges: sectionOf(edges, writing),
      children: blocksOf({ blocks: placed, opensPage: !isFirst, anchors, framesBefore }, writing),
    };
  });
}

function inHeader(fixtures: readonly SheetFixture[], isFirst: boolean): readonly SheetFixture[] {
  return fixtures.filter(
    ({ on, from }) => from === undefined && (on === 'all' || (on === 'first' && isFirst)),
  );
}

/** By the paragraph they stand before, or before the letter's last. They move with it when the text grows. */
function hangingFixtures(
  fixtures: readonly SheetFixture[],
  pages: readonly LaidOutPage[],
  writing: Writing,
): ReadonlyMap<SheetParagraph | 'last', readonly Piece<Paragraph>[]> {
  const found = new Map<SheetParagraph | 'last', readonly Piece<Paragraph>[]>();
  for (const fixture of fixtures) {
    const { from } = fixture;
    if (from === undefined && fixture.on !== 'last') continue;
    const block = pages
      .flatMap((page) => page.blocks)
      .find((one) => one.kind === 'paragraph' && one.paragraph.role === from);
    if (from !== undefined && block?.kind !== 'paragraph') continue;
    const y = from === undefined ? fixture.y : fixture.y + (block?.top ?? 0);
    const { frames, anchors } = fixturesOf([{ ...fixture, y }], writing);
    const key = block?.kind === 'paragraph' && from !== undefined ? block.paragraph : 'last';
    const held = anchors.length === 0 ? frames : [holderOf(anchors)];
    found.set(key, [...(found.get(key) ?? []), ...held]);
  }
  return found;
}

/** A line of one point: anchors need a paragraph. */
function holderOf(anchors: ReturnType<typeof fixturesOf>['anchors']): Piece<Paragraph> {
  return piece(['low holder', anchors], () => {
    const children = anchors.map((anchor) => anchor.write());
    return new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children });
  });
}

/** The section's blocks whole; of the room above the owner office as much as the pages have. */
function unbroken(blocks: readonly SheetBlock[], pages: readonly LaidOutPage[]): readonly PlacedBlock[] {
  const placed = pages.flatMap((page) => page.blocks);
  const shown = new Set(placed.flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph] : [])));
  const sizes = new Map(
    placed.flatMap((block) => (block.kind === 'picture' ? [[block.picture, block] as const] : [])),
  );
  return blocks.flatMap((block): readonly PlacedBlock[] => {
    if (block.kind === 'table') return block.rows.length === 0 ? [] : [wholeTable(block)];
    if (block.kind === 'picture') return [sizes.get(block)].flatMap((one) => one ?? []);
    if (!shown.has(block)) return [];
    return [{ kind: 'paragraph', paragraph: block, lines: [], top: 0, isContinued: false }];
  });
}

function wholeTable(table: SheetTable): PlacedBlock {
  const rows = table.rows.map(
    (cells, source): RowLines => ({
      cells: table.columnsCm.map((_, column) => ({ text: cells[column] ?? '', lines: [] })),
      height: 0,
      source,
    }),
  );
  return {
    ...{ kind: 'table', table, top: 0, isContinued: false },
    ...{ head: rows.slice(0, table.headRows), rows: rows.slice(table.headRows) },
  };
}
