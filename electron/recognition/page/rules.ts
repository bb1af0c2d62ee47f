/** Drawn lines of a straightened page: borders of tables, frames of stamps, underlines. */

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

export function findRules(mask: Uint8Array, width: number, height: number, core: number): Rule[] {
  const level = levelStretches(mask, width, height, Math.max(40, shortestLevel * core));
  const upright = uprightStretches(mask, width, height, Math.max(24, shortestUpright * core));
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

function levelStretches(mask: Uint8Array, width: number, height: number, least: number): Stretch[] {
  const found: Stretch[] = [];
  for (let line = 0; line < height; line += 1) {
    const row = line * width;
    // Only every `least`-th pixel can begin the search: a longer stretch covers one of them.
    for (let probe = least >> 1; probe < width; ) {
      if (mask[row + probe] === 0) {
        probe += least >> 1;
        continue;
      }
      let from = probe;
      while (from > 0 && mask[row + from - 1] !== 0) from -= 1;
      let to = probe + 1;
      while (to < width && mask[row + to] !== 0) to += 1;
      if (to - from >= least) found.push({ line, from, to });
      probe = to + (least >> 1);
    }
  }
  return found;
}

function uprightStretches(mask: Uint8Array, width: number, height: number, least: number): Stretch[] {
  const found: Stretch[] = [];
  const begun = new Int32Array(width).fill(-1);
  for (let y = 0; y <= height; y += 1) {
    const row = y * width;
    for (let x = 0; x < width; x += 1) {
      const isInk = y < height && mask[row + x] !== 0;
      const from = begun[x] as number;
      if (isInk && from === -1) begun[x] = y;
      if (isInk || from === -1) continue;
      if (y - from >= least) found.push({ line: x, from, to: y });
      begun[x] = -1;
    }
  }
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
