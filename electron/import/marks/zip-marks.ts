/** Office files (Word, Excel and their like are zips): macros, objects, and what Office would fetch by itself. */
import { strFromU8, unzipSync } from 'fflate';
import type { FileMark } from '../../../shared/document/file-mark.ts';
import { linkMark } from './links.ts';

const whole = (kind: FileMark['kind'], text = ''): FileMark => ({ kind, page: null, text });

/** Of markup that is looked through; a letter of a thousand pages is 10 MB. */
const mostUnfolded = 24 * 1024 * 1024;
const mostParts = 20_000;

/** Throws when it is no whole zip, or holds more than can be looked through. */
export function zipMarks(bytes: Uint8Array): readonly FileMark[] {
  const names: string[] = [];
  let unfolded = 0;
  const parts = unzipSync(bytes, {
    filter({ name, originalSize }) {
      names.push(name);
      if (names.length > mostParts) throw new Error('more parts than an office file has');
      if (!/\.(?:xml|rels|vml)$/i.test(name)) return false;
      unfolded += originalSize;
      if (unfolded > mostUnfolded) throw new Error('more markup than an office file has');
      return true;
    },
  });
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
  const rest = Object.entries(parts).map(([name, part]) => [name, strFromU8(part)] as const);
  return [
    ...partMarks(names, types),
    ...rest.flatMap(([name, xml]) => (/\.rels$/i.test(name) ? relationMarks(xml) : fieldMarks(xml))),
  ];
}

function partMarks(names: readonly string[], types: string): readonly FileMark[] {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  const embedded = names.filter((name) => /(?:^|\/)embeddings\/[^/]+$/i.test(name));
  return [
    ...(has(/vbaProject|vbaData/i) || /macroEnabled|vbaProject/i.test(types) ? [whole('macros')] : []),
    ...(has(/(?:^|\/)(?:macrosheets|dialogsheets)\//i) || /intlmacrosheet|\.macrosheet/i.test(types)
      ? [whole('old-macros')]
      : []),
    ...(has(/(?:^|\/)activeX\//i) ? [whole('embedded-object', 'ActiveX')] : []),
    ...embedded.map((name) => whole('embedded-object', name.split('/').at(-1) ?? '')),
    // OpenDocument keeps Basic and scripts in folders of these names.
    ...(has(/^(?:Basic|Scripts)\/./) ? [whole('macros')] : []),
  ];
}

/** A link waits for a press; pictures, templates and frames are fetched when the file is opened. */
function relationMarks(xml: string): readonly FileMark[] {
  return [...xml.matchAll(/<(?:[^\s<>/:]+:)?Relationship\b[^<>]*>/g)].flatMap(([element]) => {
    const attribute = (name: string) =>
      decoded(new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element));
    if (attribute('TargetMode').trim().toLowerCase() !== 'external') return [];
    const target = attribute('Target');
    if (/\/hyperlink\s*$/i.test(attribute('Type'))) return linkMark(target, null) ?? [];
    return whole('outside', target.slice(0, 500));
  });
}

const calling = /\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON)\b/i;

/** Fields that start a program or fetch a file. Word parts a field's words as it likes. */
function fieldMarks(xml: string): readonly FileMark[] {
  const words = [
    ...xml.matchAll(/<(?:[^\s<>/:]+:)?(?:instrText|delInstrText)\b[^<>]*>([^<]*)</g),
    ...xml.matchAll(/\binstr\s*=\s*"([^"]*)"/g),
  ].map((found) => decoded(found));
  const found = calling.exec(words.join(''))?.[1] ?? calling.exec(words.join(' '))?.[1];
  if (found === undefined) return [];
  return [whole(/^DDE|^MACRO/i.test(found) ? 'launch' : 'outside', found.toUpperCase())];
}

function decoded(found: RegExpExecArray | RegExpMatchArray | null): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  const text = found?.[1] ?? found?.[2] ?? '';
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return named[name as string] ?? all;
    const point = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  });
}
