/** What a try at the door costs, whoever is named; what stands in the database instead of the password. */
import { expect, test, vi } from 'vitest';
import { hashSecret, isSecret } from '../../../../electron/people/scrypt.ts';

const derived = vi.hoisted(() => [] as { readonly N: number; readonly r: number; readonly p: number }[]);

vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>();
  const scrypt = ((...given: Parameters<typeof crypto.scrypt>) => {
    const { N = 0, r = 0, p = 0 } = given[3];
    derived.push({ N, r, p });
    return crypto.scrypt(...given);
  }) as typeof crypto.scrypt;
  return { ...crypto, scrypt };
});

test('a name that nobody has is worked on as long as a wrong password', async () => {
  const stored = await hashSecret('แมวสามตัวนอน ๗');
  derived.length = 0;
  expect(await isSecret('ไม่ใช่รหัสนี้', stored)).toBe(false);
  expect(await isSecret('ไม่ใช่รหัสนี้', null)).toBe(false);
  expect(await isSecret('ไม่ใช่รหัสนี้', 'damaged')).toBe(false);
  const usual = { N: 131_072, r: 8, p: 1 };
  expect(derived).toEqual([usual, usual, usual]);
});

test('a password is known by its words, in Thai digits or Western; two of the same look different', async () => {
  const quick = { N: 2 ** 10, r: 8, p: 1 };
  const [one, other] = [await hashSecret('แมวสามตัว ๗๗', quick), await hashSecret('แมวสามตัว ๗๗', quick)];
  expect(one).not.toBe(other);
  expect(await isSecret('แมวสามตัว 77', one)).toBe(true);
  expect(await isSecret('แมวสามตัว 78', one)).toBe(false);
});

test('a row that asks for more than this machine has is no password of ours', async () => {
  const quick = await hashSecret('แมวสามตัว ๗๗', { N: 2 ** 10, r: 8, p: 1 });
  derived.length = 0;
  expect(await isSecret('แมวสามตัว ๗๗', quick.replace('$1024$', '$1073741824$'), { N: 2, r: 1, p: 1 })).toBe(
    false,
  );
  expect(derived).toEqual([{ N: 2, r: 1, p: 1 }]);
});
