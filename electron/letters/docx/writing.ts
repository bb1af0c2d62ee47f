/** What is at hand while one letter of a document is written. */
import type { PageFont } from '../font-metrics.ts';
import type { GarudaPicture, LetterSheet } from '../sheet.ts';

export type Writing = {
  readonly sheet: LetterSheet;
  /** Its page style in pieces' keys: letters of one document may have several. */
  readonly styleKey: number;
  readonly font: PageFont;
  /** Null: its place stays blank. */
  readonly garuda: GarudaPicture | null;
  /** The letter's own pictures by vault id. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Heads and feet of the section before, by edge: a section that says nothing has them too. */
  readonly inherited: Map<string, string>;
};
