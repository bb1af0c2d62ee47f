/**
 * Pages to lines: each line without the marks that recognisers and converters leave in text (Markdown, HTML, table
 * pipes), with what the layout says about it. Page numbers and stray digits are dropped, คำต่อเนื่อง is kept apart.
 */
import type { PageSource, PageZone, ReadPage } from '../document/reading.ts';
import { lineGlue } from '../thai/line-glue.ts';
import { type Repaired, rewrite } from '../thai/repair.ts';
import { join, nothing, type Sourced, sourced } from './sourced.ts';

export type Line = Sourced & {
  readonly page: number;
  readonly source: PageSource;
  /** A blank line stands before it. */
  readonly blankBefore: boolean;
  /** First line of its page that says something. */
  readonly pageTop: boolean;
  /** Columns of white space before the text; a tab counts 4. */
  readonly indent: number;
  /** Names the stamp it stands in; null for running text. */
  readonly stamp: string | null;
  /** All of it was written by hand. */
  readonly isHandwritten: boolean;
  /** Last line of its page that says something, page numbers apart. */
  readonly pageEnd: boolean;
  /** Tabs before the text: an indent, or empty cells of a table's row. */
  readonly leadTabs: number;
  /** Units of the longest line of the page: a line nearly as long was wrapped. */
  readonly pageWidth: number;
};

/** คำต่อเนื่อง, e.g. "/๔. ผู้เข้าร่วม...": the words the next page begins with. */
export const continuationPattern = /^\/\s*\S.*(?:\.{2,}|…)\s*$/u;

/** The same at the foot of a page, its dots lost and a pen's stroke read before it. */
const looseContinuation = /^(?:[^\u0E01-\u0E59\s]{1,5}\s+)?\/\s*[\u0E01-\u0E4E๐-๙]\S*(?:\s\S+){0,5}$/u;

export function isContinuation({ text, pageEnd }: Pick<Line, 'text' | 'pageEnd'>): boolean {
  return continuationPattern.test(text) || (pageEnd && looseContinuation.test(text));
}

const pageNumber = /^[-–—]?\s*[๐-๙0-9]{1,3}\s*[-–—]?$/u;
/** Marks without a letter under them are leftovers as well: a layer sometimes sets them on a line of their own. */
const leftovers = /^[\s|:#*_>~`•\u0E31\u0E34-\u0E3A\u0E47-\u0E4E-]*$/u;

type Rule = readonly [pattern: RegExp, mend: (match: string, ...groups: string[]) => string];

const markRules: readonly Rule[] = [
  [/!\[[^\][]{0,200}\]\([^()]{0,500}\)/g, () => ''],
  [/<\/?(?!https?:)[a-z][^<>]{0,300}>/gi, () => ''],
  // Marks are cut out piece by piece, never replaced by their content: every unit keeps its own place.
  [/\[(?=[^\][]{1,300}\]\([^()\s]{1,500}\))/g, () => ''],
  [/\]\([^()\s]{1,500}\)/g, () => ''],
  [/<(?=https?:[^<>\s]{1,500}>)/g, () => ''],
  [/(?<=https?:[^<>\s]{1,500})>/g, () => ''],
  [/<br\s*\/?>/gi, () => ' '],
  [/\*\*|__/g, () => ''],
  [/^(\s*)#{1,6}\s+/, (_, indent = '') => indent],
  // One way only to match a run of spaces: with two a line of nothing else takes the square of its length.
  [/^(\s*)(?:-\s*)?\|\s*/, (_, indent = '') => indent],
  [/(?<!\s)\s*\|\s*$/, () => ''],
  [/(?<!\s)\s*\|\s*/g, () => '\t'],
  // A list mark before a label of the letter's head is an artefact; before other text it is the writer's dash.
  [/^(\s*)[-*•]\s+(?=เรื่อง|เรียน|อ้างถึง|สิ่งที่ส่งมาด้วย|ที่\s+[ก-ฮ]{2})/, (_, indent = '') => indent],
];

export function linesOf(pages: readonly ReadPage[]): Line[] {
  return pages.flatMap(linesOfPage);
}

function linesOfPage(page: ReadPage): Line[] {
  const lines: Line[] = [];
  const pageWidth = widthOf(page.text);
  let blankBefore = false;
  let offset = 0;
  for (const raw of page.text.split('\n')) {
    const cleaned = clean(raw, offset);
    offset += raw.length + 1;
    const text = cleaned.text.trim();
    if (text === '' || leftovers.test(cleaned.text)) {
      blankBefore = true;
      continue;
    }
    if (pageNumber.test(text)) continue;
    const lead = cleaned.text.length - cleaned.text.trimStart().length;
    const whole = sourced(text, page.page, cleaned.origin.slice(lead));
    lines.push({
      ...whole,
      ...apartness(whole, page),
      pageEnd: false,
      page: page.page,
      source: page.source,
      blankBefore,
      pageTop: lines.length === 0,
      indent: indentOf(raw),
      leadTabs: cleaned.text.slice(0, lead).split('\t').length - 1,
      pageWidth,
    });
    blankBefore = false;
  }
  const end = lines.findLastIndex(({ stamp, isHandwritten }) => stamp === null && !isHandwritten);
  return lines.map((line, at) => (at === end ? { ...line, pageEnd: true } : line));
}

/** Whether recognition found the line inside a stamp, or written by hand. */
function apartness({ runs }: Sourced, page: ReadPage): Pick<Line, 'stamp' | 'isHandwritten'> {
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) return { stamp: null, isHandwritten: false };
  const [from, to] = [first.start, last.start + last.length];
  const around = (kind: PageZone['kind']) =>
    (page.zones ?? []).findIndex(
      (zone) => zone.kind === kind && zone.start !== undefined && zone.start <= from && (zone.end ?? 0) >= to,
    );
  const stamp = around('stamp');
  const boxes = page.boxes.filter(({ start, end }) => start < to && end > from);
  return {
    stamp: stamp < 0 ? null : `${page.page}:${stamp}`,
    isHandwritten:
      around('handwriting') >= 0 || (boxes.length > 0 && boxes.every(({ ink }) => ink === 'handwritten')),
  };
}

function clean(raw: string, offset: number): Repaired {
  const start: Repaired = { text: raw, origin: Array.from({ length: raw.length }, (_, at) => offset + at) };
  return markRules.reduce((done, [pattern, mend]) => rewrite(done, pattern, mend), start);
}

function widthOf(text: string): number {
  return text.split('\n').reduce((widest, line) => Math.max(widest, line.trim().length), 0);
}

function indentOf(raw: string): number {
  const lead = raw.slice(0, raw.length - raw.trimStart().length);
  return lead.replaceAll('\t', '    ').length;
}

/** Whether the line was broken by the margin rather than by the writer. */
export function isWrapped(line: Line): boolean {
  return line.text.length >= Math.max(40, line.pageWidth * 0.72);
}

/** Lines of a page that was drawn: put together from pieces and their places, a tab for each wide gap. */
export function isLaidOut(source: PageSource): boolean {
  return source === 'text-layer' || source === 'recognised';
}

/** Lines as running text. */
export function joinLines(lines: readonly Sourced[]): Sourced {
  if (lines.length === 0) return nothing;
  const isLayer = lines.some((line) => 'source' in line && isLaidOut((line as Line).source));
  return join(lines, isLayer ? lineGlue : ' ');
}
