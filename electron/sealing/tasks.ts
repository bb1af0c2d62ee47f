/** What the sealing thread can be asked for. `to` is always a new file, whole and on the disk when the task is done. */
import { createHash } from 'node:crypto';
import type { MessagePort } from 'node:worker_threads';
import { streamToNewFile } from '../new-file.ts';
import {
  fileStream,
  type OpenBy,
  openBytes,
  openStream,
  type SealFor,
  sealBytes,
  sealStream,
} from './age.ts';

export const tasks = {
  sealBytes: ({ bytes, to }: { readonly bytes: Uint8Array; readonly to: SealFor }) => sealBytes(bytes, to),
  openBytes: ({ bytes, by }: { readonly bytes: Uint8Array; readonly by: OpenBy }) => openBytes(bytes, by),
  async readFile({ from, by }: { readonly from: string; readonly by: OpenBy }): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    for await (const piece of await openStream(from, by)) pieces.push(piece as Uint8Array);
    return new Uint8Array(Buffer.concat(pieces));
  },
  async openFile({ from, to, by }: { readonly from: string; readonly to: string; readonly by: OpenBy }) {
    await streamToNewFile(await openStream(from, by), to);
    return null;
  },
  async sealFile({ from, to, as }: { readonly from: string; readonly to: string; readonly as: SealFor }) {
    await streamToNewFile(await sealStream(fileStream(from), as), to);
    return null;
  },
  /** SHA-256 of what is inside. */
  async hashFile({ from, by }: { readonly from: string; readonly by: OpenBy }): Promise<string> {
    const hash = createHash('sha256');
    for await (const piece of await openStream(from, by)) hash.update(piece as Uint8Array);
    return hash.digest('hex');
  },
  /** What comes through the port, piece by piece; null ends it. Each piece is asked for with 'next'. */
  async sealPieces({
    port,
    to,
    as,
  }: {
    readonly port: MessagePort;
    readonly to: string;
    readonly as: SealFor;
  }) {
    try {
      await streamToNewFile(await sealStream(piecesOf(port), as), to);
      return null;
    } finally {
      port.close();
    }
  },
} as const;

export type Tasks = typeof tasks;

function piecesOf(port: MessagePort): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      start(controller) {
        port.on('message', (piece: Uint8Array | 'end' | 'stop') => {
          if (piece === 'end') controller.close();
          else if (piece === 'stop') controller.error(new Error('stopped'));
          else controller.enqueue(piece);
        });
      },
      pull: () => port.postMessage('next'),
    },
    { highWaterMark: 0 },
  );
}
