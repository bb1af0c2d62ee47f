/** Reads strips of lines with the line model of a folder (`line.onnx`, `line.tokens.json`). One reader a worker. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LineReading, Strip } from '../types.ts';
import { createAlphabet } from './alphabet.ts';
import { decodeLine, type Glyph } from './ctc.ts';
import { openModel, type RuntimeName } from './runtime.ts';
import { batchesOf } from './strip-batches.ts';

export type LineReader = {
  readonly runtime: RuntimeName;
  /** One reading for each strip, in the order given. */
  read(strips: readonly Pick<Strip, 'width' | 'ink'>[]): Promise<readonly LineReading[]>;
  close(): Promise<void>;
};

export async function createLineReader(folder: string, runtime?: RuntimeName): Promise<LineReader> {
  const names: unknown = JSON.parse(await readFile(join(folder, 'line.tokens.json'), 'utf8'));
  if (!isListOfNames(names)) throw new Error('line.tokens.json holds no list of names');
  const alphabet = createAlphabet(names);
  const session = await openModel(await readFile(join(folder, 'line.onnx')), runtime);

  return {
    runtime: session.runtime,
    async read(strips) {
      const readings: LineReading[] = strips.map(() => ({ text: '', confidence: 0, characters: [] }));
      for (const { members, width, input } of batchesOf(strips)) {
        const output = await session.run(input, [
          members.length,
          1,
          input.length / members.length / width,
          width,
        ]);
        const [, count = 0, classes = 0] = output.shape;
        members.forEach((member, at) => {
          const frames = { values: output.values, offset: at * count * classes, count, classes };
          readings[member] = lineOf(decodeLine(frames, alphabet));
        });
      }
      return readings;
    },
    close: () => session.close(),
  };
}

function lineOf(glyphs: readonly Glyph[]): LineReading {
  const written = glyphs.filter(({ text }) => text.trim() !== '');
  const sum = written.reduce((total, { confidence }) => total + confidence, 0);
  return {
    text: glyphs.map(({ text }) => text).join(''),
    confidence: written.length === 0 ? 0 : sum / written.length,
    characters: glyphs,
  };
}

function isListOfNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 1 && value.every((name) => typeof name === 'string');
}
