/** Calls that go a few at a time, and those that nobody waits for any longer. */
import { expect, test } from 'vitest';
import { createTurnstile } from '../../../../renderer/queries/in-turn.ts';

function office() {
  const inTurn = createTurnstile(2);
  const asked: string[] = [];
  const answers = new Map<string, () => void>();
  const ask = (rows: string, signal = new AbortController().signal) =>
    inTurn(signal, () => {
      asked.push(rows);
      return new Promise<string>((resolve) => answers.set(rows, () => resolve(rows)));
    });
  return { asked, ask, answer: (rows: string) => answers.get(rows)?.() };
}

test('rows that went out of sight before their turn are never asked for', async () => {
  const { asked, ask, answer } = office();
  const gone = new AbortController();
  const first = ask('top');
  ask('below the top');
  const passed = ask('on the way', gone.signal);
  const end = ask('at the end');
  gone.abort();
  answer('top');
  expect(await first).toBe('top');
  await expect(passed).rejects.toThrow();
  await expect.poll(() => asked).toEqual(['top', 'below the top', 'at the end']);
  answer('at the end');
  expect(await end).toBe('at the end');
});

test('no more than two are on their way, also when one comes as another ends', async () => {
  const { asked, ask, answer } = office();
  const first = ask('a');
  ask('b');
  ask('c');
  answer('a');
  await first;
  ask('d');
  await expect.poll(() => asked).toEqual(['a', 'b', 'c']);
  answer('b');
  await expect.poll(() => asked).toEqual(['a', 'b', 'c', 'd']);
});
