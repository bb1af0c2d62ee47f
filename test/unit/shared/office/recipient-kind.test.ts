import { expect, test } from 'vitest';
import {
  formalTitleOf,
  partsOfName,
  recipientKindFromLabel,
  recipientKindOf,
} from '../../../../shared/office/recipient-kind.ts';

test.each([
  ['องค์การบริหารส่วนจังหวัดอุทัยธานี', 'pao', 'นายกองค์การบริหารส่วนจังหวัดอุทัยธานี'],
  ['อบจ.อุทัยธานี', 'pao', 'นายกองค์การบริหารส่วนจังหวัดอุทัยธานี'],
  ['ทน.ธาร', 'city', 'นายกเทศมนตรีนครธาร'],
  ['เทศบาลเมืองหมอกงาม', 'town', 'นายกเทศมนตรีเมืองหมอกงาม'],
  ['ทต. วังหมอก', 'subdistrict-municipality', 'นายกเทศมนตรีตำบลวังหมอก'],
  ['อบต. ปากธาร', 'sao', 'นายกองค์การบริหารส่วนตำบลปากธาร'],
  ['ผู้อำนวยการโรงเรียนวังหมอก', 'other', 'ผู้อำนวยการโรงเรียนวังหมอก'],
  ['ทนายความอาสา', 'other', 'ทนายความอาสา'],
] as const)('%s is of kind %s and its head is %s', (name, kind, title) => {
  expect([recipientKindOf(name), formalTitleOf(name)]).toEqual([kind, title]);
});

test.each([
  ['อบต', 'sao'],
  ['ทต.', 'subdistrict-municipality'],
  ['เทศบาลเมือง', 'town'],
  ['อื่น ๆ', 'other'],
  ['ไม่ทราบ', null],
  ['', null],
])('a list that says "%s" means %s', (label, kind) => {
  expect(recipientKindFromLabel(label)).toBe(kind);
});

test.each([
  ['องค์การบริหารส่วนตำบลห้วยหมอกใส', 'องค์การบริหารส่วนตำบล', 'ห้วยหมอกใส'],
  ['นายกเทศมนตรีตำบลวังหมอก', 'นายกเทศมนตรีตำบล', 'วังหมอก'],
  ['อบต.ปากธาร', 'อบต.', 'ปากธาร'],
  ['โรงเรียนวังหมอก', 'โรงเรียนวังหมอก', ''],
])('a line that is too short for %s ends before the place', (name, kind, place) => {
  expect(partsOfName(name)).toEqual([kind, place]);
});
