/** Opens a Word file that may be hostile: what unfolds without end, brings programs or reaches outside is refused. */
import { zipSync } from 'fflate';
import { AppError } from '../../../shared/contract/errors.ts';
import { callsOutside, fetchesPicture, reachesOutside, withoutComments } from './outside.ts';
import { unfoldZip } from './unfold-zip.ts';

export { decodeXml } from './outside.ts';

const largestFile = 20 * 1024 * 1024;
/** A small zip may unfold into gigabytes. */
const largestUnfolded = 80 * 1024 * 1024;
const largestPart = 40 * 1024 * 1024;
const mostParts = 2_000;

export type TemplateParts = ReadonlyMap<string, string>;

export type OpenTemplate = {
  /** XML parts by name. */
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
  if ([...unfolded.keys()].some(isProgram) || /macroEnabled|vbaProject|activeX/i.test(types))
    throw new AppError('template-macros', {});
  for (const [name, xml] of parts) refuseOutside(name, withoutComments(xml));
  return { parts, unfolded, bytes: zipSync(Object.fromEntries(unfolded)) };
}

/**
 * Every part is looked at, wherever it lies: names tell nothing, since the list of types may call any part the letter's
 * text.
 */
function refuseOutside(name: string, xml: string): void {
  if (/<!(?:DOCTYPE|ENTITY|\[CDATA\[)/i.test(xml)) throw new AppError('template-not-docx', {});
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

const isMarkupName = (name: string) => /\.(?:xml|rels|vml|svg|x?html?|rdf)$/i.test(name);

/** A part that is markup, as text; a picture or a type face gives none. Throws `template-not-docx` for markup in disguise. */
function asMarkup(name: string, part: Uint8Array): readonly (readonly [string, string])[] {
  if (!isMarkupName(name)) {
    if (beginsAsMarkup(part)) throw new AppError('template-not-docx', {});
    return [];
  }
  return [[name, asText(part)]];
}

/** In any coding: byte order marks, spaces and the empty halves of UTF-16 aside, it begins with an angle. */
function beginsAsMarkup(part: Uint8Array): boolean {
  const aside = new Set([0x00, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff]);
  return part[part.subarray(0, 64).findIndex((byte) => !aside.has(byte))] === 0x3c;
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

/** Files in the file are programs too: a sheet or a letter of its own may bring macros. */
function isProgram(name: string): boolean {
  return (
    /vbaProject|vbaData|activeX|(?:^|\/)embeddings\/|\.(?:bin|exe|dll|vbs|js|ole|doc[mx]?|xls[bmx]?|ppt[mx]?)$/i.test(
      name,
    ) && !/printerSettings/i.test(name)
  );
}
