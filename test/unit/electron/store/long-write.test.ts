import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../../electron/store/database.ts';
import { duringLongWrite, isWritingElsewhere, whenFree } from '../../../../electron/store/long-write.ts';

test('two who waited for a long write come one after the other', async () => {
  const db = openDatabase(':memory:');
  onTestFinished(() => db.close());
  const steps: string[] = [];
  const long = (name: string) =>
    duringLongWrite(db, async () => {
      steps.push(`${name} begins`);
      await setImmediate();
      steps.push(`${name} ends`);
    });
  const others = [long('first'), long('second'), long('third')];
  await whenFree(db);
  expect(steps).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  await Promise.all(others);
  expect(isWritingElsewhere(db)).toBe(false);
});
