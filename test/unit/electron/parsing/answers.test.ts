/** What a taken-over process may send: looked at by the host's only thread, so looking at it must cost nothing. */
import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { isPlain, plainEnd, plainMessage } from '../../../../electron/parsing/answers.ts';

function sent(answer: unknown): unknown {
  return deserialize(serialize(answer));
}

function holes(length: number): unknown[] {
  const list: unknown[] = [];
  list.length = length;
  return list;
}

test.each([3, 2e7, 1e8, 4_294_967_295])(
  'an answer of %d holes is refused without a walk through them',
  (count) => {
    const few = serialize({ end: 'done', answer: holes(count) });
    expect(few.length).toBeLessThan(60);
    let looks = 0;
    const end = plainEnd(deserialize(few), () => {
      looks += 1;
      return true;
    });
    expect([end.end, looks]).toEqual(['failed', 0]);
    expect(isPlain(sent({ pages: [holes(count)] }))).toBe(false);
  },
);

test('words hung on an array are no plain data; full arrays are', () => {
  const odd = Object.assign([1, 2], { more: 'words' });
  expect(isPlain(sent(odd))).toBe(false);
  expect(isPlain(sent({ lines: [['ก', undefined, null], [], [1.5]] }))).toBe(true);
});

test('a message that is none of the known is not heard', () => {
  for (const message of [
    null,
    undefined,
    7,
    'ready',
    {},
    { kind: 'end' },
    { kind: 'memory', megabytes: Number.NaN },
  ])
    expect(plainMessage(message), JSON.stringify(message)).toBeNull();
  expect(plainMessage({ kind: 'ready', holdsPermissions: true })).toEqual({ kind: 'ready' });
});
