/** Which backups an office still has after months and years. */
import { expect, test } from 'vitest';
import { type Kept, superfluous } from '../../../../../electron/store/backups/keep.ts';

/** One at the end of every day from 1 January 2025 to 23 November 2026, and one more this morning. */
function twoYears(): readonly Kept[] {
  const kept: Kept[] = [];
  for (let day = new Date('2025-01-01T00:00:00Z'); ; day = new Date(day.getTime() + 86_400_000)) {
    const date = day.toISOString().slice(0, 10);
    if (date === '2026-11-23') kept.push(made(`${date}-080000`, `${date}T08:00:00+07:00`));
    kept.push(made(`${date}-163000`, `${date}T16:30:00+07:00`));
    if (date === '2026-11-23') return kept;
  }
}

function made(name: string, at: string, facts: Partial<Kept> = {}): Kept {
  return { name, at, isYearClose: false, isAside: false, isWhole: true, ...facts };
}

function left(backups: readonly Kept[], rules: Parameters<typeof superfluous>[1]): readonly string[] {
  const going = new Set(superfluous(backups, rules, '2026-11-23'));
  return backups.map(({ name }) => name).filter((name) => !going.has(name));
}

test('the last of 14 days, 3 months and every year stays, and all of today', () => {
  expect(left(twoYears(), { days: 14, months: 3, yearEnds: true })).toEqual([
    '2025-12-31-163000',
    '2026-09-30-163000',
    '2026-10-31-163000',
    ...Array.from({ length: 13 }, (_, day) => `2026-11-${String(day + 10).padStart(2, '0')}-163000`),
    '2026-11-23-080000',
    '2026-11-23-163000',
  ]);
});

test('a spoiled backup stands for no day, and the last whole one stays whatever the rules say', () => {
  const backups = [
    made('whole', '2026-11-01T09:00:00+07:00'),
    made('spoiled', '2026-11-02T09:00:00+07:00', { isWhole: false }),
    made('spoiled today', '2026-11-23T09:00:00+07:00', { isWhole: false }),
  ];
  expect(left(backups, { days: 1, months: 0, yearEnds: false })).toEqual(['whole', 'spoiled today']);
});

test("what was saved at a year's close stays beside the last of that year", () => {
  const backups = [
    made('close', '2025-02-03T09:00:00+07:00', { isYearClose: true }),
    made('last', '2025-12-31T09:00:00+07:00'),
    made('now', '2026-11-23T09:00:00+07:00'),
  ];
  expect(left(backups, { days: 1, months: 0, yearEnds: true })).toEqual(['close', 'last', 'now']);
  expect(left(backups, { days: 1, months: 0, yearEnds: false })).toEqual(['now']);
});

test('what going back or an update took the place of stays a month, whatever was saved that day', () => {
  const backups = [
    made('long ago', '2026-10-23T12:00:00+07:00', { isAside: true }),
    made('a month ago', '2026-10-24T12:00:00+07:00', { isAside: true }),
    made('replaced', '2026-11-22T12:00:00+07:00', { isAside: true, isWhole: false }),
    made('closing', '2026-11-22T16:30:00+07:00'),
    made('now', '2026-11-23T09:00:00+07:00'),
  ];
  expect(left(backups, { days: 1, months: 0, yearEnds: false })).toEqual(['a month ago', 'replaced', 'now']);
});
