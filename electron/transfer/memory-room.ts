/** Memory for files that may not touch the disk, shared by all that come at once: each piece is counted as it comes. */
import { AppError } from '../../shared/contract/errors.ts';

export type MemoryRoom = {
  /** The largest file takes half of it. Throws `file-too-large` when this file and all others, under way too, need more; then nothing of it stays. */
  take(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array<ArrayBuffer>>;
  giveBack(bytes: number): void;
};

export function memoryRoom(mostBytes: number): MemoryRoom {
  let taken = 0;

  function reserve(bytes: number): void {
    if (taken + bytes > mostBytes)
      throw new AppError('file-too-large', { megabytes: String(Math.floor(mostBytes / 2 / 1024 / 1024)) });
    taken += bytes;
  }

  return {
    async take(body) {
      let own = 0;
      const reserveOwn = (bytes: number) => {
        reserve(bytes);
        own += bytes;
      };
      try {
        const pieces: Uint8Array[] = [];
        for await (const piece of body ?? []) {
          reserveOwn(piece.byteLength);
          pieces.push(piece);
        }
        const length = own;
        reserveOwn(length); // both stand in memory while they are put together
        const whole = new Uint8Array(length);
        let at = 0;
        for (const piece of pieces.splice(0)) {
          whole.set(piece, at);
          at += piece.byteLength;
        }
        taken -= length;
        return whole;
      } catch (error) {
        taken -= own;
        throw error;
      }
    },
    giveBack(bytes) {
      taken -= bytes;
    },
  };
}
