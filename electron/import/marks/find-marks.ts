/** Looks through a file of any kind for what it holds beside its words (shared/document/file-mark.ts). In the process of parsers. */
import type { FileMark } from '../../../shared/document/file-mark.ts';
import type { Found } from '../preflight.ts';
import { nameMarks, programMarks, twoInOneMarks } from './odd-bytes.ts';
import { oleMarks } from './ole-marks.ts';
import { textMarks } from './text-marks.ts';
import { zipMarks } from './zip-marks.ts';

/** More of one file is told by its number alone. */
const mostMarks = 200;
const mostLinks = 60;

/** What cannot be looked through is said so. */
export async function findMarks(
  name: string,
  bytes: Uint8Array,
  { kind }: Found,
): Promise<readonly FileMark[]> {
  const inside = await marksInside(bytes, kind).catch((): readonly FileMark[] => [
    { kind: 'unexamined', page: null, text: '' },
  ]);
  const all = [...nameMarks(name, kind), ...twoInOneMarks(bytes, kind), ...inside];
  const once = [...new Map(all.map((mark) => [JSON.stringify(mark), shown(mark)])).values()];
  const links = once.filter(({ kind }) => kind === 'link').slice(0, mostLinks);
  return [...once.filter(({ kind }) => kind !== 'link'), ...links].slice(0, mostMarks);
}

async function marksInside(bytes: Uint8Array, kind: Found['kind']): Promise<readonly FileMark[]> {
  if (bytes.byteLength === 0) return [];
  if (kind === 'pdf') return (await import('./pdf-marks.ts')).pdfMarks(bytes);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip) return zipMarks(bytes);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return oleMarks(bytes);
  return kind === 'text' ? textMarks(bytes) : programMarks(bytes);
}

/** Signs that turn or hide letters have no place in an address that is to be read. */
function shown(mark: FileMark): FileMark {
  return { ...mark, text: mark.text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ').slice(0, 500) };
}
