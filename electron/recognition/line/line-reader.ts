/** Reads strips of lines with the models of a folder (`line.onnx`, `line.tokens.json`, `digits.onnx`). One a worker. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LineReading, Strip } from '../types.ts';
import { createAlphabet } from './alphabet.ts';
import { calibrated } from './calibration.ts';
import { decodeLine, type Glyph } from './ctc.ts';
import { createDigitReader } from './digit-reader.ts';
import { checkFormats } from './formats.ts';
import { rerank } from './rerank.ts';
import { openModel, type RuntimeName } from './runtime.ts';
import { agreeScripts } from './scripts-agree.ts';
import { lookAgain } from './second-look.ts';
import { batchesOf } from './strip-batches.ts';

export type LineReader = {
  readonly runtime: RuntimeName;
  /** One reading for each strip, in the order given. */
  read(strips: readonly Pick<Strip, 'width' | 'ink'>[]): Promise<readonly LineReading[]>;
  close(): Promise<void>;
};

/** `worth`: what a confidence is worth; the fitting of the calibration itself reads without one. */
export async function createLineReader(
  folder: string,
  runtime?: RuntimeName,
  worth: typeof calibrated = calibrated,
): Promise<LineReader> {
  const names: unknown = JSON.parse(await readFile(join(folder, 'line.tokens.json'), 'utf8'));
  if (!isListOfNames(names)) throw new Error('line.tokens.json holds no list of names');
  const alphabet = createAlphabet(names);
  const session = await openModel(await readFile(join(folder, 'line.onnx')), runtime);
  const digits = await createDigitReader(folder, session.runtime);

  return {
    runtime: session.runtime,
    async read(strips) {
      const lines = strips.map((strip) => ({ strip, glyphs: [] as Glyph[] }));
      for (const { members, width, input } of batchesOf(strips)) {
        const output = await session.run(input, [
          members.length,
          1,
          input.length / members.length / width,
          width,
        ]);
        const [, count = 0, classes = 0] = output.shape;
        members.forEach((member, at) => {
          const line = lines[member];
          const frames = { values: output.values, offset: at * count * classes, count, classes };
          if (line !== undefined) line.glyphs = decodeLine(frames, alphabet);
        });
      }
      for (const line of lines) line.glyphs = agreeScripts(rerank(line.glyphs));
      return (await lookAgain(lines, digits)).map((glyphs) => lineOf(glyphs, worth));
    },
    async close() {
      await digits.close();
      await session.close();
    },
  };
}

/** The line's confidence stays the models' own: by it a line is told from a scrawl. */
function lineOf(glyphs: readonly Glyph[], worth: typeof calibrated): LineReading {
  const written = glyphs.filter(({ text }) => text.trim() !== '');
  const sum = written.reduce((total, { confidence }) => total + confidence, 0);
  const weighed = glyphs.map((glyph) => ({ ...glyph, confidence: worth(glyph.confidence, glyph.kind) }));
  const characters = checkFormats(weighed);
  return {
    text: characters.map(({ text }) => text).join(''),
    confidence: written.length === 0 ? 0 : sum / written.length,
    characters,
  };
}

function isListOfNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 1 && value.every((name) => typeof name === 'string');
}
