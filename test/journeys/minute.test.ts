/**
 * The clerk's minute on a received letter: put before the chief and printed; the decision recorded, its day on the board.
 * Then the office takes users, and each dialog that only such an office has is looked at.
 */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { common } from '../../renderer/text/th/common.ts';
import { deadlines } from '../../renderer/text/th/deadlines.ts';
import { home } from '../../renderer/text/th/home.ts';
import { minute as words } from '../../renderer/text/th/minute.ts';
import { people } from '../../renderer/text/th/people.ts';
import type { Client } from '../../shared/contract/client.ts';
import { emptyEntryFields } from '../../shared/register/from-letter.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { accessibilityFaults, expectAccessible, startAnew, startJourney } from '../helpers/journey.ts';
import { pdfText } from '../helpers/pdf-text.ts';
import { normalScreen } from '../helpers/screen-pictures.ts';
import { nameFaults } from '../helpers/spoken-names.ts';
import { take } from './stories/looks.ts';
import { layOutStaffed, staffedDialogs } from './stories/staffed-dialogs.ts';

const { page, client, folder, faults } = await startJourney({ now: '2026-11-23T09:41:00', wholeFile: true });

test('a minute is printed for the chief, the decision recorded by its number, its day given out and done by keys', async () => {
  await page.waitForURL(/#\/setup$/);
  await client.call('office.loadSample', {});
  const { running } = await client.call('register.log', {
    importId: null,
    letterIndex: null,
    allowSameLetter: true,
    fields: {
      ...emptyEntryFields,
      documentNumber: 'อน ๐๐๒๓.๓/ว ๖๑๔๒',
      documentDate: '2026-11-20',
      from: 'จังหวัดอุทัยธานี',
      to: 'นายอำเภอวังหมอก',
      subject: 'ขอให้สำรวจปั๊มน้ำของหมู่บ้าน',
    },
  });
  await startAnew(page, '#/received');
  await page.getByText('ขอให้สำรวจปั๊มน้ำของหมู่บ้าน').first().click();
  await page.getByRole('button', { name: words.open }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.clerkPosition, { exact: true }).fill('เจ้าพนักงานธุรการปฏิบัติงาน');
  await dialog.getByLabel(words.opinion, { exact: true }).fill('เห็นควรแจ้ง อปท. ทุกแห่ง\nรายงานภายใน 30 ธ.ค.');
  await dialog.getByLabel(words.through, { exact: true }).fill('ท้องถิ่นอำเภอวังหมอก');
  await expectAccessible(page);
  const answer = page.waitForResponse((response) => response.url().includes('/output/'));
  await dialog.getByRole('button', { name: words.print }).click();
  const text = await pdfText(new Uint8Array(await (await answer).body()));
  for (const part of ['บันทึกเสนอ', 'อน๐๐๒๓.๓/ว๖๑๔๒', '-รายงานภายใน๓๐ธ.ค.', 'เจ้าพนักงานธุรการปฏิบัติงาน', 'คำสั่ง'])
    expect(text).toContain(part);
  await dialog.waitFor({ state: 'detached' });

  // The sheet comes back: by keys from the first screen, by the number that stands on it.
  await page.keyboard.press('Control+1');
  await page.getByRole('link', { name: new RegExp(`^${home.step.open} ๑`) }).waitFor();
  await page.keyboard.press('Alt+3');
  await page.getByRole('textbox', { name: words.list.number }).fill(toThaiDigits(running));
  await page.keyboard.press('Enter');
  const decision = page.getByRole('dialog');
  await decision.getByRole('textbox', { name: words.decide.text, exact: true }).waitFor();
  await page.keyboard.press('Alt+2');
  await decision.getByRole('button', { name: words.decide.assign }).click();
  await decision.getByRole('combobox', { name: words.decide.who }).fill('ปลัดอำเภอ');
  await page.keyboard.press('Tab');
  await decision.getByRole('textbox', { name: words.decide.what }).fill('รวบรวมผลสำรวจ');
  await decision.getByRole('textbox', { name: words.decide.due }).fill('27/11/69');
  await page.keyboard.press('Control+Enter');
  await page.getByText(words.list.empty).waitFor();
  await decision.waitFor({ state: 'detached' }); // under a dialog the desk's keys are silent

  await page.keyboard.press('Control+4');
  const card = page.getByRole('row', { name: 'รวบรวมผลสำรวจ' });
  await card.getByText('เหลือ ๔ วันทำการ').waitFor();
  await card.focus();
  await page.keyboard.press('Alt+1');
  await page.getByRole('button', { name: /^ทำแล้ว ๑/ }).click();
  await page.getByRole('region', { name: deadlines.settled.title }).getByText('รวบรวมผลสำรวจ').waitFor();
  const { rows } = await client.call('register.list', {
    book: 'received',
    year: null,
    runningFrom: running,
    runningTo: running,
    order: 'newest-first',
    offset: 0,
    limit: 1,
  });
  expect(rows[0]?.action).toMatch(
    /^นายอำเภอ\S+ สั่ง ๒๓ พ\.ย\. ๒๕๖๙: แจ้ง · มอบ ปลัดอำเภอ รวบรวมผลสำรวจ ภายใน ๒๗ พ\.ย\. ๒๕๖๙$/,
  );

  await usersTakeTurns(page, client);
  expect(faults).toEqual([]);
});

test('every dialog of an office with users is within reach in letters twice the size, and so is the way in', async () => {
  await page.setViewportSize(normalScreen);
  await layOutStaffed(client, folder);
  await startAnew(page, '#/');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await take(page, client, { theme: 'light', textSizePercent: 200 });
  const found: Record<string, unknown> = {};
  for (const { file, show } of staffedDialogs) {
    await show(page, client);
    const here = [...(await accessibilityFaults(page, undefined, dialogs)), ...(await nameFaults(page))];
    if (here.length > 0) found[file] = here;
  }
  expect(found).toEqual({});

  for (const name of ['นายเอก ตื่นเช้า', 'นายโท ตรงเวลา', 'นางสาวตรี ละเอียด'])
    await client.call('people.save', { id: null, name, roles: ['clerk'], secret: reader.secret });
  await client.call('people.lock', {});
  await page.getByRole('heading', { name: people.signIn.title }).waitFor();
  await expectAccessible(page);
  // Five names, and nobody has to scroll: the names do between the head and the button.
  for (const part of [
    page.getByRole('heading', { name: people.signIn.title }),
    page.getByRole('radio', { name: clerk.name }).locator('..'),
    page.getByRole('button', { name: people.signIn.enter }),
    page.getByRole('button', { name: people.signIn.administratorForgot }),
  ])
    expect(await isInSight(part), String(part)).toBe(true);
  expect(faults).toEqual([]);
}, 120_000);

async function isInSight(part: Locator): Promise<boolean> {
  const box = await part.boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= normalScreen.height;
}

/** What lies under one was looked at without it. */
const dialogs = '[role="dialog"], [role="alertdialog"]';

const clerk = { name: 'นางสาวสมใจ งานดี', secret: 'แมวสามตัวนอน ๗' };
const reader = { name: 'นายดู อย่างเดียว', secret: 'ปลาทูสองเข่ง ๔' };

/** The office takes users; a half-filled form outlasts the lock and another person, who only reads and sees nothing of it. */
async function usersTakeTurns(page: Page, client: Client): Promise<void> {
  await page.evaluate(() => history.pushState(null, '', '#/settings/users'));
  await page.evaluate(() => window.dispatchEvent(new HashChangeEvent('hashchange')));
  await page.getByRole('button', { name: people.begin.start }).click();
  const begin = page.getByRole('dialog');
  await begin.getByLabel(people.office.name, { exact: true }).fill(clerk.name);
  await begin.getByLabel(people.secret, { exact: true }).fill(clerk.secret);
  await begin.getByLabel(people.secretAgain, { exact: true }).fill(clerk.secret);
  await page.keyboard.press('Control+Enter');
  await begin.getByRole('heading', { name: people.key.title }).waitFor();
  const groups = await begin.locator('.key-groups code').allTextContents();
  expect(groups).toHaveLength(7);
  for (const [at, group] of groups.entries()) {
    const field = begin.getByLabel(people.key.ask.replace('{{n, digits}}', toThaiDigits(at + 1)));
    if ((await field.count()) > 0) await field.fill(group.toLowerCase());
  }
  await expectAccessible(page);
  await begin.getByRole('button', { name: people.key.confirm }).click();
  await page.getByText(people.signedIn.replace('{{name}}', clerk.name)).waitFor();
  await client.call('people.save', { id: null, name: reader.name, roles: ['reader'], secret: reader.secret });

  await page.keyboard.press('Control+5');
  await page.getByText('ขอให้สำรวจปั๊มน้ำของหมู่บ้าน').first().waitFor();
  await page.keyboard.press('Control+n');
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'เรื่อง', exact: true }).fill('ครึ่งเรื่องที่ยังพิมพ์ไม่จบ');
  await page.keyboard.press('Control+l');

  await page.getByRole('heading', { name: people.signIn.title }).waitFor();
  expect(await page.locator('body').innerText()).not.toContain('ปั๊มน้ำ');
  await expectAccessible(page);
  const secret = page.getByLabel(people.signIn.secret, { exact: true });
  // Over the form that stays behind the caret is in the password; arrows choose the name from there.
  await page.waitForFunction(() => document.activeElement?.matches('input[type=password]'));
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: reader.name }).isChecked()).toBe(true);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('ไม่ใช่รหัสนี้เลย');
  await page.keyboard.press('Enter');
  await page.getByText('รหัสผ่านไม่ถูกต้อง').waitFor();
  await page.getByText(reader.name, { exact: true }).click();
  await secret.fill(reader.secret);
  await page.keyboard.press('Enter');
  await page.getByText(people.signedIn.replace('{{name}}', reader.name)).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.keyboard.press('Control+n');
  const bring = page.getByRole('button', { name: home.import });
  expect(await bring.getAttribute('aria-disabled')).toBe('true');
  expect(await bring.getAttribute('title')).toContain(people.readsOnly);
  expect(await page.getByRole('dialog').count()).toBe(0);

  await page.keyboard.press('Control+6'); // the form left open behind does not silence the keys of another
  await page.waitForURL(/#\/sent/);

  await page.getByRole('button', { name: people.lock }).click();
  await page.getByText(clerk.name, { exact: true }).click();
  await secret.fill(clerk.secret);
  await page.keyboard.press('Enter');
  await form.waitFor();
  const subject = form.getByRole('textbox', { name: 'เรื่อง', exact: true });
  expect(await subject.inputValue()).toBe('ครึ่งเรื่องที่ยังพิมพ์ไม่จบ');
  expect(page.url()).toContain('#/received');
  expect(await page.getByText(common.place.received).count()).toBeGreaterThan(0);
}
