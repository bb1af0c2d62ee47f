/** Writes laid-out letters as one DOCX: the office's papers, of one letter or of hundreds. */
import { Document, type IPropertiesOptions, LineRuleType, Packer } from 'docx';
import { type DocxPurpose, finalSections, type LetterSection, toEditSections } from './docx/letter.ts';
import { writable } from './docx/paragraph.ts';
import { writeRepeated } from './docx/repeated.ts';
import type { PageFont } from './font-metrics.ts';
import type { LaidOutLetter } from './layout.ts';
import type { GarudaPicture } from './sheet.ts';

export type { DocxPurpose } from './docx/letter.ts';

export type DocxFacts = {
  readonly title: string;
  readonly author: string;
  readonly fontName: string;
  readonly purpose: DocxPurpose;
  readonly font: PageFont;
  readonly garuda: GarudaPicture | null;
  /** The letters' own pictures by vault id. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
};

/** Every letter begins on a page of its own and counts its pages anew. All have the style of the first. */
export async function writeDocx(letters: readonly LaidOutLetter[], facts: DocxFacts): Promise<Uint8Array> {
  if (letters.length > 1) return writeRepeated(sectionsOf(letters, facts), properties(letters, facts));
  return new Uint8Array(await Packer.toBuffer(new Document(documentOptions(letters, facts))));
}

/** The document as the docx package takes it, nothing repeated. */
export function documentOptions(letters: readonly LaidOutLetter[], facts: DocxFacts): IPropertiesOptions {
  const sections = sectionsOf(letters, facts).map(({ edges, children }) => ({
    ...edges.write(),
    children: children.map((child) => child.write()),
  }));
  return { ...properties(letters, facts), sections };
}

function sectionsOf(letters: readonly LaidOutLetter[], facts: DocxFacts): readonly LetterSection[] {
  const { font, garuda, pictures, purpose } = facts;
  const inherited = new Map<string, string>();
  const styles = new Map<string, number>();
  return letters.flatMap((laidOut, index) => {
    const style = JSON.stringify(laidOut.sheet.style);
    const styleKey = styles.get(style) ?? styles.size;
    styles.set(style, styleKey);
    const writing = { sheet: laidOut.sheet, styleKey, font, garuda, pictures, inherited };
    return (purpose === 'final' ? finalSections : toEditSections)(laidOut, index > 0, writing);
  });
}

function properties(
  letters: readonly LaidOutLetter[],
  { title, author, fontName }: DocxFacts,
): Omit<IPropertiesOptions, 'sections'> {
  const style = letters[0]?.sheet.style;
  if (style === undefined) throw new Error('no letters to write');
  const face = { ascii: fontName, hAnsi: fontName, cs: fontName, eastAsia: fontName };
  const size = Math.round(style.fontPt * 2);
  return {
    title: writable(title),
    creator: writable(author),
    lastModifiedBy: writable(author),
    styles: {
      default: {
        document: {
          run: {
            font: face,
            size,
            sizeComplexScript: size,
            noProof: true,
            language: { value: 'en-US', eastAsia: 'en-US', bidirectional: 'th-TH' },
          },
          paragraph: {
            spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
          },
        },
      },
    },
  };
}
