/** A page of text cut where highlighted stretches begin and end, for pages that have words but no picture. */

export type Mark = { readonly start: number; readonly end: number; readonly key: string };
export type TextPiece = { readonly text: string; readonly start: number; readonly keys: readonly string[] };

export function cutText(text: string, marks: readonly Mark[]): readonly TextPiece[] {
  const inside = marks.filter((mark) => mark.end > mark.start && mark.start < text.length);
  const edges = new Set([0, text.length]);
  for (const mark of inside) {
    edges.add(Math.max(0, mark.start));
    edges.add(Math.min(text.length, mark.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => ({
    text: text.slice(start, cuts[index + 1]),
    start,
    keys: inside.filter((mark) => mark.start <= start && mark.end > start).map((mark) => mark.key),
  }));
}
