/** Where the pictures of the guide lie once built. A name without a file gives null; a test counts them. */
import type { PictureName } from '../../text/help/guide.ts';

const files = import.meta.glob<string>('../../../assets/help/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
});

export function pictureUrl(name: PictureName): string | null {
  return files[`../../../assets/help/${name}.webp`] ?? null;
}
