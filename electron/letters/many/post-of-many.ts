/**
 * A set ready to send: one PDF each (signed scan or printed letter, then its enclosures), or one message each for the
 * office's mail program, in one ZIP, named by place, number and recipient.
 */
import { strToU8, type Zippable, zip } from 'fflate';
import type { Produced } from '../../../shared/contract/api.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import type { LetterFile } from '../../../shared/letter/letter-file.ts';
import type { Surroundings } from '../../room.ts';
import { letterFileName } from '../file-name.ts';
import { mailFile } from '../going-out/mail.ts';
import {
  type OpenedParts,
  outgoingPdf,
  type PagesOfPost,
  type PartOfPost,
} from '../going-out/outgoing-pdf.ts';
import { messageOf, type Post, partOf, postOf, sourceOf } from '../going-out/post.ts';
import { lettersOf, type OneOfMany } from './letters-of.ts';
import { nameOfAll, nameOfOne } from './names.ts';
import { taskOf, teller } from './papers-of-many.ts';
import { printSets } from './print-sets.ts';

export type PostKind = 'post' | 'mail';

/** What is held in memory on its way to the person, and what any mailbox or stick can still take. */
const mostMegabytes = 300;

type ToPost = OneOfMany & { readonly place: number; readonly post: Post };

/** Throws `set-too-large`, `nobody-has-mail`, `wrong-letter-state`, `file-not-attachable`, and the signal's reason. */
export async function postOfMany(
  around: Surroundings,
  letter: Letter,
  kind: PostKind,
  withSource: boolean,
  signal: AbortSignal,
): Promise<Produced> {
  const { letters, garudaFileId } = await lettersOf(around.store, letter);
  const going = await goingOut(around, letters, kind);
  const given = withSource ? await sourceOf(around, letter) : [];
  const source = await Promise.all(given.map((part) => soundPart(around, part)));
  const reader = partReader(around);
  await refuseTooLarge(going, source, reader);
  const tell = teller(around, letter.id, going.length);
  tell(0);
  const files: Zippable = {};
  const opened: OpenedParts = new WeakMap();
  const add = async (one: ToPost, own: readonly (PartOfPost | PagesOfPost)[]) => {
    signal.throwIfAborted();
    const enclosed = await Promise.all(one.post.enclosures.map(reader));
    const { bytes } = await outgoingPdf(
      [...own, ...source, ...enclosed],
      one.toPrint.content.subject,
      opened,
    );
    const made = kind === 'post' ? bytes : await messageFor(around, one, bytes);
    files[`${nameOfOne(one.toPrint, one.place)}.${kind === 'post' ? 'pdf' : 'eml'}`] = [made, { level: 0 }];
    tell(Object.keys(files).length);
  };
  await addPrinted(around, going, garudaFileId, signal, add);
  for (const one of going)
    if (one.post.signed.length > 0) await add(one, await Promise.all(one.post.signed.map(reader)));
  const missing = letters.filter(({ email }) => kind === 'mail' && email === '');
  if (missing.length > 0)
    files['ไม่มีอีเมล.txt'] = textFile(
      missing.map(({ toPrint }) => `${toPrint.number} ${toPrint.content.addressee}`),
    );
  const name = `${nameOfAll(letter, going.length)} ${kind === 'post' ? 'พร้อมส่ง' : 'อีเมล'}.zip`;
  return around.outputs.add({ name, mediaType: 'application/zip', bytes: await zipped(files, signal) });
}

/** A voided number goes nowhere; a message only to those who have an address. */
async function goingOut(
  around: Surroundings,
  letters: readonly OneOfMany[],
  kind: PostKind,
): Promise<readonly ToPost[]> {
  const going: ToPost[] = [];
  for (const [place, one] of letters.entries()) {
    if (one.letterId === null) throw new AppError('wrong-letter-state', { state: 'draft' });
    if (one.isVoided || (kind === 'mail' && one.email === '')) continue;
    going.push({ ...one, place, post: await postOf(around, one.letterId) });
  }
  if (going.length === 0 && kind === 'mail') throw new AppError('nobody-has-mail', {});
  return going;
}

/** Letters without a signed scan are printed in sets, and each takes its own pages from them. */
async function addPrinted(
  around: Surroundings,
  going: readonly ToPost[],
  garudaFileId: string | null,
  signal: AbortSignal,
  add: (one: ToPost, own: readonly PagesOfPost[]) => Promise<void>,
): Promise<void> {
  const unsigned = going.filter(({ post }) => post.signed.length === 0);
  if (unsigned.length === 0) return;
  const toPrint = unsigned.map((one) => one.toPrint);
  const task = await taskOf(around, 'pages', toPrint, garudaFileId);
  let next = 0;
  await printSets(around, task, signal, async ({ document, pageCounts }) => {
    let from = 0;
    for (const count of pageCounts) {
      const one = unsigned[next];
      if (one === undefined) throw new Error('more letters came back than were sent');
      const first = from;
      await add(one, [{ document, places: Array.from({ length: count }, (_, at) => first + at) }]);
      from += count;
      next += 1;
    }
  });
}

async function messageFor({ ports }: Surroundings, { toPrint, email }: ToPost, bytes: Uint8Array) {
  const { content, number, prefix, settings } = toPrint;
  return mailFile({
    ...messageOf({ ...content, number }, prefix, settings.officeName),
    to: [email],
    date: ports.clock(),
    attachment: { name: `${letterFileName({ number, subject: content.subject })}.pdf`, bytes },
  });
}

/** The same enclosure stands with every letter: it is read once. */
function partReader(around: Surroundings): (file: LetterFile) => Promise<PartOfPost> {
  const known = new Map<string, Promise<PartOfPost>>();
  return (file) => {
    const part = known.get(file.fileId) ?? partOf(around, file).then((read) => soundPart(around, read));
    known.set(file.fileId, part);
    return part;
  };
}

/**
 * What came from elsewhere is taken apart in the process of parsers and written anew there, page by page: the pages that
 * are joined here hundreds of times come out of our own writing. Throws `file-not-attachable`.
 */
async function soundPart({ foreign }: Surroundings, part: PartOfPost): Promise<PartOfPost> {
  const unreadable = new AppError('file-not-attachable', { name: part.name });
  const { bytes } = await foreign.ask('post', { parts: [part], title: '' }, unreadable);
  return { name: part.name, mediaType: 'application/pdf', bytes };
}

async function refuseTooLarge(
  going: readonly ToPost[],
  source: readonly PartOfPost[],
  reader: (file: LetterFile) => Promise<PartOfPost>,
): Promise<void> {
  const ofSource = source.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  let total = going.length * ofSource;
  for (const { post } of going)
    for (const file of post.enclosures) total += (await reader(file)).bytes.byteLength;
  const megabytes = Math.ceil(total / 1_048_576);
  if (megabytes > mostMegabytes)
    throw new AppError('set-too-large', { megabytes: String(megabytes), most: String(mostMegabytes) });
}

/** With the mark by which Notepad knows its letters. */
function textFile(lines: readonly string[]): Uint8Array {
  return strToU8(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function zipped(files: Zippable, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) =>
    zip(files, (error, bytes) => (error === null ? resolve(bytes) : reject(error))),
  );
}
