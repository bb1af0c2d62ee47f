/** Calls that make what a letter goes out with. Nothing is stored: each can be made again from what stands. */

import type { Produced } from '../../../shared/contract/api.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { urgencyMark } from '../../../shared/document/handling.ts';
import { onTheList } from '../../../shared/letter/dispatch.ts';
import { labelSheets } from '../../../shared/letter/going-out.ts';
import { isIssued, type Letter } from '../../../shared/letter/letter.ts';
import type { LetterFile } from '../../../shared/letter/letter-file.ts';
import { salutationFor } from '../../../shared/letter/phrases.ts';
import { pageFonts } from '../../page-html.ts';
import type { RoomHandlers, Surroundings } from '../../room.ts';
import { letterFileName } from '../file-name.ts';
import { addressLines } from '../forms/head.ts';
import { lettersOf } from '../many/letters-of.ts';
import { pdfOf } from '../papers.ts';
import { printable } from '../printable.ts';
import { type Envelope, envelopesHtml, labelsHtml } from './envelope-html.ts';
import { mailFile } from './mail.ts';
import type { PartOfPost } from './outgoing-pdf.ts';
import { messageOf, partOf, postOf, sourceOf } from './post.ts';

const pdfType = 'application/pdf';

export function outgoingHandlers(around: Surroundings): RoomHandlers<'outgoing'> {
  const { store, ports, outputs } = around;
  const print = async (html: string, name: string, pages: number) => {
    const bytes = await ports.printing.pdfFromHtml(html);
    return outputs.add({ name, mediaType: pdfType, bytes }, pages);
  };
  return {
    'outgoing.pdf': async ({ id, withSource }) => {
      const letter = await store.letters.get(id);
      const { bytes, pages } = await post(around, letter, withSource);
      return outputs.add({ name: `${letterFileName(letter)} พร้อมส่ง.pdf`, mediaType: pdfType, bytes }, pages);
    },
    'outgoing.mail': async ({ id, withSource, positions }) => {
      const letter = await store.letters.get(id);
      return mail(around, letter, withSource, positions);
    },
    'outgoing.envelopes': async ({ id, size, offsetMm, all }) => {
      const letter = await store.letters.get(id);
      const { settings, garudaFileId } = await office(around, letter);
      const envelopes = await (all ? addresseesOfAll(around, letter) : addressees(around, letter));
      const sender = [settings.officeName, ...addressLines(settings)];
      const garuda = await garudaData(around, garudaFileId);
      const fonts = await pageFonts(ports.assets);
      return print(
        envelopesHtml({ size, sender, garuda, fonts, offsetMm, style: settings.pageStyle }, envelopes),
        `${letterFileName(letter)} ซอง ${size}.pdf`,
        envelopes.length,
      );
    },
    'outgoing.labels': async ({ id, sheet, offsetMm, skip, all }) => {
      const letter = await store.letters.get(id);
      const labels = await (all ? addresseesOfAll(around, letter) : addressees(around, letter));
      const layout = labelSheets[sheet];
      const fonts = await pageFonts(ports.assets);
      const pages = Math.ceil((labels.length + skip) / (layout.columns * layout.rows));
      return print(
        labelsHtml({ ...layout, fonts, offsetMm, skip }, labels),
        `${letterFileName(letter)} ป้ายที่อยู่.pdf`,
        pages,
      );
    },
  };
}

/** The signed scan stands for the letter; until it is there, the letter as it prints. */
async function post(
  around: Surroundings,
  letter: Letter,
  withSource: boolean,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const { signed, enclosures } = await postOf(around, letter.id);
  const read = (files: readonly LetterFile[]) => Promise.all(files.map((file) => partOf(around, file)));
  const own: readonly PartOfPost[] =
    signed.length > 0 ? await read(signed) : [around.outputs.find((await pdfOf(around, letter)).outputId)];
  const source = withSource ? await sourceOf(around, letter) : [];
  const parts = [...own, ...source, ...(await read(enclosures))].map(({ name, mediaType, bytes }) => ({
    name,
    mediaType,
    bytes,
  }));
  const unreadable = new AppError('file-not-attachable', { name: parts[0]?.name ?? '' });
  return around.foreign.ask('post', { parts, title: letter.subject }, unreadable);
}

async function mail(
  around: Surroundings,
  letter: Letter,
  withSource: boolean,
  positions: readonly number[] | null,
): Promise<Produced> {
  const { store, ports, outputs } = around;
  const { settings, prefix } = await office(around, letter);
  const rows = onTheList(await store.letters.dispatches(letter.id));
  const to = rows.filter(
    ({ position, email }) => email.trim() !== '' && (positions === null || positions.includes(position)),
  );
  const { bytes } = await post(around, letter, withSource);
  const message = await mailFile({
    ...messageOf(letter, prefix, settings.officeName),
    to: to.map(({ email }) => email.trim()),
    date: ports.clock(),
    attachment: { name: `${letterFileName(letter)}.pdf`, bytes },
  });
  return outputs.add({
    name: `${letterFileName(letter)}.eml`,
    mediaType: 'message/rfc822',
    bytes: message,
  });
}

async function office({ store }: Surroundings, letter: Letter) {
  const { toPrint, garudaFileId } = await printable(store, letter);
  return { settings: toPrint.settings, prefix: toPrint.prefix, garudaFileId };
}

/** Of an issued letter those it went to; of a draft those chosen; else whoever the addressee's line names. */
async function addressees({ store }: Surroundings, letter: Letter): Promise<readonly Envelope[]> {
  const rows = isIssued(letter) ? onTheList(await store.letters.dispatches(letter.id)) : [];
  const known = new Map((await store.office.listRecipients()).map((one) => [one.id, one.formalTitle]));
  const chosen = letter.recipientIds.flatMap((id) => known.get(id) ?? []);
  const named = rows.length > 0 ? rows.map(({ name }) => name) : chosen;
  const urgency = letter.urgency === null ? null : urgencyMark[letter.urgency];
  return (named.length > 0 ? named : [letter.addressee]).map((addressee) => ({
    number: letter.number ?? '',
    salutation: letter.form === 'sealed' ? 'ถึง' : salutationFor(addressee).opening,
    addressee,
    urgency,
  }));
}

/** One for each letter of a set, in the order of its table, as its letters are printed. */
async function addresseesOfAll({ store }: Surroundings, letter: Letter): Promise<readonly Envelope[]> {
  const { letters } = await lettersOf(store, letter);
  return letters.map(({ toPrint: { content, number } }) => ({
    number: number ?? '',
    salutation: content.form === 'sealed' ? 'ถึง' : salutationFor(content.addressee).opening,
    addressee: content.addressee,
    urgency: content.urgency === null ? null : urgencyMark[content.urgency],
  }));
}

async function garudaData({ store, ports }: Surroundings, fileId: string | null): Promise<string | null> {
  if (fileId === null) return null;
  try {
    const { bytes, mediaType } = await store.vault.read(fileId);
    return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
  } catch (error) {
    ports.log.error('the Garuda picture could not be read', error, { fileId });
    return null;
  }
}
