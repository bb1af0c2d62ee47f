/**
 * Figures that a black pen wrote into a printed line: a number after its stroke, the day before its month. Their ink is
 * print's, they stand on its line and are read with confidence, right or wrong. They are known by their shape: print of
 * one face looks alike all over a page, through bad scans too, and these look like none of it.
 */
import { type Figure, likenesses } from '../line/likeness.ts';
import type { CharacterReading, LineReading } from '../types.ts';
import { isFigure, printedFigures, type ReadLine } from './printed-figures.ts';

/** A lone figure less like the page's than this is a pen's: those reach 0.81, type on heavy scans is above 0.83. */
const leastAlone = 0.82;
/** The mean of several: a pen's reach 0.67. A figure the scan has spoilt takes type down to 0.65, yet others of its run are plain. */
const leastTogether = { mean: 0.74, plain: 0.86, spoilt: 0.5 } as const;
/** Figures of one print have one size. */
const sizes = [0.88, 0.94, 1, 1.06] as const;
/** A figure that the page shows only once more may be that one's fault. */
const fewestOthers = 2;

/** Where offices write by hand: after the stroke of the letter's number, and the day before its month. */
const number = /(?<=^\s*ที่ .{3,20}?\/\s*ว?\s*)[๐-๙0-9][๐-๙0-9\s]*/u;
/** Names of months end in one of three ways. */
const day = /(?<=^\s*(?:(?:ที่ .*)?วันที่\s+)?)[๐-๙0-9]{1,2}(?=\s+[ก-๎]+(?:คม|ยน|พันธ์))/u;
/** The same where a gap parts it from its print; in tables numbers stand alone anyway. */
const apart = /^\s*[๐-๙0-9]{1,5}\s*$/u;

/** The lines with the figures a pen wrote named in `penned`. */
export function markBlackPens<Read extends ReadLine>(
  lines: readonly Read[],
): (Read & { readonly penned?: ReadonlySet<CharacterReading> })[] {
  let print: ReadonlyMap<string, readonly Figure[]> | null = null;
  return lines.map((line) => {
    if (line.strip.kind !== 'printed') return line;
    const places = line.strip.cell === undefined ? [number, day, apart] : [number, day];
    const runs = places.map((place) => figuresAt(line.reading, place)).filter((run) => run.length > 0);
    if (runs.length === 0) return line;
    print ??= printedFigures(lines);
    const known = print;
    const penned = runs.filter((run) => isUnlikePrint(line, run, known)).flat();
    return penned.length === 0 ? line : { ...line, penned: new Set(penned) };
  });
}

function figuresAt({ characters, text }: LineReading, place: RegExp): CharacterReading[] {
  const found = place.exec(text);
  if (found === null) return [];
  let at = 0;
  return characters.filter((character) => {
    const start = at;
    at += character.text.length;
    return start >= found.index && start < found.index + found[0].length && isFigure(character);
  });
}

function isUnlikePrint(
  { strip }: ReadLine,
  run: readonly CharacterReading[],
  print: ReadonlyMap<string, readonly Figure[]>,
): boolean {
  const most = run.flatMap(({ text, start, end }) => {
    const others = (print.get(text) ?? []).filter((other) => other.strip !== strip);
    return others.length < fewestOthers ? [] : likenesses({ strip, start, end }, others, sizes).slice(0, 1);
  });
  if (most.length === 0) return false;
  if (run.length === 1) return most.every((likeness) => likeness < leastAlone);
  const mean = most.reduce((sum, likeness) => sum + likeness, 0) / most.length;
  return mean < (Math.max(...most) < leastTogether.plain ? leastTogether.mean : leastTogether.spoilt);
}
