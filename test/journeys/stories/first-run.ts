/** The first-run wizard walked in five steps by keyboard and Thai names, on an empty data folder. All names invented. */
import type { Page } from 'playwright-core';
import { exchange } from '../../../renderer/text/th/exchange.ts';
import { settings as words } from '../../../renderer/text/th/settings.ts';
import { setup as setupWords } from '../../../renderer/text/th/setup.ts';
import { expectAccessible } from '../../helpers/journey.ts';

/** Rows as a clerk copies them from a spreadsheet: tabs between cells, a head row first. */
const localAdministrations = [
  'ชื่อหน่วยงาน\tอีเมล\tโทรศัพท์',
  'เทศบาลตำบลวังหมอก\tsaraban@wangmok.example\t๐ ๕๖๐๐ ๐๑๑๑',
  'อบต.ห้วยหมอกใส\t\t๐ ๕๖๐๐ ๐๑๒๒',
  'อบต.บ้านผาแดงน้อย\t\t',
].join('\n');

/** After it the books stand at รับ ๓๐๐ and ว ๑๐๑. */
export async function setUpOffice(page: Page): Promise<void> {
  await nameOffice(page);
  await setNumbers(page);
  await setSignatory(page);
  await addRecipients(page);
  await goOn(page, setupWords.finish);
  await page.getByText(setupWords.finished).waitFor();
}

async function nameOffice(page: Page): Promise<void> {
  await heading(page, setupWords.heading.office);
  await page.getByRole('button', { name: exchange.archive.inTitle }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await fill(page, words.office.district, 'วังหมอก');
  await fill(page, words.office.province, 'อุทัยธานี');
  await fill(page, words.office.address, 'ถนนปู่คำ');
  await fill(page, words.office.postcode, '61990');
  await fill(page, words.office.clerkName, 'นางสาวสมใจ งานดี');
  await expectAccessible(page);
  await goOn(page);
}

async function setNumbers(page: Page): Promise<void> {
  await heading(page, setupWords.heading.numbers);
  await fill(page, words.numbers.code, 'อน ๐๐๒๓.๙');
  await fill(page, words.numbers.ownerOffice, 'สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอวังหมอก');
  await fill(page, words.numbers.lastCircular, '100');
  await fill(page, words.numbers.phone, '๐ ๕๖๐๐ ๐๑๒๓');
  await fill(page, words.numbers.lastReceived, '๒๙๙');
  await expectAccessible(page);
  await goOn(page);
}

async function setSignatory(page: Page): Promise<void> {
  await heading(page, setupWords.heading.signatories);
  await fill(page, words.signatories.name, 'นายธีรภพ ศรีวังทอง');
  await expectAccessible(page);
  await goOn(page);
}

async function addRecipients(page: Page): Promise<void> {
  await heading(page, setupWords.heading.recipients);
  await page.getByRole('button', { name: words.recipients.import }).first().click();
  const table = page.getByRole('dialog', { name: words.recipients.importTitle });
  await table.getByRole('textbox', { name: words.recipients.paste }).fill(localAdministrations);
  await table.getByRole('button', { name: words.recipients.preview }).click();
  await table.getByRole('button', { name: 'เพิ่ม ๓ แห่ง' }).click();
  await table.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: words.groups.add }).first().click();
  const group = page.getByRole('dialog', { name: words.groups.addTitle });
  await group.getByRole('textbox', { name: words.groups.name }).fill('อปท. ทุกแห่ง');
  await group
    .getByRole('textbox', { name: words.groups.addressLine })
    .fill('นายกเทศมนตรี และนายกองค์การบริหารส่วนตำบล ทุกแห่ง');
  await expectAccessible(page);
  await group.getByRole('button', { name: 'บันทึก' }).click();
  await group.waitFor({ state: 'detached' });
  await expectAccessible(page);
  await goOn(page);
  await heading(page, setupWords.heading.page);
  await expectAccessible(page);
}

async function heading(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function fill(page: Page, label: string, value: string): Promise<void> {
  await page.getByRole('textbox', { name: label, exact: true }).fill(value);
}

/** The one main button; by default whatever it leads to. */
async function goOn(page: Page, name: string | RegExp = /^ต่อไป/): Promise<void> {
  await page.getByRole('button', { name }).click();
}
