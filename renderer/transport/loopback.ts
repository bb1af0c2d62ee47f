/**
 * In a browser: HTTP to the host that served the page, with the token that came behind # in the address, or that a code
 * behind # is exchanged for, where the host itself opened the browser.
 */
import type { Transport } from '../../shared/contract/client.ts';
import type { Reply } from '../../shared/contract/errors.ts';
import { listenToEvents } from './event-stream.ts';
import { downloadFile, uploadFile } from './files.ts';

const tokenKey = 'saraban-token';

export function createLoopbackTransport(): Transport {
  const authorized = takeToken().then((token) => ({ Authorization: `Bearer ${token}` }));

  return {
    async call(method, input) {
      const response = await fetch(`/call/${encodeURIComponent(method)}`, {
        method: 'POST',
        headers: { ...(await authorized), 'Content-Type': 'application/json', 'X-Saraban': '1' },
        body: JSON.stringify(input),
      });
      return (await response.json()) as Reply<unknown>;
    },
    subscribe: (listener) => listenToEvents('/events', authorized, listener),
    upload: async (name, bytes) => uploadFile(name, bytes, await authorized),
    uploadHeld: async (name, bytes) => uploadFile(name, bytes, { ...(await authorized), 'X-File-Held': '1' }),
    download: async (path) => downloadFile(path, await authorized),
  };
}

/** Kept for this tab, so that reloading works; taken out of the address, so that nobody copies it with the link. */
async function takeToken(): Promise<string> {
  const [, kind, secret] = /^#(token|once)=([0-9a-f]{64})$/.exec(window.location.hash) ?? [];
  if (kind === undefined || secret === undefined) return sessionStorage.getItem(tokenKey) ?? '';
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
  const token = kind === 'token' ? secret : await exchangeCode(secret);
  sessionStorage.setItem(tokenKey, token);
  return token;
}

/** Empty when the code is void: every call is refused then, and the screen says so. */
async function exchangeCode(code: string): Promise<string> {
  try {
    const headers = { 'Content-Type': 'application/json', 'X-Saraban': '1', 'X-Saraban-Code': code };
    const reply = (await (await fetch('/enter', { method: 'POST', headers })).json()) as Reply<string>;
    return reply.ok ? reply.value : '';
  } catch {
    return ''; // the host has just gone; calls will say so
  }
}
