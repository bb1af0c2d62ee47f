/** Work that is done one after another: several guesses of a passphrase at once would each take their share of memory. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined); // a failed one must not hold back the next
    return mine;
  };
}
