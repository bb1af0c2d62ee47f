/** The letter workbench as a clerk uses it, found by role and Thai name. */
import type { Locator, Page } from 'playwright-core';
import { letter as words } from '../../../renderer/text/th/letter.ts';

export type LetterPage = {
  readonly body: Locator;
  readonly preview: Locator;
  /** "saved", "saving" or "not saved", as the bar says. */
  readonly saveState: Locator;
  /** The blocks of the body as they are stored: how they are numbered and what they say. */
  blocks(): Promise<string[]>;
  /** Text on the clipboard, pasted where the caret is. */
  paste(text: string): Promise<void>;
  /** A page of the web or of Word on the clipboard, as another program lays it there. */
  pasteHtml(html: string): Promise<void>;
  subject(): Promise<string>;
  /** From draft to numbered: up for signature, signed, number given. */
  issue(): Promise<void>;
};

export function letterPage(page: Page): LetterPage {
  const button = (name: string) => page.getByRole('button', { name, exact: false });
  return {
    body: page.getByRole('textbox', { name: words.body }),
    saveState: page.getByRole('heading', { level: 1 }).locator('..').getByRole('status'),
    blocks: () =>
      page
        .locator('.body-editor > p')
        .evaluateAll((blocks) =>
          blocks.map((block) => `${block.dataset.level ?? '-'} ${block.textContent?.trim() ?? ''}`),
        ),
    async paste(text) {
      await page.evaluate((words) => {
        const data = new DataTransfer();
        data.setData('text/plain', words);
        data.setData('text/html', `<p class="MsoNormal"><b>${words}</b></p>`);
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
      }, text);
    },
    async pasteHtml(html) {
      await page.evaluate((markup) => {
        const data = new DataTransfer();
        data.setData('text/html', markup);
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
      }, html);
    },
    preview: page.getByRole('region', { name: words.panes.preview }).first(),
    subject: () => page.getByRole('textbox', { name: words.fields.subject, exact: true }).inputValue(),
    async issue() {
      await button(words.actions.propose).click();
      await page.getByText(words.waiting).waitFor();
      await button(words.actions.signed).click();
      await button(words.actions.issue).click();
      const question = page.getByRole('alertdialog', { name: words.issue.title });
      await question.getByRole('button', { name: words.issue.confirm }).click();
      await page.getByText(words.locked).waitFor();
    },
  };
}
