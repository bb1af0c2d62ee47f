import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { groupsOf, readRecoveryKey, recoveryKeyOf } from '../../../../shared/people/recovery-key.ts';

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('a key has seven groups of four, 130 bits of chance, and no sign that is taken for another', () => {
  const key = recoveryKeyOf(randomBytes(26));
  expect(groupsOf(key)).toHaveLength(7);
  expect(groupsOf(key).join('')).toBe(key);
  expect(key).toMatch(/^[0-9A-HJKMNP-TV-Z]{28}$/);
});

test('it is read however it was typed', () => {
  const key = recoveryKeyOf(new Uint8Array(26).map((_, index) => index * 7));
  const groups = groupsOf(key).join(' - ').toLowerCase();
  expect(readRecoveryKey(groups)).toBe(key);
  expect(readRecoveryKey(key.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(key);
});

test('every single wrong sign and every two neighbours that changed places are noticed', () => {
  const key = recoveryKeyOf(randomBytes(26));
  for (const [at, sign] of [...key].entries()) {
    for (const other of signs)
      if (other !== sign)
        expect(readRecoveryKey(key.slice(0, at) + other + key.slice(at + 1)), `${at}`).toBeNull();
    const next = key[at + 1];
    if (next === undefined || next === sign) continue;
    expect(readRecoveryKey(key.slice(0, at) + next + sign + key.slice(at + 2)), `${at}`).toBeNull();
  }
});
