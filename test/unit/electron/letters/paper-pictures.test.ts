/**
 * The papers around a letter as they were looked at and approved (test/fixtures/papers): measured against the figures
 * of the regulation, and held against what the office's own calls print today, through the browser that prints them.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChromiumPrinting } from '../../../../electron/headless/printing.ts';
import { envelopeNames, envelopeSizes } from '../../../../shared/letter/going-out.ts';
import { approvedPictures, type PaperPage, pagesOf, pictureDpi } from '../../../helpers/approved-pictures.ts';
import { cmAt, differingShare, type InkBox, inkLines, solidBox } from '../../../helpers/ink.ts';
import { officePaperPages, officePapers } from '../../../helpers/office-papers.ts';

const printing = createChromiumPrinting();
const approved = await approvedPictures('papers');
let today: readonly PaperPage[] = [];
beforeAll(async () => {
  today = await officePaperPages(printing);
});
afterAll(() => printing.close());

/** Share of a page's pixels. */
const mostDiffering = 0.005;
const aMillimetre = 0.1;

function pageOf(pages: readonly PaperPage[], paper: string, number = 1): PaperPage {
  const found = pages.find((one) => one.paper === paper && one.page === number);
  if (found === undefined) throw new Error(`no picture of ${paper}, page ${number}`);
  return found;
}
const linesOf = (paper: string, number = 1) => inkLines(pageOf(today, paper, number).picture, pictureDpi);

function expectNear(measured: number | undefined, cm: number): void {
  expect(Math.abs((measured ?? Number.NaN) - cm), `${measured} cm, not ${cm}`).toBeLessThan(aMillimetre);
}

/** All ink right of `fromCm` and above `downToCm`. */
function inkWithin({ picture }: PaperPage, fromCm: number, downToCm: number): InkBox {
  let box = { left: picture.width, right: -1, top: picture.height, bottom: -1 };
  const pixel = (cm: number) => Math.round((cm / 2.54) * pictureDpi);
  for (let y = 0; y < Math.min(picture.height, pixel(downToCm)); y += 1)
    for (let x = pixel(fromCm); x < picture.width; x += 1) {
      if ((picture.data[y * picture.width + x] ?? 255) > 200) continue;
      const { left, right, top, bottom } = box;
      box = {
        left: Math.min(left, x),
        right: Math.max(right, x),
        top: Math.min(top, y),
        bottom: Math.max(bottom, y),
      };
    }
  const cm = (at: number) => cmAt(at, pictureDpi);
  return { left: cm(box.left), right: cm(box.right + 1), top: cm(box.top), bottom: cm(box.bottom + 1) };
}

test('what is printed today differs from what was approved by half a percent at most', () => {
  const nameOf = ({ paper, page }: PaperPage) => `${paper} ${page}`;
  expect(today.map(nameOf).sort()).toEqual(approved.map(nameOf).sort());
  const changed = today.flatMap((one) => {
    const share = differingShare(one.picture, pageOf(approved, one.paper, one.page).picture);
    return share <= mostDiffering ? [] : [`${nameOf(one)}: ${(share * 100).toFixed(2)} %`];
  });
  expect(changed).toEqual([]);
});

describe.each(envelopeNames)('the envelope %s', (size) => {
  const paper = `envelope-${size}`;

  test('has the size of ข้อ 77, and the emblem of one and a half centimetres at its upper left', () => {
    const { picture } = pageOf(today, paper);
    expectNear(cmAt(picture.width, pictureDpi), envelopeSizes[size].widthMm / 10);
    expectNear(cmAt(picture.height, pictureDpi), envelopeSizes[size].heightMm / 10);
    const box = solidBox(picture, pictureDpi, 5);
    expectNear((box?.bottom ?? 0) - (box?.top ?? 0), 1.5);
    expect(box?.left).toBeLessThan(2);
  });

  test('has the addressee where the office wants it, whole even when the name is long', () => {
    const { widthMm, heightMm } = envelopeSizes[size];
    for (const number of [1, 2, 3]) {
      const lines = linesOf(paper, number).filter(({ baseline }) => baseline > (heightMm / 10) * 0.46);
      expect(lines.length).toBeGreaterThan(0);
      for (const { left, right } of lines) {
        expectNear(left, (widthMm / 10) * 0.4);
        expect(right).toBeLessThan(widthMm / 10 - 1 + aMillimetre);
      }
    }
  });
});

test('the receive stamp is five centimetres by two and a half, at the upper right, alone and on a copy', () => {
  for (const paper of ['stamp-alone', 'stamp-on-copy']) {
    const box = inkWithin(pageOf(today, paper), 15, 4);
    expectNear(box.right - box.left, 5);
    expectNear(box.bottom - box.top, 2.5);
    expectNear(box.right, 21 - 0.6);
    expectNear(box.top, 0.6);
  }
});

test('the duplicate has its makers at the lower right, the certified copy its word in the middle above the emblem', () => {
  const makers = linesOf('duplicate').slice(-3);
  for (const { left } of makers) expectNear(left, 12.2);
  expectNear(makers[0]?.baseline, 29.7 - 2.2);
  const [mark] = linesOf('certified-copy');
  expectNear(((mark?.left ?? 0) + (mark?.right ?? 0)) / 2, 10.5);
  expectNear(mark?.baseline, 1.2);
});

test.each(['receipts', 'reply-forms', 'minute', 'reminder', 'duplicate', 'certified-copy'])(
  '%s stands three centimetres from the left and two from the right',
  (paper) => {
    const lines = linesOf(paper).filter(({ baseline }) => baseline > 4.7);
    expectNear(Math.min(...lines.map(({ left }) => left)), 3);
    expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(19 + aMillimetre);
  },
);

test('the delivery book lies on its side, a table of a head and a line a recipient from margin to margin', () => {
  const page = pageOf(today, 'delivery-book');
  expectNear(cmAt(page.picture.width, pictureDpi), 29.7);
  expectNear(cmAt(page.picture.height, pictureDpi), 21);
  const box = inkWithin(page, 0, 21);
  expectNear(box.left, 3);
  expectNear(box.right, 29.7 - 2);
});

test('replies are handed out one by one: none bears the number of a page', () => {
  for (const number of [1, 2, 3]) expect(linesOf('reply-forms', number)[0]?.baseline).toBeGreaterThan(2.5);
});

test('an office that cut another stamp and addresses envelopes elsewhere prints so', async () => {
  const style = {
    stampWidthCm: 6,
    stampHeightCm: 3,
    stampTopCm: 2,
    stampRightCm: 1,
    envelopeLeftPercent: 50,
  };
  const papers = await officePapers(printing, { style, only: ['stamp-alone', 'envelope-DL'] });
  const drawn = await Promise.all([...papers].map(([name, pdf]) => pagesOf(name, pdf)));
  const [stamp, envelope] = ['stamp-alone', 'envelope-DL'].map((name) => pageOf(drawn.flat(), name));
  if (stamp === undefined || envelope === undefined) throw new Error('a paper has no page');
  const box = inkWithin(stamp, 12, 8);
  expectNear(box.right - box.left, 6);
  expectNear(box.bottom - box.top, 3);
  expectNear(box.top, 2);
  expectNear(box.right, 20);
  expectNear(inkLines(envelope.picture, pictureDpi).at(-1)?.left, 11);
});
