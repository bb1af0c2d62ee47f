/** Opens a Word file that may be hostile: what unfolds without end, brings programs or reaches outside is refused. */
import { zipSync } from 'fflate';
import { AppError } from '../../../shared/contract/errors.ts';
import { carriesObject, hidesMarkup, isMarkupName, isProgramName, namesProgram } from './embedded.ts';
import { callsOutside, fetchesPicture, reachesOutside } from './outside.ts';
import { withoutComments } from './sound-markup.ts';
import { unfoldZip } from './unfold-zip.ts';

export { decodeXml } from './outside.ts';

const largestFile = 20 * 1024 * 1024;
/** A small zip may unfold into gigabytes. */
const largestUnfolded = 80 * 1024 * 1024;
const largestPart = 40 * 1024 * 1024;
const mostParts = 2_000;

export type TemplateParts = ReadonlyMap<string, string>;

export type OpenTemplate = {
  /** XML parts by name, without comments and instructions. */
  readonly parts: TemplateParts;
  /** Every part by name. */
  readonly unfolded: ReadonlyMap<string, Uint8Array>;
  /** The file as it was looked at, packed anew: nothing that was not seen is in it. */
  readonly bytes: Uint8Array;
};

/** Throws `file-too-large`, `template-not-docx`, `template-macros`, `template-outside`. */
export function openTemplate(file: Uint8Array): OpenTemplate {
  if (file.byteLength > largestFile) throw new AppError('file-too-large', { megabytes: '20' });
  const unfolded = unfold(file);
  const parts = new Map([...unfolded].flatMap(([name, part]) => asMarkup(name, part)));
  const types = parts.get('[Content_Types].xml');
  if (!parts.has('word/document.xml') || types === undefined) throw new AppError('template-not-docx', {});
  if ([...unfolded.keys()].some(isProgramName) || namesProgram(types))
    throw new AppError('template-macros', {});
  if (hidesMarkup(types)) throw new AppError('template-not-docx', {});
  for (const [name, xml] of parts) refuseOutside(name, xml);
  return { parts, unfolded, bytes: zipSync(Object.fromEntries(unfolded)) };
}

/**
 * Every part is looked at, wherever it lies: names tell nothing, since the list of types may call any part the letter's
 * text.
 */
function refuseOutside(name: string, xml: string): void {
  if (carriesObject(name, xml)) throw new AppError('template-macros', {});
  const isOutside =
    (/\.rels$/i.test(name) && reachesOutside(xml)) ||
    /<(?:[^\s<>/:]+:)?(?:altChunk|subDoc)\b/.test(xml) ||
    callsOutside(xml) ||
    fetchesPicture(xml);
  if (isOutside) throw new AppError('template-outside', {});
}

function unfold(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let unfolded: ReadonlyMap<string, Uint8Array> | null;
  try {
    unfolded = unfoldZip(file, { bytes: largestUnfolded, part: largestPart, parts: mostParts });
  } catch (cause) {
    throw new AppError('template-not-docx', {}, { cause });
  }
  if (unfolded === null)
    throw new AppError('file-too-large', { megabytes: String(largestUnfolded / 1024 / 1024) });
  return unfolded;
}

/** A part that is markup, as text; a picture or a type face gives none. Throws `template-not-docx` for markup in disguise. */
function asMarkup(name: string, part: Uint8Array): readonly (readonly [string, string])[] {
  if (!isMarkupName(name)) {
    if (beginsAsMarkup(part)) throw new AppError('template-not-docx', {});
    return [];
  }
  const xml = withoutComments(asText(part));
  if (xml === null) throw new AppError('template-not-docx', {});
  return [[name, xml]];
}

/** In any coding: byte order marks, spaces and the empty halves of UTF-16 aside, it begins with an angle. */
function beginsAsMarkup(part: Uint8Array): boolean {
  const aside = new Set([0x00, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff]);
  return part.find((byte) => !aside.has(byte)) === 0x3c;
}

/** Word writes UTF-8; in any other coding our look for fields and links would see nothing. */
function asText(part: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(part);
    const coding = /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([^"']*)["']/i.exec(text)?.[1] ?? 'utf-8';
    if (!/^(?:utf-?8|us-ascii)$/i.test(coding)) throw new Error('another coding than UTF-8');
    return text;
  } catch (cause) {
    throw new AppError('template-not-docx', {}, { cause });
  }
}
