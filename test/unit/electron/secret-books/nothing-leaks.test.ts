/**
 * The heart of the secret books: words planted by every way in, then looked for in everything that lies on the disk,
 * leaves as a file, is printed or logged. Of each place the same search finds a harmless word that came in beside them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/api.ts';
import { letterContent } from '../../../../shared/contract/schemas.ts';
import type { Letter } from '../../../../shared/letter/letter.ts';
import { emptySecretFields, type SecretFields } from '../../../../shared/secret-books/secret.ts';
import { isoMomentOf } from '../../../../shared/thai/date.ts';
import { inputs, paperLetter } from '../../../contract/inputs.ts';
import { inText, type Trace, tracesInBytes, tracesInFolder } from '../../../helpers/find-planted.ts';
import { picturesOfSample, withHeadMark } from '../../../helpers/scan-of-sample.ts';
import { held, imported, type SecretOffice, secretOffice, settled } from '../../../helpers/secret-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { docx } from '../../../helpers/word-file.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../../fixtures/files', name)));

/** Pairs of letters that no Thai word has: their tokens can come from nowhere else. */
const hidden = (way: string) => `ฌฆฑฒ${way}ฏฐฬ`;
const open = 'ฟฝผฟพฟฝผพ';
/** Stands in letter.pdf, of which only the text can be read. */
const printedOpenly = 'กิจกรรมปลูกป่าชุมชน';
const planted = ['ฌฆฑฒ', 'ปฏิบัติการดาวเหนือ', 'ท่าน้ำเก่า'];

const fields = (words: Partial<SecretFields>): SecretFields => ({
  ...emptySecretFields,
  documentNumber: 'ธบ (ลับ) ๐๐๑๗/๑',
  from: 'จังหวัดธารบุรี',
  to: 'นายอำเภอวังหมอก',
  ...words,
});

/** Typed into every field, corrected with a reason, and looked for. */
async function typeIn({ client }: SecretOffice): Promise<void> {
  const words = Object.fromEntries(
    Object.keys(emptySecretFields)
      .filter((name) => name !== 'documentDate')
      .map((name) => [name, hidden('ก')]),
  );
  const typed = await client.call('secret.register', {
    book: 'in',
    secrecy: 'secret',
    fields: fields(words),
    takeIds: [],
  });
  await client.call('secret.correct', {
    id: typed.id,
    fields: fields({ subject: hidden('ข') }),
    secrecy: 'confidential',
    reason: hidden('ค'),
  });
  expect(await client.call('secret.list', { book: 'in', year: null, text: hidden('ข') })).toHaveLength(1);
  const voided = { fields: fields({ subject: hidden('ฮ') }), takeIds: [] };
  const { id } = await client.call('secret.register', {
    book: 'control',
    secrecy: 'secret',
    ...voided,
  });
  await client.call('secret.void', { id, reason: hidden('ฮ') });
}

/** The registrar's own way in: PDF with text, Word file, scan; their names say what they are about. */
async function bringFiles(office: SecretOffice): Promise<string> {
  const { client } = office;
  const [picture] = await picturesOfSample([1]);
  const scan = await withHeadMark(picture ?? new Uint8Array(), 'ลับ');
  const files = [
    [`${hidden('ง')}.pdf`, fixture('secret-letter.pdf')],
    [`${hidden('จ')}.docx`, docx(['ลับ', 'ที่ ธบ ๐๐๑๗/๕', `เรื่อง ${hidden('ฉ')}`, hidden('ช'), 'ลับ'])],
    [`${hidden('ซ')}.jpg`, scan],
  ] as const;
  const takeIds: string[] = [];
  let scanned = '';
  for (const [name, bytes] of files) {
    const taken = await client.call('secret.take', { uploadId: await held(office, name, bytes) });
    expect(taken.secrecy).toBe('confidential');
    takeIds.push(taken.takeId);
    scanned = taken.pages.join('\n');
  }
  const input = {
    book: 'in',
    secrecy: 'confidential',
    fields: fields({ subject: hidden('ญ') }),
    takeIds,
  } as const;
  const { id } = await client.call('secret.register', input);
  const letter = await client.call('secret.get', { id });
  expect(letter.files.map(({ name }) => name)).toEqual(files.map(([name]) => name));
  for (const [at, file] of letter.files.entries()) {
    const { outputId } = await client.call('secret.file', { id, fileId: file.id });
    expect(await client.download(`output/${outputId}`)).toEqual(files[at]?.[1]);
  }
  // The longest word that was read from the picture is looked for beside those that were typed.
  const longest = scanned.match(/[ก-๙]{12,}/gu)?.toSorted((one, other) => other.length - one.length)[0];
  if (longest === undefined) throw new Error('nothing was read from the scan');
  return longest;
}

/** A clerk's ordinary import turns out to be secret: sealed at once, handed over, discarded, or kept as a stub. */
async function importThem(office: SecretOffice): Promise<void> {
  const { client } = office;
  const item = await imported(office, `${hidden('ฎ')}.pdf`, fixture('secret-letter.pdf'));
  expect(item.state).toBe('secret');
  expect(await client.call('secret.arrivals', {})).toEqual([]);
  await client.call('secret.send', { importId: item.id });
  const [arrival] = await client.call('secret.arrivals', {});
  const taken = await client.call('secret.takeArrival', { id: arrival?.id ?? '' });
  expect(taken.name).toBe(`${hidden('ฎ')}.pdf`);
  expect(taken.pages.join('')).toContain('ดาวเหนือ');
  await client.call('secret.register', {
    book: 'in',
    secrecy: 'confidential',
    fields: taken.fields,
    takeIds: [taken.takeId],
  });
  expect(await client.call('secret.arrivals', {})).toEqual([]);

  const unsent = await imported(office, `${hidden('ต')}.txt`, fixture('secret-letter.txt'));
  await client.call('import.discard', { id: unsent.id });
  const text = `ลับที่สุด\nที่ ธบ ๐๐๑๗/๙\nเรื่อง ${hidden('ถ')}\nเรียน นายอำเภอวังหมอก\n${hidden('ท')}\nลับที่สุด`;
  const { id } = await client.call('import.startText', { name: hidden('ธ'), text });
  expect((await settled(office, id)).stub?.secrecy).toBe('top-secret');
  expect(await client.call('secret.isWaiting', { importId: id })).toBe(false);
}

/** An ordinary line, written about in every way a clerk has, becomes secret. */
async function raiseOne(office: SecretOffice): Promise<void> {
  const { client } = office;
  const text = [
    'ที่ ธบ ๐๐๒๓.๓/๑๐๙',
    'ศาลากลางจังหวัดธารบุรี',
    '๙ พฤศจิกายน ๒๕๖๙',
    `เรื่อง ${hidden('น')}`,
    'เรียน นายอำเภอวังหมอก',
    `ด้วยจังหวัดธารบุรีแจ้งว่า ${hidden('บ')} จึงเรียนมาเพื่อโปรดทราบ`,
  ].join('\n');
  const item = await client.call('import.startText', { name: `${hidden('ป')}.txt`, text });
  await settled(office, item.id);
  await reviewed(office, item.id, hidden('ะ'));
  const { id } = await client.call('register.log', {
    importId: item.id,
    letterIndex: 1,
    allowSameLetter: false,
    fields: {
      ...paperLetter,
      documentNumber: 'ธบ ๐๐๒๓.๓/๑๐๙',
      ...{ subject: hidden('ผ'), from: hidden('ส'), to: hidden('ห') },
    },
  });
  await client.call('register.correct', { id, changes: { from: hidden('อ') }, reason: hidden('า') });
  await client.call('register.correct', { id, changes: { subject: hidden('ฝ') }, reason: hidden('า') });
  await client.call('register.annotate', { id, field: 'action', text: hidden('พ') });
  await client.call('register.annotate', { id, field: 'note', text: hidden('ฟ') });
  const made = await writeAbout(office, id, hidden);
  await writeByHand(office, hidden('ฝ'));
  office.application.outputs.find(made);
  const raised = await client.call('secret.raise', { entryId: id, secrecy: 'secret', reason: hidden('ม') });
  expect(() => office.application.outputs.find(made)).toThrow('not-found');
  expect(raised).toMatchObject({
    secrecy: 'secret',
    subject: 'เรื่องลับมาก',
    action: '',
    note: '',
    fileId: null,
    ...{ from: '', to: '', documentDate: null },
  });
  await client.call('secret.open', { passphrase: office.recoveryKey });
  const [line] = await client.call('secret.list', { book: 'in', year: null, text: hidden('บ') });
  expect(line?.fields).toMatchObject({ subject: hidden('ฝ'), from: hidden('อ'), note: hidden('ฟ') });
  expect(line?.fields.action).toContain(hidden('พ'));
  // What was written about it is not lost: the registrar finds it by its words.
  for (const word of ['ิ', 'ี', 'ภ', 'ึ', '๑', '๒', '๓', '๔', '๕', 'อ'].map(hidden))
    expect(await client.call('secret.list', { book: 'in', year: null, text: word })).toHaveLength(1);
}

/** Begun by hand: it cites the letter and says its subject. */
async function writeByHand({ client }: SecretOffice, subject: string): Promise<void> {
  const draft = await client.call('letter.create', { form: 'external' });
  const content = {
    ...saying(draft, hidden('๕')),
    subject,
    references: ['หนังสือจังหวัดธารบุรี ที่ ธบ 0023.3/109 ลงวันที่ ๙ พฤศจิกายน ๒๕๖๙'],
  };
  await client.call('letter.save', { id: draft.id, content });
}

/** ลับที่สุด: of that nobody keeps a word, the registrar neither. Drafts do not go unasked. */
async function giveTopSecret(office: SecretOffice): Promise<void> {
  const { client } = office;
  const item = await imported(office, `${hidden('๐')}.pdf`, pdfSaying(hidden('๖')));
  const { id } = await client.call('register.log', {
    importId: item.id,
    letterIndex: 1,
    allowSameLetter: true,
    fields: { ...paperLetter, documentNumber: 'ธบ ๐๐๒๓.๓/๑๑๐', subject: hidden('๗') },
  });
  await client.call('register.correct', { id, changes: { subject: hidden('๘') }, reason: hidden('๙') });
  const made = await writeAbout(office, id, hidden);
  const given = { id, changes: { secrecy: 'top-secret' }, reason: 'ปรับชั้น' } as const;
  await expect(client.call('register.correct', given)).rejects.toMatchObject({ code: 'drafts-about' });
  const stub = await client.call('register.correct', { ...given, erasesOriginal: true });
  expect(stub).toMatchObject({ subject: 'เรื่องลับที่สุด', from: paperLetter.from, fileId: null });
  expect(() => office.application.outputs.find(made)).toThrow('not-found');
}

type Words = (way: string) => string;

async function reviewed({ client }: SecretOffice, id: string, word: string): Promise<void> {
  const review = { letterIndex: 1, fields: { ...paperLetter, subject: word }, answers: {} };
  await client.call('import.saveReview', { id, review });
}

/** A draft that answers it with an enclosure and an earlier state, one thrown away, a minute, a day, where its paper lies. */
async function writeAbout(office: SecretOffice, entryId: string, words: Words): Promise<string> {
  const { client, ports } = office;
  await client.call('minute.putForward', {
    entryId,
    minute: {
      to: 'นายอำเภอวังหมอก',
      purpose: 'เพื่อโปรดพิจารณา',
      opinion: words('ภ'),
      clerkName: 'นางสาวสมใจ งานดี',
      clerkPosition: '',
      date: '2026-11-23',
      through: [],
    },
  });
  await client.call('minute.decide', {
    entryId,
    decision: { text: words('๑'), by: 'นายอำเภอวังหมอก', on: '2026-11-23' },
    assignments: [{ assignee: 'ปลัดอำเภอ', what: words('๒'), due: '2026-12-05' }],
  });
  const stamp = { kind: 'minute', x: 20, y: 20, text: words('๓') } as const;
  await client.call('stamp.keep', { entryId, stamps: [stamp] });
  const thrown = await client.call('letter.forward', { entryId });
  await client.call('letter.save', { id: thrown.id, content: saying(thrown, words('ื')) });
  await client.call('letter.remove', { id: thrown.id });
  const draft = await client.call('letter.forward', { entryId });
  await client.call('letter.save', { id: draft.id, content: saying(draft, words('ุ')) });
  ports.clock.set(isoMomentOf(new Date(ports.clock().getTime() + 6 * 60_000))); // far enough for an earlier state
  await client.call('letter.save', { id: draft.id, content: saying(draft, words('ิ')) });
  const uploadId = await client.upload(`${words('ู')}.pdf`, pdfSaying(words('เ')));
  await client.call('letterFile.add', { letterId: draft.id, kind: 'enclosure', uploadId });
  await encloseAndRemove(office, draft.id, words);
  const { outputId } = await client.call('letter.docx', { id: draft.id });
  const day = { kind: 'deadline', due: '2026-12-01', time: null, assignee: '' } as const;
  await client.call('deadline.add', { ...day, entryId, what: words('ี') });
  const shelf = { retention: null, until: null, place: 'ตู้ ๑', fileCode: '' };
  await client.call('keeping.file', { ...shelf, entryIds: [entryId], note: words('ึ') });
  await client.call('loan.lend', { ...inputs['loan.lend'], entryId, note: words('๔') });
  return outputId;
}

/** It is nowhere any more but in the log and in the vault. */
async function encloseAndRemove({ client }: SecretOffice, letterId: string, words: Words): Promise<void> {
  const uploadId = await client.upload(`${words('ฯ')}.pdf`, pdfSaying(words('ฤ')));
  const { id } = await client.call('letterFile.add', { letterId, kind: 'enclosure', uploadId });
  await client.call('letterFile.remove', { id });
}

/** A file of its own, not another's bytes: the word stands behind its end. */
function pdfSaying(word: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([fixture('letter.pdf'), Buffer.from(`\n%${word}\n`)]));
}

function saying(letter: Letter, word: string): Input<'letter.save'>['content'] {
  const { body, ...content } = letterContent.parse(letter);
  const said = { kind: 'paragraph', text: word, level: 1, sourceParagraph: null } as const;
  return structuredClone({
    ...content,
    subject: word,
    body: [...body, said],
  }) as Input<'letter.save'>['content'];
}

/** A letter of our own, issued, corrected and sent, and a line typed for one, become secret: ทขล. ๒. */
async function raiseSent(office: SecretOffice): Promise<void> {
  const { client } = office;
  const { entryId, prefixId, reminderId } = await issued(office, hidden);
  const raised = await client.call('secret.raise', { entryId, secrecy: 'confidential', reason: hidden('แ') });
  expect(raised).toMatchObject({ book: 'sent', subject: 'เรื่องลับ', letterId: null, to: '' });
  await expect(client.call('letter.get', { id: reminderId })).rejects.toThrow('not-found');
  const { documentNumber: _given, ...typed } = paperLetter;
  const paper = await client.call('register.addSent', {
    prefixId,
    circular: false,
    fields: { ...typed, subject: hidden('โ') },
  });
  await client.call('secret.raise', { entryId: paper.id, secrecy: 'secret', reason: hidden('ใ') });
  const sent = await client.call('secret.list', { book: 'out', year: null, text: '' });
  expect(sent.map(({ running, secrecy }) => [running, secrecy])).toEqual([
    [2, 'secret'],
    [1, 'confidential'],
  ]);
  for (const word of ['ไ', 'ำ'].map(hidden))
    expect(await client.call('secret.list', { book: 'out', year: null, text: word })).toHaveLength(1);
  expect(sent[1]?.files.map(({ name }) => name)).toContain(`${hidden('ๅ')}.pdf`);
}

async function issued(office: SecretOffice, words: Words) {
  const { client } = office;
  const [prefix] = await client.call('prefix.list', {});
  const prefixId = prefix?.id ?? '';
  const [signatory] = await client.call('signatory.list', {});
  const [recipient] = await client.call('recipient.list', {});
  const draft = await client.call('letter.create', { form: 'external' });
  const content = saying({ ...draft, prefixId, signatoryId: signatory?.id ?? '' }, words('ไ'));
  await client.call('letter.save', {
    id: draft.id,
    content: {
      ...content,
      recipientIds: [recipient?.id ?? ''],
      addressee: recipient?.formalTitle ?? '',
      closingPurpose: 'จึงเรียนมาเพื่อโปรดทราบ',
    },
  });
  const uploadId = await client.upload(`${words('ๅ')}.pdf`, pdfSaying(words('้')));
  await client.call('letterFile.add', { letterId: draft.id, kind: 'enclosure', uploadId });
  await encloseAndRemove(office, draft.id, words);
  for (const state of ['for-signature', 'signed'] as const)
    await client.call('letter.setState', { id: draft.id, state });
  const { entry } = await client.call('letter.issue', { id: draft.id, date: '2026-11-23' });
  await client.call('dispatch.wantAnswer', { letterId: draft.id, wants: true, by: '2026-12-01' });
  await client.call('dispatch.note', { letterId: draft.id, position: 0, note: words('็') });
  await client.call('letter.setState', { id: draft.id, state: 'sent' });
  const reminder = await client.call('paper.remind', { id: draft.id, deadline: null });
  const next = await client.call('letter.revise', { id: draft.id, reason: words('่') });
  await client.call('letter.save', { id: draft.id, content: saying(next, words('ำ')) });
  return { entryId: entry?.id ?? '', prefixId, reminderId: reminder.id };
}

/** A register kept elsewhere, with a column of the class; its subject does not come with it. */
async function takeOver({ client }: SecretOffice): Promise<void> {
  const rows = [`1,${hidden('ย')},ลับ`, `2,${open},`, `3,${hidden('ร')},ลับที่สุด`];
  const table = ['เลขรับ,เรื่อง,ชั้นความลับ', ...rows].join('\n');
  const uploadId = await client.upload('ทะเบียนเดิม.csv', new TextEncoder().encode(table));
  const plan = {
    book: 'received',
    prefixId: null,
    year: 2568,
    severalYears: false,
    firstRow: 1,
    mapping: { running: 0, subject: 1, secrecy: 2 },
  } as const;
  expect(await client.call('exchange.takeOver', { uploadId, plan })).toMatchObject({ entered: 3 });
}

/** The same kinds of things, and nothing secret about them. */
async function workOpenly(office: SecretOffice): Promise<void> {
  const { client, ports } = office;
  const { id } = await client.call('register.log', {
    importId: null,
    letterIndex: null,
    allowSameLetter: false,
    fields: { ...paperLetter, subject: open, note: open },
  });
  await client.call('register.correct', { id, changes: { from: `${open} ใหม่` }, reason: open });
  await writeAbout(office, id, () => open);
  await issued(office, () => open);
  await client.call('search.save', { name: open, question: { text: open } });
  const word = await imported(office, `${open}.docx`, new Uint8Array(docx(['เรื่อง ทดสอบ', open])));
  expect(word.state).toBe('ready');
  await reviewed(office, word.id, open);
  await client.call('register.log', {
    importId: word.id,
    letterIndex: 1,
    allowSameLetter: false,
    fields: { ...paperLetter, documentNumber: 'ธบ ๐๐๒๓.๓/๒๐๓' },
  });
  const pdf = await imported(office, 'letter.pdf', fixture('letter.pdf'));
  expect(pdf.state).toBe('ready');
  // A letter that waits: held back before it is read, with its name beside it.
  const uploadId = await client.upload(`${open}.txt`, new TextEncoder().encode(open));
  await client
    .call('import.start', { uploadIds: [uploadId] })
    .then(([started]) => client.call('import.pause', { id: started?.id ?? '' }));
  await client.upload('left.txt', new TextEncoder().encode(open)); // stays in incoming/
  ports.log.info(open);
}

/** Everything that leaves: spreadsheets, tables, prints, the archive; and a backup. */
async function bringOut(office: SecretOffice, words: readonly string[]): Promise<readonly Trace[]> {
  const { client, ports } = office;
  await client.call('backup.make', {});
  const range = { book: 'received', year: null } as const;
  const produced = [
    ['register.xlsx', await client.call('register.export', { ...range, as: 'xlsx' })],
    ['register.csv', await client.call('register.export', { ...range, as: 'csv' })],
    ['archive.zip', await client.call('exchange.archive', { idNumbers: 'whole' })],
  ] as const;
  const found: Trace[] = [];
  for (const [place, output] of produced) {
    const { path, bytes } = office.application.outputs.find(output?.outputId ?? '');
    found.push(...(await tracesInBytes(place, path === undefined ? bytes : readFileSync(path), words)));
  }
  ports.printed.length = 0; // what was printed while it was an ordinary letter is paper
  await client.call('register.print', range);
  found.push(...inText('prints', 'html', ports.printed.join('\n'), words));
  found.push(...inText('log', 'line', ports.logged.join('\n'), words));
  return found;
}

test('no word of a secret letter is on the disk, in a backup, an export, a print or the log', async () => {
  const office = await secretOffice();
  await office.client.call('prefix.save', inputs['prefix.save']);
  await office.client.call('signatory.save', inputs['signatory.save']);
  await office.client.call('recipient.save', inputs['recipient.save']);
  await typeIn(office);
  const scanned = await bringFiles(office);
  await importThem(office);
  await raiseOne(office);
  await raiseSent(office);
  await giveTopSecret(office);
  await takeOver(office);
  await workOpenly(office);
  await office.client.call('secret.shut', {});

  const words = [...planted, scanned];
  const left = await bringOut(office, [...words, open, printedOpenly]);
  const inFolder = await tracesInFolder(office.folder, [...words, open, printedOpenly]);
  await office.close();
  const afterwards = await tracesInFolder(office.folder, [...words, open, printedOpenly]);
  const traces = [...left, ...inFolder, ...afterwards];

  expect(traces.filter(({ word }) => !word.includes(open) && word !== printedOpenly)).toEqual([]);
  const places = new Set(traces.map(({ place, how }) => `${normal(place)}: ${how}`));
  expect([...places]).toEqual(expect.arrayContaining(everyPlace));
}, 240_000);

/** Ids and hashes by what they are. */
function normal(place: string): string {
  return place
    .replaceAll('\\', '/')
    .replace(/^files\/[0-9a-f]{2}\/[0-9a-f]{64}/, 'files/ORIGINAL')
    .replace(/^backup\/files\/[0-9a-f]{2}\/[0-9a-f]{64}/, 'backup/files/ORIGINAL')
    .replace(/^backup\/[^/]+\/saraban.db/, 'backup/MADE/saraban.db')
    .replace(/^pending\/.*/, 'pending/FILE')
    .replace(/^incoming\/.*/, 'incoming/FILE');
}

/** Left out are only places that hold words of a letter for a moment, and may or may not hold them at the end. */
const everyPlace = [
  ...['saraban.db', 'backup/MADE/saraban.db'].flatMap((database) =>
    [
      'utf-8',
      'column entries.subject',
      'column entries.sender',
      'column entries.note',
      'column entries.letter_key',
      'column entry_history.after',
      'column entry_history.reason',
      'column entry_order.subject',
      'column imports.name',
      'column imports.letters',
      'column import_pages.text',
      'column saved_searches.question',
      'column search_lines.subject',
      'column search_lines.line',
      'column search_page_texts.text',
      'column audit_values.after',
      'column letters.content',
      'column draft_snapshots.content',
      'column letter_versions.content',
      'column letter_files.name',
      'column dispatches.note',
      'column minutes.minute',
      'column deadlines.what',
      'column entry_stamps.stamps',
      'column loans.note',
      'column filings.note',
      'column trash.rows',
      'column trash.title',
      'column imports.review',
      'column undo_rows.after',
      'vocabulary search_subject_index',
      'vocabulary search_line_index',
      'vocabulary search_page_index',
    ].map((how) => `${database}: ${how}`),
  ),
  'saraban.db-wal: utf-8',
  'files/ORIGINAL › document.xml: member utf-8',
  'files/ORIGINAL: pdf text',
  'backup/files/ORIGINAL › document.xml: member utf-8',
  'backup/files/ORIGINAL: pdf text',
  'pending/FILE: utf-8',
  'incoming/FILE: utf-8',
  'log: line',
  'prints: html',
  'register.xlsx › sharedStrings.xml: member utf-8',
  'register.csv: utf-8',
  'archive.zip › entries.jsonl: member utf-8',
  'archive.zip › entry_history.jsonl: member utf-8',
  'archive.zip › audit_values.jsonl: member utf-8',
  'archive.zip › import_pages.jsonl: member utf-8',
  'archive.zip › search_page_texts.jsonl: member utf-8',
];

test('the search for planted words finds them however they are written', async () => {
  const utf16 = Buffer.from(open, 'utf16le');
  const ways: Readonly<Record<string, Uint8Array>> = {
    'utf-16le': utf16,
    'utf-16be': Buffer.from(utf16).swap16(),
    'windows-874': Buffer.from([...open].map((sign) => sign.charCodeAt(0) - 0xd60)),
    hex: Buffer.from(Buffer.from(open).toString('hex')),
    base64: Buffer.from(Buffer.from(`ab${open}z`).toString('base64')),
    'json escapes': Buffer.from([...open].map((sign) => `\\u0${sign.charCodeAt(0).toString(16)}`).join('')),
  };
  for (const [how, bytes] of Object.entries(ways))
    expect((await tracesInBytes('x', bytes, [open])).map((trace) => trace.how)).toContain(how);
  const folder = await temporaryFolder();
  const member = zipSync({ [utf16.toString('latin1')]: new Uint8Array() });
  expect((await tracesInBytes('x', member, [open])).map(({ how }) => how)).toContain('member name utf-16le');
  writeFileSync(join(folder, `${Buffer.from(open).toString('hex')}.txt`), '');
  expect((await tracesInFolder(folder, [open])).map(({ how }) => how)).toEqual(['file name hex']);
  if (process.platform !== 'linux') return; // elsewhere names are not any bytes
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), utf16]), '');
  const hows = (await tracesInFolder(folder, [open])).map(({ how }) => how);
  expect(hows.toSorted()).toEqual(['file name hex', 'file name utf-16le']);
});
