/** Blocks between two page breaks, one after another. */
import { AlignmentType, type FileChild, ImageRun, Paragraph, type ParagraphChild } from 'docx';
import type { PlacedBlock, PlacedPicture } from '../placed.ts';
import { pictureOptions } from './fixtures.ts';
import { paragraphPiece, spacer } from './paragraph.ts';
import { type Piece, piece } from './piece.ts';
import { tablePiece } from './table.ts';
import type { Writing } from './writing.ts';

export type BlocksToWrite = {
  readonly blocks: readonly PlacedBlock[];
  /** Nothing stands above the first block. */
  readonly opensPage: boolean;
  /** Anchored in the first paragraph. */
  readonly anchors: readonly Piece<ParagraphChild>[];
  /** Stand before a block: frames of what hangs on it. */
  readonly framesBefore?: (block: PlacedBlock) => readonly Piece<Paragraph>[];
};

export function blocksOf(to: BlocksToWrite, writing: Writing): readonly Piece<FileChild>[] {
  const isParagraphFirst = to.blocks[0]?.kind === 'paragraph';
  const written = to.blocks.flatMap((block, index): readonly Piece<FileChild>[] => {
    const isFirst = index === 0;
    const place = {
      opensPage: isFirst && to.opensPage,
      anchors: isFirst && isParagraphFirst ? to.anchors : [],
      afterTable: to.blocks[index - 1]?.kind === 'table',
    };
    return [...(to.framesBefore?.(block) ?? []), ...blockOf(block, place, writing)];
  });
  // a table takes no anchors, and Word wants a paragraph after it
  const before = to.anchors.length > 0 && !isParagraphFirst ? [holderOf(to.anchors)] : [];
  const after = to.blocks.at(-1)?.kind === 'paragraph' ? [] : [spacer(1)];
  return [...before, ...written, ...after];
}

type Place = {
  readonly opensPage: boolean;
  readonly anchors: readonly Piece<ParagraphChild>[];
  readonly afterTable: boolean;
};

function blockOf(
  block: PlacedBlock,
  { opensPage, anchors, afterTable }: Place,
  writing: Writing,
): readonly Piece<FileChild>[] {
  switch (block.kind) {
    case 'paragraph': {
      const { paragraph, lines, isContinued } = block;
      const [start, end] = [lines[0]?.start ?? 0, lines.at(-1)?.end ?? paragraph.text.length];
      return [paragraphPiece({ paragraph, start, end, isContinued, opensPage, anchors }, writing)];
    }
    case 'table': {
      const beforePt = opensPage || block.isContinued ? 0 : block.table.beforePt;
      const room = beforePt > 0 || afterTable ? [spacer(beforePt, true)] : [];
      return [...room, tablePiece(block, writing)];
    }
    case 'picture':
      return [picture(block, opensPage, writing)];
  }
}

/** A picture that the vault has lost leaves its place empty. */
function picture(
  { picture: { fileId, beforePt, keepNext }, widthCm, heightCm }: PlacedPicture,
  opensPage: boolean,
  { pictures }: Writing,
): Piece<Paragraph> {
  const bytes = pictures.get(fileId);
  if (bytes === undefined) return spacer((heightCm / 2.54) * 72, keepNext);
  const before = opensPage ? 0 : Math.round(beforePt * 20);
  return piece(
    ['picture', fileId, widthCm, heightCm, before, keepNext],
    () =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        ...(keepNext && { keepNext: true }),
        spacing: { before },
        // the smallest type, or the line would stand higher than its picture
        run: { size: 2, sizeComplexScript: 2 },
        children: [new ImageRun(pictureOptions({ bytes, name: 'ภาพ', widthCm, heightCm }))],
      }),
  );
}

function holderOf(anchors: readonly Piece<ParagraphChild>[]): Piece<Paragraph> {
  return piece(['holder', anchors], () => new Paragraph({ children: anchors.map((one) => one.write()) }));
}
