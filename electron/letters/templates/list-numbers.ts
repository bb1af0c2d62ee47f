/**
 * Numbers before the items of a drawn Word file. The drawing library finds a list's level only where it is written
 * out; Word leaves out the first level, lets a style take its list from the style below it, and a list from another.
 */

type Parts = ReadonlyMap<string, string>;

/** The parts with every list and level written out. */
export function withListNumbers(parts: Parts): Parts {
  return new Map(
    [...parts].map(([name, xml]) => {
      if (name === 'word/numbering.xml') return [name, withoutLinks(xml)];
      const levelled = xml.replace(/<w:numPr>([\s\S]*?)<\/w:numPr>/g, (_, list: string) => written(list));
      return [name, name === 'word/styles.xml' ? withInheritedLists(levelled) : levelled];
    }),
  );
}

/** The first level is the one that need not be written. */
function written(list: string): string {
  const isWhole = /<w:ilvl\b/.test(list) || !/<w:numId\b/.test(list);
  return `<w:numPr>${isWhole ? '' : '<w:ilvl w:val="0"/>'}${list}</w:numPr>`;
}

const wholeStyle = /<w:style\b[^>]*>[\s\S]*?<\/w:style>/g;

function withInheritedLists(xml: string): string {
  const styles = new Map(
    [...xml.matchAll(wholeStyle)].map(([style]) => [attributeOf(style, 'style', 'styleId'), style]),
  );
  return xml.replace(wholeStyle, (style) => {
    if (listOf(style) !== null) return style;
    const list = inheritedList(style, styles);
    if (list === null) return style;
    if (style.includes('<w:pPr>')) return style.replace('<w:pPr>', `<w:pPr>${list}`);
    return style.replace(/(?=<w:rPr>|<\/w:style>)/, `<w:pPr>${list}</w:pPr>`);
  });
}

/** Styles of a hostile file may stand on one another in a ring. */
const deepest = 20;

function inheritedList(style: string, styles: ReadonlyMap<string | null, string>): string | null {
  let below: string | undefined = style;
  for (let depth = 0; depth < deepest; depth += 1) {
    const name = attributeOf(below, 'basedOn', 'val');
    below = name === null ? undefined : styles.get(name);
    if (below === undefined) return null;
    const list = listOf(below);
    if (list !== null) return list;
  }
  return null;
}

function listOf(style: string): string | null {
  return /<w:numPr>[\s\S]*?<\/w:numPr>/.exec(style)?.[0] ?? null;
}

/** A list that says "as that style" has no levels; the one that says "I am that style" has them. */
function withoutLinks(xml: string): string {
  const lists = [...xml.matchAll(/<w:abstractNum\b[^>]*>[\s\S]*?<\/w:abstractNum>/g)].map(([list]) => ({
    id: attributeOf(list, 'abstractNum', 'abstractNumId'),
    is: attributeOf(list, 'styleLink', 'val'),
    as: attributeOf(list, 'numStyleLink', 'val'),
  }));
  const ownIds = new Map(
    lists.map(({ id, as }) => [id, as === null ? id : (lists.find(({ is }) => is === as)?.id ?? id)]),
  );
  return xml.replace(
    /(<w:num\b[^>]*>\s*<w:abstractNumId w:val=")([^"]*)"/g,
    (_, head: string, id: string) => `${head}${ownIds.get(id) ?? id}"`,
  );
}

function attributeOf(xml: string, element: string, attribute: string): string | null {
  return new RegExp(`<w:${element}\\b[^>]*\\bw:${attribute}="([^"]*)"`).exec(xml)?.[1] ?? null;
}
