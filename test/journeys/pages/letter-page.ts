/** The letter workbench as a clerk uses it, found by role and Thai name. */
import type { Locator, Page } from 'playwright-core';
import { letter as words } from '../../../renderer/text/th/letter.ts';

export type LetterPage = {
  readonly body: Locator;
  readonly preview: Locator;
  subject(): Promise<string>;
  /** From draft to numbered: up for signature, signed, number given. */
  issue(): Promise<void>;
};

export function letterPage(page: Page): LetterPage {
  const button = (name: string) => page.getByRole('button', { name, exact: false });
  return {
    body: page.getByRole('textbox', { name: words.body }),
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
