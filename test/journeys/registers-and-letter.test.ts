/** The two books and the letter's desk by hand and by keyboard: entries, corrections, voids, filters, prints, writing, numbering. */
import type { Page, Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { common } from '../../renderer/text/th/common.ts';
import { letter as letterWords } from '../../renderer/text/th/letter.ts';
import { palette } from '../../renderer/text/th/palette.ts';
import { registers as words } from '../../renderer/text/th/registers.ts';
import type { Client } from '../../shared/contract/client.ts';
import { emptyEntryFields } from '../../shared/register/from-letter.ts';
import { asLatinKeys } from '../../shared/thai/keyboard-layout.ts';
import { hostileMarkup } from '../helpers/hostile-markup.ts';
import { expectAccessible, startAnew, startJourney } from '../helpers/journey.ts';
import { pdfText } from '../helpers/pdf-text.ts';
import { letterPage } from './pages/letter-page.ts';
import { type RegisterPage, registerPage } from './pages/register-page.ts';

const today = '2026-11-23T09:41:00';
const paper = 'ขอเชิญร่วมพิธีเปิดปั๊มน้ำพลังงานแสงอาทิตย์บ้านปู่คำ';
const misread = 'ที่ดินจังหวัดอุทัยธานี';
const circular = 'แจ้งแนวทางการป้องกันไฟป่า ประจำปี ๒๕๗๐';

async function startDesk() {
  const journey = await startJourney({ now: today });
  // The first run's wizard opens by itself and stays at its address; the desk is asked for once it is there.
  await journey.page.waitForURL(/#\/setup$/);
  await journey.client.call('office.loadSample', {});
  await startAnew(journey.page, '#/');
  await journey.page.getByRole('navigation', { name: 'เมนูหลัก' }).waitFor();
  return journey;
}

async function logPaper(client: Client, fields: object): Promise<string> {
  const { id } = await client.call('register.log', {
    importId: null,
    letterIndex: null,
    allowSameLetter: true,
    fields: { ...emptyEntryFields, from: 'จังหวัดอุทัยธานี', to: 'นายอำเภอวังหมอก', ...fields },
  });
  return id;
}

function focused(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName ?? '',
  );
}

/** F2 into the line, by cell to the one under this head, its words copied; Enter asks for its correction. */
async function intoCell(page: Page, { grid }: RegisterPage, head: string): Promise<void> {
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  const at = await grid.getAttribute('aria-activedescendant');
  const column = await grid.getByRole('columnheader', { name: head, exact: true }).getAttribute('class');
  const cell = page.locator(`[id="${at}"]`);
  expect(column?.split(' ').find((name) => name.startsWith('is-'))).toBe(`is-${at?.split('-').at(-1)}`);
  expect(await cell.getAttribute('role')).toBe('gridcell');
  await page.keyboard.press('Control+c');
  await page.getByText(words.cell.copied.replace('{{column}}', head)).waitFor();
  expect(await focused(page)).toBe('treegrid');
  await page.keyboard.press('Enter');
}

/** ↑ from the first line to the heads, along them, Enter for the order, and back to the line. */
async function sortByKeys(page: Page, { grid }: RegisterPage): Promise<void> {
  const head = grid.getByRole('columnheader', { name: words.columns.received.documentDate, exact: true });
  for (const key of ['ArrowUp', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
  expect(await grid.getAttribute('aria-activedescendant')).toBe(await head.getAttribute('id'));
  await expectAccessible(page);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('none');
  await page.keyboard.press('ArrowDown');
}

/** What the next press of a button sends to the printer, as text without spaces. */
async function printedBy(page: Page, press: () => Promise<void>): Promise<string> {
  const answer = page.waitForResponse((response) => response.url().includes('/output/'));
  await press();
  return pdfText(new Uint8Array(await (await answer).body()));
}

/** Enter goes from field to field, a day that may be two is asked about, Escape does not throw away what was typed. */
async function typeAsClerksDo(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  const entry = page.getByRole('dialog');
  const day = entry.getByRole('textbox', { name: 'ลงวันที่' });
  await entry.getByRole('textbox', { name: 'ที่', exact: true }).press('Enter');
  expect(await day.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('27/3/24');
  await entry.getByRole('group', { name: common.date.which }).getByRole('button').first().click();
  expect(await day.inputValue()).toBe('๒๗ มี.ค. ๒๕๖๗');
  await entry.getByRole('textbox', { name: 'เรื่อง' }).fill('พิมพ์ค้างไว้');
  const asked = page.waitForEvent('dialog');
  await page.evaluate(() => setTimeout(() => location.reload()));
  expect((await asked).type()).toBe('beforeunload');
  await (await asked).dismiss();
  await page.keyboard.press('Escape');
  await entry.getByText(common.unsaved.title).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  expect(await entry.getByRole('textbox', { name: 'เรื่อง' }).inputValue()).toBe('พิมพ์ค้างไว้');
  await page.keyboard.press('Escape');
  await entry.getByRole('button', { name: common.unsaved.throwAway }).click();
  await entry.waitFor({ state: 'detached' });
}

/** From another place, with the keyboard on the other language, and with no time to look. */
async function findFromAnywhere(page: Page, received: RegisterPage): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.getByRole('heading', { level: 1, name: common.place.home }).waitFor();
  // A paper letter can be logged from anywhere, and one is back where one was.
  await page.keyboard.press('Control+n');
  await page.getByRole('dialog', { name: words.entry.titleReceived }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(common.place.home);
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: palette.box });
  await box.fill(asLatinKeys(paper));
  await page.getByText(palette.meant.replace('{{words}}', paper)).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect.poll(() => box.inputValue()).toBe(paper);
  await page.keyboard.press('Enter');
  await received.row(paper).waitFor();
  await expect.poll(() => received.row(paper).getAttribute('aria-selected')).toBe('true');
  expect(await focused(page)).not.toBe('BODY');
}

/** Space, Shift and the arrows choose lines; one text goes into all of them, and Ctrl Z takes it back. */
async function noteOnSeveral(page: Page, received: RegisterPage): Promise<void> {
  await received.grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('toolbar', { name: words.choosing.bar });
  await bar.getByText('เลือก ๒ ฉบับ').waitFor();
  await bar.getByRole('button', { name: words.choosing.note }).press('Enter');
  await page.getByRole('textbox', { name: words.annotate.text }).fill('แจ้งปลัดแล้ว');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  const noted = received.grid.getByRole('row').filter({ hasText: 'แจ้งปลัดแล้ว' });
  await expect.poll(() => noted.count()).toBe(2);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await expect.poll(() => noted.count()).toBe(0);
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toBe('treegrid');
}

describe('the registers', () => {
  test('a paper letter is entered, corrected with its old value kept, annotated and voided, all by keyboard', async () => {
    const { page, faults } = await startDesk();
    const received = registerPage(page, 'received');
    await page.keyboard.press('Control+5');
    await page.getByText(words.empty.received).waitFor();
    await expectAccessible(page);
    const fields = { ที่: 'อน ๐๐๒๐/๒๗๗๖', ลงวันที่: '19 พ.ย. 69', จาก: misread, เรื่อง: paper };
    await received.enter(words.entry.titleReceived, fields, () => expectAccessible(page));
    await received.row(paper).waitFor();
    await expect.poll(() => received.row(paper).innerText()).toContain('๑๙ พ.ย. ๒๕๖๙');
    expect(await received.row(paper).innerText()).toContain('๔๒๑๘');
    await expectAccessible(page);

    await received.grid.focus();
    await page.keyboard.press('Home');
    await intoCell(page, received, 'จาก');
    const correct = page.getByRole('dialog');
    const from = correct.getByRole('textbox', { name: 'จาก', exact: true });
    await expect.poll(() => from.evaluate((field) => field === document.activeElement)).toBe(true);
    await from.fill('เจ้าพนักงานที่ดินจังหวัดอุทัยธานี');
    await correct.getByRole('textbox', { name: words.entry.reason }).fill('พิมพ์ตก');
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await correct.waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('treegrid');
    await page.keyboard.press('Escape'); // out of the cell
    await page.keyboard.press('Enter');
    const change = received.grid.getByRole('listitem').filter({ hasText: 'พิมพ์ตก' });
    expect(await change.locator('s').innerText()).toBe(misread);
    expect(await change.innerText()).toContain('เจ้าพนักงานที่ดินจังหวัดอุทัยธานี');
    await expectAccessible(page);

    await page.keyboard.press('Shift+F10');
    await expectAccessible(page);
    await page.getByRole('menuitem', { name: words.history.annotate }).press('Enter');
    await page.getByRole('textbox', { name: words.annotate.text }).fill('มอบปลัดอำเภอ');
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => received.row(paper).innerText()).toContain('มอบปลัดอำเภอ');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('treegrid');

    await received.grid.getByRole('button', { name: words.history.void }).press('Enter');
    await expectAccessible(page);
    await page.getByRole('textbox', { name: words.voiding.reason }).fill('ลงซ้ำ');
    await page.getByRole('alertdialog').getByRole('button', { name: words.voiding.save }).press('Enter');
    await expect.poll(() => received.row(paper).innerText()).toContain('ยกเลิก: ลงซ้ำ');
    await expect.poll(() => focused(page)).toBe('treegrid');
    await sortByKeys(page, received);
    await page.keyboard.press('F2');
    await page.keyboard.press('Enter'); // a voided line is corrected no more
    await page.getByText('แต่แก้ไขต่อไม่ได้').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await received.grid.getByRole('listitem').count()).toBe(0);
    await typeAsClerksDo(page);
    await findFromAnywhere(page, received);
    expect(faults).toEqual([]);
  });

  test('a letter made elsewhere takes its number in the sent register', async () => {
    const { page, faults } = await startDesk();
    const sent = registerPage(page, 'sent');
    await page.keyboard.press('Control+6');
    await page.getByText(words.empty.sent).waitFor();
    await sent.enter(words.entry.titleSent, { ถึง: 'ปลัดเทศบาลตำบลวังหมอก', เรื่อง: 'ส่งสำเนาบัญชีรายชื่อ' }, () =>
      expectAccessible(page),
    );
    await sent.row('ส่งสำเนาบัญชีรายชื่อ').waitFor();
    expect(await sent.numbers()).toEqual(['อน ๐๐๒๓.๙/๖๕๖']);
    await expectAccessible(page);
    expect(faults).toEqual([]);
  });

  test('filters show what was asked for, an address opens one line, and a range of numbers prints alone', async () => {
    const { page, client, host, faults } = await startDesk();
    const voided = await logPaper(client, { documentNumber: 'อน ๑', subject: 'ฉบับแรก' });
    await client.call('register.void', { id: voided, reason: 'ลงซ้ำ' });
    await logPaper(client, { documentNumber: 'อน ๒', subject: 'ฉบับสอง', urgency: 'most-urgent' });
    await logPaper(client, { documentNumber: 'อน ๓', subject: 'ฉบับสาม', from: 'วัฒนธรรมจังหวัดอุทัยธานี' });
    for (let n = 4; n <= 30; n += 1)
      await logPaper(client, { documentNumber: `อน/${n}`, subject: `เรื่องที่ ${n}` });
    const received = registerPage(page, 'received');
    await received.open();
    await received.filter(words.filters.voided);
    await expect.poll(() => received.numbers()).toEqual(['อน ๑']);
    await received.filter(words.filters.clear);
    await received.search('ฉบับสอง');
    await expect.poll(() => received.numbers()).toEqual(['อน ๒']);
    await received.search('');
    await page.getByRole('button', { name: words.filters.more, exact: true }).click();
    await page.getByRole('textbox', { name: words.filters.from }).fill('วัฒนธรรม');
    await expect.poll(() => received.numbers()).toEqual(['อน ๓']);
    await expectAccessible(page);
    await page.getByRole('textbox', { name: words.filters.enteredFrom }).fill('24/11/2569');
    await page.getByText(words.empty.filtered).waitFor();
    await expectAccessible(page);
    await received.filter(words.filters.clear);
    await noteOnSeveral(page, received);

    await page.goto(`${host.origin}/#/received/entry/${voided}`);
    await page.getByText('ประวัติเลขรับ ๔๒๑๘').waitFor();
    await expect.poll(() => received.row('ฉบับแรก').isVisible()).toBe(true);
    await expect.poll(() => focused(page)).toBe('treegrid');
    await page.keyboard.press('Control+p');
    const dialog = page.getByRole('dialog', { name: words.printing.title.received });
    await dialog.getByText(words.printing.byNumber).click();
    await dialog.getByRole('textbox', { name: words.printing.fromNumber }).fill('๔๒๑๙');
    await dialog.getByRole('textbox', { name: words.printing.toNumber }).fill('4220');
    await dialog.getByText('จัดหน้าครบแล้ว ๒ ฉบับ').waitFor();
    await expectAccessible(page);
    const text = await printedBy(page, () => page.keyboard.press('Control+Enter'));
    expect(text).toContain('ฉบับสอง');
    expect(text).toContain('ฉบับสาม');
    expect(text).not.toContain('ฉบับแรก');
    expect(faults).toEqual([]);
  });
});

describe('the desk of a letter', () => {
  test('the body is written by keyboard and pasted from Word, and survives a failed save', async () => {
    const { page, client, faults } = await startDesk();
    const source = await logPaper(client, { documentNumber: 'อน ๐๐๒๓.๓/ว ๙๙', subject: circular });
    const { id } = await client.call('letter.forward', { entryId: source });
    await page.evaluate((hash) => location.assign(hash), `#/drafts/${id}`);
    const desk = letterPage(page);
    await desk.body.click();
    await expectAccessible(page);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await desk.paste('ด้วยจังหวัดแจ้งว่า\u200b\r\n๑. ข้อแรก\r\n\t๑.๑  ข้อย่อย\r\n(๑) ย่อยลงไป');
    await expect.poll(() => desk.blocks()).toEqual(['- ด้วยจังหวัดแจ้งว่า', '1 ข้อแรก', '2 ข้อย่อย', '3 ย่อยลงไป']);
    await page.keyboard.press('Enter');
    await page.keyboard.type('ปู่ที่บ้านน้ำปั๊ม');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Control+BracketLeft');
    await page.keyboard.type('ฎีกา');
    const written = ['- ด้วยจังหวัดแจ้งว่า', '1 ข้อแรก', '2 ข้อย่อย', '2 ปู่ที่บ้านน้ำปั๊มฎีกา', '3 ย่อยลงไป'];
    await expect.poll(() => desk.blocks()).toEqual(written);
    await expect
      .poll(() => desk.preview.locator('text').allTextContents())
      .toContainEqual(expect.stringContaining('ฎีกา'));
    expect(await focused(page)).toBe('textbox'); // the new page took nothing from the writer
    await page.keyboard.press('Control+z');
    await expect.poll(() => desk.blocks()).not.toEqual(written);
    await page.keyboard.press('Control+y');
    await expect.poll(() => desk.blocks()).toEqual(written);

    await page.route('**/call/letter.save', (route) => route.abort('connectionfailed'));
    await page.keyboard.type(' สองพัน');
    await page.getByText(letterWords.notSaved).waitFor();
    await page.keyboard.press('Control+3');
    await page.getByRole('heading', { name: letterWords.list.title, level: 1 }).waitFor();
    await page.getByRole('link', { name: circular }).click();
    await expect.poll(() => desk.blocks()).toContain('2 ปู่ที่บ้านน้ำปั๊มฎีกา สองพัน');
    await page.unroute('**/call/letter.save');
    await desk.body.press('End');
    await page.keyboard.type('.');
    await expect.poll(() => desk.saveState.innerText()).toBe(letterWords.saved);
    const stored = (await client.call('letter.get', { id })).letter.body.map(({ text }) => text);
    expect(stored).toContain('ปู่ที่บ้านน้ำปั๊มฎีกา สองพัน');
    expect(
      faults.filter((fault) => !fault.includes('letter.save') && !fault.includes('ERR_CONNECTION')),
    ).toEqual([]);

    const called: string[] = [];
    const onRequest = (request: Request) => called.push(request.url());
    page.on('request', onRequest);
    for (const html of hostileMarkup) {
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      await desk.pasteHtml(html);
      await expect.poll(() => desk.blocks(), { message: html }).toEqual(['- คำแรก', '- คำหลัง']);
    }
    // What the page's own parser left of it: words in blocks, nothing that fetches, runs or shows anything.
    expect(
      await desk.body.evaluate((body) =>
        [...body.querySelectorAll('*')].flatMap((element) => [
          ...(/^(?:P|BR)$/.test(element.nodeName) ? [] : [element.nodeName]),
          ...element.getAttributeNames().filter((name) => /^on|^(?:src|href|style|srcset)$/.test(name)),
        ]),
      ),
    ).toEqual([]);
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
    page.off('request', onRequest);
    expect(called.filter((url) => !url.startsWith(new URL(page.url()).origin))).toEqual([]);
  });

  test('a letter goes up, is signed, takes its number, prints it, and each book leads to the other', async () => {
    const { page, client, faults } = await startDesk();
    const source = await logPaper(client, { documentNumber: 'อน ๐๐๒๓.๓/ว ๙๙', subject: circular });
    const received = registerPage(page, 'received');
    await received.open();
    await received.row(circular).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: palette.box }).fill('ไฟป่า');
    await page.getByRole('button', { name: palette.forward }).waitFor();
    await page.keyboard.press('Control+Shift+F');
    const desk = letterPage(page);
    await desk.body.waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText(letterWords.waiting).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: letterWords.actions.issue }).waitFor();
    await page.keyboard.press('Control+Enter');
    const question = page.getByRole('alertdialog', { name: letterWords.issue.title });
    await question.waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(await focused(page)).not.toBe('BODY');
    await page.keyboard.press('Control+Enter');
    await question.waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText(letterWords.locked).waitFor();
    const number = page.getByText('อน ๐๐๒๓.๙/ว ๑๘๓๗', { exact: true });
    expect(
      await number.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    ).toBeGreaterThan(20);
    await expectAccessible(page);
    const sheet = await printedBy(page, () =>
      page.getByRole('button', { name: letterWords.actions.numberSheet }).click(),
    );
    expect(sheet).toContain('๑๘๓๗');
    expect(sheet).not.toContain('ไฟป่า');

    await page.getByRole('button', { name: letterWords.actions.openEntry }).click();
    await page.getByRole('link', { name: /เรื่องเดิม เลขรับ ๔๒๑๘/ }).click();
    await page.getByText('ประวัติเลขรับ ๔๒๑๘').waitFor();
    await page.getByRole('link', { name: /ส่งต่อแล้วที่ อน ๐๐๒๓.๙\/ว ๑๘๓๗/ }).click();
    await page.getByRole('button', { name: words.history.openDraft }).click();
    await page.getByRole('button', { name: letterWords.actions.revise }).click();
    const revise = page.getByRole('dialog', { name: letterWords.revise.title });
    await revise.getByRole('textbox', { name: letterWords.revise.reason }).fill('วันประชุมผิด');
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await page.getByText('เหตุที่แก้: วันประชุมผิด').waitFor();
    expect((await client.call('register.get', { id: source })).entry.links).toHaveLength(1);
    expect(faults).toEqual([]);
  });
});
