/** Lists sorted by an index stand in the order of a Thai dictionary. */
import { expect, test } from 'vitest';
import { thaiSortKey } from '../../../../shared/thai/sort-key.ts';

test('names stand as a Thai dictionary has them, whichever vowel is written first', () => {
  const names = [
    'กรมการปกครอง',
    'เกษตรอำเภอวังหมอก',
    'ขนส่งจังหวัด',
    'จังหวัดอุทัยธานี',
    'เจ้าพนักงานที่ดิน',
    'เทศบาลตำบลน้ำใส',
    'ที่ทำการปกครอง',
    'นายกเทศมนตรี',
    'ปกครองจังหวัด',
    'ไปรษณีย์ไทย',
    'ผู้ว่าราชการจังหวัด',
    'แพทย์ประจำตำบล',
    'โรงเรียนบ้านปู่คำ',
    'ศูนย์ดำรงธรรม',
    'สำนักงานคลัง',
    'องค์การบริหารส่วนตำบล',
    'อำเภอวังหมอก',
  ];
  const byKey = names.toSorted((one, other) => (thaiSortKey(one) < thaiSortKey(other) ? -1 : 1));
  expect(byKey).toEqual(names.toSorted(new Intl.Collator('th').compare));
});

test('spaces, tone marks and the kind of digits do not tear names apart', () => {
  expect(thaiSortKey('ที่ ๑๒')).toBe(thaiSortKey('ที 12'));
});
