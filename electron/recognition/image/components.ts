/** Connected pieces of ink: runs of pixels of one class, joined to touching runs of the row above (8 neighbours). */

/** Runs lie row by row, left to right; `label` tells the component a run belongs to, `end` is exclusive. */
export type Runs = {
  readonly count: number;
  readonly y: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly label: Int32Array;
};

/** Boxes of the components: `right` and `bottom` are exclusive. */
export type Components = {
  readonly count: number;
  readonly left: Int32Array;
  readonly top: Int32Array;
  readonly right: Int32Array;
  readonly bottom: Int32Array;
  readonly area: Int32Array;
  /** The class of its pixels. */
  readonly layer: Uint8Array;
  readonly runs: Runs;
};

/** `mask` holds 0 for paper and a class from 1 for ink; pieces of different classes never join. */
export function findComponents(mask: Uint8Array, width: number, height: number): Components {
  const runs = findRuns(mask, width, height);
  const parent = joinRuns(runs, mask, width);
  return measure(runs, parent, mask, width);
}

type RawRuns = { count: number; y: Int32Array; start: Int32Array; end: Int32Array };

function findRuns(mask: Uint8Array, width: number, height: number): RawRuns {
  const runs = emptyRuns(Math.max(1024, (width * height) >> 5));
  // Paper is skipped four pixels at a time.
  const words = new Uint32Array(mask.buffer, mask.byteOffset, mask.byteLength >> 2);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    const stop = row + width;
    for (let at = row; at < stop; ) {
      const layer = mask[at] as number;
      if (layer === 0) {
        at += 1;
        while ((at & 3) === 0 && at + 4 <= stop && words[at >> 2] === 0) at += 4;
        continue;
      }
      const start = at;
      while (at < stop && mask[at] === layer) at += 1;
      if (runs.count === runs.y.length) grow(runs);
      runs.y[runs.count] = y;
      runs.start[runs.count] = start - row;
      runs.end[runs.count] = at - row;
      runs.count += 1;
    }
  }
  return runs;
}

function emptyRuns(size: number): RawRuns {
  return { count: 0, y: new Int32Array(size), start: new Int32Array(size), end: new Int32Array(size) };
}

function grow(runs: RawRuns): void {
  const bigger = emptyRuns(runs.y.length * 2);
  bigger.y.set(runs.y);
  bigger.start.set(runs.start);
  bigger.end.set(runs.end);
  Object.assign(runs, { y: bigger.y, start: bigger.start, end: bigger.end });
}

function joinRuns({ count, y, start, end }: RawRuns, mask: Uint8Array, width: number): Int32Array {
  const parent = new Int32Array(count);
  let above = 0;
  for (let run = 0; run < count; run += 1) {
    parent[run] = run;
    const row = y[run] as number;
    while ((y[above] as number) < row - 1) above += 1;
    while (above < run && y[above] === row - 1 && (end[above] as number) < (start[run] as number)) above += 1;
    for (let other = above; other < run && y[other] === row - 1; other += 1) {
      if ((start[other] as number) > (end[run] as number)) break;
      const [one, two] = [row * width + (start[run] as number), (row - 1) * width + (start[other] as number)];
      if (mask[one] === mask[two]) join(parent, run, other);
    }
  }
  return parent;
}

function join(parent: Int32Array, one: number, other: number): void {
  const [a, b] = [rootOf(parent, one), rootOf(parent, other)];
  if (a < b) parent[b] = a;
  else parent[a] = b;
}

function rootOf(parent: Int32Array, index: number): number {
  let at = index;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at] as number] as number;
    at = parent[at] as number;
  }
  return at;
}

function measure(runs: RawRuns, parent: Int32Array, mask: Uint8Array, width: number): Components {
  const label = new Int32Array(runs.count);
  let count = 0;
  for (let run = 0; run < runs.count; run += 1) {
    const root = rootOf(parent, run);
    label[run] = root === run ? count : (label[root] as number);
    if (root === run) count += 1;
  }
  const box = {
    left: new Int32Array(count).fill(width),
    top: new Int32Array(count).fill(-1),
    right: new Int32Array(count),
    bottom: new Int32Array(count),
    area: new Int32Array(count),
    layer: new Uint8Array(count),
  };
  for (let run = 0; run < runs.count; run += 1) {
    const at = label[run] as number;
    const [y, start, end] = [runs.y[run] as number, runs.start[run] as number, runs.end[run] as number];
    if (start < (box.left[at] as number)) box.left[at] = start;
    if (end > (box.right[at] as number)) box.right[at] = end;
    if (box.top[at] === -1) {
      box.top[at] = y;
      box.layer[at] = mask[y * width + start] as number;
    }
    box.bottom[at] = y + 1;
    box.area[at] = (box.area[at] as number) + end - start;
  }
  return { count, ...box, runs: { ...runs, label } };
}
