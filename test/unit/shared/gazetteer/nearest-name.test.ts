import { expect, test } from 'vitest';
import { nearestProvince } from '../../../../shared/gazetteer/nearest-name.ts';
import { provinceByName, provinceOfCode, provinces } from '../../../../shared/gazetteer/provinces.ts';

test('there are 77 provinces, each with a code and a name of its own', () => {
  expect(provinces).toHaveLength(77);
  expect(new Set(provinces.map(({ code }) => code)).size).toBe(77);
  expect(new Set(provinces.map(({ name }) => name)).size).toBe(77);
  expect(provinceOfCode('อต')?.name).toBe('อุตรดิตถ์');
  expect(provinceByName('อุดรธานี')?.code).toBe('อด');
});

test.each([
  ['อุดรดิตถ์', 'อุตรดิตถ์'],
  ['อุตรธานี', 'อุดรธานี'],
  ['ป่าน', 'น่าน'],
  ['กระบี', 'กระบี่'],
  ['เพชรบุรี', 'เพชรบุรี'],
])('%s is read as %s', (word, name) => {
  expect(nearestProvince(word)?.name).toBe(name);
});

test('what is like no province stays unknown', () => {
  expect(nearestProvince('ตัวอย่าง')).toBeNull();
  expect(nearestProvince('เพชร')).toBeNull();
  expect(nearestProvince('ตา')).toBeNull();
});
