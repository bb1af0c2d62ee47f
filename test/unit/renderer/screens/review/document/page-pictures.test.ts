import { describe, expect, it } from 'vitest';
import {
  createPagePictures,
  type DrawPiece,
} from '../../../../../../renderer/screens/review/document/page-pictures.ts';
import { textPage } from '../letters.ts';

const place = { x: 0, y: 0, width: 1000, height: 1000 };
const wanted = () => new AbortController().signal;

/** Pieces are as large as asked for; nothing is painted. */
function drawer() {
  const drawn: number[] = [];
  const closed: number[] = [];
  let under = 0;
  let most = 0;
  const draw: DrawPiece = async ({ page }, { width, height }, scale) => {
    drawn.push(page);
    under += 1;
    most = Math.max(most, under);
    await new Promise((resolve) => setTimeout(resolve, 1));
    under -= 1;
    return { width: width * scale, height: height * scale, close: () => closed.push(page) } as ImageBitmap;
  };
  return { draw, drawn, closed, mostAtOnce: () => most };
}

describe('pieces of pages as pictures', () => {
  it('are drawn one at a time, and the same piece once', async () => {
    const { draw, drawn, mostAtOnce } = drawer();
    const pictures = createPagePictures(draw);
    const pages = [1, 2, 3, 1, 2, 3].map((page) => textPage('', page));
    const pieces = await Promise.all(pages.map((page) => pictures.cut(page, place, 1, wanted())));
    expect(drawn).toEqual([1, 2, 3]);
    expect(mostAtOnce()).toBe(1);
    expect(pieces[0]).toBe(pieces[3]);
  });

  it('that somebody is reading come before thumbnails, whatever was asked first', async () => {
    const { draw, drawn } = drawer();
    const pictures = createPagePictures(draw);
    const thumbnails = [11, 12, 13].map((page) =>
      pictures.cutLater(textPage('', page), place, 0.1, wanted()),
    );
    const crops = [1, 2].map((page) => pictures.cut(textPage('', page), place, 1, wanted()));
    await Promise.all(crops);
    expect(drawn).toEqual([1, 2]);
    await thumbnails[0];
    const asked = pictures.cut(textPage('', 3), place, 1, wanted());
    await Promise.all([asked, ...thumbnails]);
    expect(drawn.slice(0, 3)).toEqual([1, 2, 11]);
    expect(drawn.indexOf(3)).toBeLessThan(drawn.indexOf(13));
  });

  it('of a bundle of two hundred pages never fill the memory', async () => {
    const { draw, closed } = drawer();
    const pictures = createPagePictures(draw);
    for (let page = 1; page <= 200; page++) await pictures.cut(textPage('', page), place, 1, wanted());
    // A million pixels each, eight million kept: the last eight.
    expect(closed).toEqual(Array.from({ length: 192 }, (_, at) => at + 1));
    pictures.dispose();
    expect(new Set(closed).size).toBe(200);
  });

  it('are not drawn when nobody wants them any more', async () => {
    const { draw, drawn, closed } = drawer();
    const pictures = createPagePictures(draw);
    const left = new AbortController();
    left.abort();
    expect(await pictures.cut(textPage('', 1), place, 1, left.signal)).toBeNull();
    const late = pictures.cut(textPage('', 2), place, 1, wanted());
    await Promise.resolve();
    await Promise.resolve();
    pictures.dispose();
    expect(await late).toBeNull();
    expect(drawn).not.toContain(1);
    expect(closed).toEqual(drawn);
  });

  it('that cannot be drawn leave the others alone, and the file is let go when all are done', async () => {
    let idle = 0;
    const { draw } = drawer();
    const faulty: DrawPiece = (page, frame, scale) =>
      page.page === 1 ? Promise.reject(new Error('damaged')) : draw(page, frame, scale);
    const pictures = createPagePictures(faulty, () => {
      idle += 1;
    });
    const both = [1, 2].map((page) => pictures.cut(textPage('', page), place, 0.1, wanted()));
    const [first, second] = await Promise.all(both);
    expect(first).toBeNull();
    expect(second).toMatchObject({ width: 100 });
    await Promise.resolve();
    expect(idle).toBe(1);
  });
});
