/** Server-sent events read with fetch, since EventSource cannot send the token. Comes back by itself after a break. */
import type { AppEvent } from '../../shared/contract/events.ts';

const comeBackAfterMs = 1_000;

/** Returns the function that ends it. */
export function listenToEvents(
  path: string,
  headers: Promise<Readonly<Record<string, string>>>,
  listener: (event: AppEvent) => void,
): () => void {
  const ended = new AbortController();
  void keepListening(path, headers, listener, ended.signal);
  return () => ended.abort();
}

async function keepListening(
  path: string,
  headers: Promise<Readonly<Record<string, string>>>,
  listener: (event: AppEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = await fetch(path, { headers: await headers, signal });
      if (response.status === 401) return; // another run has another token; only a new address helps
      if (response.ok && response.body !== null) await readEvents(response.body, listener);
    } catch {
      // the host is closing or restarting, or the subscription ended
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, comeBackAfterMs));
  }
}

async function readEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  listener: (event: AppEvent) => void,
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let pending = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (pending + value).split('\n\n');
    pending = blocks.pop() ?? '';
    for (const block of blocks) {
      if (block.startsWith('data: ')) listener(JSON.parse(block.slice('data: '.length)) as AppEvent);
    }
  }
}
