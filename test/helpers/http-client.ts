/** The contract's client over real loopback HTTP, as the renderer speaks it, from a test's own process. */
import { type Client, createClient } from '../../shared/contract/client.ts';
import { AppError, type Reply } from '../../shared/contract/errors.ts';

export function httpClient(host: { readonly origin: string; readonly token: string }): Client {
  const authorization = { authorization: `Bearer ${host.token}` };

  async function post(path: string, type: string, body: BodyInit, extra = {}): Promise<Reply<unknown>> {
    const headers = { ...authorization, ...extra, 'content-type': type, 'x-saraban': '1' };
    const response = await fetch(`${host.origin}${path}`, { method: 'POST', headers, body });
    return (await response.json()) as Reply<unknown>;
  }

  return createClient({
    call: (method, input) =>
      post(`/call/${encodeURIComponent(method)}`, 'application/json', JSON.stringify(input)),
    subscribe: (listener) => {
      const ended = new AbortController();
      void follow(`${host.origin}/events`, authorization, listener, ended.signal).catch(() => undefined);
      return () => ended.abort();
    },
    async upload(name, bytes) {
      // A refused file is not read to its end, and the host then closes: no later call may find itself on that connection.
      const extra = { 'x-file-name': encodeURIComponent(name), connection: 'close' };
      const reply = await post('/upload', 'application/octet-stream', bytes, extra);
      if (reply.ok) return reply.value as string;
      throw new AppError(reply.error.code, reply.error.params);
    },
    async download(path) {
      const response = await fetch(`${host.origin}/${path}`, { headers: authorization });
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
      const reply = (await response.json()) as Reply<never>;
      if (reply.ok) throw new Error('a refusal was expected');
      throw new AppError(reply.error.code, reply.error.params);
    },
  });
}

async function follow(
  address: string,
  headers: Record<string, string>,
  listener: (event: never) => void,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch(address, { headers, signal });
  const decoder = new TextDecoder();
  let pending = '';
  for await (const chunk of response.body ?? []) {
    const blocks = (pending + decoder.decode(chunk, { stream: true })).split('\n\n');
    pending = blocks.pop() ?? '';
    for (const block of blocks) if (block.startsWith('data: ')) listener(JSON.parse(block.slice(6)) as never);
  }
}
