/** A clock that stands still until the test moves it. */

export type FixedClock = (() => Date) & { set(instant: string): void };

export function fixedClock(start = '2025-03-31T09:30:00+07:00'): FixedClock {
  let now = new Date(start);
  const clock = () => new Date(now);
  return Object.assign(clock, {
    set(instant: string) {
      now = new Date(instant);
    },
  });
}
