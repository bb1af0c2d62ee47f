/** Words around a match, the match marked: it stands between U+E000 and U+E001. */
import { matchEnd, matchStart } from '../../../shared/thai/excerpt.ts';

const marks = new RegExp(`[${matchStart}${matchEnd}]`, 'u');

export function MarkedWords({ text }: { text: string }) {
  // Parts alternate: outside a match, inside one.
  let at = 0;
  return text.split(marks).map((part, place) => {
    const start = at;
    at += part.length + 1;
    return place % 2 === 1 ? <mark key={start}>{part}</mark> : part;
  });
}
