/** A text with what differs from another marked. */
import type { Piece } from './diff-marks.ts';

export function MarkedText({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ text, differs, start }) => (differs ? <mark key={start}>{text}</mark> : text));
}
