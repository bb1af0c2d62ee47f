/** ตรวจหนังสือ as a clerk finds it: fields by their Thai names, doubts by F8, the number by Ctrl Enter. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export class ReviewPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** "ที่", "ลงวันที่", "จาก", "ถึง", "เรื่อง", "ต้องตอบภายใน", "การปฏิบัติ", "หมายเหตุ". */
  field(name: string): Locator {
    return this.fields.getByRole('textbox', { name, exact: true });
  }

  get fields(): Locator {
    return this.page.getByRole('region', { name: /^ข้อมูลที่/ });
  }

  /** What stands under a value: the piece of the page, and each reader's text. */
  evidence(name: string): { readonly part: Locator; readonly crop: Locator; readonly readings: Locator } {
    const part = this.fields
      .locator('.review-field')
      .filter({ has: this.page.getByRole('textbox', { name, exact: true }) })
      .locator('xpath=following-sibling::*[1][contains(@class, "field-evidence")]');
    return { part, crop: part.locator('canvas').first(), readings: part.getByRole('listitem') };
  }

  isFocused(name: string): Promise<boolean> {
    return this.field(name).evaluate((field) => field === document.activeElement);
  }

  get documentPage(): Locator {
    return this.page.getByRole('region', { name: 'หน้ากระดาษ' });
  }

  /** What the clerk has marked on the pages, in quotation marks. */
  get pickedWords(): Locator {
    return this.page.getByRole('toolbar', { name: 'ข้อความที่เลือก' }).getByRole('status');
  }

  /** With the pointer from the first to the last letter of words that stand in one line of a page in sight. */
  async dragOver(words: string): Promise<void> {
    // Under load the page may still be finding its width: the words are dragged over when they stand still.
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
    let place = await this.placeOf(words);
    let before = place;
    do {
      before = place;
      await this.page.waitForTimeout(150);
      place = await this.placeOf(words);
    } while (JSON.stringify(before) !== JSON.stringify(place));
    await this.page.mouse.move(place.left + 1, place.middle);
    await this.page.mouse.down();
    await this.page.mouse.move(place.right - 1, place.middle, { steps: 3 });
    await this.page.mouse.up();
  }

  private async placeOf(words: string): Promise<{ left: number; right: number; middle: number }> {
    const place = await this.documentPage.evaluate((pane, wanted) => {
      const word = [...pane.querySelectorAll('.text-layer span')].find(({ textContent }) =>
        textContent?.includes(wanted),
      );
      const text = word?.firstChild;
      if (text == null) return null;
      const at = text.textContent?.indexOf(wanted) ?? 0;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + wanted.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, middle: top + height / 2 };
    }, words);
    if (place === null) throw new Error(`${words} stands on no page in sight`);
    return place;
  }

  get logButton(): Locator {
    return this.page.getByRole('button', { name: /^ลงรับเลข/ });
  }

  /** The line with the stamp's three values. */
  get logged(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'ลงรับแล้ว' });
  }

  async waitUntilOpen(subject?: string | RegExp): Promise<void> {
    if (subject !== undefined) await this.page.getByRole('heading', { name: subject, level: 1 }).waitFor();
    await this.logButton.waitFor();
  }

  /** F8 to each doubt that holds the number back; the print is kept. Answers how many there were. */
  async keepEveryDoubt(): Promise<number> {
    let answered = 0;
    while ((await this.logButton.getAttribute('aria-disabled')) === 'true' && answered < 60) {
      await this.page.keyboard.press('F8');
      await this.keepCurrent();
      answered += 1;
    }
    return answered;
  }

  private async keepCurrent(): Promise<void> {
    const card = this.page.getByRole('button', { name: 'คงไว้ตามพิมพ์' }).filter({ hasText: 'Alt 2' });
    // A doubt of the reader itself has no card; Enter confirms the field.
    await this.page.keyboard.press((await card.count()) > 0 ? 'Alt+2' : 'Enter');
  }

  /** Ctrl Enter; waits for the number and answers the stamp's values as shown. */
  async log(): Promise<{ readonly running: string; readonly date: string; readonly time: string }> {
    await this.page.keyboard.press('Control+Enter');
    await this.logged.waitFor();
    const values = this.logged.locator('dd');
    await expect.poll(() => values.count()).toBe(3);
    const [running = '', date = '', time = ''] = await values.allTextContents();
    return { running, date, time };
  }
}
