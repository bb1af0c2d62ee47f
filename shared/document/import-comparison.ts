/** A file that just came beside what it seems to repeat: a line of the register, or a file that waits in the inbox. */
import { fold } from '../thai/fold.ts';
import type { EntryReference } from './import-item.ts';
import type { ReadPage } from './reading.ts';
import { type WordDifferences, wordDifferences } from './word-differences.ts';

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
  /** What its first page says, where it has words but no picture (text, Word). */
  readonly words: string | null;
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
  /** Pages that both have, but not in the same words. */
  readonly changed: readonly ChangedPage[];
};

export type ChangedPage = WordDifferences & {
  readonly page: number;
  /** Its fellow in the other file. */
  readonly there: number;
  /** Read from a picture, here or there: the words may differ by reading alone. */
  readonly isRecognised: boolean;
};

export type PagesCompared = Pick<ImportComparison, 'onlyHere' | 'onlyThere' | 'changed'>;

type PageText = Pick<ReadPage, 'page' | 'text'> & { readonly source?: ReadPage['source'] };
type Page = PageText & { readonly folded: string; readonly pieces: ReadonlySet<string> };

/** Two readings of one scanned page differ in a few marks; two pages of one letter in nearly everything. */
const alikeFrom = 0.6;
const fewestLetters = 20;

export const notCompared: PagesCompared = { onlyHere: null, onlyThere: null, changed: [] };

/** Every page has one fellow at most, the one most like it. Alike is not the same: a day may have been changed. */
export function comparePages(own: readonly PageText[], other: readonly PageText[]): PagesCompared {
  if (own.length === 0 || other.length === 0) return notCompared;
  const [mine, theirs] = [own.map(pageOf), other.map(pageOf)];
  if ([...mine, ...theirs].some((page) => page.pieces.size < fewestLetters)) return notCompared;
  const pairs = fellowsOf(mine, theirs);
  const paired = new Set(pairs.flat());
  const numbersLeft = (pages: readonly Page[]) =>
    pages.filter((page) => !paired.has(page)).map(({ page }) => page);
  return {
    onlyHere: numbersLeft(mine),
    onlyThere: numbersLeft(theirs),
    changed: pairs
      .filter(([one, fellow]) => one.folded !== fellow.folded)
      .map(([one, fellow]) => ({
        page: one.page,
        there: fellow.page,
        isRecognised: one.source === 'recognised' || fellow.source === 'recognised',
        ...wordDifferences(one.text, fellow.text),
      }))
      .sort((one, next) => one.page - next.page),
  };
}

function fellowsOf(mine: readonly Page[], theirs: readonly Page[]): readonly (readonly [Page, Page])[] {
  const possible = mine
    .flatMap((one) => theirs.map((fellow) => ({ one, fellow, like: likeness(one, fellow) })))
    .filter(({ like }) => like >= alikeFrom)
    .sort((first, second) => second.like - first.like);
  const taken = new Set<Page>();
  return possible.flatMap(({ one, fellow }) => {
    if (taken.has(one) || taken.has(fellow)) return [];
    taken.add(one).add(fellow);
    return [[one, fellow] as const];
  });
}

function pageOf(page: PageText): Page {
  const folded = fold(page.text);
  const pieces = new Set<string>();
  for (let at = 0; at + 3 <= folded.length; at += 1) pieces.add(folded.slice(at, at + 3));
  return { ...page, folded, pieces };
}

/** Above 1: the same text, not only the same pieces. */
function likeness(one: Page, other: Page): number {
  if (one.folded === other.folded) return 2;
  let shared = 0;
  for (const piece of one.pieces) if (other.pieces.has(piece)) shared += 1;
  return (2 * shared) / (one.pieces.size + other.pieces.size);
}
