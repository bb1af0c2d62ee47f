/** The page of an incoming letter that is stamped: the first of the letter that was logged, and what stands on it. */
import type { RegisterEntry } from '../../shared/register/entry.ts';
import type { Size } from '../../shared/register/receive-stamp.ts';
import type { Box } from '../../shared/register/stamp-place.ts';
import type { Store } from '../store/store.ts';
import type { Turn } from './draw.ts';

export type LetterPage = {
  readonly importId: string;
  readonly fileId: string;
  readonly mediaType: string;
  /** Counts from 1. */
  readonly page: number;
  readonly turn: Turn;
  /** Millimetres, upright. */
  readonly size: Size;
  /** Whether the size was read; an unread page has A4 in its place. */
  readonly isMeasured: boolean;
  readonly obstacles: readonly Box[];
};

/** A4. */
export const ordinaryPage: Size = { width: 210, height: 297 };
const drawable = ['application/pdf', 'image/jpeg', 'image/png', 'image/tiff', 'image/heic', 'image/heif'];
const mmPerPoint = 25.4 / 72;

/** Null: a paper letter, a secret one, or a file without pages (Word, bare text): there is nothing to draw on. */
export async function letterPage(store: Store, entry: RegisterEntry): Promise<LetterPage | null> {
  const { fileId, importId, letterIndex } = entry;
  if (fileId === null || importId === null || entry.secrecy !== null) return null;
  const { mediaType } = await store.vault.read(fileId);
  if (!drawable.includes(mediaType)) return null;
  const reading = await store.imports.reading(importId);
  const letter = reading.letters.find(({ index }) => index === letterIndex) ?? reading.letters[0];
  const number = letter?.pages[0] ?? 1;
  const page = reading.pages.find((read) => read.page === number);
  const size = page?.size ?? null;
  const boxes = [...(page?.boxes ?? []), ...(page?.zones ?? []), ...(page?.codes ?? [])];
  return {
    importId,
    fileId,
    mediaType,
    page: number,
    turn: page?.turn ?? 0,
    size: size === null ? ordinaryPage : inMm(size),
    isMeasured: size !== null,
    obstacles: boxes.map((box) => ({ x: box.x * mmPerPoint, y: box.y * mmPerPoint, ...inMm(box) })),
  };
}

function inMm({ width, height }: Size): Size {
  return { width: width * mmPerPoint, height: height * mmPerPoint };
}
