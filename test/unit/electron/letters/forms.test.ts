/** Every form of the regulation as DOCX and as preview: its parts in their order, each where the rules have it. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPageFont } from '../../../../electron/letters/font-metrics.ts';
import { letterDocx, letterPages } from '../../../../electron/letters/letter-docx.ts';
import type { LetterToPrint } from '../../../../electron/letters/letter-to-print.ts';
import { numberSheet } from '../../../../electron/letters/number-sheet.ts';
import { letterPreview } from '../../../../electron/letters/preview.ts';
import { findProjectRoot } from '../../../../electron/project-root.ts';
import { letterFormNames } from '../../../../shared/letter/forms/form.ts';
import { formOf } from '../../../../shared/letter/forms/index.ts';
import type { PlacedText } from '../../../../shared/letter/letter.ts';
import { docxParts, paragraphWith, textsOf } from '../../../helpers/docx-text.ts';
import { formSamples, sampleToPrint } from '../../../helpers/form-samples.ts';
import { onePixelPng } from '../../../helpers/one-pixel-png.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { schemaFaults, whyNoSchemaCheck } from '../../../helpers/xsd.ts';

const font = openPageFont(join(findProjectRoot(import.meta.url).folder, 'assets'));
const garuda = { fileId: 'garuda', bytes: onePixelPng(), aspect: 0.95 };

async function partsOf(letter: LetterToPrint) {
  const { bytes } = await letterDocx(letter, font, { garuda, own: new Map() });
  return docxParts(bytes);
}
const bodyOf = async (letter: LetterToPrint) => (await partsOf(letter))['word/document.xml'] ?? '';
const previewOf = (letter: LetterToPrint) => letterPreview(letterPages(letter, font), font, garuda);
const textsOn = (letter: LetterToPrint, page = 0) => previewOf(letter).pages[page]?.texts ?? [];

function found(texts: readonly PlacedText[], words: string): PlacedText {
  const text = texts.find((one) => one.text.replaceAll('\u00a0', ' ').includes(words));
  if (text === undefined) throw new Error(`nothing reads ${words}`);
  return text;
}
const middle = (text: PlacedText) => text.x + (font.width(text.text, text.fontPt, text.bold) * 10) / 2;
/** The sheet's middle and the axis of date and closing, millimetres. */
const axisMm = 105;

describe('บันทึกข้อความ', () => {
  const memo = sampleToPrint('memo');

  test('has its fields in the order of form 2, without คำลงท้าย and without an owner below', async () => {
    expect(
      textsOf(await bodyOf(memo)).map((text) => text.split('\t').slice(0, 2).join('|').slice(0, 24)),
    ).toEqual([
      '|ด่วน',
      'ส่วนราชการ|สำนักงานส่งเส',
      'ที่|ธบ ๐๐๒๓.๙/๒๑๔๕',
      'เรื่อง|รายงานผลการตรวจเย',
      'เรียน|นายอำเภอวังหมอก',
      ...textsOf(await bodyOf(memo))
        .slice(5, 7)
        .map((text) => text.slice(0, 24)),
      ...['ที่', 'ตำบล', 'จำนวน (แห่ง)', 'การสนับสนุนที่ต้องการ'],
      ...['๑', 'วังหมอก', '๓', 'รถบรรทุกน้ำ ๑ คัน สัปดาห'],
      ...['๒', 'ห้วยรวง', '๒', 'รถบรรทุกน้ำ ๑ คัน สัปดาห'],
      ...['๓', 'ดงธาร', '๒', 'ถังเก็บน้ำขนาด ๒,๐๐๐ ลิต'],
      'จึงเรียนมาเพื่อโปรดทราบ ',
      '(นางสาวกมลเนตร ทุ่งรวง)',
      'ปลัดอำเภอ (เจ้าพนักงานปก',
      'นายอำเภอวังหมอก',
    ]);
    expect(await bodyOf(memo)).not.toContain('ขอแสดงความนับถือ');
  });

  test('sets the title in 29 points on a line of exactly 35, in the middle of the sheet, urgent or not', async () => {
    for (const urgency of ['most-urgent', null] as const) {
      const letter = sampleToPrint('memo', { urgency });
      const title = paragraphWith(await bodyOf(letter), 'บันทึกข้อความ');
      expect(title).toContain('w:line="700" w:lineRule="exact"');
      expect(title).toMatch(/<w:sz w:val="58"\/><w:szCs w:val="58"\/>/);
      const placed = found(textsOn(letter), 'บันทึกข้อความ');
      expect(middle(placed)).toBeCloseTo(axisMm, 0);
      expect(placed.bold).toBe(true);
    }
  });

  test('puts the urgency, red and at least 32 points, between the small Garuda and the title', async () => {
    const preview = previewOf(sampleToPrint('memo', { urgency: 'most-urgent' }));
    const [emblem] = preview.pages[0]?.pictures ?? [];
    expect(emblem).toMatchObject({ x: 30, y: 15, height: 15 });
    const texts = preview.pages[0]?.texts ?? [];
    const mark = found(texts, 'ด่วนที่สุด');
    const title = found(texts, 'บันทึกข้อความ');
    expect([mark.colour, mark.fontPt >= 32, title.colour, mark.y === title.y]).toEqual([
      'red',
      true,
      'black',
      true,
    ]);
    expect(mark.x).toBeGreaterThan((emblem?.x ?? 0) + (emblem?.width ?? 0));
    expect(mark.x + font.width(mark.text, mark.fontPt, true) * 10).toBeLessThan(title.x);
  });

  test('labels are 20 points and bold with dots after them; วันที่ stands under the ข of the title, no rule below', async () => {
    const texts = textsOn(memo);
    for (const label of ['ส่วนราชการ', 'เรื่อง', 'วันที่'])
      expect(found(texts, label)).toMatchObject({ fontPt: 20, bold: true });
    const title = found(texts, 'บันทึกข้อความ');
    const ofKho = title.x + font.width('บันทึก', 29, true) * 10;
    expect(found(texts, 'วันที่').x).toBeCloseTo(ofKho, 0);
    expect(found(texts, 'วันที่').y).toBe(found(texts, 'ธบ').y);
    const rules = previewOf({ ...memo, content: { ...memo.content, body: [] } }).pages[0]?.rules ?? [];
    expect(rules.length).toBe(4);
    expect(rules.every(({ isDotted }) => isDotted)).toBe(true);
    expect((await bodyOf(memo)).match(/w:leader="dot"/g)).toHaveLength(4);
  });

  test('names another department when the writer gives one', async () => {
    const letter = sampleToPrint('memo', {
      details: { department: 'ที่ทำการปกครองอำเภอวังหมอก โทร. ๐ ๕๕๐๐ ๐๙๙๙' },
    });
    expect(textsOf(await bodyOf(letter))).toContain('ส่วนราชการ\tที่ทำการปกครองอำเภอวังหมอก โทร. ๐ ๕๕๐๐ ๐๙๙๙\t');
  });
});

describe('หนังสือประทับตรา', () => {
  test('goes ถึง, without salutation, closing or signature; agency, seal and date before the owner', async () => {
    const body = await bodyOf(sampleToPrint('sealed'));
    const texts = textsOf(body);
    expect(texts.slice(0, 2)).toEqual(['ที่ ธบ ๐๐๒๓.๙/๒๑๔๖', 'ถึง\tเทศบาลตำบลวังหมอก']);
    expect(texts.slice(4)).toEqual([
      'อำเภอวังหมอก',
      '๒๓ พฤศจิกายน ๒๕๖๙',
      'สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอวังหมอก',
      'โทร. ๐ ๕๕๐๐ ๐๑๒๓',
      'ไปรษณีย์อิเล็กทรอนิกส์ saraban@wangmok.example',
    ]);
    expect(texts.join()).not.toMatch(/เรียน\t|ขอแสดงความนับถือ|ศรีวังทอง|ที่ว่าการ/u);
  });

  test('shows where the seal goes when asked: rings of 4.5 and 3.5 cm in red between agency and date', async () => {
    const page = previewOf(sampleToPrint('sealed')).pages[0];
    expect(page?.circles.map(({ radius, colour }) => [radius, colour])).toEqual([
      [22.5, 'red'],
      [17.5, 'red'],
    ]);
    const [ring] = page?.circles ?? [];
    const [agency] = page?.texts.filter(({ text }) => text === 'อำเภอวังหมอก') ?? [];
    const date = page?.texts.find(({ text }) => text === '๒๓\u00a0พฤศจิกายน\u00a0๒๕๖๙');
    if (ring === undefined || agency === undefined || date === undefined)
      throw new Error('parts are missing');
    expect(ring.y).toBeGreaterThan(agency.y);
    expect(ring.y).toBeLessThan(date.y);
    expect(middle(agency)).toBeCloseTo(ring.x, 0);
    expect(previewOf(sampleToPrint('sealed', { details: {} })).pages[0]?.circles).toEqual([]);
  });
});

describe('orders, regulations, rules and announcements', () => {
  test('open with their own lines in the middle of the sheet under the Garuda', async () => {
    const heads = {
      order: ['คำสั่งอำเภอวังหมอก', 'ที่ ๑๒๓/๒๕๖๙', `เรื่อง ${formSamples.order.subject}`],
      regulation: ['ระเบียบอำเภอวังหมอก', 'ว่าด้วยการใช้ห้องประชุมธารทอง', '(ฉบับที่ ๒)', 'พ.ศ. ๒๕๖๙'],
      rule: ['ข้อบังคับอำเภอวังหมอก', 'ว่าด้วยการจอดรถในบริเวณที่ว่าการอำเภอ', 'พ.ศ. ๒๕๖๙'],
      announcement: ['ประกาศอำเภอวังหมอก', `เรื่อง ${formSamples.announcement.subject}`],
    } as const;
    for (const [name, head] of Object.entries(heads) as [keyof typeof heads, readonly string[]][]) {
      expect(textsOf(await bodyOf(sampleToPrint(name))).slice(0, head.length)).toEqual(head);
      const texts = textsOn(sampleToPrint(name)).slice(0, head.length);
      for (const text of texts) expect(middle(text)).toBeCloseTo(axisMm, 0);
      // the Garuda's feet reach 45 mm
      expect((texts[0]?.y ?? 0) - 16 * 0.844 * 0.3528).toBeGreaterThan(45);
    }
  });

  test('close with their date in full, พ.ศ. included, then signature, name and post', async () => {
    for (const [name, words] of [
      ['order', 'สั่ง'],
      ['regulation', 'ประกาศ'],
      ['rule', 'ประกาศ'],
      ['announcement', 'ประกาศ'],
      ['certificate', 'ให้ไว้'],
    ] as const) {
      const texts = textsOf(await bodyOf(sampleToPrint(name, { details: {} })));
      expect(texts.slice(-3)).toEqual([
        `${words} ณ วันที่ ๒๓ พฤศจิกายน พ.ศ. ๒๕๖๙`,
        '(นายธีรภพ ศรีวังทอง)',
        'นายอำเภอวังหมอก',
      ]);
      expect(found(textsOn(sampleToPrint(name)), 'ณ วันที่').x).toBeCloseTo(80, 0);
    }
  });

  test('an order ends with from when it holds; what follows a tab stands at the right margin', async () => {
    const texts = textsOf(await bodyOf(sampleToPrint('order')));
    expect(texts.at(-4)).toBe('ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป');
    expect(paragraphWith(await bodyOf(sampleToPrint('order')), 'ประธานกรรมการ')).toContain(
      '<w:tab w:val="right" w:pos="9071"/>',
    );
    const part = found(textsOn(sampleToPrint('order')), 'ประธานกรรมการ');
    expect(part.x + font.width(part.text, 16) * 10).toBeCloseTo(190, 0);
  });

  test('chapters stand in the middle, agenda headings at the margin, both bold with what follows them', async () => {
    const chapter = found(textsOn(sampleToPrint('regulation')), 'หมวด ๑');
    expect(middle(chapter)).toBeCloseTo(axisMm, 0);
    expect(chapter.bold).toBe(true);
    const agenda = found(textsOn(sampleToPrint('minutes')), 'ระเบียบวาระที่ ๑');
    expect([agenda.x, agenda.bold]).toEqual([30, true]);
    expect(paragraphWith(await bodyOf(sampleToPrint('minutes')), 'ระเบียบวาระที่ ๑')).toContain('<w:keepNext/>');
  });

  test('the issuer may be another post, and its word is not printed twice', async () => {
    const titleOf = async (issuer: string) =>
      textsOf(await bodyOf(sampleToPrint('order', { details: { issuer } })))[0];
    expect(await titleOf('ที่ทำการปกครองอำเภอวังหมอก')).toBe('คำสั่งที่ทำการปกครองอำเภอวังหมอก');
    expect(await titleOf('คำสั่งจังหวัดธารบุรี')).toBe('คำสั่งจังหวัดธารบุรี');
  });
});

test('แถลงการณ์ and ข่าว close with the agency and the date, nobody signs', async () => {
  for (const [name, kind, edition] of [
    ['communique', 'แถลงการณ์', '๑'],
    ['news', 'ข่าว', '๓'],
  ] as const) {
    const texts = textsOf(await bodyOf(sampleToPrint(name)));
    expect(texts.slice(0, 3)).toEqual([
      `${kind}อำเภอวังหมอก`,
      `เรื่อง ${formSamples[name].subject}`,
      `ฉบับที่ ${edition}`,
    ]);
    expect(texts.slice(-2)).toEqual(['อำเภอวังหมอก', '๒๓ พฤศจิกายน ๒๕๖๙']);
  }
});

describe('หนังสือรับรอง', () => {
  test('has its number at the left, the office at the right, and the text at the first-line indent', async () => {
    const texts = textsOn(sampleToPrint('certificate'));
    expect(found(texts, 'เลขที่').x).toBe(30);
    expect(found(texts, 'เลขที่').y).toBe(found(texts, 'ที่ว่าการอำเภอวังหมอก').y);
    expect(found(texts, 'หนังสือฉบับนี้').x).toBe(55);
  });

  test('leaves 4 x 6 cm for a photograph beside the signature, with the holder below it, only when asked', async () => {
    const page = previewOf(sampleToPrint('certificate')).pages[0];
    const xs = page?.rules.flatMap(({ x1, x2 }) => [x1, x2]) ?? [];
    const ys = page?.rules.flatMap(({ y1, y2 }) => [y1, y2]) ?? [];
    expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(40, 1);
    expect(Math.max(...ys) - Math.min(...ys)).toBeCloseTo(60, 1);
    expect(Math.min(...xs)).toBe(30);
    const holder = found(page?.texts ?? [], '(นายเอกภพ ทุ่งรวง)');
    expect(holder.y).toBeGreaterThan(Math.max(...ys));
    expect(middle(holder)).toBeCloseTo(50, 0);
    const name = found(page?.texts ?? [], '(นายธีรภพ');
    expect(name.y).toBeGreaterThan(Math.min(...ys));
    expect(name.x).toBeGreaterThan(Math.max(...xs));
    expect(previewOf(sampleToPrint('certificate', { details: {} })).pages[0]?.rules).toEqual([]);
  });

  test('a photograph is never parted from its signature by the end of a page', async () => {
    const [text] = formSamples.certificate.body;
    if (text === undefined) throw new Error('no text');
    for (let count = 3; count < 9; count += 1) {
      const letter = sampleToPrint('certificate', { body: Array.from({ length: count }, () => text) });
      const pages = previewOf(letter).pages;
      const framed = pages.findIndex(({ rules }) => rules.length > 0);
      const bottom = Math.max(...(pages[framed]?.rules ?? []).map(({ y2 }) => y2));
      expect(found(pages[framed]?.texts ?? [], '(นายธีรภพ').y).toBeLessThan(bottom);
      expect(bottom).toBeLessThan(277);
    }
  });
});

describe('รายงานการประชุม', () => {
  const read = async () => textsOf(await bodyOf(sampleToPrint('minutes')));

  test('follows form 11 from its name to who took and checked it', async () => {
    const order = [
      'รายงานการประชุมคณะกรรมการอำนวยการป้องกันและบรรเทาภัยแล้งอำเภอวังหมอก',
      'ครั้งที่ ๓/๒๕๖๙',
      'เมื่อวันจันทร์ที่ ๒๓ พฤศจิกายน ๒๕๖๙',
      'ณ ห้องประชุมธารทอง ที่ว่าการอำเภอวังหมอก',
      'ผู้มาประชุม',
      'ผู้ไม่มาประชุม',
      'ผู้เข้าร่วมประชุม',
      'เริ่มประชุมเวลา ๐๙.๓๐ น.',
      'ระเบียบวาระที่ ๑ เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ',
      'เลิกประชุมเวลา ๑๒.๐๐ น.',
      'ผู้จดรายงานการประชุม',
      'ผู้ตรวจรายงานการประชุม',
    ];
    expect((await read()).filter((text) => order.includes(text))).toEqual(order);
  });

  test('lists people with numbers, posts and parts in columns without rules, on plain paper', async () => {
    const texts = await read();
    const at = texts.indexOf('ผู้มาประชุม');
    expect(texts.slice(at + 1, at + 5)).toEqual(['๑.', 'นายธีรภพ ศรีวังทอง', 'นายอำเภอวังหมอก', 'ประธาน']);
    const page = previewOf(sampleToPrint('minutes')).pages[0];
    expect([page?.rules, page?.pictures]).toEqual([[], []]);
    const rows = ['นายธีรภพ', 'นางสาวกมลเนตร', 'นายสมมาตร'].map((name) => found(page?.texts ?? [], name).x);
    expect(new Set(rows).size).toBe(1);
  });

  test('leaves out whom nobody listed', async () => {
    const details = { ...formSamples.minutes.details, absent: '', attending: '', reviewer: '' };
    const fewer = textsOf(await bodyOf(sampleToPrint('minutes', { details })));
    expect(fewer.join()).not.toMatch(/ผู้ไม่มาประชุม|ผู้เข้าร่วมประชุม|ผู้ตรวจ/u);
  });
});

describe('every form', () => {
  test('bears the Garuda of its paper: 3 cm in the middle, 1.5 cm at the left of memos, none on plain paper', async () => {
    for (const name of letterFormNames) {
      const [picture] = previewOf(sampleToPrint(name)).pages[0]?.pictures ?? [];
      const { paper } = formOf(name);
      const expected = { garuda: [30, 15], memo: [15, 15], plain: [undefined, undefined] }[paper];
      expect([name, picture?.height, picture?.y]).toEqual([name, ...expected]);
      if (paper === 'garuda' && picture !== undefined)
        expect(picture.x + picture.width / 2).toBeCloseTo(axisMm, 1);
    }
  });

  test('prints its secrecy in red at the head and foot of every page, attachments too', async () => {
    for (const name of letterFormNames) {
      const preview = previewOf({ ...sampleToPrint(name), secrecy: 'secret' });
      for (const { texts, landscape } of preview.pages) {
        const marks = texts.filter(({ text }) => text === 'ลับมาก');
        expect(marks.map(({ colour }) => colour)).toEqual(['red', 'red']);
        for (const mark of marks) expect(middle(mark)).toBeCloseTo(landscape ? 148.5 : axisMm, 0);
        expect(marks[0]?.y).toBeLessThan(15);
        expect(marks[1]?.y).toBeGreaterThan(landscape ? 200 : 287);
      }
    }
  });

  test('never leaves a signature without words of its letter on the same page', async () => {
    const filler = formSamples.communique.body[0];
    if (filler === undefined) throw new Error('no text');
    for (const name of letterFormNames.filter((one) => one !== 'minutes'))
      for (let count = 3; count < 9; count += 1) {
        const body = Array.from({ length: count }, () => filler);
        const { pages } = letterPages(sampleToPrint(name, { body, attachments: [] }), font);
        const rolesOn = pages.map(({ blocks }) =>
          blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph.role] : [])),
        );
        const signing = name === 'sealed' ? 'date' : 'signature';
        const signed = rolesOn.filter((roles) => roles.includes(signing));
        expect([name, count, signed.length]).toEqual([name, count, 1]);
        expect(signed[0]).toContain('body');
      }
  });

  test('carries its text as written, and nothing in ASCII digits', async () => {
    for (const name of letterFormNames) {
      const texts = textsOf(await bodyOf(sampleToPrint(name))).join('\n');
      for (const block of formSamples[name].body)
        if (block.kind !== 'table')
          expect(texts.replaceAll('\t', ' ')).toContain(block.text.replaceAll('\t', ' '));
      expect(texts.replace(/\S+@\S+/gu, '')).not.toMatch(/[0-9]/u);
    }
  });

  test('fits the ECMA schemas', async (context) => {
    const why = whyNoSchemaCheck();
    if (why !== null) {
      console.log(`SKIPPED (${why})`);
      context.skip();
    }
    const all: Record<string, string> = {};
    for (const name of letterFormNames)
      for (const [part, xml] of Object.entries(await partsOf({ ...sampleToPrint(name), secrecy: 'secret' })))
        if (/^word\/(?:document|header\d+|footer\d+)\.xml$/.test(part)) all[`${name}-${part}`] = xml;
    expect(Object.keys(all).length).toBeGreaterThan(30);
    expect(schemaFaults(all, await temporaryFolder())).toBe('');
  });
});

describe('number and date on the sheet that came back signed', () => {
  const addedTo = (name: 'order' | 'memo' | 'certificate' | 'announcement') =>
    numberSheet(sampleToPrint(name), font).pages.flatMap(({ texts }) => texts);

  test('an order gets its number into the gap before the stroke, the year behind it, and its day', async () => {
    const texts = addedTo('order');
    expect(texts.map(({ text }) => text)).toEqual(['๑๒๓', '๒๕๖๙', '๒๓\u00a0พฤศจิกายน', '๒๕๖๙']);
    const signed = textsOn({ ...sampleToPrint('order', { date: null }), number: null });
    const line = found(signed, 'ที่  ');
    expect(texts[0]?.y).toBe(line.y);
    const stroke = line.x + font.width(line.text.slice(0, line.text.indexOf('/')), 16, true) * 10;
    expect((texts[0]?.x ?? 0) + font.width('๑๒๓', 16, true) * 10).toBeLessThan(stroke);
    expect(texts[1]?.x).toBeGreaterThan(stroke);
  });

  test('a memo gets number and date behind their labels, nothing of what it bears already', async () => {
    expect(addedTo('memo').map(({ text }) => text)).toEqual(['๒๑๔๕', '๒๓\u00a0พฤศจิกายน\u00a0๒๕๖๙']);
  });

  test('an announcement, whose number stands in the register alone, gets its date', async () => {
    expect(addedTo('announcement').map(({ text }) => text)).toEqual(['๒๓\u00a0พฤศจิกายน', '๒๕๖๙']);
  });
});
