/** The papers a letter becomes: DOCX, preview, PDF and the sheet that adds number and date to the signed original. */
import type { Produced } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { isIssued, type Letter, type LetterPreview } from '../../shared/letter/letter.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import type { Surroundings } from '../room.ts';
import type { IssuedVersion } from '../store/letter-version-rows.ts';
import { openPageFont } from './font-metrics.ts';
import { letterDocx, letterPages } from './letter-docx.ts';
import { numberSheet } from './number-sheet.ts';
import { letterPreview } from './preview.ts';
import { previewHtml } from './preview-html.ts';
import { type Printable, printable } from './printable.ts';
import type { GarudaPicture } from './sheet.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export async function previewOf({ store, ports }: Surroundings, letter: Letter): Promise<LetterPreview> {
  const font = openPageFont(ports.assets);
  const { toPrint, garudaFileId } = await printable(store, letter);
  const picture = await garudaOf({ store, ports }, garudaFileId);
  return letterPreview(letterPages(toPrint, font), font, picture);
}

/**
 * Of an issued version the very file that was kept; it is made from what was kept when a crash came between.
 * Without `version` the letter as it stands. Throws `not-found` for a version that was never issued.
 */
export async function docxOf(around: Surroundings, letter: Letter, version?: number): Promise<Produced> {
  const { store, outputs } = around;
  const issued = await issuedOf(around, letter, version);
  const fileId = issued === null ? null : (issued.fileId ?? (await keepDocx(around, letter, issued)));
  const bytes =
    fileId === null
      ? (await writeDocxOf(around, letter, null)).bytes
      : (await store.vault.read(fileId)).bytes;
  const pages = letterPages(
    (await printable(store, letter, issued)).toPrint,
    openPageFont(around.ports.assets),
  ).pages.length;
  const name = nameOf({ ...letter, version: issued?.version ?? letter.version });
  return outputs.add({ name: `${name}.docx`, mediaType: docxType, bytes }, pages);
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
  const { bytes } = await writeDocxOf(around, letter, issued);
  const fileId = await around.store.vault.put(bytes);
  await around.store.letters.keepFile(letter.id, issued?.version ?? letter.version, fileId);
  return fileId;
}

export async function pdfOf(around: Surroundings, letter: Letter): Promise<Produced> {
  return printed(around, await previewOf(around, letter), `${nameOf(letter)}.pdf`, letter.subject);
}

/** Throws `wrong-letter-state` before the number is given: there would be nothing on the sheet. */
export async function numberSheetOf(around: Surroundings, letter: Letter): Promise<Produced> {
  if (letter.number === null) throw new AppError('wrong-letter-state', { state: letter.state });
  const { toPrint } = await printable(around.store, letter);
  const sheet = numberSheet(toPrint, openPageFont(around.ports.assets));
  return printed(around, sheet, `${nameOf(letter)} เลขที่และวันที่.pdf`, letter.number);
}

async function printed(
  { ports, outputs, store }: Surroundings,
  preview: LetterPreview,
  name: string,
  title: string,
): Promise<Produced> {
  const pictures = new Map<string, Uint8Array>();
  for (const { fileId } of preview.pages.flatMap((page) => page.pictures))
    pictures.set(fileId, (await store.vault.read(fileId)).bytes);
  const font = openPageFont(ports.assets);
  const bytes = await ports.printing.pdfFromHtml(
    await previewHtml({ preview, font, assets: ports.assets, pictures, title }),
  );
  return outputs.add({ name, mediaType: 'application/pdf', bytes }, preview.pages.length);
}

async function writeDocxOf({ store, ports }: Surroundings, letter: Letter, issued: IssuedVersion | null) {
  const { toPrint, garudaFileId }: Printable = await printable(store, letter, issued);
  return letterDocx(toPrint, openPageFont(ports.assets), await garudaOf({ store, ports }, garudaFileId));
}

/** The office's picture, or null: then its three centimetres stay blank. A lost file must not stop a letter. */
async function garudaOf(
  { store, ports }: Pick<Surroundings, 'store' | 'ports'>,
  fileId: string | null,
): Promise<GarudaPicture | null> {
  if (fileId === null) return null;
  try {
    const { bytes } = await store.vault.read(fileId);
    const header = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return { fileId, bytes, aspect: header.readUInt32BE(16) / header.readUInt32BE(20) };
  } catch (error) {
    ports.log.error('the Garuda picture could not be read', error, { fileId });
    return null;
  }
}

/** Names of files bear no stroke. */
function nameOf(letter: Pick<Letter, 'number' | 'subject' | 'version'>): string {
  const version = letter.version > 1 ? ` ฉบับแก้ไขที่ ${toThaiDigits(letter.version - 1)}` : '';
  const name = letter.number === null ? `ร่าง ${letter.subject.slice(0, 60)}` : `${letter.number}${version}`;
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-').trim();
}
