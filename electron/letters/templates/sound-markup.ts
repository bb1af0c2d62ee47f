/**
 * Markup read once from end to end. What is left open is refused here: a search for its end, begun anew at each of a
 * million openings, would stop the program for hours.
 */

/** Comments and instructions part words that a reader of XML joins again; null for markup that no reader would take. */
export function withoutComments(xml: string): string | null {
  const kept: string[] = [];
  const open: string[] = [];
  let from = 0;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', from)) {
    kept.push(xml.slice(from, at));
    const aside = asides.find(([begin]) => xml.startsWith(begin, at));
    const end = aside === undefined ? endOfTag(xml, at) : endOf(xml, aside[1], at + aside[0].length);
    if (end === null) return null;
    if (aside === undefined) {
      const tag = xml.slice(at, end);
      if (!takeTag(tag, open)) return null;
      kept.push(`${tag.slice(0, -1).replaceAll('>', '&gt;')}>`); // who looks for a tag's end finds it
    }
    from = end;
  }
  kept.push(xml.slice(from));
  return open.length === 0 ? kept.join('') : null;
}

const asides = [
  ['<!--', '-->'],
  ['<?', '?>'],
] as const;

function endOf(xml: string, mark: string, from: number): number | null {
  const at = xml.indexOf(mark, from);
  return at === -1 ? null : at + mark.length;
}

/** An angle in quotes ends no tag; one that opens may not stand in a tag at all. */
function endOfTag(xml: string, at: number): number | null {
  const sign = /[<>"']/g;
  sign.lastIndex = at + 1;
  for (let [found] = sign.exec(xml) ?? []; found !== '>'; [found] = sign.exec(xml) ?? []) {
    if (found === undefined || found === '<') return null;
    const end = endOf(xml, found, sign.lastIndex);
    if (end === null || xml.slice(sign.lastIndex, end).includes('<')) return null;
    sign.lastIndex = end;
  }
  return sign.lastIndex;
}

/** Longer ones have no use, and each search in them takes the square of their length. */
const longestName = 200;

function takeTag(tag: string, open: string[]): boolean {
  if (tag.startsWith('<!')) return false;
  const name = /^<\/?([^\s<>/]+)/.exec(tag)?.[1];
  if (name === undefined || hasLongWord(tag)) return false;
  if (tag.startsWith('</')) return open.pop() === name;
  if (!tag.endsWith('/>')) open.push(name);
  return true;
}

function hasLongWord(tag: string): boolean {
  const outsideQuotes = tag.length <= longestName ? '' : tag.replace(/"[^"]*"|'[^']*'/g, '=');
  return outsideQuotes.split(/[\s=]+/).some((word) => word.length > longestName);
}
