/** Opens a Word file that may be hostile: what unfolds without end, brings programs or reaches outside is refused. */
import { zipSync } from 'fflate';
import { AppError } from '../../../shared/contract/errors.ts';
import { unfoldZip } from './unfold-zip.ts';

const largestFile = 20 * 1024 * 1024;
/** A small zip may unfold into gigabytes. */
const largestUnfolded = 80 * 1024 * 1024;
const largestPart = 40 * 1024 * 1024;
const mostParts = 2_000;

export type TemplateParts = ReadonlyMap<string, string>;

export type OpenTemplate = {
  /** XML parts by name. */
  readonly parts: TemplateParts;
  /** The file as it was looked at, packed anew: nothing that was not seen is in it. */
  readonly bytes: Uint8Array;
};

/** Throws `file-too-large`, `template-not-docx`, `template-macros`, `template-outside`. */
export function openTemplate(file: Uint8Array): OpenTemplate {
  if (file.byteLength > largestFile) throw new AppError('file-too-large', { megabytes: '20' });
  const unfolded = unfold(file);
  const parts = new Map(
    [...unfolded]
      .filter(([name]) => /\.(?:xml|rels)$/i.test(name))
      .map(([name, part]) => [name, asText(part)] as const),
  );
  const types = parts.get('[Content_Types].xml');
  if (!parts.has('word/document.xml') || types === undefined) throw new AppError('template-not-docx', {});
  if ([...unfolded.keys()].some(isProgram) || /macroEnabled|vbaProject|activeX/i.test(decodeXml(types)))
    throw new AppError('template-macros', {});
  for (const [name, xml] of parts) {
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new AppError('template-not-docx', {});
    if (name.endsWith('.rels') && reachesOutside(xml)) throw new AppError('template-outside', {});
    if (/<(?:\w+:)?altChunk\b/.test(xml)) throw new AppError('template-outside', {});
    if (name.startsWith('word/') && callsOutside(xml)) throw new AppError('template-outside', {});
  }
  return { parts, bytes: zipSync(Object.fromEntries(unfolded)) };
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

/** Word writes UTF-8; in any other coding our look for fields and links would see nothing. */
function asText(part: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(part);
  } catch (cause) {
    throw new AppError('template-not-docx', {}, { cause });
  }
}

function isProgram(name: string): boolean {
  return (
    /vbaProject|vbaData|activeX|\.(?:bin|exe|dll|vbs|js|ole)$/i.test(name) && !/printerSettings/i.test(name)
  );
}

/** A link a reader may press is a link; whatever Word fetches by itself (pictures, templates, objects) is not wanted. */
function reachesOutside(relations: string): boolean {
  const all = relations.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? [];
  return all
    .map(decodeXml)
    .some((one) => /TargetMode\s*=\s*["']\s*External/i.test(one) && !/\/hyperlink["']/i.test(one));
}

const calling = /\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|MACROBUTTON|DATABASE)\b/i;

/** Fields that run programs or fetch files when Word opens or prints. Word parts a field's words as it likes. */
function callsOutside(xml: string): boolean {
  const pieces = [
    ...xml.matchAll(/<(?:\w+:)?(?:instrText|delInstrText)\b[^>]*>([^<]*)</g),
    ...xml.matchAll(/\b(?:\w+:)?instr\s*=\s*(?:"([^"]*)"|'([^']*)')/g),
  ].map(([, one, other]) => decodeXml(one ?? other ?? ''));
  return (
    pieces.some((piece) => calling.test(piece)) || [' ', ''].some((gap) => calling.test(pieces.join(gap)))
  );
}

export function decodeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name as string] ?? whole;
    return String.fromCodePoint(Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16));
  });
}
