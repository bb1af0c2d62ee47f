/** A strip's reading cut into its words, each with the columns its ink fills. */
import type { CharacterReading, LineReading, Strip } from '../types.ts';
import { stripHeight } from '../types.ts';

export type Word = {
  readonly text: string;
  readonly characters: readonly CharacterReading[];
  /** Columns of the strip, end exclusive. */
  readonly start: number;
  readonly end: number;
};

/** Darker than paper with its grain. */
const leastInk = 70;

export function wordsOf(strip: Pick<Strip, 'width' | 'ink'>, { characters }: LineReading): Word[] {
  const words: Word[] = [];
  const inked = inkedColumns(strip);
  let from = 0;
  let members: CharacterReading[] = [];
  const close = (to: number) => {
    if (members.length > 0) words.push(wordOf(members, tighten(inked, from, to)));
    members = [];
    from = to;
  };
  for (const character of characters) {
    if (character.text.trim() === '') close(Math.round((character.start + character.end) / 2));
    else members.push(character);
  }
  close(strip.width);
  return words;
}

function wordOf(characters: readonly CharacterReading[], [start, end]: readonly [number, number]): Word {
  return { text: characters.map(({ text }) => text).join(''), characters, start, end };
}

function inkedColumns({ width, ink }: Pick<Strip, 'width' | 'ink'>): Uint8Array {
  const inked = new Uint8Array(width);
  for (let row = 0; row < stripHeight; row += 1)
    for (let column = 0; column < width; column += 1)
      if ((ink[row * width + column] ?? 0) > leastInk) inked[column] = (inked[column] ?? 0) + 1;
  return inked;
}

/** The stretch without the white at its ends; all of it where it is white. */
function tighten(inked: Uint8Array, from: number, to: number): readonly [number, number] {
  let start = from;
  let end = Math.min(to, inked.length);
  while (start < end && (inked[start] ?? 0) < 2) start += 1;
  while (end > start && (inked[end - 1] ?? 0) < 2) end -= 1;
  return start < end ? [start, end] : [from, Math.max(from, Math.min(to, inked.length))];
}
