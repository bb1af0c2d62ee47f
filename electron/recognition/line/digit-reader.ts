/**
 * Reads digits a second time by different means: a small network (`digits.onnx`) that sees one glyph alone, without the
 * line around it from which the line model guesses. Where the two disagree, one of them is wrong: of misread digits nine
 * in ten are noticed so, of right ones one in three hundred is doubted.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Strip, stripHeight } from '../types.ts';
import type { Glyph } from './ctc.ts';
import { openModel, type RuntimeName } from './runtime.ts';

/** What the network can say, in the order of its output; the last class is anything that is no digit. */
const classes = [...'๐๑๒๓๔๕๖๗๘๙0123456789'];
const classCount = classes.length + 1;

/** The window about a glyph's middle, as in training (training/digits.py). */
const windowSide = 32;
const windowTop = 10;
const mostAtOnce = 64;
/** Neither reader is ever quite certain. */
const floor = { line: 1e-4, glyph: 2e-3 } as const;

/** Where a digit stands in a strip. */
export type DigitPlace = { readonly strip: Pick<Strip, 'width' | 'ink'>; readonly column: number };
/** Likelihood of every digit, and of no digit under ''. */
export type DigitOpinion = ReadonlyMap<string, number>;

export type DigitReader = {
  read(places: readonly DigitPlace[]): Promise<readonly DigitOpinion[]>;
  close(): Promise<void>;
};

export async function createDigitReader(folder: string, runtime?: RuntimeName): Promise<DigitReader> {
  const session = await openModel(await readFile(join(folder, 'digits.onnx')), runtime);
  return {
    async read(places) {
      const opinions: DigitOpinion[] = [];
      for (let first = 0; first < places.length; first += mostAtOnce) {
        const some = places.slice(first, first + mostAtOnce);
        const input = new Float32Array(some.length * windowSide * windowSide);
        for (const [at, place] of some.entries()) copyWindow(place, input, at * windowSide * windowSide);
        const { values } = await session.run(input, [some.length, 1, windowSide, windowSide]);
        for (let at = 0; at < some.length; at += 1)
          opinions.push(opinionOf(values.subarray(at * classCount, (at + 1) * classCount)));
      }
      return opinions;
    },
    close: () => session.close(),
  };
}

function copyWindow({ strip, column }: DigitPlace, to: Float32Array, offset: number): void {
  const left = column - windowSide / 2;
  for (let y = 0; y < windowSide && windowTop + y < stripHeight; y += 1) {
    const row = (windowTop + y) * strip.width;
    for (let x = 0; x < windowSide; x += 1) {
      const from = left + x;
      if (from >= 0 && from < strip.width)
        to[offset + y * windowSide + x] = (strip.ink[row + from] ?? 0) / 255;
    }
  }
}

function opinionOf(scores: Float32Array): DigitOpinion {
  const highest = Math.max(...scores);
  const weights = Array.from(scores, (score) => Math.exp(score - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return new Map(weights.map((weight, at) => [classes[at] ?? '', weight / total]));
}

export type SecondLook = {
  /** The digit both together think likeliest: the line's own, unless the glyph is clear and the line was not. */
  readonly text: string;
  readonly confidence: number;
  /** What the glyph alone looks like, '' for no digit. */
  readonly alone: string;
};

/** A glyph less like the line's digit than this is another one. */
const leastLikeness = 0.2;

/** Both opinions together, as of two witnesses that know nothing of each other. */
export function weighDigit(
  glyph: Pick<Glyph, 'text' | 'confidence' | 'others'>,
  opinion: DigitOpinion,
): SecondLook {
  const own = new Map(glyph.others.map(({ text, confidence }) => [text, confidence]));
  own.set(glyph.text, glyph.confidence);
  const candidates = classes.filter((digit) => sameScript(digit, glyph.text));
  const weights = candidates.map(
    (digit) => Math.max(own.get(digit) ?? 0, floor.line) * Math.max(opinion.get(digit) ?? 0, floor.glyph),
  );
  const noDigit = Math.max(1 - glyph.confidence, floor.line) * Math.max(opinion.get('') ?? 0, floor.glyph);
  const total = weights.reduce((sum, weight) => sum + weight, noDigit);
  const highest = Math.max(...weights);
  return {
    text: candidates[weights.indexOf(highest)] ?? glyph.text,
    confidence: highest / total,
    alone: (opinion.get(glyph.text) ?? 0) >= leastLikeness ? glyph.text : likeliest(opinion),
  };
}

export function likeliest(opinion: DigitOpinion): string {
  return [...opinion].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** ๑ and 1 are told apart by the line: alone, a Thai letter's numerals and a machine's stamp may look alike. */
function sameScript(one: string, other: string): boolean {
  return /[๐-๙]/.test(one) === /[๐-๙]/.test(other);
}
