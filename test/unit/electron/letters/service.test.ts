/** From a logged circular to an issued letter, through the handlers, on a real data folder. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { letterHandlers } from '../../../../electron/letters/service.ts';
import { registerHandlers } from '../../../../electron/registers/service.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { letterContent } from '../../../../shared/contract/schemas.ts';
import type { Letter } from '../../../../shared/letter/letter.ts';
import type { OfficeSettings } from '../../../../shared/office/office.ts';
import { emptyEntryFields } from '../../../../shared/register/from-letter.ts';
import { districtChief, officeSettings, prefix } from '../../../helpers/letter-samples.ts';
import { type TestSurroundings, testSurroundings } from '../../../helpers/surroundings.ts';

type Desk = TestSurroundings & {
  readonly letters: ReturnType<typeof letterHandlers>;
  readonly registers: ReturnType<typeof registerHandlers>;
};

async function desk(changes: Partial<OfficeSettings> = {}): Promise<Desk> {
  const around = await testSurroundings();
  const { store } = around;
  await store.settings.save({ ...officeSettings, ...changes });
  await store.office.savePrefix({ ...prefix, id: undefined });
  await store.office.saveSignatory({ ...districtChief, id: undefined });
  const [first, second] = await store.office.saveRecipients(
    ['ห้วยหมอกใส', 'ธารทอง'].map((name) => ({
      kind: 'sao' as const,
      name: `อบต.${name}`,
      formalTitle: `นายกองค์การบริหารส่วนตำบล${name}`,
      email: '',
      phone: '',
    })),
  );
  await store.office.saveGroup({
    name: 'อปท. ทุกแห่ง',
    addressLine: 'นายกเทศมนตรี และนายกองค์การบริหารส่วนตำบล ทุกแห่ง',
    memberIds: [first?.id ?? '', second?.id ?? ''],
    isDefault: true,
  });
  return { ...around, letters: letterHandlers(around), registers: registerHandlers(around) };
}

async function logged({ registers }: Desk, subject = 'การสำรวจแหล่งน้ำ') {
  return registers['register.log']({
    importId: null,
    letterIndex: null,
    allowSameLetter: true,
    fields: {
      ...emptyEntryFields,
      documentNumber: 'ธบ ๐๐๒๓.๓/ว ๖๑๔๒',
      documentDate: '2026-11-20',
      from: 'จังหวัดธารบุรี',
      to: 'นายอำเภอวังหมอก',
      subject,
      urgency: 'urgent',
    },
  });
}

async function signed({ letters }: Desk, id: string): Promise<Letter> {
  await letters['letter.setState']({ id, state: 'for-signature' });
  return letters['letter.setState']({ id, state: 'signed' });
}

async function issued(at: Desk) {
  const entry = await logged(at);
  const draft = await at.letters['letter.forward']({ entryId: entry.id });
  await signed(at, draft.id);
  return { source: entry, ...(await at.letters['letter.issue']({ id: draft.id, date: '2026-11-23' })) };
}

const contentOf = (letter: Letter) => letterContent.parse(letter);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

describe('drafting', () => {
  test('forwarding a paper letter proposes a draft from its register line; asking again finds the same', async () => {
    const at = await desk();
    const entry = await logged(at);
    const draft = await at.letters['letter.forward']({ entryId: entry.id });
    expect(draft).toMatchObject({
      state: 'draft',
      version: 1,
      number: null,
      subject: 'การสำรวจแหล่งน้ำ',
      urgency: 'urgent',
      sourceEntryId: entry.id,
      addressee: 'นายกเทศมนตรี และนายกองค์การบริหารส่วนตำบล ทุกแห่ง',
    });
    expect(draft.enclosures[0]?.text).toBe(
      'สำเนาหนังสือจังหวัดธารบุรี ด่วน ที่ ธบ ๐๐๒๓.๓/ว ๖๑๔๒ ลงวันที่ ๒๐ พฤศจิกายน ๒๕๖๙',
    );
    expect(draft.body[0]?.text).toBe('ด้วยอำเภอวังหมอก ได้รับแจ้งจากจังหวัดธารบุรี เรื่อง การสำรวจแหล่งน้ำ');
    expect(draft.signatoryId).not.toBeNull();
    expect((await at.letters['letter.forward']({ entryId: entry.id })).id).toBe(draft.id);
    expect(at.ports.events.filter(({ name }) => name === 'letter.changed')).toHaveLength(1);
  });

  test('a draft shows its findings and the number it would get', async () => {
    const at = await desk();
    const draft = await at.letters['letter.forward']({ entryId: (await logged(at)).id });
    const { findings } = await at.letters['letter.save']({
      id: draft.id,
      content: { ...contentOf(draft), signatoryId: null },
    });
    expect(findings.map(({ rule }) => rule)).toContain('no-signatory');
    const got = await at.letters['letter.get']({ id: draft.id });
    expect(got.nextNumber).toBe('ธบ ๐๐๒๓.๙/ว ๑');
    expect(got.letter.signatoryId).toBeNull();
    expect(got.source).toBeNull();
  });

  test('nobody is asked to sign what could not be issued', async () => {
    const at = await desk();
    const draft = await at.letters['letter.forward']({ entryId: (await logged(at)).id });
    await at.letters['letter.save']({ id: draft.id, content: { ...contentOf(draft), subject: '' } });
    expect(await codeOf(at.letters['letter.setState']({ id: draft.id, state: 'for-signature' }))).toBe(
      'letter-not-ready',
    );
  });

  test('what is out for signature is not edited; it comes back first', async () => {
    const at = await desk();
    const draft = await at.letters['letter.forward']({ entryId: (await logged(at)).id });
    await at.letters['letter.setState']({ id: draft.id, state: 'for-signature' });
    expect(await codeOf(at.letters['letter.save']({ id: draft.id, content: contentOf(draft) }))).toBe(
      'wrong-letter-state',
    );
    await at.letters['letter.setState']({ id: draft.id, state: 'draft' });
    expect(await codeOf(at.letters['letter.save']({ id: draft.id, content: contentOf(draft) }))).toBe('done');
  });

  test('a sent line cannot be forwarded, a voided one neither', async () => {
    const at = await desk();
    const { entry } = await issued(at);
    expect(await codeOf(at.letters['letter.forward']({ entryId: entry?.id ?? '' }))).toBe('not-found');
    const other = await logged(at, 'เรื่องอื่น');
    await at.registers['register.void']({ id: other.id, reason: 'ลงซ้ำ' });
    expect(await codeOf(at.letters['letter.forward']({ entryId: other.id }))).toBe('entry-voided');
  });
});

describe('issuing', () => {
  test('gives number, sent line, the note in the received register and the link together', async () => {
    const at = await desk();
    const { letter, entry, source } = await issued(at);
    expect(letter).toMatchObject({
      state: 'numbered',
      number: 'ธบ ๐๐๒๓.๙/ว ๑',
      entryId: entry?.id,
      date: '2026-11-23',
    });
    expect(entry).toMatchObject({
      book: 'sent',
      running: 1,
      circular: true,
      documentNumber: 'ธบ ๐๐๒๓.๙/ว ๑',
      documentDate: '2026-11-23',
      from: 'อำเภอวังหมอก',
      to: 'นายกเทศมนตรี และนายกองค์การบริหารส่วนตำบล ทุกแห่ง',
      letterId: letter.id,
    });
    expect(entry?.links).toMatchObject([{ entryId: source.id, book: 'received' }]);
    const received = await at.registers['register.get']({ id: source.id });
    expect(received.entry.action).toBe(
      'แจ้ง นายกเทศมนตรี และนายกองค์การบริหารส่วนตำบล ทุกแห่ง ที่ ธบ ๐๐๒๓.๙/ว ๑ ลงวันที่ ๒๓ พฤศจิกายน ๒๕๖๙',
    );
    expect(received.entry?.links).toMatchObject([{ entryId: entry?.id, documentNumber: 'ธบ ๐๐๒๓.๙/ว ๑' }]);
    expect(received.history.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['forwarded', 'linked']));
    expect(at.ports.events.filter(({ name }) => name === 'register.changed').map(({ data }) => data)).toEqual(
      expect.arrayContaining([
        { book: 'sent', entryId: entry?.id },
        { book: 'received', entryId: source.id },
      ]),
    );
  });

  test('comes after the signature, so that a returned letter costs no number', async () => {
    const at = await desk();
    const draft = await at.letters['letter.forward']({ entryId: (await logged(at)).id });
    const issue = () => codeOf(at.letters['letter.issue']({ id: draft.id, date: '2026-11-23' }));
    expect(await issue()).toBe('wrong-letter-state');
    await at.letters['letter.setState']({ id: draft.id, state: 'for-signature' });
    expect(await issue()).toBe('wrong-letter-state');
    await at.letters['letter.setState']({ id: draft.id, state: 'draft' });
    expect((await at.letters['letter.get']({ id: draft.id })).nextNumber).toBe('ธบ ๐๐๒๓.๙/ว ๑');
    await signed(at, draft.id);
    expect(await issue()).toBe('done');
    expect(await issue()).toBe('letter-issued');
  });

  test('a setting lets the number come first', async () => {
    const at = await desk({ numberBeforeSignature: true });
    const draft = await at.letters['letter.forward']({ entryId: (await logged(at)).id });
    const { letter } = await at.letters['letter.issue']({ id: draft.id, date: '2026-11-23' });
    expect(letter.state).toBe('numbered');
  });

  test('circulars have their own series, or share the ordinary one when the office says so', async () => {
    for (const [circularSeries, numbers] of [
      ['own', ['ธบ ๐๐๒๓.๙/๑', 'ธบ ๐๐๒๓.๙/ว ๑']],
      ['shared', ['ธบ ๐๐๒๓.๙/๑', 'ธบ ๐๐๒๓.๙/ว ๒']],
    ] as const) {
      const at = await desk({ circularSeries });
      const given: (string | null)[] = [];
      for (const circular of [false, true]) {
        const draft = await at.letters['letter.forward']({
          entryId: (await logged(at, String(circular))).id,
        });
        await at.letters['letter.save']({ id: draft.id, content: { ...contentOf(draft), circular } });
        await signed(at, draft.id);
        given.push((await at.letters['letter.issue']({ id: draft.id, date: '2026-11-23' })).letter.number);
      }
      expect(given).toEqual(numbers);
    }
  });
});

describe('after the issue', () => {
  test('nothing changes the letter but its sending', async () => {
    const at = await desk();
    const { letter } = await issued(at);
    expect(await codeOf(at.letters['letter.save']({ id: letter.id, content: contentOf(letter) }))).toBe(
      'letter-issued',
    );
    expect(await codeOf(at.letters['letter.setState']({ id: letter.id, state: 'draft' }))).toBe(
      'letter-issued',
    );
    expect(await codeOf(at.letters['letter.remove']({ id: letter.id }))).toBe('letter-issued');
    expect((await at.letters['letter.setState']({ id: letter.id, state: 'sent' })).state).toBe('sent');
    expect(await at.letters['letter.list']({ includeSent: false })).toEqual([]);
    expect(await at.letters['letter.list']({ includeSent: true })).toHaveLength(1);
  });

  test('the file is kept as it was issued, though office and signatory change afterwards', async () => {
    const at = await desk();
    const { letter } = await issued(at);
    const text = async () => {
      const { outputId, name } = await at.letters['letter.docx']({ id: letter.id, purpose: 'final' });
      expect(name).toBe('ธบ ๐๐๒๓.๙-ว ๑.docx');
      return strFromU8(unzipSync(at.outputs.find(outputId).bytes)['word/document.xml'] ?? new Uint8Array());
    };
    const before = await text();
    expect(before).toContain('นายธีรภพ ศรีวังทอง');
    await at.store.settings.save({ ...officeSettings, officeName: 'ที่ว่าการอำเภออื่น' });
    await at.store.office.saveSignatory({
      ...districtChief,
      id: letter.signatoryId ?? '',
      name: 'นายคนใหม่ มาแทน',
    });
    expect(await text()).toBe(before);
    const preview = await at.letters['letter.preview']({ id: letter.id });
    const texts = preview.pages.flatMap((page) => page.texts.map((placed) => placed.text));
    expect(texts).toContain('ที่ว่าการอำเภอวังหมอก');
    expect(texts).toContain('(นายธีรภพ ศรีวังทอง)');
  });

  test('a file that could not be kept at the issue is made later from what was kept, and kept then', async () => {
    const at = await desk();
    let isFull = true;
    const vault = {
      ...at.store.vault,
      put: (bytes: Uint8Array) =>
        isFull ? Promise.reject(new Error('disk full')) : at.store.vault.put(bytes),
    };
    const letters = letterHandlers({ ...at, store: { ...at.store, vault } });
    const { letter } = await issued({ ...at, letters });
    expect(letter.number).toBe('ธบ ๐๐๒๓.๙/ว ๑');
    expect((await at.store.letters.lastIssued(letter.id))?.fileId).toBeNull();
    isFull = false;
    await letters['letter.docx']({ id: letter.id, purpose: 'final' });
    const kept = (await at.store.letters.lastIssued(letter.id))?.fileId ?? '';
    expect(await at.store.vault.has(kept)).toBe(true);
  });

  test('a correction is a new version with its reason: same number, same line, the old value in its history', async () => {
    const at = await desk();
    const { letter, entry } = await issued(at);
    const revised = await at.letters['letter.revise']({ id: letter.id, reason: 'วันประชุมผิด' });
    expect(revised).toMatchObject({
      id: letter.id,
      state: 'draft',
      version: 2,
      versionReason: 'วันประชุมผิด',
      number: letter.number,
    });
    await at.letters['letter.save']({
      id: letter.id,
      content: { ...contentOf(revised), subject: 'การสำรวจแหล่งน้ำ (แก้ไข)', date: null },
    });
    await signed(at, letter.id);
    const again = await at.letters['letter.issue']({ id: letter.id, date: '2026-12-01' });
    expect(again.letter).toMatchObject({
      number: letter.number,
      version: 2,
      date: '2026-11-23',
      state: 'numbered',
    });
    expect(again.entry).toMatchObject({ id: entry?.id, running: 1, subject: 'การสำรวจแหล่งน้ำ (แก้ไข)' });
    const { history } = await at.registers['register.get']({ id: entry?.id ?? '' });
    expect(history.find(({ field }) => field === 'subject')).toMatchObject({
      kind: 'corrected',
      before: 'การสำรวจแหล่งน้ำ',
      reason: 'วันประชุมผิด',
    });
    const next = await at.letters['letter.forward']({ entryId: (await logged(at, 'เรื่องใหม่')).id });
    expect((await at.letters['letter.get']({ id: next.id })).nextNumber).toBe('ธบ ๐๐๒๓.๙/ว ๒');
  });

  test('search finds an issued letter by its words, and after a correction by the new ones alone', async () => {
    const at = await desk();
    const entry = await logged(at);
    const draft = await at.letters['letter.forward']({ entryId: entry.id });
    const saying = async (letter: Letter, text: string) => {
      const body = [{ kind: 'paragraph' as const, text, level: 1 as const, sourceParagraph: null }];
      await at.letters['letter.save']({ id: letter.id, content: { ...contentOf(letter), body } });
      await signed(at, letter.id);
      return at.letters['letter.issue']({ id: letter.id, date: '2026-11-23' });
    };
    const found = async (text: string) =>
      (await at.registers['search.entries']({ text, limit: 10 })).map((hit) => [hit.entry.book, hit.field]);
    await saying(draft, 'ขอให้สำรวจบ่อบาดาลทุกหมู่บ้าน');
    expect(await found('บ่อบาดาล')).toEqual([['sent', 'page']]);
    const revised = await at.letters['letter.revise']({ id: draft.id, reason: 'ผิดคำ' });
    await saying(revised, 'ขอให้สำรวจประปาหมู่บ้าน');
    expect(await found('บ่อบาดาล')).toEqual([]);
    expect(await found('ประปาหมู่บ้าน')).toEqual([['sent', 'page']]);
  });

  test('the first version stays readable as it was issued, while a correction is written and after it is issued', async () => {
    const at = await desk();
    const { letter } = await issued(at);
    const text = async (version?: number) => {
      const docx = await at.letters['letter.docx']({ id: letter.id, version, purpose: 'final' });
      const file = unzipSync(at.outputs.find(docx.outputId).bytes)['word/document.xml'];
      return { name: docx.name, words: strFromU8(file ?? new Uint8Array()) };
    };
    const first = await text();
    const revised = await at.letters['letter.revise']({ id: letter.id, reason: 'วันประชุมผิด' });
    const content = { ...contentOf(revised), subject: 'การสำรวจคลองส่งน้ำ' };
    await at.letters['letter.save']({ id: letter.id, content });
    expect(await text(1)).toEqual(first);
    expect(await codeOf(text(2))).toBe('not-found');
    await signed(at, letter.id);
    await at.letters['letter.issue']({ id: letter.id, date: '2026-12-01' });
    expect(await text(1)).toEqual(first);
    expect(first).toMatchObject({ name: 'ธบ ๐๐๒๓.๙-ว ๑.docx' });
    const second = await text();
    expect(second.name).toBe('ธบ ๐๐๒๓.๙-ว ๑ ฉบับแก้ไขที่ ๑.docx');
    expect(second.words).toContain('คลองส่งน้ำ');
    expect(await at.letters['letter.versions']({ id: letter.id })).toMatchObject([
      { version: 2, subject: 'การสำรวจคลองส่งน้ำ', reason: 'วันประชุมผิด', issuedBy: officeSettings.clerkName },
      { version: 1, subject: 'การสำรวจแหล่งน้ำ', reason: null, issuedBy: officeSettings.clerkName },
    ]);
    const said = async (version: number) =>
      (await at.letters['letter.version']({ id: letter.id, version })).subject;
    expect([await said(1), await said(2)]).toEqual(['การสำรวจแหล่งน้ำ', 'การสำรวจคลองส่งน้ำ']);
    expect(await codeOf(said(3))).toBe('not-found');
  });

  test('when the forwarding is voided, what was received does not stand as forwarded any more', async () => {
    const at = await desk();
    const { source, entry } = await issued(at);
    const forwarded = async () => {
      const query = { book: 'received', year: null, state: 'forwarded', order: 'newest-first' } as const;
      return (await at.registers['register.list']({ ...query, offset: 0, limit: 10 })).total;
    };
    expect(await forwarded()).toBe(1);
    await at.registers['register.void']({ id: entry?.id ?? '', reason: 'ส่งผิดฉบับ' });
    expect(await forwarded()).toBe(0);
    const { entry: received, history } = await at.registers['register.get']({ id: source.id });
    expect(received.action.split('\n').at(-1)).toBe('ยกเลิก ที่ ธบ ๐๐๒๓.๙/ว ๑');
    expect(history.filter(({ kind }) => kind === 'annotated')).toHaveLength(1);
    const again = await at.letters['letter.forward']({ entryId: source.id });
    await signed(at, again.id);
    await at.letters['letter.issue']({ id: again.id, date: '2026-11-23' });
    expect(await forwarded()).toBe(1);
  });

  test('a correction that is given up leaves the letter as it was issued', async () => {
    const at = await desk();
    const { letter } = await issued(at);
    const revised = await at.letters['letter.revise']({ id: letter.id, reason: 'แก้คำผิด' });
    await at.letters['letter.save']({ id: letter.id, content: { ...contentOf(revised), subject: 'อื่น' } });
    await at.letters['letter.remove']({ id: letter.id });
    const { letter: back } = await at.letters['letter.get']({ id: letter.id });
    expect(back).toMatchObject({
      state: 'numbered',
      version: 1,
      versionReason: null,
      subject: letter.subject,
    });
  });
});

describe('papers', () => {
  test('a draft is exported without a number, a PDF is printed from the preview', async () => {
    const at = await desk();
    const draft = await at.letters['letter.forward']({ entryId: (await logged(at)).id });
    const docx = await at.letters['letter.docx']({ id: draft.id, purpose: 'final' });
    expect(docx).toMatchObject({ name: 'ร่าง การสำรวจแหล่งน้ำ.docx', pages: 1 });
    const pdf = await at.letters['letter.pdf']({ id: draft.id });
    expect(pdf).toMatchObject({ name: 'ร่าง การสำรวจแหล่งน้ำ.pdf', pages: 1 });
    expect(at.outputs.find(pdf.outputId).mediaType).toBe('application/pdf');
    expect(at.ports.printed[0]).toContain('ที่ว่าการอำเภอวังหมอก');
  });

  test('the number sheet exists once there is a number', async () => {
    const at = await desk();
    const entry = await logged(at);
    const draft = await at.letters['letter.forward']({ entryId: entry.id });
    expect(await codeOf(at.letters['letter.numberSheet']({ id: draft.id }))).toBe('wrong-letter-state');
    await signed(at, draft.id);
    await at.letters['letter.issue']({ id: draft.id, date: '2026-11-23' });
    await at.letters['letter.numberSheet']({ id: draft.id });
    const html = at.ports.printed.at(-1) ?? '';
    expect(html).toContain('๒๓\u00a0พฤศจิกายน\u00a0๒๕๖๙');
    expect(html).not.toContain('การสำรวจแหล่งน้ำ');
  });
});

test('before the first run nothing is written', async () => {
  const around = await testSurroundings();
  const letters = letterHandlers(around);
  expect(await codeOf(letters['letter.forward']({ entryId: 'none' }))).toBe('no-office');
});
