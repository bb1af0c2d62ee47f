/** Who reads the pages of the bench: our recognition on one thread, and native Tesseract as the baseline. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProjectRoot } from '../../../electron/project-root.ts';
import { decodeImages } from '../../../electron/recognition/image/decode.ts';
import { createRecogniser } from '../../../electron/recognition/recogniser.ts';
import type { ReadPage } from '../../../shared/document/reading.ts';

export type PageReading = { readonly page: ReadPage /** Of processor time. */; readonly seconds: number };

export type PageReader = {
  readonly name: string;
  read(path: string, number: number): Promise<PageReading>;
  close(): Promise<void>;
};

export const models = join(findProjectRoot(import.meta.url).folder, 'assets/models');

export async function ourReader(secondReader: boolean, folder = models): Promise<PageReader> {
  const recogniser = await createRecogniser({ models: folder, secondReader });
  return {
    name: 'ours',
    async read(path, number) {
      const before = process.cpuUsage();
      const [picture] = await decodeImages(readFileSync(path));
      if (picture === undefined) throw new Error(`no picture in ${path}`);
      const read = await recogniser.recognise(picture);
      const { user, system } = process.cpuUsage(before);
      const { turn, size, text, boxes, zones, codes } = read;
      const page: ReadPage = {
        page: number,
        text,
        rawText: '',
        source: 'recognised',
        size,
        boxes,
        zones,
        codes,
        ...(turn === 0 ? {} : { turn }),
      };
      return { page, seconds: (user + system) / 1e6 };
    },
    close: () => recogniser.close(),
  };
}

/** Null when this machine has no Tesseract with Thai; the reason is said. */
export function tesseractReader(say: (line: string) => void): PageReader | null {
  const listed = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' });
  const names = `${listed.stdout ?? ''}${listed.stderr ?? ''}`.split(/\s+/);
  if (listed.error !== undefined || !names.includes('tha') || !names.includes('eng')) {
    say('  baseline SKIPPED (native tesseract with tha and eng is not installed here)');
    return null;
  }
  return {
    name: 'tesseract tha+eng',
    read: async (path, number) => {
      // The shell's own clock tells the child's processor time; one thread, as ours.
      const run = spawnSync(
        'bash',
        ['-c', 'TIMEFORMAT="%U %S"; time tesseract "$0" - -l tha+eng --psm 3 2>/dev/null', path],
        {
          encoding: 'utf8',
          env: { ...process.env, OMP_THREAD_LIMIT: '1' },
          maxBuffer: 16 * 1024 * 1024,
        },
      );
      const [user = 0, system = 0] = run.stderr.trim().split(/\s+/).slice(-2).map(Number);
      const page: ReadPage = {
        page: number,
        text: run.stdout,
        rawText: '',
        source: 'recognised',
        size: null,
        boxes: [],
      };
      return { page, seconds: user + system };
    },
    close: async () => {},
  };
}
