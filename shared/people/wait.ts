/** How long nobody may try again after so many wrong tries in a row: three are free, then it doubles up to a quarter of an hour. */

const freeTries = 3;
const firstWaitSeconds = 15;
const longestWaitSeconds = 15 * 60;

export function waitAfter(wrongTries: number): number {
  if (wrongTries < freeTries) return 0;
  return Math.min(firstWaitSeconds * 2 ** (wrongTries - freeTries), longestWaitSeconds);
}
