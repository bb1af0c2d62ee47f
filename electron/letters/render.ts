/** Writes laid-out letters as one DOCX: the office's papers, of one letter or of hundreds. */
import { Document, type IPropertiesOptions, LineRuleType, Packer } from 'docx';
import { type DocxPurpose, finalSections, toEditSections } from './docx/letter.ts';
import { writable } from './docx/paragraph.ts';
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
  return new Uint8Array(await Packer.toBuffer(new Document(documentOptions(letters, facts))));
}

export function documentOptions(letters: readonly LaidOutLetter[], facts: DocxFacts): IPropertiesOptions {
  const { font, garuda, pictures, purpose, fontName } = facts;
  const style = letters[0]?.sheet.style;
  if (style === undefined) throw new Error('no letters to write');
  const inherited = new Map<string, string>();
  const sections = letters.flatMap((laidOut, index) =>
    (purpose === 'final' ? finalSections : toEditSections)(laidOut, index > 0, {
      sheet: laidOut.sheet,
      font,
      garuda,
      pictures,
      inherited,
    }),
  );
  const face = { ascii: fontName, hAnsi: fontName, cs: fontName, eastAsia: fontName };
  const size = Math.round(style.fontPt * 2);
  const author = writable(facts.author);
  return {
    title: writable(facts.title),
    creator: author,
    lastModifiedBy: author,
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
    sections,
  };
}
