/** Where อ้างถึง and สิ่งที่ส่งมาด้วย end and the text begins, on scans: no blank line parts them, and not every text begins with ด้วย. */
import { expect, test } from 'vitest';
import type { ReadLetter } from '../../../../shared/document/reading.ts';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import { pagesOf } from '../../../helpers/letter-pages.ts';

function letterWith(...lines: readonly string[]): ReadLetter {
  const text = [
    'ที่ พร ๐๐๒๓.๓/ว ๑๐๑\tศาลากลางจังหวัดแพร่',
    '\tถนนไชยบูรณ์ พร ๕๔๐๐๐',
    '\t๖ มกราคม ๒๕๖๙',
    'เรื่อง การฝึกอบรมเจ้าหน้าที่พัสดุ',
    'เรียน นายอำเภอ ทุกอำเภอ',
    ...lines,
    '\t๑. พิจารณาส่งบุคลากรเข้ารับการฝึกอบรมตามกลุ่มเป้าหมาย',
    '\t๒. ชำระค่าลงทะเบียนผ่านธนาคาร เลขที่บัญชี ๑๑๑-๑-๑๑๑๑๑-๑ ภายในวันที่ ๑๖',
    'กุมภาพันธ์ ๒๕๖๙',
    '\tจึงเรียนมาเพื่อทราบ',
    '\tขอแสดงความนับถือ',
    '\t(นายสมมุติ ทดลอง)',
    '\tผู้ว่าราชการจังหวัดแพร่',
  ].join('\n');
  const [letter] = readLetters(pagesOf(text, 'recognised'));
  if (letter === undefined) throw new Error('no letter');
  return letter;
}

const deadlines = ({ dates }: ReadLetter) =>
  dates.flatMap(({ kind, iso }) => (kind === 'deadline' ? [iso] : []));

const cited = 'อ้างถึง หนังสือกรมอนามัย ด่วนที่สุด ที่ สธ ๐๙๐๖/๑๐๑ ลงวันที่ ๑๓ พฤศจิกายน ๒๕๖๘';

test('a citation is whole with its day, and the text below it keeps its deadline', () => {
  const letter = letterWith(
    cited,
    '\tค่าลงทะเบียนคนละ ๑,๒๙๐ บาท เบิกได้ตามระเบียบกระทรวงมหาดไทยว่าด้วยค่าใช้',
    'จ่ายในการฝึกอบรม จึงขอให้ดำเนินการ ดังนี้',
  );
  expect(letter.references.map(({ number }) => number)).toEqual(['สธ ๐๙๐๖/๑๐๑']);
  expect(letter.body[0]?.text).toMatch(/^ค่าลงทะเบียนคนละ/u);
  expect(deadlines(letter)).toEqual(['2026-02-16']);
});

test('a second letter cited below the first still belongs to the citations', () => {
  const letter = letterWith(
    cited,
    '\tหนังสือจังหวัดแพร่ ที่ พร ๐๐๒๓.๓/ว ๑๒ ลงวันที่ ๑ ธันวาคม ๒๕๖๘',
    '\tด้วยจังหวัดขอให้ดำเนินการ ดังนี้',
  );
  expect(letter.body[0]?.text).toMatch(/^ด้วยจังหวัด/u);
  expect(deadlines(letter)).toEqual(['2026-02-16']);
});

test('a sentence that ends in a quantity is no further enclosure', () => {
  const letter = letterWith(
    'สิ่งที่ส่งมาด้วย ๑. ใบสมัคร\tจำนวน ๙ แผ่น',
    '\t๒. แบบตอบรับ\tจำนวน ๓ แผ่น',
    '\tจากการตรวจสอบระบบพบว่ายังมีหน่วยงานที่มิได้นำเข้าข้อมูล จำนวน ๒๐๘ แห่ง',
    '\tทั้งนี้ ขอให้กำชับเจ้าหน้าที่ผู้รับผิดชอบถือปฏิบัติโดยเคร่งครัด และดำเนินการตามขั้นตอนดังนี้',
  );
  expect(letter.enclosures.map(({ text, qty }) => [text, qty])).toEqual([
    ['ใบสมัคร', '๙ แผ่น'],
    ['แบบตอบรับ', '๓ แผ่น'],
  ]);
  expect(letter.body[0]?.text).toMatch(/^จากการตรวจสอบ/u);
  expect(deadlines(letter)).toEqual(['2026-02-16']);
});

test('an enclosure without a number of its own still follows the one above', () => {
  const letter = letterWith(
    'สิ่งที่ส่งมาด้วย ใบสมัคร\tจำนวน ๙ แผ่น',
    '\tแบบตอบรับ\tจำนวน ๓ แผ่น',
    '\tด้วยจังหวัดขอให้ดำเนินการ ดังนี้',
  );
  expect(letter.enclosures.map(({ qty }) => qty)).toEqual(['๙ แผ่น', '๓ แผ่น']);
  expect(letter.body[0]?.text).toMatch(/^ด้วยจังหวัด/u);
});
