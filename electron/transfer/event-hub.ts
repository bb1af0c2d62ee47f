/** Where the application's events go out: each open screen listens, and one that fails never holds up the others. */
import type { AppEvent } from '../../shared/contract/events.ts';

export type EventHub = {
  emit(event: AppEvent): void;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: AppEvent) => void): () => void;
};

export function createEventHub(): EventHub {
  const listeners = new Set<(event: AppEvent) => void>();
  return {
    emit(event) {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch {
          listeners.delete(listener); // its screen is gone
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
