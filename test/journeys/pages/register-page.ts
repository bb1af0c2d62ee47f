/** The registers as a clerk uses them, found by role and Thai name. */
import type { Locator, Page } from 'playwright-core';
import { registers as words } from '../../../renderer/text/th/registers.ts';
import type { Book } from '../../../shared/register/entry.ts';

export type RegisterPage = {
  readonly grid: Locator;
  open(): Promise<void>;
  /** The row that holds these words. */
  row(text: string): Locator;
  search(text: string): Promise<void>;
  /** Opens the row's history and presses one of its buttons. */
  act(text: string, action: 'forward' | 'correct' | 'annotate' | 'void' | 'openDraft'): Promise<void>;
  /** One of the filters that stand in the bar, by its words. */
  filter(words: string): Promise<void>;
  /** Documents in the rows now on screen, in their order: the numbers in column ที่. */
  numbers(): Promise<string[]>;
  /** Ctrl N; fills the dialog by the names of its fields and answers Ctrl Enter. */
  enter(title: string, fields: Readonly<Record<string, string>>, look: () => Promise<void>): Promise<void>;
};

export function registerPage(page: Page, book: Book): RegisterPage {
  const grid = page.getByRole('treegrid', { name: words.title[book] });
  const row = (text: string) => grid.getByRole('row').filter({ hasText: text }).first();
  return {
    grid,
    row,
    async open() {
      await page.getByRole('link', { name: words.title[book] }).click();
      await page.getByRole('heading', { level: 1, name: words.title[book] }).waitFor();
    },
    async search(text) {
      await page.getByRole('searchbox', { name: words.search }).fill(text);
    },
    async act(text, action) {
      await row(text).click();
      await grid.getByRole('button', { name: words.history[action], exact: true }).click();
    },
    async filter(name) {
      await page.getByRole('button', { name, exact: true }).click();
    },
    async numbers() {
      return (await grid.locator('.register-row .is-documentNumber').allInnerTexts()).map((text) =>
        text.trim(),
      );
    },
    async enter(title, fields, look) {
      await page.keyboard.press('Control+n');
      const dialog = page.getByRole('dialog', { name: title });
      for (const [name, value] of Object.entries(fields))
        await dialog.getByRole('textbox', { name, exact: true }).fill(value);
      await look();
      await page.keyboard.press('Control+Enter');
      await dialog.waitFor({ state: 'detached' });
    },
  };
}
