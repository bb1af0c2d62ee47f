/** Files to and from the application: the same paths on loopback HTTP and on the desktop's own scheme. */
import { AppError, type Reply } from '../../shared/contract/errors.ts';

export async function uploadFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer> | Blob,
  headers: Readonly<Record<string, string>>,
): Promise<string> {
  const response = await fetch('/upload', {
    method: 'POST',
    headers: {
      ...headers,
      'Content-Type': 'application/octet-stream',
      'X-Saraban': '1',
      'X-File-Name': encodeURIComponent(name),
    },
    body: bytes,
  });
  const reply = (await response.json()) as Reply<string>;
  if (reply.ok) return reply.value;
  throw new AppError(reply.error.code, reply.error.params);
}

export async function downloadFile(
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`/${path}`, { headers });
  if (response.ok) return new Uint8Array(await response.arrayBuffer());
  const reply = (await response.json()) as Exclude<Reply<never>, { ok: true }>;
  throw new AppError(reply.error.code, reply.error.params);
}
