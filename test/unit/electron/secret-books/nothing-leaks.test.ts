/**
 * The heart of the secret books: words planted by every way in, then looked for in everything that lies on the disk,
 * leaves as a file, is printed or logged. Of each place the same search finds a harmless word that came in beside them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptySecretFields, type SecretFields } from '../../../../shared/secret-books/secret.ts';
import { paperLetter } from '../../../contract/inputs.ts';
import { inText, type Trace, tracesInBytes, tracesInFolder } from '../../../helpers/find-planted.ts';
import { picturesOfSample, withHeadMark } from '../../../helpers/scan-of-sample.ts';
import { held, imported, type SecretOffice, secretOffice, settled } from '../../../helpers/secret-office.ts';
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
  const { id } = await client.call('register.log', {
    importId: item.id,
    letterIndex: 1,
    allowSameLetter: false,
    fields: { ...paperLetter, documentNumber: 'ธบ ๐๐๒๓.๓/๑๐๙', subject: hidden('ผ') },
  });
  await client.call('register.correct', { id, changes: { subject: hidden('ฝ') }, reason: 'พิมพ์ผิด' });
  await client.call('register.annotate', { id, field: 'action', text: hidden('พ') });
  await client.call('register.annotate', { id, field: 'note', text: hidden('ฟ') });
  await client.call('minute.putForward', {
    entryId: id,
    minute: {
      to: 'นายอำเภอวังหมอก',
      purpose: 'เพื่อโปรดพิจารณา',
      opinion: hidden('ภ'),
      clerkName: 'นางสาวสมใจ งานดี',
      clerkPosition: '',
      date: '2026-11-23',
      through: [],
    },
  });
  const raised = await client.call('secret.raise', { entryId: id, secrecy: 'secret', reason: hidden('ม') });
  expect(raised).toMatchObject({
    secrecy: 'secret',
    subject: 'เรื่องลับมาก',
    action: '',
    note: '',
    fileId: null,
  });
  const [line] = await client.call('secret.list', { book: 'in', year: null, text: hidden('บ') });
  expect(line?.fields).toMatchObject({ subject: hidden('ฝ'), action: hidden('พ'), note: hidden('ฟ') });
}

/** A register kept elsewhere, with a column of the class; its subject does not come with it. */
async function takeOver({ client }: SecretOffice): Promise<void> {
  const table = ['เลขรับ,เรื่อง,ชั้นความลับ', `1,${hidden('ย')},ลับ`, `2,${open},`].join('\n');
  const uploadId = await client.upload('ทะเบียนเดิม.csv', new TextEncoder().encode(table));
  const plan = {
    book: 'received',
    prefixId: null,
    year: 2568,
    severalYears: false,
    firstRow: 1,
    mapping: { running: 0, subject: 1, secrecy: 2 },
  } as const;
  expect(await client.call('exchange.takeOver', { uploadId, plan })).toMatchObject({ entered: 2 });
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
  await client.call('search.save', { name: open, question: { text: open } });
  const word = await imported(office, `${open}.docx`, new Uint8Array(docx(['เรื่อง ทดสอบ', open])));
  expect(word.state).toBe('ready');
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
    ['archive.zip', await client.call('exchange.archive', {})],
  ] as const;
  const found: Trace[] = [];
  for (const [place, output] of produced) {
    const { path, bytes } = office.application.outputs.find(output?.outputId ?? '');
    found.push(...(await tracesInBytes(place, path === undefined ? bytes : readFileSync(path), words)));
  }
  await client.call('register.print', range);
  found.push(...inText('prints', 'html', ports.printed.join('\n'), words));
  found.push(...inText('log', 'line', ports.logged.join('\n'), words));
  return found;
}

test('no word of a secret letter is on the disk, in a backup, an export, a print or the log', async () => {
  const office = await secretOffice();
  await workOpenly(office);
  await typeIn(office);
  const scanned = await bringFiles(office);
  await importThem(office);
  await raiseOne(office);
  await takeOver(office);
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
});
