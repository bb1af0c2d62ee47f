/** Why a picture file gives no picture. */
export type PictureRefusal = 'unsupported' | 'too-large' | 'damaged';

export class UnreadablePicture extends Error {
  readonly reason: PictureRefusal;

  constructor(reason: PictureRefusal, options?: { cause?: unknown }) {
    super(`picture ${reason}`, options);
    this.name = 'UnreadablePicture';
    this.reason = reason;
  }
}

/** A4 at 600 dpi is 35 million pixels; a phone's largest picture 50. Four bytes each must fit a worker's memory. */
export const mostPixels = 52_000_000;

/** A few kilobytes can claim a picture of gigabytes: refused by what the header says, before decoding. */
export function refuseBomb(width: number, height: number): void {
  if (!(width > 0 && height > 0)) throw new UnreadablePicture('damaged');
  if (width * height > mostPixels || Math.max(width, height) > 30_000)
    throw new UnreadablePicture('too-large');
}
