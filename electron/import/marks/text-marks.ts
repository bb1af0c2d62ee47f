/** Pages of the web and RTF that came as text: shown as the text they are, by us; another program would do what they say. */
import type { FileMark } from '../../../shared/document/file-mark.ts';

const whole = (kind: FileMark['kind'], text = ''): FileMark => ({ kind, page: null, text });

export function textMarks(bytes: Uint8Array): readonly FileMark[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (/^\s*\{\\rtf/.test(text))
    return [
      ...(/\\obj(?:data|ect|update|autlink)\b/.test(text) ? [whole('embedded-object')] : []),
      ...(/\bDDE(?:AUTO)?\b/.test(text) ? [whole('launch', 'DDE')] : []),
    ];
  const isPage = /<(?:!doctype html|html|body|head|script|iframe|svg|object|embed|meta|img)\b/i.test(text);
  if (!isPage) return [];
  const fetched =
    /<(?:img|iframe|object|embed|link|video|audio|source)\b[^<>]{0,2000}?\b(?:src|href|data)\s*=\s*["']?((?:https?:)?\/\/[^\s"'<>]{1,300})/i;
  const remote = fetched.exec(text)?.[1];
  return [
    ...(/<script\b|\bon[a-z]{3,20}\s*=|javascript:/i.test(text) ? [whole('script')] : []),
    ...(remote === undefined ? [] : [whole('outside', remote)]),
  ];
}
