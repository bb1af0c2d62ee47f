/** The entry logged last: its stamp's three values stay on the screen until the next one is logged or it is closed. */
import { useSyncExternalStore } from 'react';
import type { RegisterEntry } from '../../../shared/register/entry.ts';

let lastLogged: RegisterEntry | null = null;
const listeners = new Set<() => void>();

export function setLastLogged(entry: RegisterEntry | null): void {
  lastLogged = entry;
  for (const listener of listeners) listener();
}

export function useLastLogged(): RegisterEntry | null {
  return useSyncExternalStore(subscribe, () => lastLogged);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
