/**
 * Pictures of pages as our recognition reads them. Kept beside the pictures until a reader or a model changes: what is
 * tried out here is what comes after the reading.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { findProjectRoot } from '../../../electron/project-root.ts';
import type { ReadPage } from '../../../shared/document/reading.ts';
import { models, ourReader, type PageReader } from '../reading/page-readers.ts';
import { writeWhole } from '../reading/write-whole.ts';

const root = findProjectRoot(import.meta.url).folder;

export type KeptReader = {
  read(pictures: readonly string[]): Promise<ReadPage[]>;
  close(): Promise<void>;
};

export function keptReader(): KeptReader {
  const folder = join(root, 'node_modules/.cache/read-pages', readerVersion());
  let reader: PageReader | null = null;
  async function readOne(picture: string, number: number): Promise<ReadPage> {
    const kept = join(folder, `${relative(join(root, 'node_modules/.cache'), picture)}.json`);
    if (existsSync(kept)) return { ...(JSON.parse(readFileSync(kept, 'utf8')) as ReadPage), page: number };
    reader ??= await ourReader(false);
    const { page } = await reader.read(picture, number);
    mkdirSync(dirname(kept), { recursive: true });
    writeWhole(kept, JSON.stringify(page));
    return page;
  }
  return {
    async read(pictures) {
      const pages: ReadPage[] = [];
      for (const [at, picture] of pictures.entries()) pages.push(await readOne(picture, at + 1));
      return pages;
    },
    close: async () => reader?.close(),
  };
}

function readerVersion(): string {
  const hash = createHash('sha256');
  for (const name of globSync('electron/recognition/**/*.ts', { cwd: root }).sort())
    hash.update(readFileSync(join(root, name)));
  for (const name of globSync('*.{onnx,json}', { cwd: models }).sort())
    hash.update(readFileSync(join(models, name)));
  return hash.digest('hex').slice(0, 12);
}
