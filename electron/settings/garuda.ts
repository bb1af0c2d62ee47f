/**
 * The Garuda's picture: no package carries the emblem and none may be invented (letters guide §3),
 * so the office gives it once, as an image file or by one of its own letters (.docx).
 */
import { strFromU8, unzipSync } from 'fflate';
import { AppError } from '../../shared/contract/errors.ts';
import { checkPicture } from '../transfer/picture.ts';

const largestDocument = 50 * 1024 * 1024;
const largestPart = 30 * 1024 * 1024;
/** Of all parts together: a small file can hold many large pictures, and an office PC has little memory. */
const mostInflated = 100 * 1024 * 1024;
/** 3 cm on letters, 1.5 cm on memos (ข้อ 71); 360,000 EMU are a centimetre. */
const garudaHeights = [3, 1.5] as const;
const emuPerCm = 360_000;
const cmPerPoint = 2.54 / 72;

type Parts = Readonly<Record<string, Uint8Array>>;
type Placed = { readonly target: string; readonly heightCm: number | null };

/** The picture's bytes, PNG or JPEG. Throws `picture-unusable`, `no-picture-in-document` or `file-too-large`. */
export async function garudaPicture(bytes: Uint8Array): Promise<Uint8Array> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const picture = isZip ? await pictureInLetter(bytes) : bytes;
  await checkPicture(picture);
  return picture;
}

async function pictureInLetter(document: Uint8Array): Promise<Uint8Array> {
  if (document.byteLength > largestDocument) throw new AppError('file-too-large', { megabytes: '50' });
  const parts = partsOf(document);
  const placed = storyNames(parts).flatMap((story) => picturesPlacedIn(story, parts));
  const unplaced = Object.keys(parts)
    .filter((name) => name.startsWith('word/media/'))
    .map((target): Placed => ({ target, heightCm: null }));
  const candidates = [...placed.toSorted((a, b) => strangeness(a) - strangeness(b)), ...unplaced];
  if (candidates.length === 0) throw new AppError('no-picture-in-document', {});
  for (const { target } of candidates) {
    const picture = parts[target];
    if (picture !== undefined && (await isUsable(picture))) return picture;
  }
  throw new AppError('picture-unusable', {}); // EMF and WMF drawings: Word shows them, nothing else does
}

async function isUsable(picture: Uint8Array): Promise<boolean> {
  return checkPicture(picture).then(
    () => true,
    () => false,
  );
}

function partsOf(document: Uint8Array): Parts {
  let inflated = 0;
  try {
    return unzipSync(document, {
      filter: ({ name, originalSize }) => {
        const isWanted =
          originalSize <= largestPart &&
          (name.startsWith('word/media/') || /^word\/(?:_rels\/)?(?:document|header\d*)\.xml/.test(name));
        if (isWanted) inflated += originalSize;
        return isWanted && inflated <= mostInflated;
      },
    });
  } catch (cause) {
    throw new AppError('no-picture-in-document', {}, { cause });
  }
}

/** The body first (the emblem is anchored in its first paragraph), then the headers. */
function storyNames(parts: Parts): readonly string[] {
  const names = Object.keys(parts).filter((name) => /^word\/(?:document|header\d*)\.xml$/.test(name));
  return names.toSorted();
}

/** Pictures in the order of the text, with the height they are shown at: DrawingML, or VML of older Word. */
function picturesPlacedIn(story: string, parts: Parts): readonly Placed[] {
  const xml = strFromU8(parts[story] ?? new Uint8Array());
  const targets = relationsOf(story, parts);
  const found: Placed[] = [];
  for (const [drawing] of xml.matchAll(/<w:(drawing|pict|object)\b[\s\S]*?<\/w:\1>/g)) {
    const relation = /(?:r:embed|r:id)="([^"]+)"/.exec(drawing)?.[1];
    const target = relation === undefined ? undefined : targets.get(relation);
    if (target !== undefined) found.push({ target, heightCm: shownHeight(drawing) });
  }
  return found;
}

function shownHeight(drawing: string): number | null {
  const emu = /<wp:extent\b[^>]*\bcy="(\d+)"/.exec(drawing)?.[1];
  if (emu !== undefined) return Number(emu) / emuPerCm;
  const points = /\bheight:\s*([\d.]+)pt/.exec(drawing)?.[1];
  return points === undefined ? null : Number(points) * cmPerPoint;
}

function relationsOf(story: string, parts: Parts): ReadonlyMap<string, string> {
  const part = parts[story.replace('word/', 'word/_rels/').concat('.rels')];
  const targets = new Map<string, string>();
  if (part === undefined) return targets;
  for (const [relation] of strFromU8(part).matchAll(/<Relationship\b[^>]*>/g)) {
    const id = /\bId="([^"]+)"/.exec(relation)?.[1];
    const target = /\bTarget="([^"]+)"/.exec(relation)?.[1];
    if (id !== undefined && target !== undefined)
      targets.set(id, target.startsWith('/') ? target.slice(1) : `word/${target}`);
  }
  return targets;
}

/** How far the shown height is from the regulation's; half a centimetre off is usual, a signature or a map is not. */
function strangeness({ heightCm }: Placed): number {
  if (heightCm === null) return 100;
  const [letter, memo] = garudaHeights;
  return Math.min(Math.abs(heightCm - letter), Math.abs(heightCm - memo) + 0.5);
}
