/**
 * A desk in the middle of its work: every kind of file in the inbox, one circular logged and forwarded in each state a
 * letter can be in, an entry by hand in either register, one voided. For looking at screens that hold something.
 */
import { readFile } from 'node:fs/promises';
import type { Client } from '../../../shared/contract/client.ts';
import type { ImportItem } from '../../../shared/document/import-item.ts';
import { emptyEntryFields, entryFieldsFromLetter } from '../../../shared/register/from-letter.ts';
import { invitationText, sampleBundle } from '../../helpers/incoming.ts';
import { greyPng } from '../../helpers/pictures.ts';
import { scannedPage } from '../../helpers/scanned-bundle.ts';

export const dayOfTheDesk = '2026-11-16T09:41:00';
export const logged = 'การประชุมซักซ้อมแนวทางการจัดทำแผนป้องกันไฟป่า';
export const forwarded = 'ขอเชิญประชุมคณะกรรมการ';
export const byHand = 'ส่งสำเนาคำสั่งแต่งตั้งคณะกรรมการหมู่บ้าน';

/** Ids of what lies on the desk, named after what a clerk would look at. */
export type DeskInUse = {
  readonly read: string;
  readonly picture: string;
  /** A scan that was read from its picture. */
  readonly scan: string;
  readonly sameLetter: string;
  readonly draft: string;
  readonly proposed: string;
  readonly signed: string;
  readonly numbered: string;
};

/** With the sample office. */
export async function layOutDesk(client: Client): Promise<DeskInUse> {
  await client.call('office.loadSample', {});
  const letters = await forwardFour(client, await logBundle(client));
  await enterByHand(client);
  await logText(client, '๐๐๑๗.๒/๕๕๑');
  const sameLetter = await takeIn(client, 'อีกฉบับ.txt', letterWith('๐๐๑๗.๒/๕๕๑', 'จึงขอเรียนมา'));
  const read = await takeIn(client, 'รอตรวจ.pdf', await bundleBytes('%รอตรวจ'));
  const picture = await takeIn(client, 'สแกน.png', new Uint8Array(greyPng(800, 1100, 240)));
  const scan = await takeIn(client, 'สแกนหน้าเดียว.jpg', new Uint8Array(await scannedPage(1)));
  await takeIn(client, 'ลับ.txt', letterWith('๐๐๑๗.๒/๕๕๒', 'จึงเรียนมา', 'ลับ'));
  await takeIn(client, 'เสีย.pdf', new TextEncoder().encode('%PDF-1.7 damaged'));
  await takeIn(client, 'ไฟล์เดิม.pdf', await bundleBytes());
  await waitForChief(client);
  await awaitAnswers(client, letters.numbered);
  await client.call('backup.make', {});
  return { ...letters, read: read.id, picture: picture.id, scan: scan.id, sameLetter: sameLetter.id };
}

/** The bundle's file; with a remark at its end it is another file of the same letter. */
async function bundleBytes(remark = ''): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(Buffer.concat([await readFile(sampleBundle), Buffer.from(remark)]));
}

function letterWith(number: string, closing = 'จึงเรียนมา', mark = ''): Uint8Array<ArrayBuffer> {
  const text = invitationText.replace('๐๐๑๗.๒/๕๕๑', number).replace('จึงเรียนมา', closing);
  return new TextEncoder().encode(mark === '' ? text : `${mark}\n${text}\n${mark}`);
}

async function takeIn(client: Client, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<ImportItem> {
  const [item] = await client.call('import.start', { uploadIds: [await client.upload(name, bytes)] });
  if (item === undefined) throw new Error(`${name} was not taken in`);
  for (;;) {
    const { item: now } = await client.call('import.get', { id: item.id });
    if (now.state !== 'waiting' && now.state !== 'reading') return now;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function logBundle(client: Client): Promise<string> {
  return logRead(client, (await takeIn(client, 'หนังสือเวียน.pdf', await bundleBytes())).id);
}

async function logRead(client: Client, importId: string): Promise<string> {
  const { reading, letterToLog } = await client.call('import.get', { id: importId });
  const letter = reading.letters.find(({ index }) => index === letterToLog);
  const { settings } = await client.call('office.get', {});
  if (letter === undefined) throw new Error('nothing to log was read');
  const fields = { ...entryFieldsFromLetter(letter, settings) };
  const entry = await client.call('register.log', {
    importId,
    letterIndex: letter.index,
    fields,
    allowSameLetter: false,
  });
  return entry.id;
}

/** A letter left at each step of the way from draft to number; each forwards a circular of its own. */
async function forwardFour(client: Client, bundleEntry: string) {
  // One after the other: whoever looks at the desk twice finds the same numbers on the same letters.
  const made: string[] = [];
  for (const number of ['๐๐๑๗.๒/๕๖๑', '๐๐๑๗.๒/๕๖๒', '๐๐๑๗.๒/๕๖๓'])
    made.push(await forward(client, await logText(client, number)));
  const [proposed = '', signed = '', numbered = ''] = made;
  const setState = (id: string, state: 'for-signature' | 'signed') =>
    client.call('letter.setState', { id, state });
  for (const id of [proposed, signed, numbered]) await setState(id, 'for-signature');
  for (const id of [signed, numbered]) await setState(id, 'signed');
  await client.call('letter.issue', { id: numbered, date: dayOfTheDesk.slice(0, 10) });
  return { draft: await forward(client, bundleEntry), proposed, signed, numbered };
}

async function forward(client: Client, entryId: string): Promise<string> {
  return (await client.call('letter.forward', { entryId })).id;
}

async function logText(client: Client, number: string): Promise<string> {
  return logRead(client, (await takeIn(client, `${number}.txt`, letterWith(number))).id);
}

/** One letter lies before the chief, one task was given out with a day. */
async function waitForChief(client: Client): Promise<void> {
  const { rows } = await client.call('register.list', {
    book: 'received',
    year: null,
    text: byHand,
    order: 'newest-first',
    offset: 0,
    limit: 1,
  });
  const entryId = rows[0]?.id ?? '';
  const { minute } = await client.call('paper.draftMinute', { entryId });
  await client.call('minute.putForward', { entryId, minute: { ...minute, through: [...minute.through] } });
  await client.call('deadline.add', {
    entryId: null,
    kind: 'event',
    what: 'ประชุมซักซ้อมที่ห้องประชุมธารทอง',
    due: '2026-11-20',
    time: '09:30',
    assignee: 'ปลัดอำเภอ',
  });
}

/** The letter that has its number asks for answers: three have come, two offices should be reminded. */
async function awaitAnswers(client: Client, letterId: string): Promise<void> {
  await client.call('dispatch.wantAnswer', { letterId, wants: true, by: '2026-11-25' });
  await client.call('dispatch.setDeadline', { letterId, positions: [3, 5], deadline: '2026-11-17' });
  await client.call('dispatch.tick', { letterId, positions: [0, 2, 4], step: 'replied', isDone: true });
}

async function enterByHand(client: Client): Promise<void> {
  const fields = {
    ...emptyEntryFields,
    documentNumber: 'อน ๐๐๑๘/๗๐๑',
    documentDate: '2026-11-13',
    from: 'จังหวัดอุทัยธานี',
    to: 'นายอำเภอวังหมอก',
    subject: byHand,
  };
  const common = { importId: null, letterIndex: null, allowSameLetter: true };
  await client.call('register.log', { ...common, fields });
  const wrong = await client.call('register.log', { ...common, fields: { ...fields, subject: 'ลงผิดเล่ม' } });
  await client.call('register.void', { id: wrong.id, reason: 'ลงผิดเล่ม' });
}
