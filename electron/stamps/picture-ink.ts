/** What stands on a page that was not read, from its picture: squares that hold ink, for a stamp to keep clear of. */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Size } from '../../shared/register/receive-stamp.ts';
import type { Box } from '../../shared/register/stamp-place.ts';

/** Side of a square, millimetres: about a letter. */
const squareMm = 3;
/** Pixels a square is looked at with; the picture is drawn that small, which also blurs the scanner's dust away. */
const pixels = 6;
/** Darker than this is ink (0 black, 255 white). */
const inkBelow = 160;
/** Pixels of a square that must be ink: a speck is none. */
const fewest = 2;

/** Past A0 nobody stamps paper, and the picture of it would fill the memory. */
const largestMm = 1_250;

/** Squares of ink in millimetres; a picture that cannot be opened, or of no paper there is, has none. */
export async function inkOf(picture: Uint8Array, page: Size): Promise<readonly Box[]> {
  if (Math.max(page.width, page.height) > largestMm) return [];
  const columns = Math.ceil(page.width / squareMm);
  const rows = Math.ceil(page.height / squareMm);
  const canvas = createCanvas(columns * pixels, rows * pixels);
  const context = canvas.getContext('2d');
  const image = await loadImage(Buffer.from(picture)).catch(() => null);
  if (image === null) return [];
  context.drawImage(image, 0, 0, (page.width / squareMm) * pixels, (page.height / squareMm) * pixels);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const counts = new Uint8Array(columns * rows);
  for (let y = 0; y < canvas.height; y += 1)
    for (let x = 0; x < canvas.width; x += 1) {
      const at = (y * canvas.width + x) * 4;
      const [red = 255, green = 255, blue = 255, alpha = 0] = data.subarray(at, at + 4);
      if (alpha < 128 || Math.min(red, green, blue) >= inkBelow) continue;
      const square = Math.floor(y / pixels) * columns + Math.floor(x / pixels);
      counts[square] = (counts[square] ?? 0) + 1;
    }
  return [...counts].flatMap((count, at) =>
    count < fewest
      ? []
      : [
          {
            x: (at % columns) * squareMm,
            y: Math.floor(at / columns) * squareMm,
            width: squareMm,
            height: squareMm,
          },
        ],
  );
}
