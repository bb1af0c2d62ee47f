/** A section's paper, margins, headers and footers: page numbers from page two, คำต่อเนื่อง, and what every page bears. */
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import { onPaper } from '../layout.ts';
import { paperSize, twips } from '../page-style.ts';
import type { SheetFixture } from '../sheet.ts';
import { fixturesXml } from './fixtures-xml.ts';
import type { Writing } from './writing.ts';
import { escaped } from './xml.ts';

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

export function sectionXml(edges: SectionEdges, writing: Writing): string {
  const { style, fixtures } = writing.sheet;
  const { widthCm, heightCm } = paperSize(edges.landscape);
  const everywhere = fixtures
    .filter(({ on, from }) => on === 'all' && from === undefined)
    .map((fixture) => onPaper(fixture, edges.landscape));
  const first = edges.firstNumber === null ? '' : pageNumber(edges.firstNumber, writing);
  const margins = [
    `w:top="${twips(style.marginTopCm)}" w:right="${twips(style.marginRightCm)}"`,
    `w:bottom="${twips(style.marginBottomCm)}" w:left="${twips(style.marginLeftCm)}"`,
    `w:header="${twips(style.pageNumberTopCm)}" w:footer="${twips(style.continuationBottomCm)}" w:gutter="0"`,
  ].join(' ');
  return [
    '<w:sectPr>',
    header('first', first, edges.fixtures, writing),
    header('default', pageNumber(null, writing), everywhere, writing),
    footer('first', edges.continuation ?? '', writing),
    footer('default', '', writing),
    '<w:type w:val="nextPage"/>',
    `<w:pgSz w:w="${twips(widthCm)}" w:h="${twips(heightCm)}"${edges.landscape ? ' w:orient="landscape"' : ''}/>`,
    `<w:pgMar ${margins}/>`,
    `<w:pgNumType w:fmt="thaiNumbers"${edges.restarts ? ' w:start="1"' : ''}/>`,
    '<w:titlePg/></w:sectPr>',
  ].join('');
}

function header(
  type: 'first' | 'default',
  content: string,
  fixtures: readonly SheetFixture[],
  writing: Writing,
): string {
  const { frames, anchors, pictures } = fixturesXml(fixtures, writing);
  const line = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${anchors}${content}</w:p>`;
  const id = writing.parts.edge({ kind: 'header', content: `${frames}${line}`, pictures });
  return `<w:headerReference w:type="${type}" r:id="${id}"/>`;
}

function footer(type: 'first' | 'default', words: string, { parts }: Writing): string {
  const run = words === '' ? '' : `<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
  const content = `<w:p><w:pPr><w:jc w:val="right"/></w:pPr>${run}</w:p>`;
  return `<w:footerReference w:type="${type}" r:id="${parts.edge({ kind: 'footer', content, pictures: [] })}"/>`;
}

/** LibreOffice prints the Thai number format as "2"; offices that use it get the digit itself on the pages known now. */
function pageNumber(known: number | null, { sheet }: Writing): string {
  if (sheet.style.pageNumberField === 'both' && known !== null)
    return `<w:r><w:t xml:space="preserve">- ${toThaiDigits(known)} -</w:t></w:r>`;
  const shown = `<w:r><w:t>${toThaiDigits(known ?? 2)}</w:t></w:r>`;
  const hyphen = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `${hyphen('- ')}<w:fldSimple w:instr=" PAGE ">${shown}</w:fldSimple>${hyphen(' -')}`;
}
