/** Picture files: a photo or scan of one page, or a fax of many in one TIFF. */

import { assertNever } from '../../shared/assert-never.ts';
import { openPictures, type PictureFile } from '../recognition/image/decode.ts';
import { UnreadablePicture } from '../recognition/image/unreadable-picture.ts';
import type { ReadLimits, ReadOutcome } from './outcome.ts';
import type { Opened } from './paged-file.ts';
import { readPicture } from './read-picture.ts';

export async function openImage({
  bytes,
  limits,
}: {
  readonly bytes: Uint8Array;
  readonly limits: ReadLimits;
}): Promise<Opened> {
  let pictures: PictureFile;
  try {
    pictures = openPictures(bytes);
  } catch (error) {
    if (error instanceof UnreadablePicture) return { file: null, outcome: refusalOf(error) };
    throw error;
  }
  if (pictures.pages > limits.pages) return { file: null, outcome: { state: 'too-large', kind: 'image' } };
  const draw = (page: number) => pictures.decode(page - 1);
  return {
    outcome: null,
    file: {
      kind: 'image',
      pages: pictures.pages,
      readPage: async (page, options) => readPicture(await draw(page), page, null, options),
      draw,
      close: async () => undefined,
    },
  };
}

function refusalOf({ reason }: UnreadablePicture): ReadOutcome {
  switch (reason) {
    case 'damaged':
    case 'too-large':
    case 'unsupported':
      return { state: reason, kind: 'image' };
    default:
      return assertNever(reason);
  }
}
