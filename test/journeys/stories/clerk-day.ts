/**
 * The clerk's whole day on screen, in Thai: the sample bundle comes in, is read, looked at, logged, forwarded, signed and
 * numbered; the DOCX opens, both registers print, and the search finds it. Told once, walked on both hosts.
 */
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findProjectRoot } from '../../../electron/project-root.ts';
import { letter as letterWords } from '../../../renderer/text/th/letter.ts';
import { registers as registerWords } from '../../../renderer/text/th/registers.ts';
import type { Client } from '../../../shared/contract/client.ts';
import { expectAccessible } from '../../helpers/journey.ts';
import { pdfText } from '../../helpers/pdf-text.ts';
import { InboxPage } from '../pages/inbox-page.ts';
import { letterPage } from '../pages/letter-page.ts';
import { registerPage } from '../pages/register-page.ts';
import { ReviewPage } from '../pages/review-page.ts';

export const dayOfTheStory = '2026-11-16T09:41:00';
const bundle = join(findProjectRoot(import.meta.url).folder, 'assets/samples/circular-bundle.pdf');
const subject = 'การประชุมซักซ้อมแนวทางการจัดทำแผนป้องกันไฟป่า';

export type Desk = {
  readonly page: Page;
  /** Looks behind the screen over the host's own transport. */
  readonly client: Pick<Client, 'call' | 'download'>;
  /** Presses the button and brings the file that the host then gives the person. */
  savedFile(button: string): Promise<Uint8Array>;
};

/** What the office's first run left: the numbers the story must come to. */
export type Expected = { readonly running: string; readonly number: string };

export async function clerkDay(desk: Desk, expected: Expected): Promise<void> {
  await takeIn(desk.page);
  await logIt(desk.page, expected);
  await forwardIt(desk, expected);
  await findIt(desk.page, expected);
  await printBoth(desk, expected);
}

async function takeIn(page: Page): Promise<void> {
  const inbox = new InboxPage(page);
  await inbox.open();
  await expectAccessible(page);
  await inbox.choose([bundle]);
  await inbox.waitUntilRead(1);
  await expectAccessible(page);
  await inbox.openRow(subject);
}

async function logIt(page: Page, { running }: Expected): Promise<void> {
  const review = new ReviewPage(page);
  await review.waitUntilOpen();
  await expectAccessible(page);
  expect(await review.field('จาก').inputValue()).toBe('จังหวัดอุทัยธานี');
  // The bundle carries planted faults: a cited number, a weekday, a telephone.
  expect(await review.keepEveryDoubt()).toBeGreaterThan(0);
  expect((await review.log()).running).toContain(running);
}

async function forwardIt({ page, savedFile }: Desk, { number }: Expected): Promise<void> {
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
  const docx = unzipSync(await savedFile(letterWords.actions.docx));
  const text = wordText(strFromU8(docx['word/document.xml'] ?? new Uint8Array()));
  expect(text).toContain(number);
  expect(text).toContain('๑๖ พฤศจิกายน ๒๕๖๙');
  expect(text).toContain('นายกเทศมนตรี และนายกองค์การบริหารส่วนตำบล ทุกแห่ง');
}

async function findIt(page: Page, { number }: Expected): Promise<void> {
  const received = registerPage(page, 'received');
  await received.open();
  await expect.poll(() => received.row(subject).textContent()).toContain(number.split('/').at(-1));
  await received.search('3184'); // the source's number, typed in ASCII digits
  await expect.poll(() => received.row(subject).count()).toBe(1);
  await received.search('ไม่มีคำนี้ในทะเบียน');
  await page.getByText(registerWords.empty.notFoundHint).waitFor();
  await expectAccessible(page);
  await received.search('หมอกควัน');
  await expect.poll(() => received.row(subject).count()).toBe(1);
}

async function printBoth({ page, client }: Desk, { number }: Expected): Promise<void> {
  const sent = registerPage(page, 'sent');
  await sent.open();
  await sent.row(subject).waitFor();
  await expectAccessible(page);
  for (const book of ['received', 'sent'] as const) {
    const { outputId } = await client.call('register.print', { book, year: 2569 });
    const printed = await pdfText(await client.download(`output/${outputId}`));
    expect(printed).toContain(registerWords.title[book]);
    expect(printed).toContain(number.replace(/\s/g, ''));
  }
}

/** The words of a Word document in reading order, U+00A0 as a space. */
function wordText(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map(([, words]) => words)
    .join('')
    .replace(/\u00a0/g, ' ');
}
