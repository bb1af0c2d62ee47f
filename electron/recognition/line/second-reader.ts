/**
 * Tesseract as a second reader of doubtful lines, from the data in the folder of the models; it can be turned off.
 * Its Thai data cannot write ๔ ๖ ๗ ๘ ๙ at all and puts look-alikes in their place: of numbers it is never believed.
 * Its own worker is started when first needed and replaced after a while, since its memory only grows.
 */
import { join } from 'node:path';
import type { Worker } from 'tesseract.js';
import { type Strip, stripHeight } from '../types.ts';

export type SecondReading = { readonly text: string; readonly confidence: number };

export type SecondReader = {
  read(strips: readonly Pick<Strip, 'width' | 'ink'>[]): Promise<readonly SecondReading[]>;
  close(): Promise<void>;
};

const linesOfALife = 300;
const lstmOnly = 1;
/** One line of text, whatever it looks like. */
const singleLine = '7';

export function createSecondReader(models: string): SecondReader {
  let worker: Promise<Worker> | null = null;
  let linesRead = 0;

  async function start(): Promise<Worker> {
    const { createWorker } = (await import('tesseract.js')).default;
    const started = await createWorker('tha+eng', lstmOnly, {
      langPath: join(models, 'second-reader'),
      gzip: true,
      cacheMethod: 'none',
      errorHandler: () => undefined,
    });
    await started.setParameters({ tessedit_pageseg_mode: singleLine as never });
    return started;
  }

  async function close(): Promise<void> {
    const old = worker;
    worker = null;
    linesRead = 0;
    await (await old)?.terminate();
  }

  return {
    async read(strips) {
      if (linesRead >= linesOfALife) await close();
      worker ??= start();
      const running = await worker;
      const readings: SecondReading[] = [];
      for (const strip of strips) {
        const { data } = await running.recognize(pictureOf(strip), {}, { text: true });
        readings.push({ text: spelt(data.text), confidence: data.confidence / 100 });
      }
      linesRead += strips.length;
      return readings;
    },
    close,
  };
}

/** A portable greymap, ink on paper. */
function pictureOf({ width, ink }: Pick<Strip, 'width' | 'ink'>): Buffer {
  return Buffer.concat([Buffer.from(`P5 ${width} ${stripHeight} 255\n`), ink.map((value) => 255 - value)]);
}

/** Tesseract writes ำ in two pieces and knows no other spelling. */
function spelt(text: string): string {
  return text
    .trim()
    .replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1ำ')
    .replace(/ำ([\u0E48-\u0E4B])/g, '$1ำ');
}
