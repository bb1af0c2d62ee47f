/**
 * Every paper around a letter as the office prints it: through its own calls, on a real data folder, by a real browser.
 * The emblem is a black box of its measures, for it is not ours to ship.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outgoingHandlers } from '../../electron/letters/going-out/handlers.ts';
import { paperHandlers } from '../../electron/letters/papers-around/handlers.ts';
import { letterHandlers } from '../../electron/letters/service.ts';
import { openForeignFiles } from '../../electron/parsing/ask-foreign.ts';
import type { Ports } from '../../electron/ports.ts';
import { registerHandlers } from '../../electron/registers/service.ts';
import type { Surroundings } from '../../electron/room.ts';
import { drawStamps } from '../../electron/stamps/draw.ts';
import { stampHandlers } from '../../electron/stamps/service.ts';
import { stampPages } from '../../electron/stamps/stamp-sheet.ts';
import { openStore } from '../../electron/store/store.ts';
import { createOutputs } from '../../electron/transfer/outputs.ts';
import { openUploads } from '../../electron/transfer/uploads.ts';
import type { Produced } from '../../shared/contract/api.ts';
import { letterContent } from '../../shared/contract/schemas.ts';
import { envelopeNames, labelNames } from '../../shared/letter/going-out.ts';
import type { PageStyle } from '../../shared/office/office.ts';
import { emptyEntryFields } from '../../shared/register/from-letter.ts';
import type { Stamp } from '../../shared/register/receive-stamp.ts';
import { type PaperPage, pagesOf } from './approved-pictures.ts';
import { districtChief, officeSettings, prefix, shortLetter } from './letter-samples.ts';
import { greyPng } from './pictures.ts';
import { testPorts } from './test-ports.ts';

const names = {
  drafter: 'นางสาวปุณยา ฟ้าแจ้ง',
  typist: 'นางสาวปุณยา ฟ้าแจ้ง',
  checker: 'นายพงศ์พล ดงธาร',
  certifier: 'นางสาวปุณยา ฟ้าแจ้ง',
  certifierPosition: 'เจ้าพนักงานธุรการชำนาญงาน',
  certifiedOn: '2026-11-24',
};
const noOffset = { x: 0, y: 0 };

/** Name of the paper → its PDF; all of them, or `only` some. `style`: distances that this office has set otherwise. */
export async function officePapers(
  printing: Ports['printing'],
  { style = {}, only }: { readonly style?: Partial<PageStyle>; readonly only?: readonly string[] } = {},
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'saraban-papers-'));
  const ports = testPorts({ printing });
  ports.clock.set('2026-11-23T09:30:00+07:00');
  const store = await openStore(folder);
  const uploads = await openUploads(join(folder, 'incoming'));
  const foreign = openForeignFiles(ports.parsers, () => undefined);
  store.beforeClose(() => foreign.close());
  try {
    return await printedPapers({ store, ports, uploads, outputs: createOutputs(), foreign }, style, only);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function printedPapers(
  around: Surroundings,
  style: Partial<PageStyle>,
  only: readonly string[] | undefined,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { printing } = around.ports;
  const id = await issuedLetter(around, style);
  const letters = letterHandlers(around);
  const papers = paperHandlers(around);
  const outgoing = outgoingHandlers(around);
  const made = new Map<string, Uint8Array>();
  const keep = async (name: string, make: () => Promise<Produced>) => {
    if (only === undefined || only.includes(name))
      made.set(name, around.outputs.find((await make()).outputId).bytes);
  };
  for (const size of envelopeNames)
    await keep(`envelope-${size}`, () => outgoing['outgoing.envelopes']({ id, size, offsetMm: noOffset }));
  for (const sheet of labelNames)
    await keep(`labels-${sheet.slice(3)}`, () =>
      outgoing['outgoing.labels']({ id, sheet, offsetMm: noOffset, skip: 1 }),
    );
  for (const paper of ['duplicate', 'certified-copy', 'delivery-book', 'receipts', 'reply-forms'] as const)
    await keep(paper, () => papers['paper.print']({ id, paper, as: 'pdf', names }));
  const reminder = await papers['paper.remind']({ id, deadline: '2026-12-04' });
  await keep('reminder', () => letters['letter.pdf']({ id: reminder.id }));
  const entryId = await receivedLetter(around);
  const { minute } = await papers['paper.draftMinute']({ entryId });
  await keep('minute', () =>
    papers['paper.minute']({ entryId, minute: { ...minute, through: [...minute.through] }, as: 'pdf' }),
  );
  const stamp = stampHandlers(around, () => Promise.reject(new Error('a paper letter has no pages')));
  const { stamps } = await stamp['stamp.propose']({ entryId });
  const placed = stamps.map((one): Stamp => ({ ...one }));
  await keep('stamp-alone', () =>
    stamp['stamp.make']({ entryId, stamps: placed, onto: 'paper', offsetMm: noOffset }),
  );
  const copied = made.get('certified-copy');
  if (copied === undefined) return made;
  const marks = await printing.pdfFromHtml(await stampPages(placed, around.ports.assets));
  const copy = { page: 1, turn: 0, places: placed } as const;
  made.set('stamp-on-copy', await drawStamps(copied, marks, copy));
  return made;
}

export async function officePaperPages(printing: Ports['printing']): Promise<readonly PaperPage[]> {
  const pages: PaperPage[] = [];
  for (const [name, pdf] of await officePapers(printing)) pages.push(...(await pagesOf(name, pdf)));
  return pages;
}

/** Urgent, to three offices, one of which has a long name. */
async function issuedLetter(around: Surroundings, style: Partial<PageStyle>): Promise<string> {
  const { store } = around;
  const garudaFileId = await store.vault.put(greyPng(90, 100, 0));
  const pageStyle = { ...officeSettings.pageStyle, ...style };
  await store.settings.save({ ...officeSettings, garudaFileId, pageStyle });
  const { id: prefixId } = await store.office.savePrefix({ ...prefix, id: undefined });
  const { id: signatoryId } = await store.office.saveSignatory({ ...districtChief, id: undefined });
  const recipients = await store.office.saveRecipients(
    ['ห้วยหมอกใส', 'ธารทอง', 'ทุ่งรวงทองเหนือบ้านดงธารใส'].map((name) => ({
      kind: 'sao' as const,
      name: `องค์การบริหารส่วนตำบล${name}`,
      formalTitle: `นายกองค์การบริหารส่วนตำบล${name}`,
      email: '',
      phone: '',
    })),
  );
  const letters = letterHandlers(around);
  const { id } = await letters['letter.create']({ form: 'external' });
  const recipientIds = recipients.map((recipient) => recipient.id);
  const content = { ...shortLetter, urgency: 'most-urgent', prefixId, signatoryId, recipientIds };
  await letters['letter.save']({ id, content: letterContent.parse(content) });
  await letters['letter.setState']({ id, state: 'for-signature' });
  await letters['letter.setState']({ id, state: 'signed' });
  await letters['letter.issue']({ id, date: '2026-11-23' });
  return id;
}

async function receivedLetter(around: Surroundings): Promise<string> {
  const entry = await registerHandlers(around)['register.log']({
    importId: null,
    letterIndex: null,
    fields: {
      ...emptyEntryFields,
      documentNumber: 'ธบ ๐๐๑๗.๓/ว ๖๑๔๒',
      documentDate: '2026-11-20',
      from: 'จังหวัดธารบุรี',
      to: 'นายอำเภอวังหมอก',
      subject: 'การเตรียมการป้องกันและบรรเทาภัยแล้ง ปี ๒๕๗๐',
    },
    allowSameLetter: false,
  });
  return entry.id;
}
