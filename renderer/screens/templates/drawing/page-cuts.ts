/**
 * Cuts a drawn text that is longer than its sheet, between lines. Each page shows the whole text through a window of its
 * own, so that nothing moves by the cut; what does not stand there is hidden from eyes, readers and copying.
 */
import { onSheet } from './places.ts';

/** Far more than a letter has; a file may have more, and each page holds all of the text. */
const mostPages = 60;

/** Thai vowels below reach further down than their line: they belong to the page of the line. */
const belowLine = 3;
/** Wider than any paper: on this side nothing is cut off. */
const beyond = 4_000;

type Span = { readonly top: number; readonly bottom: number };

/** The sheet must be laid out. Returns it alone when it fits. */
export function cutToPages(sheet: HTMLElement): readonly HTMLElement[] {
  const height = Number.parseFloat(getComputedStyle(sheet).minHeight);
  if (!(height > 0)) return [sheet];
  const isLong = sheet.getBoundingClientRect().height > height + 1;
  const cut = isLong ? cutSheet(sheet, height) : [sheet];
  for (const page of cut) page.style.height = `${height}px`;
  return cut;
}

function cutSheet(sheet: HTMLElement, height: number): readonly HTMLElement[] {
  const flow = intoWindow(sheet);
  const origin = flow.getBoundingClientRect().top;
  const room = height - (origin - sheet.getBoundingClientRect().top) - footRoom(sheet);
  const total = flow.getBoundingClientRect().height;
  if (room < 40) return [sheet];
  const spans = spansOf(flow, origin);
  const cuts = [0];
  while ((cuts.at(-1) ?? 0) + room < total && cuts.length < mostPages)
    cuts.push(nextCut(cuts.at(-1) ?? 0, room, spans));
  const blocks = [...flow.querySelectorAll('p, tr')].map((block) =>
    spanOf(block.getBoundingClientRect(), origin),
  );
  return cuts.map((from, at) =>
    pageOf(sheet, { from, to: cuts[at + 1] ?? Math.min(total, from + room), blocks }),
  );
}

/** Heading and foot stay; all between becomes one text behind a window. */
function intoWindow(sheet: HTMLElement): HTMLElement {
  const [pane, flow] = [document.createElement('div'), document.createElement('div')];
  pane.className = 'drawn-window';
  flow.className = 'drawn-flow';
  pane.append(flow);
  const between = [...sheet.children].filter((child) => !child.matches(`header, footer, .${onSheet}`));
  between[0]?.before(pane);
  flow.append(...between);
  return flow;
}

function footRoom(sheet: HTMLElement): number {
  const padding = Number.parseFloat(getComputedStyle(sheet).paddingBottom);
  const foot = sheet.querySelector(':scope > footer');
  if (foot === null) return padding;
  return (
    padding + foot.getBoundingClientRect().height + Number.parseFloat(getComputedStyle(foot).marginBottom)
  );
}

/** Lines of text and pictures: what no cut may go through. */
function spansOf(flow: HTMLElement, origin: number): readonly Span[] {
  const words = document.createTreeWalker(flow, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const spans: Span[] = [];
  for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) spans.push(spanOf(rect, origin));
  }
  for (const picture of flow.querySelectorAll('img'))
    spans.push(spanOf(picture.getBoundingClientRect(), origin));
  return spans;
}

function spanOf({ top, bottom }: Span, origin: number): Span {
  return { top: top - origin, bottom: bottom - origin };
}

/** The lowest place that parts no line; a line higher than the sheet is parted after all. */
export function nextCut(from: number, room: number, spans: readonly Span[]): number {
  let cut = from + room;
  for (;;) {
    const parted = spans.filter(({ top, bottom }) => top < cut - 0.5 && bottom > cut + 0.5);
    if (parted.length === 0) return cut;
    const higher = Math.min(...parted.map(({ top }) => top));
    if (higher <= from + 1) return from + room;
    cut = higher;
  }
}

function pageOf(
  sheet: HTMLElement,
  { from, to, blocks }: { readonly from: number; readonly to: number; readonly blocks: readonly Span[] },
): HTMLElement {
  const page = sheet.cloneNode(true) as HTMLElement;
  if (from > 0)
    for (const placed of page.querySelectorAll<HTMLElement>(`.${onSheet}`)) placed.style.display = 'none';
  const pane = page.querySelector<HTMLElement>('.drawn-window');
  const flow = page.querySelector<HTMLElement>('.drawn-flow');
  if (pane === null || flow === null) return page;
  pane.style.height = `${to - from}px`;
  flow.style.marginTop = `${-from}px`;
  const isLast = to >= (blocks.at(-1)?.bottom ?? 0) - 0.5;
  pane.style.clipPath = `inset(${from > 0 ? belowLine : -beyond}px ${-beyond}px ${isLast ? -beyond : -belowLine}px ${-beyond}px)`;
  return marked(page, flow, { from, to, blocks });
}

function marked(
  page: HTMLElement,
  flow: HTMLElement,
  { from, to, blocks }: { readonly from: number; readonly to: number; readonly blocks: readonly Span[] },
): HTMLElement {
  [...flow.querySelectorAll<HTMLElement>('p, tr')].forEach((block, at) => {
    const span = blocks[at];
    if (span === undefined) return;
    if (span.bottom <= from + 0.5 || span.top >= to - 0.5) {
      block.classList.add('drawn-elsewhere');
      block.setAttribute('aria-hidden', 'true');
    } else if (span.top < from - 0.5) block.classList.add('drawn-begun');
  });
  return page;
}
