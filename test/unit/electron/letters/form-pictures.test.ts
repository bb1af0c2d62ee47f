/**
 * The paper of every form as it was looked at and approved (test/fixtures/forms): measured against the figures of the
 * typing manual (rules §1.0), and held against what LibreOffice prints today.
 */
import { describe, expect, test } from 'vitest';
import { letterFormNames } from '../../../../shared/letter/forms/form.ts';
import { formOf } from '../../../../shared/letter/forms/index.ts';
import { approvedPictures, type PaperPage, pictureDpi } from '../../../helpers/approved-pictures.ts';
import { formPages } from '../../../helpers/form-pictures.ts';
import { differingShare, type InkLine, inkLines, solidBox } from '../../../helpers/ink.ts';
import { openLibreOffice, whyNoLibreOffice } from '../../../helpers/libreoffice.ts';

const approved = await approvedPictures('forms');
const page = (form: string, number: number) => {
  const found = approved.find((one) => one.paper === form && one.page === number);
  if (found === undefined) throw new Error(`no approved picture of ${form}, page ${number}`);
  return found;
};
const firstPages = letterFormNames.map((form) => page(form, 1));
/** Below the emblem. */
const linesOf = ({ picture }: PaperPage) =>
  inkLines(picture, pictureDpi).filter(({ baseline }) => baseline > 4.7);
const near = (cm: number) => (line: InkLine) => Math.abs(line.left - cm) < aMillimetre;
const aMillimetre = 0.1;
/** Share of a page's pixels. */
const mostDiffering = 0.005;

function expectNear(measured: number | undefined, cm: number): void {
  expect(Math.abs((measured ?? Number.NaN) - cm), `${measured} cm, not ${cm}`).toBeLessThan(aMillimetre);
}

describe('the approved paper of each form', () => {
  test('is there for all eleven, on A4', () => {
    for (const { picture } of firstPages) {
      expectNear((picture.width / pictureDpi) * 2.54, 21);
      expectNear((picture.height / pictureDpi) * 2.54, 29.7);
    }
  });

  test.each(letterFormNames)('%s bears its emblem where the regulation has it', (form) => {
    const box = solidBox(page(form, 1).picture, pictureDpi, 5);
    const { paper } = formOf(form);
    if (paper === 'plain') return expect(box).toBeNull();
    const heightCm = paper === 'garuda' ? 3 : 1.5;
    expectNear(box?.top, 1.5);
    expectNear((box?.bottom ?? 0) - (box?.top ?? 0), heightCm);
    if (paper === 'garuda') expectNear(((box?.left ?? 0) + (box?.right ?? 0)) / 2, 10.5);
    else expectNear(box?.left, 3);
  });

  test.each(letterFormNames)('%s stands three centimetres from the left, two from the right', (form) => {
    const lines = linesOf(page(form, 1));
    expect(lines.length).toBeGreaterThan(5);
    expectNear(Math.min(...lines.map(({ left }) => left)), 3);
    expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(19 + aMillimetre);
  });

  test.each(letterFormNames)('%s indents its paragraphs by two and a half centimetres', (form) => {
    expect(linesOf(page(form, 1)).filter(near(3 + 2.5)).length).toBeGreaterThan(0);
  });

  test.each(letterFormNames)('%s is set in single lines of sixteen points', (form) => {
    // TH Sarabun's own line is 1.3 of its size: 20.8 points
    const feet = linesOf(page(form, 1)).map(({ baseline }) => baseline);
    const pitches = feet.slice(1).map((foot, index) => foot - (feet[index] ?? 0));
    const single = pitches.filter((pitch) => pitch > 0.6 && pitch < 0.86);
    expect(single.length).toBeGreaterThan(0);
    for (const pitch of single) expectNear(pitch, 0.734);
  });

  test('a letter’s date and its closing begin at the middle of the sheet', () => {
    const [date, closing] = [1, 2].map((number) =>
      linesOf(page('external', number)).find(({ left }) => left > 8 && left < 13),
    );
    expectNear(date?.left, 10.5);
    expectNear(closing?.left, 10.5);
  });

  test('a letter’s page number stands in the middle, the words that follow at the lower right', () => {
    const [number] = inkLines(page('external', 2).picture, pictureDpi);
    // between the margins
    expectNear(((number?.left ?? 0) + (number?.right ?? 0)) / 2, 3 + 16 / 2);
    const foot = linesOf(page('external', 1)).at(-1);
    expectNear(foot?.right, 19);
    expect(foot?.baseline).toBeGreaterThan(27.7);
  });
});

test('a page that slips by a third of a millimetre is noticed', () => {
  for (const { paper: form, page: number, picture } of approved) {
    const slipped = new Uint8Array(picture.data.length).fill(255);
    slipped.set(picture.data.subarray(0, -1), 1);
    const share = differingShare(picture, { ...picture, data: slipped });
    expect(share, `${form} ${number}`).toBeGreaterThan(mostDiffering);
  }
});

const why = whyNoLibreOffice();
if (why !== null) console.log(`SKIPPED (${why})`);

test.skipIf(why !== null)(
  'what is printed today differs by half a percent at most',
  async () => {
    const office = await openLibreOffice();
    try {
      const today = await formPages(office);
      expect(today.map(({ paper: form, page: number }) => `${form} ${number}`).sort()).toEqual(
        approved.map(({ paper: form, page: number }) => `${form} ${number}`).sort(),
      );
      const changed = today.flatMap(({ paper: form, page: number, picture }) => {
        const share = differingShare(picture, page(form, number).picture);
        return share <= mostDiffering ? [] : [`${form} ${number}: ${(share * 100).toFixed(2)} %`];
      });
      expect(changed).toEqual([]);
    } finally {
      await office.close();
    }
  },
  300_000,
);
