/** Tab stops of a drawn Word file: a paragraph's stops by the class it bears, then the width of every tab as it stands. */
import { tabMark } from './elements.ts';

const pointsPerPixel = 72 / 96;
/** Half an inch, as Word has it without a setting. */
const ordinaryStep = 36;

export type TabStop = { readonly position: string; readonly style: string; readonly leader?: string };
/** Stops by paragraph class. */
export type TabStops = ReadonlyMap<string, readonly TabStop[]>;

/** As the drawing library reads a file; only what is needed of it. */
export type FileNode = {
  type?: string;
  children?: FileNode[];
  tabs?: TabStop[];
  styleName?: string;
  className?: string;
};

/** After the call every paragraph with stops bears a class, under which they are found. */
export function markTabStops(
  roots: readonly FileNode[],
  stopsOfStyle: (name: string) => readonly TabStop[],
): TabStops {
  const found = new Map<string, readonly TabStop[]>();
  const visit = (node: FileNode): void => {
    const stops = node.type === 'paragraph' ? stopsOf(node, stopsOfStyle) : [];
    if (stops.length > 0) {
      const name = `stops-${found.size}`;
      node.className = [node.className, name].filter(Boolean).join(' ');
      found.set(name, stops);
    }
    node.children?.forEach(visit);
  };
  roots.forEach(visit);
  return found;
}

function stopsOf({ tabs, styleName }: FileNode, stopsOfStyle: (name: string) => readonly TabStop[]) {
  const own = tabs ?? [];
  const cleared = new Set(own.filter(({ style }) => style === 'clear').map(({ position }) => position));
  const inherited = styleName === undefined ? [] : stopsOfStyle(styleName);
  return [...inherited, ...own].filter(({ style, position }) => style !== 'clear' && !cleared.has(position));
}

export function stopsOfParagraph(paragraph: Element, stops: TabStops): readonly TabStop[] {
  return [...paragraph.classList].flatMap((name) => stops.get(name) ?? []);
}

/** Widths follow one another: each tab is measured after those before it have theirs. */
export function setTabWidths(root: ParentNode, stops: TabStops, step: number = ordinaryStep): void {
  for (const tab of root.querySelectorAll<HTMLElement>(`.${tabMark}`)) {
    const paragraph = tab.closest('p');
    if (paragraph === null) continue;
    tab.textContent = '\u200b';
    tab.style.display = 'inline-block';
    const { width, leader } = widthOf(tab, paragraph, stopsOfParagraph(paragraph, stops), step);
    tab.style.width = `${Math.max(1, width).toFixed(2)}pt`;
    const line = leaderLines[leader ?? ''];
    if (line !== undefined) tab.style.borderBottom = line;
  }
}

const leaderLines: Readonly<Record<string, string>> = {
  dot: '1px dotted',
  middleDot: '1px dotted',
  hyphen: '1px dashed',
  underscore: '1px solid',
  heavy: '2px solid',
};

function widthOf(tab: HTMLElement, paragraph: HTMLElement, stops: readonly TabStop[], step: number) {
  const style = getComputedStyle(paragraph);
  const marginLeft = Number.parseFloat(style.marginLeft) * pointsPerPixel;
  const start = paragraph.getBoundingClientRect().left * pointsPerPixel - marginLeft;
  const left = tab.getBoundingClientRect().left * pointsPerPixel - start;
  // A hanging first line has a stop where the others begin.
  const isHanging = Number.parseFloat(style.textIndent) < 0;
  const all = [...stops, ...(isHanging ? [{ position: `${marginLeft}pt`, style: 'left' }] : [])]
    .map((stop) => ({ ...stop, at: Number.parseFloat(stop.position) }))
    .sort((one, other) => one.at - other.at);
  const next = all.find(({ at }) => at > left + 0.5);
  if (next === undefined) return { width: (Math.floor((left + 0.5) / step) + 1) * step - left, leader: null };
  const share = { right: 1, end: 1, decimal: 1, center: 0.5 }[next.style] ?? 0;
  const following = share === 0 ? 0 : widthAfter(tab, paragraph) * pointsPerPixel;
  return { width: next.at - left - share * following, leader: next.leader ?? null };
}

/** Of the words up to the next tab of the paragraph, or its end. */
function widthAfter(tab: HTMLElement, paragraph: HTMLElement): number {
  const tabs = [...paragraph.querySelectorAll(`.${tabMark}`)];
  const next = tabs[tabs.indexOf(tab) + 1];
  const words = document.createRange();
  words.setStartAfter(tab);
  if (next === undefined) words.setEndAfter(paragraph.lastChild ?? paragraph);
  else words.setEndBefore(next);
  return words.getBoundingClientRect().width;
}
