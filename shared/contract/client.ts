/** The typed caller. It is the same over IPC, over HTTP and in tests; only the transport differs. */
import type { Input, MethodName, Output } from './api.ts';
import { AppError, type Reply } from './errors.ts';
import type { AppEvent } from './events.ts';

export type Transport = {
  call(method: string, input: unknown): Promise<Reply<unknown>>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** Hands a file's bytes over; the id is good for one `import.start` or similar call. */
  upload(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  /** The same, kept in the host's memory alone: files of secret letters. */
  uploadHeld?(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  /** Reads an original (`file/ID`) or a produced document (`output/ID`). */
  download(path: string): Promise<Uint8Array<ArrayBuffer>>;
};

export type Client = {
  call<N extends MethodName>(method: N, input: Input<N>): Promise<Output<N>>;
  subscribe: Transport['subscribe'];
  upload: Transport['upload'];
  uploadHeld: NonNullable<Transport['uploadHeld']>;
  download: Transport['download'];
};

/** Failures reject with `AppError`; a broken connection rejects with the transport's own error. */
export function createClient(transport: Transport): Client {
  return {
    async call(method, input) {
      const reply = await transport.call(method, input);
      if (reply.ok) return reply.value as Output<typeof method>;
      throw new AppError(reply.error.code, reply.error.params);
    },
    subscribe: (listener) => transport.subscribe(listener),
    upload: (name, bytes) => transport.upload(name, bytes),
    async uploadHeld(name, bytes) {
      if (transport.uploadHeld === undefined) throw new AppError('refused-caller', {});
      return transport.uploadHeld(name, bytes);
    },
    download: (path) => transport.download(path),
  };
}
