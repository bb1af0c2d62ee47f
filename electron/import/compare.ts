/** What the clerk needs to see of two files that seem to be one: facts of both, first pages, pages that differ. */
import { AppError } from '../../shared/contract/errors.ts';
import {
  type ComparedSide,
  comparePages,
  type ImportComparison,
  notCompared,
  type PagesCompared,
} from '../../shared/document/import-comparison.ts';
import type { ImportItem } from '../../shared/document/import-item.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import type { ReadingQueue } from './reading-queue.ts';

type CompareMethods = 'import.compare' | 'import.keepBoth';
type Store = Surroundings['store'];

/** More pages are not held against each other while somebody waits. */
const mostCompared = 60;

export function compareHandlers(
  { store, ports }: Surroundings,
  queue: ReadingQueue,
): Pick<RoomHandlers<'import'>, CompareMethods> {
  return {
    async 'import.compare'({ id }) {
      const item = await store.imports.mustFind(id);
      const entry = item.sameFileAs ?? item.sameLetterAs;
      if (entry !== null) return withEntry(store, item, entry);
      if (item.sameImportAs !== null) return withImport(store, item, item.sameImportAs);
      throw new AppError('not-found', { what: 'import' });
    },

    async 'import.keepBoth'({ id, keeps }) {
      await store.imports.keepBoth(id, keeps);
      const item = queue.withProgress(await store.imports.mustFind(id));
      ports.emit({ name: 'import.changed', data: item });
      return item;
    },
  };
}

async function withEntry(
  store: Store,
  item: ImportItem,
  reference: NonNullable<ImportItem['sameFileAs']>,
): Promise<ImportComparison> {
  const entry = await store.imports.entry(reference.entryId);
  const source = entry.importId === null ? null : await store.imports.find(entry.importId);
  // Of a classified letter neither words nor pages are shown (rules §13.9).
  const shown = entry.secrecy === null && source?.fileId != null ? source : null;
  return {
    own: await sideOf(store, item),
    other: sideOfEntry(entry, shown, await firstPage(store, shown, entry.letterIndex)),
    entry: reference,
    importId: null,
    isSameFile: item.sameFileAs !== null,
    ...(await unlike(store, item, shown, item.sameFileAs !== null)),
  };
}

async function withImport(
  store: Store,
  item: ImportItem,
  twin: NonNullable<ImportItem['sameImportAs']>,
): Promise<ImportComparison> {
  const other = await store.imports.mustFind(twin.importId);
  return {
    own: await sideOf(store, item),
    other: await sideOf(store, other),
    entry: null,
    importId: other.id,
    isSameFile: twin.isSameFile,
    ...(await unlike(store, item, other, twin.isSameFile)),
  };
}

async function sideOf(store: Store, item: ImportItem): Promise<ComparedSide> {
  const index = await store.imports.letterToLog(item.id);
  const { letters } = await store.imports.reading(item.id);
  const letter = letters.find((each) => each.index === index) ?? letters[0];
  return {
    name: item.name,
    pages: item.pagesTotal,
    number: item.number,
    dateISO: letter?.dateISO ?? null,
    dateText: letter?.dateLiteral ?? null,
    from: item.from,
    subject: item.subject,
    ...(await firstPage(store, item, index)),
  };
}

function sideOfEntry(entry: RegisterEntry, source: ImportItem | null, first: FirstPage): ComparedSide {
  return {
    name: source?.name ?? null,
    pages: source?.pagesTotal ?? null,
    number: entry.documentNumber,
    dateISO: entry.documentDate,
    dateText: entry.documentDateText,
    from: entry.from,
    subject: entry.secrecy === null ? entry.subject : null,
    ...first,
  };
}

type FirstPage = Pick<ComparedSide, 'picture' | 'words'>;

/** More of a page is not read before two files are told apart. */
const mostLetters = 4_000;

/** Of the letter that is or would be logged; a file without pages of its own (text, Word) has words and no picture. */
async function firstPage(
  store: Store,
  item: ImportItem | null,
  letterIndex: number | null,
): Promise<FirstPage> {
  if (item === null) return { picture: null, words: null };
  const { letters, pages } = await store.imports.reading(item.id);
  const page = letters.find(({ index }) => index === letterIndex)?.pages[0] ?? 1;
  if (item.kind === 'pdf' || item.kind === 'image')
    return { picture: { importId: item.id, page }, words: null };
  const words = pages.find((each) => each.page === page)?.text.slice(0, mostLetters);
  return { picture: null, words: words || null };
}

async function unlike(
  store: Store,
  own: ImportItem,
  other: ImportItem | null,
  isSameFile: boolean,
): Promise<PagesCompared> {
  if (isSameFile) return { onlyHere: [], onlyThere: [], changed: [] };
  if (other === null) return notCompared;
  const [mine, theirs] = [await store.imports.pages(own.id), await store.imports.pages(other.id)];
  if (mine.length > mostCompared || theirs.length > mostCompared) return notCompared;
  return comparePages(mine, theirs);
}
