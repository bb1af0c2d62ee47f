/** A page's picture to what the import keeps of it. Where recognition does not run, the page says so and waits. */
import type { ReadPage } from '../../shared/document/reading.ts';
import type { Recogniser } from '../recognition/recogniser.ts';
import type { ColourImage, RecognisedPage } from '../recognition/types.ts';
import type { Placed } from '../recognition/witness/beside.ts';
import { repairFromPicture } from '../recognition/witness/repair-from-picture.ts';
import { withWitness } from '../recognition/witness/with-witness.ts';
import { pageWithoutText } from './outcome.ts';
import type { PageOptions, PageResult } from './paged-file.ts';

/**
 * `size` of the page in the file, points; null for a picture, which has the size recognition gives it.
 * `witness`: the invisible text that a scanner's software left behind the picture.
 */
export async function readPicture(
  image: ColourImage,
  page: number,
  size: ReadPage['size'],
  options: PageOptions,
  witness: Placed | null = null,
): Promise<PageResult> {
  const recogniser = await getRecogniser(options);
  if (typeof recogniser === 'string')
    return {
      page: { ...pageWithoutText(page, size), fault: 'unavailable' },
      isDrawn: true,
      reason: recogniser,
    };
  const seen = await recogniser.recognise(image);
  if (witness === null) return { page: asReadPage(page, seen), isDrawn: true };
  // The layer lies as the file has the page; once that is turned, nothing of it stands beside its words any more.
  const read = asReadPage(page, seen.turn === 0 ? withWitness(seen, witness) : seen);
  // Another reader found words where ours finds nothing: that is no blank page.
  return {
    page: read.fault === 'blank' ? { ...read, source: 'none', fault: 'illegible' } : read,
    isDrawn: true,
  };
}

/** A text layer that lost marks, with what its picture shows of them. Without recognition it stays as it is. */
export async function mendLayer(
  layer: ReadPage,
  image: ColourImage,
  options: PageOptions,
): Promise<PageResult> {
  const recogniser = await getRecogniser(options);
  if (typeof recogniser === 'string') return { page: layer, isDrawn: true, reason: recogniser };
  const seen = await recogniser.recognise(image);
  const mended = seen.turn === 0 ? repairFromPicture(layer, seen) : layer;
  return { page: seen.codes.length === 0 ? mended : { ...mended, codes: seen.codes }, isDrawn: true };
}

/** The codes on a page whose text needs no picture. */
export async function lookForCodes(page: ReadPage, image: ColourImage): Promise<PageResult> {
  const { readCodes } = await import('../recognition/codes.ts');
  const { toGreys } = await import('../recognition/image/grey.ts');
  const scale = (page.size?.width ?? image.width) / image.width;
  const codes = await readCodes(toGreys(image).luma, scale);
  return { page: codes.length === 0 ? page : { ...page, codes }, isDrawn: true };
}

let loaded: { readonly key: string; readonly recogniser: Promise<Recogniser | string> } | null = null;

/** One a thread, loaded when the first picture comes. Answers the reason where it cannot be loaded. */
async function getRecogniser({ models, secondReader }: PageOptions): Promise<Recogniser | string> {
  if (models === null) return 'without models';
  const key = `${models} ${secondReader}`;
  if (loaded?.key !== key) {
    const before = loaded;
    loaded = { key, recogniser: loadRecogniser(models, secondReader) };
    const old = await before?.recogniser;
    if (typeof old === 'object') await old.close();
  }
  return loaded.recogniser;
}

async function loadRecogniser(models: string, secondReader: boolean): Promise<Recogniser | string> {
  try {
    const { createRecogniser } = await import('../recognition/recogniser.ts');
    return await createRecogniser({ models, secondReader });
  } catch (error) {
    return String(error);
  }
}

/** Recognition's own page as one of the file's pages. */
function asReadPage(page: number, read: RecognisedPage): ReadPage {
  const isRead = read.text.trim() !== '' || read.isBlank;
  return {
    page,
    text: read.text,
    rawText: '',
    source: isRead ? 'recognised' : 'none',
    size: read.size,
    boxes: read.boxes,
    ...(read.turn === 0 ? {} : { turn: read.turn }),
    ...(read.zones.length === 0 ? {} : { zones: read.zones }),
    ...(read.codes.length === 0 ? {} : { codes: read.codes }),
    ...(read.isBlank ? { fault: 'blank' } : isRead ? {} : { fault: 'illegible' }),
  };
}
