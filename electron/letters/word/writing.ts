/** What is at hand while one letter of a document is written. */
import type { PageFont } from '../font-metrics.ts';
import type { GarudaPicture, LetterSheet } from '../sheet.ts';
import type { Parts } from './parts.ts';

export type Writing = {
  readonly sheet: LetterSheet;
  readonly parts: Parts;
  readonly font: PageFont;
  /** Null: its place stays blank. */
  readonly garuda: GarudaPicture | null;
  /** The letter's own pictures by vault id. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
};
