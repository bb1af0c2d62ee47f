import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../../electron/import/pipeline.ts';
import { type CheckingOffice, checkBundle } from '../../../../shared/checks/index.ts';
import { letterToLog } from '../../../../shared/document/letter-to-log.ts';
import type { ReadPage, Warning } from '../../../../shared/document/reading.ts';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import { warningText } from '../../../../shared/text/warnings.ts';

const root = join(import.meta.dirname, '../../../..');

/** A province's letter that encloses a department's; every test spoils one line of it. */
const sound = `ด่วนที่สุด
ที่ อน ๐๐๒๓.๓/ว ๓๑๘๔

ศาลากลางจังหวัดอุทัยธานี
ถนนริมน้ำ อน ๖๑๐๐๐

๑๓ พฤศจิกายน ๒๕๖๙

เรื่อง การประชุมซักซ้อมแผนป้องกันไฟป่า

เรียน นายอำเภอวังหมอก และนายอำเภอริมธาร

สิ่งที่ส่งมาด้วย สำเนาหนังสือกรมส่งเสริมการปกครองท้องถิ่น ที่ มท ๐๘๑๐.๖/ว ๔๕๒๑ ลงวันที่ ๖ พฤศจิกายน ๒๕๖๙ จำนวน ๑ ชุด

ด้วยกรมส่งเสริมการปกครองท้องถิ่นกำหนดจัดการประชุม ระหว่างวันที่ ๑๔ - ๑๖ ธันวาคม ๒๕๖๙ รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย

จังหวัดอุทัยธานีพิจารณาแล้ว จึงขอให้อำเภอแจ้งองค์กรปกครองส่วนท้องถิ่นเข้าร่วมการประชุม และลงทะเบียนทางเว็บไซต์ www.firesafe.example.go.th

จึงเรียนมาเพื่อพิจารณาดำเนินการต่อไป

ขอแสดงความนับถือ

(นายวรากร ทองธารา)
รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน
ผู้ว่าราชการจังหวัดอุทัยธานี

สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด
กลุ่มงานส่งเสริมและพัฒนาท้องถิ่น
โทร. ๐ ๕๖๐๐ ๐๔๕๖

ศาลากลางจังหวัดอุทัยธานี
เลขรับ ๘๑๒๓
วันที่ ๑๐ พ.ย. ๒๕๖๙

ที่ มท ๐๘๑๐.๖/ว ๔๕๒๑

กรมส่งเสริมการปกครองท้องถิ่น
ถนนนครราชสีมา เขตดุสิต กทม. ๑๐๓๐๐

๖ พฤศจิกายน ๒๕๖๙

เรื่อง การประชุมซักซ้อมแผนป้องกันไฟป่า

เรียน ผู้ว่าราชการจังหวัด ทุกจังหวัด

อ้างถึง หนังสือกรมส่งเสริมการปกครองท้องถิ่น ที่ มท ๐๘๑๐.๖/ว ๓๙๐๒ ลงวันที่ ๑๘ กันยายน ๒๕๖๙

สิ่งที่ส่งมาด้วย ๑. กำหนดการ จำนวน ๑ ฉบับ
๒. แบบตอบรับ จำนวน ๑ ฉบับ

ตามหนังสือที่อ้างถึง กรมส่งเสริมการปกครองท้องถิ่นได้แจ้งให้จังหวัดสำรวจความพร้อม นั้น

กรมส่งเสริมการปกครองท้องถิ่นกำหนดจัดการประชุม ระหว่างวันที่ ๑๔ - ๑๖ ธันวาคม ๒๕๖๙ รายละเอียดตามสิ่งที่ส่งมาด้วย ๑ และ ๒ ทางเว็บไซต์ www.firesafe.example.go.th และขอให้แจ้งรายชื่อภายในวันที่ ๙ ธันวาคม ๒๕๖๙

จึงเรียนมาเพื่อโปรดพิจารณา

ขอแสดงความนับถือ

(นายสมานชัย เรืองวารี)
อธิบดีกรมส่งเสริมการปกครองท้องถิ่น

กองสาธารณภัยท้องถิ่น
โทร. ๐ ๒๐๐๐ ๙๑๒๓

กำหนดการ

ระหว่างวันที่ ๑๔ - ๑๖ ธันวาคม ๒๕๖๙

ครั้งที่	วันประชุม	จังหวัดกลุ่มเป้าหมาย	จำนวน
๑	วันจันทร์ที่ ๑๔ ธันวาคม ๒๕๖๙ แจ้งรายชื่อตอบรับ ภายในวันที่ ๙ ธ.ค. ๖๙	เชียงราย เชียงใหม่ น่าน พะเยา แพร่ ลำปาง ลำพูน	๘๑๗
๒	วันอังคารที่ ๑๕ ธันวาคม ๒๕๖๙ แจ้งรายชื่อตอบรับ ภายในวันที่ ๙ ธ.ค. ๖๙	กำแพงเพชร ชัยนาท ตาก นครสวรรค์ พิจิตร และอุทัยธานี	๕๐๖
๓	วันพุธที่ ๑๖ ธันวาคม ๒๕๖๙ แจ้งรายชื่อตอบรับ ภายในวันที่ ๙ ธ.ค. ๖๙	พิษณุโลก เพชรบูรณ์ สุโขทัย อุตรดิตถ์	๓๙๘
๔	วันพฤหัสบดีที่ ๑๗ ธันวาคม ๒๕๖๙ แจ้งรายชื่อตอบรับ ภายในวันที่ ๙ ธ.ค. ๖๙	กระบี่ ตรัง พังงา ภูเก็ต ระนอง	๓๐๐
๕	วันศุกร์ที่ ๑๘ ธันวาคม ๒๕๖๙ แจ้งรายชื่อตอบรับ ภายในวันที่ ๙ ธ.ค. ๖๙	ปัตตานี ยะลา นราธิวาส สงขลา สตูล	๒๐๐
รวม	๒,๒๒๑
`;

const wangMok: CheckingOffice = { district: 'วังหมอก', province: 'อุทัยธานี' };

function pageOf(text: string): ReadPage {
  return { page: 1, text, rawText: '', source: 'plain-text', size: null, boxes: [] };
}

function check(text: string, office: CheckingOffice | null = wangMok): readonly Warning[] {
  const pages = [pageOf(text)];
  const letters = readLetters(pages);
  return checkBundle(pages, letters, { office, letterToLog: letterToLog(letters) });
}

/** The bundle with one passage changed; the passage must be there. */
function spoilt(passage: string, instead: string, all = false): string {
  if (!sound.includes(passage)) throw new Error(`not in the bundle: ${passage}`);
  return all ? sound.replaceAll(passage, instead) : sound.replace(passage, instead);
}

const wordsAt = (text: string, { places }: Warning) => places.map(({ start, end }) => text.slice(start, end));

test('a sound bundle raises no warning at all', () => {
  expect(check(sound)).toEqual([]);
});

type Case = readonly [
  what: string,
  passage: string,
  instead: string,
  rule: string,
  severity: Warning['severity'],
  proposal: string | null,
  places: readonly string[],
];
const cases: readonly Case[] = [
  [
    'a day that the calendar lacks',
    '๑๓ พฤศจิกายน ๒๕๖๙\n',
    '๗๓ พฤศจิกายน ๒๕๖๙\n',
    'impossible-date',
    'error',
    '๒๓ พฤศจิกายน ๒๕๖๙',
    ['๗๓ พฤศจิกายน ๒๕๖๙'],
  ],
  [
    'a number that the enclosed letter does not bear',
    'ท้องถิ่น ที่ มท ๐๘๑๐.๖/ว ๔๕๒๑',
    'ท้องถิ่น ที่ มท ๐๘๑๐.๖/ว ๔๕๒๗',
    'cited-number',
    'error',
    'มท ๐๘๑๐.๖/ว ๔๕๒๑',
    ['มท ๐๘๑๐.๖/ว ๔๕๒๗', 'มท ๐๘๑๐.๖/ว ๔๕๒๑'],
  ],
  [
    'a date that the enclosed letter does not bear',
    'ลงวันที่ ๖ พฤศจิกายน',
    'ลงวันที่ ๕ พฤศจิกายน',
    'cited-date',
    'error',
    '๖ พฤศจิกายน ๒๕๖๙',
    ['๕ พฤศจิกายน ๒๕๖๙', '๖ พฤศจิกายน ๒๕๖๙'],
  ],
  [
    'a weekday that does not fall on its date',
    'วันอังคารที่ ๑๕',
    'วันพุธที่ ๑๕',
    'weekday-date',
    'error',
    null,
    ['วันพุธที่ ๑๕ ธันวาคม ๒๕๖๙'],
  ],
  [
    'a misspelt province in the text',
    'จังหวัดอุทัยธานีพิจารณา',
    'จังหวัดอุทียธานีพิจารณา',
    'province-name',
    'doubt',
    'อุทัยธานี',
    ['อุทียธานี'],
  ],
  [
    'a misspelt province in a list',
    'เชียงใหม่ น่าน พะเยา',
    'เชียงใหม่ ป่าน พะเยา',
    'province-name',
    'doubt',
    'น่าน',
    ['ป่าน'],
  ],
  [
    "a code that is another province's",
    'ที่ อน ๐๐๒๓.๓',
    'ที่ อด ๐๐๒๓.๓',
    'code-province',
    'doubt',
    null,
    ['อด ๐๐๒๓.๓/ว ๓๑๘๔', 'ศาลากลางจังหวัดอุทัยธานี'],
  ],
  [
    'a receive stamp of another province',
    'ศาลากลางจังหวัดอุทัยธานี\nเลขรับ',
    'ศาลากลางจังหวัดอุดรธานี\nเลขรับ',
    'stamp-province',
    'doubt',
    'อุทัยธานี',
    ['ศาลากลางจังหวัดอุดรธานี'],
  ],
  [
    'a receive stamp older than its letter',
    '๑๐ พ.ย. ๒๕๖๙',
    '๑ พ.ย. ๒๕๖๙',
    'stamp-before-letter',
    'doubt',
    null,
    ['๑ พ.ย. ๒๕๖๙', '๖ พฤศจิกายน ๒๕๖๙'],
  ],
  [
    'a phone number with a digit too few',
    '๐ ๕๖๐๐ ๐๔๕๖',
    '๐ ๕๖๐๐ ๐๔๕',
    'phone-digits',
    'error',
    null,
    ['๐ ๕๖๐๐ ๐๔๕'],
  ],
  [
    'an enclosure that is not in the list',
    'สิ่งที่ส่งมาด้วย ๑ และ ๒',
    'สิ่งที่ส่งมาด้วย ๑ และ ๓',
    'enclosure-missing',
    'error',
    null,
    ['สิ่งที่ส่งมาด้วย ๑ และ ๓'],
  ],
  [
    'an answer wanted after the event',
    'วันศุกร์ที่ ๑๘ ธันวาคม ๒๕๖๙ แจ้งรายชื่อตอบรับ ภายในวันที่ ๙',
    'วันศุกร์ที่ ๑๘ ธันวาคม ๒๕๖๙ แจ้งรายชื่อตอบรับ ภายในวันที่ ๑๙',
    'deadline-after-event',
    'doubt',
    null,
    ['๑๙ ธ.ค. ๖๙', 'วันศุกร์ที่ ๑๘ ธันวาคม ๒๕๖๙'],
  ],
  [
    'a letter older than what it cites',
    '๑๘ กันยายน ๒๕๖๙',
    '๑๘ ธันวาคม ๒๕๖๙',
    'letter-before-cited',
    'doubt',
    null,
    ['๖ พฤศจิกายน ๒๕๖๙', '๑๘ ธันวาคม ๒๕๖๙'],
  ],
  [
    'a slash in the signature block',
    'ผู้ว่าราชการจังหวัด ปฏิบัติ',
    'ผู้ว่าราชการจังหวัด/ปฏิบัติ',
    'signature-slash',
    'doubt',
    'รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน',
    ['รองผู้ว่าราชการจังหวัด/ปฏิบัติราชการแทน'],
  ],
  [
    'a range of days in another year',
    'กำหนดการ\n\nระหว่างวันที่ ๑๔ - ๑๖ ธันวาคม ๒๕๖๙',
    'กำหนดการ\n\nระหว่างวันที่ ๑๔ - ๑๖ ธันวาคม ๒๕๗๐',
    'range-year',
    'doubt',
    '๑๔ - ๑๖ ธันวาคม ๒๕๖๙',
    ['๑๔ - ๑๖ ธันวาคม ๒๕๗๐', '๑๔ - ๑๖ ธันวาคม ๒๕๖๙'],
  ],
  ['a total that its rows do not give', '๒,๒๒๑', '๒,๒๒๒', 'total-sum', 'doubt', null, []],
  ['row numbers that do not run on', '\n๔\tวัน', '\n๕๖\tวัน', 'row-sequence', 'doubt', null, ['๕๖', '๕']],
  [
    'a letter to other districts than ours',
    'นายอำเภอวังหมอก และ',
    'นายอำเภอท่าธาร และ',
    'not-for-us',
    'doubt',
    null,
    ['นายอำเภอท่าธาร และนายอำเภอริมธาร'],
  ],
];

test.each(cases)('%s is found, with its places', (_, passage, instead, rule, severity, proposal, places) => {
  const text = spoilt(passage, instead);
  const warnings = check(text);
  expect(warnings.map((warning) => warning.rule)).toEqual([rule]);
  const [warning] = warnings;
  if (warning === undefined) return;
  expect(warning).toMatchObject({ severity, proposal });
  if (places.length > 0) expect(wordsAt(text, warning)).toEqual(places);
});

test('a web address that differs by a letter from the same address elsewhere is found', () => {
  const text = spoilt(
    'ทางเว็บไซต์ www.firesafe.example.go.th และขอ',
    'ทางเว็บไซต์ www.fircsafe.example.go.th และขอ',
  );
  const [warning, ...others] = check(text);
  expect(others).toEqual([]);
  expect(warning?.rule).toBe('url-host');
  expect(warning?.params).toEqual({ host: 'firesafe.example.go.th', other: 'fircsafe.example.go.th' });
});

test.each([
  ['another grouping of a provincial phone', '๐ ๕๖๐๐ ๐๔๕๖', '๐ ๕๖ ๐๐ ๐๔๕๖'],
  [
    'two deadlines, one broken over a line',
    'จึงขอให้อำเภอแจ้ง',
    'ให้ลงทะเบียน ภายใน\nวันที่ ๗ ธันวาคม ๒๕๖๙ และแจ้งยืนยัน ภายใน\nวันที่ ๙ ธันวาคม ๒๕๖๙ จึงขอให้อำเภอแจ้ง',
  ],
  ['all districts addressed', 'นายอำเภอวังหมอก และนายอำเภอริมธาร', 'นายอำเภอ ทุกอำเภอ'],
  [
    'a report due after the event',
    'จึงขอให้อำเภอแจ้ง',
    'จัดงานวันที่ ๑๔ ธันวาคม ๒๕๖๙ และรายงานผลภายในวันที่ ๓๐ ธันวาคม ๒๕๖๙ จึงขอให้อำเภอแจ้ง',
  ],
  [
    'ordinary words after จังหวัด',
    'จึงขอให้อำเภอแจ้ง',
    'จังหวัดตามบัญชีแนบท้าย จังหวัดและอำเภอ จังหวัดต่าง ๆ จังหวัดชายแดนภาคใต้ จังหวัดดำเนินการ จังหวัดนั้น จึงขอให้อำเภอแจ้ง',
  ],
])('%s raises no warning', (_, passage, instead) => {
  expect(check(spoilt(passage, instead))).toEqual([]);
});

test('the total of a table whose first rows were lost is not doubted', () => {
  const [head = '', table = ''] = sound.split('๑\tวันจันทร์');
  const cut = `${head}๔\tวัน${table.slice(table.indexOf('พฤหัส'))}`;
  expect(cut).toContain('๒,๒๒๑');
  expect(check(cut)).toEqual([]);
});

test('a page that is a picture or lacks characters is pointed out', () => {
  const picture: ReadPage = { ...pageOf(''), page: 2, source: 'none' };
  const lossy: ReadPage = { ...pageOf('ที\uFFFD อน'), page: 3, source: 'text-layer' };
  expect(checkBundle([picture, lossy], []).map(({ rule, places }) => [rule, places[0]?.page])).toEqual([
    ['page-without-text', 2],
    ['page-lossy', 3],
  ]);
});

test('every warning can be said in Thai and in English', () => {
  const texts = cases.flatMap(([, passage, instead]) => check(spoilt(passage, instead)));
  for (const warning of texts) {
    expect(warningText('th', warning)).toMatch(/[ก-ฮ]/);
    expect(warningText('en', warning)).toMatch(/[a-z]{2,} /);
    for (const language of ['th', 'en'] as const)
      expect(warningText(language, warning)).not.toContain('undefined');
  }
  expect(texts.length).toBe(cases.length);
});

test('the sample bundle raises exactly the three mistakes planted in it', async () => {
  const bytes = new Uint8Array(readFileSync(join(root, 'assets/samples/circular-bundle.pdf')));
  const outcome = await readBytes({ name: 'circular-bundle.pdf', bytes });
  if (outcome.state !== 'text') throw new Error(outcome.state);
  const letters = readLetters(outcome.pages);
  const warnings = checkBundle(outcome.pages, letters, {
    office: wangMok,
    letterToLog: letterToLog(letters),
  });
  expect(warnings.map(({ rule, params }) => [rule, params])).toEqual([
    ['cited-number', { cited: 'มท ๐๘๑๐.๖/ว ๔๕๒๗', own: 'มท ๐๘๑๐.๖/ว ๔๕๒๑' }],
    ['weekday-date', { weekday: 'วันพุธ', date: '๑๕ ธันวาคม ๒๕๖๙', real: 'วันอังคาร' }],
    ['phone-digits', { phone: '๐ ๕๖๐๐ ๐๔๕', count: '๘' }],
  ]);
});

/**
 * Every defect of rules §11 that must be found: what its id is, the rule and the lines of the seed that rule must name.
 * `hint` rows are those a person may or may not want to hear of; they are neither demanded nor false.
 */
type SeedRow = readonly [id: string, rule: string, lines: readonly number[], hint?: 'hint'];
const seedRows: Readonly<Record<string, readonly SeedRow[]>> = {
  '000_f5147e76f61c3ae5.txt': [
    ['T000-01', 'impossible-date', [10]],
    ['T000-02', 'cited-number', [16, 58]],
    ['T000-03', 'stamp-province', [53]],
    ['T000-04', 'enclosure-missing', [27]],
    ['T000-06', 'signature-slash', [42]],
    ['T000-09', 'stray-line', [49]],
    ['T000-10', 'stamp-labels', [54, 56]],
    ['T000-11', 'province-name', [135]],
    ['T000-12', 'range-year', [189, 194, 195, 196, 21]],
    ['T000-13', 'title-differs', [187, 12]],
    ['T000-14', 'slot-length', [195, 196]],
    ['T000-15', 'slot-gap', [193, 193]],
    ['T000-15', 'slot-gap', [193, 193]],
    ['T000-16', 'break-time', [198]],
    ['T000-16', 'break-time', [198]],
    ['T000-17', 'misspelt-phrase', [194, 195, 196]],
    ['T000-05', 'pointer-dropped', [29], 'hint'],
    ['T000-20', 'stated-count', [146], 'hint'],
  ],
  '002_3914774c1abfc928.txt': [
    ['T002-01', 'office-head', [9]],
    ['T002-02', 'cited-number', [19, 39]],
    ['T002-03', 'cited-number', [52, 97]],
    ['T002-04', 'cited-date', [53, 107]],
    ['T002-05', 'province-name', [45, 51, 51, 57, 66]],
    ['T002-06', 'signer-name', [29, 91]],
    ['T002-06', 'signature-brackets', [29]],
    ['T002-07', 'minute-address', [77]],
    ['T002-08', 'minute-position', [87]],
    ['T002-09', 'minute-before-letter', [89, 43]],
    ['T002-10', 'phone-digits', [34]],
    ['T002-11', 'phone-grouping', [75]],
    ['T002-13', 'url-host', [21, 21, 55]],
    ['T002-14', 'stamp-province', [101]],
    ['T002-14', 'stamp-province', [107]],
    ['T002-15', 'stamp-merged', [107, 107, 110]],
    ['T002-17', 'misspelt-phrase', [109, 118, 118, 118, 118, 120]],
    ['T002-18', 'subject-differs', [15, 48, 49]],
    ['T002-18', 'subject-differs', [48, 49, 109, 110]],
    ['T002-18', 'doubled-words', [48, 109, 118, 118, 118, 118, 120]],
    ['T002-18', 'spelling-vote', [48, 55, 55, 55, 55, 57]],
    ['T002-19', 'impossible-marks', [203, 208, 208, 208, 208, 209, 209, 210, 210, 210, 210, 210, 210]],
    ['T002-20', 'misspelt-phrase', [51]],
    ['T002-21', 'phone-differs', [136, 162]],
    ['T002-21', 'phone-differs', [136, 162]],
    ['T002-22', 'weekday-date', [190]],
    ['T002-23', 'deadline-after-event', [190, 190]],
    ['T002-24', 'row-sequence', [193, 194, 195]],
    ['T002-25', 'province-name', [188, 189]],
    ['T002-26', 'province-name', [188, 190]],
    ['T002-27', 'rounds-overlap', [197, 193]],
    ['T002-12', 'name-garbled', [75], 'hint'],
    ['T002-16', 'agency-address', [105], 'hint'],
    ['T002-28', 'rounds-missing', [188], 'hint'],
    ['T002-31', 'circular-mark', [97, 112], 'hint'],
    ['T002-32', 'mailbox-unofficial', [36], 'hint'],
    ['T002-33', 'era-space', [49]],
    ['T002-34', 'phone-style', [34, 71]],
  ],
};
/** Values that one candidate alone can stand for, by rule and first line. */
const seedProposals: Readonly<Record<string, string>> = {
  'impossible-date 10': '๒๒ พฤศจิกายน ๒๕๖๔',
  'weekday-date 190': '๒๙ เมษายน ๒๕๖๗',
  'rounds-overlap 197': 'อุดรธานี',
  'province-name 135': 'ปทุมธานี',
  'slot-length 195': '๐๘.๐๐ - ๐๙.๐๐ น.',
  'misspelt-phrase 194': 'เข้าใช้งานระบบ',
};

describe('the seeds', () => {
  const seeds = join(root, '../shared/seeds');
  const missing = !existsSync(seeds);
  if (missing) console.log('SKIPPED (../shared/seeds is not here): checks against the seeds');

  for (const [file, rows] of Object.entries(seedRows)) {
    test.skipIf(missing)(
      `every defect of ${file} is found at its lines, with at most one false alarm`,
      async () => {
        const bytes = new Uint8Array(readFileSync(join(seeds, file)));
        const outcome = await readBytes({ name: file, bytes });
        if (outcome.state !== 'text') throw new Error(outcome.state);
        const text = outcome.pages[0]?.text ?? '';
        const lineOf = (start: number) => text.slice(0, start).split('\n').length;
        const warnings = checkBundle(outcome.pages, readLetters(outcome.pages), undefined, (error) => {
          throw error;
        });
        const found = warnings.map(
          ({ rule, places }) => `${rule} ${places.map(({ start }) => lineOf(start)).join(' ')}`,
        );
        const wanted = rows.filter(([, , , hint]) => hint === undefined);
        const lost = wanted
          .filter(([, rule, lines]) => !found.includes(`${rule} ${lines.join(' ')}`))
          .map(([id]) => id);
        const known = rows.map(([, rule, lines]) => `${rule} ${lines.join(' ')}`);
        const falseAlarms = found.filter((one) => !known.includes(one));
        const ids = new Set(wanted.map(([id]) => id));
        console.log(
          `${file}: ${ids.size - new Set(lost).size} of ${ids.size} defects, false alarms: ${falseAlarms.length}`,
        );
        expect(lost).toEqual([]);
        expect(falseAlarms.length).toBeLessThanOrEqual(1);
        for (const { rule, places, proposal } of warnings) {
          const expected = seedProposals[`${rule} ${lineOf(places[0]?.start ?? 0)}`];
          if (expected !== undefined) expect(proposal).toBe(expected);
        }
      },
    );
  }
});

describe('letters printed in several fonts', () => {
  const samples = join(root, '../shared/samples');
  const missing = !existsSync(samples);
  if (missing) console.log('SKIPPED (../shared/samples is not here): checks on printed letters');

  for (const name of [
    'cr_laksaman.pdf',
    'cr_sarabun.pdf',
    'lo_laksaman.pdf',
    'lo_loma.pdf',
    'laksaman.docx',
  ]) {
    test.skipIf(missing)(
      `${name} raises what is wrong with its letters and nothing else, beside lost characters`,
      async () => {
        const outcome = await readBytes({ name, bytes: new Uint8Array(readFileSync(join(samples, name))) });
        if (outcome.state !== 'text') throw new Error(outcome.state);
        const rules = checkBundle(outcome.pages, readLetters(outcome.pages)).map(({ rule }) => rule);
        // Its second letter lacks a page, its QR code leads elsewhere than its text, its last is a circular without ว.
        expect(rules.filter((rule) => rule !== 'page-lossy')).toEqual([
          'enclosure-missing',
          'continuation',
          ...(name.endsWith('.pdf') ? ['code-host'] : []),
          'circular-mark',
          'mailbox-unofficial',
        ]);
      },
    );
  }
});
