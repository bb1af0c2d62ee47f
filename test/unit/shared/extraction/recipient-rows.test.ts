import { describe, expect, test } from 'vitest';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import { chosenRows, rowsForUs } from '../../../../shared/extraction/recipient-rows.ts';
import type { Recipient, RecipientKind } from '../../../../shared/office/office.ts';
import { pagesOf } from '../../../helpers/letter-pages.ts';
import { letterText } from '../../../helpers/letter-text.ts';

const office = { district: 'ท่าวังใหม่', province: 'อุตรดิตถ์' };
const recipient = (id: string, kind: RecipientKind, name: string): Recipient => ({
  id,
  kind,
  name,
  formalTitle: '',
  email: '',
  phone: '',
});
const recipients = [
  recipient('town', 'subdistrict-municipality', 'เทศบาลตำบลท่าวังใหม่'),
  recipient('north', 'sao', 'อบต.ท่าทองหลาง'),
  recipient('south', 'sao', 'อบต.ดอนกลาง'),
];

function rows(...lines: string[]) {
  const letters = readLetters(pagesOf(letterText({ below: `บัญชีแนบท้าย\n\n${lines.join('\n')}` })));
  return { found: rowsForUs(letters, office, recipients), chosen: chosenRows(letters, office, recipients) };
}

const header = 'ลำดับ\tจังหวัด\tอำเภอ\tองค์กรปกครองส่วนท้องถิ่น\tผล';

describe('rows that name our bodies', () => {
  test('are found in spite of slips in the name', () => {
    const { found } = rows(
      header,
      '๑\tอุตรดิตถ์\tท่าวังใหม่\tอบต.ท่าทองกลาง\t✓',
      '๒\tอุตรดิตถ์\tท่าวังใหม่\tอบต.ดอนกลาง\t✓',
    );
    expect(found.map(({ by, recipientIds, isMisspelt }) => [by, recipientIds, isMisspelt])).toEqual([
      ['name', ['north'], true],
      ['name', ['south'], false],
    ]);
  });

  test('are not those of a namesake in another district or province', () => {
    const { found } = rows(
      header,
      '๑\tอุตรดิตถ์\tเมืองใหม่\tอบต.ดอนกลาง\t✓',
      '๒\tอุดรธานี\tท่าวังใหม่\tอบต.ดอนกลาง\t✓',
    );
    expect(found).toEqual([]);
  });

  test('know a municipality from a subdistrict of the same name', () => {
    const { found } = rows(header, '๑\tอุตรดิตถ์\tท่าวังใหม่\tทต.ท่าวังใหม่\t✓', '๒\tอุตรดิตถ์\tท่าวังใหม่\tอบต.ท่าวังใหม่\t✓');
    expect(found.map(({ by, recipientIds, unknownName }) => [by, recipientIds, unknownName])).toEqual([
      ['name', ['town'], null],
      ['district', [], 'อบต.ท่าวังใหม่'],
    ]);
  });

  test('of a list of provinces are those of ours', () => {
    const { found } = rows('๑\tจังหวัดแพร่\t๓\tจังหวัดอุดรธานี', '๒\tจังหวัดอุตรดิตถ\t๔\tจังหวัดเลย');
    expect(found.map(({ by, row }) => [by, row])).toEqual([['province', 1]]);
  });
});

describe('rows for a kind of bodies', () => {
  const schedule = [
    'ครั้งที่\tวัน/เดือน/ปี\tกลุ่มเป้าหมาย\tจำนวน',
    '๑\tวันจันทร์ที่ ๙ มีนาคม ๒๕๖๙ แจ้งภายในวันที่ ๕ มี.ค. ๖๙\tเทศบาลตำบล ในพื้นที่จังหวัด แพร่ น่าน อุตรดิตถ์ และลำปาง\t๑๐',
    '๒\tวันอังคารที่ ๑๐ มีนาคม ๒๕๖๙ แจ้งภายในวันที่ ๖ มี.ค. ๖๙\tเทศบาลตำบล ในพื้นที่จังหวัด เลย อุดรธานี และหนองคาย\t๑๐',
    '๓\tวันพุธที่ ๑๑ มีนาคม ๒๕๖๙ แจ้งภายในวันที่ ๙ มี.ค. ๖๙\tอปท. ในพื้นที่จังหวัด แพร่ น่าน อุตรดิตถ์ ลำปาง\t๑๐',
  ];

  test('set the days of each kind, the general row those of the rest', () => {
    const { found } = rows(...schedule);
    expect(
      found.map(({ recipientIds, dates, isContested }) => [
        recipientIds,
        dates.map(({ kind, iso }) => `${kind} ${iso}`),
        isContested,
      ]),
    ).toEqual([
      [['town'], ['event 2026-03-09', 'deadline 2026-03-05'], false],
      [['north', 'south'], ['event 2026-03-11', 'deadline 2026-03-09'], false],
    ]);
  });

  test('that contradict each other are contested; the one in our neighbours’ company is chosen', () => {
    const wrong = '๔\tวันพฤหัสบดีที่ ๑๒ มีนาคม ๒๕๖๙ แจ้งภายในวันที่ ๙ มี.ค. ๖๙\tอปท. ในพื้นที่จังหวัด เลย อุตรดิตถ์ หนองคาย\t๑๐';
    const { found, chosen } = rows(...schedule, wrong);
    expect(found.filter(({ isContested }) => isContested).map(({ row }) => row)).toEqual([2, 3]);
    expect(chosen.map(({ row }) => row)).toEqual([0, 2]);
  });
});
