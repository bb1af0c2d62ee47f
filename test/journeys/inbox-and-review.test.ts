/** From a dropped file to its number, by keyboard alone, with every kind of file that comes over a district's desk. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { invitationText, sampleBundle } from '../helpers/incoming.ts';
import { expectAccessible, startAnew, startJourney } from '../helpers/journey.ts';
import { greyPng } from '../helpers/pictures.ts';
import { docx, officeRelations, relationNamespace } from '../helpers/word-file.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { ReviewPage } from './pages/review-page.ts';

const bundleSubject = /การประชุมซักซ้อมแนวทางการจัดทำแผนป้องกันไฟป่า/;

async function startDesk() {
  const journey = await startJourney({ now: '2026-11-16T09:41:00' });
  // The first run's wizard opens by itself and stays at its address; the desk is asked for once it is there.
  await journey.page.waitForURL(/#\/setup$/);
  await journey.client.call('office.loadSample', {});
  await startAnew(journey.page, '#/');
  await journey.page.getByRole('navigation', { name: 'เมนูหลัก' }).waitFor();
  const inbox = new InboxPage(journey.page);
  await inbox.open();
  return { ...journey, inbox, review: new ReviewPage(journey.page) };
}

/** A letter for Word with macros, and a link that only looks like the department's. */
const withMacros = docx(
  [
    'ที่ อน ๐๐๑๘/๘๐๑',
    'จังหวัดอุทัยธานี',
    '๑๓ พฤศจิกายน ๒๕๖๙',
    'เรื่อง ขอเชิญซ้อมแผน',
    'เรียน นายอำเภอวังหมอก',
    'ด้วยจังหวัดจะซ้อมแผน',
  ],
  {
    'word/vbaProject.bin': 'Attribute VB_Name',
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relationNamespace}"><Relationship Id="x" Type="${officeRelations}/hyperlink" Target="https://dl\u0430.go.th/" TargetMode="External"/></Relationships>`,
  },
);

/** A folder of the scanner's, chosen in the settings by keyboard. */
async function scannerFolder(page: Page): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'saraban-scanner-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await page.evaluate(() => {
    location.hash = '#/settings/watched';
  });
  await page.getByRole('button', { name: 'เลือกโฟลเดอร์…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'โฟลเดอร์ของเครื่องสแกน' });
  await dialog.getByRole('textbox', { name: 'โฟลเดอร์' }).fill(folder);
  await dialog.getByText('ใช้ได้ ยังไม่มีไฟล์ในโฟลเดอร์').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await page.getByText('เฝ้าโฟลเดอร์นี้อยู่').waitFor();
  return folder;
}

describe('the inbox and the review', () => {
  test('a dropped bundle is reviewed and logged by keyboard, its defect noted, its stamp shown', async () => {
    const { page, client, inbox, review, faults } = await startDesk();
    await page.getByRole('heading', { name: 'ยังไม่มีหนังสือเข้า' }).waitFor();
    await expectAccessible(page);
    await inbox.drop([
      { name: 'หนังสือเวียน.pdf', type: 'application/pdf', bytes: await readFile(sampleBundle) },
    ]);
    await inbox.waitUntilRead(1);
    await expectAccessible(page);

    await inbox.openRow(bundleSubject);
    await review.waitUntilOpen(bundleSubject);
    expect(await review.field('ที่').inputValue()).toBe('อน ๐๐๒๓.๓/ว ๓๑๘๔');
    expect(await review.field('จาก').inputValue()).toBe('จังหวัดอุทัยธานี');
    expect(await review.field('ถึง').inputValue()).toBe('นายอำเภอวังหมอก');
    await review.documentPage.locator('canvas[data-drawn]').first().waitFor();
    expect(await review.logButton.getAttribute('aria-disabled')).toBe('true');
    await expectAccessible(page);

    // The second page cut off, and the step taken back: the letter is again what it was.
    const parts = page.getByRole('navigation', { name: 'ชุดนี้' }).getByRole('row');
    expect(await parts.count()).toBe(4);
    const second = page.getByRole('button', { name: /^หน้า ๒/ });
    await second.press('Enter');
    await expect.poll(() => second.getAttribute('aria-current')).toBe('page');
    await page.keyboard.press('Control+Shift+X');
    await page.getByText('แยกจากหน้า ๒ เป็นเอกสารแล้ว').waitFor();
    await expect.poll(() => parts.count()).toBe(5);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-piece')))
      .toBe('2:0');
    await expectAccessible(page);
    await page.keyboard.press('Control+z');
    await page.getByText(/ย้อนแล้ว: แยกจากหน้า ๒/).waitFor();
    await expect.poll(() => parts.count()).toBe(4);
    expect(await review.field('ที่').inputValue()).toBe('อน ๐๐๒๓.๓/ว ๓๑๘๔');

    await page.keyboard.press('F8');
    await expect.poll(() => page.locator('.evidence.current').count()).toBeGreaterThan(0);
    await page.keyboard.press('Alt+1');
    await expect.poll(() => review.field('หมายเหตุ').inputValue()).toContain('ว ๔๕๒๑');
    expect(await review.keepEveryDoubt()).toBe(1);
    await expectAccessible(page);

    expect(await review.log()).toEqual({
      running: expect.stringMatching(/^[๐-๙]+$/),
      date: '๑๖ พ.ย. ๒๕๖๙',
      time: expect.stringMatching(/^๐๙\.๔[๐-๙] น\.$/),
    });
    await page.getByRole('heading', { name: 'กล่องเข้า', level: 1 }).waitFor();
    await expectAccessible(page);
    const { rows } = await client.call('register.list', {
      book: 'received',
      year: 2569,
      order: 'newest-first',
      offset: 0,
      limit: 1,
    });
    expect(rows[0]).toMatchObject({
      documentNumber: 'อน ๐๐๒๓.๓/ว ๓๑๘๔',
      from: 'จังหวัดอุทัยธานี',
      deadline: '2026-12-04',
      note: expect.stringContaining('น่าจะเป็น “มท ๐๘๑๐.๖/ว ๔๕๒๑”'),
    });
    expect(faults).toEqual([]);
  });

  test('what was typed and answered is still there after leaving, and Esc returns to the same row', async () => {
    const { page, inbox, review } = await startDesk();
    await inbox.choose([sampleBundle]);
    await inbox.paste(invitationText);
    await inbox.waitUntilRead(2);
    await inbox.openRow(bundleSubject);
    await review.waitUntilOpen(bundleSubject);
    await page.keyboard.press('F8');
    await page.keyboard.press('Alt+2');
    await review.field('การปฏิบัติ').fill('เสนอนายอำเภอ');
    await page.keyboard.press('Control+0');
    await page.getByRole('button', { name: 'พอดีความกว้าง' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => inbox.row(bundleSubject).getAttribute('aria-selected')).toBe('true');

    await page.reload();
    await inbox.openRow(bundleSubject);
    await review.waitUntilOpen(bundleSubject);
    expect(await review.field('การปฏิบัติ').inputValue()).toBe('เสนอนายอำเภอ');
    expect(await page.getByText('ดูอีก ๑ จุดก่อน').count()).toBe(1);
  });

  test('after logging the next letter opens by itself; the same letter again is asked about', async () => {
    const { page, client, inbox, review } = await startDesk();
    await inbox.paste(invitationText);
    await inbox.waitUntilRead(1);
    await inbox.paste(invitationText.replace('จึงเรียนมา', 'จึงขอเรียนมา'));
    await inbox.waitUntilRead(2);
    // The second stands beside the first, by keyboard on a page of its own, until both are kept.
    await inbox.openRow('ซ้ำ?');
    await inbox.detail.getByRole('row', { name: /ต่างกันที่ หน้า ๑ ต่างกันบางคำ/ }).waitFor();
    await expectAccessible(page);
    await inbox.detail.getByRole('button', { name: 'เทียบสองฉบับ' }).press('Enter');
    await page.getByRole('heading', { name: 'เทียบสองฉบับ', level: 1 }).waitFor();
    await page.getByRole('row', { name: /^ชื่อไฟล์/ }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => inbox.row('ซ้ำ?').getAttribute('aria-selected')).toBe('true');
    await inbox.detail.getByRole('button', { name: 'เก็บทั้งสองฉบับ' }).press('Enter');
    await inbox.row('ซ้ำ?').waitFor({ state: 'detached' });
    await inbox.openRow(/ขอเชิญประชุมคณะกรรมการ/);
    await review.waitUntilOpen(/ขอเชิญประชุมคณะกรรมการ/);
    const first = page.url();
    // Words of a pasted text are marked by keys and put into a column like those of a page.
    await review.field('หมายเหตุ').focus();
    await review.documentPage.focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+End');
    await expect.poll(() => review.pickedWords.textContent()).toBe('“ด่วนมาก”');
    await page.keyboard.press('Control+i');
    await expect.poll(() => review.field('หมายเหตุ').inputValue()).toBe('ด่วนมาก');
    expect(await review.isFocused('หมายเหตุ')).toBe(true);
    await review.keepEveryDoubt();
    await review.log();
    await expect.poll(() => page.url()).not.toBe(first);

    await review.waitUntilOpen(/ขอเชิญประชุมคณะกรรมการ/);
    await review.keepEveryDoubt();
    await page.keyboard.press('Control+Enter');
    const question = page.getByRole('alertdialog');
    await question.waitFor();
    await expectAccessible(page);
    await question.getByRole('button', { name: 'ยังไม่ลงรับ' }).press('Enter');
    await question.waitFor({ state: 'detached' });
    const entries = await client.call('register.list', {
      book: 'received',
      year: 2569,
      text: '๕๕๑',
      order: 'newest-first',
      offset: 0,
      limit: 10,
    });
    expect(entries.total).toBe(1);

    // A stack in one file: each letter by itself, dragged together by mouse and apart again by key.
    await inbox.open();
    const numbered = (number: string) =>
      invitationText.replace('๕๕๑', number).replaceAll('งานประจำปี', 'แข่งเรือ');
    const stack = [numbered('๕๖๑'), numbered('๕๖๒'), numbered('๕๖๓')].join('\f');
    await inbox.drop([{ name: 'กอง.txt', type: 'text/plain', bytes: new TextEncoder().encode(stack) }]);
    await inbox.openRow(/แข่งเรือ/);
    await review.waitUntilOpen(/แข่งเรือ/);
    const bundle = page.getByRole('navigation', { name: 'ชุดนี้' });
    await bundle.getByText('ไฟล์นี้มีหนังสือ ๓ ฉบับ').waitFor();
    await bundle.locator('[data-piece="3:0"]').dragTo(bundle.locator('[data-piece="2:0"]'));
    await page.getByText(/ไปอยู่ใต้ หนังสือฉบับที่ ๒ แล้ว/).waitFor();
    await bundle.getByText('ไฟล์นี้มีหนังสือ ๒ ฉบับ').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Control+z');
    await bundle.getByText('ไฟล์นี้มีหนังสือ ๓ ฉบับ').waitFor();

    await review.keepEveryDoubt();
    await review.log();
    await bundle.getByText('เสร็จแล้ว ๑ จาก ๓ ฉบับ').waitFor();
    await expect.poll(() => review.field('ที่').inputValue()).toBe('อน ๐๐๑๗.๒/๕๖๒');
    await bundle.getByText(/ลงรับแล้ว เลขรับ/).waitFor();
    await expectAccessible(page);
    await review.field('หมายเหตุ').fill('ฉบับที่สอง');
    await page.keyboard.press('Escape');
    await inbox.openRow(/เสร็จแล้ว ๑ จาก ๓ ฉบับ/);
    await review.waitUntilOpen();
    expect(await review.field('หมายเหตุ').inputValue()).toBe('ฉบับที่สอง');
    await bundle.getByRole('button', { name: 'ที่เหลือไม่ต้องลงรับ' }).press('Enter');
    await page.getByText('อีก ๒ ฉบับไม่ต้องลงรับ').waitFor();
    await review.waitUntilOpen(/จัดงานประจำปี/);
    const waiting = await client.call('import.list', { includeFinished: false });
    expect(waiting.filter(({ name }) => name === 'กอง.txt')).toEqual([]);
  });

  test('a picture is typed in beside it and logged with its file; a classified letter leaves four facts', async () => {
    const { page, client, inbox, review } = await startDesk();
    const scanner = await scannerFolder(page);
    await writeFile(join(scanner, 'จากเครื่องสแกน.txt'), invitationText.replace('๕๕๑', '๕๕๓'));
    await inbox.open();
    await inbox.drop([{ name: 'สแกน.png', type: 'image/png', bytes: greyPng(800, 1100, 240) }]);
    await inbox.paste(`ลับ\n${invitationText.replace('๐๐๑๗.๒/๕๕๑', '๐๐๑๗.๒/๕๕๒')}\nลับ`);
    await inbox.waitUntilRead(3);
    expect(await inbox.row('๐๐๑๗.๒/๕๕๓').count()).toBe(1);
    await expect.poll(() => readdir(scanner)).toEqual(['นำเข้าแล้ว']);
    await rm(scanner, { recursive: true });
    await inbox.openRow('สแกน.png');
    await review.waitUntilOpen('สแกน.png');
    await review.documentPage.getByRole('img', { name: /สแกน\.png/ }).waitFor();
    await expectAccessible(page);
    await review.field('ที่').fill('อน ๐๐๑๘/๗๐๑');
    await review.field('ลงวันที่').fill('13 พ.ย. 69');
    await review.field('จาก').fill('จังหวัดอุทัยธานี');
    await review.field('เรื่อง').fill('แจ้งกำหนดการตรวจราชการ');
    await review.log();
    const { rows } = await client.call('register.list', {
      book: 'received',
      year: 2569,
      text: '๗๐๑',
      order: 'newest-first',
      offset: 0,
      limit: 1,
    });
    expect(rows[0]).toMatchObject({ documentDate: '2026-11-13', subject: 'แจ้งกำหนดการตรวจราชการ' });
    expect(rows[0]?.fileId).not.toBeNull();

    await inbox.open();
    await page.getByText('ไม่พบโฟลเดอร์ของเครื่องสแกน').waitFor();
    await inbox.pastePicture(greyPng(400, 300, 200));
    await inbox.row(/^ภาพที่วาง/).waitFor();
    await inbox.drop([{ name: 'งบ.xlsx', type: '', bytes: new Uint8Array([80, 75, 3, 4]) }]);
    await page.getByText('ยังไม่ได้นำเข้า ๑ ไฟล์ เพราะอ่านชนิดนี้ไม่ได้').waitFor();
    await inbox.drop([{ name: 'annex\u202efdp.docx', type: '', bytes: withMacros }]);
    const flagged = inbox.row('ระวังไฟล์');
    await flagged.click();
    await inbox.detail.getByText('มีมาโคร คือโปรแกรมที่ทำงานใน Word หรือ Excel').waitFor();
    await inbox.detail.getByText('https://xn--dl-8kc.go.th/').waitFor();
    expect(await inbox.detail.getByRole('link').count()).toBe(0);
    await inbox.detail.getByText('annexfdp.docx').waitFor(); // without the sign that would turn it
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).and(page.getByText('ซ้อมแผน')).waitFor();
    await page.getByText('ระวังไฟล์').waitFor();
    await page.getByRole('region', { name: 'สิ่งที่แฝงมากับไฟล์' }).waitFor();
    await expectAccessible(page);
    await inbox.open();
    await inbox.openRow('ชั้นความลับ');
    await expectAccessible(page);
    await inbox.detail.getByRole('button', { name: /^ลงทะเบียนเฉพาะ/ }).press('Enter');
    await expect.poll(() => inbox.row('ลงรับแล้ว').count()).toBe(2);
    const stub = await client.call('register.list', {
      book: 'received',
      year: 2569,
      text: '๕๕๒',
      order: 'newest-first',
      offset: 0,
      limit: 1,
    });
    expect(stub.rows[0]).toMatchObject({ secrecy: 'confidential', subject: 'เรื่องลับ', fileId: null });
  });
});
