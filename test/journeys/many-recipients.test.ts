/** One letter each for three recipients, by hand: the table, a field in the subject, each page, numbers for all. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { many as words } from '../../renderer/text/th/many.ts';
import { letterContent } from '../../shared/contract/schemas.ts';
import { expectAccessible, startJourney } from '../helpers/journey.ts';

const table = 'เรียน,จำนวนเงิน,กำหนดส่ง\nนายก อบต.หนึ่ง,๑๐๐,๓๐ พฤศจิกายน ๒๕๖๙\nนายก อบต.สอง,๒๐๐,\nนายก อบต.สาม,,\n';

test('a table becomes three letters with three numbers, after each was looked at', async () => {
  const { page, client, folder, faults } = await startJourney({ now: '2026-11-23T09:41:00' });
  await page.waitForURL(/#\/setup$/);
  await client.call('office.loadSample', {});
  const { id } = await client.call('letter.create', { form: 'external' });
  const { letter } = await client.call('letter.get', { id });
  const content = letterContent.parse(letter);
  const paragraph = {
    kind: 'paragraph',
    text: 'อำเภอจัดสรรเงินให้ตามบัญชี',
    level: 1,
    sourceParagraph: null,
  } as const;
  await client.call('letter.save', {
    id,
    content: { ...content, subject: 'การจัดสรรเงิน ', body: [paragraph], closingPurpose: 'จึงเรียนมาเพื่อทราบ' },
  });
  await page.evaluate((to) => history.replaceState(null, '', to), `#/drafts/${id}`);
  await page.reload();
  await page.getByRole('button', { name: words.open }).click();
  const dialog = page.getByRole('dialog');
  const file = join(folder, 'บัญชี.csv');
  await writeFile(file, table);
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByText(words.dialog.nothing).waitFor();
  await dialog.getByRole('button', { name: words.dialog.after }).click();
  await expect.poll(() => dialog.locator('.many-pages').textContent()).toContain('อบต.สอง');
  await expectAccessible(page);
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/many-dialog.png` });
  await dialog.getByRole('button', { name: words.dialog.close }).click();

  const subject = page.locator('.draft-fields').getByRole('textbox', { name: 'เรื่อง', exact: true });
  await subject.click();
  await page.keyboard.press('Control+End');
  await page.getByRole('button', { name: words.insert }).click();
  await page.getByRole('menuitem', { name: '{จำนวนเงิน}' }).click();
  await expect.poll(() => subject.inputValue()).toBe('การจัดสรรเงิน {จำนวนเงิน}');
  await page.getByRole('button', { name: words.open }).click();
  await dialog.getByText('แถว ๓ ช่อง จำนวนเงิน ว่าง').waitFor();
  await dialog.getByRole('button', { name: words.dialog.close }).click();
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/many-desk.png` });

  await page.getByRole('button', { name: 'เสนอลงนาม' }).click();
  await page.getByRole('button', { name: 'ลงนามแล้ว' }).click();
  await page.getByRole('button', { name: 'ออกเลขและลงทะเบียนส่ง' }).click();
  const question = page.getByRole('alertdialog');
  await question.getByText('อน ๐๐๒๓.๙/๖๕๖ ถึง อน ๐๐๒๓.๙/๖๕๘').waitFor();
  await expectAccessible(page);
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/many-issue.png` });
  await question.getByRole('button', { name: words.issue.confirm }).click();
  await question.waitFor({ state: 'detached' });
  const letters = await client.call('many.list', { id });
  expect(letters.map(({ number, addressee }) => [number, addressee])).toEqual([
    ['อน ๐๐๒๓.๙/๖๕๖', 'นายก อบต.หนึ่ง'],
    ['อน ๐๐๒๓.๙/๖๕๗', 'นายก อบต.สอง'],
    ['อน ๐๐๒๓.๙/๖๕๘', 'นายก อบต.สาม'],
  ]);

  await page.getByRole('button', { name: words.papers }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: words.out.zip }).click();
  expect((await download).suggestedFilename()).toContain('.zip');
  await expectAccessible(page);
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/many-papers.png` });
  expect(faults).toEqual([]);
});
