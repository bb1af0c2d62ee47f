/** Stamps and handwriting as recognition marks them: kept out of the letter's text, and never taken for print. */
import { describe, expect, test } from 'vitest';
import { impossibleDates } from '../../../../shared/checks/dates.ts';
import { mustConfirm } from '../../../../shared/document/confirm.ts';
import type { Ink, PageZone, ReadPage } from '../../../../shared/document/reading.ts';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import { pagesOf } from '../../../helpers/letter-pages.ts';
import { letterText } from '../../../helpers/letter-text.ts';

type Marked = { readonly words: string; readonly kind?: PageZone['kind']; readonly ink?: Ink };

/** The page with zones and ink over the words given; all the rest is printed and sure. */
function page(text: string, marks: readonly Marked[]): ReadPage {
  const placed = marks.map(({ words, ...rest }) => {
    const start = text.indexOf(words);
    return { ...rest, start, end: start + words.length };
  });
  const place = { x: 0, y: 0, width: 1, height: 1 };
  const inked = placed.filter(({ ink }) => ink !== undefined);
  const cuts = [0, ...inked.flatMap(({ start, end }) => [start, end]), text.length];
  const boxes = cuts.slice(0, -1).map((start, at) => {
    const ink = inked.find((mark) => mark.start === start)?.ink;
    return {
      ...place,
      start,
      end: cuts[at + 1] ?? text.length,
      confidence: 1,
      ...(ink === undefined ? {} : { ink }),
    };
  });
  const zones = placed.flatMap(({ kind, start, end }) =>
    kind === undefined ? [] : [{ ...place, kind, start, end }],
  );
  const [first] = pagesOf(text, 'recognised');
  return { page: 1, text, rawText: '', source: 'recognised', size: null, ...first, boxes, zones };
}

const stamp = 'เทศบาลตำบลวังหมอก\nเลขรับ ๙๒๐\nวันที่ ๘ ม.ค. ๒๕๖๙\nเวลา ๑ ๑.๑๒ น.';
const other = 'ที่ว่าการอำเภอสอง\nNo. 1481\n9 ม.ค. 2569';
const stamped = letterText().replace('เรื่อง', `${stamp}\n\n${other}\n\nเรื่อง`);

describe('receive stamps found by their ink', () => {
  const pages = [
    page(stamped, [
      { words: stamp, kind: 'stamp' },
      { words: other, kind: 'stamp' },
    ]),
  ];
  const [letter] = readLetters(pages);

  test('are each read on their own, ours and others’', () => {
    expect(letter?.receiptStamps).toEqual([
      { org: 'เทศบาลตำบลวังหมอก', number: '๙๒๐', dateLiteral: '๘ ม.ค. ๒๕๖๙', dateISO: '2026-01-08' },
      { org: 'ที่ว่าการอำเภอสอง', number: '1481', dateLiteral: '9 ม.ค. 2569', dateISO: '2026-01-09' },
    ]);
  });

  test('may bear a day in English, of either era', () => {
    const dated = (day: string) => {
      const english = `No. 1481\n${day}`;
      const text = letterText().replace('เรื่อง', `${english}\n\nเรื่อง`);
      return readLetters([page(text, [{ words: english, kind: 'stamp' }])])[0]?.receiptStamps;
    };
    const read = { org: null, number: '1481', dateISO: '2024-03-20' };
    expect(dated('20 MAR 2567')).toEqual([{ ...read, dateLiteral: '20 MAR 2567' }]);
    expect(dated('20 Mar. 2024')).toEqual([{ ...read, dateLiteral: '20 Mar. 2024' }]);
    expect(dated('30 FEB 2567')).toMatchObject([{ dateLiteral: '30 FEB 2567', dateISO: null }]);
  });

  test('whose wheels stood between two figures keep their day as it looks, and it is doubted', () => {
    const english = 'No. 1481\n200 MAR 2567';
    const text = letterText().replace('เรื่อง', `${english}\n\nเรื่อง`);
    const pages = [page(text, [{ words: english, kind: 'stamp' }])];
    const letters = readLetters(pages);
    expect(letters[0]?.receiptStamps).toMatchObject([{ dateLiteral: '200 MAR 2567', dateISO: null }]);
    const doubts = impossibleDates({ pages, letters, office: null, letterToLog: null });
    expect(doubts.map(({ field, params }) => [field, params.date])).toEqual([
      ['receiptStamps[0].dateLiteral', '200 MAR 2567'],
    ]);
  });

  test('leave head and subject as if they were not there', () => {
    const [clean] = readLetters(pagesOf(letterText()));
    expect(letter).toMatchObject({
      number: clean?.number,
      dateISO: clean?.dateISO,
      orgLines: clean?.orgLines,
      subject: clean?.subject,
      to: clean?.to,
    });
  });

  test('a red mark of urgency is no such stamp', () => {
    const text = `ด่วนที่สุด\n\n${letterText()}`;
    const [urgent] = readLetters([page(text, [{ words: 'ด่วนที่สุด', kind: 'stamp' }])]);
    expect(urgent).toMatchObject({ urgency: 'ด่วนที่สุด', receiptStamps: [] });
  });

  test('a head printed in colour is no such stamp', () => {
    const head = 'ที่ พร ๐๐๒๓.๓/ว ๑๐๑\n\nศาลากลางจังหวัดแพร่';
    const [letterhead] = readLetters([page(letterText(), [{ words: head, kind: 'stamp' }])]);
    expect(letterhead).toMatchObject({ number: 'พร ๐๐๒๓.๓/ว ๑๐๑', receiptStamps: [] });
  });
});

describe('handwriting', () => {
  const minute = 'เรยน นายอำเภ\n- เพื่อโปรดทรา\nเห็นควรแจ้งฝ่ยปกครอง';
  const text = letterText({ below: minute });

  test('of a minute is kept as a place, its words are not guessed', () => {
    const [letter] = readLetters([page(text, [{ words: minute, kind: 'handwriting' }])]);
    expect(letter?.marginNote).toEqual({
      to: null,
      lines: [],
      by: null,
      dateLiteral: null,
      dateISO: null,
      approvedBy: null,
      isHandwritten: true,
    });
    const start = text.indexOf(minute);
    expect(letter?.evidence.marginNote).toMatchObject({
      ink: 'handwritten',
      spans: [{ page: 1, start }, {}, {}],
    });
    expect(letter?.attachments).toEqual([]);
  });

  test('that says nothing of a minute is left out of the letter', () => {
    const scrawl = 'กฟหดส เาสว';
    const [letter] = readLetters([
      page(letterText({ below: scrawl }), [{ words: scrawl, ink: 'handwritten' }]),
    ]);
    const [clean] = readLetters(pagesOf(letterText()));
    expect(letter).toMatchObject({ marginNote: null, owner: clean?.owner, attachments: [] });
  });

  test('inside a printed line stays there, and its value is to be confirmed', () => {
    const pages = [page(letterText(), [{ words: '๑๐๑', ink: 'handwritten' }])];
    const [letter] = readLetters(pages);
    const evidence = letter?.evidence.number;
    expect(letter?.number).toBe('พร ๐๐๒๓.๓/ว ๑๐๑');
    expect(evidence?.ink).toBe('handwritten');
    expect(evidence === undefined ? null : mustConfirm('number', evidence, pages)).toBe('handwritten');
  });
});

describe('what recognition makes of a head', () => {
  test('a stop lost in the number leaves it known and doubtful', () => {
    const [letter] = readLetters(pagesOf(letterText({ number: 'พร ๐๐๒๓๑๑/ว ๑๐๑' }), 'recognised'));
    expect(letter?.number).toBe('พร ๐๐๒๓๑๑/ว ๑๐๑');
    expect(letter?.evidence.number?.confidence).toBeLessThanOrEqual(0.5);
  });

  test('a speck behind the code is no part of the number', () => {
    const [letter] = readLetters(pagesOf(letterText({ number: 'พร .๐๐๒๓.๓/ว ๑๐๑' }), 'recognised'));
    expect(letter?.number?.replace(/\s+/g, ' ')).toBe('พร ๐๐๒๓.๓/ว ๑๐๑');
  });

  test('a date whose day is open is kept as far as it is printed', () => {
    const [letter] = readLetters(pagesOf(letterText({ date: 'มกราคม ๒๕๖๙' }), 'recognised'));
    expect(letter).toMatchObject({ dateLiteral: 'มกราคม ๒๕๖๙', dateISO: null });
    expect(letter?.orgLines).toEqual(['ศาลากลางจังหวัดแพร่', 'ถนนไชยบูรณ์']);
  });

  test('words at a page’s foot that lost their dots are คำต่อเนื่อง all the same', () => {
    const text = letterText({ body: 'ด้วยจังหวัดขอแจ้งเรื่องทดสอบ\n\n/จึงเรียนมาเพื่อ.\f- ๒ -' });
    const [letter] = readLetters(pagesOf(text, 'recognised'));
    expect(letter?.body.map(({ text: words }) => words)).toEqual(['ด้วยจังหวัดขอแจ้งเรื่องทดสอบ']);
    expect(letter?.pageContinuations).toEqual(['/จึงเรียนมาเพื่อ.']);
  });
});
