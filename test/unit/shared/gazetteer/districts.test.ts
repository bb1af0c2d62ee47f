import { expect, test } from 'vitest';
import {
  districtsByProvince,
  districtsOf,
  postcodesOf,
  provincesOfDistrict,
} from '../../../../shared/gazetteer/districts.ts';
import { provinces } from '../../../../shared/gazetteer/provinces.ts';

test('every province has its districts: 878, and the 50 of Bangkok', () => {
  const count = (province: string) => districtsOf(province).length;
  expect(districtsByProvince.map(({ code }) => code).toSorted()).toEqual(
    provinces.map(({ code }) => code).toSorted(),
  );
  expect(count('กรุงเทพมหานคร')).toBe(50);
  expect(districtsByProvince.reduce((sum, { districts }) => sum + districts.length, 0)).toBe(878 + 50);
  expect(districtsOf('ไม่มีจังหวัดนี้')).toEqual([]);
});

test('a district is known by its provinces, some names by several', () => {
  expect(provincesOfDistrict('ท่าปลา')).toEqual(['อุตรดิตถ์']);
  expect(provincesOfDistrict('เฉลิมพระเกียรติ').length).toBeGreaterThan(3);
  expect(provincesOfDistrict('ท่าปลาใหญ่')).toEqual([]);
});

test('postcodes begin as their province does, also where a province has two beginnings', () => {
  expect(postcodesOf('อุตรดิตถ์')).toEqual(['53']);
  expect(postcodesOf('กระบี่')).toEqual(['80', '81']);
  expect(districtsByProvince.every(({ postcodes }) => postcodes.length > 0)).toBe(true);
});
