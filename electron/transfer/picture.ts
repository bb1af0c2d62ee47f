/** Is this a picture a letter can carry? PNG or JPEG, by content: type, whole, and of a sensible size in pixels. */
import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '../../shared/contract/errors.ts';

/** 3 cm at 600 dpi are 709 pixels (about 31 KB in grey); a photograph of the emblem may be far larger. */
const largestPicture = 10 * 1024 * 1024;
const leastPixels = 60;
const mostPixels = 10_000;

/** Throws `file-too-large` or `picture-unusable`. */
export async function checkPicture(bytes: Uint8Array): Promise<void> {
  if (bytes.byteLength > largestPicture) throw new AppError('file-too-large', { megabytes: '10' });
  const size = await pictureSize(bytes);
  const fits = (side: number) => side >= leastPixels && side <= mostPixels;
  if (size === null || !fits(size.width) || !fits(size.height)) throw new AppError('picture-unusable', {});
}

export type PictureSize = { readonly width: number; readonly height: number };

/** null when it is no whole PNG or JPEG. */
async function pictureSize(bytes: Uint8Array): Promise<PictureSize | null> {
  const type = await fileTypeFromBuffer(bytes);
  if (type?.mime === 'image/png') return pngSize(bytes);
  if (type?.mime === 'image/jpeg') return jpegSize(bytes);
  return null;
}

/** IHDR is the first chunk of every PNG, IEND the last. */
function pngSize(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes);
  const ends = Buffer.from(bytes).subarray(-64).includes('IEND');
  if (bytes.byteLength < 45 || !ends) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks the segments up to the frame header (SOF0-SOF15 without DHT, JPG and DAC). */
function jpegSize(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes);
  if (
    !Buffer.from(bytes)
      .subarray(-64)
      .includes(Buffer.from([0xff, 0xd9]))
  )
    return null;
  let at = 2;
  while (at + 9 < bytes.byteLength && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
