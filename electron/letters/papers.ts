/** The papers a letter becomes: DOCX, preview, PDF and the sheet that adds number and date to the signed original. */
import type { Produced } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { isIssued, type Letter, type LetterContent, type LetterPreview } from '../../shared/letter/letter.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import type { Surroundings } from '../room.ts';
import type { IssuedVersion } from '../store/letter-version-rows.ts';
import { asFileName } from './file-name.ts';
import { openPageFont } from './font-metrics.ts';
import { letterDocx, letterPages } from './letter-docx.ts';
import { garudaOf, picturesOf, readPictures } from './letter-pictures.ts';
import { numberSheet } from './number-sheet.ts';
import { letterPreview } from './preview.ts';
import { previewHtml } from './preview-html.ts';
import { type Printable, printable } from './printable.ts';
import type { DocxPurpose } from './render.ts';
import { templateSummary } from './templates/summary.ts';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export async function previewOf({ store, ports }: Surroundings, letter: Letter): Promise<LetterPreview> {
  const font = openPageFont(ports.assets);
  const { toPrint, garudaFileId } = await printable(store, letter);
  if (toPrint.content.template !== undefined) return templateSummary(toPrint, toPrint.content.template, font);
  const picture = await garudaOf({ store, ports }, garudaFileId);
  return letterPreview(letterPages(toPrint, font), font, picture);
}

export type DocxChoice = {
  /** Of an issued version; the letter as it stands without. */
  readonly version?: number | undefined;
  /** `final`: pages as they print. `to-edit`: free flow for those who go on in Word. */
  readonly purpose: DocxPurpose;
};

/**
 * Of an issued version the very file that was kept; it is made from what was kept when a crash came between, or when
 * it is to be edited. Throws `not-found` for a version that was never issued.
 */
export async function docxOf(around: Surroundings, letter: Letter, choice: DocxChoice): Promise<Produced> {
  const { store, outputs } = around;
  const { version, purpose } = choice;
  const issued = await issuedOf(around, letter, version);
  const name = nameOf({ ...letter, version: issued?.version ?? letter.version });
  if (purpose === 'to-edit' || issued === null) {
    const { bytes, pages } = await writeDocxOf(around, letter, issued, purpose);
    const mark = purpose === 'to-edit' ? ' แก้ไขใน Word' : '';
    return outputs.add({ name: `${name}${mark}.docx`, mediaType: docxType, bytes }, pages);
  }
  const fileId = issued.fileId ?? (await keepDocx(around, letter, issued));
  const { bytes } = await store.vault.read(fileId);
  const { toPrint } = await printable(store, letter, issued);
  const { pages } = letterPages(toPrint, openPageFont(around.ports.assets));
  const isOurs = toPrint.content.template === undefined;
  return outputs.add({ name: `${name}.docx`, mediaType: docxType, bytes }, isOurs ? pages.length : null);
}

/** Null: the draft as it stands. */
async function issuedOf(
  { store }: Surroundings,
  letter: Letter,
  version: number | undefined,
): Promise<IssuedVersion | null> {
  if (version === undefined) return isIssued(letter) ? store.letters.lastIssued(letter.id) : null;
  const found = (await store.letters.versions(letter.id)).find((one) => one.version === version);
  if (found === undefined) throw new AppError('not-found', { what: 'letter' });
  return found;
}

/** After the call the version's file is in the vault. Returns its id. */
export async function keepDocx(
  around: Surroundings,
  letter: Letter,
  issued: IssuedVersion | null = null,
): Promise<string> {
  const { bytes } = await writeDocxOf(around, letter, issued, 'final');
  const fileId = await around.store.vault.put(bytes);
  await around.store.letters.keepFile(letter.id, issued?.version ?? letter.version, fileId);
  return fileId;
}

/** Throws `template-in-word` for a letter whose paper is the office's own Word file: ours would be another paper. */
export function refuseTemplate({ template }: Pick<LetterContent, 'template'>): void {
  if (template !== undefined) throw new AppError('template-in-word', {});
}

/** Nobody certifies a copy of what was never issued. Throws `wrong-letter-state`. */
export function refuseUnissued(letters: readonly Letter[]): void {
  const draft = letters.find((letter) => !isIssued(letter));
  if (draft !== undefined) throw new AppError('wrong-letter-state', { state: draft.state });
}

/** Throws `template-in-word`. */
export async function pdfOf(around: Surroundings, letter: Letter): Promise<Produced> {
  refuseTemplate(letter);
  return printed(around, await previewOf(around, letter), `${nameOf(letter)}.pdf`, letter.subject);
}

/** Throws `wrong-letter-state` before the number is given: there would be nothing on the sheet; `template-in-word`. */
export async function numberSheetOf(around: Surroundings, letter: Letter): Promise<Produced> {
  refuseTemplate(letter);
  if (letter.number === null) throw new AppError('wrong-letter-state', { state: letter.state });
  const { toPrint } = await printable(around.store, letter);
  const sheet = numberSheet(toPrint, openPageFont(around.ports.assets));
  return printed(around, sheet, `${nameOf(letter)} เลขที่และวันที่.pdf`, letter.number);
}

export async function printed(
  { ports, outputs, store }: Surroundings,
  preview: LetterPreview,
  name: string,
  title: string,
): Promise<Produced> {
  const fileIds = preview.pages.flatMap((page) => page.pictures.map(({ fileId }) => fileId));
  const pictures = await readPictures({ store, ports }, fileIds);
  const font = openPageFont(ports.assets);
  const bytes = await ports.printing.pdfFromHtml(
    await previewHtml({ preview, font, assets: ports.assets, pictures, title }),
  );
  return outputs.add({ name, mediaType: 'application/pdf', bytes }, preview.pages.length);
}

async function writeDocxOf(
  { store, ports, foreign }: Surroundings,
  letter: Letter,
  issued: IssuedVersion | null,
  purpose: DocxPurpose,
) {
  const { toPrint, garudaFileId }: Printable = await printable(store, letter, issued);
  const { template } = toPrint.content;
  if (template !== undefined) {
    const { bytes } = await store.vault.read(template.fileId);
    const asked = { bytes, template, letter: toPrint };
    const filled = await foreign.ask('templateFill', asked, new AppError('template-not-docx', {}));
    return { bytes: filled, pages: null };
  }
  const garuda = await garudaOf({ store, ports }, garudaFileId);
  const own = await picturesOf({ store, ports }, [toPrint.content]);
  return letterDocx(toPrint, openPageFont(ports.assets), { garuda, own }, purpose);
}

function nameOf(letter: Pick<Letter, 'number' | 'subject' | 'version'>): string {
  const version = letter.version > 1 ? ` ฉบับแก้ไขที่ ${toThaiDigits(letter.version - 1)}` : '';
  const name = letter.number === null ? `ร่าง ${letter.subject.slice(0, 60)}` : `${letter.number}${version}`;
  return asFileName(name);
}
