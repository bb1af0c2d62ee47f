/**
 * Text in which every decimal digit is ASCII, every dash "-" and every space " ", with the place each unit came from.
 * Signs without width (U+200B, U+2060, U+00AD) are left out; where there are some, a second reading has a space for each.
 */

export type FoldedDigits = {
  readonly folded: string;
  /** For every unit of `folded`, the last unit of the original it came from. */
  readonly places: ArrayLike<number>;
};

const zeroOfThai = 0x0e50;
const withoutWidth = /\p{Cf}/u;

export function foldDigits(text: string): readonly FoldedDigits[] {
  const first = folded(text, '');
  return withoutWidth.test(text) ? [first, folded(text, ' ')] : [first];
}

function folded(text: string, forWidthless: string): FoldedDigits {
  const places: number[] = [];
  let made = '';
  let at = 0;
  for (const sign of text) {
    at += sign.length;
    const put = sign < '\u0080' ? sign : asAscii(sign, forWidthless);
    made += put;
    for (let unit = 0; unit < put.length; unit += 1) places.push(at - put.length + unit);
  }
  return { folded: made, places };
}

/** As long as it was, or one unit, or nothing. */
function asAscii(sign: string, forWidthless: string): string {
  const code = sign.charCodeAt(0);
  if (code >= zeroOfThai && code < zeroOfThai + 10) return String(code - zeroOfThai);
  if (code >= 0x0e00 && code < zeroOfThai) return sign;
  if (/\p{Nd}/u.test(sign)) {
    const plain = sign.normalize('NFKC');
    return /^[0-9]$/.test(plain) ? plain : sign;
  }
  if (withoutWidth.test(sign)) return forWidthless;
  if (/[\p{Pd}\u2212]/u.test(sign)) return '-';
  return /\p{Zs}/u.test(sign) ? ' ' : sign;
}
