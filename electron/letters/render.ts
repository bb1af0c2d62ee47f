/** Writes laid-out letters as one DOCX: the office's papers, of one letter or of hundreds. */
import type { PageFont } from './font-metrics.ts';
import type { LaidOutLetter } from './layout.ts';
import type { GarudaPicture } from './sheet.ts';
import { type DocxPurpose, finalXml, toEditXml } from './word/letter-xml.ts';
import { createParts, type DocumentFacts, packageOf } from './word/parts.ts';

export type { DocxPurpose } from './word/letter-xml.ts';

export type DocxFacts = Pick<DocumentFacts, 'title' | 'author' | 'fontName'> & {
  readonly purpose: DocxPurpose;
  readonly font: PageFont;
  readonly garuda: GarudaPicture | null;
  /** The letters' own pictures by vault id. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
};

/** Every letter begins on a page of its own and counts its pages anew. All have the style of the first. */
export function writeDocx(letters: readonly LaidOutLetter[], facts: DocxFacts): Uint8Array {
  const parts = createParts();
  const { font, garuda, pictures, purpose } = facts;
  const sections = letters.flatMap((laidOut, index) => {
    const writing = { sheet: laidOut.sheet, parts, font, garuda, pictures };
    return (purpose === 'final' ? finalXml : toEditXml)(laidOut, index > 0, writing).parts;
  });
  const last = sections.length - 1;
  // the last section's properties stand in the body itself
  const body = sections.map(({ section, body: written }, index) =>
    index === last ? `${written('')}${section}` : written(section),
  );
  const style = letters[0]?.sheet.style;
  if (style === undefined) throw new Error('no letters to write');
  return packageOf(body.join(''), parts, { ...facts, style });
}
