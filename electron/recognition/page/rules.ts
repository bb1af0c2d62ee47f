/** Drawn lines of a straightened page: borders of tables, frames of stamps, underlines. */

import type { Runs } from '../image/components.ts';

/** A level or upright stroke, thin and long. `from` < `to` run along it, `at` is its middle across. */
export type Rule = {
  readonly isLevel: boolean;
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly thickness: number;
  /** What it is made of: stretches of pixels along it, by row (level) or column (upright). */
  readonly stretches: readonly Stretch[];
};

/** Pixels `from` to `to` (exclusive) of one row or column. */
type Stretch = { readonly line: number; readonly from: number; readonly to: number };

/** Letters have no strokes this long, in consonant heights. Columns of a table may be one line high. */
const shortestLevel = 4;
const shortestUpright = 2.4;
/** Thicker is a bar, a picture or large type. In consonant heights. */
const thickest = 0.45;

/** `runs` of all ink of the page, `core` the height of its consonants. */
export function findRules(runs: Runs, width: number, core: number): Rule[] {
  const level = levelStretches(runs, Math.max(40, shortestLevel * core));
  const upright = uprightStretches(runs, width, Math.max(24, shortestUpright * core));
  const isThin = ({ thickness, from, to }: Rule) =>
    thickness <= Math.max(5, thickest * core) && to - from >= 8 * thickness;
  const levels = joined(level, true).filter(isThin);
  const uprights = joined(upright, false).filter(isThin);
  // An upright stroke no longer than a large letter is a border only where it meets a level one.
  return [...levels, ...uprights.filter((rule) => isBorder(rule, levels, core))];
}

function isBorder(rule: Rule, levels: readonly Rule[], core: number): boolean {
  return rule.to - rule.from > 6 * core || levels.some((level) => touch(level, rule, 0.5 * core));
}

/** Whether a level and an upright rule meet or cross. */
export function touch(level: Rule, upright: Rule, slack: number): boolean {
  return (
    upright.at >= level.from - slack &&
    upright.at <= level.to + slack &&
    level.at >= upright.from - slack &&
    level.at <= upright.to + slack
  );
}

function levelStretches({ count, y, start, end }: Runs, least: number): Stretch[] {
  const found: Stretch[] = [];
  for (let run = 0; run < count; run += 1) {
    const [from, to] = [start[run] as number, end[run] as number];
    if (to - from >= least) found.push({ line: y[run] as number, from, to });
  }
  return found;
}

/** Column by column, but visiting only pixels of ink. */
function uprightStretches({ count, y, start, end }: Runs, width: number, least: number): Stretch[] {
  const found: Stretch[] = [];
  const begun = new Int32Array(width);
  const next = new Int32Array(width).fill(-1);
  const close = (line: number) => {
    const [from, to] = [begun[line] as number, next[line] as number];
    if (to !== -1 && to - from >= least) found.push({ line, from, to });
  };
  for (let run = 0; run < count; run += 1) {
    const row = y[run] as number;
    const stop = end[run] as number;
    for (let x = start[run] as number; x < stop; x += 1) {
      if (next[x] !== row) {
        if ((next[x] as number) - (begun[x] as number) >= least) close(x);
        begun[x] = row;
      }
      next[x] = row + 1;
    }
  }
  for (let x = 0; x < width; x += 1) close(x);
  return found.sort((a, b) => a.line - b.line || a.from - b.from);
}

/** Stretches of neighbouring rows that touch are one rule. */
function joined(stretches: readonly Stretch[], isLevel: boolean): Rule[] {
  const groups: Stretch[][] = [];
  let open: Stretch[][] = [];
  for (const stretch of stretches) {
    open = open.filter((group) => stretch.line - (group.at(-1) as Stretch).line <= 2);
    const touching = open.filter((group) => group.some((other) => meets(other, stretch)));
    const [first, ...rest] = touching;
    if (first === undefined) {
      const group = [stretch];
      groups.push(group);
      open.push(group);
      continue;
    }
    for (const other of rest) {
      first.push(...other.splice(0));
      open.splice(open.indexOf(other), 1);
    }
    first.sort((a, b) => a.line - b.line).push(stretch);
  }
  return groups.filter(({ length }) => length > 0).map((group) => ruleOf(group, isLevel));
}

function meets(one: Stretch, other: Stretch): boolean {
  return Math.abs(one.line - other.line) <= 2 && one.from <= other.to + 2 && other.from <= one.to + 2;
}

function ruleOf(stretches: readonly Stretch[], isLevel: boolean): Rule {
  const from = Math.min(...stretches.map((stretch) => stretch.from));
  const to = Math.max(...stretches.map((stretch) => stretch.to));
  const area = stretches.reduce((sum, stretch) => sum + stretch.to - stretch.from, 0);
  const weighted = stretches.reduce(
    (sum, { line, ...stretch }) => sum + line * (stretch.to - stretch.from),
    0,
  );
  return { isLevel, from, to, at: weighted / area, thickness: area / (to - from), stretches };
}

/** Takes the rules out of the mask, with the soft pixels along them. */
export function eraseRules(mask: Uint8Array, width: number, height: number, rules: readonly Rule[]): void {
  for (const { isLevel, stretches } of rules) {
    for (const { line, from, to } of stretches) {
      for (let side = Math.max(0, line - 1); side <= line + 1; side += 1) {
        if (isLevel && side < height) mask.fill(0, side * width + from, side * width + to);
        if (!isLevel && side < width) for (let y = from; y < to; y += 1) mask[y * width + side] = 0;
      }
    }
  }
}
