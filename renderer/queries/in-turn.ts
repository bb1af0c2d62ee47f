/**
 * Lets few calls of a kind go at a time. Who scrolls through the whole book asks for rows that are out of sight again
 * before their turn comes: those are never called for, so that the rows in sight come next.
 */
export function createTurnstile(places: number) {
  let taken = 0;
  const queue: (() => void)[] = [];
  return async function inTurn<T>(signal: AbortSignal, call: () => Promise<T>): Promise<T> {
    if (taken < places) taken += 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      signal.throwIfAborted();
      return await call();
    } finally {
      const next = queue.shift();
      if (next === undefined) taken -= 1;
      else next(); // the place goes over to it
    }
  };
}
