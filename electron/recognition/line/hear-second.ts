/**
 * What a second reader's line does to ours: letters both see are surer, letters it sees otherwise less sure, and between
 * two spellings of which ours could not decide its vote counts. Numbers keep what our own two readers made of them.
 */
import type { BoxReading } from '../../../shared/document/reading.ts';
import type { CharacterReading, LineReading, Strip } from '../types.ts';
import { alignWithin } from '../witness/align.ts';
import type { SecondReading } from './second-reader.ts';
import { wordsOf } from './words.ts';

/** What is left of a doubt where it agrees, of a confidence where it does not. */
const doubtLeft = 0.4;
const afterContradiction = 0.9;
/** Below this ours could not decide; what it also saw counts from here on; a poor reader must at least be sure. */
const undecided = 0.6;
const alsoSeen = 0.1;
const sureVote = 0.8;
/** Costs a unit above which it read something else altogether. */
const tooDifferent = 0.6;

export type Heard = {
  readonly reading: LineReading;
  readonly others: ReadonlyMap<number, readonly BoxReading[]>;
};

export function hearSecond(
  strip: Pick<Strip, 'width' | 'ink'>,
  reading: LineReading,
  second: SecondReading,
): Heard {
  const alignment = alignWithin(reading.text, second.text);
  if (second.text === '' || alignment.cost > tooDifferent * reading.text.length)
    return { reading, others: new Map() };
  let at = 0;
  const seen = new Map<CharacterReading, string>();
  const characters = reading.characters.map((character) => {
    const partners = alignment.partners.slice(at, at + character.text.length);
    at += character.text.length;
    const there = [...partners]
      .map((partner) => (partner === -1 ? '' : (second.text[partner] ?? '')))
      .join('');
    const weighed = weigh(character, there, second.confidence);
    seen.set(weighed, there);
    return weighed;
  });
  const heard = { ...reading, text: characters.map(({ text }) => text).join(''), characters };
  const others = wordsOf(strip, heard).flatMap((word, index) => {
    const text = word.characters.map((character) => seen.get(character) ?? '').join('');
    const there: BoxReading = { reader: 'second-reader', text, confidence: second.confidence };
    return text === '' ? [] : [[index, [there]] as const];
  });
  return { reading: heard, others: new Map(others) };
}

function weigh(character: CharacterReading, there: string, vote: number): CharacterReading {
  const { text, confidence } = character;
  if (text.trim() === '' || /[0-9๐-๙]/.test(text)) return character;
  if (there === text) return { ...character, confidence: 1 - (1 - confidence) * doubtLeft };
  const also = character.others.find((other) => other.text === there && !/[0-9๐-๙]/.test(there));
  if (
    there !== '' &&
    also !== undefined &&
    confidence < undecided &&
    also.confidence >= alsoSeen &&
    vote >= sureVote
  )
    return { ...character, text: there, confidence: also.confidence, others: [{ text, confidence }] };
  return { ...character, confidence: confidence * afterContradiction };
}
