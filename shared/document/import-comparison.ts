/** A file that just came beside what it seems to repeat: a line of the register, or a file that waits in the inbox. */
import type { EntryReference } from './import-item.ts';

export type ComparedSide = {
  /** As the file is called; null where it is not kept. */
  readonly name: string | null;
  readonly pages: number | null;
  readonly number: string | null;
  readonly dateISO: string | null;
  /** As written, where it is no day of the calendar. */
  readonly dateText: string | null;
  readonly from: string | null;
  readonly subject: string | null;
  /** What its first page looks like: for `import.pagePicture`. Null where nothing is kept, or nothing may be shown. */
  readonly picture: { readonly importId: string; readonly page: number } | null;
};

export type ImportComparison = {
  readonly own: ComparedSide;
  readonly other: ComparedSide;
  readonly entry: EntryReference | null;
  /** The other file of the inbox, where it is no line yet. */
  readonly importId: string | null;
  /** Byte for byte. */
  readonly isSameFile: boolean;
  /** Pages of one that the other has not; null: it cannot be told, for some page has no text. */
  readonly onlyHere: readonly number[] | null;
  readonly onlyThere: readonly number[] | null;
};

type PageText = { readonly page: number; readonly text: string };

/** Two readings of one scanned page differ in a few marks; two pages of one letter in nearly everything. */
const alikeFrom = 0.6;
const fewestLetters = 20;

/** Pages of `own` without a fellow in `other`. Null: some page has too little text to tell. */
export function pagesWithoutFellow(
  own: readonly PageText[],
  other: readonly PageText[],
): readonly number[] | null {
  if (own.length === 0 || other.length === 0) return null;
  const pieces = (pages: readonly PageText[]) =>
    pages.map(({ page, text }) => ({ page, pieces: piecesOf(text.replace(/\s+/g, '')) }));
  const [mine, theirs] = [pieces(own), pieces(other)];
  if ([...mine, ...theirs].some((page) => page.pieces.size < fewestLetters)) return null;
  return mine
    .filter((page) => !theirs.some((fellow) => likeness(page.pieces, fellow.pieces) >= alikeFrom))
    .map(({ page }) => page);
}

function piecesOf(text: string): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (let at = 0; at + 3 <= text.length; at += 1) pieces.add(text.slice(at, at + 3));
  return pieces;
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const piece of one) if (other.has(piece)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
