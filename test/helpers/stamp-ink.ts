/** Where the blue of a stamp falls on a page, measured in its pixels: millimetres from the upper left corner as shown. */
import { openPdf } from '../../electron/import/pdf.ts';

export type InkBox = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};
type Pixel = { readonly red: number; readonly green: number; readonly blue: number };

export const isStampInk = ({ red, blue }: Pixel): boolean => blue - red > 60 && red < 140;
export const isPrint = ({ red, green, blue }: Pixel): boolean => Math.max(red, green, blue) < 110;

/** Null: no such ink. `within` looks only there. */
export async function inkBox(
  pdf: Uint8Array,
  page: number,
  isInk: (pixel: Pixel) => boolean,
  within?: InkBox,
): Promise<InkBox | null> {
  const { file } = await openPdf({ bytes: pdf.slice(), limits: { megabytes: 50, pages: 50 } });
  if (file === null) throw new Error('the PDF does not open');
  const { width, height, data } = await file.draw(page);
  const { size } = (await file.readPage(page, { secondReader: false, models: null })).page;
  await file.close();
  if (size === null) throw new Error('the page has no size');
  const mm = ((size.width / 72) * 25.4) / width;
  const found = { left: width, top: height, right: -1, bottom: -1 };
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if (within !== undefined && !lies({ x: x * mm, y: y * mm }, within)) continue;
      const at = (y * width + x) * 4;
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
      if (!isInk({ red, green, blue })) continue;
      found.left = Math.min(found.left, x);
      found.right = Math.max(found.right, x + 1);
      found.top = Math.min(found.top, y);
      found.bottom = Math.max(found.bottom, y + 1);
    }
  if (found.right < 0) return null;
  return {
    left: found.left * mm,
    top: found.top * mm,
    right: found.right * mm,
    bottom: found.bottom * mm,
  };
}

function lies({ x, y }: { x: number; y: number }, box: InkBox): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
