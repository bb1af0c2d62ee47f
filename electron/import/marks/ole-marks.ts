/**
 * Office files of before 2007 (OLE): what their directory names. The names are UTF-16 and stand in the file as they are,
 * wherever its sectors lie.
 */
import type { FileMark } from '../../../shared/document/file-mark.ts';

const whole = (kind: FileMark['kind'], text = ''): FileMark => ({ kind, page: null, text });

export function oleMarks(bytes: Uint8Array): readonly FileMark[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = (...all: readonly string[]) =>
    all.some((name) => file.includes(Buffer.from(name, 'utf16le')));
  return [
    ...(names('_VBA_PROJECT', 'Macros\0') ? [whole('macros')] : []),
    ...(names('Workbook', 'Book\0') && hasMacroSheet(file) ? [whole('old-macros')] : []),
    ...(names('\u0001Ole10Native', 'ObjectPool', '\u0001CompObj\0MBD') ? [whole('embedded-object')] : []),
  ];
}

/** BOUNDSHEET (0x85): length, place (4), seen or hidden (1), kind (1; 1 is a macro sheet), length of the name (1), its width (1). */
function hasMacroSheet(file: Buffer): boolean {
  for (let at = file.indexOf('\x85\0', 0, 'latin1'); at >= 0; at = file.indexOf('\x85\0', at + 1, 'latin1')) {
    if (at + 12 > file.length) return false;
    const length = file.readUInt16LE(at + 2);
    const [hidden, kind, letters, width] = [8, 9, 10, 11].map((place) => file[at + place] ?? 255);
    const isSheet = (hidden ?? 9) <= 2 && kind === 1 && (width ?? 9) <= 1 && (letters ?? 0) > 0;
    if (isSheet && length === 8 + (letters ?? 0) * ((width ?? 0) + 1)) return true;
  }
  return false;
}
