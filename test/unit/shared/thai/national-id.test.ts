/** National ID numbers as letters and scans hold them, and everything that only looks like one. All numbers are invented. */
import { describe, expect, test } from 'vitest';
import { findNationalIds, hasCheckDigit, maskNationalIds } from '../../../../shared/thai/national-id.ts';
import { toThaiDigits } from '../../../../shared/thai/numerals.ts';

/** An invented number with its right last digit. */
function withSum(twelve: string): string {
  return [...'0123456789'].map((last) => twelve + last).find(hasCheckDigit) ?? '';
}

const id = withSum('310010045678');
const [one, four, five, two, last] = [id[0], id.slice(1, 5), id.slice(5, 10), id.slice(10, 12), id[12]];
const grouped = (between: string) => [one, four, five, two, last].join(between);
const digitsIn = (text: string) => findNationalIds(text).map(({ digits }) => digits);

describe('a national ID number', () => {
  test('bears the sum of its first twelve digits', () => {
    // As the Department of Provincial Administration shows the sum: 1-2345-67890-12 ends in 1.
    expect(hasCheckDigit('1234567890121')).toBe(true);
    for (const wrong of '023456789') expect(hasCheckDigit(`123456789012${wrong}`)).toBe(false);
  });

  test.each([
    ['together', `นายสมชาย ใจดี ${id} อยู่บ้านเลขที่ 9`],
    ['without a space before it', `เลขประจำตัวประชาชน${id}ออกให้`],
    ['with dashes', `เลขที่ ${grouped('-')}.`],
    ['with spaces', `(${grouped(' ')})`],
    ['with dashes of Word', `${grouped('–')} และอื่น ๆ`],
    ['with spaces around dashes', grouped(' - ')],
    ['with spaces that do not break', grouped('\u00a0')],
    ['in Thai digits', `บัตรเลขที่ ${toThaiDigits(grouped(' '))}`],
    ['in Thai digits and together', toThaiDigits(id)],
    ['in digits of both kinds', `${toThaiDigits(`${one}-${four}`)}-${five}-${two}-${last}`],
    ['broken after a dash', `${one}-${four}-\n${five}-${two}-${last}`],
    ['broken between groups', `ลำดับ ๑ ${one} ${four}\n  ${five} ${two} ${last}`],
    ['broken inside a group', `${one}-${four.slice(0, 2)}\n${four.slice(2)}-${five}-${two}-${last}`],
    ['broken without groups, under its name', `เลขประจำตัวประชาชน\n๑ นายก ${id.slice(0, 8)}\n${id.slice(8)}`],
    ['in boxes, under its name', `เลขประจำตัวประชาชน ${[...id].join(' ')}`],
    [
      'with signs without width in it',
      `${one}\u200b${id.slice(1, 7)}\u2060${id.slice(7, 9)}\u00ad${id.slice(9)}`,
    ],
    ['with signs without width around it', `9\u200b${id}\u200b9`],
    ['in full-width digits', id.replace(/\d/g, (one) => String.fromCharCode(0xff10 + Number(one)))],
    ['after Latin letters', `ID${id} อยู่`],
    ['in the name of a file', `scan${id}.pdf`],
    ['before its year', `${id}/2569`],
    ['before the branch of a taxpayer', `${id}-00`],
    ['in groups before the branch of a taxpayer', `${grouped('-')}-00000`],
    ['before a footnote', `${id}.1`],
    ['in a numbered list', `1.${id}`],
    ['in groups in a numbered list', `๑.${grouped('-')}/2569`],
    ['in groups by strokes', grouped('/')],
    ['in groups by underscores', grouped('_')],
    ['with three spaces', grouped('   ')],
    ['in groups of 4, 4 and 5', `${id.slice(0, 4)}-${id.slice(4, 8)}-${id.slice(8)}`],
    ['in boxes that no word announces', `นาย ก ${[...id].join(' ')}\n`],
    ['in boxes with rules that no word announces', [...id].join('|')],
    ['in boxes with rules', `หมายเลขบัตรประจำตัว ${[...id].join(' | ')}`],
  ])('is known %s', (_how, text) => {
    expect(digitsIn(text)).toEqual([id]);
  });

  test('is known by its place in the text, one by one', () => {
    const other = withSum('550910012345');
    const text = `๑. นาย ก ${id} ๒. นาง ข ${other}`;
    expect(findNationalIds(text).map(({ start, end }) => text.slice(start, end))).toEqual([id, other]);
  });

  test.each([',', '/', ', ', ';', '\u200b'])('is known beside another, with "%s" between', (sign) => {
    const other = withSum('550910012345');
    expect(digitsIn(`${id}${sign}${other}`)).toEqual([id, other]);
  });

  test('with a digit misread is taken where it is called so, and nowhere else', () => {
    const wrong = `${id.slice(0, 12)}${(Number(last) + 1) % 10}`;
    expect(digitsIn(`เลขประจำตัวประชาชน ${wrong}`)).toEqual([wrong]);
    expect(digitsIn(`รายการที่ ${wrong}`)).toEqual([]);
  });

  test('of people without status and of migrant workers begins with 0', () => {
    const stateless = withSum('050018900012');
    const worker = withSum('001234567890');
    expect(digitsIn(`${stateless} ${worker}`)).toEqual([stateless, worker]);
  });
});

describe('no national ID number is', () => {
  test.each([
    ['a tax number of a company', withSum('010555501234')],
    ['a tax number of an office, called so', `เลขประจำตัวผู้เสียภาษี ${withSum('099400015891')}`],
    ['a mobile number', 'โทร. 081-234-5678 โทรสาร 0 3551 1234'],
    ['two phone numbers in a row', '0812345678 0898765432'],
    ['a budget code of 16 or 20 digits', `${id}123 ${id}1234567`],
    ['a budget code of 13 digits', `รหัสงบประมาณ ${id}`],
    ['an account', `เลขที่บัญชี ${id}`],
    ['a part of a longer number with dashes', `${grouped('-')}-12 77-${grouped('-')}`],
    ['a part of a code with letters', `EB${id}TH ${id}a`],
    ['an amount', '1,234,567,890,121.00 1234567890121.00'],
    ['figures of a table that break so by chance', `5101010 ${id.slice(0, 7)}\n${id.slice(7)}`],
    ['a row of fourteen single figures', `${[...id].join(' ')} 1`],
    ['a number of letters', 'อต ๐๐๒๓.๓/ว ๑๒๓๔ ลงวันที่ ๒๒ พฤศจิกายน ๒๕๖๙'],
    ['a moment in milliseconds', '9700000000000'],
  ])('%s', (_what, text) => {
    expect(findNationalIds(text)).toEqual([]);
  });

  test('a row of 13 random digits, but for those whose sum fits by chance', () => {
    let seed = 20261122;
    const next = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * 10);
    };
    const rows = Array.from({ length: 5000 }, () => Array.from({ length: 13 }, next).join(''));
    const taken = rows.filter((row) => findNationalIds(`รายการ ${row} บาท`).length > 0);
    for (const row of taken) expect(hasCheckDigit(row)).toBe(true);
    expect(taken.length).toBeLessThan(rows.length * 0.09);
  });
});

describe('a hidden number', () => {
  test('keeps its two last figures but one, as they were written', () => {
    expect(maskNationalIds(`นาย ก ${grouped('-')} ลงชื่อ`)).toEqual({
      text: `นาย ก x-xxxx-xxxxx-${two}-x ลงชื่อ`,
      count: 1,
    });
    expect(maskNationalIds(toThaiDigits(id)).text).toBe(`x-xxxx-xxxxx-${toThaiDigits(two)}-x`);
  });

  test('leaves every other word as it was, and hiding twice hides no more', () => {
    const text = `ก ${id}\nข ${grouped(' ')} ค 081-234-5678`;
    const once = maskNationalIds(text);
    expect(once).toEqual({
      text: `ก x-xxxx-xxxxx-${two}-x\nข x-xxxx-xxxxx-${two}-x ค 081-234-5678`,
      count: 2,
    });
    expect(maskNationalIds(once.text)).toEqual({ text: once.text, count: 0 });
  });

  test('goes with the signs without width that stood in it', () => {
    const broken = `ก ${id.slice(0, 5)}\u200b${id.slice(5)} ข\u200bค`;
    expect(maskNationalIds(broken).text).toBe(`ก x-xxxx-xxxxx-${two}-x ข\u200bค`);
  });

  test('costs no time on a long page of figures', () => {
    const page = '1 2 3 4 5 6 7 8 9 0 1-1-1-1 '.repeat(20_000);
    expect(maskNationalIds(page).count).toBe(0);
  });
});
