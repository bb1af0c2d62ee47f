/** One letter each for three recipients, by hand: the table, a field in the subject, each page, numbers for all. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { after } from '../../renderer/text/th/after.ts';
import { many as words } from '../../renderer/text/th/many.ts';
import { letterContent } from '../../shared/contract/schemas.ts';
import { expectAccessible, startAnew, startJourney } from '../helpers/journey.ts';

const table =
  'เรียน,จำนวนเงิน,กำหนดส่ง,อีเมล\nนายก อบต.หนึ่ง,12500,๓๐ พฤศจิกายน ๒๕๖๙,one@example.go.th\nนายก อบต.สอง,7000,,\nนายก อบต.สาม,,,\n';

const enclosure = fileURLToPath(new URL('../fixtures/files/letter.pdf', import.meta.url));

test('a table becomes three letters with three numbers, after each was looked at', async () => {
  const { page, client, host, folder, faults } = await startJourney({ now: '2026-11-23T09:41:00' });
  if (process.env.LOOK) await page.setViewportSize({ width: 1280, height: 800 });
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
  await startAnew(page, `#/drafts/${id}`);
  await page.getByRole('button', { name: words.open }).click();
  const dialog = page.getByRole('dialog');
  const file = join(folder, 'บัญชี.csv');
  await writeFile(file, table);
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByText(words.dialog.nothing).waitFor();
  await dialog.getByRole('button', { name: words.dialog.numbers }).click();
  await page.getByRole('option', { name: 'เลขไทย มีจุลภาค ๑๒,๕๐๐' }).click();
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

  await page.getByRole('button', { name: words.enclosures.open }).click();
  await dialog.locator('input[type=file]').setInputFiles(enclosure);
  await dialog.locator('.file-list').getByText('letter.pdf').waitFor();
  await expectAccessible(page);
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/many-enclosures.png` });
  await dialog.getByRole('button', { name: words.dialog.close }).click();
  await page.getByRole('button', { name: after.answer.open }).click();
  await page.getByRole('textbox', { name: after.answer.until }).fill('๑๕ ธ.ค. ๒๕๖๙');
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/many-answer.png` });
  await dialog.getByRole('button', { name: after.answer.save }).click();
  await dialog.waitFor({ state: 'detached' });

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
  await page.getByText('มีอีเมล ๑ จาก ๓ ฉบับ').waitFor();
  const post = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: words.out.post }).click();
  const files = unzipSync(await readFile(await (await post).path()));
  expect(Object.keys(files)).toEqual(
    ['หนึ่ง', 'สอง', 'สาม'].map((name, at) => `๐๐${'๑๒๓'[at]} อน ๐๐๒๓.๙-๖๕${'๖๗๘'[at]} นายก อบต.${name}.pdf`),
  );
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: words.out.zip }).click();
  expect((await download).suggestedFilename()).toContain('.zip');
  await expectAccessible(page);
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/many-papers.png` });
  await page.getByRole('dialog').getByRole('button', { name: after.papers['certified-copy'] }).click();
  await page.getByRole('dialog', { name: after.papers['certified-copy'] }).waitFor();
  await page.getByRole('textbox', { name: after.names.certifier, exact: true }).waitFor();
  await expectAccessible(page);
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/many-copies.png` });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/many-issued.png` });

  await page.goto(`${host.origin}/#/waiting`);
  await page.getByRole('button', { name: 'ดูที่ยังไม่ตอบ ๓ แห่ง' }).click();
  const second = page.getByRole('listitem').filter({ hasText: 'นายก อบต.สอง' }).last();
  await second.getByRole('button', { name: after.waiting.replied }).click();
  await page.getByRole('button', { name: 'ดูที่ยังไม่ตอบ ๒ แห่ง' }).waitFor();
  await expectAccessible(page);
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/many-waiting.png` });
  const [waiting] = await client.call('dispatch.waiting', {});
  expect(waiting?.silent.map(({ name, deadline }) => [name, deadline])).toEqual([
    ['นายก อบต.หนึ่ง', '2026-11-30'],
    ['นายก อบต.สาม', '2026-12-15'],
  ]);
  expect(faults).toEqual([]);
});
