/**
 * Finds tables among the lines of a page and puts each row's cells together. A column begins where several lines
 * start a piece at the same place and none writes across it; two such places make a table. Without this, a row whose
 * cells run over several lines would come out as stripes through all its cells.
 */

import type { PieceWord } from './lay-out.ts';

export type Chunk = {
  text: string;
  x: number;
  end: number;
  y: number;
  height: number;
  read?: readonly PieceWord[];
};
export type Line = { y: number; height: number; chunks: Chunk[] };

/** A row of cells, each cell line by line. */
export type Row = {
  readonly firstY: number;
  readonly lastY: number;
  readonly height: number;
  readonly cells: readonly (readonly Chunk[])[];
};

export type Block =
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'row'; readonly row: Row };

type Gutter = { readonly x: number; readonly first: number; readonly last: number };

/** Points by which starts of one column may differ. */
const aligned = 3;
const fewestLines = 3;

/** The lines in their order, those of tables gathered into rows. */
export function gatherRows(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = [];
  let next = 0;
  for (const table of tablesIn(lines)) {
    for (; next < table.first; next += 1) blocks.push(lineBlock(lines[next]));
    const inside = lines.slice(table.first, table.last + 1);
    blocks.push(...rowsOf(inside, table.columns).map((row) => ({ kind: 'row' as const, row })));
    next = table.last + 1;
  }
  for (; next < lines.length; next += 1) blocks.push(lineBlock(lines[next]));
  return blocks;
}

function lineBlock(line: Line | undefined): Block {
  return { kind: 'line', line: line ?? { y: 0, height: 1, chunks: [] } };
}

type Table = { readonly first: number; readonly last: number; readonly columns: readonly number[] };

/** Stretches of lines that at least two gutters have in common, from top to bottom. */
function tablesIn(lines: readonly Line[]): Table[] {
  const gutters = guttersOf(lines).sort((one, other) => one.first - other.first);
  const tables: Table[] = [];
  let open: { first: number; last: number; columns: number[] } | null = null;
  for (const gutter of gutters) {
    const shared =
      open === null ? 0 : Math.min(open.last, gutter.last) - Math.max(open.first, gutter.first) + 1;
    if (open !== null && shared >= fewestLines) {
      open.first = Math.max(open.first, gutter.first);
      open.last = Math.min(open.last, gutter.last);
      open.columns.push(gutter.x);
    } else if (open === null || gutter.first > open.last) {
      if (open !== null) tables.push(open);
      open = { first: gutter.first, last: gutter.last, columns: [gutter.x] };
    }
  }
  if (open !== null) tables.push(open);
  return tables.filter(({ columns }) => columns.length >= 2);
}

function guttersOf(lines: readonly Line[]): Gutter[] {
  const starts = lines.flatMap(({ chunks }) => chunks.map(({ x }) => x)).sort((one, other) => one - other);
  const places: { x: number; count: number }[] = [];
  for (const x of starts) {
    const last = places.at(-1);
    if (last !== undefined && x - last.x <= aligned) last.count += 1;
    else places.push({ x, count: 1 });
  }
  return places.filter(({ count }) => count >= fewestLines).flatMap(({ x }) => runsAlong(lines, x));
}

/** Runs of lines that a gutter at `x` may divide: none writes across it, and some write on both its sides. */
function runsAlong(lines: readonly Line[], x: number): Gutter[] {
  const runs: Gutter[] = [];
  let members: number[] = [];
  const close = () => {
    const divided = members.filter((at) => lines[at]?.chunks.some((chunk) => chunk.end <= x));
    const [first] = divided;
    const last = members.at(-1);
    if (members.length >= fewestLines && divided.length >= 2 && first !== undefined && last !== undefined)
      runs.push({ x, first, last });
    members = [];
  };
  lines.forEach(({ chunks }, at) => {
    if (chunks.some((chunk) => chunk.x < x - aligned && chunk.end > x)) close();
    else if (chunks.some((chunk) => Math.abs(chunk.x - x) <= aligned)) members.push(at);
  });
  close();
  return runs;
}

function rowsOf(lines: readonly Line[], columns: readonly number[]): Row[] {
  const edges = usedEdges(lines, columns);
  const columnOf = (chunk: Chunk) => edges.filter((edge) => edge - aligned <= chunk.x).length;
  const groups = rowGroups(lines, (line) => line.chunks.some((chunk) => columnOf(chunk) === 0));
  return groups.map((group) => {
    const cells: Chunk[][] = Array.from({ length: edges.length + 1 }, () => []);
    for (const { chunks } of group) for (const chunk of chunks) cells[columnOf(chunk)]?.push(chunk);
    const ys = group.map(({ y }) => y);
    return {
      firstY: Math.min(...ys),
      lastY: Math.max(...ys),
      height: Math.max(...group.map(({ height }) => height)),
      cells,
    };
  });
}

/** Two gutters may lie in one gap, a head's and its figures': the one that begins nothing is left out. */
function usedEdges(lines: readonly Line[], columns: readonly number[]): number[] {
  const edges = [...columns].sort((one, other) => one - other);
  const starts = lines.flatMap(({ chunks }) => chunks.map(({ x }) => x));
  return edges.filter((edge, at) => {
    const next = edges[at + 1] ?? Number.POSITIVE_INFINITY;
    return starts.some((x) => x >= edge - aligned && x < next - aligned);
  });
}

/** Rows are told apart by the wider step between them, or else by their first cell. */
function rowGroups(lines: readonly Line[], beginsRow: (line: Line) => boolean): Line[][] {
  const steps = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0));
  const pitch = Math.min(...steps.filter((step) => step > 5));
  const byStep = split(lines, (_, at) => (steps[at - 1] ?? 0) > pitch * 1.15);
  const byCell = split(lines, beginsRow);
  return byStep.length >= byCell.length * 0.6 && byStep.length > 1 ? byStep : byCell;
}

function split(lines: readonly Line[], begins: (line: Line, at: number) => boolean): Line[][] {
  const groups: Line[][] = [];
  lines.forEach((line, at) => {
    const last = groups.at(-1);
    if (last === undefined || begins(line, at)) groups.push([line]);
    else last.push(line);
  });
  return groups;
}
