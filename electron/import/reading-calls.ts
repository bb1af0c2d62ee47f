/** How a reading is called back: `signal` after the pages in hand, `kill` at once. */
export type Calls = { readonly signal?: AbortSignal; readonly kill?: AbortSignal };

export function isKilled({ kill }: Calls): boolean {
  return kill?.aborted === true;
}

export function isCalledBack({ signal, kill }: Calls): boolean {
  return signal?.aborted === true || kill?.aborted === true;
}

export function stopIfCalledBack({ signal, kill }: Calls): void {
  kill?.throwIfAborted();
  signal?.throwIfAborted();
}
