/** Every form as LibreOffice prints it, a grey picture a page. */
import { letterDocx } from '../../electron/letters/letter-docx.ts';
import { letterFormNames } from '../../shared/letter/forms/form.ts';
import { type PaperPage, pagesOf } from './approved-pictures.ts';
import { sampleToPrint } from './form-samples.ts';
import { pageFont } from './letter-sheets.ts';
import type { LibreOffice } from './libreoffice.ts';
import { greyPng } from './pictures.ts';

/** Stands for the emblem, which is not ours to ship: a black box of its measures (ข้อ 71). */
const emblem = { fileId: 'emblem', bytes: greyPng(90, 100, 0), aspect: 0.9 };

export async function formPages(office: LibreOffice): Promise<readonly PaperPage[]> {
  const letters = new Map<string, Uint8Array>();
  for (const form of letterFormNames) {
    const { bytes } = await letterDocx(sampleToPrint(form), pageFont, { garuda: emblem, own: new Map() });
    letters.set(form, bytes);
  }
  const pdfs = await office.toPdf(letters);
  const pages: PaperPage[] = [];
  for (const form of letterFormNames) {
    const pdf = pdfs.get(form);
    if (pdf === undefined) throw new Error(`LibreOffice did not open ${form}`);
    pages.push(...(await pagesOf(form, pdf)));
  }
  return pages;
}
