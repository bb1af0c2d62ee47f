/** Choosing several lines of a list: Space, Shift with arrows or a press, Ctrl A. What the hook beside it counts with. */

/** By id; false: voided or classified, not to be written into with others. */
export type ChosenRows = ReadonlyMap<string, boolean>;

type Line = {
  readonly id: string;
  readonly voided: object | null;
  readonly secrecy: string | null;
};

export function isOpenLine({ voided, secrecy }: Line): boolean {
  return voided === null && secrecy === null;
}

export function toggled(chosen: ChosenRows, line: Line): ChosenRows {
  const next = new Map(chosen);
  if (!next.delete(line.id)) next.set(line.id, isOpenLine(line));
  return next;
}

/** The lines from one place to another, whichever comes first, at most so many from where it began. */
export function stretchOf(from: number, to: number, most: number): { offset: number; limit: number } {
  const limit = Math.min(Math.abs(to - from) + 1, most);
  return { offset: to >= from ? from : from - limit + 1, limit };
}

export function openIds(chosen: ChosenRows): readonly string[] {
  return [...chosen].flatMap(([id, isOpen]) => (isOpen ? [id] : []));
}
