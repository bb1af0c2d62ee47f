/** What a letter goes out with, through the handlers, on a real data folder: files, one PDF, a message, envelopes. */
import { readFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { dispatchHandlers, letterFileHandlers } from '../../../../../electron/letters/follow-up.ts';
import { outgoingHandlers } from '../../../../../electron/letters/going-out/handlers.ts';
import { paperHandlers } from '../../../../../electron/letters/papers-around/handlers.ts';
import { letterHandlers } from '../../../../../electron/letters/service.ts';
import { letterContent } from '../../../../../shared/contract/schemas.ts';
import { noNames } from '../../../../../shared/letter/papers-around.ts';
import { districtChief, officeSettings, prefix, shortLetter } from '../../../../helpers/letter-samples.ts';
import { testSurroundings } from '../../../../helpers/surroundings.ts';

const noOffset = { x: 0, y: 0 };

async function issuedLetter() {
  const around = await testSurroundings();
  const { store, ports } = around;
  await store.settings.save(officeSettings);
  const { id: prefixId } = await store.office.savePrefix({
    ...prefix,
    id: undefined,
    email: 'saraban@wangmok.go.th',
  });
  const { id: signatoryId } = await store.office.saveSignatory({ ...districtChief, id: undefined });
  const recipients = await store.office.saveRecipients(
    ['ห้วยหมอกใส', 'ธารทอง'].map((name, at) => ({
      kind: 'sao' as const,
      name: `อบต.${name}`,
      formalTitle: `นายกองค์การบริหารส่วนตำบล${name}`,
      email: at === 0 ? 'huaimok@example.go.th' : '',
      phone: '',
    })),
  );
  const letters = letterHandlers(around);
  const draft = await letters['letter.create']({ form: 'external' });
  const content = {
    ...structuredClone(shortLetter),
    prefixId,
    signatoryId,
    recipientIds: recipients.map(({ id }) => id),
    body: shortLetter.body.map((block) => structuredClone(block)),
  };
  await letters['letter.save']({ id: draft.id, content: JSON.parse(JSON.stringify(content)) });
  await letters['letter.setState']({ id: draft.id, state: 'for-signature' });
  await letters['letter.setState']({ id: draft.id, state: 'signed' });
  const { letter } = await letters['letter.issue']({ id: draft.id, date: '2026-11-23' });
  const upload = async (path: string, name: string) =>
    (await around.uploads.add(name, await readFile(new URL(path, import.meta.url)))).id;
  return {
    ...around,
    ports,
    letter,
    letters,
    upload,
    files: letterFileHandlers(around),
    outgoing: outgoingHandlers(around),
    dispatch: dispatchHandlers(around),
  };
}

const fixtures = '../../../../fixtures/files/';

test('one PDF holds the signed scan and then the enclosures, in the order they were put', async () => {
  const at = await issuedLetter();
  const letterId = at.letter.id;
  const add = async (file: string, kind: 'signed-scan' | 'enclosure') =>
    at.files['letterFile.add']({ letterId, kind, uploadId: await at.upload(`${fixtures}${file}`, file) });
  const picture = await add('page.png', 'enclosure');
  const document = await add('letter.pdf', 'enclosure');
  await add('scan-without-text.pdf', 'signed-scan');
  await at.files['letterFile.order']({ letterId, ids: [document.id, picture.id] });
  const made = await at.outgoing['outgoing.pdf']({ id: letterId, withSource: false });
  const whole = await PDFDocument.load(at.outputs.find(made.outputId).bytes);
  const sizes = await Promise.all(
    ['scan-without-text.pdf', 'letter.pdf'].map(async (file) => {
      const part = await PDFDocument.load(await readFile(new URL(`${fixtures}${file}`, import.meta.url)));
      return part.getPages().map((page) => page.getSize());
    }),
  );
  expect(
    whole
      .getPages()
      .slice(0, -1)
      .map((page) => page.getSize()),
  ).toEqual(sizes.flat());
  expect(made.pages).toBe(sizes.flat().length + 1);
  expect(at.ports.printed).toEqual([]); // the signed scan stands for the letter
});

test('after a correction the scan signed before it no longer goes out as the letter', async () => {
  const at = await issuedLetter();
  const id = at.letter.id;
  const add = async () =>
    at.files['letterFile.add']({
      letterId: id,
      kind: 'signed-scan',
      uploadId: await at.upload(`${fixtures}scan-without-text.pdf`, 'ลงนามแล้ว.pdf'),
    });
  await add();
  at.ports.clock.set('2026-11-24T09:30:00+07:00');
  await at.letters['letter.revise']({ id, reason: 'วันประชุมผิด' });
  await at.letters['letter.setState']({ id, state: 'for-signature' });
  await at.letters['letter.setState']({ id, state: 'signed' });
  await at.letters['letter.issue']({ id, date: '2026-11-24' });
  await at.outgoing['outgoing.pdf']({ id, withSource: false });
  expect(at.ports.printed).toHaveLength(1); // the letter as it prints now
  const ofThisVersion = async () =>
    (await at.files['letterFile.list']({ letterId: id })).map(({ isOfThisVersion }) => isOfThisVersion);
  expect(await ofThisVersion()).toEqual([false]); // so the desk says that no signed scan is there
  at.ports.clock.set('2026-11-24T10:30:00+07:00');
  await add();
  await at.outgoing['outgoing.pdf']({ id, withSource: false });
  expect(at.ports.printed).toHaveLength(1);
  expect(await ofThisVersion()).toEqual([false, true]);
});

test('who left the list by a correction stays on record and is sent nothing more', async () => {
  const at = await issuedLetter();
  const letterId = at.letter.id;
  const [left, stays] = await at.dispatch['dispatch.list']({ letterId });
  await at.dispatch['dispatch.setDeadline']({ letterId, positions: [0, 1], deadline: '2026-12-15' });
  await at.letters['letter.setState']({ id: letterId, state: 'sent' });
  const correctTo = async (ids: readonly (string | null | undefined)[], on: string) => {
    at.ports.clock.set(on);
    const letter = await at.letters['letter.revise']({ id: letterId, reason: 'ผู้รับผิด' });
    const recipientIds = ids.map((id) => id ?? '');
    await at.letters['letter.save']({
      id: letterId,
      content: letterContent.parse({ ...letter, recipientIds }),
    });
    await at.letters['letter.setState']({ id: letterId, state: 'for-signature' });
    await at.letters['letter.setState']({ id: letterId, state: 'signed' });
    await at.letters['letter.issue']({ id: letterId, date: '2026-11-23' });
    return at.dispatch['dispatch.list']({ letterId });
  };
  const rows = await correctTo([stays?.recipientId], '2026-11-24T09:30:00+07:00');
  expect(rows.map(({ name, sentAt, leftAt }) => [name, sentAt !== null, leftAt?.slice(0, 10)])).toEqual([
    [left?.name, true, '2026-11-24'],
    [stays?.name, true, undefined],
  ]);
  const envelopes = await at.outgoing['outgoing.envelopes']({
    id: letterId,
    size: 'DL',
    offsetMm: noOffset,
  });
  expect(envelopes.pages).toBe(1);
  const mail = await at.outgoing['outgoing.mail']({ id: letterId, withSource: false, positions: null });
  expect(Buffer.from(at.outputs.find(mail.outputId).bytes).toString('latin1')).not.toContain('huaimok@');
  at.ports.printed.length = 0;
  const papers = paperHandlers(at);
  await papers['paper.print']({ id: letterId, paper: 'receipts', as: 'pdf', names: noNames });
  expect(at.ports.printed.join('')).not.toContain('ห้วยหมอกใส');
  const [waiting] = await at.dispatch['dispatch.waiting']({});
  expect(waiting?.silent.map(({ name }) => name)).toEqual([stays?.name]);
  const reminder = await papers['paper.remind']({ id: letterId, deadline: null });
  expect(reminder.recipientIds).toEqual([stays?.recipientId]);
  // one who comes back is on the list again, with what had happened
  const again = await correctTo([left?.recipientId, stays?.recipientId], '2026-11-25T09:30:00+07:00');
  expect(again.map(({ sentAt, leftAt }) => [sentAt !== null, leftAt])).toEqual([
    [true, null],
    [true, null],
  ]);
});

test('a Word file is refused as an enclosure with a word of advice, and the upload is still there', async () => {
  const at = await issuedLetter();
  const uploadId = await at.upload(`${fixtures}letter.docx`, 'รายละเอียด.docx');
  const adding = at.files['letterFile.add']({ letterId: at.letter.id, kind: 'enclosure', uploadId });
  await expect(adding).rejects.toMatchObject({
    code: 'file-not-attachable',
    params: { name: 'รายละเอียด.docx' },
  });
  expect((await at.uploads.find(uploadId)).name).toBe('รายละเอียด.docx');
});

test('the message for the mail program names number and subject and goes only to those with an address', async () => {
  const at = await issuedLetter();
  const made = await at.outgoing['outgoing.mail']({ id: at.letter.id, withSource: false, positions: null });
  const raw = Buffer.from(at.outputs.find(made.outputId).bytes).toString('latin1');
  const [head = '', ...parts] = raw.split(/\r\n\r\n/);
  expect(head).toMatch(/^To: huaimok@example\.go\.th\r$/m);
  expect(head).toMatch(/^X-Unsent: 1\r$/m);
  expect(head).toMatch(/^From: saraban@wangmok\.go\.th\r$/m);
  const subject = [...head.matchAll(/=\?UTF-8\?(?:B|Q)\?([^?]+)\?=/gi)];
  expect(subject.length).toBeGreaterThan(0);
  const text = Buffer.from((parts[1] ?? '').split('\r\n--')[0] ?? '', 'base64').toString('utf8');
  expect(text).toContain(`ที่ ${at.letter.number}`);
  expect(text).toContain(shortLetter.subject);
  expect(made.name).toMatch(/\.eml$/);
});

test('one envelope a recipient, in the order of the list, with urgency in red where the letter is urgent', async () => {
  const at = await issuedLetter();
  const made = await at.outgoing['outgoing.envelopes']({ id: at.letter.id, size: 'DL', offsetMm: noOffset });
  const [html = ''] = at.ports.printed;
  expect(made.pages).toBe(2);
  expect(html).toContain('@page{size:220mm 110mm');
  expect(html.indexOf('ห้วยหมอกใส')).toBeLessThan(html.indexOf('ธารทอง'));
  expect(html.includes('class="urgency"')).toBe(at.letter.urgency !== null);
});

test('ticking one recipient as answered leaves the other waiting', async () => {
  const at = await issuedLetter();
  const letterId = at.letter.id;
  await at.dispatch['dispatch.tick']({ letterId, positions: [1], step: 'replied', isDone: true });
  const rows = await at.dispatch['dispatch.list']({ letterId });
  expect(rows.map(({ name, repliedAt }) => [name, repliedAt !== null])).toEqual([
    ['นายกองค์การบริหารส่วนตำบลห้วยหมอกใส', false],
    ['นายกองค์การบริหารส่วนตำบลธารทอง', true],
  ]);
});

test('a letter with a last day waits for those who have not answered, and for nobody once all have', async () => {
  const at = await issuedLetter();
  const letterId = at.letter.id;
  expect(await at.dispatch['dispatch.waiting']({})).toEqual([]); // nobody was asked to answer
  await at.dispatch['dispatch.setDeadline']({ letterId, positions: [0, 1], deadline: '2026-12-15' });
  await at.dispatch['dispatch.tick']({ letterId, positions: [0], step: 'replied', isDone: true });
  const [waiting, ...others] = await at.dispatch['dispatch.waiting']({});
  expect(others).toEqual([]);
  expect(waiting).toMatchObject({ letterId, number: at.letter.number, recipients: 2 });
  expect(waiting?.silent.map(({ name, deadline }) => [name, deadline])).toEqual([
    ['นายกองค์การบริหารส่วนตำบลธารทอง', '2026-12-15'],
  ]);
  await at.dispatch['dispatch.tick']({ letterId, positions: [1], step: 'replied', isDone: true });
  expect(await at.dispatch['dispatch.waiting']({})).toEqual([]);
});

test('whoever had a last day of its own keeps it when no answer is wanted, and when one is wanted again', async () => {
  const at = await issuedLetter();
  const letterId = at.letter.id;
  const days = async () => (await at.dispatch['dispatch.list']({ letterId })).map(({ deadline }) => deadline);
  await at.dispatch['dispatch.setDeadline']({ letterId, positions: [0], deadline: '2026-12-15' });
  await at.dispatch['dispatch.wantAnswer']({ letterId, wants: true, by: '2026-12-20' });
  await at.dispatch['dispatch.wantAnswer']({ letterId, wants: false, by: null });
  expect(await days()).toEqual(['2026-12-15', null]);
  expect(await at.dispatch['dispatch.waiting']({})).toEqual([]);
  await at.dispatch['dispatch.wantAnswer']({ letterId, wants: true, by: '2026-12-25' });
  expect(await days()).toEqual(['2026-12-15', '2026-12-25']);
});

test('marking the letter as sent ticks everybody on its list, and keeps what was ticked before', async () => {
  const at = await issuedLetter();
  const letterId = at.letter.id;
  await at.dispatch['dispatch.tick']({ letterId, positions: [0], step: 'received', isDone: true });
  const [before] = await at.dispatch['dispatch.list']({ letterId });
  at.ports.clock.set('2026-11-25T10:00:00+07:00');
  await letterHandlers(at)['letter.setState']({ id: letterId, state: 'sent' });
  const [first, second] = await at.dispatch['dispatch.list']({ letterId });
  expect(first?.sentAt).toBe(before?.sentAt);
  expect(second).toMatchObject({ receivedAt: null });
  expect(second?.sentAt).toMatch(/^2026-11-25T10:00/);
});
