/** Addresses that a file carries: as they are, with what hides in them drawn out. */
import type { FileMark } from '../../../shared/document/file-mark.ts';

const longest = 500;

/** null: a place in the file itself, or nothing. */
export function linkMark(address: string, page: number | null): FileMark | null {
  const plain = address.trim();
  if (plain === '' || plain.startsWith('#')) return null;
  const { isOdd, text } = looked(plain);
  return { kind: isOdd ? 'odd-link' : 'link', page, text: text.slice(0, longest) };
}

/** Letters of other scripts in a host stand for Latin ones; a browser goes to what `xn--` says. */
function looked(address: string): { readonly isOdd: boolean; readonly text: string } {
  // Written without a scheme a reader takes it for a web address.
  const isBare = /^(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/i.test(address);
  const url = URL.parse(isBare ? `http://${address}` : address);
  if (url === null) return { isOdd: true, text: address };
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') return { isOdd: false, text: address };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { isOdd: true, text: address };
  const { hostname, username } = url;
  const isForeign = hostname.split('.').some((label) => label.startsWith('xn--'));
  const isNumber = /^[\d.]+$|^\[/.test(hostname);
  const isOdd = isForeign || isNumber || username !== '';
  return { isOdd, text: isForeign ? url.href : address };
}
