/** What a file is, by its content and never by its name: names of attachments lie more often than bytes do. */
import { fileTypeFromBuffer } from 'file-type';
import type { FileKind } from '../../shared/document/import-item.ts';
import { decodePlainText } from './plain-text.ts';

export type Found =
  | { readonly kind: Exclude<FileKind, 'unknown'> }
  | { readonly kind: 'unknown'; readonly because: 'unsupported' | 'encrypted' | 'damaged' };

/** Letters with macros and templates hold their words as letters do; what else they hold is not run (import/marks). */
const word: readonly string[] = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template',
  'application/vnd.ms-word.document.macroenabled.12',
  'application/vnd.ms-word.template.macroenabled.12',
];

/** `bytes` is not empty. */
export async function findKind(name: string, bytes: Uint8Array): Promise<Found> {
  if (startsLikePdf(bytes)) return { kind: 'pdf' };
  // A damaged archive makes the detection throw; what is left then is the name's claim.
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (type?.mime === 'application/pdf') return { kind: 'pdf' };
  if (type !== undefined && word.includes(type.mime)) return { kind: 'docx' };
  if (type?.mime.startsWith('image/') && type.mime !== 'image/svg+xml') return { kind: 'image' };
  if (type?.mime === 'application/x-cfb')
    return { kind: 'unknown', because: holdsEncryptedPackage(bytes) ? 'encrypted' : 'unsupported' };
  if (type?.mime === 'application/zip' && /\.docx$/i.test(name))
    return { kind: 'unknown', because: 'damaged' };
  if (type !== undefined && !type.mime.startsWith('text/'))
    return { kind: 'unknown', because: 'unsupported' };
  if (decodePlainText(bytes) !== null) return { kind: 'text' };
  return { kind: 'unknown', because: /\.(pdf|docx)$/i.test(name) ? 'damaged' : 'unsupported' };
}

/** Mail programs put bytes before the header; readers accept it within the first kilobyte (ISO 32000-1, H.3). */
function startsLikePdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-');
}

/** Office encrypts by wrapping the package in an OLE file whose stream is named EncryptedPackage, in UTF-16. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}
