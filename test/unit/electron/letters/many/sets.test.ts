/** A set is as complete as a single letter: enclosures, post, mail, slips, answers, and the draft it came from. */
import { readFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { dispatchHandlers, letterFileHandlers } from '../../../../../electron/letters/follow-up.ts';
import { manyHandlers } from '../../../../../electron/letters/many/handlers.ts';
import { paperHandlers } from '../../../../../electron/letters/papers-around/handlers.ts';
import { letterHandlers } from '../../../../../electron/letters/service.ts';
import { registerHandlers } from '../../../../../electron/registers/service.ts';
import { AppError } from '../../../../../shared/contract/errors.ts';
import { letterContent } from '../../../../../shared/contract/schemas.ts';
import type { LetterMerge } from '../../../../../shared/letter/letter.ts';
import type { ManyPaper } from '../../../../../shared/letter/many.ts';
import { noNames } from '../../../../../shared/letter/papers-around.ts';
import { districtChief, officeSettings, prefix, shortLetter } from '../../../../helpers/letter-samples.ts';
import { testSurroundings } from '../../../../helpers/surroundings.ts';

const names = ['หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า'].map((name) => `นายกองค์การบริหารส่วนตำบลบ้าน${name}`);
const merge: LetterMerge = {
  columns: ['เรียน', 'จำนวนเงิน', 'อีเมล'],
  rows: names.map((name, at) => [name, `${at + 1}000`, at < 2 ? `sao${at}@example.go.th` : '']),
  addressee: 0,
};

async function office() {
  const around = await testSurroundings();
  const { store, ports } = around;
  await store.settings.save(officeSettings);
  const { id: prefixId } = await store.office.savePrefix({ ...prefix, id: undefined });
  const { id: signatoryId } = await store.office.saveSignatory({ ...districtChief, id: undefined });
  const letters = letterHandlers(around);
  const files = letterFileHandlers(around);
  const many = manyHandlers(around);
  async function draft(changes: object = {}, entryId?: string) {
    const { id } =
      entryId === undefined
        ? await letters['letter.create']({ form: 'external' })
        : await letters['letter.forward']({ entryId });
    const content = letterContent.parse({
      ...shortLetter,
      ...{ prefixId, signatoryId, recipientIds: [], circular: false, merge },
      subject: 'การจัดสรรเงิน {จำนวนเงิน} บาท',
      ...changes,
    });
    await letters['letter.save']({ id, content });
    return id;
  }
  async function issue(id: string) {
    await letters['letter.setState']({ id, state: 'for-signature' });
    await letters['letter.setState']({ id, state: 'signed' });
    return letters['letter.issueEach']({ id, date: '2026-11-23' });
  }
  async function addPdf(letterId: string, kind: 'enclosure' | 'signed-scan', all = false) {
    const bytes = await readFile(new URL('../../../../fixtures/files/letter.pdf', import.meta.url));
    const { id: uploadId } = await around.uploads.add('รายละเอียด.pdf', bytes);
    return files['letterFile.add']({ letterId, uploadId, kind, all });
  }
  async function unzipped(id: string | undefined, kind: ManyPaper) {
    const made = await many['many.paper']({ id: id ?? '', kind });
    return unzipSync(around.outputs.find(made?.outputId ?? '').bytes);
  }
  const papers = paperHandlers(around);
  const dispatch = dispatchHandlers(around);
  return { ...around, ports, letters, files, many, papers, dispatch, draft, issue, addPdf, unzipped };
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

test('what was enclosed with the draft goes out with every letter, as one file in the vault', async () => {
  const at = await office();
  const id = await at.draft();
  await at.addPdf(id, 'enclosure');
  const made = await at.issue(id);
  const lists = await Promise.all(made.map((letter) => at.files['letterFile.list']({ letterId: letter.id })));
  expect(lists.map((list) => list.map(({ kind, name }) => [kind, name]))).toEqual(
    names.map(() => [['enclosure', 'รายละเอียด.pdf']]),
  );
  expect(new Set(lists.flat().map(({ fileId }) => fileId)).size).toBe(1);
});

test('an enclosure is added to and taken out of a whole set in one step; a signed scan stays with its own letter', async () => {
  const at = await office();
  const made = await at.issue(await at.draft());
  const [first, second] = made.map(({ id }) => id);
  const added = await at.addPdf(second ?? '', 'enclosure', true);
  await at.addPdf(second ?? '', 'signed-scan', true);
  const kinds = async () =>
    Promise.all(
      made.map(async ({ id }) =>
        (await at.files['letterFile.list']({ letterId: id })).map(({ kind }) => kind),
      ),
    );
  expect(added.letterId).toBe(second);
  expect(await kinds()).toEqual(
    made.map(({ id }) => (id === second ? ['signed-scan', 'enclosure'] : ['enclosure'])),
  );
  await at.files['letterFile.remove']({ id: added.id, all: true });
  expect(await kinds()).toEqual(made.map(({ id }) => (id === second ? ['signed-scan'] : [])));
  expect(first).not.toBe(second);
});

test('the post of a set is a PDF each, the signed scan where there is one, with the enclosures behind; a voided number stays at home', async () => {
  const at = await office();
  const id = await at.draft();
  await at.addPdf(id, 'enclosure');
  const made = await at.issue(id);
  await at.addPdf(made[1]?.id ?? '', 'signed-scan');
  const list = await at.many['many.list']({ id });
  expect(list.map(({ isSigned }) => isSigned)).toEqual([false, true, false, false, false]);
  await registerHandlers(at)['register.void']({ id: made[4]?.entryId ?? '', reason: 'ออกซ้ำ' });
  const files = await at.unzipped(made[0]?.id, 'post');
  expect(Object.keys(files).sort()).toEqual(
    names.slice(0, 4).map((name, place) => `๐๐${'๑๒๓๔'[place]} ธบ ๐๐๒๓.๙-${'๑๒๓๔'[place]} ${name}.pdf`),
  );
  const enclosed = await readFile(new URL('../../../../fixtures/files/letter.pdf', import.meta.url));
  const pages = (await PDFDocument.load(enclosed)).getPageCount();
  const counts = await Promise.all(
    Object.keys(files)
      .sort()
      .map(async (name) => (await PDFDocument.load(files[name] ?? new Uint8Array())).getPageCount()),
  );
  expect(counts).toEqual([1 + pages, 2 * pages, 1 + pages, 1 + pages]);
  expect(at.ports.printed.join('')).not.toContain(names[1]); // its signed scan stands for it
});

/** A tree of pages whose only branch is itself. */
const hostilePdf = Buffer.from(
  [
    '%PDF-1.7',
    '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
    '2 0 obj <</Type/Pages/Count 1000000000/Kids[2 0 R]/Parent 2 0 R>> endobj',
    'trailer <</Root 1 0 R>>',
  ].join('\n'),
);

test('an enclosure that its reader cannot leave stops the set with its name, and the office goes on', async () => {
  const at = await office();
  const made = await at.issue(await at.draft());
  const fileId = await at.store.vault.put(hostilePdf);
  const file = { kind: 'enclosure', name: 'ปลาย.pdf', mediaType: 'application/pdf', fileId } as const;
  const actor = { by: 'ปลัด', at: at.ports.clock() };
  await at.store.letters.addFile(made[0]?.id ?? '', file, actor, true);
  const post = at.many['many.paper']({ id: made[0]?.id ?? '', kind: 'post' });
  await expect(post).rejects.toMatchObject({ code: 'file-not-attachable', params: { name: 'ปลาย.pdf' } });
  expect((await at.many['many.list']({ id: made[0]?.id ?? '' })).length).toBe(5);
});

test('the mail of a set goes to the addresses of the table, and says who has none', async () => {
  const at = await office();
  const made = await at.issue(await at.draft());
  const files = await at.unzipped(made[3]?.id, 'mail');
  const heads = Object.keys(files)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => /^To: (.*)\r$/mu.exec(strFromU8(files[name] ?? new Uint8Array(), true))?.[1]);
  expect(heads).toEqual(['sao0@example.go.th', 'sao1@example.go.th']);
  const missing = strFromU8(files['ไม่มีอีเมล.txt'] ?? new Uint8Array());
  expect(missing.trim().split('\r\n')).toHaveLength(3);
  expect(missing).toContain(names[2]);
});

test('a set to the office’s own list knows who each is, and its mail', async () => {
  const at = await office();
  const [one] = await at.store.office.saveRecipients([
    { kind: 'sao', name: 'อบต.ธารทอง', formalTitle: names[0] ?? '', email: 'than@example.go.th', phone: '' },
  ]);
  const table = await at.many['many.table']({ from: 'recipients', recipientIds: [one?.id ?? ''] });
  const [letter] = await at.issue(await at.draft({ subject: 'แจ้งผล', merge: table }));
  const [row] = await at.dispatch['dispatch.list']({ letterId: letter?.id ?? '' });
  expect(row).toMatchObject({ recipientId: one?.id, email: 'than@example.go.th', name: names[0] });
  // a correction of the text leaves the recipient as it was
  const id = letter?.id ?? '';
  await at.letters['letter.revise']({ id, reason: 'ถ้อยคำ' });
  await at.letters['letter.setState']({ id, state: 'for-signature' });
  await at.letters['letter.setState']({ id, state: 'signed' });
  await at.letters['letter.issue']({ id, date: '2026-11-23' });
  expect(await at.dispatch['dispatch.list']({ letterId: id })).toMatchObject([
    { recipientId: one?.id, email: 'than@example.go.th' },
  ]);
});

test('delivery book, slips and reply forms of a set come in one print, each line with its own register number', async () => {
  const at = await office();
  const made = await at.issue(await at.draft());
  for (const kind of ['delivery-book', 'receipts', 'reply-forms'] as const) {
    at.ports.printed.length = 0;
    await at.many['many.paper']({ id: made[2]?.id ?? '', kind });
    const words = at.ports.printed
      .join('')
      .replace(/<[^>]+>/gu, ' ')
      .replace(/\u00A0/gu, ' ');
    for (const name of kind === 'reply-forms' ? ['บ้านหนึ่ง', 'บ้านห้า'] : names) expect(words).toContain(name);
    if (kind !== 'delivery-book') expect(words).toContain('ธบ ๐๐๒๓.๙/๕');
    else expect(words).toMatch(/\s๕\s/u);
  }
});

test('duplicates and certified copies of a set come in one print, with the names that were given', async () => {
  const at = await office();
  const made = await at.issue(await at.draft());
  const given = { ...noNames, checker: 'นายพงศ์พล ดงธาร', certifier: 'นางสาวปุณยา ฟ้าแจ้ง' };
  for (const [kind, mark, name] of [
    ['duplicate', 'สำเนาคู่ฉบับ', given.checker],
    ['certified-copy', 'สำเนาถูกต้อง', given.certifier],
  ] as const) {
    at.ports.printed.length = 0;
    const paper = await at.many['many.paper']({ id: made[2]?.id ?? '', kind, names: given });
    expect(paper?.name).toContain(mark);
    const words = at.ports.printed
      .join('')
      .replace(/<[^>]+>/gu, ' ')
      .replace(/\u00A0/gu, ' ');
    expect(words).toContain(mark);
    expect(words).toContain(name);
    for (const addressee of names) expect(words).toContain(addressee);
  }
});

test('a set of drafts has no certified copies: nothing was issued that could be certified', async () => {
  const at = await office();
  const id = await at.draft();
  const copy = () => codeOf(at.many['many.paper']({ id, kind: 'certified-copy', names: noNames }));
  expect(await copy()).toBe('wrong-letter-state');
  expect(at.ports.printed).toEqual([]);
  const [first] = await at.issue(id);
  expect(await copy()).toBe('done');
  await at.letters['letter.revise']({ id: first?.id ?? '', reason: 'สะกดผิด' });
  expect(await copy()).toBe('done');
});

test('the received line says in one sentence what became of it, from the first number to the last', async () => {
  const at = await office();
  const fields = { documentNumber: 'ธบ ๐๐๒๓.๓/ว ๑๐๒', documentDate: '2026-11-20', documentDateText: null };
  const rest = { action: '', note: '', urgency: null, secrecy: null, deadline: null };
  const { id: entryId } = await registerHandlers(at)['register.log']({
    importId: null,
    letterIndex: null,
    fields: { ...fields, ...rest, from: 'จังหวัดธารบุรี', to: 'นายอำเภอวังหมอก', subject: 'การจัดสรรเงิน' },
    allowSameLetter: true,
  });
  await at.issue(await at.draft({}, entryId));
  const { entry } = await registerHandlers(at)['register.get']({ id: entryId });
  expect(entry.action).toBe(
    `แจ้ง ${names[0]} และอีก ๔ แห่ง ที่ ธบ ๐๐๒๓.๙/๑ ถึง ธบ ๐๐๒๓.๙/๕ ลงวันที่ ๒๓ พฤศจิกายน ๒๕๖๙`,
  );
});

test('a set waits as one, and one reminder goes to all of it who have not answered', async () => {
  const at = await office();
  const made = await at.issue(await at.draft());
  const letterId = made[0]?.id ?? '';
  expect(await at.dispatch['dispatch.waiting']({})).toEqual([]);
  await at.dispatch['dispatch.wantAnswer']({ letterId, wants: true, by: '2026-12-15', all: true });
  await at.dispatch['dispatch.tick']({
    letterId: made[1]?.id ?? '',
    positions: [0],
    step: 'replied',
    isDone: true,
  });
  await registerHandlers(at)['register.void']({ id: made[4]?.entryId ?? '', reason: 'ออกซ้ำ' });
  const [waiting, ...others] = await at.dispatch['dispatch.waiting']({});
  expect(others).toEqual([]);
  expect(waiting).toMatchObject({
    letterId,
    number: 'ธบ ๐๐๒๓.๙/๑',
    lastNumber: 'ธบ ๐๐๒๓.๙/๔',
    letters: 4,
    subject: 'การจัดสรรเงิน',
    recipients: 4,
  });
  expect(waiting?.silent.map(({ name, number, deadline }) => [name, number, deadline])).toEqual([
    [names[0], 'ธบ ๐๐๒๓.๙/๑', '2026-12-15'],
    [names[2], 'ธบ ๐๐๒๓.๙/๓', '2026-12-15'],
    [names[3], 'ธบ ๐๐๒๓.๙/๔', '2026-12-15'],
  ]);
  const reminder = await at.papers['paper.remind']({ id: letterId, deadline: null, all: true });
  expect(reminder.subject).toBe('การจัดสรรเงิน'); // each letter named an amount of its own
  expect(reminder.references).toEqual(
    ['๑', '๓', '๔'].map((n) =>
      expect.stringMatching(new RegExp(`ที่ ธบ ๐๐๒๓\\.๙/${n} ลงวันที่ ๒๓ พฤศจิกายน ๒๕๖๙$`, 'u')),
    ),
  );
  await at.dispatch['dispatch.wantAnswer']({ letterId, wants: false, by: null, all: true });
  expect(await at.dispatch['dispatch.waiting']({})).toEqual([]);
});

test('a letter may want an answer before it has its number, and waits from then on', async () => {
  const at = await office();
  const id = await at.draft({ merge: null, subject: 'ขอความร่วมมือ' });
  await at.dispatch['dispatch.wantAnswer']({ letterId: id, wants: true, by: '2026-12-01' });
  await at.letters['letter.setState']({ id, state: 'for-signature' });
  await at.letters['letter.setState']({ id, state: 'signed' });
  await at.letters['letter.issue']({ id, date: '2026-11-23' });
  const [waiting] = await at.dispatch['dispatch.waiting']({});
  expect(waiting?.silent).toMatchObject([{ deadline: '2026-12-01' }]);
});

test('next year the same set is written anew from its table and its fields', async () => {
  const at = await office();
  const made = await at.issue(await at.draft());
  const again = await at.many['many.again']({ id: made[3]?.id ?? '' });
  expect(again).toMatchObject({
    state: 'draft',
    number: null,
    date: null,
    subject: 'การจัดสรรเงิน {จำนวนเงิน} บาท',
    merge: { rows: merge.rows },
  });
  expect(made.map(({ id }) => id)).not.toContain(again.id);
  const alone = await at.draft({ merge: null, subject: 'แจ้งผล' });
  expect(await codeOf(at.many['many.again']({ id: alone }))).toBe('not-found');
});

test('all letters of a set are marked as sent in one step', async () => {
  const at = await office();
  const made = await at.issue(await at.draft());
  await at.letters['letter.setState']({ id: made[2]?.id ?? '', state: 'sent', all: true });
  const letters = await Promise.all(made.map(({ id }) => at.store.letters.get(id)));
  expect(letters.map(({ state }) => state)).toEqual(names.map(() => 'sent'));
  const rows = await Promise.all(made.map(({ id }) => at.dispatch['dispatch.list']({ letterId: id })));
  expect(rows.flat().every(({ sentAt }) => sentAt !== null)).toBe(true);
});

test('a letter under correction is printed with its set as it was issued', async () => {
  const at = await office();
  const made = await at.issue(await at.draft());
  const id = made[1]?.id ?? '';
  const { letter } = await at.letters['letter.get']({ id });
  await at.letters['letter.revise']({ id, reason: 'จำนวนเงินผิด' });
  await at.letters['letter.save']({
    id,
    content: letterContent.parse({ ...letter, subject: 'ถ้อยคำที่ยังไม่ลงนาม' }),
  });
  await at.many['many.paper']({ id: made[0]?.id ?? '', kind: 'pdf' });
  const words = at.ports.printed.join('').replace(/\u00A0/gu, ' ');
  expect(words).toContain('๒๐๐๐');
  expect(words).not.toContain('ถ้อยคำที่ยังไม่ลงนาม');
});

test('papers of a set can be stopped, and a new run takes the place of one under way', async () => {
  const at = await office();
  const rows = Array.from({ length: 300 }, (_, place) => [`${names[0]} ที่ ${place}`, `${place}`, '']);
  const id = await at.draft({ merge: { ...merge, rows } });
  const first = at.many['many.paper']({ id, kind: 'docx' });
  const second = at.many['many.paper']({ id, kind: 'docx' });
  expect(await first).toBeNull();
  await at.many['many.stop']({ id });
  expect(await second).toBeNull();
  const made = await at.many['many.paper']({ id, kind: 'delivery-book' });
  expect(made?.name).toMatch(/^สมุดส่งหนังสือ .*\.pdf$/u);
});

test('a printer that fails ends the work at once, and says so', async () => {
  const around = await office();
  const id = await around.draft();
  let prints = 0;
  const printing = {
    async pdfFromHtml(): Promise<Uint8Array> {
      prints += 1;
      throw new AppError('printing-unavailable', {});
    },
  };
  const many = manyHandlers({ ...around, ports: { ...around.ports, printing } });
  expect(await codeOf(many['many.paper']({ id, kind: 'pdf' }))).toBe('printing-unavailable');
  expect(prints).toBe(1);
});
