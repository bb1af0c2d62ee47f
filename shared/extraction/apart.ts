/**
 * What stands on a page beside the running text: receive stamps, which recognition finds by their ink and frame, and
 * what people wrote by hand. Both are taken out before letters are read, and stay with the letter they stand on.
 */
import { findStampDate } from '../thai/date-phrase.ts';
import { isHeadLabel, numberLine, secrecyMark, urgencyMark } from './labels.ts';
import type { Line } from './lines.ts';
import { stampNumberIn } from './stamps.ts';

export type Apart = {
  /** Lines of each stamp. */
  readonly stamps: readonly (readonly Line[])[];
  readonly written: readonly Line[];
};

export const nothingApart: Apart = { stamps: [], written: [] };

export type Flow = {
  readonly lines: readonly Line[];
  /** What stood apart before the line of the same position in `lines`, or behind the last one. */
  apartOf(from: number, to: number): Apart;
};

export function flowOf(all: readonly Line[]): Flow {
  const lines: Line[] = [];
  const stamps: { readonly at: number; readonly lines: Line[]; readonly key: string }[] = [];
  const written: { readonly at: number; readonly line: Line }[] = [];
  const receiving = receivingStamps(all);
  for (const line of all) {
    const last = stamps.at(-1);
    if (line.stamp !== null && receiving.has(line.stamp)) {
      if (last?.key === line.stamp) last.lines.push(line);
      else stamps.push({ at: lines.length, lines: [line], key: line.stamp });
    } else if (line.isHandwritten) written.push({ at: lines.length, line });
    else lines.push(withTop(line, all, lines.at(-1)));
  }
  const isWithin = (at: number, from: number, to: number) =>
    (at >= from && at < to) || (at === to && to === lines.length);
  return {
    lines,
    apartOf: (from, to) => ({
      stamps: stamps.filter(({ at }) => isWithin(at, from, to)).map((stamp) => stamp.lines),
      written: written.filter(({ at }) => isWithin(at, from, to)).map(({ line }) => line),
    }),
  };
}

/** The first line that is left of a page is its top, whatever stood above it. */
function withTop(line: Line, all: readonly Line[], before: Line | undefined): Line {
  if (line.pageTop || before?.page === line.page) return line;
  return all.some(({ page, pageTop }) => page === line.page && pageTop) ? { ...line, pageTop: true } : line;
}

/** Stamps with a number or a day; a red ด่วนที่สุด or a coloured letterhead is part of the letter. */
function receivingStamps(all: readonly Line[]): ReadonlySet<string> {
  const byKey = new Map<string, Line[]>();
  for (const line of all) {
    if (line.stamp === null) continue;
    byKey.set(line.stamp, [...(byKey.get(line.stamp) ?? []), line]);
  }
  const receiving = [...byKey].filter(([, lines]) => {
    const texts = lines.map(({ text }) => text);
    const isLetters = texts.some(
      (text) =>
        isHeadLabel(text) || numberLine.test(text) || urgencyMark.test(text) || secrecyMark.test(text),
    );
    return (
      !isLetters && texts.some((text) => stampNumberIn(text) !== null || findStampDate(text) !== undefined)
    );
  });
  return new Set(receiving.map(([key]) => key));
}
