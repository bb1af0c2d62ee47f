/** Pictures of pages that somebody has looked at and approved: a grey PNG a page, named "what-page.png". */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProjectRoot } from '../../electron/project-root.ts';
import { openPictures } from '../../electron/recognition/image/decode.ts';
import { toGreys } from '../../electron/recognition/image/grey.ts';
import type { GreyImage } from '../../electron/recognition/types.ts';
import { drawnPages } from './pdf-pages.ts';
import { pngOfSixteenGreys } from './pictures.ts';

export type PaperPage = { readonly paper: string; readonly page: number; readonly picture: GreyImage };

/** A pixel is a third of a millimetre. */
export const pictureDpi = 75;

const folderOf = (kind: 'forms' | 'papers') =>
  join(findProjectRoot(import.meta.url).folder, 'test/fixtures', kind);

export async function pagesOf(paper: string, pdf: Uint8Array): Promise<readonly PaperPage[]> {
  const drawn = await drawnPages(pdf, pictureDpi);
  return drawn.map((picture, index) => ({ paper, page: index + 1, picture: toGreys(picture).luma }));
}

export async function approvedPictures(kind: 'forms' | 'papers'): Promise<readonly PaperPage[]> {
  const folder = folderOf(kind);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort();
  return Promise.all(
    names.map(async (name) => {
      const [, paper = '', page = ''] = /^(.+)-(\d+)\.png$/.exec(name) ?? [];
      const pictures = openPictures(await readFile(join(folder, name)));
      return { paper, page: Number(page), picture: toGreys(await pictures.decode(0)).luma };
    }),
  );
}

/** After somebody has looked at them. */
export async function approve(kind: 'forms' | 'papers', pages: readonly PaperPage[]): Promise<void> {
  const folder = folderOf(kind);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { paper, page, picture } of pages)
    await writeFile(
      join(folder, `${paper}-${page}.png`),
      pngOfSixteenGreys(picture.width, picture.height, picture.data),
    );
}
