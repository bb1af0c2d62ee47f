/** Mistakes in tables, programmes, counts and pages. */
import { annexOf, type Defect, inLetters, inLines, inParagraph } from './planting.ts';
export const tablesDefects: readonly Defect[] = [
  {
    kind: 'total that the rows do not give',
    rule: 'total-sum',
    model: (b) =>
      inLines(
        annexOf(b, 'รวม\t'),
        /(รวม\t.*)([๐-๙])$/u,
        (_, head = '', digit = '') => `${head}${digit === '๓' ? '๘' : '๓'}`,
      ),
  },
  {
    kind: 'count of a table',
    rule: 'stated-count',
    model: (b) => inLines(annexOf(b, ' แห่ง)'), /จำนวน [๐-๙]+ แห่ง/u, () => 'จำนวน ๒๔ แห่ง'),
  },
  {
    kind: 'count of a list of provinces',
    rule: 'stated-count',
    model: (b) => inLines(annexOf(b, '๑๒ จังหวัด'), /๑๒ จังหวัด/u, () => '๑๔ จังหวัด'),
  },
  {
    kind: 'count in a sentence',
    rule: 'stated-count',
    model: (b) => inParagraph(b, /จำนวน ๓ อำเภอ/u, 'จำนวน ๔ อำเภอ'),
  },
  {
    kind: 'row number misread',
    rule: 'row-sequence',
    model: (b) => inLines(annexOf(b, '๔\t'), /^๔\t/u, () => '๙\t'),
  },
  {
    kind: 'item number left out',
    rule: 'item-sequence',
    also: ['continuation'],
    model: (b) =>
      inLetters(
        b,
        (letter) =>
          letter.breakBefore === 0 &&
          letter.paragraphs.some((text) => text.startsWith('๓. ')) &&
          inLines(letter.paragraphs, /^๓\. /u, () => '๔. '),
      ),
  },
  {
    kind: 'enclosure that is not listed',
    rule: 'enclosure-missing',
    model: (b) => inParagraph(b, /สิ่งที่ส่งมาด้วย(?: ๑(?: ถึง [๐-๙])?)?$/u, 'สิ่งที่ส่งมาด้วย ๘'),
  },
  {
    kind: 'page left out',
    rule: 'continuation',
    leavesNoTrace: true,
    also: ['item-sequence', 'signature-brackets'],
    typed: (pages) => {
      const at = pages.findIndex((page) => page.startsWith('- ๒ -'));
      return at < 0
        ? null
        : pages.map((page, index) =>
            index === at ? page.replace(/^- ๒ -\n\n[^\n]+\n\n/u, '- ๒ -\n\n') : page,
          );
    },
  },
  {
    kind: 'page numbers that jump',
    rule: 'page-sequence',
    typed: (pages) => {
      const at = pages.findIndex((page) => page.startsWith('- ๒ -'));
      const middle = pages[at];
      if (middle === undefined) return null;
      const cut = middle.indexOf('\n\n', 8);
      return [
        ...pages.slice(0, at),
        middle.slice(0, cut),
        `- ๔ -${middle.slice(cut)}`,
        ...pages.slice(at + 1),
      ];
    },
  },
  {
    kind: 'amount unlike its words',
    rule: 'amount-words',
    model: (b) => inParagraph(b, /วงเงินไม่เกิน [๐-๙]/u, (found) => `${found.slice(0, -1)}๙`),
  },
  {
    kind: 'time that ends before it begins',
    rule: 'time-range',
    model: (b) => inParagraph(b, /๐๙\.๐๐ - ๑๒\.๐๐ น\./u, '๑๓.๐๐ - ๑๒.๐๐ น.'),
  },
  {
    kind: 'slot of many hours',
    rule: 'slot-length',
    also: ['slot-overlap'],
    model: (b) => inLines(annexOf(b, '๐๘.๓๐ - ๐๙.๐๐'), /๐๘\.๓๐ - ๐๙\.๐๐/u, () => '๐๘.๓๐ - ๑๙.๐๐'),
  },
  {
    kind: 'slots that overlap',
    rule: 'slot-overlap',
    model: (b) =>
      annexOf(b, '๑๔.๓๐ - ๑๖.๐๐') !== undefined &&
      inLines(annexOf(b, '๑๓.๐๐ - '), /๑๓\.๐๐ - ๑(๔\.[๐-๙]{2})/u, () => '๑๓.๐๐ - ๑๕.๐๐'),
  },
  {
    kind: 'gap in a programme',
    rule: 'slot-gap',
    model: (b) => inLines(annexOf(b, '๐๙.๐๐ - ๑๐.'), /๐๙\.๐๐ - ๑๐\.[๐-๙]{2}/u, () => '๐๙.๐๐ - ๐๙.๓๐'),
  },
  {
    kind: 'break after the last slot',
    rule: 'break-time',
    model: (b) =>
      inLines(
        annexOf(b, 'หมายเหตุ กำหนดการ'),
        /^หมายเหตุ .*/u,
        () => 'หมายเหตุ พักรับประทานอาหารว่างและเครื่องดื่ม เวลา ๑๗.๑๕ น.',
      ),
  },
  {
    kind: 'province in two rounds',
    rule: 'rounds-overlap',
    model: (b) =>
      inLines(
        annexOf(b, 'ในพื้นที่จังหวัด'),
        /^๓(\t.*จังหวัด )(\S+)/u,
        (_, head = '') =>
          `๓${head}${/^๑\t.*?จังหวัด (\S+)/mu.exec(annexOf(b, 'ในพื้นที่จังหวัด')?.join('\n') ?? '')?.[1]}`,
      ),
  },
];
