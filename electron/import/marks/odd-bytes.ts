/** What the bytes of a file are beside what they were taken for: two kinds in one, programs under another name. */

import type { FileMark } from '../../../shared/document/file-mark.ts';
import type { FileKind } from '../../../shared/document/import-item.ts';

const whole = (kind: FileMark['kind'], text: string): FileMark => ({ kind, page: null, text });

const programEndings =
  /\.(?:exe|com|scr|pif|msi|dll|cpl|bat|cmd|ps1|vbs?|vbe|jse?|wsf|wsh|hta|lnk|url|scf|jar|apk|sh|reg)$/i;
const endingsOf: Readonly<Record<Exclude<FileKind, 'unknown'>, RegExp>> = {
  pdf: /\.pdf$/i,
  docx: /\.(?:doc|dot)[xm]?$/i,
  image: /\.(?:png|jpe?g|jfif|gif|bmp|tiff?|webp|heic|heif|avif|jxl|jp2)$/i,
  text: /\.(?:txt|text|md|csv|tsv|log|rtf|html?|eml)$/i,
};

/** The name says one thing and the content another; content decides. */
export function nameMarks(name: string, kind: FileKind): readonly FileMark[] {
  const ending = /\.[^.\s]{1,8}$/u.exec(name)?.[0] ?? '';
  if (kind === 'unknown') return [];
  if (programEndings.test(name))
    return kind === 'text' ? [whole('program', ending)] : [whole('other-ending', ending)];
  const isKnown = Object.values(endingsOf).some((pattern) => pattern.test(name));
  return isKnown && !endingsOf[kind].test(name) ? [whole('other-ending', ending)] : [];
}

/** Windows and Linux programs and shortcuts, by their first bytes. */
export function programMarks(bytes: Uint8Array): readonly FileMark[] {
  const head = Buffer.from(bytes.subarray(0, 20)).toString('latin1');
  if (head.startsWith('MZ')) return [whole('program', 'EXE')];
  if (head.startsWith('\x7fELF')) return [whole('program', 'ELF')];
  if (head.startsWith('L\0\0\0\x01\x14\x02\0')) return [whole('program', 'LNK')];
  return head.startsWith('#!') ? [whole('program', '#!')] : [];
}

const starts: readonly (readonly [string, RegExp])[] = [
  ['GIF', /^GIF8/],
  ['PNG', /^\x89PNG/],
  ['JPEG', /^\xff\xd8\xff/],
  ['ZIP', /^PK\p{Cc}{2}/u],
  ['EXE', /^MZ/],
  ['HTML', /^\s*<(?:!doctype|html|script|svg)/i],
];

/** A file that another program opens as something else than ours does. */
export function twoInOneMarks(bytes: Uint8Array, kind: FileKind): readonly FileMark[] {
  if (kind !== 'pdf' && kind !== 'image') return [];
  const head = latin(bytes.subarray(0, 4_096));
  const found = new Set<string>();
  if (kind === 'pdf') for (const [name, start] of starts) if (start.test(head)) found.add(name);
  if (endsAsZip(bytes)) found.add('ZIP');
  if (kind === 'image') {
    const tail = latin(bytes.subarray(-tailBytes));
    if (/<(?:script|html|!doctype html|iframe)\b/i.test(head + tail)) found.add('HTML');
    if (/^GIF8[79]a\s*(?:=|\/\*)/.test(head)) found.add('JavaScript');
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('%PDF-1')) found.add('PDF');
  }
  return [...found].map((name) => whole('two-in-one', name));
}

const tailBytes = 70_000;
const endOfZip = 22;

/** The list of a zip's parts stands at its end, so that anything may stand before it. */
function endsAsZip(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(-tailBytes));
  const at = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (at < 0 || at + endOfZip > tail.length) return false;
  const comment = tail.readUInt16LE(at + 20);
  const listBytes = tail.readUInt32LE(at + 12);
  const list = bytes.byteLength - tail.length + at - listBytes;
  const isAtEnd = Math.abs(at + endOfZip + comment - tail.length) <= 2;
  return isAtEnd && list >= 0 && latin(bytes.subarray(list, list + 4)) === 'PK\x01\x02';
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
