/**
 * Two readings of one stretch of a page laid beside each other, character by character. The longer context of the second
 * may begin before and end behind the first: what lies outside costs nothing.
 */

/** For each unit of the first text its partner in the second, or null; and what the second alone has, by place. */
export type Alignment = {
  /** Index into the second text for every unit of the first; -1 where it has no partner. */
  readonly partners: Int32Array;
  /** Units of the second that stand before unit `n` of the first and have no partner; the last entry stands behind it. */
  readonly extra: readonly (readonly number[])[];
  readonly cost: number;
};

const markPattern = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/;
export const lost = '\uFFFD';

export function isMark(unit: string): boolean {
  return markPattern.test(unit);
}

/** Cost of taking one unit for another; a unit without a code may be any mark. */
function pairCost(one: string, other: string): number {
  if (one === other) return 0;
  if (one === lost) return isMark(other) ? 0.1 : 0.7;
  if ((one === 'า' && other === 'ำ') || (isMark(one) && isMark(other))) return 0.4;
  return isMark(one) || isMark(other) ? 1.4 : 1;
}

function loneCost(unit: string): number {
  if (unit === ' ' || unit === '\t') return 0.3;
  return isMark(unit) || unit === lost ? 0.5 : 1;
}

export function alignWithin(first: string, second: string): Alignment {
  const [rows, columns] = [first.length, second.length];
  const stride = columns + 1;
  const costs = new Float32Array((rows + 1) * stride);
  for (let row = 1; row <= rows; row += 1) {
    costs[row * stride] = (costs[(row - 1) * stride] ?? 0) + loneCost(first[row - 1] ?? '');
    for (let column = 1; column <= columns; column += 1) {
      const at = row * stride + column;
      const one = first[row - 1] ?? '';
      const other = second[column - 1] ?? '';
      costs[at] = Math.min(
        (costs[at - stride - 1] ?? 0) + pairCost(one, other),
        (costs[at - stride] ?? 0) + loneCost(one),
        (costs[at - 1] ?? 0) + loneCost(other),
      );
    }
  }
  return traceBack(first, second, costs, stride);
}

function traceBack(first: string, second: string, costs: Float32Array, stride: number): Alignment {
  const partners = new Int32Array(first.length).fill(-1);
  const extra: number[][] = Array.from({ length: first.length + 1 }, () => []);
  let row = first.length;
  let column = cheapestEnd(costs, row * stride, stride);
  const cost = costs[row * stride + column] ?? 0;
  while (row > 0) {
    const at = row * stride + column;
    const here = costs[at] ?? 0;
    const one = first[row - 1] ?? '';
    const other = second[column - 1] ?? '';
    if (column > 0 && near(here, (costs[at - stride - 1] ?? 0) + pairCost(one, other))) {
      partners[row - 1] = column - 1;
      row -= 1;
      column -= 1;
    } else if (near(here, (costs[at - stride] ?? 0) + loneCost(one))) {
      row -= 1;
    } else {
      extra[row]?.unshift(column - 1);
      column -= 1;
    }
  }
  return { partners, extra, cost };
}

function cheapestEnd(costs: Float32Array, from: number, stride: number): number {
  let best = 0;
  for (let column = 1; column < stride; column += 1)
    if ((costs[from + column] ?? 0) <= (costs[from + best] ?? 0)) best = column;
  return best;
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-3;
}
