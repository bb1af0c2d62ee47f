/**
 * One letter as the body of a document. `final`: a section a page, so that every page that is left carries its
 * คำต่อเนื่อง and begins where the layout has it. `to-edit`: a section a part, and the words flow as in any document.
 */
import { type LaidOutLetter, type LaidOutPage, onPaper } from '../layout.ts';
import type { PlacedBlock } from '../placed.ts';
import type { SheetBlock, SheetFixture, SheetTable } from '../sheet.ts';
import type { RowLines } from '../table-lines.ts';
import { blocksXml } from './block-xml.ts';
import { emblemXml, fixturesXml } from './fixtures-xml.ts';
import { sectionXml } from './section-xml.ts';
import type { Writing } from './writing.ts';

export type DocxPurpose = 'final' | 'to-edit';

/** `sections` end all but the last part of the letter; the caller places the last one. */
export type LetterXml = {
  readonly parts: readonly { readonly section: string; body(section: string): string }[];
};

export function finalXml({ pages }: LaidOutLetter, restarts: boolean, writing: Writing): LetterXml {
  const parts = pages.map((page, index) => {
    const section = sectionXml(
      {
        landscape: page.landscape,
        firstNumber: index === 0 ? null : index + 1,
        restarts: restarts && index === 0,
        continuation: page.continuation,
        fixtures: page.fixtures,
      },
      writing,
    );
    const anchors = index === 0 ? emblemXml(writing) : '';
    return {
      section,
      body: (own: string) =>
        blocksXml({ blocks: page.blocks, opensPage: index > 0, anchors, section: own }, writing),
    };
  });
  return { parts };
}

export function toEditXml({ sheet, pages }: LaidOutLetter, restarts: boolean, writing: Writing): LetterXml {
  const parts = sheet.sections.map(({ landscape, blocks }, index) => {
    const own = pages.filter(({ section }) => section === index);
    const before = pages.findIndex(({ section }) => section === index);
    const isFirst = index === 0;
    const firstNumber = isFirst ? null : before + 1;
    const fixtures = inHeader(sheet.fixtures, isFirst).map((fixture) => onPaper(fixture, landscape));
    const section = sectionXml(
      { landscape, firstNumber, restarts: restarts && isFirst, continuation: null, fixtures },
      writing,
    );
    const anchors = isFirst ? emblemXml(writing) : '';
    const hanging = isFirst ? hangingFixtures(sheet.fixtures, own, writing) : new Map<unknown, string>();
    const placed = unbroken(blocks, own);
    const last = placed.findLast((block) => block.kind === 'paragraph');
    const framesBefore = (block: PlacedBlock) =>
      block.kind === 'paragraph'
        ? `${hanging.get(block.paragraph) ?? ''}${block === last ? (hanging.get(null) ?? '') : ''}`
        : '';
    return {
      section,
      body: (ownSection: string) =>
        blocksXml(
          { blocks: placed, opensPage: !isFirst, anchors, section: ownSection, framesBefore },
          writing,
        ),
    };
  });
  return { parts };
}

function inHeader(fixtures: readonly SheetFixture[], isFirst: boolean): readonly SheetFixture[] {
  return fixtures.filter(
    ({ on, from }) => from === undefined && (on === 'all' || (on === 'first' && isFirst)),
  );
}

/** By the paragraph they stand before; `null` is the letter's last. They move with it when the text grows. */
function hangingFixtures(
  fixtures: readonly SheetFixture[],
  pages: readonly LaidOutPage[],
  writing: Writing,
): ReadonlyMap<unknown, string> {
  const found = new Map<unknown, string>();
  for (const fixture of fixtures) {
    if (fixture.from === undefined && fixture.on !== 'last') continue;
    const block = pages
      .flatMap((page) => page.blocks)
      .find((one) => one.kind === 'paragraph' && one.paragraph.role === fixture.from);
    if (fixture.from !== undefined && block?.kind !== 'paragraph') continue;
    const y = fixture.from === undefined ? fixture.y : fixture.y + (block?.top ?? 0);
    const { frames, anchors } = fixturesXml([{ ...fixture, y }], writing);
    const key = block?.kind === 'paragraph' && fixture.from !== undefined ? block.paragraph : null;
    const xml =
      anchors === ''
        ? frames
        : `<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr>${anchors}</w:p>`;
    found.set(key, `${found.get(key) ?? ''}${xml}`);
  }
  return found;
}

/** The section's blocks whole; of the room above the owner office as much as the pages have. */
function unbroken(blocks: readonly SheetBlock[], pages: readonly LaidOutPage[]): readonly PlacedBlock[] {
  const shown = new Set(
    pages.flatMap((page) =>
      page.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph] : [])),
    ),
  );
  const sizes = new Map(
    pages.flatMap((page) =>
      page.blocks.flatMap((block) => (block.kind === 'picture' ? [[block.picture, block] as const] : [])),
    ),
  );
  return blocks.flatMap((block): readonly PlacedBlock[] => {
    if (block.kind === 'table') return block.rows.length === 0 ? [] : [wholeTable(block)];
    if (block.kind === 'picture') return [sizes.get(block)].flatMap((placed) => placed ?? []);
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
