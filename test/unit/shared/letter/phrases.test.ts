/** Salutations, closings, markers and signature lines as ภาคผนวก 2 and §9 have them. */
import { describe, expect, test } from 'vitest';
import { isValidOn, signatureLines } from '../../../../shared/letter/acting.ts';
import { bindForPrint } from '../../../../shared/letter/bind.ts';
import { formatLetterNumber } from '../../../../shared/letter/citation.ts';
import { itemMarkers } from '../../../../shared/letter/numbering.ts';
import { purposeOf, salutationFor } from '../../../../shared/letter/phrases.ts';
import { districtChief, standIn } from '../../../helpers/letter-samples.ts';

describe('salutations', () => {
  test('only the fourteen highest posts get กราบเรียน; ministers, governors and heads of districts do not', () => {
    expect(salutationFor('นายกรัฐมนตรี')).toEqual({ opening: 'กราบเรียน', close: 'ขอแสดงความนับถืออย่างยิ่ง' });
    for (const post of [
      'รัฐมนตรีว่าการกระทรวงมหาดไทย',
      'ผู้ว่าราชการจังหวัดธารบุรี',
      'อธิบดีกรมการปกครอง',
      'นายอำเภอวังหมอก',
    ])
      expect(salutationFor(post)).toEqual({ opening: 'เรียน', close: 'ขอแสดงความนับถือ' });
  });

  test('monks are written to with นมัสการ', () => {
    expect(salutationFor('เจ้าอาวาสวัดธารทอง').opening).toBe('นมัสการ');
    expect(salutationFor('สมเด็จพระสังฆราช').opening).toBe('กราบทูล');
  });
});

test.each([
  ['จึงเรียนมาเพื่อทราบ', 'inform'],
  ['จึงเรียนมาเพื่อทราบและพิจารณาดำเนินการต่อไป', 'act'],
  ['จึงเรียนมาเพื่อโปรดพิจารณา', 'consider'],
  ['จึงเรียนมาเพื่อทราบและถือปฏิบัติ', 'comply'],
  ['จึงเรียนมาเพื่อโปรดพิจารณาให้ความอนุเคราะห์ จะขอบคุณมาก', 'favour'],
  ['ขอแสดงความนับถือ', null],
] as const)('%s wants: %s', (line, purpose) => {
  expect(purposeOf(line)).toBe(purpose);
});

describe('signature', () => {
  test('the acting phrase follows a space, the post acted for stands on its own line', () => {
    expect(signatureLines(districtChief)).toEqual(['(นายธีรภพ ศรีวังทอง)', 'นายอำเภอวังหมอก']);
    expect(signatureLines(standIn)).toEqual([
      '(นางสาวกมลเนตร ทุ่งรวง)',
      'ปลัดอำเภอ (เจ้าพนักงานปกครองชำนาญการพิเศษ) รักษาราชการแทน',
      'นายอำเภอวังหมอก',
    ]);
  });

  test('is valid from the first to the last day, both included', () => {
    expect(
      ['2026-11-22', '2026-11-23', '2026-11-27', '2026-11-28'].map((day) => isValidOn(standIn, day)),
    ).toEqual([false, true, true, false]);
  });
});

test('ที่ of a circular has a space after ว and Thai digits; without a number it ends open', () => {
  expect(formatLetterNumber('ธบ 0023.9', true, 1837)).toBe('ธบ ๐๐๒๓.๙/ว ๑๘๓๗');
  expect(formatLetterNumber('ธบ ๐๐๒๓.๙', false, 12)).toBe('ธบ ๐๐๒๓.๙/๑๒');
  expect(formatLetterNumber('ธบ ๐๐๒๓.๙', true, null)).toBe('ธบ ๐๐๒๓.๙/ว ');
});

test('items count by level and begin anew after a paragraph', () => {
  const block = (kind: 'paragraph' | 'item', level: 1 | 2 | 3 = 1) => ({
    kind,
    level,
    text: 'ก',
    sourceParagraph: null,
  });
  expect(
    itemMarkers([
      block('paragraph'),
      block('item'),
      block('item', 2),
      block('item', 2),
      block('item', 3),
      block('item'),
      block('paragraph'),
      block('item'),
    ]),
  ).toEqual([null, '๑.', '๑.๑', '๑.๒', '(๑)', '๒.', null, '๑.']);
});

test('dates, numbers of letters and units do not part at a line end, and nothing invisible is printed', () => {
  const bound = (text: string) => bindForPrint(text).replaceAll('\u00a0', '_');
  expect(bound('ในวันที่ ๔ ธันวาคม ๒๕๖๙ เวลา ๐๙.๐๐ - ๑๒.๐๐ น. ตาม พ.ศ. ๒๕๓๔')).toBe(
    'ในวันที่ ๔_ธันวาคม_๒๕๖๙ เวลา_๐๙.๐๐_-_๑๒.๐๐_น. ตาม พ.ศ._๒๕๓๔',
  );
  expect(bound('ที่ ธบ ๐๐๒๓.๓/ว ๖๑๔๒ จำนวน ๑ ชุด')).toBe('ที่_ธบ_๐๐๒๓.๓/ว_๖๑๔๒ จำนวน_๑_ชุด');
  expect(bound('ระหว่างวันที่ ๑๕ - ๑๗ ธันวาคม ๒๕๖๙')).toBe('ระหว่างวันที่ ๑๕_-_๑๗_ธันวาคม_๒๕๖๙');
  expect(bindForPrint('อำ\u200bเภอ')).toBe('อำเภอ');
});
