/**
 * The clerk's whole day in a real browser, in Thai: the sample bundle comes in, is read, looked at, logged, forwarded,
 * signed, numbered; the DOCX opens, both registers print, and the search finds it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findProjectRoot } from '../../electron/project-root.ts';
import { letter as letterWords } from '../../renderer/text/th/letter.ts';
import { registers as registerWords } from '../../renderer/text/th/registers.ts';
import { expectAccessible, startJourney } from '../helpers/journey.ts';
import { pdfText } from '../helpers/pdf-text.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { letterPage } from './pages/letter-page.ts';
import { registerPage } from './pages/register-page.ts';
import { ReviewPage } from './pages/review-page.ts';

const bundle = join(findProjectRoot(import.meta.url).folder, 'assets/samples/circular-bundle.pdf');
const subject = 'การประชุมซักซ้อมแนวทางการจัดทำแผนป้องกันไฟป่า';

test('a circular comes in and goes out again, numbered, on paper and in both registers', async () => {
  const { page, client, faults } = await startJourney({ now: '2026-11-16T09:41:00' });
  await page.getByRole('button', { name: 'ลองกับอำเภอตัวอย่างก่อน' }).click();
  await page.getByText('ข้อมูลตัวอย่าง').first().waitFor();
  await expectAccessible(page);

  const inbox = new InboxPage(page);
  await inbox.open();
  await inbox.choose([bundle]);
  await inbox.waitUntilRead(1);
  await expectAccessible(page);
  await inbox.openRow(subject);

  const review = new ReviewPage(page);
  await review.waitUntilOpen();
  await expectAccessible(page);
  expect(await review.field('จาก').inputValue()).toBe('จังหวัดอุทัยธานี');
  expect(await review.keepEveryDoubt()).toBeGreaterThan(0);
  const stamp = await review.log();
  expect(stamp.running).toContain('๔๒๑๘');

  const received = registerPage(page, 'received');
  await received.open();
  await expectAccessible(page);
  await received.act(subject, 'forward');

  const letter = letterPage(page);
  await letter.body.waitFor();
  await expectAccessible(page);
  expect(await letter.subject()).toContain(subject);
  await letter.issue();
  await expectAccessible(page);

  const docx = unzipSync(await download(page, letterWords.actions.docx));
  const text = wordText(strFromU8(docx['word/document.xml'] ?? new Uint8Array()));
  expect(text).toContain('อน ๐๐๒๓.๙/ว ๑๘๓๗');
  expect(text).toContain('๑๖ พฤศจิกายน ๒๕๖๙');
  expect(text).toContain('นายกเทศมนตรี และนายกองค์การบริหารส่วนตำบล ทุกแห่ง');

  await received.open();
  await expect.poll(() => received.row(subject).textContent()).toContain('ว ๑๘๓๗');
  await received.search('๓๑๘๔');
  await expect.poll(() => received.row(subject).count()).toBe(1);
  await received.search('ไม่มีคำนี้ในทะเบียน');
  await page.getByText(registerWords.empty.filtered).waitFor();
  await expectAccessible(page);

  const sent = registerPage(page, 'sent');
  await sent.open();
  await sent.row(subject).waitFor();
  await expectAccessible(page);
  for (const book of ['received', 'sent'] as const) {
    const { outputId } = await client.call('register.print', { book, year: 2569 });
    const printed = await pdfText(await client.download(`output/${outputId}`));
    expect(printed).toContain(registerWords.title[book].replace(/\s/g, ''));
    expect(printed).toContain('อน๐๐๒๓.๙/ว๑๘๓๗');
  }
  expect(faults).toEqual([]);
});

async function download(page: Page, button: string): Promise<Uint8Array> {
  const [file] = await Promise.all([
    page.waitForEvent('download') as Promise<Download>,
    page.getByRole('button', { name: button }).click(),
  ]);
  return new Uint8Array(await readFile(await file.path()));
}

/** The words of a Word document in reading order, U+00A0 as a space. */
function wordText(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('').replace(/\u00a0/g, ' ');
}
