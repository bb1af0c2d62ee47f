/** The clock of a host. SARABAN_NOW starts it at another instant, so that tests and demonstrations have their own day. */

export function createClock(start: string | undefined): () => Date {
  if (start === undefined || start === '') return () => new Date();
  const startedAt = Date.now();
  const begin = new Date(start).getTime();
  if (Number.isNaN(begin)) throw new RangeError(`SARABAN_NOW is not a date and time: ${start}`);
  return () => new Date(begin + Date.now() - startedAt);
}
