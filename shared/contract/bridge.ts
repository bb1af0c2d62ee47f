/** What the desktop's preload puts into the window as `window.saraban`: two functions, whatever the contract holds. */
import type { MethodName } from './api.ts';
import type { Reply } from './errors.ts';
import type { AppEvent } from './events.ts';

export type Bridge = {
  call(method: MethodName, input: unknown): Promise<Reply<unknown>>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: AppEvent) => void): () => void;
};
