/** Every form as LibreOffice prints it, a grey picture a page; and the approved ones in test/fixtures/forms. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { letterDocx } from '../../electron/letters/letter-docx.ts';
import { findProjectRoot } from '../../electron/project-root.ts';
import { openPictures } from '../../electron/recognition/image/decode.ts';
import { toGreys } from '../../electron/recognition/image/grey.ts';
import type { GreyImage } from '../../electron/recognition/types.ts';
import { type LetterFormName, letterFormNames } from '../../shared/letter/forms/form.ts';
import { sampleToPrint } from './form-samples.ts';
import { pageFont } from './letter-sheets.ts';
import type { LibreOffice } from './libreoffice.ts';
import { drawnPages } from './pdf-pages.ts';
import { greyPng, pngOfSixteenGreys } from './pictures.ts';

/** A pixel is a third of a millimetre. */
export const pictureDpi = 75;
const folder = join(findProjectRoot(import.meta.url).folder, 'test/fixtures/forms');

/** Stands for the emblem, which is not ours to ship: a black box of its measures (ข้อ 71). */
const emblem = { fileId: 'emblem', bytes: greyPng(90, 100, 0), aspect: 0.9 };

export type FormPage = { readonly form: LetterFormName; readonly page: number; readonly picture: GreyImage };

export async function formPages(office: LibreOffice): Promise<readonly FormPage[]> {
  const letters = new Map<string, Uint8Array>();
  for (const form of letterFormNames) {
    const { bytes } = await letterDocx(sampleToPrint(form), pageFont, { garuda: emblem, own: new Map() });
    letters.set(form, bytes);
  }
  const pdfs = await office.toPdf(letters);
  const pages: FormPage[] = [];
  for (const form of letterFormNames) {
    const pdf = pdfs.get(form);
    if (pdf === undefined) throw new Error(`LibreOffice did not open ${form}`);
    const drawn = await drawnPages(pdf, pictureDpi);
    for (const [index, page] of drawn.entries())
      pages.push({ form, page: index + 1, picture: toGreys(page).luma });
  }
  return pages;
}

export async function approvedPages(): Promise<readonly FormPage[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort();
  return Promise.all(
    names.map(async (name) => {
      const [, form = '', page = ''] = /^([a-z]+)-(\d+)\.png$/.exec(name) ?? [];
      const pictures = openPictures(await readFile(join(folder, name)));
      const picture = toGreys(await pictures.decode(0)).luma;
      return { form: form as LetterFormName, page: Number(page), picture };
    }),
  );
}

/** After somebody has looked at them: `node test/verify/approve-forms.ts`. */
export async function approve(pages: readonly FormPage[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { form, page, picture } of pages)
    await writeFile(
      join(folder, `${form}-${page}.png`),
      pngOfSixteenGreys(picture.width, picture.height, picture.data),
    );
}
