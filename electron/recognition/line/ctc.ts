/**
 * From the model's output to characters: the likeliest class of every frame, repeats joined, blanks dropped. Each
 * character keeps what it might be instead: another sign, nothing at all (''), or itself and a neighbour nearly written.
 */
import type { CharacterReading } from '../types.ts';
import { type Alphabet, blank, type TokenKind } from './alphabet.ts';
import { columnsPerFrame } from './strip-batches.ts';

/** One strip's share of the output: log-probabilities, `classes` a frame, from `offset` on. */
export type Frames = {
  readonly values: Float32Array;
  readonly offset: number;
  readonly count: number;
  readonly classes: number;
};

export type Glyph = CharacterReading & {
  readonly kind: TokenKind;
  /** Column where the model was surest of it. */
  readonly middle: number;
};

/** Less likely alternatives are no help to anyone. */
const leastOther = 0.002;
const logLeastOther = Math.log(leastOther);
const mostOthers = 4;

type Peak = {
  readonly token: number;
  first: number;
  last: number;
  /** The surest of its frames. */
  at: number;
  logit: number;
};
type Other = CharacterReading['others'][number];

export function decodeLine(frames: Frames, alphabet: Alphabet): Glyph[] {
  const peaks = peaksOf(frames);
  return peaks.map((peak, at) => {
    const before = peaks[at - 1];
    const after = peaks[at + 1];
    const text = alphabet.tokens[peak.token] ?? '';
    const missed = missedAfter(frames, alphabet, peak, after);
    const missedFirst =
      before === undefined ? missedBetween(frames, alphabet, 0, peak.first, peak, peak) : null;
    const others: Other[] = othersAt(frames, alphabet, peak);
    if (missed !== null) others.push({ text: text + missed.text, confidence: missed.confidence });
    if (missedFirst !== null)
      others.push({ text: missedFirst.text + text, confidence: missedFirst.confidence });
    const doubt = Math.max(missed?.confidence ?? 0, missedFirst?.confidence ?? 0);
    return {
      text,
      kind: alphabet.kinds[peak.token] ?? 'sign',
      confidence: Math.min(Math.exp(peak.logit), 1 - doubt),
      start: Math.round(columnBetween(before, peak)),
      end: Math.round(columnBetween(peak, after)),
      middle: peak.at * columnsPerFrame + columnsPerFrame / 2,
      others: others.sort((one, other) => other.confidence - one.confidence).slice(0, mostOthers),
    };
  });
}

function peaksOf({ values, offset, count, classes }: Frames): Peak[] {
  const peaks: Peak[] = [];
  let open: Peak | null = null;
  for (let frame = 0; frame < count; frame += 1) {
    const from = offset + frame * classes;
    let token = blank;
    let logit = Number.NEGATIVE_INFINITY;
    for (let candidate = 0; candidate < classes; candidate += 1) {
      const value = values[from + candidate] ?? Number.NEGATIVE_INFINITY;
      if (value > logit) {
        logit = value;
        token = candidate;
      }
    }
    if (token === blank) {
      open = null;
    } else if (open !== null && open.token === token) {
      open.last = frame;
      if (logit > open.logit) Object.assign(open, { at: frame, logit });
    } else {
      open = { token, first: frame, last: frame, at: frame, logit };
      peaks.push(open);
    }
  }
  return peaks;
}

/** What else the surest frame of a character could be; the blank there means that nothing is written. */
function othersAt(frames: Frames, alphabet: Alphabet, peak: Peak): Other[] {
  const others: Other[] = [];
  for (let token = 0; token < frames.classes; token += 1) {
    if (logLikelihood(frames, peak.at, token) < logLeastOther) continue;
    if (token === peak.token || alphabet.kinds[token] === 'junk') continue;
    const confidence = likelihood(frames, peak.at, token);
    others.push({ text: alphabet.tokens[token] ?? '', confidence });
  }
  return others;
}

function missedAfter(frames: Frames, alphabet: Alphabet, peak: Peak, after: Peak | undefined): Other | null {
  return missedBetween(frames, alphabet, peak.last + 1, after?.first ?? frames.count, peak, after ?? peak);
}

/** The likeliest character of blank frames, other than those beside them: what the line may have lost there. */
function missedBetween(
  frames: Frames,
  alphabet: Alphabet,
  from: number,
  to: number,
  before: Peak,
  after: Peak,
): Other | null {
  let best: Other | null = null;
  for (let frame = from; frame < to; frame += 1) {
    if (likelihood(frames, frame, blank) > 1 - leastOther) continue;
    for (let token = blank + 1; token < frames.classes; token += 1) {
      if (logLikelihood(frames, frame, token) < logLeastOther) continue;
      if (token === before.token || token === after.token) continue;
      const text = alphabet.tokens[token] ?? '';
      if (text === '') continue;
      const confidence = likelihood(frames, frame, token);
      if (confidence >= Math.max(leastOther, best?.confidence ?? 0)) best = { text, confidence };
    }
  }
  return best;
}

function likelihood(frames: Frames, frame: number, token: number): number {
  return Math.exp(logLikelihood(frames, frame, token));
}

function logLikelihood({ values, offset, classes }: Frames, frame: number, token: number): number {
  return values[offset + frame * classes + token] ?? Number.NEGATIVE_INFINITY;
}

/** A frame sees its character about its middle; the bound between two lies half way. */
function columnBetween(before: Peak | undefined, after: Peak | undefined): number {
  if (before === undefined) return Math.max(0, ((after?.at ?? 0) + 0.5 - usualReach) * columnsPerFrame);
  const middle = before.at + 0.5;
  if (after === undefined) return (middle + usualReach) * columnsPerFrame;
  return ((middle + after.at + 0.5) / 2) * columnsPerFrame;
}

/** Half a character's width, in frames. */
const usualReach = 2;
