/** Letters after their work, through the contract: stored, lent, listed, destroyed. Real database, real vault. */
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../../electron/store/database.ts';
import { checkEvidence } from '../../../../electron/store/evidence/check-evidence.ts';
import { openStore } from '../../../../electron/store/store.ts';
import { noFacts } from '../../../../shared/keeping/list.ts';
import type { EntryFields, RegisterEntry } from '../../../../shared/register/entry.ts';
import { clerk, letterFields, openOffice, waitingImport } from '../../../helpers/register-office.ts';
import { startOffice } from '../../../helpers/started-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const shelf = { retention: null, until: null, place: 'ตู้ ๒ ชั้น ๓', fileCode: 'มท ๐๑', note: '' };
const facts = { ...noFacts, committee: [] };
const stepOf = {
  considered: 'keeping.step',
  approved: 'keeping.approve',
  destroyed: 'keeping.destroy',
} as const;
const committee = ['นายเอก หนึ่งใจ', 'นางโท สองใจ', 'นายตรี สามใจ'].map((name) => ({ name, position: '' }));
const approver = { name: 'นายธีรภพ ศรีวังทอง', position: 'นายอำเภอวังหมอก' };

type Past = {
  readonly on: string;
  readonly pages?: readonly string[];
  readonly fields?: Partial<EntryFields>;
};

/** An office whose registers go back years; the clock then stands at 23 November 2569. */
async function office(past: readonly Past[]) {
  const folder = await temporaryFolder();
  const store = await openStore(folder);
  await openOffice(store);
  const entries: RegisterEntry[] = [];
  for (const [at, { on, pages, fields }] of past.entries()) {
    const number = { documentNumber: `ธบ ๐๐๒๓.๓/${at + 1}`, documentDate: on };
    const source = pages === undefined ? null : await waitingImport(store, pages);
    entries.push(
      await store.registers.log({
        importId: source?.importId ?? null,
        letterIndex: source === null ? null : 1,
        fields: letterFields({ ...number, action: 'ทราบ', ...fields }),
        allowSameLetter: true,
        at: new Date(`${on}T09:30:00+07:00`),
        by: clerk,
        isSample: false,
      }),
    );
  }
  await store.close();
  return { entries, ...(await startOffice(folder)) };
}

const idsOf = (entries: readonly RegisterEntry[]) => entries.map(({ id }) => id);
const code = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );
const wordsOf = (html: string | undefined) =>
  (html ?? '')
    .replace(/<style>.*?<\/style>/su, '')
    .replace(/<[^>]+>/gu, '|')
    .replace(/\|+/gu, '|');

test('letters go to the store on a numbered list, each with its class, and stand in the storage register once', async () => {
  const { client, ports, entries } = await office([
    { on: '2026-03-02' },
    { on: '2026-03-03', fields: { note: 'ห้ามทำลาย' } },
  ]);
  await client.call('keeping.saveRules', {
    rules: [{ book: 'received', circular: false, words: 'เบี้ยยังชีพ', retention: 'five-years' }],
  });
  const list = await client.call('keeping.store', {
    ...shelf,
    entryIds: idsOf(entries),
    on: '2026-11-23',
    facts,
  });
  expect(list).toMatchObject({ form: 'storing', year: 2569, number: 1, state: 'made', count: 2 });
  expect(
    list.items.map(({ retention, keepUntil, storageNumber }) => [retention, keepUntil, storageNumber]),
  ).toEqual([
    ['five-years', 2574, 1],
    ['forever', null, 2],
  ]);
  const again = client.call('keeping.store', { ...shelf, entryIds: idsOf(entries), on: '2026-11-23', facts });
  expect(await code(again)).toBe('entry-stored');
  await client.call('keeping.print', { id: list.id, what: 'list' });
  expect(wordsOf(ports.printed.at(-1))).toContain('|ลำดับที่|ที่|ลงวันที่|เรื่อง|อายุการเก็บหนังสือ|หมายเหตุ|');
  expect(wordsOf(ports.printed.at(-1))).toContain('|๕ ปี|');
  await client.call('keeping.print', { id: list.id, what: 'stamps' });
  expect(wordsOf(ports.printed.at(-1))).toMatch(/เก็บถึง พ\.ศ\. ๒๕๗๔.*ห้ามทำลาย/u);

  await client.call('keeping.void', { id: list.id, reason: 'เลือกผิดแฟ้ม' });
  const next = await client.call('keeping.store', {
    ...shelf,
    entryIds: idsOf(entries),
    on: '2026-11-23',
    facts,
  });
  expect(next.number).toBe(2);
  expect(next.items.map(({ storageNumber }) => storageNumber)).toEqual([3, 4]);
  await client.call('keeping.printRegister', { year: 2569 });
  const register = wordsOf(ports.printed.at(-1));
  expect(register).toContain('|ลำดับที่|วันเก็บ|เลขทะเบียนรับ|ที่|เรื่อง|รหัสแฟ้ม|กำหนดเวลาเก็บ|หมายเหตุ|');
  expect(register).toContain('|ยกเลิก: เลือกผิดแฟ้ม|');
});

test('with the clock set back a year no list, loan card, held number or line is made', async () => {
  const { client, ports, entries } = await office([{ on: '2025-11-03' }, { on: '2026-03-02' }]);
  const [entry] = entries;
  const entryIds = idsOf(entries);
  const lent = { lentOn: '2025-11-23', dueOn: '2025-12-01' };
  const loan = { entryId: entry?.id ?? '', borrower: 'นายบุญมี ใจงาม', borrowerOffice: '', ...lent };
  const held = {
    book: 'received',
    prefixId: null,
    receivedBookId: null,
    circular: false,
    memo: false,
  } as const;
  const fields = letterFields({ documentNumber: 'ธบ ๐๐๒๓.๓/๙', documentDate: '2025-11-20' });
  const calls = () => [
    client.call('keeping.store', { ...shelf, entryIds, on: '2025-11-23', facts }),
    client.call('keeping.makeList', { form: 'deposit', ofYear: 2568, entryIds, facts }),
    client.call('loan.lend', { ...loan, receiver: '', permittedBy: '', note: '' }),
    client.call('number.reserve', { ...held, count: 1, holder: 'ก', reason: 'ข', until: '2025-12-01' }),
    client.call('register.log', { importId: null, letterIndex: null, fields, allowSameLetter: false }),
  ];
  ports.clock.set('2025-11-23T09:30:00+07:00');
  expect(new Set(await Promise.all(calls().map(code)))).toEqual(new Set(['clock-year-behind']));
  ports.clock.set('2026-11-23T09:30:00+07:00');
  expect(await code(client.call('loan.lend', { ...loan, receiver: '', permittedBy: '', note: '' }))).toBe(
    'done',
  );
});

test('a letter is lent to one borrower at a time, and what is out goes on no list', async () => {
  const { client, ports, entries } = await office([{ on: '2010-03-02' }]);
  const [entry] = entries;
  const card = {
    entryId: entry?.id ?? '',
    borrower: 'นายบุญมี ใจงาม',
    borrowerOffice: 'ฝ่ายความมั่นคง',
    receiver: 'นายบุญมา ใจดี',
    permittedBy: 'ปลัดอำเภอ',
    lentOn: '2026-11-01',
    dueOn: '2026-11-15',
    note: '',
  };
  const { loan } = await client.call('loan.lend', card);
  expect([loan.number, loan.year]).toEqual([1, 2569]);
  expect(await code(client.call('loan.lend', card))).toBe('entry-lent');
  const listing = { form: 'destruction', ofYear: 2568, entryIds: idsOf(entries), facts } as const;
  expect(await code(client.call('keeping.makeList', listing))).toBe('entry-lent');
  await client.call('loan.print', { id: loan.id, what: 'reminder' });
  expect(wordsOf(ports.printed.at(-1))).toContain('ครบกำหนดส่งคืนเมื่อวันที่ ๑๕ พฤศจิกายน ๒๕๖๙');
  await client.call('loan.giveBack', { id: loan.id, on: '2026-11-23', by: 'นายบุญมา ใจดี' });
  expect(await code(client.call('loan.extend', { id: loan.id, dueOn: '2026-12-01' }))).toBe('loan-returned');
  await client.call('loan.lend', { ...card, lentOn: '2026-11-23', dueOn: '2026-12-01' });
  await client.call('loan.print', { id: loan.id, what: 'card' });
  const printed = wordsOf(ports.printed.at(-1));
  expect(printed).toContain('|รายการ|ผู้ยืม|ผู้รับ|วันยืม|กำหนดส่งคืน|ผู้ส่งคืน|วันส่งคืน|');
  expect(printed.match(/ฝ่ายความมั่นคง/gu)).toHaveLength(2);
  // The card names the letter once; lent again it is known by its number.
  expect(printed.match(/เบี้ยยังชีพผู้สูงอายุ/gu)).toHaveLength(1);
  expect(printed).toContain('|ฉบับเดิม เลขทะเบียนรับ ๑/๒๕๕๓|');
});

test('nothing is listed before its time; what a committee keeps stays, what it destroys goes with file and page text', async () => {
  const secretWord = 'เครื่องพิมพ์ดีดโบราณ';
  const { client, folder, entries, close } = await office([
    { on: '2014-05-01', pages: [`จัดซื้อ${secretWord}`] },
    { on: '2015-05-01', pages: ['อีกฉบับหนึ่ง'] },
    { on: '2020-05-01' },
  ]);
  const [old, second, young] = entries;
  const minute = { kind: 'minute', text: `เห็นควรจัดซื้อ${secretWord}`, x: 20, y: 200 } as const;
  await client.call('stamp.keep', { entryId: old?.id ?? '', stamps: [minute] });
  expect((await client.call('search.entries', { text: secretWord, limit: 5 })).length).toBe(1);
  const survey = await client.call('keeping.survey', { of: 'ended', year: 2568, limit: 100 });
  expect(survey.rows.map(({ entry }) => entry.id)).toEqual([old?.id, second?.id]);
  const wanted = { form: 'destruction', ofYear: 2568, facts } as const;
  expect(await code(client.call('keeping.makeList', { ...wanted, entryIds: [young?.id ?? ''] }))).toBe(
    'entry-not-due',
  );
  const { id } = await client.call('keeping.makeList', {
    ...wanted,
    entryIds: idsOf([old, second].flatMap((e) => e ?? [])),
  });
  expect(await code(client.call('keeping.makeList', { ...wanted, entryIds: [old?.id ?? ''] }))).toBe(
    'entry-on-list',
  );

  const step = (to: 'considered' | 'approved' | 'destroyed') =>
    client.call(stepOf[to], { id, on: '2026-11-23' });
  expect(await code(step('destroyed'))).toBe('keeping-list-settled');
  expect(await code(step('considered'))).toBe('keeping-list-lacks');
  await client.call('keeping.setFacts', { id, facts: { ...facts, committee } });
  const none = { extendTo: null, eraseFile: false, note: '' };
  await client.call('keeping.decide', {
    id,
    decided: [
      { ...none, position: 1, decision: 'destroy', eraseFile: true },
      { ...none, position: 2, decision: 'extend', extendTo: 2580 },
    ],
  });
  await step('considered');
  expect(
    await code(
      client.call('keeping.decide', { id, decided: [{ ...none, position: 1, decision: 'extend' }] }),
    ),
  ).toBe('keeping-list-settled');
  await client.call('keeping.setFacts', { id, facts: { ...facts, committee, approver, archives: 'agreed' } });
  await step('approved');
  expect((await client.call('keeping.get', { id })).items[0]?.entry.hasFile).toBe(true);
  await step('destroyed');

  const { entry } = await client.call('register.get', { id: old?.id ?? '' });
  expect(entry).toMatchObject({ subject: old?.subject, running: old?.running, fileId: null });
  expect(await client.call('search.entries', { text: secretWord, limit: 5 })).toEqual([]);
  const gone = await client.call('keeping.list', {
    stage: 'gone',
    book: null,
    year: null,
    text: null,
    offset: 0,
    limit: 9,
  });
  expect(gone.rows.map(({ filing }) => filing?.outcome)).toEqual(['destroyed']);
  const rest = await client.call('keeping.survey', { of: 'ended', year: 2579, limit: 100 });
  expect(rest.rows.map(({ entry: { id: left } }) => left)).toEqual([young?.id]);
  expect(await code(client.call('keeping.void', { id, reason: 'x' }))).toBe('keeping-list-settled');

  await close();
  const store = await openStore(folder);
  onTestFinished(() => store.close());
  expect(await store.vault.has(old?.fileId ?? '')).toBe(false);
  expect(await store.vault.has(second?.fileId ?? '')).toBe(true);
  const db = openDatabase(`${folder}/saraban.db`);
  onTestFinished(() => db.close());
  const said = db.prepare(`SELECT change FROM audit_log WHERE kind = 'stamp' ORDER BY seq`).all();
  expect(said.map(({ change }) => change)).toEqual(['added', 'erased', 'removed']);
  expect((await checkEvidence({ folder, paper: null })).breaks).toBe(0);
  expect(JSON.stringify(db.prepare('SELECT * FROM audit_values').all())).not.toContain(secretWord);
  expect(() => db.prepare(`UPDATE filings SET outcome = 'destroyed', outcome_on = 'x'`).run()).toThrow(
    /destroyed/u,
  );
  expect(() => db.prepare('DELETE FROM keeping_lists').run()).toThrow('a list is never deleted');
});

test('a program that was ended before the file left the disk takes it away at the next start', async () => {
  const { folder, entries, close } = await office([{ on: '2014-05-01', pages: ['ข้อความ'] }]);
  await close();
  const store = await openStore(folder);
  const actor = { at: new Date('2026-11-23T09:30:00+07:00'), by: clerk };
  const entryIds = idsOf(entries);
  const { id } = await store.keeping.makeList(
    {
      form: 'destruction',
      ofYear: 2568,
      entryIds,
      facts: { ...facts, committee, approver, archives: 'not-needed' },
    },
    actor,
  );
  await store.keeping.decide(id, [
    { position: 1, decision: 'destroy', extendTo: null, eraseFile: true, note: '' },
  ]);
  for (const step of ['considered', 'approved', 'destroyed'] as const)
    await store.keeping.takeStep(id, step, '2026-11-23', actor);
  const original = entries[0]?.fileId ?? '';
  expect(await store.vault.has(original)).toBe(true);
  await store.close();
  const again = await startOffice(folder);
  await expect(again.application.readFile(original)).rejects.toMatchObject({ code: 'not-found' });
});

test('an original that another line of the register still holds stays on the disk', async () => {
  const page = ['ข้อความเดียวกัน'];
  const { client, application, entries } = await office([
    { on: '2014-05-01', pages: page },
    { on: '2020-05-01', pages: page },
  ]);
  const [old] = entries;
  const { id } = await client.call('keeping.makeList', {
    form: 'destruction',
    ofYear: 2568,
    entryIds: [old?.id ?? ''],
    facts: { ...facts, committee, approver, archives: 'not-needed' },
  });
  await client.call('keeping.decide', {
    id,
    decided: [{ position: 1, decision: 'destroy', extendTo: null, eraseFile: true, note: '' }],
  });
  for (const step of ['considered', 'approved', 'destroyed'] as const)
    await client.call(stepOf[step], { id, on: '2026-11-23' });
  expect((await application.readFile(old?.fileId ?? '')).bytes.length).toBeGreaterThan(0);
  expect((await client.call('search.entries', { text: 'ข้อความเดียวกัน', limit: 5 })).length).toBe(1);
});

test('twenty years bring a letter to the archives, or to a list of what the office keeps itself', async () => {
  const { client, ports, entries } = await office([
    { on: '2004-05-01' },
    { on: '2005-06-01' },
    { on: '2012-06-01' },
  ]);
  const [first, second, young] = entries;
  const old = await client.call('keeping.survey', { of: 'old', year: 2568, limit: 100 });
  expect(old.rows.map(({ entry }) => entry.id)).toEqual([first?.id, second?.id]);
  const make = (form: 'transfer' | 'kept' | 'deposit', entry: RegisterEntry | undefined) =>
    client.call('keeping.makeList', { form, ofYear: 2568, entryIds: [entry?.id ?? ''], facts });
  expect(await code(make('transfer', young))).toBe('entry-not-due');
  const transfer = await make('transfer', first);
  await make('kept', second);
  await make('deposit', young);
  expect(await code(make('transfer', first))).toBe('entry-gone');
  await client.call('keeping.print', { id: transfer.id, what: 'list' });
  expect(wordsOf(ports.printed.at(-1))).toContain('|ลำดับที่|รหัสแฟ้ม|ที่|ลงวันที่|เลขทะเบียนรับ|เรื่อง|หมายเหตุ|');
  await client.call('keeping.void', { id: transfer.id, reason: 'หอจดหมายเหตุส่งคืน' });
  expect((await make('transfer', first)).number).toBe(2);
});

test('classified letters and voided numbers are not kept here', async () => {
  const { client, entries } = await office([
    { on: '2010-05-01', fields: { secrecy: 'secret' } },
    { on: '2010-06-01' },
  ]);
  const [classified, voided] = entries;
  await client.call('register.void', { id: voided?.id ?? '', reason: 'ลงซ้ำ' });
  const everything = { stage: 'all', book: null, year: null, text: null, offset: 0, limit: 9 } as const;
  expect((await client.call('keeping.list', everything)).total).toBe(0);
  const file = (entry: RegisterEntry | undefined) =>
    client.call('keeping.file', { ...shelf, entryIds: [entry?.id ?? ''] });
  expect(await code(file(classified))).toBe('secret-not-stored');
  expect(await code(file(voided))).toBe('entry-voided');
});
