/** Opens a Word file that may be hostile: what unfolds without end, brings programs or reaches outside is refused. */
import { unzipSync } from 'fflate';
import { AppError } from '../../../shared/contract/errors.ts';

const largestFile = 20 * 1024 * 1024;
/** A small zip may unfold into gigabytes. */
const largestUnfolded = 80 * 1024 * 1024;
const largestPart = 40 * 1024 * 1024;
const mostParts = 2_000;

export type TemplateParts = ReadonlyMap<string, string>;

/** XML parts by name. Throws `file-too-large`, `template-not-docx`, `template-macros`, `template-outside`. */
export function openTemplate(bytes: Uint8Array): TemplateParts {
  if (bytes.byteLength > largestFile) throw new AppError('file-too-large', { megabytes: '20' });
  const names = refuseBomb(bytes);
  const decoder = new TextDecoder();
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/i.test(name) });
  } catch (cause) {
    throw new AppError('template-not-docx', {}, { cause });
  }
  const parts = new Map(Object.entries(files).map(([name, part]) => [name, decoder.decode(part)]));
  if (!parts.has('word/document.xml') || !parts.has('[Content_Types].xml'))
    throw new AppError('template-not-docx', {});
  if (
    names.some(isProgram) ||
    /macroEnabled|vbaProject|activeX/i.test(parts.get('[Content_Types].xml') ?? '')
  )
    throw new AppError('template-macros', {});
  for (const [name, xml] of parts) {
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new AppError('template-not-docx', {});
    if (name.endsWith('.rels') && reachesOutside(xml)) throw new AppError('template-outside', {});
    if (/<(?:\w+:)?altChunk\b/.test(xml)) throw new AppError('template-outside', {});
    if (name.startsWith('word/') && callsOutside(xml)) throw new AppError('template-outside', {});
  }
  return parts;
}

/** Names of all parts; sizes are those the zip itself tells before anything is unfolded. */
function refuseBomb(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  let total = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        total += originalSize;
        if (originalSize > largestPart) total = Number.POSITIVE_INFINITY;
        return false;
      },
    });
  } catch (cause) {
    throw new AppError('template-not-docx', {}, { cause });
  }
  if (total > largestUnfolded || names.length > mostParts)
    throw new AppError('file-too-large', { megabytes: String(largestUnfolded / 1024 / 1024) });
  return names;
}

function isProgram(name: string): boolean {
  return (
    /vbaProject|vbaData|activeX|\.(?:bin|exe|dll|vbs|js|ole)$/i.test(name) && !/printerSettings/i.test(name)
  );
}

/** A link a reader may press is a link; whatever Word fetches by itself (pictures, templates, objects) is not wanted. */
function reachesOutside(relations: string): boolean {
  const all = relations.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? [];
  return all.some((one) => /TargetMode\s*=\s*["']External["']/i.test(one) && !/\/hyperlink["']/i.test(one));
}

/** Fields that run programs or fetch files when Word opens or prints. */
function callsOutside(xml: string): boolean {
  const fields = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g), ...xml.matchAll(/w:instr="([^"]*)"/g)];
  const words = fields.map(([, field = '']) => field).join('');
  return /\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|MACROBUTTON|DATABASE)\b/i.test(words);
}

export function decodeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name as string] ?? whole;
    return String.fromCodePoint(Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16));
  });
}
