/** Web addresses of one bundle that differ by a letter or two: one of them is misspelt (rules §11.4, 5). */
import type { Span } from '../document/reading.ts';
import { editDistance } from '../thai/distance.ts';
import { oncePerBundle } from './bundle-text.ts';
import { letterAt } from './places.ts';
import { type Check, warning } from './rule.ts';

/** Tried only where a name can begin: from every letter of a long run of letters it would take the square of its length. */
const host =
  /(?:https?:\/\/)?(?<![a-z0-9-]\.?)((?:[a-z0-9-]+\.)+(?:go\.th|or\.th|ac\.th|in\.th|co\.th|com|net|org|asia|me|ly))(?![a-z0-9])/giu;

/** More hosts than any circular names; each is compared with each. */
const mostCompared = 150;

/** Every host printed on the pages, without www., and where. */
export const hostsIn = oncePerBundle((pages): ReadonlyMap<string, readonly Span[]> => {
  const places = new Map<string, Span[]>();
  for (const { page, text } of pages) {
    for (const match of text.matchAll(host)) {
      if (text[match.index - 1] === '@') continue; // the mail domain of an address is another matter
      const name = (match[1] ?? '').toLowerCase().replace(/^www\./, '');
      const start = match.index + match[0].length - (match[1] ?? '').length;
      const span = { page, start, end: match.index + match[0].length };
      const known = places.get(name);
      if (known === undefined) places.set(name, [span]);
      else known.push(span);
    }
  }
  return places;
});

export const urlHosts: Check = ({ pages, letters }) => {
  const hosts = [...hostsIn(pages).entries()].slice(0, mostCompared);
  return hosts.flatMap(([name, spans]) => {
    const rival = hosts.find(
      ([other, otherSpans]) =>
        other !== name &&
        editDistance(name, other) <= 2 &&
        (otherSpans.length > spans.length ||
          (otherSpans.length === spans.length && isLater(otherSpans, spans))),
    );
    if (rival === undefined) return [];
    const first = spans[0];
    return warning(
      'url-host',
      'doubt',
      { host: name, other: rival[0] },
      {
        letter: first === undefined ? null : (letterAt(letters, first)?.index ?? null),
        field: 'urls',
        places: [...spans, ...rival[1].slice(0, 1)],
        proposal: rival[1].length > spans.length ? rival[0] : null,
      },
    );
  });
};

/** Of two equally frequent hosts only one is reported. */
function isLater(one: readonly Span[], other: readonly Span[]): boolean {
  const [first, second] = [one[0], other[0]];
  if (first === undefined || second === undefined) return false;
  return first.page > second.page || (first.page === second.page && first.start > second.start);
}
