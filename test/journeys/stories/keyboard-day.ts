/**
 * The three ways of every day without a mouse: a file comes in, is looked at and logged; the letter is forwarded, numbered
 * and saved as a file; the register is printed. Told for a desk that holds other work already.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { letter as letterWords } from '../../../renderer/text/th/letter.ts';
import { registers as registerWords } from '../../../renderer/text/th/registers.ts';
import { invitationText } from '../../helpers/incoming.ts';
import { type Keyboard, keyboardOnly } from '../../helpers/keyboard-only.ts';
import { InboxPage } from '../pages/inbox-page.ts';
import { letterPage } from '../pages/letter-page.ts';
import { ReviewPage } from '../pages/review-page.ts';

/** `number` tells this day's letter from all others: “๐๐๑๗.๒/๖๗๑”. */
export async function keyboardDay(page: Page, number: string): Promise<void> {
  const inbox = new InboxPage(page);
  const keyboard = await keyboardOnly(page);
  await receive(inbox, keyboard, number);
  await forward(page, keyboard);
  await print(page, keyboard);
  await keyboard.end();
}

async function receive(inbox: InboxPage, keyboard: Keyboard, number: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'saraban-keyboard-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, `หนังสือ ${number.replace('/', '-')}.txt`);
  await writeFile(file, invitationText.replace('๐๐๑๗.๒/๕๕๑', number));
  await inbox.open();
  await inbox.choose([file]);
  const row = inbox.row(number).first();
  await row.waitFor({ timeout: 30_000 });
  await keyboard.tabTo(inbox.queue);
  await keyboard.press('Home');
  const rows = await inbox.queue.getByRole('option').count();
  for (let at = 0; at < rows && (await row.getAttribute('aria-selected')) !== 'true'; at += 1)
    await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  const review = new ReviewPage(inbox.page);
  await review.waitUntilOpen();
  await answerDoubts(review, keyboard);
  await keyboard.press('Control+Enter');
  await review.logged.waitFor();
}

/** As a clerk keeps what is printed: F8 to each doubt, Alt 2 on a card, Enter in a field. */
async function answerDoubts(review: ReviewPage, keyboard: Keyboard): Promise<void> {
  for (let doubts = 0; doubts < 20; doubts += 1) {
    if ((await review.logButton.getAttribute('aria-disabled')) !== 'true') return;
    await keyboard.press('F8');
    const card = review.page.getByRole('button', { name: 'คงไว้ตามพิมพ์' }).filter({ hasText: 'Alt 2' });
    await keyboard.press((await card.count()) > 0 ? 'Alt+2' : 'Enter');
  }
}

async function forward(page: Page, keyboard: Keyboard): Promise<void> {
  await keyboard.press('Control+Shift+F');
  const { body } = letterPage(page);
  await body.waitFor({ state: 'attached' });
  await keyboard.press('Control+Enter');
  await page.getByText(letterWords.waiting).waitFor();
  await keyboard.press('Control+Enter');
  await page.getByRole('button', { name: letterWords.actions.issue }).waitFor();
  await keyboard.press('Control+Enter');
  const question = page.getByRole('alertdialog', { name: letterWords.issue.title });
  await question.waitFor();
  await keyboard.press('Control+Enter');
  await question.waitFor({ state: 'detached' });
  await page.getByText(letterWords.locked).first().waitFor({ state: 'attached' });
  const button = page.getByRole('button', { name: letterWords.actions.docx, exact: false }).first();
  await button.waitFor();
  await keyboard.tabTo(button);
  const download = page.waitForEvent('download');
  await keyboard.press('Enter');
  expect((await download).suggestedFilename()).toContain('.docx');
}

async function print(page: Page, keyboard: Keyboard): Promise<void> {
  await keyboard.press('Control+6');
  await page.getByRole('heading', { level: 1, name: registerWords.title.sent }).waitFor();
  await keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: registerWords.printing.title.sent });
  // The paper is shown first; its button waits for it.
  await dialog.locator('.main-act:not([aria-disabled])').waitFor();
  const sent = page.waitForResponse((response) => response.url().includes('/output/'));
  await keyboard.press('Control+Enter');
  expect((await sent).ok()).toBe(true);
  await dialog.waitFor({ state: 'detached' });
}
