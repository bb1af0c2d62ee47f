/** One desk for every form of the regulation: an order with a table, a memo, minutes without a number; undo, crashes, earlier texts. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { letter as words } from '../../renderer/text/th/letter.ts';
import type { LetterFormName } from '../../shared/letter/forms/form.ts';
import type { LetterContent } from '../../shared/letter/letter.ts';
import { formLabels } from '../../shared/text/form-labels.ts';
import { expectAccessible, type Journey, startAnew, startJourney } from '../helpers/journey.ts';
import { greyPng } from '../helpers/pictures.ts';
import { letterPage } from './pages/letter-page.ts';

/** The page is drawn after the save; a busy machine takes its time. */
const slow = { timeout: 15_000 };
const today = '2026-11-23T09:41:00';

async function startDesk(): Promise<Journey> {
  const journey = await startJourney({ now: today });
  await journey.page.waitForURL(/#\/setup$/);
  await journey.client.call('office.loadSample', {});
  await startAnew(journey.page, '#/');
  await journey.page.getByRole('navigation', { name: 'เมนูหลัก' }).waitFor();
  return journey;
}

/** By the drafts place and its dialog, as a clerk does; gives the new letter's id. */
async function beginLetter(page: Page, form: LetterFormName): Promise<string> {
  await page.keyboard.press('Control+3');
  await page.getByRole('heading', { name: words.list.title, level: 1 }).waitFor();
  await page.getByRole('button', { name: words.list.new }).click();
  const dialog = page.getByRole('dialog', { name: words.newLetter.title });
  await dialog.getByRole('button', { name: words.forms[form] }).click();
  await page.getByRole('heading', { name: formLabels[form].th, level: 1 }).waitFor();
  return page.url().split('/').at(-1) ?? '';
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const savedContent = async ({ client }: Journey, id: string): Promise<LetterContent> =>
  (await client.call('letter.get', { id })).letter;

test('an order is chosen by its form, gets a table from a spreadsheet and its own number, and keeps all of it', async () => {
  const journey = await startDesk();
  const { page, faults } = journey;
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: words.list.new }).click();
  await page.getByRole('dialog', { name: words.newLetter.title }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const id = await beginLetter(page, 'order');
  const desk = letterPage(page);
  await expectAccessible(page);
  // What an order does not bear is not asked for.
  for (const name of [words.fields.addressee, words.fields.complimentaryClose])
    expect(await field(page, name).count()).toBe(0);
  expect(await page.getByText(words.fields.circular).count()).toBe(0);

  await field(page, words.fields.subject).fill('แต่งตั้งคณะทำงานตรวจแหล่งน้ำ');
  await desk.body.click();
  await page.keyboard.type('ด้วยอำเภอวังหมอกจะตรวจแหล่งน้ำ');
  await press(page, words.tools.table);
  await pasteHtml(
    page,
    '<style>td{color:red}</style><table style="width:99%"><tr><td style="color:red">ที่</td><td>ชื่อ</td><td>หมู่</td></tr><tr><td>1</td><td>นายก\u200bล้า</td><td>3</td></tr><tr><td>2</td><td>นางแก้ว</td><td>12</td></tr><tr><td>3</td><td><p>นาย<b>ดำ</b><br>ทุ่งรวง</p></td><td>5</td></tr></table>',
  );
  await expectAccessible(page);
  const grid = page.locator('.body-editor table');
  await expect
    .poll(() => grid.locator('td').allInnerTexts())
    .toEqual(['ที่', 'ชื่อ', 'หมู่', '๑', 'นายกล้า', '๓', '๒', 'นางแก้ว', '๑๒', '๓', 'นายดำ ทุ่งรวง', '๕']);
  // Tab walks the cells, and makes a row after the last.
  await grid.locator('td').last().click();
  // The editor learns of a click by the browser's selectionchange, a task later; no hand is faster from mouse to key.
  await page.waitForTimeout(250);
  await page.keyboard.press('Tab');
  await page.keyboard.type('๔');
  await page.keyboard.press('Tab');
  await page.keyboard.type('นางบัว');
  await press(page, words.table.right);
  await press(page, words.table.wider);
  await expect
    .poll(() => desk.preview.locator('text').allTextContents(), slow)
    .toContainEqual(expect.stringContaining('นางบัว'));

  await press(page, words.actions.propose);
  await page.getByText(words.waiting).waitFor();
  await press(page, words.actions.signed);
  await page.getByRole('button', { name: words.actions.issue }).click();
  const question = page.getByRole('alertdialog', { name: words.issue.title });
  await expectAccessible(page);
  await question.getByRole('button', { name: words.issue.confirm }).click();
  await page.getByText(words.locked).waitFor();
  const content = await savedContent(journey, id);
  expect(content.body).toMatchObject([
    { kind: 'paragraph', text: 'ด้วยอำเภอวังหมอกจะตรวจแหล่งน้ำ' },
    {
      kind: 'table',
      table: {
        headRows: 1,
        align: ['centre', 'right', 'centre'],
        rows: { length: 5, 1: ['๑', 'นายกล้า', '๓'], 4: ['๔', 'นางบัว', ''] },
      },
    },
  ]);
  expect((await journey.client.call('letter.get', { id })).letter.number).toBe('๑/๒๕๖๙');
  await expectAccessible(page);
  expect(faults).toEqual([]);
});

test('minutes have no number: their fields are people and times, and finishing them takes none', async () => {
  const journey = await startDesk();
  const { page, faults } = journey;
  const id = await beginLetter(page, 'minutes');
  await page.getByText(words.willBe.noNumber).waitFor();
  expect(await page.getByText(words.fields.prefix, { exact: true }).count()).toBe(0);
  await field(page, words.fields.meetingName).fill('ประชุมหัวหน้าส่วนราชการ');
  await field(page, words.dates.minutes).fill('20 พ.ย. 69');
  await field(page, 'สถานที่ประชุม').fill('หอประชุมอำเภอวังหมอก');
  await field(page, 'ผู้มาประชุม').fill(
    'นายธีรภพ ศรีวังทอง, นายอำเภอวังหมอก, ประธาน\nนางสาวปุณยา ฟ้าแจ้ง, เจ้าพนักงานธุรการ',
  );
  await field(page, 'เริ่มประชุมเวลา').fill('๐๙.๓๐');
  await field(page, 'เลิกประชุมเวลา').fill('๑๑.๐๐');
  await field(page, 'ผู้จดรายงานการประชุม').fill('นางสาวปุณยา ฟ้าแจ้ง, เจ้าพนักงานธุรการ');
  const desk = letterPage(page);
  await desk.body.click();
  await page.keyboard.press('Control+Shift+h');
  await page.keyboard.type('ระเบียบวาระที่ ๑ เรื่องแจ้งให้ที่ประชุมทราบ');
  await page.keyboard.press('Enter');
  await page.keyboard.type('ประธานแจ้งแนวทางจัดเก็บเอกสาร');
  await expect.poll(() => desk.blocks()).toHaveLength(2);
  await expectAccessible(page);
  // Words on the page lead to their block; the block at the cursor is marked there.
  await expect
    .poll(() => desk.preview.locator('text').allTextContents(), slow)
    .toContainEqual(expect.stringContaining('แนวทาง'));
  await desk.preview.locator('text', { hasText: 'ระเบียบวาระที่' }).click();
  // The cursor comes with the next frame; no hand presses a key before that.
  await page.waitForFunction(() =>
    document.getSelection()?.anchorNode?.parentElement?.closest('.ProseMirror-focused .body-heading'),
  );
  await page.keyboard.press('End');
  await page.keyboard.type(' (๑)');
  await expect.poll(() => page.locator('.body-heading').textContent()).toContain('ทราบ (๑)');
  await expect.poll(() => desk.preview.locator('.preview-here').count(), slow).toBe(1);

  await press(page, words.actions.propose);
  await page.getByText(words.waiting).waitFor();
  await press(page, words.actions.signed);
  await page.getByRole('button', { name: words.actions.finish }).click();
  const question = page.getByRole('alertdialog', { name: words.issue.finish });
  await expectAccessible(page);
  await question.getByRole('button', { name: words.issue.finishConfirm }).click();
  await page.getByText(words.finished).waitFor();
  const { letter } = await journey.client.call('letter.get', { id });
  expect(letter).toMatchObject({ number: null, entryId: null, state: 'numbered', date: '2026-11-20' });
  await expectAccessible(page);
  expect(faults).toEqual([]);
});

test('in a memo undo goes over head, text and attachment; a reload loses no word; an earlier text comes back', async () => {
  const journey = await startDesk();
  const { page, client, folder, faults } = journey;
  const id = await beginLetter(page, 'memo');
  const desk = letterPage(page);
  const subject = field(page, words.fields.subject);
  await subject.fill('ขออนุมัติจัดซื้อกระดาษ');
  await desk.body.click();
  await page.keyboard.type('ด้วยงานสารบรรณไม่มีกระดาษ');
  const picture = join(folder, 'map.png');
  writeFileSync(picture, greyPng(300, 300));
  const chooser = page.waitForEvent('filechooser');
  await press(page, words.tools.picture);
  await (await chooser).setFiles(picture);
  await page.locator('.body-picture img[src^="blob:"]').waitFor();
  await press(page, words.attachments.add);
  const attachment = page.getByRole('textbox', { name: 'ข้อความบัญชีแนบท้าย ๑' });
  await attachment.click();
  await page.keyboard.type('รายการกระดาษ');
  // Words of the attachment's page lead into its own text, to the very letter that is pressed.
  await subject.click();
  const onPaper = desk.preview.locator('text', { hasText: 'รายการกระดาษ' });
  await onPaper.waitFor(slow);
  await onPaper.click({ position: { x: 1, y: 2 } });
  await expect.poll(() => attachment.evaluate((text) => text === document.activeElement)).toBe(true);
  await expectAccessible(page);
  await expect.poll(() => desk.saveState.innerText(), slow).toBe(words.saved);
  expect(await savedContent(journey, id)).toMatchObject({
    body: [{ kind: 'paragraph' }, { kind: 'picture', aspect: 1 }],
    attachments: [{ landscape: false, body: [{ text: 'รายการกระดาษ' }] }],
  });

  for (let steps = 0; steps < 40 && (await subject.inputValue()) !== ''; steps += 1)
    await page.keyboard.press('Control+z');
  expect(await attachment.count()).toBe(0);
  await expect.poll(() => desk.blocks()).toEqual(['- ']);
  for (let steps = 0; steps < 40 && (await attachment.count()) === 0; steps += 1)
    await page.keyboard.press('Control+y');
  for (let steps = 0; steps < 5; steps += 1) await page.keyboard.press('Control+y');
  await expect.poll(() => attachment.textContent()).toBe('รายการกระดาษ');
  await expect.poll(() => desk.blocks()).toContain('- ด้วยงานสารบรรณไม่มีกระดาษ');

  // The page goes down before any save could take the words.
  await page.route('**/call/letter.save', (route) => route.abort('connectionfailed'));
  await subject.fill('ขออนุมัติจัดซื้อกระดาษและหมึก');
  await page.reload();
  await page.getByText(words.leftover.back).waitFor();
  expect(await subject.inputValue()).toBe('ขออนุมัติจัดซื้อกระดาษและหมึก');
  await page.unrouteAll();
  await expect.poll(() => desk.saveState.innerText(), slow).toBe(words.saved);
  expect((await savedContent(journey, id)).subject).toBe('ขออนุมัติจัดซื้อกระดาษและหมึก');

  await press(page, words.states.open);
  const earlier = page.getByRole('dialog', { name: words.states.title });
  await earlier.waitFor();
  await expectAccessible(page);
  const states = await client.call('letter.snapshots', { id });
  const then = await client.call('letter.snapshot', { id, seq: states[0]?.seq ?? 0 });
  expect(states.length).toBeGreaterThan(0);
  expect(await earlier.locator('ins').count()).toBeGreaterThan(0);
  await earlier.getByRole('button', { name: words.states.take }).click();
  await expect.poll(() => subject.inputValue()).toBe(then.subject);
  await page.keyboard.press('Control+z');
  await expect.poll(() => subject.inputValue()).toBe('ขออนุมัติจัดซื้อกระดาษและหมึก');
  expect(
    faults.filter((fault) => !fault.includes('letter.save') && !fault.includes('ERR_CONNECTION')),
  ).toEqual([]);
});

async function pasteHtml(page: Page, html: string): Promise<void> {
  await page.evaluate((code) => {
    const data = new DataTransfer();
    data.setData('text/html', code);
    data.setData('text/plain', code.replace(/<[^>]+>/g, ' '));
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, html);
}
