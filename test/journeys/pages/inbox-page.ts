/** กล่องเข้า as a clerk finds it: by role and Thai name. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export class InboxPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    // Asked for long before it is needed: the browser begins to hand pickers over only a moment later.
    page.on('filechooser', () => undefined);
  }

  get queue(): Locator {
    return this.page.getByRole('listbox', { name: 'คิวนำเข้า' });
  }

  get detail(): Locator {
    return this.page.getByRole('complementary', { name: 'รายละเอียดของไฟล์ที่เลือก' });
  }

  row(words: string | RegExp): Locator {
    return this.queue.getByRole('option').filter({ hasText: words });
  }

  /** Ctrl 2, as from anywhere. */
  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'เมนูหลัก' }).waitFor();
    await this.page.keyboard.press('Control+2');
    await this.page.getByRole('heading', { name: 'กล่องเข้า', level: 1 }).waitFor();
  }

  /** Ctrl O and the system's picker. */
  async choose(files: readonly string[]): Promise<void> {
    const picker = this.page.waitForEvent('filechooser');
    await this.page.keyboard.press('Control+o');
    await (await picker).setFiles([...files]);
  }

  /** Files dragged in from the desktop, dropped anywhere in the window. */
  async drop(files: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[]) {
    const given = files.map(({ name, type, bytes }) => ({ name, type, bytes: [...bytes] }));
    const transfer = await this.page.evaluateHandle((all) => {
      const data = new DataTransfer();
      for (const { name, type, bytes } of all)
        data.items.add(new File([new Uint8Array(bytes)], name, { type }));
      return data;
    }, given);
    const place = this.page.getByRole('main');
    for (const type of ['dragenter', 'dragover', 'drop'])
      await place.dispatchEvent(type, { dataTransfer: transfer });
  }

  /** Text on the clipboard, pasted outside any field, then imported. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((words) => {
      const data = new DataTransfer();
      data.setData('text/plain', words);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
    await this.page.getByRole('dialog', { name: 'วางข้อความของหนังสือ' }).waitFor();
    await this.page.keyboard.press('Control+Enter');
  }

  /** A picture of the screen on the clipboard, pasted outside any field. */
  async pastePicture(bytes: Uint8Array): Promise<void> {
    await this.page.evaluate(
      (given) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(given)], 'image.png', { type: 'image/png' }));
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      },
      [...bytes],
    );
  }

  async waitUntilRead(count: number): Promise<void> {
    await expect.poll(() => this.queue.getByRole('option').count(), { timeout: 30_000 }).toBe(count);
    await expect
      .poll(() => this.queue.getByRole('group', { name: /กำลังอ่าน/ }).count(), { timeout: 60_000 })
      .toBe(0);
  }

  /** Chooses the row with the arrow keys and opens it with Enter. */
  async openRow(words: string | RegExp): Promise<void> {
    const row = this.row(words).first();
    await row.waitFor();
    await this.queue.locator('[aria-selected="true"]').focus();
    await this.page.keyboard.press('Home');
    const count = await this.queue.getByRole('option').count();
    for (let tries = 0; tries < count; tries++) {
      if ((await row.getAttribute('aria-selected')) === 'true') break;
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
  }
}
