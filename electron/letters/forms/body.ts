/** The text of a letter or of an attachment: paragraphs, numbered items, headings, tables and pictures. */
import { bindForPrint } from '../../../shared/letter/bind.ts';
import type { BodyBlock, PictureBlock, TableBlock, TextBlock } from '../../../shared/letter/letter.ts';
import { itemMarkers } from '../../../shared/letter/numbering.ts';
import type { PageStyle } from '../../../shared/office/office.ts';
import { itemPlace, textWidthCm } from '../page-style.ts';
import { ordinary, type SheetBlock, type SheetParagraph } from '../sheet.ts';
import { longestAtRight } from './lead.ts';

type BodyPlace = {
  readonly landscape: boolean;
  /** The closing follows: the last block stays with it. */
  readonly keepLast: boolean;
  /** Which text it is, as findings name it: "body", "attachments[0].body". */
  readonly name: string;
};

export function letterBody(body: readonly BodyBlock[], style: PageStyle): readonly SheetBlock[] {
  return bodyBlocks(body, style, { landscape: false, keepLast: true, name: 'body' });
}

export function bodyBlocks(
  body: readonly BodyBlock[],
  style: PageStyle,
  { landscape, keepLast, name }: BodyPlace,
): readonly SheetBlock[] {
  const markers = itemMarkers(body);
  const widthCm = textWidthCm(style, landscape);
  return body.flatMap((source, index): readonly SheetBlock[] => {
    const field = `${name}[${index}]`;
    const keepNext = keepLast && index === body.length - 1;
    if (source.kind === 'table') return tableBlocks(source, style, widthCm, field, keepNext);
    if (source.kind === 'picture') return pictureBlocks(source, style, field, keepNext);
    return [textBlock(source, markers[index] ?? null, style, widthCm, { field, keepNext })];
  });
}

type Kept = Pick<SheetParagraph, 'field' | 'keepNext'>;

function textBlock(
  source: TextBlock,
  marker: string | null,
  style: PageStyle,
  widthCm: number,
  kept: Kept,
): SheetParagraph {
  const { text, atRight } = parted(source.text);
  if (source.kind === 'heading') return heading(text, style, kept.field);
  const place = itemPlace(style, source.level);
  return ordinary(style, {
    role: 'body',
    text: `${marker === null ? '' : `${marker}\t`}${text}${atRight === '' ? '' : `\t${atRight}`}`,
    stops: [
      ...(marker === null ? [] : [{ cm: place.textCm, align: 'left' } as const]),
      ...(atRight === '' ? [] : [{ cm: widthCm, align: 'right' } as const]),
    ],
    firstLineCm: marker === null ? style.firstLineCm : place.markerCm,
    align: 'distribute',
    beforePt: marker === null ? style.blockBeforePt : 0,
    ...kept,
  });
}

/** One tab sends what follows it to the right margin: a name, and the part it has in a committee. */
function parted(source: string): { readonly text: string; readonly atRight: string } {
  const [left = '', right, ...more] = source.split('\t');
  if (right === undefined || more.length > 0 || right.length > longestAtRight)
    return { text: bindForPrint(source), atRight: '' };
  return {
    text: bindForPrint(left).trimEnd(),
    atRight: bindForPrint(right).trim().replaceAll(' ', '\u00a0'),
  };
}

/** Chapters of rules and regulations stand in the middle, with their name on the line below when both are given. */
const chapter = /^(?:หมวด|ส่วน|ส่วนที่|บทเฉพาะกาล|บททั่วไป|ลักษณะ|ภาค)(?:[\s\u00a0๐-๙0-9]|$)/u;

function heading(text: string, style: PageStyle, field: string | null): SheetParagraph {
  const isChapter = chapter.test(text);
  return ordinary(style, {
    role: 'body',
    text,
    bold: true,
    beforePt: isChapter ? style.closingBeforePt : style.blockBeforePt,
    keepNext: true,
    field,
    ...(isChapter && centredOnSheet(style)),
  });
}

/**
 * Centred under the Garuda: between the margins, which differ, the middle would lie beside that of the sheet.
 * The indent to the left of the margin makes up for what the left margin is wider.
 */
export function centredOnSheet(style: PageStyle): Pick<SheetParagraph, 'align' | 'leftCm' | 'firstLineCm'> {
  const leftCm = 2 * style.axisCm - textWidthCm(style);
  return { align: 'centre', leftCm, firstLineCm: leftCm };
}

function tableBlocks(
  { table, text }: TableBlock,
  style: PageStyle,
  widthCm: number,
  field: string,
  keepNext: boolean,
): readonly SheetBlock[] {
  const shares = table.widths.reduce((sum, share) => sum + share, 0);
  return [
    ...caption(text, style, field),
    {
      kind: 'table',
      columnsCm: table.widths.map((share) => (share / shares) * widthCm),
      align: table.align,
      headRows: table.headRows,
      rows: table.rows.map((cells) => cells.map(bindForPrint)),
      fontPt: style.fontPt,
      beforePt: style.blockBeforePt,
      ruled: true,
      keepNext,
      field,
    },
  ];
}

function pictureBlocks(
  { fileId, widthCm, aspect, text }: PictureBlock,
  style: PageStyle,
  field: string,
  keepNext: boolean,
): readonly SheetBlock[] {
  const heightCm = widthCm / aspect;
  return [
    ...caption(text, style, field),
    { kind: 'picture', fileId, widthCm, heightCm, beforePt: style.blockBeforePt, keepNext, field },
  ];
}

/** What stands above a table or a picture, on the same page. */
function caption(text: string, style: PageStyle, field: string): readonly SheetParagraph[] {
  if (text.trim() === '') return [];
  const words = { text: bindForPrint(text), bold: true, align: 'centre' } as const;
  return [ordinary(style, { ...words, role: 'body', beforePt: style.blockBeforePt, keepNext: true, field })];
}
