/** Sheets for tests of the letter engine: blocks on plain paper, laid out, and the parts of their DOCX. */
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { openPageFont } from '../../electron/letters/font-metrics.ts';
import { type LaidOutLetter, layOut } from '../../electron/letters/layout.ts';
import { type DocxFacts, writeDocx } from '../../electron/letters/render.ts';
import {
  type LetterSheet,
  ordinary,
  type SheetBlock,
  type SheetParagraph,
  type SheetTable,
} from '../../electron/letters/sheet.ts';
import { findProjectRoot } from '../../electron/project-root.ts';
import { officeSettings } from './letter-samples.ts';

export const pageFont = openPageFont(join(findProjectRoot(import.meta.url).folder, 'assets'));
export const style = officeSettings.pageStyle;

export function paragraph(text: string, part: Partial<SheetParagraph> = {}): SheetParagraph {
  return ordinary(style, { role: 'body', text, ...part });
}

export function table(rows: readonly (readonly string[])[], part: Partial<SheetTable> = {}): SheetTable {
  return {
    kind: 'table',
    columnsCm: [1.5, 8, 6.5],
    align: ['centre', 'left', 'right'],
    headRows: 1,
    rows,
    fontPt: 16,
    beforePt: 0,
    ruled: true,
    keepNext: false,
    field: null,
    ...part,
  };
}

export function sheetOf(blocks: readonly SheetBlock[], part: Partial<LetterSheet> = {}): LetterSheet {
  return {
    sections: [{ landscape: false, blocks }],
    fixtures: [],
    emblem: null,
    style,
    wholeWords: [],
    ...part,
  };
}

export function laidOut(blocks: readonly SheetBlock[], part: Partial<LetterSheet> = {}): LaidOutLetter {
  return layOut(sheetOf(blocks, part), pageFont);
}

/** Unzipped; XML as text. */
export async function docxParts(
  letters: readonly LaidOutLetter[],
  facts: Partial<DocxFacts> = {},
): Promise<Readonly<Record<string, string>>> {
  const bytes = await writeDocx(letters, {
    ...{ title: 'ก', author: 'ข', fontName: 'TH SarabunIT๙', purpose: 'final', font: pageFont },
    ...{ garuda: null, pictures: new Map() },
    ...facts,
  });
  const files = Object.entries(unzipSync(bytes)).map(([name, data]) => [
    name,
    /\.(?:xml|rels)$/.test(name) ? strFromU8(data) : Buffer.from(data).toString('latin1'),
  ]);
  return Object.fromEntries(files);
}

/** Text of every paragraph, tabs as tabs. */
export function paragraphTexts(xml: string): readonly string[] {
  return (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((one) =>
    [...one.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>|<w:tab\/>/g)].map((part) => part[1] ?? '\t').join(''),
  );
}
