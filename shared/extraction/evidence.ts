/** Collects where each value of a letter was read and how sure the reader is of it. */
import type { Evidence } from '../document/reading.ts';
import { type Sourced, spansOf } from './sourced.ts';

/** What a confidence means: how often such a reading is expected to be right. */
export const sure = 0.98;
export const likely = 0.9;
export const fair = 0.75;
export const doubtful = 0.5;
export const implausible = 0.3;

export type EvidenceBook = {
  /** Notes the value under its path ("number", "enclosures[0].qty") and answers its text. */
  note(path: string, value: Sourced, confidence: number): string;
  noteAll(path: string, values: readonly Sourced[], confidence: number): string[];
  entries(): Readonly<Record<string, Evidence>>;
};

export function evidenceBook(): EvidenceBook {
  const entries = new Map<string, Evidence>();
  const book: EvidenceBook = {
    note(path, value, confidence) {
      if (value.runs.length > 0) entries.set(path, { spans: spansOf(value), confidence });
      return value.text;
    },
    noteAll(path, values, confidence) {
      if (values.some(({ runs }) => runs.length > 0))
        entries.set(path, { spans: values.flatMap(spansOf), confidence });
      return values.map(({ text }) => text);
    },
    entries: () => Object.fromEntries(entries),
  };
  return book;
}
