/**
 * Handlers of the receive stamp (ข้อ 37): where it would go, the places that are kept, and the stamped copy or the
 * stamps alone for the paper letter. The original stays as it came in.
 */
import type { Produced, StampDesk } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { OfficeSettings } from '../../shared/office/office.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import { type Size, type Stamp, stampOfEntry, withinPage } from '../../shared/register/receive-stamp.ts';
import { writtenOf } from '../../shared/register/running.ts';
import { freePlace } from '../../shared/register/stamp-place.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import { isDigitallySigned } from './draw.ts';
import { type LetterPage, letterPage, ordinaryPage } from './letter-page.ts';
import { stampPages, stampsAlone } from './stamp-sheet.ts';

/** A page of an import as an upright JPEG; the import room draws it. */
export type PagePictures = (asked: {
  readonly id: string;
  readonly page: number;
}) => Promise<{ readonly outputId: string; readonly width: number; readonly height: number }>;

export function stampHandlers(around: Surroundings, pictureOf: PagePictures): RoomHandlers<'stamp'> {
  const { store, ports } = around;
  return {
    'stamp.propose': async ({ entryId }) => {
      const settings = await officeOf(around);
      const entry = await receivedEntry(around, entryId);
      return proposal(around, entry, settings, await pageToStamp(around, entry, pictureOf));
    },
    'stamp.keep': async ({ entryId, stamps }) => {
      const { clerkName } = await officeOf(around);
      const entry = await receivedEntry(around, entryId);
      await store.registers.keepStamps(entry.id, stamps, { at: ports.clock(), by: clerkName });
      return null;
    },
    'stamp.make': async ({ entryId, stamps, onto, offsetMm }) => {
      const entry = await receivedEntry(around, entryId);
      const page = await pageToStamp(around, entry, pictureOf);
      const size = page?.size ?? ordinaryPage;
      const placed = stamps.map((stamp) => withinPage(stamp, size));
      if (onto === 'paper') {
        const html = await stampsAlone(placed, size, offsetMm, ports.assets);
        return added(around, entry, await ports.printing.pdfFromHtml(html), ' ตรารับ');
      }
      if (page === null) throw new AppError('not-found', { what: 'file' });
      return added(around, entry, await stampedCopy(around, page, placed, pictureOf), ' ประทับตรารับ');
    },
  };
}

async function proposal(
  { store }: Surroundings,
  entry: RegisterEntry,
  settings: OfficeSettings,
  page: LetterPage | null,
): Promise<StampDesk> {
  const size = page?.size ?? ordinaryPage;
  const obstacles = page?.obstacles ?? [];
  const kept = await store.registers.stamps(entry.id);
  const { stampWidthCm, stampHeightCm, stampTopCm, stampRightCm } = settings.pageStyle;
  const stampSize = { width: stampWidthCm * 10, height: stampHeightCm * 10 };
  const corner = { top: stampTopCm * 10, right: stampRightCm * 10 };
  const first: Stamp = {
    ...stampOfEntry(entry, settings.officeName, stampSize),
    ...freePlace('receive', stampSize, size, obstacles, corner),
  };
  return {
    page: page === null ? null : { importId: page.importId, number: page.page },
    widthMm: size.width,
    heightMm: size.height,
    corner,
    obstacles,
    stamps: kept.length > 0 ? kept : [first],
    isKept: kept.length > 0,
    isSigned:
      page?.mediaType === 'application/pdf' && isDigitallySigned((await store.vault.read(page.fileId)).bytes),
  };
}

/**
 * A page that nobody could read tells neither its size nor what stands on it: its picture does, taken to be as wide as
 * A4. Null where there is no such page, or one that cannot even be drawn (a password to open).
 */
async function pageToStamp(
  { store, outputs, foreign }: Surroundings,
  entry: RegisterEntry,
  pictureOf: PagePictures,
): Promise<LetterPage | null> {
  const page = await letterPage(store, entry);
  if (page === null || (page.isMeasured && page.obstacles.length > 0)) return page;
  const picture = await pictureOf({ id: page.importId, page: page.page }).catch((error: unknown) => {
    if (error instanceof AppError) return null;
    throw error;
  });
  if (picture === null) return null;
  const size = page.isMeasured ? page.size : asWideAsPaper(picture);
  const { bytes } = outputs.find(picture.outputId);
  const unusable = new AppError('picture-unusable', {});
  return { ...page, size, obstacles: await foreign.ask('ink', { bytes, page: size }, unusable) };
}

function asWideAsPaper({ width, height }: Size): Size {
  const wide = width > height ? ordinaryPage.height : ordinaryPage.width;
  return { width: wide, height: (wide * height) / width };
}

/** Throws `not-found` for a sent entry, `entry-voided`. */
async function receivedEntry({ store }: Surroundings, id: string): Promise<RegisterEntry> {
  const { entry } = await store.registers.get(id);
  if (entry.book !== 'received') throw new AppError('not-found', { what: 'entry' });
  if (entry.voided !== null) throw new AppError('entry-voided', { running: String(writtenOf(entry)) });
  return entry;
}

async function officeOf({ store }: Surroundings): Promise<OfficeSettings> {
  const settings = await store.settings.read();
  if (settings === null) throw new AppError('no-office', {});
  return settings;
}

async function stampedCopy(
  { store, ports, outputs, foreign }: Surroundings,
  page: LetterPage,
  stamps: readonly Stamp[],
  pictureOf: PagePictures,
): Promise<Uint8Array> {
  const marks = await ports.printing.pdfFromHtml(await stampPages(stamps, ports.assets));
  const places = stamps.map(({ x, y }) => ({ x, y }));
  // A password to open, or a file so damaged that only its pictures could be read.
  const unreadable = new AppError('file-not-attachable', { name: `page ${page.page}` });
  if (page.mediaType !== 'application/pdf') {
    // Upright already, whatever way up the phone was held.
    const { outputId } = await pictureOf({ id: page.importId, page: page.page });
    const { bytes } = outputs.find(outputId);
    return foreign.ask('pictureToStamp', { bytes, marks, size: page.size, places }, unreadable);
  }
  const { bytes } = await store.vault.read(page.fileId);
  return foreign.ask(
    'stamp',
    { bytes, marks, onto: { page: page.page, turn: page.turn, places } },
    unreadable,
  );
}

function added({ outputs }: Surroundings, entry: RegisterEntry, bytes: Uint8Array, what: string): Produced {
  const name = `เลขรับ ${entry.running}-${entry.year}${what}.pdf`;
  return outputs.add({ name, mediaType: 'application/pdf', bytes });
}
