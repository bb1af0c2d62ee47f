/** Rules that compare one letter of a bundle with another: the covering letter, what it encloses, their annexes. */
import { expect, test } from 'vitest';
import type { RuleName } from '../../../../shared/checks/index.ts';
import { pagesOf, textOf, warningsIn } from './one-letter.ts';

const subject = 'การประชุมซักซ้อมแผนป้องกันไฟป่าขององค์กรปกครองส่วนท้องถิ่น ประจำปี พ.ศ. ๒๕๖๙';
const citation =
  'สิ่งที่ส่งมาด้วย สำเนาหนังสือกรมส่งเสริมการปกครองท้องถิ่น ที่ มท ๐๘๒๐.๓/ว ๔๕๒๑ ลงวันที่ ๖ พฤศจิกายน ๒๕๖๙ จำนวน ๑ ชุด';

type Change = {
  readonly stamp?: string;
  readonly ownSubject?: string;
  readonly enclosedSubject?: string;
  readonly address?: string;
  readonly annex?: string;
};

function bundle({
  stamp = '๑๐ พ.ย. ๒๕๖๙',
  ownSubject = subject,
  enclosedSubject = subject,
  address = '',
  annex = '',
}: Change) {
  const covering = textOf({ subject: ownSubject, below: citation });
  const enclosed = textOf({
    number: `ศาลากลางจังหวัดอุทัยธานี\nเลขรับ ๘๑๒๓\nวันที่ ${stamp}\n\nที่ มท ๐๘๒๐.๓/ว ๔๕๒๑`,
    head: 'กรมส่งเสริมการปกครองท้องถิ่น\nถนนนครราชสีมา เขตดุสิต กทม. ๑๐๓๐๐',
    date: '๖ พฤศจิกายน ๒๕๖๙',
    subject: enclosedSubject,
    to: 'ผู้ว่าราชการจังหวัด ทุกจังหวัด',
    signature: '(นายสมานชัย เรืองวารี)\nอธิบดีกรมส่งเสริมการปกครองท้องถิ่น',
    owner: 'กองสาธารณภัยท้องถิ่น\nโทร. ๐ ๒๒๐๐ ๙๑๒๓',
    after: annex,
  });
  const third =
    address === '' ? [] : [textOf({ number: 'ที่ อน ๐๐๒๓.๓/ว ๓๑๘๕', head: `ศาลากลางจังหวัดอุทัยธานี\n${address}` })];
  const pages = pagesOf(covering, enclosed, ...third);
  const warnings = warningsIn(pages);
  return {
    of: (rule: RuleName) => warnings.filter((warning) => warning.rule === rule),
    words: (rule: RuleName) =>
      warnings
        .filter((warning) => warning.rule === rule)
        .flatMap(({ places }) =>
          places.map(({ page, start, end }) => pages[page - 1]?.text.slice(start, end)),
        ),
  };
}

test('a bundle in which all agrees raises nothing of the kind', () => {
  const found = bundle({ annex: `กำหนดการ\n\n${subject}\n\nเวลา\tรายการ`, address: 'ถนนริมน้ำ อน ๖๑๐๐๐' });
  for (const rule of [
    'forwarded-before-received',
    'subject-differs',
    'title-differs',
    'address-differs',
  ] as const)
    expect(found.of(rule)).toEqual([]);
});

test('a letter dated before what it forwards was received is found', () => {
  expect(bundle({ stamp: '๑๗ พ.ย. ๒๕๖๙' }).words('forwarded-before-received')).toEqual([
    '๑๓ พฤศจิกายน ๒๕๖๙',
    '๑๗ พ.ย. ๒๕๖๙',
  ]);
});

test('a subject that changed inside on its way is found; words put before it are not', () => {
  const changed = bundle({ ownSubject: subject.replace('แผนป้องกัน', 'แผนและแผนป้องกัน') });
  expect(changed.of('subject-differs')).toHaveLength(1);
  expect(bundle({ ownSubject: `แจ้งกำหนด${subject}` }).of('subject-differs')).toEqual([]);
});

test('an annex titled for another body than the subject is found at the body', () => {
  const annex = `กำหนดการ\n\n${subject.replace('ขององค์กรปกครองส่วนท้องถิ่น', 'ของกรมป่าไม้และสัตว์ป่า')}\n\nเวลา\tรายการ`;
  const found = bundle({ annex });
  expect(found.of('title-differs')).toHaveLength(1);
  expect(found.words('title-differs')[0]).toContain('กรมป่าไม้');
});

const twice = (again: Parameters<typeof textOf>[0]) =>
  warningsIn(pagesOf(textOf({}), textOf(again))).filter(({ rule }) => rule === 'letter-twice');

test('a letter that lies in the file twice is named with both its pages', () => {
  expect(twice({}).map(({ letter, params }) => [letter, params.first, params.page])).toEqual([[2, '๑', '๒']]);
  expect(twice({ number: 'ที่ อน ๐๐๒๓.๓/ว ๓๑๘๕', subject: 'การซ่อมแซมถนนสายหลักของอำเภอ' })).toEqual([]);
  expect(twice({ date: '๑๔ พฤศจิกายน ๒๕๖๙' })).toEqual([]);
});

test('hours parted by the margin are one stretch of time', () => {
  const rules = (hours: string) =>
    warningsIn(pagesOf(textOf({ body: `ด้วยกำหนดประชุมเวลา ${hours} ณ ศาลากลาง` }))).flatMap(
      ({ rule, params }) => (rule === 'time-range' ? [params.range] : []),
    );
  expect(rules('๑๓.๐๐ -\n๑๒.๐๐ น.')).toEqual(['๑๓.๐๐ - ๑๒.๐๐ น.']);
  expect(rules('๑๓.๐๐ -\n๑๖.๐๐ น.')).toEqual([]);
});

test('the label of a stamp is not the letter’s text, nor is what stands within the stamp’s frame', () => {
  const stampIn = (line: string) =>
    textOf({ number: `ที่ว่าการอำเภอหนองฉาง\n${line}\nวันที่ ๑๖ พ.ย. ๒๕๖๙\n\nที่ อน ๐๐๒๓.๓/ว ๓๑๘๔` });
  const merged = (text: string, kind: 'stamp' | null) => {
    const zone = {
      kind: 'stamp',
      x: 0,
      y: 0,
      width: 9,
      height: 9,
      start: 0,
      end: text.indexOf('\n\nที่'),
    } as const;
    const [page] = pagesOf(text);
    if (page === undefined) return [];
    return warningsIn([kind === null ? page : { ...page, zones: [zone] }]).filter(
      ({ rule }) => rule === 'stamp-merged',
    );
  };
  expect(merged(stampIn('รับที่ ๘๑๒๓'), 'stamp')).toEqual([]);
  expect(merged(stampIn('ลงรับที่ ๘๑๒๓'), null)).toEqual([]);
});

test('a sentence copied without the enclosure its source points to is found', () => {
  const sentence = 'ให้ผู้เข้าร่วมประชุมทดสอบระบบล่วงหน้าหนึ่งวัน โดยสามารถศึกษาวิธีใช้งานได้จากคู่มือการใช้งานระบบ';
  const found = (own: string) => {
    const answer = 'และส่งแบบตอบรับของหน่วยงานตามสิ่งที่ส่งมาด้วย ๑';
    const covering = textOf({ below: citation, body: `${own}\n\n${answer}` });
    const source = textOf({
      number: 'ที่ มท ๐๘๒๐.๓/ว ๔๕๒๑',
      head: 'กรมส่งเสริมการปกครองท้องถิ่น\nถนนนครราชสีมา เขตดุสิต กทม. ๑๐๓๐๐',
      date: '๖ พฤศจิกายน ๒๕๖๙',
      body: `${sentence} รายละเอียดตามสิ่งที่ส่งมาด้วย ๔\n\n${answer}`,
    });
    const pages = pagesOf(covering, source);
    return warningsIn(pages).flatMap(({ rule, places: [place] }) =>
      rule === 'pointer-dropped' ? [pages[0]?.text.slice(place?.start, place?.end)] : [],
    );
  };
  expect(found(sentence)).toEqual([sentence.slice(-30)]);
  expect(found(`${sentence} รายละเอียดตามสิ่งที่ส่งมาด้วย ๔`)).toEqual([]);
  expect(found('ให้ผู้เข้าร่วมประชุมทดสอบระบบ')).toEqual([]);
});

test('one office with two addresses is found', () => {
  expect(bundle({ address: 'ถนนประชารัฐ อน ๖๑๐๐๐' }).words('address-differs')).toEqual([
    'ถนนริมน้ำ อน ๖๑๐๐๐',
    'ถนนประชารัฐ อน ๖๑๐๐๐',
  ]);
});

const withCode = (address: string) => {
  const text = textOf({ body: 'ด้วยขอให้ลงทะเบียนทางเว็บไซต์ www.firemap.example.go.th หรือทางคิวอาร์โค้ด' });
  const code = { format: 'QRCode', text: address, x: 0, y: 0, width: 50, height: 50 };
  return warningsIn(pagesOf(text).map((page) => ({ ...page, codes: [code] }))).filter(
    ({ rule }) => rule === 'code-host',
  );
};

test.each([
  ['https://www.flremap.example.go.th/join', 'flremap.example.go.th'],
  ['https://firernap.example.go.th/join', 'firernap.example.go.th'],
])('a QR code that leads to a look-alike of the printed host is found: %s', (address, host) => {
  expect(withCode(address).map(({ params }) => params)).toEqual([{ host, other: 'firemap.example.go.th' }]);
});

test.each([
  'https://firemap.example.go.th/join',
  'https://forms.firemap.example.go.th',
  'https://forms.gle/abc',
  'ห้องประชุม ๒',
])('a QR code that says %s is nothing to doubt', (content) => {
  expect(withCode(content)).toEqual([]);
});

test('pages in the wrong order are told from a missing page', () => {
  const first = textOf({ body: 'ด้วยข้อความแรก\n\n/๒. จัดเวรยาม...' }).split('จึงเรียนมา')[0] ?? '';
  const second = '- ๒ -\n\n๒. จัดเวรยามทุกหมู่บ้าน';
  const other = '- ๓ -\n\n๕. เรื่องอื่น';
  const said = (...pages: readonly string[]) =>
    warningsIn(pagesOf(...pages)).flatMap(({ rule, params }) =>
      rule === 'continuation' ? [params.page] : [],
    );
  expect(said(first, second, other)).toEqual([]);
  expect(said(first, other, second)).toEqual(['๓']);
  expect(said(first, other)).toEqual(['']);
});
