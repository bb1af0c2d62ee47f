/** Where words begin and end in Thai text, which has no spaces between them. */

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
/** Units looked at on either side: words are shorter. */
const reach = 24;

/** The stretch made wider until it cuts no word. For showing, not for deciding: words may be found otherwise elsewhere. */
export function wholeWords(text: string, from: number, to: number): [number, number] {
  const start = Math.max(0, from - reach);
  const around = text.slice(start, to + reach);
  let [left, right] = [from, to];
  for (const { index, segment } of segmenter.segment(around)) {
    const [begin, end] = [start + index, start + index + segment.length];
    if (begin < from && end > from) left = begin;
    if (begin < to && end > to) right = end;
  }
  return [left, right];
}
