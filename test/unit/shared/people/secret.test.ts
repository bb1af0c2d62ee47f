import { expect, test } from 'vitest';
import { weaknessOf } from '../../../../shared/people/secret.ts';

const person = { name: 'นางสาวสมใจ งานดีเลิศ', year: 2026 };

test.each([
  ['12345', 'short'],
  ['สั้นไป', 'short'],
  ['000000', 'one-sign'],
  ['112112', 'one-sign'],
  ['123456', 'sequence'],
  ['๑๒๓๔๕๖', 'sequence'],
  ['987654', 'sequence'],
  ['7890123', 'sequence'],
  ['258258', 'sequence'],
  ['qwertyui', 'sequence'],
  ['ฟหกดเ้่าส', 'sequence'],
  ['253017', 'birth-year'],
  ['๑๗๒๕๓๐', 'birth-year'],
  ['198741', 'birth-year'],
  ['05061987', 'birth-year'],
  ['password1!', 'common'],
  ['Saraban2569', 'common'],
  ['งานดีเลิศ ๗', 'name'],
] as const)('%s is refused: %s', (secret, why) => {
  expect(weaknessOf(secret, person)).toBe(why);
});

test.each(['730264', '๘๕๐๒๗๑', 'แมวสามตัวนอนบนหลังคา', 'horse battery staple', '254701-กขค'])(
  '%s may be used',
  (secret) => {
    expect(weaknessOf(secret, person)).toBeNull();
  },
);
