/** Blocks between two page breaks, one after another; the last of them ends the section. */
import type { PlacedBlock } from '../placed.ts';
import { inlineXml } from './drawing-xml.ts';
import { type ParagraphPart, paragraphXml, spacerXml } from './paragraph-xml.ts';
import { tableXml } from './table-xml.ts';
import type { Writing } from './writing.ts';

export type BlocksToWrite = {
  readonly blocks: readonly PlacedBlock[];
  /** Nothing stands above the first block. */
  readonly opensPage: boolean;
  /** Anchored in the first paragraph. */
  readonly anchors: string;
  /** Properties of the section that ends here; empty where the document's own follow. */
  readonly section: string;
  /** Stand before a block: frames of what hangs on it. */
  readonly framesBefore?: (block: PlacedBlock) => string;
};

export function blocksXml(to: BlocksToWrite, writing: Writing): string {
  const last = to.blocks.length - 1;
  const isParagraphFirst = to.blocks[0]?.kind === 'paragraph';
  const written = to.blocks.map((block, index) => {
    const isFirst = index === 0;
    const section = index === last ? to.section : '';
    const afterTable = to.blocks[index - 1]?.kind === 'table';
    const anchors = isFirst && isParagraphFirst ? to.anchors : '';
    const opensPage = isFirst && to.opensPage;
    return `${to.framesBefore?.(block) ?? ''}${blockXml(block, { anchors, opensPage, section, afterTable }, writing)}`;
  });
  // a table takes neither anchors nor section properties, and Word wants a paragraph after it
  const before = to.anchors !== '' && !isParagraphFirst ? `<w:p>${to.anchors}</w:p>` : '';
  const isParagraphLast = to.blocks[last]?.kind === 'paragraph';
  return `${before}${written.join('')}${isParagraphLast ? '' : spacerXml(1, to.section)}`;
}

type Place = Pick<ParagraphPart, 'opensPage'> & {
  readonly anchors: string;
  readonly section: string;
  readonly afterTable: boolean;
};

function blockXml(block: PlacedBlock, place: Place, writing: Writing): string {
  const { style } = writing.sheet;
  const { opensPage, afterTable } = place;
  switch (block.kind) {
    case 'paragraph': {
      const { paragraph, lines, isContinued } = block;
      const [start, end] = [lines[0]?.start ?? 0, lines.at(-1)?.end ?? paragraph.text.length];
      const { anchors, section } = place;
      return paragraphXml({ paragraph, start, end, isContinued, opensPage, anchors, section }, style);
    }
    case 'table': {
      const beforePt = opensPage || block.isContinued ? 0 : block.table.beforePt;
      const spacer = beforePt > 0 || afterTable ? spacerXml(beforePt, '', true) : '';
      return `${spacer}${tableXml(block, style)}`;
    }
    case 'picture':
      return pictureXml(block, opensPage, writing);
  }
}

/** A picture that the vault has lost leaves its place empty. */
function pictureXml(
  { picture, widthCm, heightCm }: Extract<PlacedBlock, { kind: 'picture' }>,
  opensPage: boolean,
  { pictures, parts }: Writing,
): string {
  const bytes = pictures.get(picture.fileId);
  const before = opensPage ? 0 : Math.round(picture.beforePt * 20);
  const keep = picture.keepNext ? '<w:keepNext/>' : '';
  if (bytes === undefined) return spacerXml((heightCm / 2.54) * 72, '', picture.keepNext);
  const relation = parts.picture(picture.fileId, bytes);
  const drawn = { relation, id: parts.nextDrawing(), name: 'ภาพ', widthCm, heightCm };
  // the smallest type, or the line would stand higher than its picture
  const properties = `${keep}<w:spacing w:before="${before}"/><w:jc w:val="center"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>`;
  return `<w:p><w:pPr>${properties}</w:pPr>${inlineXml(drawn)}</w:p>`;
}
