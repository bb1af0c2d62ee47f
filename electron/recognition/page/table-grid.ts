/** Ruled tables: rules that meet make a grid; slots without a border between them are one cell. */
import { type Rule, touch } from './rules.ts';

/** A cell on the straightened page. `table` counts from 0. */
export type GridCell = {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A table of one cell is a frame: of a stamp, of a picture, of the page. */
export type Grid = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly cells: readonly GridCell[];
  readonly rules: readonly Rule[];
};

/** `core` is the page's consonant height: ends of rules miss each other by less than half of it. */
export function findGrids(rules: readonly Rule[], core: number): Grid[] {
  const slack = Math.max(5, 0.5 * core);
  const groups = groupMeeting(rules, slack);
  return groups
    .flatMap((group) => gridOf(group, slack))
    .toSorted((a, b) => a.top - b.top || a.left - b.left)
    .map((grid, table) => ({ ...grid, cells: grid.cells.map((cell) => ({ ...cell, table })) }));
}

function groupMeeting(rules: readonly Rule[], slack: number): Rule[][] {
  let groups: Rule[][] = [];
  for (const rule of rules) {
    const isMet = (group: readonly Rule[]) => group.some((other) => meets(rule, other, slack));
    const met = groups.filter(isMet);
    groups = [...groups.filter((group) => !met.includes(group)), [rule, ...met.flat()]];
  }
  return groups;
}

function meets(one: Rule, other: Rule, slack: number): boolean {
  if (one.isLevel === other.isLevel) return false;
  return one.isLevel ? touch(one, other, slack) : touch(other, one, slack);
}

function gridOf(rules: readonly Rule[], slack: number): Grid[] {
  const levels = rules.filter(({ isLevel }) => isLevel);
  const uprights = rules.filter(({ isLevel }) => !isLevel);
  const rows = clusters(levels, slack);
  const columns = clusters(uprights, slack);
  const [left, right, top, bottom] = [columns[0], columns.at(-1), rows[0], rows.at(-1)];
  if (rows.length < 2 || columns.length < 2) return [];
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return [];
  const hasBorder = (side: readonly Rule[], at: number, from: number, to: number) =>
    covered(side, at, from, to, slack) > 0.5 * (to - from);
  const cells = mergeSlots(
    rows,
    columns,
    (row, column) => hasBorder(uprights, columns[column] ?? 0, rows[row] ?? 0, rows[row + 1] ?? 0),
    (row, column) => hasBorder(levels, rows[row] ?? 0, columns[column] ?? 0, columns[column + 1] ?? 0),
  );
  return [{ left, right, top, bottom, cells, rules }];
}

/** Places of the rules across, those nearer than the slack taken together. */
function clusters(rules: readonly Rule[], slack: number): number[] {
  const places: { at: number; weight: number }[] = [];
  for (const { at, from, to } of rules.toSorted((a, b) => a.at - b.at)) {
    const last = places.at(-1);
    const weight = to - from;
    if (last === undefined || at - last.at > slack) places.push({ at, weight });
    else {
      last.at = (last.at * last.weight + at * weight) / (last.weight + weight);
      last.weight += weight;
    }
  }
  return places.map(({ at }) => at);
}

function covered(rules: readonly Rule[], at: number, from: number, to: number, slack: number): number {
  return rules
    .filter((rule) => Math.abs(rule.at - at) <= slack)
    .reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0);
}

type HasBorder = (row: number, column: number) => boolean;

/** `borderLeft(row, column)`: is there a border at the left of the slot; `borderAbove`: above it. */
function mergeSlots(
  rows: readonly number[],
  columns: readonly number[],
  borderLeft: HasBorder,
  borderAbove: HasBorder,
): GridCell[] {
  const [height, width] = [rows.length - 1, columns.length - 1];
  const owner = Array.from({ length: height * width }, (_, at) => at);
  const take = (from: number, to: number) => {
    const [a, b] = [owner[from] as number, owner[to] as number];
    for (let at = 0; at < owner.length; at += 1) if (owner[at] === b) owner[at] = a;
  };
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const slot = row * width + column;
      if (column > 0 && !borderLeft(row, column)) take(slot - 1, slot);
      if (row > 0 && !borderAbove(row, column)) take(slot - width, slot);
    }
  }
  return [...new Set(owner)].map((one) => cellOf(one, owner, rows, columns));
}

function cellOf(
  one: number,
  owner: readonly number[],
  rows: readonly number[],
  columns: readonly number[],
): GridCell {
  const width = columns.length - 1;
  const slots = owner.flatMap((other, at) => (other === one ? [at] : []));
  const ys = slots.map((slot) => Math.floor(slot / width));
  const xs = slots.map((slot) => slot % width);
  const [row, column] = [Math.min(...ys), Math.min(...xs)];
  const [rowSpan, columnSpan] = [Math.max(...ys) - row + 1, Math.max(...xs) - column + 1];
  return {
    table: 0,
    row,
    column,
    rowSpan,
    columnSpan,
    left: columns[column] ?? 0,
    right: columns[column + columnSpan] ?? 0,
    top: rows[row] ?? 0,
    bottom: rows[row + rowSpan] ?? 0,
  };
}
