/** A scanned bundle in the review: every value beside its piece of the page, doubts confirmed by one key, nothing silent. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findProjectRoot } from '../../electron/project-root.ts';
import { expectAccessible, startAnew, startJourney } from '../helpers/journey.ts';
import { layInInbox, type ScanFaults, scannedBundle, scannedPage } from '../helpers/scanned-bundle.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { ReviewPage } from './pages/review-page.ts';

/** Drawing a page takes a moment on a busy machine. */
const patience = { timeout: 60_000 };
const now = '2026-11-16T09:41:00';
const doubtful: ScanFaults = {
  contradicted: { '๓๑๘๔': '๓๑๘๙' },
  handwritten: ['๑๓'],
  codes: ['https://forms.example.go.th/abc123'],
  crashedPages: [5],
};
const misread: ScanFaults = { misread: { จังหวัดอุทัยธานี: 'จังหวัดอุทัยธานึ' } };

async function startReview(bundles: readonly ScanFaults[]) {
  const made = await Promise.all(bundles.map((faults, at) => scannedBundle(faults, String(at + 1))));
  const ids: string[] = [];
  const journey = await startJourney({
    now,
    prepare: async (folder) => ids.push(...(await layInInbox(folder, made))),
  });
  const { page } = journey;
  await page.getByRole('navigation', { name: 'เมนูหลัก' }).waitFor();
  const review = new ReviewPage(page);
  const open = async (at: number) => {
    await page.evaluate((id) => {
      window.location.hash = `#/inbox/${id}`;
    }, ids[at]);
    await review.waitUntilOpen();
  };
  await open(0);
  return { ...journey, review, open };
}

/** How many of a drawn crop's pixels are dark: letters, not blank paper. Waits until it is drawn. */
async function inkOf(crop: Locator): Promise<number> {
  await expect.poll(() => crop.getAttribute('data-drawn'), patience).toBe('true');
  return crop.evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
    return dark / (data.length / 4);
  });
}

describe('evidence in the review of a scanned letter', () => {
  test('values in doubt stand beside their picture and are confirmed by keys alone', async () => {
    const { page, review, faults } = await startReview([doubtful]);
    const number = review.evidence('ที่');
    expect(await inkOf(number.crop)).toBeGreaterThan(0.02);
    expect(await number.crop.getAttribute('aria-label')).toBe('ภาพจากหน้า ๑: อน ๐๐๒๓.๓/ว ๓๑๘๔');
    expect(await inkOf(review.evidence('ลงวันที่').crop)).toBeGreaterThan(0.02);
    await expect
      .poll(() => number.readings.allTextContents())
      .toEqual(['อน ๐๐๒๓.๓/ว ๓๑๘๔ อ่านทั้งบรรทัด ๕๘%', 'อน ๐๐๒๓.๓/ว ๓๑๘๙ อ่านตัวเลขซ้ำ ๘๑%']);
    // The last digit: hardly legible in the picture, and what the readers differ in.
    expect(await number.part.locator('.cut i.unsure').count()).toBe(1);
    expect(await number.part.locator('mark').allTextContents()).toEqual(['๔', '๙']);
    expect(await review.logButton.getAttribute('aria-disabled')).toBe('true');
    await page.getByText('เขียนด้วยลายมือ ตรงกับภาพแล้วกด Enter').waitFor();
    await expectAccessible(page);

    await page.keyboard.press('F8');
    for (const name of ['ที่', 'ลงวันที่']) {
      await expect.poll(() => review.isFocused(name), patience).toBe(true);
      await page.keyboard.press('Enter');
    }
    await expect.poll(() => number.part.count(), patience).toBe(0);
    await review.keepEveryDoubt();
    expect(await review.logButton.getAttribute('aria-disabled')).toBeNull();
    await review.log();
    expect(faults).toEqual([]);
  });

  test('a contradiction shows both places as pictures, with what differs marked on them', async () => {
    const { page } = await startReview([doubtful]);
    await page.keyboard.press('F8');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('F8');
    const crops = page.locator('.warn:not(.answered)').first().locator('canvas');
    await expect.poll(() => crops.count(), patience).toBe(2);
    for (const crop of await crops.all()) expect(await inkOf(crop)).toBeGreaterThan(0.02);
    expect(await page.locator('.warn:not(.answered)').first().locator('i.differs').count()).toBe(2);
    await expectAccessible(page);
  });

  test('the page stands upright, its words can be copied, its codes read, its fault is said', async () => {
    const { page, review } = await startReview([doubtful]);
    const lying = review.documentPage.locator('[data-page="2"]');
    await lying.locator('canvas[data-drawn]').waitFor();
    // Page 2 lies on its side in the file. Upright, its letters are where the reading says, and nowhere beside.
    const signatory = await lying.evaluate(inkUnder, '(นายวรากร ทองธารา)');
    expect(signatory.inside).toBeGreaterThan(0.03);
    expect(signatory.leftOf).toBe(0);

    await page.evaluate(() => {
      const words = document.querySelector('[data-page="1"] .text-layer');
      if (words === null) return;
      getSelection()?.selectAllChildren(words);
    });
    const copied = await page.evaluate(() => getSelection()?.toString());
    expect(copied).toContain('ที่ อน ๐๐๒๓.๓/ว ๓๑๘๔ ศาลากลางจังหวัดอุทัยธานี\n');

    // Dragged over on the scan, under the box of its own column, while another column has the focus.
    await review.field('การปฏิบัติ').focus();
    await review.dragOver('ศาลากลางจังหวัดอุทัยธานี');
    expect(await review.isFocused('การปฏิบัติ')).toBe(true);
    await page.keyboard.press('Control+i');
    await expect.poll(() => review.field('การปฏิบัติ').inputValue()).toBe('ศาลากลางจังหวัดอุทัยธานี');
    expect(await review.evidence('การปฏิบัติ').crop.getAttribute('aria-label')).toBe(
      'ภาพจากหน้า ๑: ศาลากลางจังหวัดอุทัยธานี',
    );
    // By keys: what is being looked at is where marking begins; a word more; the first Esc lets go of it alone.
    await review.documentPage.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => review.pickedWords.textContent()).toMatch(/^“ศาลากลางจังหวัด.+”$/);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => review.pickedWords.count()).toBe(0);
    await page.keyboard.press('Control+r');
    await expect.poll(() => turnOf(review, 1)).toBe('90');

    const codes = page.getByRole('region', { name: /^คิวอาร์โค้ด/ });
    await codes.getByText('https://forms.example.go.th/abc123').waitFor();
    expect(await codes.getByRole('link').count()).toBe(0);
    await codes.getByRole('button', { name: 'ดูในหน้า' }).press('Enter');
    await review.documentPage.getByRole('button', { name: /คิวอาร์โค้ด หน้า ๑/ }).waitFor();
    await page.getByRole('button', { name: 'หน้า ๕ มีข้อสงสัย ยังไม่ได้อ่าน' }).press('Enter');
    await review.documentPage.getByText('อ่านหน้านี้ไม่สำเร็จ').waitFor();

    // A slow disk: blank paper says so, and no mark floats over it until the picture is there.
    const original = Promise.withResolvers<void>();
    await page.route(/\/file\//, (route) => original.promise.then(() => route.continue()));
    await page.reload();
    await review.documentPage.getByText('กำลังแสดงหน้า ๑').waitFor();
    const marks = review.documentPage.locator('[data-page="1"] .evidence');
    await expect.poll(() => marks.count(), patience).toBeGreaterThan(0);
    expect(await marks.first().isVisible()).toBe(false);
    original.resolve();
    await marks.first().waitFor();
    // As the clerk left it: page 1 lies, the others stand, and the column still knows its place.
    expect([await turnOf(review, 1), await turnOf(review, 2)]).toEqual(['90', '0']);
    await review.field('การปฏิบัติ').focus();
    expect(await review.evidence('การปฏิบัติ').crop.getAttribute('aria-label')).toContain('หน้า ๑');
    expect(await review.documentPage.getByText('กำลังแสดงหน้า ๑').count()).toBe(0);
  });

  test('a sender put right once is proposed the next time with when that was, and only taken on a key', async () => {
    const { page, client, review, open } = await startReview([misread, misread]);
    await review.keepEveryDoubt();
    expect(await review.field('จาก').inputValue()).toBe('จังหวัดอุทัยธานึ');
    await review.field('จาก').fill('จังหวัดอุทัยธานี');
    await review.log();
    expect(await client.call('correction.list', {})).toMatchObject([
      { field: 'from', read: 'จังหวัดอุทัยธานึ', corrected: 'จังหวัดอุทัยธานี', count: 1 },
    ]);

    await open(1);
    await page.getByText('เคยแก้เป็น “จังหวัดอุทัยธานี” เมื่อ ๑๖ พ.ย. ๒๕๖๙').waitFor();
    expect(await review.field('จาก').inputValue()).toBe('จังหวัดอุทัยธานึ');
    await expectAccessible(page);
    await review.field('จาก').focus();
    await page.keyboard.press('Alt+1');
    await expect.poll(() => review.field('จาก').inputValue()).toBe('จังหวัดอุทัยธานี');
    await expect.poll(() => page.getByText('เคยแก้เป็น').count(), patience).toBe(0);
  });
});

async function startInbox() {
  const journey = await startJourney({ now });
  const { page, client } = journey;
  await page.waitForURL(/#\/setup$/);
  await client.call('office.loadSample', {});
  await startAnew(page, '#/');
  const inbox = new InboxPage(page);
  await inbox.open();
  return { ...journey, inbox, review: new ReviewPage(page) };
}

describe('pictures and text in the review', () => {
  test('a scan dropped as a picture is read, looked at like a PDF, and its values shown in it', async () => {
    const { page, inbox, review } = await startInbox();
    await inbox.drop([{ name: 'สแกน.jpg', type: 'image/jpeg', bytes: await scannedPage(1) }]);
    await inbox.waitUntilRead(1);
    await inbox.openRow(/ไฟป่า/);
    await review.waitUntilOpen();
    expect(await review.field('ที่').inputValue()).toBe('อน ๐๐๒๓.๓/ว ๓๑๘๔');
    await review.field('ที่').focus();
    expect(await inkOf(review.evidence('ที่').crop)).toBeGreaterThan(0.02);

    const picture = review.documentPage.getByRole('img', { name: /สแกน\.jpg/ });
    await picture.waitFor();
    const height = async () => Math.round((await picture.boundingBox())?.height ?? 0);
    const upright = await height();
    await page.keyboard.press('Control+r');
    await expect.poll(height, patience).toBeLessThan(upright);
    await page.keyboard.press('Control+Equal');
    await expect.poll(height, patience).toBeGreaterThan(0);
    await expectAccessible(page);
  });

  test('pasted text of several letters opens at the head of the one to log', async () => {
    const { inbox, review } = await startInbox();
    const fixtures = join(findProjectRoot(import.meta.url).folder, 'test', 'fixtures', 'letters');
    await inbox.paste(await readFile(join(fixtures, 'forwarded-with-scanner-marks.txt'), 'utf8'));
    await inbox.waitUntilRead(1);
    await inbox.openRow(/ซักซ้อมแนวทาง/);
    await review.waitUntilOpen();
    expect(await review.field('ที่').inputValue()).toBe('พร ๐๐๒๓.๓/ว ๗๘๐๔');
    const head = review.documentPage.getByText('๗๘๐๔').first();
    await head.waitFor();
    const distance = async () =>
      ((await head.boundingBox())?.y ?? 0) - ((await review.documentPage.boundingBox())?.y ?? 0);
    await expect.poll(distance, patience).toSatisfy((pixels: number) => pixels > 0 && pixels < 200);
  });
});

function turnOf(review: ReviewPage, page: number): Promise<string | null> {
  return review.documentPage.locator(`[data-page="${page}"]`).getAttribute('data-turn');
}

/** Share of dark pixels where the page's text layer has `words`, and just left of them. Runs in the page. */
function inkUnder(sheet: Element, words: string): { inside: number; leftOf: number } {
  const canvas = sheet.querySelector('canvas');
  const word = [...sheet.querySelectorAll('.text-layer span')].find(
    (span) => span.textContent?.trim() === words,
  );
  const context = canvas?.getContext('2d');
  if (canvas == null || word === undefined || context == null) return { inside: -1, leftOf: -1 };
  const place = word.getBoundingClientRect();
  const paper = canvas.getBoundingClientRect();
  const density = canvas.width / paper.width;
  const darkIn = (left: number) => {
    const [x, y] = [(left - paper.left) * density, (place.top - paper.top) * density];
    const { data } = context.getImageData(x, y, place.width * density, place.height * density);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
    return dark / (data.length / 4);
  };
  return { inside: darkIn(place.left), leftOf: darkIn(place.left - place.width - 8) };
}
