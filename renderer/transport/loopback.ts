/** In a browser: HTTP to the host that served the page, with the token that came behind # in the address. */
import type { Transport } from '../../shared/contract/client.ts';
import type { Reply } from '../../shared/contract/errors.ts';
import { listenToEvents } from './event-stream.ts';
import { downloadFile, uploadFile } from './files.ts';

const tokenKey = 'saraban-token';

export function createLoopbackTransport(): Transport {
  const authorization = { Authorization: `Bearer ${takeToken()}` };

  return {
    async call(method, input) {
      const response = await fetch(`/call/${encodeURIComponent(method)}`, {
        method: 'POST',
        headers: { ...authorization, 'Content-Type': 'application/json', 'X-Saraban': '1' },
        body: JSON.stringify(input),
      });
      return (await response.json()) as Reply<unknown>;
    },
    subscribe: (listener) => listenToEvents('/events', authorization, listener),
    upload: (name, bytes) => uploadFile(name, bytes, authorization),
    download: (path) => downloadFile(path, authorization),
  };
}

/** Kept for this tab, so that reloading works; taken out of the address, so that nobody copies it with the link. */
function takeToken(): string {
  const found = /^#token=([0-9a-f]{64})$/.exec(window.location.hash)?.[1];
  if (found === undefined) return sessionStorage.getItem(tokenKey) ?? '';
  sessionStorage.setItem(tokenKey, found);
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
  return found;
}
