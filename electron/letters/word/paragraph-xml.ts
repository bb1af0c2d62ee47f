/** A paragraph, or the part of one that stands on a page, as WordprocessingML. */
import type { PageStyle } from '../../../shared/office/office.ts';
import { twips } from '../page-style.ts';
import { type Stretch, stretches } from '../pen.ts';
import type { SheetParagraph, TabStop } from '../sheet.ts';
import { escaped, red } from './xml.ts';

export type ParagraphPart = {
  readonly paragraph: SheetParagraph;
  /** Offsets into its text. */
  readonly start: number;
  readonly end: number;
  /** It began on an earlier page: no first-line indent. */
  readonly isContinued: boolean;
  /** Opens a page: nothing stands above it. */
  readonly opensPage: boolean;
  /** Drawings anchored here. */
  readonly anchors?: string;
  readonly frame?: string;
  /** Section properties: the page ends with this paragraph. */
  readonly section?: string;
};

export function paragraphXml(part: ParagraphPart, style: PageStyle): string {
  const { paragraph, isContinued } = part;
  const before = part.opensPage || isContinued ? 0 : Math.round(paragraph.beforePt * 20);
  const properties = [
    paragraph.keepNext ? '<w:keepNext/>' : '',
    part.frame ?? '',
    tabs(paragraph.stops),
    spacing(before, paragraph.exactPt),
    indent(paragraph, isContinued),
    `<w:jc w:val="${alignment(paragraph.align, style)}"/>`,
    look(paragraph, style),
    part.section ?? '',
  ].join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${part.anchors ?? ''}${runs(part, style)}</w:p>`;
}

function runs({ paragraph, start, end }: ParagraphPart, style: PageStyle): string {
  const until = start + paragraph.text.slice(start, end).trimEnd().length;
  return stretches(paragraph, start, Math.max(until, trailingTabs(paragraph.text, until, end)))
    .map((stretch) => run(stretch, paragraph.text, style))
    .join('');
}

/** A dotted line may follow the last word. */
function trailingTabs(text: string, from: number, end: number): number {
  return from + text.slice(from, end).lastIndexOf('\t') + 1;
}

/** Word wants its own element for a tab; the character alone is only white space to it. */
function run({ from, to, look: own }: Stretch, text: string, style: PageStyle): string {
  const cells = text.slice(from, to).split('\t');
  const content = cells
    .map((cell) => (cell === '' ? '' : `<w:t xml:space="preserve">${escaped(cell)}</w:t>`))
    .join('<w:tab/>');
  return `<w:r>${look(own, style)}${content}</w:r>`;
}

/** Only what differs from the document's own type. */
function look({ fontPt, bold, colour }: Stretch['look'], style: PageStyle): string {
  const size = Math.round(fontPt * 2);
  const own = [
    bold ? '<w:b/><w:bCs/>' : '',
    colour === 'red' ? `<w:color w:val="${red}"/>` : '',
    fontPt === style.fontPt ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ].join('');
  return own === '' ? '' : `<w:rPr>${own}</w:rPr>`;
}

function tabs(stops: readonly TabStop[]): string {
  if (stops.length === 0) return '';
  const all = stops.map(
    ({ cm, align, leader }) =>
      `<w:tab w:val="${align}"${leader === 'dots' ? ' w:leader="dot"' : ''} w:pos="${twips(cm)}"/>`,
  );
  return `<w:tabs>${all.join('')}</w:tabs>`;
}

function spacing(before: number, exactPt: number | null): string {
  if (exactPt !== null)
    return `<w:spacing w:before="${before}" w:after="0" w:line="${Math.round(exactPt * 20)}" w:lineRule="exact"/>`;
  return before === 0 ? '' : `<w:spacing w:before="${before}"/>`;
}

function indent({ leftCm, firstLineCm }: SheetParagraph, isContinued: boolean): string {
  const left = twips(leftCm);
  const first = isContinued ? left : twips(firstLineCm);
  if (left === 0 && first === 0) return '';
  return first >= left
    ? `<w:ind w:left="${left}" w:firstLine="${first - left}"/>`
    : `<w:ind w:left="${left}" w:hanging="${left - first}"/>`;
}

/** LibreOffice leaves Thai-distributed text ragged; Word spreads it between letters, which suits Thai better. */
export function alignment(align: SheetParagraph['align'], style: PageStyle): string {
  switch (align) {
    case 'centre':
      return 'center';
    case 'distribute':
      return style.pageNumberField === 'both' ? 'both' : 'thaiDistribute';
    case 'left':
    case 'right':
      return align;
  }
}

/** As low as Word allows: between two tables, under a table that ends a page, above one that keeps a distance. */
export function spacerXml(points: number, section = '', keepNext = false): string {
  const line = Math.max(20, Math.round(points * 20));
  return `<w:p><w:pPr>${keepNext ? '<w:keepNext/>' : ''}<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>${section}</w:pPr></w:p>`;
}
