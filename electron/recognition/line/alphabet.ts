/**
 * What the line model can write: one entry a class of its output. The marks over one letter are one entry (ี่, ั้),
 * because a cell of 12 pixels has only three frames. Class 0 is the CTC blank; U+FFFC stands for ink that is no print.
 */
export type Alphabet = {
  /** Text of every class, empty for those that write nothing. */
  readonly tokens: readonly string[];
  readonly kinds: readonly TokenKind[];
};

export type TokenKind = 'blank' | 'junk' | 'space' | 'digit' | 'letter' | 'mark' | 'sign';

export const blank = 0;
const junk = '\uFFFC';

export function createAlphabet(names: readonly string[]): Alphabet {
  return {
    tokens: names.map((name, at) => (at === blank || name === junk ? '' : name)),
    kinds: names.map(kindOf),
  };
}

function kindOf(name: string, at: number): TokenKind {
  if (at === blank) return 'blank';
  if (name === junk) return 'junk';
  if (name === ' ') return 'space';
  if (/^[๐-๙0-9]$/.test(name)) return 'digit';
  if (/^[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]+$/.test(name)) return 'mark';
  return /^[ก-๎A-Za-z]+$/.test(name) ? 'letter' : 'sign';
}
