/** One mutated file by its number: the same seed and number give the same file, the same way and the same name. */
import { diceOf } from './dice.ts';
import type { Format, SoundFile, Way } from './sound-files.ts';
import { byteSpoils, joined, type Spoil } from './spoil-bytes.ts';
import { pdfSpoils, type SlowSpoil } from './spoil-pdf.ts';
import { archiveSpoils, zipSpoils } from './spoil-zip.ts';

export type Mutant = {
  readonly number: number;
  readonly name: string;
  readonly from: string;
  readonly how: string;
  readonly way: Way;
  readonly bytes: Uint8Array;
};

type Spoils = Readonly<Record<string, Spoil | SlowSpoil>>;

const insideOf: Readonly<Record<Format, Spoils>> = {
  pdf: pdfSpoils,
  docx: zipSpoils,
  xlsx: zipSpoils,
  archive: { ...archiveSpoils, ...zipSpoils },
  picture: byteSpoils,
  text: byteSpoils,
};

/** Archives are built up whole each time; a few of them tell as much. */
const oneArchiveIn = 12;

export async function mutant(sound: readonly SoundFile[], seed: number, number: number): Promise<Mutant> {
  const dice = diceOf(Math.imul(seed, 65_537) + number);
  const others = sound.filter(({ format }) => format !== 'archive');
  const source = dice.pick(dice.below(oneArchiveIn) === 0 ? sound : others);
  const way = dice.pick(source.ways);
  const name = dice.below(8) === 0 ? dice.pick(others).name : source.name;
  // Two thirds behind packing and structure, where the format has any: the rest hits its shell.
  const spoils = dice.below(3) > 0 ? insideOf[source.format] : byteSpoils;
  if (dice.below(20) === 0) {
    const bytes = joined(
      dice.below(2) === 0 ? [source.bytes, dice.pick(others).bytes] : [dice.pick(others).bytes, source.bytes],
    );
    return { number, name, from: source.name, how: 'two files in one', way, bytes };
  }
  const how = dice.pick(Object.keys(spoils));
  const bytes = (await spoils[how]?.(source.bytes, dice)) ?? source.bytes;
  return { number, name, from: source.name, how, way, bytes };
}
