/** What is proposed while a letter is written: each rule catches its slip, offers a fix, and leaves good text alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findProjectRoot } from '../../../../electron/project-root.ts';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import { findings } from '../../../../shared/letter/check.ts';
import { draftForwarding } from '../../../../shared/letter/draft-forwarding.ts';
import { withFix } from '../../../../shared/letter/field-text.ts';
import type { LetterContent } from '../../../../shared/letter/letter.ts';
import { makeLexicon } from '../../../../shared/thai/lexicon.ts';
import { formSamples } from '../../../helpers/form-samples.ts';
import {
  allAdministrations,
  districtChief,
  officeSettings,
  prefix,
  shortLetter,
  standIn,
} from '../../../helpers/letter-samples.ts';
import { cleanLetter } from '../../../helpers/planted-letters.ts';

const { assets } = findProjectRoot(import.meta.url);
const listed = readFileSync(join(assets, 'spelling', 'th_TH.dic'), 'utf8')
  .split('\n')
  .slice(1);
const lexicon = makeLexicon(listed.map((line) => line.trim()));
const facts = {
  signatories: [districtChief, standIn],
  recipients: allAdministrations.memberIds.map((id) => ({ id })),
  today: '2026-11-23',
  names: { province: 'ธารบุรี', district: 'วังหมอก', recipients: ['เทศบาลตำบลวังหมอกเหนือ'] },
  spelling: { lexicon, ownWords: ['วังหมอก', 'ธารบุรี', 'วังหมอกเหนือ'] },
  sourceDeadlines: ['2026-11-30'],
};

const writing = (text: string, changes: Partial<LetterContent> = {}): LetterContent => ({
  ...shortLetter,
  enclosures: [],
  body: [{ kind: 'paragraph', text, level: 1, sourceParagraph: null }],
  ...changes,
});

/** Rules found, and the letter's text once the first fix of each was accepted. */
function proofed(content: LetterContent, field: 'body' | 'closingPurpose' | 'complimentaryClose' = 'body') {
  const found = findings(content, facts);
  const mended = found.reduceRight((letter, { fixes }) => {
    const [fix] = fixes ?? [];
    return fix === undefined ? letter : (withFix(letter, fix) ?? letter);
  }, content);
  return [
    found.map(({ rule }) => rule).join(' '),
    field === 'body' ? mended.body.map(({ text }) => text).join('\n') : mended[field],
  ];
}

describe('wording', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['ตามที่จังหวัดแจ้งให้สำรวจแหล่งน้ำ', 'clause-without-end', 'ตามที่จังหวัดแจ้งให้สำรวจแหล่งน้ำ นั้น'],
    [
      'ตามหนังสือจังหวัดแจ้งให้สำรวจแหล่งน้ำ จึงขอให้ดำเนินการ',
      'clause-without-end',
      'ตามหนังสือจังหวัดแจ้งให้สำรวจแหล่งน้ำ นั้น จึงขอให้ดำเนินการ',
    ],
    ['ด้วยจังหวัดจะสำรวจแหล่งน้ำ นั้น', 'clause-end-unopened', 'ด้วยจังหวัดจะสำรวจแหล่งน้ำ'],
    ['มีผู้เข้าร่วม 40 คน', 'ascii-digits', 'มีผู้เข้าร่วม ๔๐ คน'],
    ['เวลา ๐๙:๓๐ น.', 'time-colon', 'เวลา ๐๙.๓๐ น.'],
    ['ทาง www.drought๒๐๒๖.example.com', 'thai-digits-in-address', 'ทาง www.drought2026.example.com'],
    ['ข้าว ปลาฯลฯ', 'paiyannoi-space', 'ข้าว ปลา ฯลฯ'],
    ['เดินทางไปกรุงเทพฯ', 'paiyannoi-space', 'เดินทางไปกรุงเทพมหานคร'],
    ['หน่วยงานต่างๆในพื้นที่', 'repetition-space', 'หน่วยงานต่าง ๆ ในพื้นที่'],
    ['ขอให้ดำเนินการดำเนินการตามแผน', 'repeated-word', 'ขอให้ดำเนินการตามแผน'],
    ['แผนงาน และ และ โครงการ', 'repeated-word', 'แผนงาน และ โครงการ'],
    ['ประชุมในวันพฤหัสบดีที่ ๔ ธันวาคม ๒๕๖๙', 'weekday-mismatch', 'ประชุมในวันศุกร์ที่ ๔ ธันวาคม ๒๕๖๙'],
    ['เมื่อวันที่ ๓๑ พ.ย. ๖๙', 'impossible-date', 'เมื่อวันที่ ๓๐ พ.ย. ๖๙'],
    ['แจ้งภายในวันที่ ๒ ธันวาคม ๒๕๖๙', 'deadline-after-source', 'แจ้งภายในวันที่ ๓๐ พฤศจิกายน ๒๕๖๙'],
    ['ตามกฏหมายและมาตราการที่กำหนด', 'misspelt misspelt', 'ตามกฎหมายและมาตรการที่กำหนด'],
    ['ขอให้พิจรณาโดยด่วน', 'unknown-word', 'ขอให้พิจารณาโดยด่วน'],
    ['ใช้เอกสารอิเล็กทรอนิกแทน', 'unknown-word', 'ใช้เอกสารอิเล็กทรอนิกส์แทน'],
    ['ในพื้นที่จังหวัดอุตรดิษถ์', 'province-name', 'ในพื้นที่จังหวัดอุตรดิตถ์'],
    ['กรมส่งเสริมการปกครองท้องถิ่', 'agency-name', 'กรมส่งเสริมการปกครองท้องถิ่น'],
    ['แจ้งเทศบาลตำบลวังหมกเหนือทราบ', 'recipient-name', 'แจ้งเทศบาลตำบลวังหมอกเหนือทราบ'],
    ['ในการนี้ … จึงขอแจ้ง', 'gap-left', 'ในการนี้ … จึงขอแจ้ง'],
    ['เรียน {ชื่อ} ทราบ', 'unknown-field', 'เรียน {ชื่อ} ทราบ'],
  ];

  test.each(cases)('%s is found as %s', (text, rules, mended) => {
    expect(proofed(writing(text))).toEqual([rules, mended]);
  });

  test.each([
    'ตามที่จังหวัดแจ้งให้สำรวจแหล่งน้ำ นั้น บัดนี้ได้ดำเนินการแล้ว',
    'ในสถานที่ที่เหมาะสม ณ เทศบาลเมืองเมืองปักและหน่วยงานต่าง ๆ ในพื้นที่ ฯลฯ',
    'คณะกรรมการอำนวยการจังหวัด โดยคณะกรรมการฯ ได้พิจารณาแล้ว',
    'สอบถามนางสาวปุณยา ฟ้าแจ้ง ที่ saraban9@wangmok.example หรือ www.drought2026.example',
    'จังหวัดได้กำหนดการประชุม ณ ห้องประชุมธารทองกวาว เวลา ๐๙.๓๐ - ๑๒.๐๐ น.',
    'พื้นที่อำเภอวังหมอก จังหวัดธารบุรี และจังหวัดตากับจังหวัดแพร่',
    'การการันตีผลงาน การดำเนินงาน การบริหาร และการจัดการ',
    'หน่วยงานที่ได้ดำเนินการแล้วเสร็จภายในวันที่ ๒๐ กันยายน ๒๕๖๙ ไม่ต้องรายงานซ้ำ',
    'แพลตฟอร์มเวิร์กช็อปและเฟซบุ๊กแฟนเพจของหน่วยงาน',
  ])('nothing is said of %s', (text) => {
    expect(proofed(writing(text))).toEqual(['', text]);
  });

  test('a shortened name stands behind the full one', () => {
    expect(proofed(writing('คณะกรรมการฯ ได้พิจารณาแล้ว'))[0]).toBe('shortened-unnamed');
  });

  test('a word that the office added is no slip', () => {
    const withWord = (ownWords: string[]) =>
      findings(writing('ขอให้พิจรณาโดยด่วน'), { ...facts, spelling: { lexicon, ownWords } }).length;
    expect([withWord([]), withWord(['พิจรณา'])]).toEqual([1, 0]);
  });

  test('a fix is not made in a text that has changed since', () => {
    const [found] = findings(writing('เวลา ๐๙:๓๐ น.'), facts);
    const [fix] = found?.fixes ?? [];
    if (fix === undefined) throw new Error('no fix');
    expect(withFix(writing('แก้แล้ว เวลา ๐๙:๓๐ น.'), fix)).toBeNull();
  });
});

describe('the end of the letter', () => {
  const ending = (addressee: string, closingPurpose: string, complimentaryClose: string) =>
    writing('ด้วยอำเภอขอแจ้ง', { addressee, closingPurpose, complimentaryClose });

  test('โปรด is left out to those the district oversees, and said to superiors', () => {
    const down = 'นายกเทศมนตรีตำบลวังหมอกเหนือ';
    expect(proofed(ending(down, 'จึงเรียนมาเพื่อโปรดทราบ', 'ขอแสดงความนับถือ'), 'closingPurpose')).toEqual([
      'polite-downward',
      'จึงเรียนมาเพื่อทราบ',
    ]);
    const up = 'ผู้ว่าราชการจังหวัดธารบุรี';
    expect(proofed(ending(up, 'จึงเรียนมาเพื่อทราบ', 'ขอแสดงความนับถือ'), 'closingPurpose')).toEqual([
      'plain-upward',
      'จึงเรียนมาเพื่อโปรดทราบ',
    ]);
    expect(proofed(ending(up, 'จึงเรียนมาเพื่อโปรดทราบ', 'ขอแสดงความนับถือ'))[0]).toBe('');
  });

  test('the complimentary close and จึงเรียนมา follow the addressee', () => {
    const monk = 'เจ้าคณะอำเภอวังหมอก';
    expect(proofed(ending(monk, 'จึงนมัสการมาเพื่อทราบ', 'ขอแสดงความนับถือ'), 'complimentaryClose')).toEqual([
      'close-addressee',
      'ขอนมัสการด้วยความเคารพ',
    ]);
    expect(proofed(ending(monk, 'จึงเรียนมาเพื่อทราบ', 'ขอนมัสการด้วยความเคารพ'), 'closingPurpose')).toEqual([
      'closing-opening',
      'จึงนมัสการมาเพื่อทราบ',
    ]);
    // Free text, as to the royal family, is the writer's.
    expect(proofed(ending('พระองค์เจ้า', 'จึงนมัสการมา', 'ควรมิควรแล้วแต่จะโปรดเกล้า ฯ'))[0]).not.toContain('close');
  });
});

test('enclosures and references agree with the text both ways', () => {
  const rules = (text: string, changes: Partial<LetterContent>) => proofed(writing(text, changes))[0];
  const two = { enclosures: [...shortLetter.enclosures, { text: 'แบบตอบรับ', quantity: '๑ แผ่น' }] };
  expect(rules('รายละเอียดตามสิ่งที่ส่งมาด้วย ๑', two)).toBe('enclosure-unmentioned');
  expect(rules('รายละเอียดตามสิ่งที่ส่งมาด้วย ๑ - ๒', two)).toBe('');
  expect(rules('รายละเอียดตามสิ่งที่ส่งมาด้วย ๓', two)).toBe('dangling-enclosure');
  expect(proofed(writing('ด้วยอำเภอขอแจ้ง', two))).toEqual([
    'enclosure-unmentioned',
    'ด้วยอำเภอขอแจ้ง รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย',
  ]);
  expect(rules('ตามหนังสือที่อ้างถึง จังหวัดแจ้ง นั้น', {})).toBe('dangling-reference');
});

test('a person named with a post held on other days', () => {
  const text = `มอบหมาย${standIn.name} นายอำเภอวังหมอก เป็นประธาน`;
  const on = (date: string) => findings(writing(text, { date }), facts).map(({ rule }) => rule);
  expect(on('2026-11-24')).toEqual([]);
  expect(on('2026-12-15')).toEqual(['person-post']);
});

test('good letters of every form, and eighty forwarding drafts, raise no false alarm', () => {
  const found = Object.values(formSamples).flatMap((letter) =>
    findings(letter, { ...facts, sourceDeadlines: [] }),
  );
  expect(found.filter(({ rule }) => rule !== 'recipients-unchosen')).toEqual([]);
  const drafts = Array.from({ length: 80 }, (_, at) => {
    const letter = readLetters(cleanLetter(at + 1).pages)[0];
    if (letter === undefined) throw new Error('no letter read');
    const day = letter.dateISO ?? facts.today;
    const draft = draftForwarding({
      letter,
      settings: officeSettings,
      prefix,
      signatories: facts.signatories,
      group: allAdministrations,
      urgency: null,
      today: day,
    });
    return findings(draft, { ...facts, today: day, sourceDeadlines: [] }).map(({ rule, params }) => ({
      rule,
      params,
    }));
  });
  expect(drafts.flat()).toEqual([]);
});
