/** The papers around a letter, through the office's own calls, on a real data folder. */
import { describe, expect, test } from 'vitest';
import { paperHandlers } from '../../../../../electron/letters/papers-around/handlers.ts';
import { letterHandlers } from '../../../../../electron/letters/service.ts';
import { registerHandlers } from '../../../../../electron/registers/service.ts';
import { AppError } from '../../../../../shared/contract/errors.ts';
import { letterContent } from '../../../../../shared/contract/schemas.ts';
import type { PaperKind, PaperNames } from '../../../../../shared/letter/papers-around.ts';
import { emptyEntryFields } from '../../../../../shared/register/from-letter.ts';
import { docxParts, textsOf } from '../../../../helpers/docx-text.ts';
import { districtChief, officeSettings, prefix, shortLetter } from '../../../../helpers/letter-samples.ts';
import { type TestSurroundings, testSurroundings } from '../../../../helpers/surroundings.ts';

const nobody: PaperNames = {
  drafter: '',
  typist: '',
  checker: '',
  certifier: '',
  certifierPosition: '',
  certifiedOn: null,
};

async function office() {
  const around = await testSurroundings();
  const { store } = around;
  await store.settings.save(officeSettings);
  const ownPrefix = await store.office.savePrefix({ ...prefix, id: undefined });
  const chief = await store.office.saveSignatory({ ...districtChief, id: undefined });
  const recipients = await store.office.saveRecipients(
    ['ห้วยหมอกใส', 'ธารทอง'].map((name) => ({
      kind: 'sao' as const,
      name: `องค์การบริหารส่วนตำบล${name}`,
      formalTitle: `นายกองค์การบริหารส่วนตำบล${name}`,
      email: '',
      phone: '',
    })),
  );
  const at = {
    around,
    letters: letterHandlers(around),
    papers: paperHandlers(around),
    registers: registerHandlers(around),
  };
  const draft = await at.letters['letter.create']({ form: 'external' });
  const content = letterContent.parse({
    ...shortLetter,
    prefixId: ownPrefix.id,
    signatoryId: chief.id,
    recipientIds: recipients.map(({ id }) => id),
  });
  await at.letters['letter.save']({ id: draft.id, content });
  return { ...at, id: draft.id };
}
type Office = Awaited<ReturnType<typeof office>>;

async function issued(at: Office) {
  await at.letters['letter.setState']({ id: at.id, state: 'for-signature' });
  await at.letters['letter.setState']({ id: at.id, state: 'signed' });
  return (await at.letters['letter.issue']({ id: at.id, date: '2026-11-23' })).letter;
}

async function docxOf({ outputs }: TestSurroundings, outputId: string) {
  return docxParts((await outputs.find(outputId)).bytes);
}

async function wordsOf(at: Office, paper: PaperKind, names = nobody) {
  const made = await at.papers['paper.print']({ id: at.id, paper, as: 'docx', names });
  const parts = await docxOf(at.around, made.outputId);
  const heads = Object.entries(parts).filter(([name]) => /header\d+\.xml$/.test(name));
  return {
    made,
    body: textsOf(parts['word/document.xml'] ?? ''),
    heads: heads.flatMap(([, xml]) => textsOf(xml)),
    xml: parts['word/document.xml'] ?? '',
  };
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

describe('papers of an issued letter', () => {
  test('the duplicate is the letter, with drafter, typist and checker at its foot and its name at its head', async () => {
    const at = await office();
    await issued(at);
    const { body, heads, made } = await wordsOf(at, 'duplicate', { ...nobody, drafter: 'นางสาวปุณยา ฟ้าแจ้ง' });
    expect(body).toContain('ขอแสดงความนับถือ');
    const all = [...body, ...heads].join('\n');
    expect(all).toMatch(/สำเนาคู่ฉบับ/u);
    expect(all).toMatch(/ผู้ร่าง \.{20,} นางสาวปุณยา ฟ้าแจ้ง/u);
    expect(all).toMatch(/ผู้พิมพ์ \.{20,}\n?/u);
    expect(all).toMatch(/ผู้ตรวจ \.{20,}/u);
    expect(made.name).toMatch(/^สำเนาคู่ฉบับ .*\.docx$/u);
  });

  test('there is no certified copy of a draft, nor of a correction that is not issued yet', async () => {
    const at = await office();
    const copy = () =>
      codeOf(at.papers['paper.print']({ id: at.id, paper: 'certified-copy', as: 'docx', names: nobody }));
    expect(await copy()).toBe('wrong-letter-state');
    await issued(at);
    expect(await copy()).toBe('done');
    await at.letters['letter.revise']({ id: at.id, reason: 'สะกดผิด' });
    expect(await copy()).toBe('wrong-letter-state');
  });

  test('a certified copy says สำเนา above the first line, and at its end who certifies it and when', async () => {
    const at = await office();
    await issued(at);
    const { body, heads } = await wordsOf(at, 'certified-copy', {
      ...nobody,
      certifier: 'นางสาวปุณยา ฟ้าแจ้ง',
      certifierPosition: 'เจ้าพนักงานธุรการชำนาญงาน',
      certifiedOn: '2026-11-24',
    });
    expect([...heads, ...body]).toContain('สำเนา');
    expect(body.filter((text) => text !== 'สำเนา').slice(-4)).toEqual([
      'สำเนาถูกต้อง',
      '(นางสาวปุณยา ฟ้าแจ้ง)',
      'เจ้าพนักงานธุรการชำนาญงาน',
      '๒๔ พฤศจิกายน ๒๕๖๙',
    ]);
  });

  test('reply forms are one page a recipient, with its name filled in and the letter cited', async () => {
    const at = await office();
    const letter = await issued(at);
    const { body, made } = await wordsOf(at, 'reply-forms');
    expect(made.pages).toBe(2);
    expect(body.filter((text) => text === 'แบบตอบรับ')).toHaveLength(2);
    expect(body.filter((text) => text.startsWith('หน่วยงาน'))).toEqual([
      'หน่วยงาน  องค์การบริหารส่วนตำบลห้วยหมอกใส\t',
      'หน่วยงาน  องค์การบริหารส่วนตำบลธารทอง\t',
    ]);
    expect(body.join('\n')).toContain(`ที่ ${letter.number} ลงวันที่ ๒๓ พฤศจิกายน ๒๕๖๙`);
  });

  test('slips have the fields of form 17 in their order, four on a sheet', async () => {
    const at = await office();
    const letter = await issued(at);
    const { body, made } = await wordsOf(at, 'receipts');
    const slip = body.slice(0, 6);
    expect(slip.map((text) => text.split(/\s/u)[0])).toEqual([
      'ใบรับหนังสือ',
      'ที่',
      'ถึง',
      'เรื่อง',
      'รับวันที่',
      'ผู้รับ',
    ]);
    expect(slip[1]).toContain(letter.number ?? 'no number');
    expect(slip[2]).toContain('นายกองค์การบริหารส่วนตำบลห้วยหมอกใส');
    expect(slip[4]).toBe('รับวันที่\tเวลา\tน.');
    expect(made.pages).toBe(1);
  });

  test('the delivery book has the columns of form 16 on a landscape sheet, a line a recipient', async () => {
    const at = await office();
    await issued(at);
    const { body, xml } = await wordsOf(at, 'delivery-book');
    expect(body.slice(1, 8)).toEqual(['เลขทะเบียน', 'จาก', 'ถึง', 'หน่วยรับ', 'ผู้รับ', 'วันและเวลา', 'หมายเหตุ']);
    expect(body).toContain('นายกองค์การบริหารส่วนตำบลธารทอง');
    expect(body).toContain('องค์การบริหารส่วนตำบลธารทอง');
    expect(xml).toMatch(/w:w="16838" w:h="11906" w:orient="landscape"/);
  });
});

describe('reminding', () => {
  test('makes a draft to those alone who have not answered', async () => {
    const at = await office();
    const letter = await issued(at);
    await at.around.store.letters.tick(
      { letterId: letter.id, positions: [0], step: 'replied', at: at.around.ports.clock() },
      { at: at.around.ports.clock(), by: 'นางสาวปุณยา ฟ้าแจ้ง' },
    );
    const draft = await at.papers['paper.remind']({ id: letter.id, deadline: '2026-12-04' });
    expect(draft).toMatchObject({
      state: 'draft',
      number: null,
      subject: letter.subject,
      addressee: 'นายกองค์การบริหารส่วนตำบลธารทอง',
    });
    expect(draft.references[0]).toContain(letter.number);
  });

  test('is refused before the number, and when everybody has answered', async () => {
    const at = await office();
    expect(await codeOf(at.papers['paper.remind']({ id: at.id, deadline: null }))).toBe('wrong-letter-state');
    const letter = await issued(at);
    await at.around.store.letters.tick(
      { letterId: letter.id, positions: [0, 1], step: 'replied', at: at.around.ports.clock() },
      { at: at.around.ports.clock(), by: 'นางสาวปุณยา ฟ้าแจ้ง' },
    );
    expect(await codeOf(at.papers['paper.remind']({ id: letter.id, deadline: null }))).toBe(
      'everybody-answered',
    );
  });
});

describe('the minute of a received letter', () => {
  const fields = {
    ...emptyEntryFields,
    documentNumber: 'ธบ ๐๐๒๓.๓/ว ๖๑๔๒',
    documentDate: '2026-11-20',
    from: 'จังหวัดธารบุรี',
    to: 'นายอำเภอวังหมอก',
    subject: 'ขอให้สำรวจแหล่งน้ำ',
  };

  test('is proposed, and printed on its own sheet with the letter’s register line and room for the decision', async () => {
    const at = await office();
    const entry = await at.registers['register.log']({
      importId: null,
      letterIndex: null,
      allowSameLetter: true,
      fields,
    });
    const { minute, text } = await at.papers['paper.draftMinute']({ entryId: entry.id });
    expect(text).toMatch(/^เรียน นายอำเภอวังหมอก\n- เพื่อโปรดพิจารณา\n/u);
    const made = await at.papers['paper.minute']({
      entryId: entry.id,
      minute: { ...minute, through: ['ท้องถิ่นอำเภอวังหมอก'] },
      as: 'docx',
    });
    const words = textsOf((await docxOf(at.around, made.outputId))['word/document.xml'] ?? '');
    expect(words.slice(0, 5)).toEqual([
      'บันทึกเสนอ',
      'เรื่องเดิม\tหนังสือจังหวัดธารบุรี ที่ ธบ ๐๐๒๓.๓/ว ๖๑๔๒ ลงวันที่ ๒๐ พฤศจิกายน ๒๕๖๙',
      'เรื่อง\tขอให้สำรวจแหล่งน้ำ',
      'เลขรับ\t๑  วันที่ ๒๓ พ.ย. ๒๕๖๙  เวลา ๐๙.๓๐ น.',
      'เรียน นายอำเภอวังหมอก',
    ]);
    const posts = words.filter((line) => /^(?:ท้องถิ่นอำเภอวังหมอก|คำสั่ง|นายอำเภอวังหมอก)$/u.test(line));
    expect(posts).toEqual(['ท้องถิ่นอำเภอวังหมอก', 'คำสั่ง', 'นายอำเภอวังหมอก']);
    expect(made.pages).toBe(1);
  });

  test('of a secret letter is refused', async () => {
    const at = await office();
    const entry = await at.registers['register.log']({
      importId: null,
      letterIndex: null,
      allowSameLetter: true,
      fields: { ...fields, secrecy: 'confidential', subject: '' },
    });
    expect(await codeOf(at.papers['paper.draftMinute']({ entryId: entry.id }))).toBe('secret-not-stored');
  });
});
